/** Tables with a segment a column: eliminations and the total are columns, too, and measures are rows. */
import type { About } from './about';
import type { PrintedRow, PrintedTable } from './printedTables';
import { type Entry, printedIn, type SplitPart, unlike } from './split';
import {
  isElimination,
  isPart,
  isTotal,
  type Measure,
  measureOf,
  plainName,
  type SplitAxis,
  splitAxisOf,
} from './words';

/** Of money: `£'000`, `US$m`, 人民币千元. */
const UNIT =
  /(?:RMB|(?:US|HK|A|C|S)?[$£€¥￥])\s?(?:['’‘]?000s?|m(?:illions?|n)?\b)?|['’‘]000s?|(?:人民[币幣]|[港美]元)?[百千万萬亿億]{1,2}(?:[港美]?元)|人民[币幣]|[港美]元/gi;
const LEFT_OUT = /unallocated|corporate|未分[配摊]/i;

/** The columns of one year. */
interface Columns {
  readonly parts: readonly { readonly at: number; readonly name: string }[];
  readonly total: number;
  /** Where each column names its year; else the rows do, or the title. */
  readonly periods: readonly number[] | null;
}

/** What each row of measures says of the parts. */
export function entriesByColumn(table: PrintedTable, about: About): Entry[] {
  return yearsOf(table, about).flatMap((columns) => {
    const axis = splitAxisOf(
      about.axis,
      columns.parts.map(({ name }) => name),
    );
    return axis ? entriesOf(table, columns, axis, about) : [];
  });
}

function entriesOf(table: PrintedTable, columns: Columns, axis: SplitAxis, about: About): Entry[] {
  /** Those of one row together, one a period. */
  const found: Entry[][] = [];
  let periods = columns.periods ?? about.periods;
  let heading: Measure | 'rate' | null = null;
  for (const row of table.rows) {
    if (row.values.length === 0) {
      const named = about.names.in(row.name);
      heading = named ? null : measureOf(row.name);
      periods = columns.periods ?? named ?? periods;
      continue;
    }
    const measure = measureOf(row.name) ?? (isTotal(row.name) ? heading : null);
    const last = found.at(-1);
    if (columns.periods === null && isTotalOnly(row, columns)) {
      const total = printedIn(row, columns.total);
      if (!total || last?.[0]?.measure !== 'revenue') continue;
      // Taken off all segments together, it is one part more, and the total is yet to come.
      if (isApart(row.name)) {
        const part = { name: plainName(row.name), amount: total };
        found.splice(
          -1,
          1,
          last.map((one) => ({ ...one, parts: [...one.parts, part], total: null })),
        );
      } else if (measure === 'revenue') {
        found.splice(
          -1,
          1,
          last.map((one) => ({ ...one, total: one.total ?? total })),
        );
      }
    } else if (measure !== null && measure !== 'rate') {
      found.push(periods.map((period) => entryOf(row, columns, { axis, measure, period })));
    }
  }
  return found.flat();
}

function entryOf(
  row: PrintedRow,
  { parts, total }: Columns,
  about: Pick<Entry, 'axis' | 'measure' | 'period'>,
): Entry {
  const own = parts.flatMap(({ at, name }): SplitPart[] => {
    const amount = printedIn(row, at);
    return amount ? [{ name, amount }] : [];
  });
  const sum = printedIn(row, total);
  return { ...about, label: plainName(row.name), column: null, parts: own, total: sum };
}

/** The columns of each year; none where the heads aren't names of segments. */
function yearsOf({ heads }: PrintedTable, { names: periods }: About): Columns[] {
  const years = heads.map((head) => periods.in(head));
  const keys = [...new Set(years.map((year) => year?.join() ?? ''))];
  // Either all of them name a year, or none does.
  if (keys.length > 1 && keys.includes('')) return [];
  const all = heads.map((head, at) => ({ at, name: segmentIn(head.replace(YEAR, ' ')) }));
  return keys.flatMap((key) => {
    const own = all.filter(({ at }) => (years[at]?.join() ?? '') === key);
    const columns = columnsIn(own);
    return columns
      ? [{ ...columns, periods: key === '' ? null : (years[own[0]?.at ?? 0] ?? null) }]
      : [];
  });
}

function columnsIn(columns: Columns['parts']): Omit<Columns, 'periods'> | null {
  const isNamed = columns.every(
    ({ name }) => name !== '' && (isElimination(name) || !measureOf(name)),
  );
  const parts = columns.filter(({ name }) => !isTotal(name) && isPart(name));
  // That of the reportable segments, then that of all.
  const totals = columns.filter(({ name }) => isTotal(name));
  const isWhole = parts.length + totals.length === columns.length;
  if (!isNamed || !isWhole || parts.length < 2) return null;
  const names = unlike(parts.map(({ name }) => name));
  return {
    parts: parts.map(({ at }, i) => ({ at, name: names[i] ?? '' })),
    total: totals.at(-1)?.at ?? -1,
  };
}

const YEAR = /(?:(?:fy|fiscal )?(?:19|20)\d\d(?:年度?)?)|[本上](?:年度?|期)/gi;

/** A head without the unit that stands in it: `Total £'000`. */
function segmentIn(head: string): string {
  return plainName(head.replace(UNIT, ' ').replace(/\s+/g, ' '));
}

/** A row with a figure under the total alone. */
function isTotalOnly({ values }: PrintedRow, { total }: Columns): boolean {
  return total >= 0 && values.every((text, at) => (text !== '') === (at === total));
}

function isApart(name: string): boolean {
  return isElimination(name) || LEFT_OUT.test(name);
}
