/** What the tables can't say: on which balances a value stands, for how many months, and why there is none. */
import type { EntityAnalysis } from '../../finance/analyse';
import { basisOfRatio } from '../../finance/compare/basis';
import type { Comparison } from '../../finance/compare/peers';
import { type Season, seasonsOf } from '../../finance/compare/seasons';
import type { PeriodResult } from '../../finance/ratios/dupont';
import { RATIO_OF_BALANCE } from '../../finance/ratios/sheet';
import type { RowKey, Statements } from '../../finance/statements/statements';
import { type Language, listed, type Params, say, type Word } from '../../words';
import { dupontWords as words } from '../../words/shown/dupont';
import { reasonText } from './dupont';
import { formatValue, metricName, ratioTitle } from './dupontNumbers';

/** One sentence each, text of the plan in them not escaped; periods of which the same is to be said share one. `shown` are the periods of the table. */
export function notesOf(
  { statements }: EntityAnalysis,
  shown: readonly PeriodResult[],
  language: Language,
): string[] {
  const byNote = new Map<string, { word: Word; params: Params; periods: string[] }>();
  for (const result of shown) {
    for (const [word, params] of periodNotes(result, statements, language)) {
      const key = JSON.stringify([word.en, params]);
      const note = byNote.get(key) ?? { word, params, periods: [] };
      note.periods.push(result.label);
      byNote.set(key, note);
    }
  }
  const proxy = statements.proxies?.includes('interest') && shown.some(usesInterest);
  return [
    ...[...byNote.values()].map(({ word, params, periods }) =>
      say(word, language, { ...params, period: listed(periods, language) }),
    ),
    ...(proxy ? [say(words.noteProxy, language)] : []),
    ...seasonsOf(statements)
      .slice(-MOST_SEASONS)
      .map((season) => seasonNote(season, language)),
  ];
}

/** Years whose quarters are told; older ones add nothing. */
const MOST_SEASONS = 2;

/** `2024 收入按季度：Q1 22.0%、Q2 24.0%…` */
function seasonNote({ label, shares }: Season, language: Language): string {
  const said = shares.map((share, i) =>
    say(words.quarterShare, language, { n: i + 1, share: formatValue(share, 'percent', language) }),
  );
  return say(words.noteSeasons, language, { period: label, shares: listed(said, language) });
}

function usesInterest({ ebitFrom }: PeriodResult): boolean {
  return ebitFrom === 'ebt-and-interest';
}

type Note = readonly [word: Word, params: Params];

function periodNotes(result: PeriodResult, statements: Statements, language: Language): Note[] {
  const rows = closingRows(result, statements);
  const names = rows.map((row) => metricName(row, language));
  const has = (ratio: keyof PeriodResult['ratios']) => result.ratios[ratio] !== null;
  const ofMonths = result.months !== 12 && (has('roe') || has('roa') || has('assetTurnover'));
  const operating = result.ebitFrom === 'operating-income' && has('interestBurden');
  const total = result.noMinorities && (has('parentShare') || has('liabilityRatio'));
  const { months, cagrFrom, cagrYears, label } = result;
  const notes: [boolean, Word, Params?][] = [
    [ofMonths, words.noteMonths, { months }],
    [result.breaks, words.noteBreak],
    [rows.length > 0, words.noteClosing, { rows: listed(names, language) }],
    [result.thinEquity, words.noteThin],
    [operating, words.noteOperating],
    [total, words.noteMinorities],
    [
      cagrYears !== null,
      words.noteCagr,
      { from: cagrFrom ?? '', to: label, years: cagrYears ?? 0 },
    ],
  ];
  return notes.flatMap(([isSo, word, params = {}]): Note[] => (isSo ? [[word, params]] : []));
}

/** Of those balances the ones that a ratio shown rests on. */
function closingRows(result: PeriodResult, statements: Statements): RowKey[] {
  return result.closingUsed.filter((row) => {
    const ratio = RATIO_OF_BALANCE[row];
    if (ratio !== undefined) return result.ratios[ratio] !== null;
    if (row === 'equityTotal' && statements.scope === 'attributable') {
      return result.roeByScope.total !== null;
    }
    return (['roe', 'assetTurnover', 'equityMultiplier', 'roa'] as const).some(
      (each) =>
        result.ratios[each] !== null &&
        basisOfRatio({ statements, periods: [] }, result, each) === 'ending',
    );
  });
}

/** `× FY2022: ROE 无意义：净资产不为正`, once per period and reason. */
export function faultsOf(shown: readonly PeriodResult[], language: Language): string[] {
  return shown.flatMap(({ label, notMeaningful }) => {
    const byReason = new Map<string, string[]>();
    for (const fault of notMeaningful) {
      const reason = reasonText(fault, language);
      byReason.set(reason, [...(byReason.get(reason) ?? []), ratioTitle(fault.ratio, language)]);
    }
    return [...byReason].map(([reason, ratios]) => {
      const text = say(words.notMeaningful, language, { ratio: listed(ratios, language), reason });
      return `× ${label}: ${text}`;
    });
  });
}

/** Which peers count neither for the median nor for the best, as they are on another basis. */
export function peerNotes(compared: readonly Comparison[], language: Language): string[] {
  const apart = compared.some(({ marks }) =>
    Object.values(marks).some(
      (mark) => mark === 'published' || mark === 'computed' || mark === 'scope',
    ),
  );
  const spread = compared.some(({ spreads }) => Object.keys(spreads).length > 0);
  return [
    ...(apart ? [say(words.noteLeftOut, language)] : []),
    ...(spread ? [say(words.quartilesNote, language)] : []),
  ];
}
