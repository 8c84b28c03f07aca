/** What the texts around a printed table say of it: by what it splits, what it holds, of when, in which unit. */
import type { Imported } from '../../imported';
import { currencyIn, unitIn } from '../../table/cells/units';
import type { PeriodNames } from './periods';
import type { PrintedTable } from './printedTables';
import { type Axis, axisOf, type Measure, measureOf, plainName } from './words';

/** What is known of a table from the texts around it. */
export interface About {
  readonly axis: Axis | null;
  readonly measure: Measure | null;
  /** The text that names the measure, where it is a title; else empty. */
  readonly title: string;
  /** Those that its title names, else the report's own. */
  readonly periods: readonly number[];
  readonly names: PeriodNames;
  /** Whether a head is of money that the statements aren't in. */
  readonly isForeign: (head: string) => boolean;
}

/** A title; longer texts compare years and name what they don't speak of. */
const LONGEST_TITLE = 40;
/** Tables further on don't go on with what one says. */
const PAGES_ON = 2;

/** The nearest texts count. Under the same heads as the table before, what was said of that one. */
export function aboutOf(
  table: PrintedTable,
  names: PeriodNames,
  { currency }: Imported,
  before: { readonly table: PrintedTable; readonly about: About } | null,
): About {
  const near = [table.corner, ...[...table.above].reverse()];
  const find = <T>(read: (text: string) => T | null) =>
    near.map(read).find((one) => one !== null) ?? null;
  const measured = near.find((text) => amountOf(text) !== null) ?? '';
  const own = {
    axis: find(axisOf),
    measure: amountOf(measured),
    title: measured.length <= LONGEST_TITLE ? plainName(measured) : '',
  };
  const period = (text: string) =>
    text.length <= LONGEST_TITLE && measureOf(text) !== 'rate' ? names.in(text) : null;
  const saysNothing = own.axis === null && own.measure === null;
  const isNext = before !== null && saysNothing && isAlike(before.table, table);
  return {
    ...(isNext ? before.about : own),
    periods: find(period) ?? names.last,
    names,
    isForeign: (head) => {
      const code = currencyIn(head);
      return code !== null && currency !== null && code !== currency;
    },
  };
}

function amountOf(text: string): Measure | null {
  const measure = measureOf(text);
  return measure === 'rate' ? null : measure;
}

function isAlike(a: PrintedTable, b: PrintedTable): boolean {
  const pages = (b.rows[0]?.page ?? 0) - (a.rows.at(-1)?.page ?? 0);
  return pages <= PAGES_ON && a.heads.join() === b.heads.join();
}

/** A bare `US dollars`: figures in ones. */
const IN_ONES =
  /^[(（]?(?:(?:expressed |stated |amounts? )?in )?(?:U\.?S\.?|Australian|Canadian|Hong Kong|Singapore)? ?(?:dollars|euros?|pounds sterling)[)）]?$/i;
/** In a longer text a unit may be that of a figure in it. */
const LONGEST_UNIT = 60;

/** For each table the units that its figures may have: its own, else that of the one before or of the statements. */
export function unitsOf(tables: readonly PrintedTable[], { unit }: Imported): number[][] {
  let before: { readonly factor: number; readonly page: number } | null = null;
  return tables.map(({ above, heads, corner, rows }) => {
    const page = rows[0]?.page ?? 0;
    const texts = [...heads, corner, ...[...above].reverse()];
    const named = texts
      .filter((text) => text.length <= LONGEST_UNIT)
      .map((text) => (IN_ONES.test(text.trim()) ? 1 : unitIn(text)));
    const own = named.find((factor) => factor !== null) ?? null;
    if (own !== null) {
      before = { factor: own, page };
      return [own];
    }
    const near = before !== null && page - before.page <= PAGES_ON ? [before.factor] : [];
    const said = texts.map(unitIn).find((factor) => factor !== null);
    return [...new Set([...near, unit ?? 1, ...(said ? [said] : []), 1])];
  });
}
