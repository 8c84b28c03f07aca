/** The customer beside its peers, as a table. */
import type { Analysis } from '../../finance/analyse';
import type { Comparison } from '../../finance/compare/peers';
import { metricKind, type Ratio } from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { dupontWords as words } from '../../words/shown/dupont';
import { cell, foreign, strong, type Table, type TableCell } from '../tables';
import { inTime, newestPeriod } from './dupont';
import { formatMetric, MISSING, ratioTitle } from './dupontNumbers';
import { pp } from './figure';
import { peerNotes } from './notes';

/** The notes below the table of peers. */
export function peerTableNotes(analysis: Analysis, language: Language): string[] {
  const period = comparedPeriod(analysis);
  return peerNotes(
    analysis.comparisons.filter((item) => item.period === period),
    language,
  );
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
    ...peers.map((name) => foreign(peerTitle(analysis, name, language))),
    ...(median ? [cell(say(words.median, language))] : []),
    cell(say(words.gap, language)),
    cell(say(words.gapInMoney, language)),
  ];
  return { head, rows: compared.map((item) => peerRow(item, peers, median, language)) };
}

/** `Outdoor (median of 37)` of a peer that stands for many companies. */
export function peerTitle({ peers }: Analysis, name: string, language: Language): string {
  const count = peers.find(({ entity }) => entity === name)?.statements.companies;
  return count === undefined ? name : say(words.medianOf, language, { name, count });
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
): TableCell[] {
  const show = (value: number | null | undefined) => formatMetric(value, item.ratio, language);
  const best = (name: string, text: string) =>
    item.bestEntity === name ? strong(text) : cell(text);
  return [
    cell(comparisonTitle(item, language)),
    cell(show(item.value)),
    ...peers.map((name) => best(name, markedValue(item, name, language))),
    ...(median ? [cell(show(item.median))] : []),
    cell(item.gap === null ? MISSING : gapText(item.gap, item.ratio, language)),
    cell(
      item.gapInMoney === null ? MISSING : formatMetric(item.gapInMoney, 'freeCashFlow', language),
    ),
  ];
}

/** `存货周转天数（期末口径）`: on which balances all of the row stand. */
export function comparisonTitle({ ratio, basis, published }: Comparison, language: Language) {
  const title = ratioTitle(ratio, language);
  if (published) return say(words.published, language, { ratio: title });
  if (basis === null) return title;
  const name = say(basis === 'average' ? words.basisAverage : words.basisEnding, language);
  return say(words.onBasis, language, { ratio: title, basis: name });
}

/** A peer's value, with the quartiles of an industry, and the reason why it counts for less. */
export function markedValue(
  { entities, marks, ratio, spreads }: Comparison,
  name: string,
  language: Language,
): string {
  const plain = formatMetric(entities[name], ratio, language);
  const spread = Object.hasOwn(spreads, name) ? spreads[name] : undefined;
  const value = spread
    ? say(words.withQuartiles, language, {
        value: plain,
        p25: formatMetric(spread.p25, ratio, language),
        p75: formatMetric(spread.p75, ratio, language),
      })
    : plain;
  const mark = Object.hasOwn(marks, name) ? marks[name] : undefined;
  // An industry's median is always a published one; its column says so.
  if (mark === undefined || (spread && mark === 'published')) return value;
  const key = `mark${mark[0]?.toUpperCase()}${mark.slice(1)}` as keyof typeof words;
  return say(words[key], language, { value });
}

/** A gap of percentages is in points. */
export function gapText(gap: number, ratio: Ratio, language: Language): string {
  return metricKind(ratio) === 'percent'
    ? pp(gap, language, true)
    : formatMetric(gap, ratio, language);
}

const MOST_PEERS = 8;
