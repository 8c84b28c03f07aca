/** Rows that the calculator adds to a `roe` block: which may come, and the lines that write them. */

import { ROW_NAMES, resolveRowNames } from '../../finance/statements/names';
import { isRowKey, ROW_KEYS, type RowKey } from '../../finance/statements/statements';
import type { BlockRow, RoeBlock, TextEdit } from '../../plan/model';
import { peerRowEdits } from '../block/merge/grow';
import { BlockEdits } from '../block/yamlEdits';
import { type AddableRow, type CellChange, ownerOf } from './cellChange';

/** The rows that ROE needs; a new peer starts with them. */
export const DRIVER_ROWS: readonly RowKey[] = ['revenue', 'netIncome', 'assets', 'equity'];

/** The rows that can be added without giving another row another meaning. */
export function addableRows(text: string, block: RoeBlock): AddableRow[] {
  const there = ownRows(block, null);
  const isChinese = there.some((row) => /\p{Script=Han}/u.test(nameOf(text, row)));
  return lacking(text, there, ROW_KEYS, (key) => (isChinese ? [ROW_NAMES[key].zh, key] : [key]));
}

/** The rows that make a peer's ROE and that it lacks, under the block's names for them. */
export function addablePeerRows(text: string, block: RoeBlock, peer: number): AddableRow[] {
  const names = new Map(ownRows(block, null).map((row) => [row.path, nameOf(text, row)]));
  const there = ownRows(block, `peers[${peer}]`);
  return lacking(text, there, DRIVER_ROWS, (key) => {
    const name = names.get(key);
    return name === undefined ? [] : [name, key];
  });
}

function lacking(
  text: string,
  there: readonly BlockRow[],
  wanted: readonly RowKey[],
  namesFor: (key: RowKey) => readonly string[],
): AddableRow[] {
  const paths = there.map(({ path }) => ownerOf(path).own);
  const names = there.map((row) => nameOf(text, row));
  return wanted
    .filter((key) => !paths.includes(key))
    .flatMap((key) => {
      const fits = (name: string) => {
        const keys = resolveRowNames([...names, name]).map((row) => row?.key);
        return [...paths, key].every((path, i) => keys[i] === path);
      };
      const name = namesFor(key).find(fits);
      return name === undefined ? [] : [{ path: key, name }];
    });
}

/** The lines for rows that peers lack, like `newRowEdits`. */
export function newPeerRowEdits(
  text: string,
  block: RoeBlock,
  changes: readonly CellChange[],
): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const [index, { periods }] of (block.statements?.peers ?? []).entries()) {
    const own = changes.filter(({ path }) => ownerOf(path).owner === `peers[${index}]`);
    if (own.length === 0) continue;
    const keys = new Set(own.map(({ path }) => ownerOf(path).own));
    const rows = addablePeerRows(text, block, index)
      .filter(({ path }) => keys.has(path))
      .map(({ path, name }) => ({ name, cells: cellsFor(own, path, periods.length) }));
    const added = rows.length === keys.size ? peerRowEdits(text, block, index, rows) : null;
    if (!added) return null;
    edits.push(...added);
  }
  return edits;
}

/** The cells of a new row, without thousands separators: inside braces a comma would cut a number. */
export function cellsFor(changes: readonly CellChange[], key: string, count: number): string[] {
  const own = changes.filter(({ path }) => ownerOf(path).own === key);
  return Array.from({ length: count }, (_, index) => {
    const text = own.find((change) => change.index === index)?.text ?? '';
    return text.replaceAll(',', '').trim() || '--';
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
  const there = ownRows(block, null);
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

function ownRows({ rows }: RoeBlock, whose: string | null): BlockRow[] {
  return rows.filter(({ path }) => {
    const { owner, own } = ownerOf(path);
    return owner === whose && isRowKey(own);
  });
}

function nameOf(text: string, { keyRange }: BlockRow): string {
  return text.slice(keyRange.start, keyRange.end).replace(/^["']|["']$/g, '');
}
