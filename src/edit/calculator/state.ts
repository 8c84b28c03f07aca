/**
 * The calculator's data as the editor and its page exchange it: the
 * block's cells as written, and the statements that changed cells give.
 */

import { grainOf, parseMoney, parseReported } from '../../finance/statements/numbers/amount';
import { nextPeriods, withPeriods } from '../../finance/statements/periods/nextPeriod';
import {
  isRatio,
  isRowKey,
  type Period,
  type Ratio,
  type RowKey,
  type Series,
  type Statements,
} from '../../finance/statements/statements';
import type { Language } from '../../words';
import type { AddableRow } from './cellChange';
import { type CellChange, ownerOf } from './cellChange';

/** A row of the calculator's grid. */
export interface CalculatorRow {
  /** Row key, `opening.ROW` or `reported.RATIO`; of a peer behind `peers[N].`, of a new one behind `+NAME.`. */
  readonly path: string;
  /** The key as it is written. */
  readonly name: string;
  /** One a period, one for an opening balance; as they are written. */
  readonly cells: readonly string[];
}

/** A peer inside the block. */
export interface CalculatorPeer {
  readonly entity: string;
  /** Its currency and unit, where they aren't the block's. */
  readonly money: string;
  /** Its figures stand in the block's columns; else it has periods of its own. */
  readonly inherits: boolean;
  /** Its rows; rows that its ROE still needs have no cells. */
  readonly rows: readonly CalculatorRow[];
}

/** All that the page shows of a block. */
export interface CalculatorState {
  readonly language: Language;
  readonly statements: Statements;
  /** Currency and unit of the block; empty where it says neither. */
  readonly money: string;
  /** Entities of the plan's other blocks. */
  readonly others: readonly Statements[];
  readonly rows: readonly CalculatorRow[];
  /** As in the statements. */
  readonly peers: readonly CalculatorPeer[];
  /** Rows that the block lacks and may get. */
  readonly addable: readonly AddableRow[];
  /** It may get periods and peers, too. */
  readonly canGrow: boolean;
}

/** Periods and peers to be added to a block. */
export interface Growth {
  /** How many periods to append. */
  readonly periods: number;
  /** Names of peers. */
  readonly peers: readonly string[];
}

/** All that is to be written into a block. */
export interface Writing extends Growth {
  readonly changes: readonly CellChange[];
}

export const NO_GROWTH: Growth = { periods: 0, peers: [] };

/** A replacement of text, as the writing gives it. */
export interface Edit {
  readonly range: { readonly start: number; readonly end: number };
  readonly text: string;
}

/** The editor to the page. */
export type ToPage =
  | {
      readonly type: 'state';
      readonly state: CalculatorState | null;
      readonly language: Language;
      /** What the figures could open, a sentence each. */
      readonly leads?: readonly string[];
    }
  | { readonly type: 'written'; readonly ok: boolean };

/** The page to the editor. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'write'; readonly writing: Writing }
  /** One of the leads is to become an opportunity. */
  | { readonly type: 'lead'; readonly index: number };

/** The number of a cell; `null` where it can't be read. */
export function cellValue(path: string, text: string, unit: number | null) {
  const { own } = ownerOf(path);
  const ratio = own.replace(/^reported\./, '');
  if (ratio !== own && isRatio(ratio)) return parseReported(text, ratio, unit);
  return parseMoney(text, unit);
}

/** A column of the grid: its period, and the index under which changes name it. */
export interface Column {
  readonly index: number;
  readonly period: Period;
  readonly isNew: boolean;
}

/** The block's columns with those that are added. */
export function columnsOf(periods: readonly Period[], { periods: count }: Growth): Column[] {
  const added = nextPeriods(periods, count);
  const known = [...periods, ...added];
  return withPeriods(periods, added).map((period) => {
    const index = known.indexOf(period);
    return { index, period, isNew: index >= periods.length };
  });
}

