/**
 * The figure sentence: a value, its own change, what it adds to ROE, and on
 * which balances and months it stands. All surfaces say it with these words.
 */
import type { Driver, RoeChange } from '../../finance/compare/attribution';
import type { PeriodResult } from '../../finance/ratios/dupont';
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import type { Ratio, Statements } from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { dupontWords as words } from '../../words/shown/dupont';
import { formatMetric, points } from './dupontNumbers';

/** `−11.19 pp`, `−11.19 个百分点`; short in tables and drawings: `−11.19pp`, `−11.19百分点`. */
export function pp(value: number, language: Language, short = false): string {
  return say(short ? words.ppShort : words.pp, language, { points: points(value) });
}

/** How a driver itself changed: `−13.69 pp` of a margin, `+0.026` of a turnover. */
export function ownChange(
  driver: Driver,
  from: number,
  to: number,
  language: Language,
  short = false,
): string {
  if (driver === 'netMargin') return pp(to - from, language, short);
  const digits = roundHalfUp(to - from, 3);
  if (digits.startsWith('-')) return `−${digits.slice(1)}`;
  return Number(digits) === 0 ? digits : `+${digits}`;
}

/** Ratios that are of the months of their period. */
const OF_MONTHS: ReadonlySet<Ratio> = new Set(['roe', 'roa', 'assetTurnover', 'weightedRoe']);

/** ` (6 months)` behind the length of an interim; empty for a year. */
export function monthsMark({ months }: Pick<PeriodResult, 'months'>, language: Language): string {
  return months === 12 ? '' : say(words.monthsMark, language, { months });
}

/** A ratio as it is shown alone, marked with the months of an interim. */
export function markedMetric(result: PeriodResult, ratio: Ratio, language: Language): string {
  const value = result.ratios[ratio];
  const text = formatMetric(value, ratio, language);
  return value !== null && OF_MONTHS.has(ratio) ? text + monthsMark(result, language) : text;
}

/** `average balances`; where closing ones only serve for want of opening ones it says so. */
export function basisText(
  { basisUsed }: Pick<PeriodResult, 'basisUsed'>,
  statements: Pick<Statements, 'basis'>,
  language: Language,
): string {
  if (basisUsed === 'average') return say(words.basisAverage, language);
  const wanted = statements.basis === 'ending';
  return say(wanted ? words.basisEnding : words.basisForWant, language);
}

/** The same in a list of all three: `net margin −13.69 pp → ROE −11.60 pp`. */
export function driverMove(change: RoeChange, driver: Driver, language: Language): string {
  const { before, after, chain } = change;
  return say(words.moves, language, {
    driver: say(words[driver], language),
    change: ownChange(driver, before[driver], after[driver], language),
    effect: points(chain[driver]),
  });
}

/** `net margin −13.69 pp, which takes 11.60 pp`. */
export function driverText(
  change: Pick<RoeChange, 'before' | 'after' | 'chain'>,
  driver: Driver,
  language: Language,
): string {
  const { before, after, chain } = change;
  const effect = chain[driver];
  const word = Number(points(effect).replace('−', '-')) < 0 ? words.takes : words.adds;
  return say(word, language, {
    driver: say(words[driver], language),
    change: ownChange(driver, before[driver], after[driver], language),
    effect: points(Math.abs(effect)).replace('+', ''),
  });
}
