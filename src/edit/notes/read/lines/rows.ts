/** Notes in lines, those of a table with what their cells are. */
import { columnKey } from '../../../../plan/read/tables';
import { isDelimiter } from '../../../../plan/readLines';
import { topicOf } from './topics';

/** Characters of notes that are read at most. */
export const NOTES_LIMIT = 400_000;

/** A stretch of the notes. */
export interface Piece {
  readonly start: number;
  readonly text: string;
}

/** What a row of a table says. */
export type TableRow =
  /** The head, or the line below it. */
  | { readonly is: 'head' }
  /** Words and what they stand for, once or several times: `时间 | 3月4日 | 地点 | 总部`. */
  | { readonly is: 'labelled'; readonly pairs: readonly (readonly [label: Piece, value: Piece])[] }
  /** A next step, with who does it and by when. */
  | {
      readonly is: 'step';
      readonly what: Piece;
      readonly owner: Piece | null;
      readonly due: Piece | null;
    }
  | { readonly is: 'cells'; readonly cells: readonly Piece[] };

/** A line of notes. */
export interface Row extends Piece {
  /** What it is in a table; null outside of one. */
  readonly table: TableRow | null;
}

/** All lines of the notes; of a table, in Markdown or with tabs as Word and Excel give it, what each row says. */
export function rowsOf(text: string): Row[] {
  const pieces = [...linesOf(text.slice(0, NOTES_LIMIT))];
  const rows: Row[] = [];
  for (let at = 0; at < pieces.length; ) {
    let end = at;
    while (end < pieces.length && isTableRow(pieces[end]?.text ?? '')) end++;
    if (end === at) end++;
    const some = pieces.slice(at, end);
    const isTable = isTableRow(some[0]?.text ?? '');
    rows.push(...(isTable ? tableOf(some) : some.map((piece) => ({ ...piece, table: null }))));
    at = end;
  }
  return rows;
}

function* linesOf(text: string): Generator<Piece> {
  let start = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    yield { start, text: text.slice(start, match.index) };
    start = match.index + match[0].length;
  }
  yield { start, text: text.slice(start) };
}

function isTableRow(line: string): boolean {
  return /^\s*\|.*\|/.test(line) || /\S ?\t[\t ]*\S/.test(line);
}

/** The cells of a row with their places, empty ones too. */
function cellsOf({ start, text }: Piece): Piece[] {
  const isPipe = text.trimStart().startsWith('|');
  const cells: Piece[] = [];
  let from = 0;
  const add = (to: number) => {
    const cell = text.slice(from, to);
    const lead = cell.length - cell.trimStart().length;
    cells.push({ start: start + from + lead, text: cell.trim() });
    from = to + 1;
  };
  for (const { index } of text.matchAll(isPipe ? /(?<!\\)\|/g : /\t/g)) add(index);
  add(text.length);
  return isPipe ? cells.slice(1, cells.at(-1)?.text === '' ? -1 : undefined) : cells;
}

function tableOf(lines: readonly Piece[]): Row[] {
  const [first, second] = lines;
  const heads = first ? cellsOf(first).map(({ text }) => text) : [];
  const keys = heads.map((head) => columnKey('actionColumn', head));
  const isOfSteps = keys.includes('what') && (keys.includes('owner') || keys.includes('due'));
  const isLabelled = topicOf(heads[0] ?? '') !== null && !isOfSteps;
  const hasHead = isOfSteps || (!isLabelled && second !== undefined && isDelimiter(second.text));
  return lines.map((line, at) => ({
    ...line,
    table: rowIn(line, hasHead && at === 0, isOfSteps ? keys : null, heads),
  }));
}

function rowIn(
  line: Piece,
  isHead: boolean,
  keys: readonly (string | null)[] | null,
  heads: readonly string[],
): TableRow {
  if (isHead || isDelimiter(line.text)) return { is: 'head' };
  const cells = cellsOf(line);
  if (keys) {
    const of = (key: string) => {
      const cell = cells[keys.indexOf(key)];
      return cell && cell.text !== '' ? cell : null;
    };
    const what = of('what');
    return what ? { is: 'step', what, owner: of('owner'), due: of('due') } : { is: 'head' };
  }
  const pairs = pairsIn(cells);
  if (pairs) return { is: 'labelled', pairs };
  const told = cells.filter(({ text }, at) => text !== '' && !isNumbering(text, heads[at] ?? ''));
  return told.length > 0 ? { is: 'cells', cells: told } : { is: 'head' };
}

/** `时间 | … | 地点 | …`: each first cell names a topic. */
function pairsIn(cells: readonly Piece[]): [Piece, Piece][] | null {
  const pairs: [Piece, Piece][] = [];
  for (let at = 0; at + 1 < cells.length; at += 2) {
    const [label, value] = [cells[at], cells[at + 1]];
    if (!label || !value) continue;
    if (topicOf(label.text) === null && label.text !== '') return null;
    if (label.text !== '' && value.text !== '') pairs.push([label, value]);
  }
  return pairs.length > 0 ? pairs : null;
}

function isNumbering(cell: string, head: string): boolean {
  return /^\d{1,3}[.、)]?$/.test(cell) && /^(?:序号|编号|#|no\.?|nr\.?|item)?$/i.test(head);
}
