/** Ratios and money as people read them: `7.26%`, `0.504`, `31.2 天`, `1,234.56亿`. */

import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import {
  isRatio,
  type Metric,
  type MetricKind,
  metricKind,
  type Ratio,
} from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { healthWords } from '../../words/finance';
import { dupontWords } from '../../words/shown/dupont';
import { moneyScales } from '../../words/units';

/** What stands for a value that isn't there. */
export const MISSING = '–';

/** A true minus sign; `+` in front of what is gained, when asked for. */
function signed(digits: string, plus: boolean): string {
  if (digits.startsWith('-')) return `−${digits.slice(1)}`;
  return plus && Number(digits) !== 0 ? `+${digits}` : digits;
}

/** The difference of two percentages in points, two decimals, always with its sign: 0.0123 → `+1.23`. */
export function points(value: number): string {
  return signed(roundHalfUp(value, 2, 2), true);
}

/** A value as its metric is written: percent, a plain number, days or money; missing is a dash. */
export function formatMetric(
  value: number | null | undefined,
  metric: Metric,
  language: Language,
): string {
  return formatValue(value, metricKind(metric), language);
}

/** A fraction, plain number, number of days or money in ones; missing is a dash. */
export function formatValue(
  value: number | null | undefined,
  kind: MetricKind,
  language: Language,
): string {
  if (value === null || value === undefined) return MISSING;
  switch (kind) {
    case 'percent':
      return `${signed(roundHalfUp(value, 2, 2), false)}%`;
    case 'plain':
      return signed(roundHalfUp(value, 3), false);
    case 'days':
      return signed(roundHalfUp(value, 1), false) + say(dupontWords.days, language);
    case 'money':
      return formatMoney(value, language);
  }
}

/** An age in whole months, short as in a table; missing is a dash. */
export function formatMonths(months: number | null, language: Language): string {
  if (months === null) return MISSING;
  return say(months === 0 ? healthWords.underMonth : healthWords.months, language, { n: months });
}

/** Money in ones of the currency, in the largest unit that leaves a whole part. */
export function formatMoney(value: number, language: Language): string {
  const [power, unit] = moneyScales[language].find(([p]) => Math.abs(value) >= 10 ** p) ?? [0, ''];
  const digits = roundHalfUp(value, power === 0 ? 0 : 2, -power);
  return signed(digits, false).replace(/\B(?=(?:\d{3}){1,20}(?!\d)(?=\.|$))/g, ',') + unit;
}

/** What a ratio or row is called: `净利率` short on a line, `销售净利率` in a table. */
export function metricName(metric: Metric, language: Language): string {
  const { en, zh } = isRatio(metric) ? RATIO_NAMES[metric] : ROW_NAMES[metric];
  return say({ en, zh }, language);
}

/** ROE is said as such in Chinese, too. */
export function ratioTitle(ratio: Ratio, language: Language): string {
  return ratio === 'roe' ? 'ROE' : metricName(ratio, language);
}
