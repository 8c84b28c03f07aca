/** The calculator's cells in the text of a `roe` block, and the edits that write them back. */
import type { Code } from 'mdast';
import { withThousands } from '../../finance/statements/numbers/written';
import type { Statements } from '../../finance/statements/statements';
import { isRatio, isRowKey } from '../../finance/statements/statements';
import type { BlockRow, Range, RoeBlock, TextEdit } from '../../plan/model';
import { type Cell, cellsOf } from '../../plan/read/yaml/blocks/blockRows';
import { readBlock } from '../../plan/read/yaml/blocks/blocks';
import { readYaml } from '../../plan/read/yaml/yaml';
import { withEdits } from '../../plan/text/text';
import type { Language } from '../../words';
import { unitWord } from '../../words/units';
import { growingPairs, inheritingPeers } from '../block/merge/grow';
import { type CellChange, ownerOf } from './cellChange';
import { addablePeerRows, addableRows, newPeerRowEdits, newRowEdits } from './rows';
import type { CalculatorPeer, CalculatorRow, CalculatorState } from './state';

/** What the calculator shows of a block; `null` when it holds no statements that can be read. */
export function calculatorState(
  text: string,
  block: RoeBlock,
  others: readonly Statements[],
  language: Language,
): CalculatorState | null {
  const { statements } = block;
  if (!statements || statements.periods.length === 0) return null;
  const rows = rowsOf(text, block, null, statements);
  const addable = addableRows(text, block);
  const canGrow = growingPairs(text, block) !== null;
  const inherits = inheritingPeers(text, block);
  const peers = statements.peers.map((peer, i): CalculatorPeer => {
    const path = `peers[${i}]`;
    const lacking = (canGrow ? addablePeerRows(text, block, i) : []).map((row) => ({
      ...row,
      path: `${path}.${row.path}`,
      cells: [],
    }));
    return {
      entity: peer.entity,
      money: isOneMoney(peer, statements) ? '' : moneyOf(peer, language),
      inherits: inherits[i] === true,
      rows: peer.periods.length === 0 ? [] : [...rowsOf(text, block, path, peer), ...lacking],
    };
  });
  const money = moneyOf(statements, language);
  return { language, statements, money, others, rows, peers, addable, canGrow };
}

function isOneMoney(peer: Statements, block: Statements): boolean {
  return peer.currency === block.currency && peer.unit === block.unit;
}

function moneyOf({ currency, unit }: Statements, language: Language): string {
  const word = unit === null ? null : unitWord(unit, language);
  return [currency, word ?? unit].filter((part) => part !== null).join(' ');
}

