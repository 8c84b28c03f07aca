/** What in the section of opportunities was meant as one, or as a key of one, and isn't read so. */
import { nearestTerm, termOf } from '../lexicon';
import type { OpportunityKey, Range } from '../model';
import { firstLineOf } from '../text/text';
import type { Item } from './items';
import { keyOf } from './opportunities';
import { nearMiss, type Report } from './problems';
import { clean } from './prose';

/** Below the section itself, a table whose head names keys: opportunities that aren't read. */
export function isOpportunityTable(item: Item): boolean {
  if (item.kind !== 'table' || item.heading !== null) return false;
  const keys = (item.cells[0] ?? []).filter((cell) => termOf('opportunityKey', clean(cell)));
  return keys.length >= 2;
}

/** The key that was meant by `Certainity: 60%`; null where no item of that kind is written. */
export function nearKeyOf(item: Item): { near: OpportunityKey; word: string; range: Range } | null {
  const { prose } = item;
  if (item.kind !== 'item' || item.heading === null || keyOf(prose)) return null;
  const match = /^[\s*]*([\p{L}][\p{L} -]{1,17}\p{L})[\s*]*[:：]/u.exec(prose.plain);
  const word = match?.[1] ?? '';
  // One other character makes another word of a short one.
  if (word.length < (/\p{Script=Han}/u.test(word) ? 4 : 5)) return null;
  const near = nearestTerm('opportunityKey', word) as OpportunityKey | null;
  const from = match?.[0].indexOf(word) ?? 0;
  return near && { near, word, range: prose.rangeOf(from, from + word.length) };
}

/** Tells of a table of opportunities, and of a key that is off by a letter. */
export function opportunityMiss(item: Item, report: Report): void {
  if (isOpportunityTable(item)) {
    report(nearMiss('opportunityTable', firstLineOf(item.place.text, item.prose.range), []));
  }
  const slip = nearKeyOf(item);
  if (slip) {
    const near = { field: 'opportunityKey', term: slip.near } as const;
    report(nearMiss('opportunityKey', slip.range, [], { key: slip.word, near }));
  }
}
