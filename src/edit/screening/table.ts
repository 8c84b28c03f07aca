/** The table of a screening list, cell by cell with its places: what isn't touched stays byte for byte. */

import { companyStem } from '../../finance/statements/company';
import { termOf } from '../../plan/lexicon';
import type { Range } from '../../plan/model';
import { fenceAfter } from '../../plan/text/fences';
import { fold } from '../../plan/text/text';

/** A cell of the list. */
export interface ScreeningCell {
  /** Trimmed. */
  readonly text: string;
  /** Between the bars, blanks and all. */
  readonly range: Range;
}

/** A company of the list. */
export interface ScreeningRow {
  /** As it is read: without marks, links and the code. */
  readonly name: string;
  readonly code: string | null;
  readonly cells: readonly ScreeningCell[];
  /** The line without its break. */
  readonly range: Range;
}

/** The list as a table with places. */
export interface ScreeningTable {
  /** Term of each column, `null` for a person's own. */
  readonly columns: readonly (string | null)[];
  readonly rows: readonly ScreeningRow[];
  /** Where a row can be added: behind the last line of the table. */
  readonly end: number;
}

const DELIMITERS = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;
/** A quoted table, or one in an item or a block of code, is not the list. */
const INSIDE = /^(?: {0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s)| {4}|\t)/;

interface Line extends Range {
  readonly text: string;
}

/** The first table with a column for names and one for the verdict; `null` without one. */
export function screeningTable(text: string): ScreeningTable | null {
  const lines = linesOf(text);
  let fence = '';
  for (const [at, line] of lines.entries()) {
    fence = fenceAfter(fence, line.text);
    const under = lines[at + 1];
    if (
      fence !== '' ||
      INSIDE.test(line.text) ||
      !line.text.includes('|') ||
      !under ||
      !DELIMITERS.test(under.text)
    )
      continue;
    const columns = cellsOf(line).map((cell) => termOf('screeningColumn', cell.text));
    if (!columns.includes('name') || !columns.includes('verdict')) continue;
    return { columns, ...rowsFrom(lines, at + 2, columns.indexOf('name'), under.end) };
  }
  return null;
}

function rowsFrom(lines: readonly Line[], from: number, name: number, head: number) {
  const rows: ScreeningRow[] = [];
  let end = head;
  for (const line of lines.slice(from)) {
    // A table ends at a blank line and at what begins another block.
    if (line.text.trim() === '' || /^ {0,3}(?:[#>]|[-*+]\s|<)/.test(line.text)) break;
    if (!line.text.includes('|')) break;
    const cells = cellsOf(line);
    rows.push({
      ...nameIn(cells[name]?.text ?? ''),
      cells,
      range: { start: line.start, end: line.end },
    });
    end = line.end;
  }
  return { rows, end };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ start, end: match.index, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length, text: text.slice(start) });
  return lines;
}

/** Cut at bars that aren't escaped; the outer bars may be missing. */
function cellsOf({ start, text }: Line): ScreeningCell[] {
  const bars: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') bars.push(at);
  }
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length - 1;
  const cuts = [
    ...(bars[0] === first ? [] : [first - 1]),
    ...bars,
    ...(bars.at(-1) === last && bars.length > 1 ? [] : [last + 1]),
  ];
  return cuts.slice(1).map((end, i) => {
    const begin = (cuts[i] ?? -1) + 1;
    const range = { start: start + begin, end: start + end };
    return { text: text.slice(begin, end).trim(), range };
  });
}

/** `**[海天味业](a.account.md)**（603288）` → 海天味业, 603288. */
export function nameIn(cell: string): { readonly name: string; readonly code: string | null } {
  const plain = cell
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\[\^[^[\]]*\]/g, '')
    .replace(/\\(?=[\\`*_[\]<>|#(){}~!.+-])/g, '')
    .replace(/(\*\*|__|~~|`)(.*?)\1/g, '$2')
    .trim();
  const [, name = plain, code] =
    /^(.*\S)\s*[(（]\s*([A-Za-z]{0,6}[.:]?\d{3,6}[A-Za-z.]{0,4}|[A-Z]{3,6}(?:\.[A-Z]{1,3})?)\s*[)）]$/.exec(
      plain,
    ) ?? [];
  return { name, code: code ?? null };
}

/** What a row, a company of a file or a choice is called. */
export type Called = Pick<ScreeningRow, 'name' | 'code'>;

/** The same code or the same name. */
export function isVery(a: Called, b: Called): boolean {
  if (a.code !== null && b.code !== null && fold(a.code) === fold(b.code)) return true;
  return fold(a.name) === fold(b.name);
}

/** The same company: by code or name, or by name without its legal form. */
export function isOf(a: Called, b: Called): boolean {
  if (isVery(a, b)) return true;
  const stem = companyStem(a.name);
  return stem !== '' && stem === companyStem(b.name);
}

/** The company that is meant: an exact match before one that only shares the name's stem. */
export function meant<T extends Called>(all: readonly T[], who: Called): T | undefined {
  return all.find((one) => isVery(one, who)) ?? all.find((one) => isOf(one, who));
}
