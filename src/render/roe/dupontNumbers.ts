/** Ratios and money as people read them: `7.26%`, `0.504`, `31.2 天`, `1,234.56亿`. */

import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import { withThousands } from '../../finance/statements/numbers/written';
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

/** A fraction, plain number, number of days or money in ones; missing is a dash. `more` decimals than usual on request. */
export function formatValue(
  value: number | null | undefined,
  kind: MetricKind,
  language: Language,
  more = 0,
): string {
  if (value === null || value === undefined) return MISSING;
  switch (kind) {
    case 'percent':
      return `${signed(roundHalfUp(value, 2 + more, 2), false)}%`;
    case 'plain':
      return signed(roundHalfUp(value, 3 + more), false);
    case 'days':
      return signed(roundHalfUp(value, 1 + more), false) + say(dupontWords.days, language);
    case 'money':
      return formatMoney(value, language, more);
  }
}

/** Decimals beyond those of a metric that two values may take to be told apart. */
const MOST_MORE = 12;

/** Two values side by side, with as many decimals as it takes to see that they differ. */
export function formatApart(
  a: number | null,
  b: number | null,
  kind: MetricKind,
  language: Language,
): readonly [string, string] {
  for (let more = 0; ; more++) {
    const shown = [
      formatValue(a, kind, language, more),
      formatValue(b, kind, language, more),
    ] as const;
    if (shown[0] !== shown[1] || a === b || more === MOST_MORE) return shown;
  }
}

/**
 * How many of those counted, as a whole percentage: decimals of twenty facts say nothing.
 * All and none are said of all and none alone.
 */
export function formatShare(value: number | null | undefined): string {
  if (value === null || value === undefined) return MISSING;
  const percent = Number(roundHalfUp(value, 0, 2));
  if (value < 1 && percent >= 100) return '99%';
  return value > 0 && percent <= 0 ? '1%' : `${percent}%`;
}

/** An age in whole months, short as in a table; missing is a dash. */
export function formatMonths(months: number | null, language: Language): string {
  if (months === null) return MISSING;
  return say(months === 0 ? healthWords.underMonth : healthWords.months, language, { n: months });
}

/** Money in ones of the currency, in the largest unit that leaves a whole part. */
export function formatMoney(value: number, language: Language, more = 0): string {
  const [power, unit] = moneyScales[language].find(([p]) => Math.abs(value) >= 10 ** p) ?? [0, ''];
  const digits = roundHalfUp(value, (power === 0 ? 0 : 2) + more, -power);
  return withThousands(signed(digits, false)) + unit;
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
