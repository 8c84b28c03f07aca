import type { Plan, TextEdit, YamlEntry } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { at, lineRange, trimmedEnd } from '../places';
import { inOrder } from './place';

/**
 * Sets `reviewBy` in the front matter: its value alone, or one more line behind
 * the owner's. `null` where there is no front matter that can be read.
 *
 * @param day ISO
 */
export function setReviewDate(plan: Plan, day: string): TextEdit[] | null {
  const { frontMatter, text } = plan;
  if (!frontMatter?.valid) return null;
  const entry = frontMatter.entries.find(({ term }) => term === 'reviewBy');
  if (entry) {
    const { start, end } = entry.valueRange;
    if (end > start) return [{ range: entry.valueRange, text: day }];
    const before = /\s/.test(text[start - 1] ?? '') ? '' : ' ';
    const behind = text[start] === '#' ? ' ' : '';
    return [{ range: entry.valueRange, text: `${before}${day}${behind}` }];
  }
  const line = `${word('frontMatterKey', 'reviewBy', planLanguage(plan))}: ${day}`;
  const { entries, content } = frontMatter;
  if (text.slice(content.start, content.end).trimStart().startsWith('{')) return null;
  const owner = entries.find(({ term }) => term === 'owner');
  if (!owner) return inOrder(plan, [{ range: at(content.start), text: `${line}\n` }]);
  const end = trimmedEnd(text, endOfEntry(plan, owner));
  return inOrder(plan, [{ range: at(lineRange(text, end).end), text: `\n${line}` }]);
}

/** Where the entry's value ends, before the next key. */
function endOfEntry({ frontMatter }: Plan, entry: YamlEntry): number {
  const later = frontMatter?.entries.filter((e) => e.keyRange.start > entry.keyRange.start) ?? [];
  const next = Math.min(...later.map(({ keyRange }) => keyRange.start));
  return Math.min(next, frontMatter?.content.end ?? next);
}
