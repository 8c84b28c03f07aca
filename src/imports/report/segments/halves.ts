/** Tables too wide for the page: some segments, then the others with the total, in rows of the same names. */
import type { PrintedRow, PrintedTable } from './printedTables';
import { isTotal, measureOf, yearsIn } from './words';

/** With both halves of such tables as one. */
export function withWhole(tables: readonly PrintedTable[]): PrintedTable[] {
  const whole: PrintedTable[] = [];
  for (const table of tables) {
    const before = whole.at(-1);
    if (before && isSecondHalf(before, table)) whole.splice(-1, 1, joined(before, table));
    else whole.push(table);
  }
  return whole;
}

const LEAST_ROWS = 2;

/** The first one has no total, the second one has it; both are of the same rows. */
function isSecondHalf(a: PrintedTable, b: PrintedTable): boolean {
  const isNames = a.heads.every((head) => head !== '' && !measureOf(head) && !yearsIn(head).length);
  if (!isNames || a.heads.some(isTotal) || !b.heads.some(isTotal)) return false;
  const [own, others] = [filledIn(a), filledIn(b)];
  const isNear = (others[0]?.page ?? 0) - (own.at(-1)?.page ?? 0) <= 1;
  const isAlike =
    own.length === others.length && own.every(({ name }, i) => name === others[i]?.name);
  return isNear && isAlike && own.length >= LEAST_ROWS;
}

function filledIn({ rows }: PrintedTable): PrintedRow[] {
  return rows.filter(({ values }) => values.length > 0);
}

function joined(a: PrintedTable, b: PrintedTable): PrintedTable {
  const others = filledIn(b);
  let at = 0;
  const rows = a.rows.map((row) => {
    const rest = row.values.length > 0 ? others[at++] : undefined;
    if (!rest) return row;
    const { page, line } = rest;
    return {
      ...row,
      values: [...row.values, ...rest.values],
      rest: { from: row.values.length, page, line },
    };
  });
  return { ...a, heads: [...a.heads, ...b.heads], rows };
}
