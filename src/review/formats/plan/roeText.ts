/** `zhibi roe`, for a salesperson: the ratios by period, why ROE changed, the peers, what to ask next. */
import type { Analysis, EntityAnalysis } from '../../../finance/analyse';
import type { Change, DRIVERS } from '../../../finance/compare/attribution';
import type { Comparison } from '../../../finance/compare/peers';
import type { PeriodResult } from '../../../finance/ratios/dupont';
import { ROW_NAMES } from '../../../finance/statements/names';
import { orderOf } from '../../../finance/statements/order';
import {
  metricKind,
  RATIOS,
  type Ratio,
  type RowKey,
} from '../../../finance/statements/statements';
import { reasonText } from '../../../render/roe/dupont';
import {
  formatMetric,
  formatMoney,
  MISSING,
  points,
  ratioTitle,
} from '../../../render/roe/dupontNumbers';
import { leadQuestion, leadSentence } from '../../../render/roe/leads';
import { type Language, listed, say } from '../../../words';
import { roeWords } from '../../../words/finance';
import { dupontWords } from '../../../words/shown/dupont';
import { columns } from '../columns';
import { visible } from '../quote';

/** More columns don't fit on a line; the newest periods and the first peers are shown. */
const MOST_PERIODS = 6;
const MOST_PEERS = 6;

