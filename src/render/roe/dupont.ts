/** The DuPont analysis of one block as a line and as Markdown tables. */
import { type EntityAnalysis, entityAnalysis } from '../../finance/analyse';
import { DRIVERS, type RoeChange, reasonsOf } from '../../finance/compare/attribution';
import type { NotMeaningful, PeriodResult } from '../../finance/ratios/dupont';
import { orderOf } from '../../finance/statements/periods/order';
import { type RowKey, type Statements, valueAt } from '../../finance/statements/statements';
import { type Language, listed, say } from '../../words';
import { reasonWords, dupontWords as words } from '../../words/shown/dupont';
import { formatMetric, metricName, points } from './dupontNumbers';
import { basisText, driverText, monthsMark, pp } from './figure';

/** The index of the newest period with an ROE, else of the newest; -1 without periods. */
export function newestPeriod({ periods, statements }: EntityAnalysis): number {
  const { inTime } = orderOf(statements.periods);
  const withRoe = inTime.findLast((index) => periods[index]?.ratios.roe !== null);
  return withRoe ?? inTime.at(-1) ?? -1;
}

/**
 * `ROE 6.57% = 净利率 7.26% × 周转 0.504 × 权益乘数 1.795 · 较上年 −11.19 个百分点
 * （净利率 −13.69 个百分点，拉低 ROE 11.60 个百分点） · 平均口径`
 */
export function dupontLine(statements: Statements, language: Language): string {
  const analysis = entityAnalysis(statements, null);
  const index = newestPeriod(analysis);
  const result = analysis.periods[index];
  if (!result) return say(words.noPeriods, language);
  if (result.ratios.roe === null) return whyNoRoe(statements, index, result, language);
  const factors = DRIVERS.map(
    (driver) =>
      `${say(words[driver], language)} ${formatMetric(result.ratios[driver], driver, language)}`,
  );
  const roe = formatMetric(result.ratios.roe, 'roe', language) + monthsMark(result, language);
  const change = changeTo(analysis, result.label);
  return [
    `ROE ${roe} = ${factors.join(' × ')}`,
    ...(change ? [changeText(change, result, language)] : []),
    basisText(result, statements, language),
    ...(result.thinEquity ? [say(words.thin, language)] : []),
  ].join(' · ');
}

/** The change that ends with a period. */
export function changeTo({ changes }: EntityAnalysis, period: string): RoeChange | null {
  return changes.find(({ to }) => to === period) ?? null;
}

function changeText(change: RoeChange, result: PeriodResult, language: Language): string {
  const against = say(result.months === 12 ? words.againstYear : words.againstPeriod, language, {
    period: change.from,
    change: pp(change.total, language),
  });
  // On other balances than the value beside it the change names both of its ends.
  const basis =
    change.basisUsed === result.basisUsed
      ? ''
      : say(words.onEnding, language, {
          before: formatMetric(change.roeFrom, 'roe', language),
          after: formatMetric(change.roeTo, 'roe', language),
        });
  // What rounds to no change has no reason.
  if (Number(points(change.total).replace('−', '-')) === 0) return against + basis;
  const reasons = reasonsOf(change).map((driver) => driverText(change, driver, language));
  return against + basis + say(words.because, language, { reasons: listed(reasons, language) });
}

/** The reason that makes it meaningless, else the rows that are missing. */
function whyNoRoe(
  statements: Statements,
  index: number,
  result: PeriodResult,
  language: Language,
): string {
  const fault = result.notMeaningful.find(({ ratio }) => ratio === 'roe');
  if (fault) {
    const reason = reasonText(fault, language);
    return say(words.notMeaningful, language, { ratio: 'ROE', reason });
  }
  const needed: readonly RowKey[] = ['revenue', 'netIncome', 'assets', 'equity'];
  const missing = needed.filter((row) => valueAt(statements.rows[row], index) === null);
  const names = missing.map((row) => metricName(row, language));
  return say(words.missingRows, language, { rows: listed(names, language) });
}

/** Why a ratio means nothing, in a few words. */
export function reasonText(
  { reason, opening }: Pick<NotMeaningful, 'reason' | 'opening'>,
  language: Language,
): string {
  const key = opening ? `opening-${reason}` : reason;
  const word = Object.hasOwn(reasonWords, key) ? reasonWords[key] : undefined;
  return word ? say(word, language) : reason;
}

/** The periods in order of time. */
export function inTime({ periods, statements }: EntityAnalysis): PeriodResult[] {
  return orderOf(statements.periods).inTime.flatMap((index) => periods[index] ?? []);
}
