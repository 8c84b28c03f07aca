/** The table of the accounts board: what is shown of each account, and what it is sorted by. */
import { saidWord } from '../../../../plan/lexicon';
import { estimateText } from '../../../../render/money';
import { formatShare, MISSING } from '../../../../render/roe/dupontNumbers';
import { type Language, listed, say } from '../../../../words';
import { boardWords as w } from '../../../../words/shown/review/board';
import type { Account, Portfolio } from '../../../portfolio/portfolio';
import { visible } from '../../quote';
import { valuesText } from './board';

export const DECISIONS = ['pursue', 'nurture', 'undecided', 'drop'];

/** What an account is called: its name, else its path. */
export const nameOf = ({ account, path }: Account) => visible(account ?? path);

/** The decision in words; `undecided` where there is none. */
export function decisionWord(decision: string | null, language: Language): string {
  return say(saidWord('decision', decision ?? 'undecided'), language);
}

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Words of the plans: a screen reader is told that they may be of another language. */
  readonly isForeign: boolean;
  /** The first columns hold words, the others figures. */
  readonly isWords: boolean;
}

/** A row of the table. */
export interface TableRow {
  readonly account: Account;
  readonly cells: readonly string[];
  /** What each column is sorted by; `null` always comes last. */
  readonly keys: readonly (string | number | null)[];
}

type Cell = readonly [text: string, key: string | number | null];

interface BoardTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** The accounts in their order. */
export function boardTableOf({ accounts, board }: Portfolio, language: Language): BoardTable {
  const keys = [
    ...(['account', 'decision', 'owner', 'stage', 'fit', 'evidence', 'potential'] as const),
    ...(['expected', 'proven', 'days', 'aDay', 'elsewhere', 'untouched'] as const),
  ];
  const standings = new Map(board.standings.map((one) => [one.path, one]));
  const money = (value: number | null | undefined): Cell =>
    value == null
      ? [MISSING, null]
      : [estimateText(value, board.currency ?? null, language), value];
  const rows = accounts.map((account): TableRow => {
    const { decision, owner, stage, fit, independent, potential, values, effort, path } = account;
    const { whitespace } = account;
    const standing = standings.get(path);
    const owners = visible(listed(owner, language));
    const cells: readonly Cell[] = [
      [nameOf(account), nameOf(account)],
      [decisionWord(decision, language), DECISIONS.indexOf(decision ?? 'undecided')],
      [owners || MISSING, owners || null],
      stage === null ? [MISSING, null] : [say(saidWord('stage', stage), language), stage],
      [formatShare(fit), fit],
      [formatShare(independent), independent],
      potential
        ? [estimateText(potential.value, potential.currency, language), potential.value]
        : [MISSING, null],
      [valuesText(values, 'expected', language) || MISSING, standing?.expected ?? null],
      [valuesText(values, 'proven', language) || MISSING, standing?.proven ?? null],
      [effort === null ? MISSING : String(effort), effort],
      money(standing?.aDay),
      money(standing?.elsewhere),
      whitespace ? [say(w.room, language, { ...whitespace }), whitespace.unknown] : [MISSING, null],
    ];
    return { account, cells: cells.map(([text]) => text), keys: cells.map(([, key]) => key) };
  });
  const columns = keys.map((key) => ({
    key,
    label: say(w[key], language),
    isForeign: key === 'account' || key === 'owner',
    isWords: ['account', 'decision', 'owner', 'stage'].includes(key),
  }));
  return withoutEmpty(columns, rows);
}

/** Figures that no account has take no room: a column of dashes pushes others off the screen. */
function withoutEmpty(columns: readonly TableColumn[], rows: readonly TableRow[]): BoardTable {
  const keys = columns.map(({ key }) => key);
  const isFilled = (at: number) => rows.some(({ cells }) => cells[at] !== MISSING);
  const isKept = columns.map(({ key, isWords }, at) => {
    // What the days are worth turns with each decision tried out; a column that came and went would move all.
    const ofDays = key === 'aDay' || key === 'elsewhere';
    return isWords || rows.length === 0 || isFilled(ofDays ? keys.indexOf('days') : at);
  });
  const kept = <T>(list: readonly T[]) => list.filter((_, at) => isKept[at]);
  return {
    columns: kept(columns),
    rows: rows.map(({ account, cells, keys }) => ({
      account,
      cells: kept(cells),
      keys: kept(keys),
    })),
  };
}
