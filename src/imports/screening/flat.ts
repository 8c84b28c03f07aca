/** Tables with a line a company (业绩报表, a screener's list): name, industry, growth, ROE. */
import { shift } from '../../finance/statements/numbers/decimal';
import type { ImportOptions } from '../imported';
import { HEAD_ROWS, type Sheet } from '../table/cells/cells';
import type { Decimal } from '../table/cells/numberFormat';
import { ratioNamed } from '../table/names/itemNames';
import { ratioFigures } from '../table/names/reportedRatios';
import { CODES, NAMES } from '../table/sheet/entities';

/** A line of a table; shares as fractions, `null` where it says nothing that can be told. */
export interface FlatLine {
  readonly name: string;
  readonly code: string | null;
  readonly industry: string | null;
  readonly growth: number | null;
  readonly roe: number | null;
}

export interface FlatTable {
  readonly lines: readonly FlatLine[];
  /** Columns whose figures may be shares or percentages: `name`s as written. */
  readonly untold: readonly string[];
  /** It has a column of growth or ROE. */
  readonly hasFigures: boolean;
}

const INDUSTRY =
  /^(?:所[处属]|申万|东财|证监会|同花顺)?(?:[一二三]级)?行业(?:名称|分类|板块)?$|^(?:gics ?)?(?:industry|sector)(?:[ _]?(?:name|group))?$/i;
const GROWTH =
  /^(?:营业总?收入|营收|主营收入|主营业务收入|销售收入|销售额)(?:[-_—:： ]*同比(?:增长|增幅|增速)?|增长|增速|增幅)(?:率)?(?:[(（]?[%％][)）]?)?$|^(?:revenue|sales)[ _-]?(?:yoy|growth)(?:[ _-]?(?:yoy|rate|pct|%))?$|^(?:or|tr)_yoy$/i;
const LONGEST_NAME = 80;
const MOST_LINES = 20_000;

/** The table of a sheet; `null` where no head names a company. */
export function flatTable(sheet: Sheet, options: ImportOptions): FlatTable | null {
  const at = sheet.cells.slice(0, HEAD_ROWS).findIndex((row) => row.some(isName));
  const head = sheet.cells[at];
  if (!head) return null;
  const find = (test: (text: string) => boolean) => head.findIndex((text) => test(text.trim()));
  const [named, coded] = [find((text) => NAMES.test(text)), find((text) => CODES.test(text))];
  const main = named >= 0 ? named : coded;
  const industry = find((text) => INDUSTRY.test(text));
  const growth = find((text) => GROWTH.test(text) || ratioNamed(text) === 'revenueGrowth');
  const roe = find(isRoe);
  const body = sheet.cells.slice(at + 1, at + 1 + MOST_LINES);
  const decimal = sheet.decimal(options.answers?.decimal);
  const untold: string[] = [];
  const figures = (column: number) => {
    const shares = sharesOf(body, column, head[column] ?? '', decimal);
    if (column >= 0 && shares === null) untold.push(head[column] ?? '');
    return shares ?? [];
  };
  const [growths, roes] = [figures(growth), figures(roe)];
  const lines = body.flatMap((row, i): FlatLine[] => {
    const name = textOf(row[main]);
    if (name === '') return [];
    return [
      {
        name,
        code: coded >= 0 && coded !== main ? textOf(row[coded]) || null : null,
        industry: industry < 0 ? null : textOf(row[industry]) || null,
        growth: growths[i] ?? null,
        roe: roes[i] ?? null,
      },
    ];
  });
  return { lines, untold, hasFigures: growth >= 0 || roe >= 0 };
}

const isName = (text: string) => NAMES.test(text.trim()) || CODES.test(text.trim());

function isRoe(text: string): boolean {
  const ratio = ratioNamed(text);
  return ratio === 'roe' || ratio === 'weightedRoe';
}

/** A name or an industry: no figure, on one line. */
function textOf(cell: string | undefined): string {
  const text = (cell ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
  return /^(?:-+|nan|none|null|n\/a)$/i.test(text) ? '' : text.slice(0, LONGEST_NAME);
}

/**
 * The shares of a column; `null` where nobody can tell shares from percentages: no
 * percent sign in head or cells, and no figure that is too large for a share.
 */
function sharesOf(
  body: readonly (readonly string[])[],
  column: number,
  head: string,
  decimal: Decimal,
): (number | null)[] | null {
  if (column < 0) return [];
  const cells = body.map((row) => row[column] ?? '');
  const { values, isPercent } = ratioFigures(head, cells, decimal);
  if (!isPercent) return values.every((value) => value === null) ? [] : null;
  return values.map((value) => (value === null ? null : shift(value, -2)));
}
