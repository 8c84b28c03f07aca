/** The DuPont analysis as tables, periods in columns; in Markdown for hovers, in HTML for pages. */
import type { Analysis, EntityAnalysis } from '../../finance/analyse';
import { type Change, DRIVERS } from '../../finance/compare/attribution';
import type { Comparison } from '../../finance/compare/peers';
import type { PeriodResult } from '../../finance/ratios/dupont';
import { orderOf } from '../../finance/statements/order';
import { RATIOS, type Ratio } from '../../finance/statements/statements';
import { type Language, listed, say } from '../../words';
import { dupontWords as words } from '../../words/shown/dupont';
import { escapeMarkdown } from '../escapeMarkdown';
import { type Cell, cell, foreign, markdownTable, strong, type Table } from '../tables';
import { newestPeriod, reasonText } from './dupont';
import { formatMetric, MISSING, points, ratioTitle } from './dupontNumbers';

/** More columns don't fit; the newest are shown. */
const MOST_PERIODS = 6;
const MOST_PEERS = 8;

/** All that a block says: its ratios by period, why ROE changed, and its peers in the newest period. */
export function dupontMarkdown(
  entity: EntityAnalysis,
  analysis: Analysis | null,
  language: Language,
): string {
  if (entity.periods.length === 0) return say(words.noPeriods, language);
  const parts = [
    markdownTable(ratioTable(entity, language)),
    ...faultNotes(entity, language).map(escapeMarkdown),
    markdownTable(changeTable(entity, language)),
  ];
  if (analysis && analysis.customer.entity === entity.entity) {
    parts.push(markdownTable(peerTable(analysis, language)));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Ratios in rows, periods in columns in order of time; published ones have rows of their own. */
export function ratioTable(entity: EntityAnalysis, language: Language): Table {
  const results = shownPeriods(entity);
  const rows = RATIOS.flatMap((ratio) => ratioRows(ratio, results, language));
  const head = [
    cell(say(words.period, language)),
    ...results.map((result) => foreign(`${result.label} · ${basis(result, language)}`)),
  ];
  return { head, rows };
}

function shownPeriods(entity: EntityAnalysis): PeriodResult[] {
  return inTime(entity).slice(-MOST_PERIODS);
}

function inTime({ periods, statements }: EntityAnalysis): PeriodResult[] {
  return orderOf(statements.periods).inTime.flatMap((index) => periods[index] ?? []);
}

function basis({ basisUsed }: { basisUsed: 'average' | 'ending' }, language: Language): string {
  return say(basisUsed === 'average' ? words.basisAverage : words.basisEnding, language);
}

function ratioRows(
  ratio: Ratio,
  results: readonly PeriodResult[],
  language: Language,
): readonly Cell[][] {
  const title = ratioTitle(ratio, language);
  const rows: Cell[][] = [];
  const computed = results.map((result) => result.ratios[ratio]);
  const faults = results.map((result) => result.notMeaningful.some((item) => item.ratio === ratio));
  if (computed.some((value) => value !== null) || faults.includes(true)) {
    const cells = computed.map((value, index) =>
      cell(faults[index] ? '×' : formatMetric(value, ratio, language)),
    );
    const matters = ratio === 'roe' || (DRIVERS as readonly Ratio[]).includes(ratio);
    rows.push([matters ? strong(title) : cell(title), ...cells]);
  }
  const published = results.map((result) => result.reported[ratio] ?? null);
  if (ratio !== 'weightedRoe' && published.some((value) => value !== null)) {
    rows.push([
      cell(say(words.published, language, { ratio: title })),
      ...published.map((value) => cell(formatMetric(value, ratio, language))),
    ]);
  }
  return rows;
}

/** `× FY2022: ROE 无意义:净资产不为正`, once per period and reason; text of the plan isn't escaped. */
export function faultNotes(entity: EntityAnalysis, language: Language): string[] {
  return shownPeriods(entity).flatMap(({ label, notMeaningful }) => {
    const byReason = new Map<string, string[]>();
    for (const { reason, ratio } of notMeaningful) {
      byReason.set(reason, [...(byReason.get(reason) ?? []), ratioTitle(ratio, language)]);
    }
    return [...byReason].map(([reason, ratios]) => {
      const text = say(words.notMeaningful, language, {
        ratio: listed(ratios, language),
        reason: reasonText(reason, language),
      });
      return `× ${label}: ${text}`;
    });
  });
}

/** Each change of ROE split into the drivers, by chain substitution and free of order. */
export function changeTable({ changes }: EntityAnalysis, language: Language): Table {
  const head = [
    cell(say(words.change, language)),
    cell('ROE'),
    ...DRIVERS.map((driver) => cell(say(words[driver], language))),
  ];
  const rows = changes.slice(-MOST_PERIODS).flatMap((change) => changeRows(change, language));
  return { head, rows };
}

function changeRows(change: Change, language: Language): Cell[][] {
  const span = `${change.from} → ${change.to} · ${basis(change, language)}`;
  const free = change.lmdi
    ? { name: say(words.lmdi, language), drivers: change.lmdi }
    : { name: say(words.shapley, language), drivers: change.shapley };
  const empty = cell('');
  return [
    [{ ...foreign(span), strong: true }, strong(points(change.total)), empty, empty, empty],
    [
      cell(say(words.chain, language)),
      empty,
      ...DRIVERS.map((driver) => cell(points(change.chain[driver]))),
    ],
    [cell(free.name), empty, ...DRIVERS.map((driver) => cell(points(free.drivers[driver])))],
  ];
}

/** The customer beside its peers in the newest period that has any. */
export function peerTable(analysis: Analysis, language: Language): Table {
  const period = comparedPeriod(analysis);
  const compared = analysis.comparisons.filter((item) => item.period === period);
  if (period === undefined) return { head: [], rows: [] };
  const peers = peersShown(compared);
  const median = compared.some((item) => item.median !== null);
  const head = [
    foreign(say(words.peers, language, { period })),
    foreign(analysis.customer.entity),
    ...peers.map(foreign),
    ...(median ? [cell(say(words.median, language))] : []),
    cell(say(words.gap, language)),
    cell(say(words.gapInMoney, language)),
  ];
  return { head, rows: compared.map((item) => peerRow(item, peers, median, language)) };
}

/** The peers that have a column, in the order in which they stand. */
export function peersShown(compared: readonly Comparison[]): string[] {
  return [...new Set(compared.flatMap((item) => Object.keys(item.entities)))].slice(0, MOST_PEERS);
}

/** The newest period with an ROE that has peers, else the newest that has any. */
export function comparedPeriod(analysis: Analysis): string | undefined {
  const newest = analysis.customer.periods[newestPeriod(analysis.customer)]?.label;
  const has = (label: string | undefined) =>
    analysis.comparisons.some((item) => item.period === label);
  if (has(newest)) return newest;
  return inTime(analysis.customer).findLast((result) => has(result.label))?.label;
}

function peerRow(
  item: Comparison,
  peers: readonly string[],
  median: boolean,
  language: Language,
): Cell[] {
  const show = (value: number | null | undefined) => formatMetric(value, item.ratio, language);
  const best = (name: string, text: string) =>
    item.bestEntity === name ? strong(text) : cell(text);
  return [
    cell(ratioTitle(item.ratio, language)),
    cell(show(item.value)),
    ...peers.map((name) => best(name, show(item.entities[name]))),
    ...(median ? [cell(show(item.median))] : []),
    cell(item.gap === null ? MISSING : gapText(item.gap, item.ratio, language)),
    cell(
      item.gapInMoney === null ? MISSING : formatMetric(item.gapInMoney, 'freeCashFlow', language),
    ),
  ];
}

/** A gap of percentages is in points. */
function gapText(gap: number, ratio: Ratio, language: Language): string {
  const text = formatMetric(gap, ratio, language);
  return text.endsWith('%') ? `${points(gap)}pp` : text;
}
