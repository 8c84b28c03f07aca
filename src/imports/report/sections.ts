/** Where the statements stand in an annual report, and what their tables say. */
import type { CopyPage } from '../../copies/model';
import { isItemName } from '../table/names/itemNames';
import { type Heading, headingOf, type StatementKind } from './headings';
import { datedBy, fullHead } from './heads';
import { namedRows } from './names';
import { halvesOf, type PlacedLine } from './placed';
import { type PageTable, type StatementRow, tableOf } from './tableOfPage';

/** One statement of a report, with the tables on its pages. */
export interface Section {
  readonly kind: StatementKind;
  readonly whose: 'group' | 'parent' | null;
  readonly title: string;
  readonly page: number;
  readonly tables: readonly PageTable[];
}

/** A statement goes on over so many pages at most. */
const MOST_PAGES = 5;
/** A head that names a period. */
const PERIOD =
  /(?:19|20)\d\d|[期年](?:末|初)|[本上](?:期|年)|(?:current|prior|previous|this|last) (?:year|period)/i;
/** Rows of ours that make a statement. */
const LEAST_ITEMS = { balance: 3, income: 2, cash: 1 } as const;

/** The best section of each kind, of the group where there is one. */
export function sectionsOf(pages: readonly CopyPage[]): Section[] {
  const all = allSections(pages);
  const isTold = ({ tables }: Section) =>
    tables[0]?.heads.some((head) => PERIOD.test(head)) === true;
  const kinds = ['balance', 'income', 'cash'] as const;
  return kinds.flatMap((kind) => {
    const own = all.filter(
      (section) => section.kind === kind && section.whose !== 'parent' && isTold(section),
    );
    const ofGroup = own.filter(({ whose }) => whose === 'group');
    const [best] = (ofGroup.length > 0 ? ofGroup : own)
      .map((section) => ({ section, items: itemsIn(section), rows: rowsIn(section) }))
      .filter(({ items }) => items >= LEAST_ITEMS[kind])
      .sort((a, b) => b.items - a.items || b.rows - a.rows);
    return best ? [best.section] : [];
  });
}

/** The heads of a section's columns, each with its period in full; `all` are those of the report. */
export function fullHeads(
  { kind, title, tables: [first] }: Section,
  all: readonly Section[],
  periodEnd: string | null,
): string[] {
  // A statement that names no day is of the same day as the others.
  const others = all.flatMap(({ tables }) => tables[0]?.heads ?? []);
  const dated = datedBy([title, ...(first?.above ?? []), ...others], periodEnd);
  return (first?.heads ?? []).map((head) => fullHead(head, kind, dated));
}

/** A summary has fewer rows than the statement itself. */
function rowsIn({ tables }: Section): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0);
}

function itemsIn({ tables }: Section): number {
  return tables
    .flatMap(({ rows }) => rows)
    .filter(({ name, values }) => values.some((value) => value !== '') && isItemName(name)).length;
}

interface Open {
  readonly kind: StatementKind;
  readonly whose: Section['whose'];
  readonly title: string;
  readonly stem: string;
  readonly page: number;
  readonly parts: PlacedLine[][];
}

/** The first line of a heading that goes on in the next. */
const BEGINS = /^(?:consolidated|group)\b[a-z ]{0,60}$/i;

/** Follows the lines of a report, and parts them at headings. */
class Sections {
  readonly found: Section[] = [];
  private open: Open | null = null;
  private part: PlacedLine[] = [];
  private before = '';

  page(number: number): void {
    if (this.open && number - this.open.page >= MOST_PAGES) this.close();
    this.part = [];
    this.before = '';
    this.open?.parts.push(this.part);
  }

  line(line: PlacedLine): void {
    const text = line.cells.map((cell) => cell.text).join('\t');
    const before = this.before;
    this.before = text;
    // A long heading runs over two lines.
    const isSecond = BEGINS.test(before) && !headingOf(before) && !headingOf(text);
    const title = isSecond ? `${before} ${text}` : text;
    const heading = headingOf(title);
    if (!heading) {
      if (this.open) this.part.push(line);
      return;
    }
    if (this.goesOn(heading, line.page)) return;
    this.close();
    this.part = [];
    const { kind, whose, stem } = heading;
    if (!kind) return;
    const { page } = line;
    this.open = { kind, whose, stem, page, title: title.replace(/\t/g, ' '), parts: [this.part] };
  }

  close(): void {
    if (this.open) this.found.push(sectionOf(this.open));
    this.open = null;
  }

  /** A heading that is repeated on the next page. */
  private goesOn({ kind, whose, stem, isContinued }: Heading, page: number): boolean {
    const { open } = this;
    if (!open || open.page === page) return false;
    if (kind !== open.kind || whose !== open.whose || stem !== open.stem) return false;
    return isContinued || page - open.page === 1;
  }
}

function allSections(pages: readonly CopyPage[]): Section[] {
  const sections = new Sections();
  for (const page of pages) {
    for (const half of halvesOf(page)) {
      sections.page(page.number);
      for (const line of half) sections.line(line);
    }
  }
  sections.close();
  return sections.found;
}

/** Pages without figures, or with other columns, are no more of it. */
function sectionOf({ parts, ...section }: Open): Section {
  const tables: PageTable[] = [];
  for (const part of parts) {
    const table = tableOf(part);
    if (!table) {
      if (part.length > 3 && tables.length > 0) break;
      continue;
    }
    const [first] = tables;
    if (first && first.heads.length !== table.heads.length) break;
    tables.push({ ...table, rows: namedRows(joinedNames(table.rows), section.kind) });
  }
  return { ...section, tables };
}

/** Names that run over several lines, with their figures beside any of them. */
function joinedNames(rows: readonly StatementRow[]): StatementRow[] {
  const isEmpty = (row: StatementRow | undefined) =>
    row?.values.every((value) => value === '') === true;
  const result: StatementRow[] = [];
  for (const [at, row] of rows.entries()) {
    if (isEmpty(row)) {
      result.push(row);
      continue;
    }
    const [before, after] = [rows[at - 1], rows[at + 1]];
    const above = isEmpty(before) ? (before?.name ?? '') : '';
    const below = isEmpty(after) ? (after?.name ?? '') : '';
    const whole = joined(joined(above, row.name), below);
    const names =
      row.name === ''
        ? [whole, above, below]
        : [row.name, joined(above, row.name), joined(row.name, below), whole];
    const known = names.find((name) => isClosed(name) && isItemName(name));
    const name = known ?? (row.name || joined(above, below));
    result.push({ ...row, name });
  }
  return result;
}

/** A name whose brackets are all closed isn't cut. */
function isClosed(name: string): boolean {
  const plain = name.normalize('NFKC');
  return plain.split('(').length === plain.split(')').length;
}

function joined(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  return /\p{Script=Han}$/u.test(a) || /^\p{Script=Han}/u.test(b) ? a + b : `${a} ${b}`;
}
