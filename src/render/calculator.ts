/**
 * The calculator's data, as it goes between the editor and its page: the
 * block's cells as they are written, and what comes of other cells.
 */
import { parseMoney, parseReported } from '../finance/amount';
import {
  isRatio,
  isRowKey,
  type Ratio,
  type RowKey,
  type Series,
  type Statements,
} from '../finance/statements';
import type { Language } from '../words';
import type { AddableRow } from './calculatorRows';

export interface CalculatorRow {
  /** Row key, `opening.ROW` or `reported.RATIO`. */
  readonly path: string;
  /** The key as it is written. */
  readonly name: string;
  /** One a period, one for an opening balance; as they are written. */
  readonly cells: readonly string[];
}

export interface CalculatorState {
  readonly language: Language;
  readonly statements: Statements;
  /** Entities of the plan's other blocks. */
  readonly others: readonly Statements[];
  readonly rows: readonly CalculatorRow[];
  /** Rows that the block lacks and may get. */
  readonly addable: readonly AddableRow[];
}

/** A cell that is to be written anew. */
export interface CellChange {
  readonly path: string;
  readonly index: number;
  /** What stood there when it was changed; nothing in a row that is to be added. */
  readonly was: string;
  readonly text: string;
}

/** A replacement of text, as the writing gives it. */
export interface Edit {
  readonly range: { readonly start: number; readonly end: number };
  readonly text: string;
}

/** The editor to the page. */
export type ToPage =
  | { readonly type: 'state'; readonly state: CalculatorState | null; readonly language: Language }
  | { readonly type: 'written'; readonly ok: boolean };

/** The page to the editor. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'write'; readonly changes: readonly CellChange[] };

/** The number of a cell; `null` where it can't be read. */
export function cellValue(path: string, text: string, unit: number | null) {
  const ratio = path.replace(/^reported\./, '');
  if (path.startsWith('reported.') && isRatio(ratio)) return parseReported(text, ratio, unit);
  return parseMoney(text, unit);
}

/** The statements with the changed cells; those that can't be read keep their value. */
export function withChanges(
  { statements }: Pick<CalculatorState, 'statements'>,
  changes: readonly CellChange[],
): Statements {
  const rows: Partial<Record<RowKey, Series>> = { ...statements.rows };
  const opening: Partial<Record<RowKey, number | null>> = { ...statements.opening };
  const reported: Partial<Record<Ratio, Series>> = { ...statements.reported };
  for (const { path, index, text } of changes) {
    const read = cellValue(path, text, statements.unit);
    if (read === null) continue;
    const value = read === 'missing' ? null : read;
    const [group, name = ''] = path.includes('.') ? path.split('.') : ['rows', path];
    if (group === 'opening' && isRowKey(name)) opening[name] = value;
    else if (group === 'reported' && isRatio(name))
      reported[name] = put(reported[name], index, value);
    else if (group === 'rows' && isRowKey(name)) rows[name] = put(rows[name], index, value);
  }
  return { ...statements, rows, opening, reported };
}

function put(series: Series | undefined, index: number, value: number | null): Series {
  const copy = [...(series ?? [])];
  copy[index] = value;
  return copy;
}
