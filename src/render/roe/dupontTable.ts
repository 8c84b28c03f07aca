/** The DuPont analysis as tables, periods in columns; in Markdown for hovers, in HTML for pages. */
import type { Analysis, EntityAnalysis } from '../../finance/analyse';
import { DRIVERS, type RoeChange } from '../../finance/compare/attribution';
import { countsOf } from '../../finance/compare/counts';
import type { PeriodResult } from '../../finance/ratios/dupont';
import { orderOf } from '../../finance/statements/periods/order';
import { RATIOS, type Ratio } from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { dupontWords as words } from '../../words/shown/dupont';
import { escapeMarkdown } from '../escapeMarkdown';
import { cell, foreign, markdownTable, strong, type Table, type TableCell } from '../tables';
import {
  formatMetric,
  formatMoney,
  formatValue,
  MISSING,
  points,
  ratioTitle,
} from './dupontNumbers';
import { basisText, monthsMark, ownChange, pp } from './figure';
import { faultsOf, notesOf } from './notes';
import { peerTable, peerTableNotes } from './peerTable';

/** Most columns; the newest periods are shown. */
const MOST_PERIODS = 6;

/** All that a block says: its ratios by period, why ROE changed, and its peers in the newest period. */
export function dupontMarkdown(
  entity: EntityAnalysis,
  analysis: Analysis | null,
  language: Language,
): string {
  if (entity.periods.length === 0) return say(words.noPeriods, language);
  const parts = [
    markdownTable(ratioTable(entity, language)),
    ...tableNotes(entity, language).map(escapeMarkdown),
    markdownTable(changeTable(entity, language)),
  ];
  if (analysis && analysis.customer.entity === entity.entity) {
    parts.push(markdownTable(peerTable(analysis, language)));
    parts.push(...peerTableNotes(analysis, language).map(escapeMarkdown));
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Ratios in rows, periods in columns in order of time; published ones have rows of their own. */
export function ratioTable(entity: EntityAnalysis, language: Language): Table {
  const results = shownPeriods(entity);
  const rows = [
    ...RATIOS.flatMap((ratio) => ratioRows(ratio, results, language)),
    ...countRows(entity, results, language).map((row) => row.map(foreign)),
  ];
  const head = [
    cell(say(words.period, language)),
    ...results.map((result) => foreign(periodTitle(result, entity, language))),
  ];
  return { head, rows };
}

/** For each count two rows of text, the name first: how many with their growth, and the revenue for each. */
export function countRows(
  { statements, periods }: EntityAnalysis,
  results: readonly PeriodResult[],
  language: Language,
): string[][] {
  const at = results.map((result) => periods.indexOf(result));
  return countsOf(statements).flatMap(({ name, values, growth, revenuePer }) => {
    const counted = at.map((index) => {
      const [value, grown] = [values[index] ?? null, growth[index] ?? null];
      if (value === null) return MISSING;
      const text = formatMoney(value, language);
      if (grown === null) return text;
      const percent = formatValue(grown, 'percent', language);
      return say(words.grown, language, {
        value: text,
        growth: grown > 0 ? `+${percent}` : percent,
      });
    });
    const each = at.map((index) => revenuePer[index] ?? null);
    const per = each.map((value) => (value === null ? MISSING : formatMoney(value, language)));
    return [
      [name, ...counted],
      ...(each.some((value) => value !== null)
        ? [[say(words.revenuePer, language, { name }), ...per]]
        : []),
    ];
  });
}

/** `2022H1 (6 months) · average balances`. */
function periodTitle(
  result: PeriodResult,
  { statements }: EntityAnalysis,
  language: Language,
): string {
  const name = result.label + monthsMark(result, language);
  return `${name} · ${basisText(result, statements, language)}`;
}

function shownPeriods(entity: EntityAnalysis): PeriodResult[] {
  const { shown } = orderOf(entity.statements.periods);
  return shown.flatMap((index) => entity.periods[index] ?? []).slice(-MOST_PERIODS);
}

function ratioRows(
  ratio: Ratio,
  results: readonly PeriodResult[],
  language: Language,
): readonly TableCell[][] {
  const title = factorTitle(ratio, results, language);
  const rows: TableCell[][] = [];
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

/** What a ratio is called here: EBT over operating income is no interest burden. */
export function factorTitle(
  ratio: Ratio,
  results: readonly PeriodResult[],
  language: Language,
): string {
  const there = results.filter(({ ratios }) => ratios[ratio] !== null);
  const operating = there.every(({ ebitFrom }) => ebitFrom === 'operating-income');
  if (ratio !== 'interestBurden' || there.length === 0 || !operating) {
    return ratioTitle(ratio, language);
  }
  return say(words.nonOperating, language);
}

/** What stands below the table of ratios: reasons, then on what its values rest; text of the plan isn't escaped. */
export function tableNotes(entity: EntityAnalysis, language: Language): string[] {
  const shown = shownPeriods(entity);
  return [...faultsOf(shown, language), ...notesOf(entity, shown, language)];
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

function changeRows(change: RoeChange, language: Language): TableCell[][] {
  const basis = change.basisUsed === 'average' ? words.basisAverage : words.basisEnding;
  const span = `${change.from} → ${change.to} · ${say(basis, language)}`;
  const free = change.lmdi
    ? { name: say(words.lmdi, language), drivers: change.lmdi }
    : { name: say(words.shapley, language), drivers: change.shapley };
  const empty = cell('');
  return [
    [{ ...foreign(span), strong: true }, strong(roeSpan(change, language)), empty, empty, empty],
    [
      cell(say(words.ownChange, language)),
      cell(pp(change.total, language, true)),
      ...DRIVERS.map((driver) =>
        cell(ownChange(driver, change.before[driver], change.after[driver], language, true)),
      ),
    ],
    [
      cell(say(words.chain, language)),
      empty,
      ...DRIVERS.map((driver) => cell(points(change.chain[driver]))),
    ],
    [cell(free.name), empty, ...DRIVERS.map((driver) => cell(points(free.drivers[driver])))],
  ];
}

/** `17.76% → 6.57%`, on the basis of the change. */
function roeSpan({ roeFrom, roeTo }: RoeChange, language: Language): string {
  const [from, to] = [roeFrom, roeTo].map((value) => formatMetric(value, 'roe', language));
  return `${from} → ${to}`;
}
