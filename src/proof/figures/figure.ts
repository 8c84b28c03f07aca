/** Whether a copy has a figure: where, or which numbers of one of its lines give it. */
import type { Reason } from '../model';
import type { CopyIndex } from '../text/copyIndex';
import type { Context } from './context';
import { decimalsOf, derivedFrom, isDifference } from './derived';
import { type Beside, NOTHING_BESIDE } from './doubts/beside';
import { isContrary } from './doubts/contrary';
import { Rivals } from './doubts/rivals';
import { chanceOf, matchesOf } from './match';
import type { CopyNumber } from './numbers';
import { isShareOfRows } from './share';
import type { Written, WrittenNumber } from './written';

export type FigureAnswer =
  | {
      readonly result: 'found';
      readonly number: CopyNumber;
      readonly line: number;
      readonly at: readonly [number, number];
    }
  | { readonly result: 'derived'; readonly line: number; readonly from: readonly [number, number] }
  | { readonly result: 'not-found' }
  | { readonly result: 'unchecked'; readonly reason: Reason };

/** The share of the best line's words that the line of a match must have. */
const ALIKE = 0.55;
/** The share of all that the claim speaks of. */
const OF_ALL = 0.25;
/** Matches expected by chance beyond which digits alone prove nothing where claim and copy share no words at all. */
const WORDLESS = 0.3;

/** `beside`: what the claim says of the figure. `onPages`: the pages that the claim names, which are looked at first; `null`: none. */
export function figureIn(
  index: CopyIndex,
  figure: Written,
  context: Context,
  onPages: ((line: number) => boolean) | null,
  beside: Beside = NOTHING_BESIDE,
): FigureAnswer {
  const ends = figure.ends.map((end) => endIn(index, figure, end, context, onPages, beside));
  const poor =
    ends.find(({ result }) => result === 'not-found') ??
    ends.find(({ result }) => result === 'unchecked');
  const answer = poor ?? ends[0] ?? { result: 'not-found' as const };
  if (answer.result === 'found') return answer;
  const derived = figure.weak ? null : derivedFrom(figure, context, beside);
  if (derived === 'doubtful') return unchecked('elsewhere');
  if (derived) return { result: 'derived', ...derived };
  if (figure.weak) return unchecked('proves-nothing');
  // What is only computed from two amounts isn't found, nor is it wrong.
  const isComputed =
    answer.result === 'not-found' &&
    ((figure.kind === 'percent' && index.copy.kind === 'company-facts') ||
      isDifference(figure, context, beside) ||
      (beside.way === null && isShareOfRows(figure, context, beside.years)));
  return isComputed ? unchecked('elsewhere') : answer;
}

function endIn(
  index: CopyIndex,
  figure: Written,
  end: WrittenNumber,
  context: Context,
  onPages: ((line: number) => boolean) | null,
  beside: Beside,
): FigureAnswer {
  const { matches, isOtherUnit } = matchesOf(index, figure, end);
  if (matches.length === 0) return isOtherUnit ? unchecked('unit') : { result: 'not-found' };
  const comparable = context.words > 0 && context.best > 0;
  const chance = chanceOf(index, figure, end);
  if (!comparable) {
    const sure = chance <= WORDLESS && !figure.weak;
    const right = matches.filter((number) => !isContrary(number, figure, beside, context));
    return sure && right.length > 0 ? found(preferred(right, onPages)) : unchecked('elsewhere');
  }
  const scored = matches.map((number) => ({ number, score: scoreOf(number, figure, context) }));
  const top = Math.max(...scored.map(({ score }) => score));
  const loose = figure.weak || figure.exactness !== 'exact';
  const enough = Math.max(context.best * (loose ? 0.8 : ALIKE), context.total * OF_ALL);
  if (top >= enough) {
    const good = scored.filter(({ score }) => score >= top * 0.85).map(({ number }) => number);
    const rivals = new Rivals(matches, figure, end, context, beside.years);
    const right = good.filter(
      (number) =>
        isAsExact(number, figure, end) &&
        !isContrary(number, figure, beside, context) &&
        !rivals.outdo(number),
    );
    return right.length === 0 ? unchecked('elsewhere') : found(preferred(right, onPages));
  }
  if (figure.weak) return unchecked('proves-nothing');
  return top === 0 && context.words >= 3 ? { result: 'not-found' } : unchecked('elsewhere');
}

/** `7 %` doesn't say 7.0 %. */
function isAsExact(number: CopyNumber, { kind, exactness }: Written, end: WrittenNumber): boolean {
  if (kind !== 'percent' && kind !== 'points') return true;
  return exactness !== 'exact' || decimalsOf(end) <= decimalsOf(number);
}

/** A bare number for a percentage, or without a unit that explains its size, must stand in the better place. */
function scoreOf(number: CopyNumber, figure: Written, context: Context): number {
  const bare = number.kind !== figure.kind;
  return context.scoreAt(number) * (bare ? 0.6 : 1);
}

function preferred(
  numbers: readonly CopyNumber[],
  onPages: ((line: number) => boolean) | null,
): CopyNumber {
  const there = onPages && numbers.find(({ line }) => onPages(line));
  return there || (numbers[0] as CopyNumber);
}

function found(number: CopyNumber): FigureAnswer {
  const { line, at, end } = number;
  return { result: 'found', number, line, at: [at, end] };
}

function unchecked(reason: Reason): FigureAnswer {
  return { result: 'unchecked', reason };
}

/** The number that is most like the figure, in a line that speaks of the same: what the copy says instead. */
export function nearestNumber(figure: Written, context: Context): CopyNumber | null {
  if (context.words === 0 || context.best === 0) return null;
  const digits = figure.ends[0]?.digits ?? '';
  let best: CopyNumber | null = null;
  let most = 0;
  for (const number of context.numbersAround()) {
    if (number.kind !== figure.kind) continue;
    const score = context.scoreAt(number);
    if (score < context.best * ALIKE || context.sharedAt(number).size === 0) continue;
    const likeness = score / context.best + likeDigits(number.digits, digits);
    if (likeness > most) [best, most] = [number, likeness];
  }
  return best;
}

/** The share of digits that are the same at the same place, after rounding. */
function likeDigits(copy: string, figure: string): number {
  const length = figure.length;
  const cut = copy.padEnd(length, '0').slice(0, length);
  const up = copy.charCodeAt(length) >= 53 ? String(BigInt(cut || '0') + 1n) : cut;
  const alike = [...figure].filter((digit, at) => digit === cut[at] || digit === up[at]).length;
  return length === 0 ? 0 : alike / length;
}
