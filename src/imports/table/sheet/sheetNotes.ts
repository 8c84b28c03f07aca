/** What is said to the reader about a sheet as a whole. */

import { whole } from '../../gather';
import type { Note } from '../../note';
import { financeKind, type Items } from '../names/items';
import type { Grid } from './grid';

const MOST_NAMED = 8;

/** Names that a reader would look for, before others. */
const TELLING =
  /收入|成本|利润|费用|权益|资产|负债|现金|revenue|sales|cost|profit|income|expense|equity|assets|liabilit|cash/i;

/** What is said of the lines of a sheet. */
export function aboutItems(grid: Grid, items: Items, columns: readonly number[]): Note[] {
  const notes: Note[] = [];
  for (const name of items.unread.slice(0, 3)) {
    notes.push({ ...whole('unread-scope'), params: { name: name.slice(0, 60) } });
  }
  const names = [...items.unused].sort((a, b) => Number(TELLING.test(b)) - Number(TELLING.test(a)));
  if (names.length > 0) {
    const some = names.slice(0, MOST_NAMED).map((name) => name.slice(0, 40));
    const params = { names: some.join(', '), count: names.length };
    notes.push({ ...whole('unused'), params });
  }
  const finance = financeKind(grid, items, columns);
  if (finance) notes.push(whole(finance));
  return notes;
}
