/** Lines of an HTML page as a reader sees them: a paragraph is one, a row of a table is one with its cells kept apart. */

import { raisedBehind } from './raised';

/** A line that is being made, and the tagged values that stand in it. */
export interface Line {
  text: string;
  readonly marks: number[];
  /** A printed page begins before it. */
  readonly isBreak?: boolean;
}

interface Table {
  /** Cells of the row so far, each with its lines. */
  row: Line[][];
  inCell: boolean;
}

/** A row whose cells hold more than this is a layout, not a row of figures. */
const LONGEST_ROW = 2000;
const CURRENCY = /^(?:[(（]?\s*(?:[$¥€£￥]|(?:US|HK|C|A|S|NT|R)\$|RMB|Rs\.?|CHF|kr))$/i;
const TAIL = /^[)）%]{1,2}$/;

/** Collects text and gives lines. Marks are numbers of whoever calls: they come back with their line. */
export class Lines {
  private readonly done: Line[] = [];
  private readonly tables: Table[] = [];
  /** Where lines go: the page, or the cell that is open. */
  private readonly targets: Line[][] = [this.done];
  private line: Line = { text: '', marks: [] };
  private gap = false;
  /** What stands above the line, up to its end. */
  private raised: string | null = null;

  text(piece: string, isKept = false): void {
    if (this.raised !== null) this.raised += piece;
    else if (isKept) {
      const [first = '', ...others] = piece.split(/\r?\n/);
      this.words(first);
      for (const other of others) {
        this.close();
        this.words(other);
      }
    } else this.words(piece);
  }

  /** The line that is open holds a value. */
  mark(number: number): void {
    this.line.marks.push(number);
  }

  /** What follows stands raised, as marks of notes do. */
  raise(): void {
    this.raised ??= '';
  }

  /** … and what follows on the line again. */
  lower(): void {
    const { raised } = this;
    this.raised = null;
    if (raised !== null) this.words(raisedBehind(this.line.text, raised));
  }

  /** Ends the line; what follows stands below. */
  close(): void {
    this.lower();
    const { line } = this;
    this.gap = false;
    if (line.text === '' && line.marks.length === 0) return;
    this.targets.at(-1)?.push(line);
    this.line = { text: '', marks: [] };
  }

  /** Ends a printed page, where it isn't inside a table. */
  breakPage(): void {
    this.close();
    if (this.tables.length === 0) this.done.push({ text: '', marks: [], isBreak: true });
  }

  openTable(): void {
    this.close();
    this.tables.push({ row: [], inCell: false });
  }

  openRow(): void {
    this.closeRow();
  }

  openCell(): void {
    this.closeCell();
    this.close();
    const table = this.tables.at(-1);
    if (!table) return;
    const cell: Line[] = [];
    table.row.push(cell);
    table.inCell = true;
    this.targets.push(cell);
  }

  closeCell(): void {
    this.close();
    const table = this.tables.at(-1);
    if (!table?.inCell) return;
    table.inCell = false;
    this.targets.pop();
  }

  closeRow(): void {
    this.closeCell();
    const table = this.tables.at(-1);
    if (!table) return;
    const { row } = table;
    table.row = [];
    this.targets.at(-1)?.push(...rowLines(row));
  }

  closeTable(): void {
    this.closeRow();
    this.tables.pop();
  }

  end(): readonly Line[] {
    while (this.tables.length > 0) this.closeTable();
    this.close();
    return this.done;
  }

  /** Blanks count as one, between words only. */
  private words(piece: string): void {
    const plain = piece.replace(/[\s\u00a0\u2007\u202f]+/g, ' ');
    if (plain === ' ' || plain === '') {
      if (plain) this.gap = true;
      return;
    }
    const isApart = (this.gap || plain.startsWith(' ')) && this.line.text !== '';
    this.line.text += (isApart ? ' ' : '') + plain.trim();
    this.gap = plain.endsWith(' ');
  }
}

/** The lines of a row: one, but where a cell is a page of its own. */
function rowLines(row: readonly (readonly Line[])[]): Line[] {
  const cells = row.filter((lines) => lines.length > 0);
  if (cells.length <= 1) return cells.flat();
  const size = cells.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (size > LONGEST_ROW && cells.some((lines) => lines.length > 1)) return cells.flat();
  const joined: Line = { text: '', marks: [] };
  for (const lines of cells) {
    const text = lines.map((line) => line.text).join(' ');
    joined.marks.push(...lines.flatMap(({ marks }) => marks));
    if (text === '') continue;
    joined.text += (joined.text === '' || belongs(joined.text, text) ? '' : '\t') + text;
  }
  return [joined];
}

/** `$`, `(1,234` and `)` in cells of their own are one figure. */
function belongs(before: string, cell: string): boolean {
  if (TAIL.test(cell)) return /[\d.]$/.test(before) || /[)）]$/.test(before);
  const last = before.slice(before.lastIndexOf('\t') + 1);
  return CURRENCY.test(last) && /^[\d(（—–-]/.test(cell);
}
