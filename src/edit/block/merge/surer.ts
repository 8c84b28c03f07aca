/** An import beside a block's rows: a vague row never replaces a sure one. */
import type { RowKey, Series, Statements } from '../../../finance/statements/statements';
import type { Imported } from '../../../imports/imported';
import type { Note } from '../../../imports/note';
import { isSame } from './mergePeriods';

const TOTALS = [
  ['netIncome', 'netIncomeTotal'],
  ['equity', 'equityTotal'],
] as const satisfies readonly (readonly [RowKey, RowKey])[];

const isVague = ({ code }: Note) => code === 'proxy' || code === 'scope-unclear';

/** The rows of an import that never replace a figure. */
export function vagueRows(notes: readonly Note[]): ReadonlySet<RowKey> {
  return new Set(notes.flatMap((note) => (isVague(note) && note.row ? [note.row] : [])));
}

/**
 * The import as it reads beside the block: 净利润 alone in its file is the profit
 * of all owners where the block holds another one of the parent's.
 */
export function besideBlock(imported: Imported, block: Statements): Imported {
  let result = imported;
  for (const [key, total] of TOTALS) {
    const note = imported.notes.find((n) => n.code === 'scope-unclear' && n.row === key);
    const incoming = imported.rows[key];
    if (!note || !incoming || !differs(imported, incoming, block, key)) continue;
    const { [key]: moved, ...rest } = result.rows;
    const { [key]: opening, ...openings } = result.opening;
    const has = imported.rows[total] !== undefined;
    const said: Note = { code: 'read-as-total', row: total, period: null, params: note.params };
    result = {
      ...result,
      rows: has ? rest : { ...rest, [total]: moved },
      opening: has || opening === undefined ? openings : { ...openings, [total]: opening },
      notes: result.notes.map((n) => (n === note ? said : n)),
    };
  }
  return result;
}

function differs(imported: Imported, incoming: Series, block: Statements, key: RowKey): boolean {
  return imported.periods.some((period, i) => {
    const at = block.periods.findIndex((own) => isSame(own, period));
    const [a, b] = [incoming[i], block.rows[key]?.[at]];
    if (typeof a !== 'number' || typeof b !== 'number') return false;
    return Math.abs(a - b) > 0.0005 * Math.max(Math.abs(a), Math.abs(b));
  });
}
