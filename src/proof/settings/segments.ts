/** What a sentence says of each of its numbers: what stands between them. */

import { withoutFrame } from '../../plan/terms/figures/frame';
import type { CopyNumber } from '../figures/numbers';
import type { CopyIndex } from '../text/copyIndex';
import { clauseAround } from './clause';
import type { Setting } from './setting';

/** A sentence, parted at one of its numbers. */
export interface Segment {
  /** What is said of the number: before it up to the number before or a comma, and behind it to the next. */
  readonly own: string;
  /** What leads up to that, and what follows it. */
  readonly before: string;
  readonly after: string;
}

/** Numbers of a sentence that nobody reads. */
const MANY = 64;
/** Characters behind a clause in which `respectively` may stand. */
const NEXT = 90;
/** Each of several numbers has what a list says once. */
const LISTED = /\brespectively\b|分别|各/i;
const ADDED = /\b(?:and|but|while|whereas)\b|[和及与而]/i;
const AND = /^(?:and|or|to|和|及|与|至)?\s{0,3}\p{Sc}?$/iu;

/** No more than a joint stands between two numbers. */
function isJoint(between: string): boolean {
  return AND.test(between.replace(/^[\s,，、;；]+/, '').trimEnd());
}

/** `null` for a row, for a sentence that lists its numbers, and where the number isn't seen in it. */
export function segmentOf(index: CopyIndex, setting: Setting, number: CopyNumber): Segment | null {
  const { near: text, row } = setting;
  if (row || setting.numbers.length > MANY) return null;
  const spots = spotsOf(index, setting);
  const nth = setting.numbers.indexOf(number);
  const spot = spots[nth];
  if (!spot) return null;
  const others = spots.filter((one, at) => one !== null && counts(setting.numbers[at], number));
  const previous = others.filter((one) => one && one.end <= spot.at).at(-1);
  const next = others.find((one) => one && one.at >= spot.end);
  // `$5 and $6`: the second has what is said of both.
  if (previous && isJoint(text.slice(previous.end, spot.at))) return null;
  if (next && isJoint(text.slice(spot.end, next.at))) return null;
  const [clause, end] = clauseAround(text, spot.at, spot.end);
  if (LISTED.test(text.slice(clause, end)) || LISTED.test(text.slice(end, end + NEXT))) return null;
  let from = Math.max(clause, previous?.end ?? 0);
  const rest = text.slice(spot.end, Math.min(end, next?.at ?? text.length));
  // `rose 2.7 % and output of the other 21.4 %`
  const cut = next && next.at < end ? rest.search(ADDED) : -1;
  const to = spot.end + (cut < 0 ? rest.length : cut);
  // `, an increase of $5`: what says only how it went is of what goes before.
  while (from > 0 && isEmpty(text.slice(from, spot.at))) from = before(text, from, spots);
  return { own: text.slice(from, to), before: text.slice(0, from), after: text.slice(to) };
}

/** Whether a text only counts: `元，较上年同期下降`. */
function isEmpty(text: string): boolean {
  return !/\p{L}/u.test(withoutFrame(text.replace(/^[\s万亿]*[美港日欧]?元/, ' ')));
}

type Place = { readonly at: number; readonly end: number };

/** Where the clause before begins: behind the mark or the number before. */
function before(text: string, from: number, spots: readonly (Place | null)[]): number {
  const [at] = clauseAround(text, Math.max(0, from - 2), Math.max(0, from - 1));
  const last = spots.filter((one) => one !== null && one.end < from - 1).at(-1);
  const start = Math.max(at, last?.end ?? 0);
  return start < from ? start : 0;
}

/** A year, a day or a lone digit is none of which something is said. */
function counts(other: CopyNumber | undefined, number: CopyNumber): boolean {
  if (!other || other === number) return false;
  return (
    other.kind !== 'plain' || other.scale !== null || other.value > 2100 || other.digits.length > 4
  );
}

/** The places of the numbers in the text of their sentence. */
function spotsOf(index: CopyIndex, { numbers, near }: Setting): (Place | null)[] {
  let from = 0;
  return numbers.map(({ line, at, end }) => {
    const shown = index.lines[line]?.text.slice(at, end).replaceAll('\t', ' ') ?? '';
    const found = shown === '' ? -1 : near.indexOf(shown, from);
    if (found < 0) return null;
    from = found + shown.length;
    return { at: found, end: from };
  });
}
