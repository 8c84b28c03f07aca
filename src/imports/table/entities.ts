/** Whose statements a sheet holds, and which of several. */

import { ImportError } from '../imported';
import type { Grid } from './grid';

/** Columns that name the company, those with names before those with codes. */
const COLUMNS = [
  /^(?:security_name_abbr|证券简称|股票简称|公司简称|公司名称|公司|主体|entity|company)$/i,
  /^(?:ts_code|secucode|security_code|证券代码|股票代码|代码)$/i,
];
const LINE = /(?:公司名称|公司简称|证券简称|股票简称|公司|entity|company)\s*[:：]\s*(.{1,60})$/i;
const MOST_LISTED = 10;

/** The columns of the entity asked for, or of the only one. Throws `ImportError` when there are several. */
export function chooseEntity(
  grid: Grid,
  asked: string | undefined,
): { readonly entity: string | null; readonly columns: readonly number[] } {
  const all = grid.periods.map((_, i) => i);
  const lines = COLUMNS.map((pattern) => grid.names.findIndex((name) => pattern.test(name)));
  const found = lines.filter((line) => line >= 0);
  const [main] = found;
  if (main === undefined) return { entity: titleOf(grid), columns: all };
  const names = [...new Set(all.map((column) => grid.at(main, column)))].filter(Boolean);
  if (names.length <= 1) return { entity: names[0] ?? null, columns: all };
  const entities = names.slice(0, MOST_LISTED).join(', ');
  if (asked === undefined) throw new ImportError('several-entities', { entities });
  const wanted = fold(asked);
  // Many columns hold few names.
  const known = new Map<string, boolean>();
  const isWanted = (text: string) => {
    const is = known.get(text) ?? fold(text) === wanted;
    known.set(text, is);
    return is;
  };
  const columns = all.filter((column) => found.some((line) => isWanted(grid.at(line, column))));
  if (columns.length === 0) throw new ImportError('no-such-entity', { entity: asked, entities });
  return { entity: grid.at(main, columns[0] ?? 0) || asked, columns };
}

function titleOf(grid: Grid): string | null {
  for (const text of grid.above) {
    const name = LINE.exec(text)?.[1]?.trim();
    if (name) return name;
  }
  return null;
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
