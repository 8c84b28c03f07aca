/** Values of keys in the front matter, set without touching anything else there. */
import type { Plan, TextEdit, YamlEntry } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { lineOf } from '../../../plan/text/lines';
import { yamlText } from '../../block/write';
import { at, trimmedEnd } from '../../places';
import { inOrder } from '../place';

/** A key to be set, by its term. */
export interface KeyValue {
  readonly term: string;
  /** As YAML, on one line. */
  readonly text: string;
  /** A new line comes behind that of the first of these that is there. */
  readonly behind: readonly string[];
}

/**
 * Sets keys: the value alone where the key stands, else one more line. `null`
 * where there is no front matter that can be read, or it is written in braces.
 */
export function setKeys(plan: Plan, values: readonly KeyValue[]): TextEdit[] | null {
  const { frontMatter, text } = plan;
  if (!frontMatter?.valid) return null;
  const { entries, content } = frontMatter;
  if (text.slice(content.start, content.end).trimStart().startsWith('{')) return null;
  const edits = values.map((value): TextEdit => {
    const entry = entries.find(({ term }) => term === value.term);
    if (entry) return replaced(plan, entry, value.text);
    const line = `${word('frontMatterKey', value.term, planLanguage(plan))}: ${value.text}`;
    const [before] = value.behind.flatMap((term) => entries.find((one) => one.term === term) ?? []);
    if (!before) return { range: at(content.start), text: `${line}\n` };
    const end = trimmedEnd(text, endOfEntry(plan, before));
    return { range: at(lineOf(text, end).end), text: `\n${line}` };
  });
  return inOrder(plan, edits);
}

function replaced({ text }: Plan, { valueRange }: YamlEntry, value: string): TextEdit {
  const { start } = valueRange;
  // A block of lines ends with the break that the next key needs.
  const end = Math.max(start, trimmedEnd(text, valueRange.end));
  if (end > start) return { range: { start, end }, text: value };
  const before = /\s/.test(text[start - 1] ?? '') ? '' : ' ';
  const behind = text[start] === '#' ? ' ' : '';
  return { range: at(start), text: `${before}${value}${behind}` };
}

/** Where the entry's value ends, before the next key. */
function endOfEntry({ frontMatter }: Plan, entry: YamlEntry): number {
  const later = frontMatter?.entries.filter((e) => e.keyRange.start > entry.keyRange.start) ?? [];
  const next = Math.min(...later.map(({ keyRange }) => keyRange.start));
  return Math.min(next, frontMatter?.content.end ?? next);
}

/** A sentence as a value: plain where YAML reads it as written, else in double quotes. */
export function sentence(text: string): string {
  const isPlain = /^(?=.*\p{L}.*\p{L})[\p{L}\p{N}][^\p{Cc}:：#{}[\]"'`\\&*!|>%@]*$/u.test(text);
  return isPlain && !/^\d/.test(text) && /[\s，。；、,.;]/.test(text) ? text : yamlText(text);
}
