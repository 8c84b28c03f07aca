/** Rows that the calculator adds to a `roe` block: which may come, and the lines that write them. */
import { ROW_NAMES, resolveRowNames } from '../finance/names';
import { isRowKey, ROW_KEYS, type RowKey } from '../finance/statements';
import { BlockEdits } from '../plan/blockEdits';
import type { BlockRow, RoeBlock, TextEdit } from '../plan/model';
import type { CellChange } from './calculator';

/** A row that the block lacks, under the name that it would get there. */
export interface AddableRow {
  readonly path: RowKey;
  readonly name: string;
}

/** The rows that can be added without giving another row another meaning. */
export function addableRows(text: string, block: RoeBlock): AddableRow[] {
  const there = ownRows(block);
  const names = there.map((row) => nameOf(text, row));
  const isChinese = names.some((name) => /\p{Script=Han}/u.test(name));
  return ROW_KEYS.filter((key) => !there.some(({ path }) => path === key)).flatMap((key) => {
    const fits = (name: string) => {
      const keys = resolveRowNames([...names, name]).map((row) => row?.key);
      return [...there.map(({ path }) => path), key].every((path, i) => keys[i] === path);
    };
    const name = (isChinese ? [ROW_NAMES[key].zh, key] : [key]).find(fits);
    return name === undefined ? [] : [{ path: key, name }];
  });
}

/**
 * The lines for changes of rows that the block lacks, each behind the row that
 * comes before it; cells without a change are missing. `null` for a row that
 * can't be added.
 */
export function newRowEdits(
  text: string,
  block: RoeBlock,
  changes: readonly CellChange[],
  cellsOf: (row: BlockRow) => readonly { readonly text: string }[],
): TextEdit[] | null {
  const there = ownRows(block);
  const addable = addableRows(text, block);
  const edits = new BlockEdits(text, there[0]?.keyRange.start ?? block.content.start);
  const count = block.statements?.periods.length ?? 0;
  for (const key of ROW_KEYS.filter((row) => changes.some(({ path }) => path === row))) {
    const row = addable.find(({ path }) => path === key);
    if (!row) return null;
    const order = ROW_KEYS.indexOf(key);
    const before = there.filter(({ path }) => ROW_KEYS.indexOf(path as RowKey) < order).at(-1);
    const beside = before ?? there.at(-1);
    const widths = beside ? cellsOf(beside).map((cell) => cell.text.length) : [];
    const own = changes.filter(({ path }) => path === key);
    const cells = Array.from({ length: count }, (_, index) => {
      const written = own.find((change) => change.index === index)?.text.trim();
      return (written || '--').padStart(widths[index] ?? 0);
    });
    const column = beside ? beside.valueRange.start - beside.keyRange.start : 0;
    const name = `${row.name}:`.padEnd(Math.max(column, row.name.length + 2));
    const behind = beside
      ? { start: beside.keyRange.start, end: beside.valueRange.end }
      : block.content;
    edits.behind(behind, name + cells.join(' | '));
  }
  return edits.all();
}

function ownRows({ rows }: RoeBlock): BlockRow[] {
  return rows.filter(({ path }) => isRowKey(path));
}

function nameOf(text: string, { keyRange }: BlockRow): string {
  return text.slice(keyRange.start, keyRange.end).replace(/^["']|["']$/g, '');
}
