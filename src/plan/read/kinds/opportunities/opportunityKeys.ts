/** The keys of an opportunity's items, each with its value and where the value stands. */

import { termOf } from '../../../lexicon';
import type { OpportunityItem, OpportunityKey, Range } from '../../../model';
import { type Item, walk } from '../../items';
import type { Report } from '../../problems';
import { clean, type Prose } from '../../prose/prose';
import { proseLines } from '../../prose/slices';
import { columnKey } from '../../tables';
import { fieldAt } from '../../yaml/fields';
import { anchorOf } from '../claims';
import { isKeyTable, keyOf } from './opportunityShapes';
import { isPlaceholder, problemOf } from './opportunityValues';

/** A key with its value, and what the value is read from. */
export interface Keyed {
  readonly item: OpportunityItem;
  readonly prose: Prose;
  /** Where the value begins in the words. */
  readonly from: number;
  /** Ids referred to in it and below it. */
  readonly ids: readonly string[];
  /** The role that the key itself names: `拍板人: 周总`. */
  readonly role: string | null;
}

/** The keys of an item: one, or one a line where each line begins with one, or those of a table of two columns. */
export function keyedOf(item: Item, report: Report): Keyed[] {
  if (isKeyTable(item)) return keyedOfTable(item, report);
  if (item.kind !== 'item' && item.kind !== 'paragraph') return [];
  const lines = proseLines(item.prose, item.place.text);
  const each = lines.length > 1 && lines.every((line) => keyOf(line) !== null);
  return (each ? lines : [item.prose]).flatMap((prose) => {
    const found = keyOf(prose);
    if (!found) return [];
    const end = anchorOf(prose)?.from ?? prose.text.length;
    const field = fieldAt(prose, found.valueFrom, end);
    const said = field?.text.replace(/[。.]$/, '') ?? nestedWords(item);
    const keyRange = prose.rangeOf(found.from, found.to);
    const range = field?.range ?? nestedRange(item);
    const ids = each
      ? prose.references.map(({ id }) => id)
      : walk([item]).flatMap((i) => i.prose.references.map((r) => r.id));
    const role = termOf('role', prose.plain.slice(found.from, found.to));
    return [
      { ...keyedAs(found.key, keyRange, said, range, prose, found.valueFrom, ids, report), role },
    ];
  });
}

function keyedOfTable(item: Item, report: Report): Keyed[] {
  return item.cells.flatMap(([head, prose]) => {
    const key = head ? columnKey('opportunityKey', clean(head)) : null;
    if (!key || !head || !prose) return [];
    return [keyedOfCell(key as OpportunityKey, head, prose, report)];
  });
}

/** A key with the cell that holds its value; `head` names the key. */
export function keyedOfCell(key: OpportunityKey, head: Prose, prose: Prose, report: Report): Keyed {
  const field = fieldAt(prose, 0, prose.text.length);
  const words = field?.text ?? '';
  // `Probability (%)` over bare numbers.
  const isPercent = key === 'certainty' && /[%％]/.test(head.text) && /^\d+(?:\.\d+)?$/.test(words);
  const keyRange = head.rangeOf(0, head.text.length);
  const ids = prose.references.map(({ id }) => id);
  const said = isPercent ? `${words}%` : words;
  return keyedAs(key, keyRange, said, field?.range ?? null, prose, 0, ids, report);
}

/** A key with what was said to it: a placeholder is no value, a value that can't be is reported. */
function keyedAs(
  key: OpportunityKey,
  keyRange: Range,
  said: string,
  written: Range | null,
  prose: Prose,
  from: number,
  ids: readonly string[],
  report: Report,
): Keyed {
  const value = isPlaceholder(said) ? '' : said;
  const nothing = { start: keyRange.end, end: keyRange.end };
  const valueRange = isPlaceholder(said) ? nothing : (written ?? nothing);
  const problem = value === '' ? null : problemOf(key, value, valueRange);
  if (problem) report(problem);
  const item = { key, keyRange, value, valueRange, range: prose.range, invalid: problem !== null };
  return { item, prose, from, ids, role: null };
}

/** `依据:` with its words nested below. */
function nestedWords(item: Item): string {
  return item.children
    .map((child) => clean(child.prose))
    .filter(Boolean)
    .join('; ');
}

function nestedRange(item: Item): Range | null {
  const last = item.children.at(-1);
  const first = item.children[0];
  return first && last && nestedWords(item)
    ? { start: first.prose.range.start, end: last.prose.range.end }
    : null;
}
