/** Whether a copy has a figure: where, or which numbers of one of its lines give it. */
import type { Reason } from '../model';
import type { CopyIndex } from '../text/copyIndex';
import type { Movement } from './change';
import type { Context } from './context';
import { derivedFrom } from './derived';
import { chanceOf, matchesOf } from './match';
import type { CopyNumber } from './numbers';
import type { Written, WrittenNumber } from './written';
import { isOfOtherYear } from './years';

export type FigureAnswer =
  | { readonly result: 'found'; readonly line: number; readonly at: readonly [number, number] }
  | { readonly result: 'derived'; readonly line: number; readonly from: readonly [number, number] }
  | { readonly result: 'not-found' }
  | { readonly result: 'unchecked'; readonly reason: Reason };

/** The share of the best line's words that the line of a match must have. */
const ALIKE = 0.55;
/** The share of all that the claim speaks of. */
const OF_ALL = 0.25;
/** Matches expected by chance beyond which digits alone prove nothing. */
const BY_CHANCE = 0.01;
/** The same where claim and copy share no words at all: another language, a short note. */
const WORDLESS = 0.3;

/** So much more of the claim's words. */
const CONTESTED = 1.25;
/** Powers of ten between two numbers that could be taken for each other. */
const COMPARABLE = 0.5;

/** `years`: those that the claim names. `onPages`: the pages that the claim names, which are looked at first; `null`: none. `change`: the way that the claim says something went. */
export function figureIn(
  index: CopyIndex,
  figure: Written,
  context: Context,
  onPages: ((line: number) => boolean) | null,
  years: readonly string[] = [],
  change: Movement | null = 'either',
): FigureAnswer {
  const ends = figure.ends.map((end) => endIn(index, figure, end, context, onPages, years));
  const poor =
    ends.find(({ result }) => result === 'not-found') ??
    ends.find(({ result }) => result === 'unchecked');
  const answer = poor ?? ends[0] ?? { result: 'not-found' as const };
  if (answer.result === 'found') return answer;
  const derived = figure.weak ? null : derivedFrom(index, figure, context, change);
  if (derived) return { result: 'derived', ...derived };
  return figure.weak ? { result: 'unchecked', reason: 'proves-nothing' } : answer;
}

function endIn(
  index: CopyIndex,
  figure: Written,
  end: WrittenNumber,
  context: Context,
  onPages: ((line: number) => boolean) | null,
  years: readonly string[],
): FigureAnswer {
  const matches = matchesOf(index, figure, end);
  if (matches.length === 0) return { result: 'not-found' };
  const comparable = context.words > 0 && context.best > 0;
  const chance = chanceOf(index, figure, end);
  if (!comparable) {
    const sure = chance <= WORDLESS && !figure.weak;
    return sure ? found(preferred(matches, onPages)) : unchecked('elsewhere');
  }
  const scored = matches.map((number) => ({ number, score: scoreOf(number, figure, context) }));
  const top = Math.max(...scored.map(({ score }) => score));
  const loose = figure.weak || figure.exactness !== 'exact';
  const enough = Math.max(context.bestAt * (loose ? 0.8 : ALIKE), context.total * OF_ALL);
  if (top >= enough) {
    const good = scored.filter(({ score }) => score >= top * 0.85).map(({ number }) => number);
    const rivals = rivalsOf(matches, figure, end, context);
    const right = good.filter(
      (number) =>
        !isOfOtherYear(index, number, years) && !isOutdone(index, number, rivals, context),
    );
    if (right.length === 0 || rivals.some(({ score }) => score > top * CONTESTED)) {
      return unchecked('elsewhere');
    }
    return found(preferred(right, onPages));
  }
  if (figure.weak) return unchecked('proves-nothing');
  if (chance <= BY_CHANCE) return found(preferred(matches, onPages));
  return top === 0 && context.words >= 3 ? { result: 'not-found' } : unchecked('elsewhere');
}

/** A bare number for a percentage, or without a unit that explains its size, must stand in the better place. */
function scoreOf(number: CopyNumber, figure: Written, context: Context): number {
  const bare = number.kind !== figure.kind;
  return context.scoreAt(number) * (bare ? 0.6 : 1);
}

interface Rival {
  readonly number: CopyNumber;
  readonly score: number;
}

/** Other numbers of that kind and size: where more of the claim's words stand beside one, the claim is about that one. */
function rivalsOf(
  matches: readonly CopyNumber[],
  figure: Written,
  end: WrittenNumber,
  context: Context,
): Rival[] {
  const own = new Set(matches);
  const isRival = (number: CopyNumber) => {
    if (number.kind !== figure.kind || own.has(number)) return false;
    const size =
      Math.abs(Math.log10(number.value / end.value)) +
      Math.abs((number.scale ?? 0) - (figure.scale ?? 0));
    return size < COMPARABLE;
  };
  const rivals = context.numbersAround().filter(isRival);
  return rivals.map((number) => ({ number, score: context.scoreAt(number) }));
}

/**
 * Whether another number has all the words that this one shares with the claim, and one
 * more: of "finance leases" and "operating leases" one word tells. Where the claim has
 * too few words to tell, one that has as many is enough, since either may be meant.
 */
function isOutdone(
  index: CopyIndex,
  number: CopyNumber,
  rivals: readonly Rival[],
  context: Context,
): boolean {
  const shared = context.sharedAt(number);
  const isRow = (line: number) => index.lines[line]?.text.includes('\t') ?? false;
  const few = context.isBrief && !isRow(number.line);
  // Of a sentence broken over lines the rest may have the other words.
  if (!few && !context.isWhole(number)) return false;
  const least = few ? shared.size : shared.size + 1;
  const score = context.scoreAt(number);
  return rivals.some(({ number: rival, score: other }) => {
    if (other < score || rival.line === number.line) return false;
    if (few && isRow(rival.line)) return false;
    const words = context.sharedAt(rival);
    return words.size >= least && [...shared].every((word) => words.has(word));
  });
}

function preferred(
  numbers: readonly CopyNumber[],
  onPages: ((line: number) => boolean) | null,
): CopyNumber {
  const there = onPages && numbers.find(({ line }) => onPages(line));
  return there || (numbers[0] as CopyNumber);
}

function found({ line, at, end }: CopyNumber): FigureAnswer {
  return { result: 'found', line, at: [at, end] };
}

function unchecked(reason: Reason): FigureAnswer {
  return { result: 'unchecked', reason };
}

/** The number that is most like the figure, in a line that speaks of the same: what the copy says instead. */
export function nearestNumber(
  index: CopyIndex,
  figure: Written,
  context: Context,
): CopyNumber | null {
  if (context.words === 0 || context.best === 0) return null;
  const digits = figure.ends[0]?.digits ?? '';
  let best: CopyNumber | null = null;
  let most = 0;
  for (const number of index.numbers) {
    if (number.kind !== figure.kind) continue;
    const score = context.score(number.line);
    if (score < context.best * ALIKE || context.own(number.line) === 0) continue;
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
