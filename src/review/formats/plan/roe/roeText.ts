/** `zhibi roe`, for a salesperson: the ratios by period, why ROE changed, the peers, what to ask next. */
import type { Analysis, EntityAnalysis } from '../../../../finance/analyse';
import { DRIVERS, type RoeChange } from '../../../../finance/compare/attribution';
import { LEAD_KINDS } from '../../../../finance/compare/leads';
import type { Comparison } from '../../../../finance/compare/peers';
import type { PeriodResult } from '../../../../finance/ratios/dupont';
import { orderOf } from '../../../../finance/statements/periods/order';
import { RATIOS, type Ratio } from '../../../../finance/statements/statements';
import { formatMetric, formatMoney, MISSING, points } from '../../../../render/roe/dupontNumbers';
import { countRows, factorTitle } from '../../../../render/roe/dupontTable';
import { basisText, driverMove, monthsMark } from '../../../../render/roe/figure';
import { leadQuestion, leadSentence } from '../../../../render/roe/leads';
import { faultsOf, notesOf, peerNotes } from '../../../../render/roe/notes';
import { comparisonTitle, gapText, markedValue, peerTitle } from '../../../../render/roe/peerTable';
import { type Language, listed, say } from '../../../../words';
import { roeWords } from '../../../../words/finance';
import { dupontWords } from '../../../../words/shown/dupont';
import { columns } from '../../columns';
import { visible } from '../../quote';

/** More columns don't fit on a line; the newest periods and the first peers are shown. */
const MOST_PERIODS = 6;
const MOST_PEERS = 6;

/** The customer with its peers; each peer's own ratios stand in the JSON. */
export function roeText(analysis: Analysis, language: Language): string {
  const { customer } = analysis;
  const { shown } = orderOf(customer.statements.periods);
  const results = shown.flatMap((index) => customer.periods[index] ?? []).slice(-MOST_PERIODS);
  const parts = [
    caption(customer, language),
    [...ratioLines(results, customer, language), ...notes(results, customer, language)].join('\n'),
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

function ratioLines(
  results: readonly PeriodResult[],
  customer: EntityAnalysis,
  language: Language,
): string[] {
  const { statements } = customer;
  const short = results.some(({ months }) => months !== 12);
  const head = [
    say(dupontWords.period, language),
    ...results.map((result) => visible(result.label) + monthsMark(result, language)),
  ];
  const mixed = short || new Set(results.map(({ basisUsed }) => basisUsed)).size > 1;
  const bases = mixed
    ? [['', ...results.map((result) => basisText(result, statements, language))]]
    : [];
  const rows = RATIOS.flatMap((ratio) => {
    const title = factorTitle(ratio, results, language);
    const computed = row(results, title, (result) => result.ratios[ratio], ratio, language);
    if (ratio === 'weightedRoe') return computed;
    const published = say(dupontWords.published, language, { ratio: title });
    return [
      ...computed,
      ...row(results, published, (result) => result.reported[ratio] ?? null, ratio, language),
    ];
  });
  const counts = countRows(customer, results, language).map((cells) => cells.map(visible));
  return columns([head, ...bases, ...rows, ...counts]);
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

/** What the table can't say: why there is no value, and on what the values rest. */
function notes(
  results: readonly PeriodResult[],
  customer: EntityAnalysis,
  language: Language,
): string[] {
  const all = [...notesOf(customer, results, language), ...faultsOf(results, language)];
  return all.map((note) => `* ${visible(note)}`);
}

/** What moved ROE, each driver with its own change first; beside it the method that doesn't depend on an order. */
function changeLines({ changes }: EntityAnalysis, language: Language): string[] {
  return changes.slice(-MOST_PERIODS).flatMap((change) => {
    const { lmdi, shapley } = change;
    const free = lmdi ? roeWords.methodLmdi : roeWords.methodShapley;
    return [
      changeLine(change, language),
      ...DRIVERS.map((driver) => `  ${driverMove(change, driver, language)}`),
      `  ${say(roeWords.otherMethod, language, { method: say(free, language), ...parts(lmdi ?? shapley) })}`,
    ];
  });
}

function changeLine(change: RoeChange, language: Language): string {
  const ending = change.basisUsed === 'ending' ? say(roeWords.onEnding, language) : '';
  return say(roeWords.change, language, {
    from: visible(change.from),
    to: visible(change.to),
    before: formatMetric(change.roeFrom, 'roe', language),
    after: formatMetric(change.roeTo, 'roe', language),
    total: points(change.total),
    method: say(roeWords.methodChain, language) + ending,
  });
}

function parts(drivers: RoeChange['chain']): Record<(typeof DRIVERS)[number], string> {
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
  const marked = peerNotes(compared, language).map((note) => `* ${visible(note)}`);
  return [...columns(peerRows(compared, period, analysis, language)), ...marked, ...unmatched];
}

function peerRows(
  compared: readonly Comparison[],
  period: string,
  analysis: Analysis,
  language: Language,
): string[][] {
  const { customer } = analysis;
  const names = [...new Set(compared.flatMap((item) => Object.keys(item.entities)))];
  const shown = names.slice(0, MOST_PEERS);
  // Of a single peer neither says anything new, and a median needs three.
  const hasBest = names.length > 1;
  const hasMedian = compared.some((item) => item.median !== null);
  const currency = visible(customer.statements.currency ?? MISSING);
  const head = [
    say(dupontWords.peers, language, { period: visible(period) }),
    visible(customer.entity),
    ...shown.map((name) => visible(peerTitle(analysis, name, language))),
    ...(hasMedian ? [say(dupontWords.median, language)] : []),
    ...(hasBest ? [say(dupontWords.best, language)] : []),
    say(dupontWords.gap, language),
    say(roeWords.gapInMoney, language, { currency }),
  ];
  const rows = compared.map((item) => {
    const cell = (value: number | null | undefined) => formatMetric(value, item.ratio, language);
    return [
      comparisonTitle(item, language),
      cell(item.value),
      ...shown.map((name) => markedValue(item, name, language)),
      ...(hasMedian ? [cell(item.median)] : []),
      ...(hasBest ? [cell(item.best)] : []),
      item.gap === null ? MISSING : gapText(item.gap, item.ratio, language),
      item.gapInMoney === null ? MISSING : formatMoney(item.gapInMoney, language),
    ];
  });
  return [head, ...rows];
}

/** By kind: a sum of cash isn't one of profit. */
function leadLines({ leads, customer }: Analysis, language: Language): string[] {
  const { currency } = customer.statements;
  return LEAD_KINDS.flatMap((kind) => {
    const own = leads.filter((lead) => lead.kind === kind);
    if (own.length === 0) return [];
    const items = own.flatMap((lead, index) => [
      `${index + 1}. ${visible(leadSentence(lead, currency, language))}`,
      `   ${say(roeWords.ask, language, { question: leadQuestion(lead, language) })}`,
    ]);
    return [say(roeWords[kind], language), ...items];
  });
}
