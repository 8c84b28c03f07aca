/** The DuPont analysis of one block as a line and as Markdown tables. */
import { type EntityAnalysis, entityAnalysis } from '../../finance/analyse';
import { type Change, DRIVERS, type Driver } from '../../finance/compare/attribution';
import type { PeriodResult } from '../../finance/ratios/dupont';
import { orderOf } from '../../finance/statements/order';
import { type RowKey, type Statements, valueAt } from '../../finance/statements/statements';
import { type Language, listed, say } from '../../words';
import { reasonWords, dupontWords as words } from '../../words/shown/dupont';
import { formatMetric, metricName, points } from './dupontNumbers';

/** The index of the newest period with an ROE, else of the newest; -1 without periods. */
export function newestPeriod({ periods, statements }: EntityAnalysis): number {
  const { inTime } = orderOf(statements.periods);
  const withRoe = inTime.findLast((index) => periods[index]?.ratios.roe !== null);
  return withRoe ?? inTime.at(-1) ?? -1;
}

/** `ROE 6.57% = 净利率 7.26% × 周转 0.504 × 权益乘数 1.795 · 较上年 −11.19pp(净利率 −11.60)` */
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
  const equation = `ROE ${formatMetric(result.ratios.roe, 'roe', language)} = ${factors.join(' × ')}`;
  const change = analysis.changes.find(({ to }) => to === result.label);
  return change ? `${equation} · ${changeText(change, result, language)}` : equation;
}

function changeText(change: Change, result: PeriodResult, language: Language): string {
  const against = say(result.months === 12 ? words.againstYear : words.againstPeriod, language, {
    period: change.from,
    change: points(change.total),
  });
  const driver = mainDriver(change);
  const mostly = say(words.mostly, language, {
    driver: say(words[driver], language),
    change: points(change.chain[driver]),
  });
  const otherBasis = change.basisUsed !== result.basisUsed;
  return against + mostly + (otherBasis ? say(words.onEnding, language) : '');
}

/** The driver that moved ROE most, by chain substitution. */
export function mainDriver({ chain }: Change): Driver {
  return DRIVERS.reduce((most, driver) =>
    Math.abs(chain[driver]) > Math.abs(chain[most]) ? driver : most,
  );
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
    const reason = reasonText(fault.reason, language);
    return say(words.notMeaningful, language, { ratio: 'ROE', reason });
  }
  const needed: readonly RowKey[] = ['revenue', 'netIncome', 'assets', 'equity'];
  const missing = needed.filter((row) => valueAt(statements.rows[row], index) === null);
  const names = missing.map((row) => metricName(row, language));
  return say(words.missingRows, language, { rows: listed(names, language) });
}

export function reasonText(reason: string, language: Language): string {
  const word = Object.hasOwn(reasonWords, reason) ? reasonWords[reason] : undefined;
  return word ? say(word, language) : reason;
}
