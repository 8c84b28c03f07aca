/** Percentages that a copy doesn't write but its lines give: growth between two numbers, points between two percentages. */
import type { Setting } from '../settings/setting';
import type { Movement } from './change';
import type { Context } from './context';
import { isOfOtherAmounts, isOtherName } from './doubts/anothers';
import type { Beside } from './doubts/beside';
import { isOfPart } from './doubts/parts';
import { Rivals } from './doubts/rivals';
import type { CopyNumber, NumberKind } from './numbers';
import type { Written, WrittenNumber } from './written';

export interface Derived {
  readonly line: number;
  readonly from: readonly [number, number];
}

/** A table of so many years may be one. */
const MOST_YEARS = 40;
/** Numbers of one row beyond which it is none of a few periods. */
const ROW = 12;
/** The share of the best score that a row must have. */
const ALIKE = 0.75;
/** The share of these that leaves it in doubt. */
const DOUBTFUL = 0.5;
/** And of all that the claim speaks of. */
const OF_ALL = 0.4;

/**
 * The setting whose numbers give the figure, and speaks of what the claim does; `doubtful`
 * where one gives it but may speak of something else, `null` where none does.
 */
export function derivedFrom(
  figure: Written,
  context: Context,
  beside: Beside,
): Derived | 'doubtful' | null {
  const [end, ...more] = figure.ends;
  if (!end || more.length > 0 || (figure.kind !== 'percent' && figure.kind !== 'points'))
    return null;
  const { change } = beside;
  // A share of something is no growth of it.
  if (figure.kind === 'percent' && change === null) return null;
  if (context.words === 0 || context.best === 0) return null;
  let best: Derived | 'doubtful' | null = null;
  let most = Math.max(context.best * ALIKE, context.total * OF_ALL);
  const least = most * DOUBTFUL;
  const kind = figure.kind === 'percent' ? 'plain' : 'percent';
  const rivals = new Rivals([], { kind, scale: null }, end, context, beside.years);
  const seen = new Set<Setting>();
  for (const number of context.numbersAround()) {
    const setting = context.settingOf(number);
    if (!setting || seen.has(setting)) continue;
    seen.add(setting);
    const numbers = comparableIn(setting, kind, beside.years);
    const [first] = numbers;
    if (!first) continue;
    const score = context.scoreAt(first);
    if (score < least) continue;
    const way = figure.kind === 'percent' ? (beside.way ?? change ?? 'either') : 'either';
    const pair = pairOf(numbers, figure, end, {
      goes: wayOf(setting, beside.years, way),
      isOutflow: isOutflow(setting),
    });
    if (!pair) continue;
    const [to, from] = pair;
    const isOrdered =
      way === 'either' || [to, from].every((one) => yearOf(setting, one) !== undefined);
    const isSure =
      score >= most &&
      isOrdered &&
      !context.isOthers(first) &&
      !isOtherName(setting, context) &&
      !isOfOtherAmounts(setting, beside) &&
      // What has a row of its own isn't what a sentence compares.
      (setting.row !== null || context.label === null) &&
      !isOfPart(first, context) &&
      !rivals.outdo(first);
    if (isSure) [best, most] = [{ line: first.line, from: [signed(to), signed(from)] }, score];
    else best ??= 'doubtful';
  }
  return best;
}

/** Whether an amount is what two numbers of a row differ by, of which the claim may speak. */
export function isDifference(figure: Written, context: Context, { way }: Beside): boolean {
  const [end, ...more] = figure.ends;
  if (!end || more.length > 0 || !figure.scalable || figure.weak) return false;
  if (way === null && !MORE.test(context.clause)) return false;
  const settings = new Set(context.numbersAround().flatMap((one) => context.settingOf(one) ?? []));
  return [...settings].some((setting) => {
    const numbers = comparableIn(setting, 'plain').map((number) => ({
      amount: signed(number) * 10 ** (number.scale ?? context.unitAt(number)),
      number,
    }));
    return numbers.some(({ amount: a }) =>
      numbers.some(({ amount: b }) => isAmount(Math.abs(a - b), figure, end)),
    );
  });
}

/** 比上年多 5 亿元 */
const MORE = /[多少差]|\b(?:more|less|fewer|difference|gap)\b/i;

function isAmount(amount: number, { scale, exactness }: Written, end: WrittenNumber): boolean {
  const value = amount / 10 ** (scale ?? 0);
  const slack = exactness === 'exact' ? 10 ** -decimalsOf(end) : value * 0.1;
  return Math.abs(value - end.value) <= slack;
}

