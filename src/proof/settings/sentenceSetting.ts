/** A sentence of a copy as the setting of its numbers. */
import type { CopyNumber } from '../figures/numbers';
import type { CopyIndex } from '../text/copyIndex';
import { wordsOf } from '../text/words';
import { BEFORE, clauseAround, type Spot, wayBeside, yearsBeside } from './clause';
import type { Sentence } from './prose';
import type { Setting } from './setting';

/** Of a longer sentence, what lies so far around a number is looked at. */
const REACH = 1000;

interface Read {
  readonly text: string;
  readonly spot: Spot;
}

/** The numbers of a sentence, and what it says of each. */
export function sentenceSetting(index: CopyIndex, sentence: Sentence): Setting {
  const { text, parts, paragraph } = sentence;
  const numbers = parts.flatMap(({ line, from, to }) => numbersBetween(index, line, from, to));
  const words = new Set(wordsOf(text));
  const read = ({ line, at, end }: CopyNumber): Read => {
    const part = parts.find((one) => one.line === line && one.from <= at && at < one.to);
    const shift = part ? part.at - part.from : 0;
    return around(text, { at: at + shift, end: end + shift });
  };
  return {
    row: null,
    numbers,
    around: paragraph === text ? new Set() : new Set(wordsOf(paragraph)),
    wordsAt: () => words,
    yearsAt: (number) => yearsOfNumber(index, read(number)),
    wayAt: (number) => {
      const one = read(number);
      return wayBeside(one.text, one.spot);
    },
    besideAt: (number) => {
      const one = read(number);
      return one.text.slice(...clauseAround(one.text, one.spot.at, one.spot.end));
    },
    whole: paragraph,
    near: text,
  };
}

function around(text: string, { at, end }: Spot): Read {
  if (text.length <= 2 * REACH) return { text, spot: { at, end } };
  const from = Math.max(0, at - REACH);
  return { text: text.slice(from, end + REACH), spot: { at: at - from, end: end - from } };
}

function yearsOfNumber(index: CopyIndex, { text, spot }: Read): ReadonlySet<string> {
  const said = yearsBeside(text, spot);
  if (said.size > 0 || !BEFORE.test(text.slice(Math.max(0, spot.at - 60), spot.at))) return said;
  // 上年同期为 5 亿元: of the year before the one that is reported.
  return yearBefore(index);
}

/** The year before the one that is reported; none where the copy doesn't say which. */
export function yearBefore({ copy }: CopyIndex): ReadonlySet<string> {
  const year = Number(copy.about.periodEnd?.slice(0, 4));
  return new Set(year ? [String(year - 1)] : []);
}

/** In order: the first one is looked for by halves, since a line may have very many. */
function numbersBetween(
  index: CopyIndex,
  line: number,
  from: number,
  to: number,
): readonly CopyNumber[] {
  const all = index.numbersAt(line);
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const own: CopyNumber[] = [];
  for (let at = low; at < all.length && (all[at]?.at ?? to) < to; at++)
    own.push(all[at] as CopyNumber);
  return own;
}