/** Where the cells of changes stand among the columns to come; peers with periods of their own get none. */
export function placed(
  changes: readonly CellChange[],
  columns: readonly Column[],
  inherits: readonly boolean[],
) {
  return changes.map((change) => {
    const { owner, own } = ownerOf(change.path);
    const peer = /^peers\[(\d+)\]$/.exec(owner ?? '')?.[1];
    const isApart = peer !== undefined && !inherits[Number(peer)];
    const at = columns.findIndex(({ index }) => index === change.index);
    const isNew = !isApart && columns[at]?.isNew === true;
    return { ...change, owner, own, index: isApart ? change.index : at, isNew };
  });
}

/** The statements with what was added and changed; cells that can't be read keep their value. */
export function withChanges(
  { statements, peers }: Pick<CalculatorState, 'statements' | 'peers'>,
  changes: readonly CellChange[],
  growth: Growth = NO_GROWTH,
): Statements {
  const columns = columnsOf(statements.periods, growth);
  const inherits = peers.map((peer) => peer.inherits);
  const all = placed(changes, columns, inherits);
  const of = (name: string | null) => all.filter(({ owner }) => owner === name);
  const own = changed(widened(statements, columns), of(null));
  const changedPeers = statements.peers.map((peer, i) =>
    changed(inherits[i] ? widened(peer, columns) : peer, of(`peers[${i}]`)),
  );
  // A new peer takes over currency, unit and basis of the block, and no figures.
  const { grains: _, proxies: _p, openings: _o, counts: _c, ...shared } = own;
  const none = { rows: {}, opening: {}, reported: {}, weighted: {}, peers: [] };
  const added = growth.peers.map((entity) =>
    changed({ ...shared, ...none, entity }, of(`+${entity}`)),
  );
  return { ...own, peers: [...changedPeers, ...added] };
}

function widened(statements: Statements, columns: readonly Column[]): Statements {
  if (!columns.some(({ isNew }) => isNew)) return statements;
  const all = <Key extends string>(rows: Partial<Record<Key, Series>>) => {
    const wide = { ...rows };
    for (const key of Object.keys(rows) as Key[]) {
      wide[key] = columns.map(({ index }) => rows[key]?.[index] ?? null);
    }
    return wide;
  };
  return {
    ...statements,
    periods: columns.map(({ index, period }) => statements.periods[index] ?? period),
    rows: all(statements.rows),
    ...(statements.grains ? { grains: all(statements.grains) } : {}),
    reported: all(statements.reported),
    weighted: all(statements.weighted),
  };
}

function changed(
  statements: Statements,
  changes: readonly { readonly own: string; readonly index: number; readonly text: string }[],
): Statements {
  const rows: Partial<Record<RowKey, Series>> = { ...statements.rows };
  const grains: Partial<Record<RowKey, Series>> = { ...statements.grains };
  const opening: Partial<Record<RowKey, number | null>> = { ...statements.opening };
  const reported: Partial<Record<Ratio, Series>> = { ...statements.reported };
  const count = statements.periods.length;
  for (const { own, index, text } of changes) {
    const read = cellValue(own, text, statements.unit);
    if (read === null) continue;
    const value = read === 'missing' ? null : read;
    const [group, name = ''] = own.includes('.') ? own.split('.') : ['rows', own];
    if (group === 'opening' && isRowKey(name)) opening[name] = value;
    else if (group === 'reported' && isRatio(name))
      reported[name] = put(reported[name], index, value, count);
    else if (group === 'rows' && isRowKey(name)) {
      rows[name] = put(rows[name], index, value, count);
      grains[name] = put(grains[name], index, grainOf(text, statements.unit), count);
    }
  }
  return { ...statements, rows, grains, opening, reported };
}

function put(series: Series | undefined, index: number, value: number | null, count: number) {
  return Array.from({ length: count }, (_, i) => (i === index ? value : (series?.[i] ?? null)));
}