/** The values of a row; of a sentence its two numbers, where it has no more. */
function comparableIn(
  setting: Setting,
  kind: NumberKind,
  years: ReadonlySet<string> = new Set(),
): readonly CopyNumber[] {
  const all = setting.numbers.filter((number) => number.kind === kind);
  const most = setting.row ? ROW : 2;
  // Of a row of many years those that the claim names, and the ones before them.
  const numbers =
    setting.row && all.length > ROW && all.length <= MOST_YEARS && years.size > 0
      ? all.filter((number) => {
          const year = yearOf(setting, number);
          return year !== undefined && (years.has(year) || years.has(String(Number(year) + 1)));
        })
      : all;
  return numbers.length > 1 && numbers.length <= most ? numbers : [];
}

function pairOf(
  numbers: readonly CopyNumber[],
  figure: Written,
  { value, digits }: WrittenNumber,
  {
    goes,
    isOutflow,
  }: {
    readonly goes: (a: CopyNumber, b: CopyNumber, change: number) => boolean;
    readonly isOutflow: boolean;
  },
): readonly [CopyNumber, CopyNumber] | null {
  const decimals = decimalsOf({ value, digits });
  for (const a of numbers) {
    for (const b of numbers) {
      if (a === b || a.kind !== b.kind || a.scale !== b.scale) continue;
      const change =
        figure.kind === 'points' ? pointsBetween(a, b) : growthBetween(a, b, isOutflow);
      if (
        change !== null &&
        goes(a, b, change) &&
        isRounded(Math.abs(change), value, decimals, figure)
      ) {
        return [a, b];
      }
    }
  }
  return null;
}

/** Whether the change from the one to the other is the claim's: its direction and its year, as far as they are told. */
function wayOf(setting: Setting, years: ReadonlySet<string>, way: Movement) {
  return (a: CopyNumber, b: CopyNumber, change: number): boolean => {
    if (way !== 'either' && change > 0 !== (way === 'up')) return false;
    const [to, from] = [a, b].map((number) => yearOf(setting, number));
    if (to === undefined || from === undefined) return true;
    // Growth is from the earlier to the later.
    return to > from && (years.size === 0 || years.has(to));
  };
}

function yearOf(setting: Setting, number: CopyNumber): string | undefined {
  const years = setting.yearsAt(number);
  return years.size === 1 ? [...years][0] : undefined;
}

function signed({ value, negative }: CopyNumber): number {
  return negative ? -value : value;
}

/** Decimals as written: `5.10` has two. */
export function decimalsOf({ value, digits }: Pick<WrittenNumber, 'value' | 'digits'>): number {
  const whole = Math.trunc(value);
  return Math.max(0, digits.length - (whole === 0 ? 0 : String(whole).length));
}

/** Of two outflows, which many statements print in brackets, the growth of what was spent. */
function growthBetween(a: CopyNumber, b: CopyNumber, isOutflow: boolean): number | null {
  if (a.kind !== 'plain' || b.value === 0 || a.negative !== b.negative) return null;
  if (a.negative && !isOutflow) return null;
  return ((a.value - b.value) / b.value) * 100;
}

const OUTFLOW =
  /\b(?:costs?|expenses?|expenditures?|tax(?:es|ation)?|charges?|purchases?|payments?|paid|loss(?:es)?)\b|成本|费用|税|支出|支付|亏损|损失/iu;
/** They may be of either sign, whatever they are before or after. */
const PROFIT = /\b(?:profits?|earnings|income (?:before|after)|net income)\b|利润|盈利|收益/iu;

/** Whether a row surely holds what was spent or lost: its brackets are no sign that it turned. */
function isOutflow({ row }: Setting): boolean {
  return row !== null && OUTFLOW.test(row.label) && !PROFIT.test(row.label);
}

function pointsBetween(a: CopyNumber, b: CopyNumber): number | null {
  return a.kind === 'percent' ? signed(a) - signed(b) : null;
}

/** Rounded half-up as it is written; with a word of tolerance, within it. */
function isRounded(
  change: number,
  value: number,
  decimals: number,
  { exactness }: Written,
): boolean {
  if (change === 0) return false;
  switch (exactness) {
    case 'about':
      return Math.abs(change - value) <= value * 0.02;
    case 'over':
      return change >= value && change <= value * 1.1;
    case 'under':
      return change <= value && change >= value * 0.9;
    case 'nearly':
      return change <= value * 1.02 && change >= value * 0.9;
    case 'tens':
      return Math.abs(change - value) <= 5;
    default: {
      const half = 10 ** -decimals / 2 + 1e-9;
      return change >= value - half && change <= value + half;
    }
  }
}
