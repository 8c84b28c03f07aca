/** The DuPont analysis as Markdown tables, periods in columns; for hovers and reports. */
import type { Analysis, EntityAnalysis } from '../finance/analyse';
import { type Change, DRIVERS } from '../finance/attribution';
import type { PeriodResult } from '../finance/dupont';
import type { Comparison } from '../finance/peers';
import { orderOf } from '../finance/periods';
import { RATIOS, type Ratio } from '../finance/statements';
import { type Language, say } from '../words';
import { dupontWords as words } from '../words/dupont';
import { newestPeriod, reasonText } from './dupont';
import { formatMetric, MISSING, points, ratioTitle } from './dupontNumbers';
import { escapeMarkdown } from './escapeMarkdown';

/** More columns don't fit; the newest are shown. */
const MOST_PERIODS = 6;
const MOST_PEERS = 8;

/** All that a block says: its ratios by period, why ROE changed, and its peers in the newest period. */
export function dupontMarkdown(
  entity: EntityAnalysis,
  analysis: Analysis | null,
  language: Language,
): string {
  const parts = [ratioTable(entity, language), changeTable(entity, language)];
  if (analysis && analysis.customer.entity === entity.entity) {
    parts.push(peerTable(analysis, language));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Ratios in rows, periods in columns in order of time; published ones have rows of their own. */
export function ratioTable(entity: EntityAnalysis, language: Language): string {
  const results = inTime(entity).slice(-MOST_PERIODS);
  if (results.length === 0) return say(words.noPeriods, language);
  const rows = RATIOS.flatMap((ratio) => ratioRows(ratio, results, language));
  const head = [
    say(words.period, language),
    ...results.map((result) => `${escapeMarkdown(result.label)} · ${basis(result, language)}`),
  ];
  const notes = results.flatMap((result) => faultNotes(result, language));
  return [table(head, rows), ...notes].join('\n\n');
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
): readonly string[][] {
  const title = ratioTitle(ratio, language);
  const rows: string[][] = [];
  const computed = results.map((result) => result.ratios[ratio]);
  const faults = results.map((result) => result.notMeaningful.some((item) => item.ratio === ratio));
  if (computed.some((value) => value !== null) || faults.includes(true)) {
    const cells = computed.map((value, index) =>
      faults[index] ? '×' : formatMetric(value, ratio, language),
    );
    rows.push([
      DRIVERS.includes(ratio as never) || ratio === 'roe' ? `**${title}**` : title,
      ...cells,
    ]);
  }
  const published = results.map((result) => result.reported[ratio] ?? null);
  if (ratio !== 'weightedRoe' && published.some((value) => value !== null)) {
    rows.push([
      say(words.published, language, { ratio: title }),
      ...published.map((value) => formatMetric(value, ratio, language)),
    ]);
  }
  return rows;
}

/** `FY2022: ROE 无意义:净资产不为正`, once per reason. */
function faultNotes(result: PeriodResult, language: Language): string[] {
  const byReason = new Map<string, string[]>();
  for (const { reason, ratio } of result.notMeaningful) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), ratioTitle(ratio, language)]);
  }
  return [...byReason].map(([reason, ratios]) => {
    const text = say(words.notMeaningful, language, {
      ratio: ratios.join(language === 'zh-cn' ? '、' : ', '),
      reason: reasonText(reason, language),
    });
    return `× ${escapeMarkdown(result.label)}: ${text}`;
  });
}

/** Each change of ROE split into the drivers, by chain substitution and free of order. */
export function changeTable({ changes }: EntityAnalysis, language: Language): string {
  if (changes.length === 0) return '';
  const head = [
    say(words.change, language),
    'ROE',
    ...DRIVERS.map((driver) => say(words[driver], language)),
  ];
  const rows = changes.slice(-MOST_PERIODS).flatMap((change) => changeRows(change, language));
  return table(head, rows);
}

function changeRows(change: Change, language: Language): string[][] {
  const span = `${escapeMarkdown(change.from)} → ${escapeMarkdown(change.to)} · ${basis(change, language)}`;
  const free = change.lmdi
    ? { name: say(words.lmdi, language), drivers: change.lmdi }
    : { name: say(words.shapley, language), drivers: change.shapley };
  return [
    [`**${span}**`, `**${points(change.total)}**`, '', '', ''],
    [say(words.chain, language), '', ...DRIVERS.map((driver) => points(change.chain[driver]))],
    [free.name, '', ...DRIVERS.map((driver) => points(free.drivers[driver]))],
  ];
}

/** The customer beside its peers in the newest period that has any. */
export function peerTable(analysis: Analysis, language: Language): string {
  const period = comparedPeriod(analysis);
  const compared = analysis.comparisons.filter((item) => item.period === period);
  if (period === undefined || compared.length === 0) return '';
  const names = [...new Set(compared.flatMap((item) => Object.keys(item.entities)))];
  const peers = names.slice(0, MOST_PEERS);
  const median = compared.some((item) => item.median !== null);
  const head = [
    say(words.peers, language, { period: escapeMarkdown(period) }),
    escapeMarkdown(analysis.customer.entity),
    ...peers.map(escapeMarkdown),
    ...(median ? [say(words.median, language)] : []),
    say(words.gap, language),
    say(words.gapInMoney, language),
  ];
  return table(
    head,
    compared.map((item) => peerRow(item, peers, median, language)),
  );
}

function comparedPeriod(analysis: Analysis): string | undefined {
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
): string[] {
  const show = (value: number | null | undefined) => formatMetric(value, item.ratio, language);
  const best = (name: string, text: string) => (item.bestEntity === name ? `**${text}**` : text);
  return [
    ratioTitle(item.ratio, language),
    show(item.value),
    ...peers.map((name) => best(name, show(item.entities[name]))),
    ...(median ? [show(item.median)] : []),
    item.gap === null ? MISSING : gapText(item.gap, item.ratio, language),
    item.gapInMoney === null ? MISSING : formatMetric(item.gapInMoney, 'freeCashFlow', language),
  ];
}

/** A gap of percentages is in points. */
function gapText(gap: number, ratio: Ratio, language: Language): string {
  const text = formatMetric(gap, ratio, language);
  return text.endsWith('%') ? `${points(gap)}pp` : text;
}

/** The cells are Markdown already; blanks keep an empty cell a cell. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