/** The rows of the block or of one of its peers that can be changed here. */
function rowsOf(
  text: string,
  block: RoeBlock,
  whose: string | null,
  { periods }: Statements,
): CalculatorRow[] {
  return block.rows.flatMap((row): CalculatorRow[] => {
    const { owner, own } = ownerOf(row.path);
    if (owner !== whose || !isEditable(own)) return [];
    const cells = rowCells(text, row).map((cell) => cell.text);
    const count = own.startsWith('opening.') ? 1 : periods.length;
    if (cells.length !== count) return [];
    const name = text.slice(row.keyRange.start, row.keyRange.end).replace(/^["']|["']$/g, '');
    return [{ path: row.path, name, cells }];
  });
}

/** The lines between the fences as a block; ranges are those of `content`. */
export function readContent(content: string): RoeBlock | null {
  const open = '```roe\n';
  const text = `${open}${content}${content.endsWith('\n') ? '' : '\n'}\`\`\``;
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  const node: Code = {
    type: 'code',
    lang: 'roe',
    value: content,
    position: { start: point(0), end: point(text.length) },
  };
  const place = { text, shift: 0, definitions: new Map() };
  const { roe } = readBlock(node, 'roe', place, null, []);
  return roe && shifted(roe, -open.length);
}

/**
 * The edits that write the changed cells; comments, order and layout stay.
 * `null` when the block no longer says what was changed, or the new text would
 * not be read as it was meant.
 */
export function cellEdits(
  text: string,
  block: RoeBlock,
  changes: readonly CellChange[],
): TextEdit[] | null {
  const edits: TextEdit[] = [];
  const isNew = ({ path, was }: CellChange) =>
    was === '' && isRowKey(ownerOf(path).own) && !block.rows.some((row) => row.path === path);
  const fresh = changes.filter(isNew);
  const own = fresh.filter(({ path }) => isRowKey(path));
  const added = newRowEdits(text, block, own, (row) => rowCells(text, row));
  const ofPeers = newPeerRowEdits(
    text,
    block,
    fresh.filter(({ path }) => !isRowKey(path)),
  );
  if (!added || !ofPeers) return null;
  for (const change of changes) {
    if (isNew(change)) continue;
    const row = block.rows.find(({ path }) => path === change.path);
    const cells = row ? rowCells(text, row) : [];
    const cell = cells[change.index];
    if (!row || !cell || cell.text !== change.was) return null;
    if (text.slice(cell.range.start, cell.range.end) !== cell.text) return null;
    edits.push(cellEdit(text, row, cell, change));
  }
  const all = [...edits, ...added, ...ofPeers];
  return staysReadable(text, block, all, changes) ? all : null;
}

function isEditable(path: string): boolean {
  const [group = '', name = ''] = path.split('.');
  if (path === group) return isRowKey(group);
  return (group === 'opening' && isRowKey(name)) || (group === 'reported' && isRatio(name));
}

/** Cells with where they stand; a string is cut in its source, in which blanks are not yet folded. */
export function rowCells(text: string, { valueRange }: BlockRow): Cell[] {
  const source = text.slice(valueRange.start, valueRange.end);
  const { root } = readYaml(source, valueRange.start);
  if (root.kind !== 'text') return cellsOf(root) ?? [];
  const quote = /^["']/.test(source) ? 1 : 0;
  const cells: Cell[] = [];
  let from = quote;
  for (const part of source.slice(quote, source.length - quote).split('|')) {
    const start = valueRange.start + from + part.length - part.trimStart().length;
    cells.push({ text: part.trim(), range: { start, end: start + part.trim().length } });
    from += part.length + 1;
  }
  return cells;
}

/** The cell's text, its column's right edge kept where the blanks before it allow. */
function cellEdit(text: string, row: BlockRow, { range }: Cell, change: CellChange): TextEdit {
  const plainRow = isRowKey(change.path) && !/^["'[]/.test(text.slice(row.valueRange.start));
  const typed = change.text.trim() === '' ? '--' : change.text.trim();
  const written = grouped(typed, text.slice(row.valueRange.start, row.valueRange.end));
  // Inside brackets and braces a comma would cut the number.
  const shown = plainRow ? written : written.replaceAll(',', '');
  const before = text.slice(row.keyRange.end, range.start);
  const blanks = /(?<![ \t])[ \t]*$/.exec(before)?.[0].length ?? 0;
  const grown = shown.length - (range.end - range.start);
  if (!plainRow || blanks < 2 || grown === 0) return { range, text: shown };
  const left = Math.max(1, blanks - grown);
  return {
    range: { start: range.start - blanks, end: range.end },
    text: ' '.repeat(left) + shown,
  };
}

/** With thousands separators where the other numbers of its row have them. */
function grouped(typed: string, row: string): string {
  const has = /(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)/.test(row);
  const [, lead = '', digits = '', tail = ''] =
    /^([-−(]?)(\d{4,15})((?:\.\d{1,9})?\)?)$/.exec(typed) ?? [];
  if (!has || digits === '') return typed;
  return `${lead}${withThousands(digits)}${tail}`;
}

function staysReadable(
  text: string,
  block: RoeBlock,
  edits: readonly TextEdit[],
  changes: readonly CellChange[],
): boolean {
  const { start, end } = block.content;
  const after = withEdits(text, edits);
  const content = after.slice(start, after.length - text.length + end);
  const again = readContent(content);
  if (!again || again.invalid !== block.invalid) return false;
  // The edit must not have turned one row into another.
  const keeps = ({ path }: BlockRow) => again.rows.some((row) => row.path === path);
  if (!block.rows.every(keeps)) return false;
  return changes.every(({ path, index, text: wanted }) => {
    const row = again.rows.find((candidate) => candidate.path === path);
    const cell = row && rowCells(content, row)[index]?.text;
    const plain = (value: string) => value.replaceAll(',', '').trim();
    return cell !== undefined && plain(cell) === (plain(wanted) || '--');
  });
}

function shifted(block: RoeBlock, by: number): RoeBlock {
  const move = ({ start, end }: Range) => ({ start: start + by, end: end + by });
  return {
    ...block,
    range: move(block.range),
    fence: move(block.fence),
    content: move(block.content),
    entityRange: block.entityRange && move(block.entityRange),
    rows: block.rows.map((row) => ({
      ...row,
      keyRange: move(row.keyRange),
      valueRange: move(row.valueRange),
    })),
  };
}
