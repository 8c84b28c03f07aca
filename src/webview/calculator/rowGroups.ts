/** The rows of the grid: the block's own, its peers', and what was added and not yet written. */
import {
  type CalculatorRow,
  type CalculatorState,
  columnsOf,
  NO_GROWTH,
} from '../../edit/calculator/state';
import { isRowKey } from '../../finance/statements/statements';
import type { CalculatorDraft } from './drafts';
import type { RowGroup } from './grid';

/** The block's rows, then those of its peers; a new peer has the block's, empty. */
export function rowGroups(state: CalculatorState, draft: CalculatorDraft): RowGroup[] {
  const rows = [...state.rows, ...addedRows(state, draft)];
  const own = rows.filter(({ path }) => isRowKey(path));
  const peers = state.peers.map((peer, i) => {
    const { periods } = state.statements.peers[i] ?? { periods: [] };
    return { ...peer, columns: peer.inherits ? null : columnsOf(periods, NO_GROWTH) };
  });
  const added = draft.peers.map((entity) => ({
    entity,
    rows: own.map((row) => ({ ...row, path: `+${entity}.${row.path}`, cells: [] })),
  }));
  const plain = { money: '', columns: null };
  return [
    { ...plain, entity: null, rows },
    ...peers.filter((peer) => peer.rows.length > 0),
    ...added.map((peer) => ({ ...plain, ...peer })),
  ];
}

/** The rows that were added, still empty. */
function addedRows({ addable }: CalculatorState, { added }: CalculatorDraft): CalculatorRow[] {
  return addable.filter(({ path }) => added.includes(path)).map((row) => ({ ...row, cells: [] }));
}
