/** The rows of a statement on one page of a PDF: names, and figures by the columns they stand under. */
import {
  CURRENCY,
  DASH,
  IS_NUMBER,
  isFigure,
  type PlacedCell,
  type PlacedLine,
  TWO_NUMBERS,
  tidied,
} from './placed';

/** A row of a statement as printed. */
export interface StatementRow {
  readonly name: string;
  /** One a column, empty where nothing stands. */
  readonly values: readonly string[];
  readonly page: number;
  readonly line: number;
}

/** A table of a page. */
export interface PageTable {
  /** What stands above the rows, each line as a text. */
  readonly above: readonly string[];
  /** Of each column what stands over it, from top to bottom. */
  readonly heads: readonly string[];
  readonly rows: readonly StatementRow[];
}

/** Heads with a narrow gap: `2021年12月31日 2020年12月31日`, `期末余额 期初余额`. */
const HEAD = String.raw`(?:19|20)\d\d年(?:度|\d{1,2}月\d{1,2}日|\d{1,2}[-—–]\d{1,2}月)|[期年](?:末|初)(?:余额|数)|[本上](?:期|年)(?:发生额|金额|数)|(?:19|20)\d\d`;
const TWO_HEADS = new RegExp(`^(${HEAD})\\s+(${HEAD})$`);
/** `七、61`, `12`, `5(a)`, `2.3`: which note explains the row. */
const NOTE =
  /^(?:附注)?(?:[(（]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?\s*[\d、.．()（）一二三四五六七八九十]*|note \d+|\d{1,2}(?:\.\d{1,2})?(?:\s*\([a-z\d]{1,3}\))?(?:\s*[,、&]\s*\d{1,2}(?:\.\d{1,2})?(?:\([a-z]\))?)*)$/i;
/** Distance of right ends of one column. */
const NEAR = 14;

/** The table of `lines`; `null` where no column of figures is found. */
export function tableOf(lines: readonly PlacedLine[]): PageTable | null {
  const split = lines.map((line) => ({ ...line, cells: line.cells.flatMap(parted) }));
  const start = split.findIndex(({ cells }) => cells.some(({ text }) => isFigure(text)));
  if (start < 0) return null;
  const columns = columnsOf(split.slice(start));
  if (columns.length === 0) return null;
  const head = split.slice(0, start);
  const heads = headsOver(head, columns);
  const rows = split.slice(start).map((line) => rowOf(line, columns));
  return {
    above: head.map(({ cells }) => plainMarks(cells.map(({ text }) => text).join(' '))),
    ...withoutTwins({ heads, rows }),
  };
}

/** Columns of one period: before and after what the company sets apart, and both together. */
const KINDS = /\b(?:non[- ]?)?(?:underlying|adjusted|statutory|total)\b|合计/gi;

/** `£’000` with an apostrophe that keyboards have. */
function plainMarks(text: string): string {
  return text.replace(/[’‘]/g, "'");
}

type Columns = Pick<PageTable, 'heads' | 'rows'>;

/** One column a period, of the group where there are both. */
function withoutTwins({ heads, rows }: Columns): Columns {
  const groups: number[][] = [];
  heads.forEach((head, i) => {
    if (isParentOnly(heads, i)) return;
    const twins = groups.find(([first = -1]) => periodIn(heads[first] ?? '') === periodIn(head));
    if (twins) twins.push(i);
    else groups.push([i]);
  });
  const kept = groups.flatMap((twins) =>
    isOneColumn(twins, rows) ? [twins] : totalsIn(twins, heads),
  );
  return {
    heads: kept.map(([first = -1]) => periodIn(heads[first] ?? '')),
    rows: rows.map((row) => ({
      ...row,
      values: kept.map((twins) => twins.map((i) => row.values[i] ?? '').find(Boolean) ?? ''),
    })),
  };
}

/** Items and their totals stand a step apart: no row has both. */
function isOneColumn(twins: readonly number[], rows: readonly StatementRow[]): boolean {
  return rows.every(({ values }) => twins.filter((i) => values[i] !== '').length <= 1);
}

/** Of columns of one period the one that is the total; none where nobody says which. */
function totalsIn(twins: readonly number[], heads: readonly string[]): number[][] {
  const totals = twins.filter((i) => /\b(?:total|statutory)\b|合计/i.test(heads[i] ?? ''));
  return totals.length === 1 ? [totals] : [];
}

function periodIn(head: string): string {
  return head.replace(KINDS, ' ').replace(WHOSE, ' ').replace(/\s+/g, ' ').trim();
}

const PARENT = /母公司|parent company/i;
/** Whose figures a column holds; behind the choice of columns it says nothing more. */
const WHOSE =
  /合并(?:数|口径)?|母公司|(?:本)?集团|\b(?:consolidated|the group|group|parent company)\b/gi;

/** The parent's own column where others are the group's. */
function isParentOnly(heads: readonly string[], at: number): boolean {
  return PARENT.test(heads[at] ?? '') && heads.some((head) => !PARENT.test(head));
}

/** Two figures with a narrow gap came as one text. */
function parted(cell: PlacedCell): PlacedCell[] {
  const match = IS_NUMBER.test(cell.text)
    ? null
    : (TWO_NUMBERS.exec(cell.text) ?? TWO_HEADS.exec(cell.text));
  if (!match) return [cell];
  const width = (cell.right - cell.left) / cell.text.length;
  let at = 0;
  return match.slice(1).flatMap((text) => {
    if (!text) return [];
    at = cell.text.indexOf(text, at);
    const left = cell.left + at * width;
    at += text.length;
    return [{ text, left, right: cell.left + at * width }];
  });
}

interface Band {
  left: number;
  right: number;
  /** Right ends. */
  readonly ends: number[];
}

function columnsOf(lines: readonly PlacedLine[]): Band[] {
  const figures = lines
    .flatMap(({ cells }) => cells.filter(({ text }) => isFigure(text)))
    .sort((a, b) => a.right - b.right);
  const bands: Band[] = [];
  for (const { left, right } of figures) {
    const last = bands.at(-1);
    if (last && right - (last.ends.at(-1) ?? 0) <= NEAR) {
      last.ends.push(right);
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else bands.push({ left, right, ends: [right] });
  }
  const most = Math.max(0, ...bands.map(({ ends }) => ends.length));
  return bands.filter(({ ends }) => ends.length >= Math.max(1, most * 0.25));
}

function rowOf(line: PlacedLine, columns: readonly Band[]): StatementRow {
  const values = columns.map(() => '');
  const names: string[] = [];
  for (const cell of line.cells) {
    const { text } = cell;
    const isValue = IS_NUMBER.test(text) || DASH.test(text);
    const at = isValue ? columnAt(cell, columns) : -1;
    if (at >= 0) values[at] = DASH.test(text) ? '--' : tidied(text);
    else if (
      !isValue &&
      !CURRENCY.test(text) &&
      !(names.length > 0 && NOTE.test(text)) &&
      cell.left < (columns[0]?.left ?? 0)
    ) {
      names.push(text);
    }
  }
  return { name: names.join(' '), values, page: line.page, line: line.number };
}

/** The column under which a figure ends; a dash may stand in its middle. */
function columnAt({ text, left, right }: PlacedCell, columns: readonly Band[]): number {
  const isDash = DASH.test(text);
  return columns.findIndex((column) => {
    const first = Math.min(...column.ends);
    if (isDash) return left >= column.left - NEAR && right <= column.right + NEAR;
    return right >= first - NEAR / 2 && right <= column.right + NEAR / 2;
  });
}

const TELLS =
  /(?:19|20)\d\d|\d{1,2}\s*(?:月|日)|[年期](?:末|初|金额|发生额|余额)?|余额|发生额|ended|ending|months|total|underlying|adjusted|statutory|合计|january|february|march|april|may|june|july|august|september|october|november|december|group|company|合并|公司|集团/i;

const YEAR = /(?:19|20)\d\d/;
/** What tells a column's period by itself. */
const OWN = /(?:19|20)\d\d|[期年](?:末|初)|[本上](?:期|年)/;

/** What stands over each column: one of as many as there are columns, or one over several of them. */
function headsOver(head: readonly PlacedLine[], columns: readonly Band[]): string[] {
  const parts: string[][] = columns.map(() => []);
  const start = (columns[0]?.left ?? 0) - 60;
  const hasOwn = head.some(
    ({ cells }) => cells.filter(({ text }) => OWN.test(text)).length >= columns.length,
  );
  for (const { cells } of head) {
    const telling = cells.filter(
      ({ text, left, right }) =>
        TELLS.test(text) && text.length <= 60 && (left + right) / 2 > start,
    );
    if (telling.length === 0) continue;
    // A title with its date, over columns that have years of their own.
    if (telling.length < columns.length && hasOwn && telling.some(({ text }) => YEAR.test(text)))
      continue;
    parts.forEach((part, i) => {
      const each = columns.length / telling.length;
      const cell = Number.isInteger(each)
        ? telling[Math.floor(i / each)]
        : nearest(telling, columns[i] as Band);
      if (cell) part.push(groupNamed(cell.text));
    });
  }
  return parts.map((part) => part.join(' ').replace(/\s+/g, ' ').trim());
}

/** The cell whose middle is nearest to the column's. */
function nearest(cells: readonly PlacedCell[], { left, right }: Band): PlacedCell | undefined {
  const away = (cell: PlacedCell) => Math.abs(cell.left + cell.right - left - right);
  return [...cells].sort((a, b) => away(a) - away(b))[0];
}

function groupNamed(text: string): string {
  if (/^(?:本?公司)$/.test(text)) return '母公司';
  return /^company$/i.test(text) ? 'parent company' : text;
}
