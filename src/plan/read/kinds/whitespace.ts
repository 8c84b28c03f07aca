/** Whitespace: the customer's units down, what we sell across, and in each cell where we stand. */
import type { TableRow } from 'mdast';
import type { CellState, WhitespaceCell } from '../../model';
import { narrow } from '../../text/text';
import { type Item, join } from '../items';
import { clean, rangeOf } from '../prose/prose';

const STATES: readonly (readonly [CellState, RegExp])[] = [
  ['have', /^(?:已有|在用|已签|赢单?|have|won)(?![\p{L}])\s*[:：,，]?\s*/iu],
  ['have', /^(?:已有|在用|已签)\s*/u],
  ['opportunity', /^(?:机会|opportunity|opp)(?![a-z])\s*[:：,，]?\s*/i],
  ['rival', /^(?:竞品|竞争对手|对手|rival|competitor)(?![a-z])\s*[:：,，]?\s*/i],
  ['no', /^(?:不做|不卖|no)(?![a-z])\s*[:：,，]?\s*/i],
];
const UNKNOWN = /^(?:[-–—?？/]*|tbd|未知|不知道|unknown|待查)$/i;
/** Most cells that are read. */
const MOST_CELLS = 2000;

/** The cells of the first table, row by row. */
export function whitespaceOf(items: readonly Item[]): WhitespaceCell[] {
  const item = items.find(({ kind }) => kind === 'table');
  const [head = [], ...rows] = item?.cells ?? [];
  if (!item) return [];
  const nodes = (item.node as unknown as { children: TableRow[] }).children.slice(1);
  const offerings = head.slice(1).map((cell) => clean(cell));
  const cells = rows.flatMap((row, at) => {
    const [first, ...own] = row;
    const unit = first ? clean(first) : '';
    const node = nodes[at];
    if (unit === '' || !node) return [];
    const range = rangeOf(node, item.place);
    return offerings.map((offering, column): WhitespaceCell => {
      const cell = own[column];
      const text = cell ? clean(cell) : '';
      const all = cell ? join(cell, item.passed) : item.passed;
      return {
        unit,
        offering,
        ...stateOf(text),
        opportunity: null,
        text,
        citations: all.citations,
        references: all.references,
        sources: [],
        range: cell && cell.text !== '' ? cell.rangeOf(0, cell.text.length) : range,
      };
    });
  });
  return cells.slice(0, MOST_CELLS);
}

/** What the cell begins with says where we stand; the rest names whom or what. */
function stateOf(text: string): Pick<WhitespaceCell, 'state' | 'name'> {
  const plain = narrow(text).trim();
  if (UNKNOWN.test(plain)) return { state: 'unknown', name: null };
  for (const [state, begins] of STATES) {
    const match = begins.exec(plain);
    if (!match) continue;
    const name = plain
      .slice(match[0].length)
      .replace(/(?:(?<!\s)\s+)?\(\^[^()]*\)/g, '')
      .trim();
    return { state, name: name === '' ? null : name };
  }
  return { state: 'other', name: plain };
}
