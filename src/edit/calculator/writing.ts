/** Writes what the calculator added to a `roe` block: periods, peers and the cells in them. */
import { resolveRowNames } from '../../finance/statements/names';
import { nextPeriods } from '../../finance/statements/periods/nextPeriod';
import { isRowKey } from '../../finance/statements/statements';
import type { RoeBlock, TextEdit } from '../../plan/model';
import { withEdits } from '../../plan/text/text';
import { inheritingPeers, type NewPeer, peerEdits, periodEdits } from '../block/merge/grow';
import { editBetween } from '../editBetween';
import { cellEdits, readContent, rowCells } from './block';
import { type CellChange, ownerOf } from './cellChange';
import { cellsFor, DRIVER_ROWS } from './rows';
import { columnsOf, placed, type Writing } from './state';

/**
 * The edits for everything; comments, order and layout stay. `null` when the
 * block no longer says what was changed, or the new text would not be read as it
 * was meant.
 */
export function writingEdits(
  text: string,
  block: RoeBlock,
  { changes, ...growth }: Writing,
): TextEdit[] | null {
  if (growth.periods === 0 && growth.peers.length === 0) return cellEdits(text, block, changes);
  const { start, end } = block.content;
  const before = text.slice(start, end);
  const columns = columnsOf(block.statements?.periods ?? [], growth);
  const all = placed(changes, columns, inheritingPeers(text, block));
  const wide = growth.periods > 0 ? widened(before, growth.periods, all) : before;
  const cells = all.filter(({ owner }) => !owner?.startsWith('+'));
  const filled = wide === null ? null : withCells(wide, cells);
  const peers = growth.peers.map((entity) => ({
    entity,
    changes: all.filter(({ owner }) => owner === `+${entity}`),
  }));
  const after = filled === null || peers.length === 0 ? filled : withPeers(filled, peers);
  return after === null ? null : [replacement(before, after, start)];
}

interface Placed extends CellChange {
  readonly isNew: boolean;
}

interface PeerChanges {
  readonly entity: string;
  readonly changes: readonly CellChange[];
}

/** The lines with more columns, all missing yet. */
function widened(content: string, count: number, changes: readonly Placed[]): string | null {
  const block = readContent(content);
  const periods = block?.statements?.periods ?? [];
  const added = nextPeriods(periods, count);
  if (!block || added.length < count) return null;
  const texts = changes.filter(({ isNew }) => isNew).map(({ text }) => text.trim());
  const width = Math.max(2, ...texts.map((text) => text.length));
  const edits = periodEdits(content, block, added, width);
  const after = edits && withEdits(content, edits);
  const again = after === null ? null : readContent(after);
  if (!again || after === null || again.invalid) return null;
  const columns = columnsOf(periods, { periods: count, peers: [] });
  const labels = columns.map(({ period }) => period.label);
  const isWide = again.statements?.periods.every(({ label }, i) => label === labels[i]);
  return isWide && keepsRows(content, block, after, again, columns) ? after : null;
}

/** Whether every old row is still there with its cells, in at least as many columns. */
function keepsRows(
  text: string,
  { rows }: RoeBlock,
  after: string,
  again: RoeBlock,
  columns: readonly { readonly index: number; readonly isNew: boolean }[],
): boolean {
  return rows.every((row, i) => {
    const now = again.rows[i];
    if (!now || now.path !== row.path) return false;
    const cells = (of: string, at: typeof row) => rowCells(of, at).map((cell) => cell.text);
    const old = cells(text, row);
    const wide = columns.map(({ index, isNew }) => (isNew ? '--' : (old[index] ?? '')));
    const shown = JSON.stringify(cells(after, now));
    return shown === JSON.stringify(old) || shown === JSON.stringify(wide);
  });
}

function withCells(content: string, changes: readonly Placed[]): string | null {
  const block = readContent(content);
  if (!block) return null;
  const isThere = ({ path }: Placed) => block.rows.some((row) => row.path === path);
  const edits = cellEdits(
    content,
    block,
    changes.map((change) => (change.isNew && isThere(change) ? { ...change, was: '--' } : change)),
  );
  return edits && withEdits(content, edits);
}

function withPeers(content: string, peers: readonly PeerChanges[]): string | null {
  const block = readContent(content);
  if (!block?.statements) return null;
  const count = block.statements.periods.length;
  const fresh = peers.map((peer) => newPeer(content, block, peer, count));
  const edits = peerEdits(content, block, fresh);
  const after = edits && withEdits(content, edits);
  const again = after === null ? null : readContent(after);
  if (!again?.statements || after === null || again.invalid) return null;
  const names = again.statements.peers.map(({ entity }) => entity);
  const wanted = [...block.statements.peers.map(({ entity }) => entity), ...fresh.map(nameOf)];
  if (JSON.stringify(names) !== JSON.stringify(wanted)) return null;
  if (!keepsRows(content, block, after, { ...again, rows: known(again, block) }, [])) return null;
  const isSaid = peers.every(({ changes }, i) => {
    const path = `peers[${(block.statements?.peers.length ?? 0) + i}]`;
    return changes.every((change) => {
      const row = again.rows.find((one) => one.path === `${path}.${ownerOf(change.path).own}`);
      const wanted = change.text.replaceAll(',', '').trim() || '--';
      return row && rowCells(after, row)[change.index]?.text === wanted;
    });
  });
  return isSaid ? after : null;
}

function nameOf({ entity }: NewPeer): string {
  return entity;
}

/** The rows that the block had before, without those of peers that came behind. */
function known(again: RoeBlock, block: RoeBlock): RoeBlock['rows'] {
  const paths = new Set(block.rows.map(({ path }) => path));
  return again.rows.filter(({ path }) => paths.has(path));
}

/** Its rows with figures, and room for those that make its ROE, under the block's own names. */
function newPeer(
  content: string,
  block: RoeBlock,
  { entity, changes }: PeerChanges,
  count: number,
): NewPeer {
  const own = block.rows.filter(({ path }) => isRowKey(path));
  const isWanted = (path: string) =>
    DRIVER_ROWS.some((key) => key === path) ||
    changes.some((change) => ownerOf(change.path).own === path);
  const rows = own.filter(
    ({ path }, i) => isWanted(path) && own.findIndex((row) => row.path === path) === i,
  );
  const names = rows.map(({ keyRange }) => content.slice(keyRange.start, keyRange.end));
  // Without its neighbours a row name may mean another row.
  const read = resolveRowNames(names.map((name) => name.replace(/^["']|["']$/g, '')));
  const isSame = rows.every(({ path }, i) => read[i]?.key === path);
  return {
    entity,
    rows: rows.map(({ path }, i) => ({
      name: isSame ? (names[i] ?? path) : path,
      cells: cellsFor(changes, path, count),
    })),
  };
}

/** One edit of whole lines, from the first that differs to the last. */
function replacement(before: string, after: string, base: number): TextEdit {
  const { head, tail, delta } = editBetween(before, after);
  const start = before.lastIndexOf('\n', head - 1) + 1;
  const line = before.indexOf('\n', tail - delta);
  const end = line < 0 ? before.length : line + 1;
  return {
    range: { start: base + start, end: base + end },
    text: after.slice(start, end + delta),
  };
}
