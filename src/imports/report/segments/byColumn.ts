/** Tables with a segment a column: eliminations and the total are columns, too, and measures are rows. */
import type { About } from './byRow';
import type { PrintedRow, PrintedTable } from './printedTables';
import { type Entry, printedIn, type SplitPart } from './split';
import {
  isElimination,
  isPart,
  isTotal,
  type Measure,
  measureOf,
  plainName,
  yearsIn,
} from './words';

/** Of money: `£'000`, `US$m`, 人民币千元. */
const UNIT =
  /(?:RMB|(?:US|HK|A|C|S)?[$£€¥￥])\s?(?:['’‘]?000s?|m(?:illions?|n)?\b)?|['’‘]000s?|(?:人民币)?[百千万亿]{1,2}元|人民币/gi;
const LEFT_OUT = /unallocated|corporate|未分[配摊]/i;

interface Columns {
  readonly parts: readonly { readonly at: number; readonly name: string }[];
  readonly total: number;
}

/** What each row of measures says of the parts. */
export function entriesByColumn(table: PrintedTable, about: About): Entry[] {
  const columns = columnsOf(table);
  const { axis } = about;
  if (!columns || axis === null || axis === 'other') return [];
  /** Those of one row together, one a period. */
  const found: Entry[][] = [];
  let { periods } = about;
  let heading: Measure | 'rate' | null = null;
  for (const row of table.rows) {
    if (row.values.length === 0) {
      const named = about.names.in(row.name);
      heading = named ? null : measureOf(row.name);
      periods = named ?? periods;
      continue;
    }
    const measure = measureOf(row.name) ?? (isTotal(row.name) ? heading : null);
    const last = found.at(-1);
    if (isTotalOnly(row, columns)) {
      const total = printedIn(row.values[columns.total] ?? '', row);
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
    const amount = printedIn(row.values[at] ?? '', row);
    return amount ? [{ name, amount }] : [];
  });
  const sum = printedIn(row.values[total] ?? '', row);
  return { ...about, label: plainName(row.name), parts: own, total: sum };
}

/** `null` where the heads aren't names of segments. */
function columnsOf({ heads }: PrintedTable): Columns | null {
  const names = heads.map(segmentIn);
  const isNamed = names.every(
    (name) =>
      name !== '' && (isElimination(name) || !measureOf(name)) && yearsIn(name).length === 0,
  );
  const total = names.findLastIndex(isTotal);
  const parts = names
    .map((name, at) => ({ at, name }))
    .filter(({ name, at }) => at !== total && !isTotal(name) && isPart(name));
  const isWhole = parts.length === names.length - (total < 0 ? 0 : 1);
  return isNamed && isWhole && parts.length >= 2 ? { parts, total } : null;
}

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