/** The customer with its peers; each peer's own ratios stand in the JSON. */
export function roeText(analysis: Analysis, language: Language): string {
  const { customer } = analysis;
  const results = inTime(customer).slice(-MOST_PERIODS);
  const parts = [
    caption(customer, language),
    [...ratioLines(results, language), ...notes(results, language)].join('\n'),
    changeLines(customer, language).join('\n'),
    peerLines(analysis, language).join('\n'),
    leadLines(analysis, language).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function inTime({ periods, statements }: EntityAnalysis): PeriodResult[] {
  return orderOf(statements.periods).inTime.flatMap((index) => periods[index] ?? []);
}

function caption({ entity, statements }: EntityAnalysis, language: Language): string {
  const { basis, scope, currency } = statements;
  return say(roeWords.caption, language, {
    entity: visible(entity),
    basis: say(basis === 'average' ? dupontWords.basisAverage : dupontWords.basisEnding, language),
    scope: say(dupontWords[scope], language),
    currency: currency === null ? '' : ` · ${visible(currency)}`,
  });
}

function ratioLines(results: readonly PeriodResult[], language: Language): string[] {
  const head = [
    say(dupontWords.period, language),
    ...results.map((result) => visible(result.label)),
  ];
  const rows = RATIOS.flatMap((ratio) => {
    const title = ratioTitle(ratio, language);
    const computed = row(results, title, (result) => result.ratios[ratio], ratio, language);
    if (ratio === 'weightedRoe') return computed;
    const published = say(dupontWords.published, language, { ratio: title });
    return [
      ...computed,
      ...row(results, published, (result) => result.reported[ratio] ?? null, ratio, language),
    ];
  });
  return columns([head, ...rows]);
}

/** One row of the table, none when it holds no value. */
function row(
  results: readonly PeriodResult[],
  title: string,
  value: (result: PeriodResult) => number | null,
  ratio: Ratio,
  language: Language,
): string[][] {
  if (results.every((result) => value(result) === null)) return [];
  return [[title, ...results.map((result) => formatMetric(value(result), ratio, language))]];
}

/** The ratio that a balance goes into, where it is one alone. */
const RATIO_OF: Readonly<Partial<Record<RowKey, Ratio>>> = {
  inventory: 'inventoryDays',
  receivables: 'receivableDays',
  payables: 'payableDays',
};

/** A balance that no ratio shown rests on is not worth a word. */
function isUsed(row: RowKey, { ratios }: PeriodResult): boolean {
  const ratio = RATIO_OF[row];
  return ratio === undefined || ratios[ratio] !== null;
}

/** What the table can't say: why there is no value, and on which balances it rests. */
function notes(results: readonly PeriodResult[], language: Language): string[] {
  return results.flatMap((result) => {
    const period = visible(result.label);
    const faults = result.notMeaningful.map(({ ratio, reason }) =>
      say(roeWords.notMeaningful, language, {
        period,
        ratio: ratioTitle(ratio, language),
        reason: reasonText(reason, language),
      }),
    );
    const rows = result.closingUsed.filter((row) => isUsed(row, result));
    const names = listed(
      rows.map((row) => say(ROW_NAMES[row], language)),
      language,
    );
    const closing =
      rows.length > 0 ? [say(roeWords.closingUsed, language, { period, rows: names })] : [];
    return [...closing, ...faults].map((note) => `* ${note}`);
  });
}

/** Chain substitution, and beside it the method that doesn't depend on an order. */
function changeLines({ changes }: EntityAnalysis, language: Language): string[] {
  return changes.slice(-MOST_PERIODS).flatMap((change) => {
    const { lmdi, shapley, chain } = change;
    const free = lmdi ? say(dupontWords.lmdi, language) : say(dupontWords.shapley, language);
    return [
      changeLine(change, chain, say(roeWords.methodChain, language), language),
      `  ${say(roeWords.otherMethod, language, { method: free, ...parts(lmdi ?? shapley) })}`,
    ];
  });
}

function changeLine(
  change: Change,
  drivers: Change['chain'],
  method: string,
  language: Language,
): string {
  const ending = change.basisUsed === 'ending' ? say(roeWords.onEnding, language) : '';
  return say(roeWords.change, language, {
    from: visible(change.from),
    to: visible(change.to),
    before: formatMetric(change.roeFrom, 'roe', language),
    after: formatMetric(change.roeTo, 'roe', language),
    total: points(change.total),
    ...parts(drivers),
    method: method + ending,
  });
}

function parts(drivers: Change['chain']): Record<(typeof DRIVERS)[number], string> {
  return {
    netMargin: points(drivers.netMargin),
    assetTurnover: points(drivers.assetTurnover),
    equityMultiplier: points(drivers.equityMultiplier),
  };
}

/** The newest period that any peer can be compared in. */
function peerLines(analysis: Analysis, language: Language): string[] {
  const { comparisons, customer, leftOut } = analysis;
  const period = inTime(customer).findLast(({ label }) =>
    comparisons.some((comparison) => comparison.period === label),
  )?.label;
  const unmatched = leftOut
    .filter((one) => period === undefined || one.periods.includes(period))
    .map(({ entity, periods }) =>
      say(roeWords.leftOut, language, {
        entity: visible(entity),
        periods: visible(period ?? listed(periods, language)),
      }),
    )
    .map((note) => `* ${note}`);
  if (period === undefined) return unmatched;
  const compared = comparisons.filter((comparison) => comparison.period === period);
  return [...columns(peerRows(compared, period, analysis, language)), ...unmatched];
}

function peerRows(
  compared: readonly Comparison[],
  period: string,
  { customer }: Analysis,
  language: Language,
): string[][] {
  const names = [...new Set(compared.flatMap((item) => Object.keys(item.entities)))];
  const shown = names.slice(0, MOST_PEERS);
  // Of a single peer neither says anything new, and a median needs three.
  const hasBest = names.length > 1;
  const hasMedian = compared.some((item) => item.median !== null);
  const currency = visible(customer.statements.currency ?? MISSING);
  const head = [
    say(dupontWords.peers, language, { period: visible(period) }),
    visible(customer.entity),
    ...shown.map(visible),
    ...(hasMedian ? [say(dupontWords.median, language)] : []),
    ...(hasBest ? [say(dupontWords.best, language)] : []),
    say(dupontWords.gap, language),
    say(roeWords.gapInMoney, language, { currency }),
  ];
  const rows = compared.map((item) => {
    const cell = (value: number | null | undefined) => formatMetric(value, item.ratio, language);
    return [
      ratioTitle(item.ratio, language),
      cell(item.value),
      ...shown.map((name) => cell(item.entities[name])),
      ...(hasMedian ? [cell(item.median)] : []),
      ...(hasBest ? [cell(item.best)] : []),
      gapText(item, language),
      item.gapInMoney === null ? MISSING : formatMoney(item.gapInMoney, language),
    ];
  });
  return [head, ...rows];
}

/** The difference of two percentages is in points. */
function gapText({ gap, ratio }: Comparison, language: Language): string {
  if (gap !== null && metricKind(ratio) === 'percent') return `${points(gap)}pp`;
  return formatMetric(gap, ratio, language);
}

function leadLines({ leads, customer }: Analysis, language: Language): string[] {
  if (leads.length === 0) return [];
  const { currency } = customer.statements;
  const items = leads.flatMap((lead, index) => [
    `${index + 1}. ${visible(leadSentence(lead, currency, language))}`,
    `   ${say(roeWords.ask, language, { question: leadQuestion(lead, language) })}`,
  ]);
  return [say(roeWords.leads, language), ...items];
}
