/** The tables of a page in HTML as rows of cells: what many sites save as `.xls` is such a page. */
import { breathe, type Control } from '../control';
import type { RowTaker } from '../office/workbook';
import { isRaised, raisedBehind } from '../raised';
import { plainText } from '../text/plain';
import { declaredIn, isHiddenBy } from './readHtml';

/** Characters that are parsed between two pauses. */
const PIECE = 64 * 1024;
const MOST_SPAN = 100;
const DEEPEST = 50;
/** Elements that are open at once; beyond so many the parser takes ever longer, and no page has them. */
const MOST_OPEN = 20_000;
const UNSEEN = /^(?:head|script|style|template|noscript|svg|select|button)$/;
const BLOCK = /^(?:p|div|h[1-6]|li|caption|br|section|header|footer)$/;

interface Table {
  row: string[] | null;
  /** The cell that is open, and the column it begins in. */
  cell: { readonly column: number; text: string } | null;
  /** By column, in how many rows below a cell goes on. */
  readonly down: number[];
}

/** Gives each row of each table to `taker`, and each text beside them as a row of one cell. */
export async function readHtmlTables(
  bytes: Uint8Array,
  control: Control,
  taker: RowTaker,
): Promise<void> {
  const { Parser } = await import('htmlparser2');
  const source = plainText(bytes, declaredIn(bytes));
  const page = new Tables(taker);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      onclosetag: (name) => page.close(name),
      ontext: (text) => page.text(text),
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < source.length; at += PIECE) {
    parser.write(source.slice(at, at + PIECE));
    if (page.depth > MOST_OPEN) return;
    await breathe(control, at / source.length);
  }
  parser.end();
  page.endText();
}

class Tables {
  private readonly tables: Table[] = [];
  private unseen = 0;
  private beside = '';
  /** How many elements are open. */
  depth = 0;
  /** The depth of the element from which on nothing is shown; 0 where all is. */
  private hiddenFrom = 0;
  /** What stands raised, from an element of this depth on. */
  private raised: { readonly from: number; text: string } | null = null;

  constructor(private readonly taker: RowTaker) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const { colspan, rowspan, style } = attributes;
    this.depth++;
    if (this.hiddenFrom === 0 && isHiddenBy(attributes)) this.hiddenFrom = this.depth;
    if (!this.raised && isRaised(name, style)) this.raised = { from: this.depth, text: '' };
    if (UNSEEN.test(name)) this.unseen++;
    if (this.unseen > 0 || this.hiddenFrom > 0) return;
    if (BLOCK.test(name)) this.text(' ');
    if (name === 'table' && this.tables.length < DEEPEST) {
      this.endText();
      this.tables.push({ row: null, cell: null, down: [] });
    }
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'tr') {
      this.endRow(table);
      table.row = [];
    } else if (name === 'td' || name === 'th') {
      this.endCell(table);
      table.row ??= [];
      this.skip(table);
      const [across, down] = [spanOf(colspan), spanOf(rowspan)];
      const first = table.row.length;
      for (let i = 1; i < across; i++) table.row.push('');
      for (let i = 0; i < across; i++) table.down[first + i] = down - 1;
      // The text stands in the first of the columns that it spans.
      table.cell = { column: first, text: '' };
      table.row.splice(first, 0, '');
    }
  }

  close(name: string): void {
    const isHidden = this.hiddenFrom > 0;
    if (this.depth === this.hiddenFrom) this.hiddenFrom = 0;
    if (this.depth-- === this.raised?.from) this.lower();
    if (UNSEEN.test(name)) this.unseen = Math.max(0, this.unseen - 1);
    if (this.unseen > 0 || isHidden) return;
    if (BLOCK.test(name) && this.tables.length === 0) this.endText();
    const table = this.tables.at(-1);
    if (!table) return;
    if (name === 'td' || name === 'th') this.endCell(table);
    else if (name === 'tr') this.endRow(table);
    else if (name === 'table') {
      this.endRow(table);
      this.tables.pop();
    }
  }

  text(text: string): void {
    if (this.unseen > 0 || this.hiddenFrom > 0) return;
    if (this.raised) {
      this.raised.text += text;
      return;
    }
    const table = this.tables.at(-1);
    if (!table) this.beside += text;
    else if (table.cell) table.cell.text += text;
  }

  /** What stood raised, as far as it isn't the mark of a note behind a figure. */
  private lower(): void {
    const { raised } = this;
    this.raised = null;
    if (raised && raised.text !== '') {
      const before = this.tables.at(-1)?.cell?.text ?? this.beside;
      this.text(raisedBehind(before.trimEnd(), raised.text));
    }
  }

  endText(): void {
    const text = plain(this.beside);
    this.beside = '';
    if (text !== '') this.taker.add([text]);
  }

  /** Over columns that a cell of a row above still fills. */
  private skip({ row, down }: Table): void {
    while (row && (down[row.length] ?? 0) > 0) {
      down[row.length] = (down[row.length] ?? 1) - 1;
      row.push('');
    }
  }

  private endCell(table: Table): void {
    this.lower();
    if (!table.cell || !table.row) return;
    table.row[table.cell.column] = plain(table.cell.text);
    table.cell = null;
  }

  private endRow(table: Table): void {
    this.endCell(table);
    this.skip(table);
    if (table.row?.some((cell) => cell !== '')) this.taker.add(table.row);
    table.row = null;
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function spanOf(text: string | undefined): number {
  const span = Number(text);
  return Number.isInteger(span) && span > 1 ? Math.min(span, MOST_SPAN) : 1;
}
