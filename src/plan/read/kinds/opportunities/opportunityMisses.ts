/** What in the section of opportunities was meant as one, or as a key of one, and isn't read so. */
import { nearestTerm } from '../../../lexicon';
import type { OpportunityKey, Range } from '../../../model';
import { firstLineOf } from '../../../text/text';
import type { Item } from '../../items';
import { nearMiss, type Report } from '../../problems';
import { figuresOf } from '../../prose/figures';
import { isListed, keyOf } from './opportunityShapes';
import { holdsMoney } from './opportunityValues';

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

/** An item that says what something may be worth, before any heading: no opportunity is read from it. */
export function isLoose(item: Item): boolean {
  if (item.kind !== 'item' || item.heading !== null || item.leadIn || keyOf(item.prose))
    return false;
  return !isListed(item) && figuresOf(item.prose).some(({ text }) => holdsMoney(text));
}

/** Tells of an opportunity that isn't read as one, and of a key that is off by a letter. */
export function opportunityMiss(item: Item, report: Report): void {
  if (isLoose(item)) {
    report(nearMiss('opportunityItem', firstLineOf(item.place.text, item.prose.range), []));
  }
  const slip = nearKeyOf(item);
  if (slip) {
    const near = { field: 'opportunityKey', term: slip.near } as const;
    report(nearMiss('opportunityKey', slip.range, [], { key: slip.word, near }));
  }
}
