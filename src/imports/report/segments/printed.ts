/** Segments of a company from the printed tables of its report, where they make its revenue. */
import { breathe, type Control } from '../../../copies/control';
import type { CopyPage } from '../../../copies/model';
import type { Imported, SegmentTable, UnreadSegments } from '../../imported';
import { type About, aboutOf, unitsOf } from './about';
import { entriesByColumn } from './byColumn';
import { entriesByRow } from './byRow';
import { type Checked, checked, type OtherBusiness, type Unmade, type Whole } from './checked';
import { bestSplitTable, withoutRivals } from './choose';
import { nearestOf, oneSegment } from './doubts';
import { withWhole } from './halves';
import { PeriodNames } from './periods';
import { type PrintedTable, printedTables } from './printedTables';
import { printedIn, type Split, splitsOf } from './split';
import { measureOf, plainName, type SplitAxis } from './words';

const AXES: Readonly<Record<SplitAxis, string>> = {
  business: 'StatementBusinessSegmentsAxis',
  product: 'ProductOrServiceAxis',
  region: 'StatementGeographicalAxis',
};

/** Tables between two breaths. */
const TURN = 50;

/** What was read, and what was not and why. */
export interface PrintedSegments {
  readonly segments: readonly SegmentTable[];
  readonly unreadSegments: readonly UnreadSegments[];
}

/** The segments on the pages, in the periods of `imported`, whose revenue they make. */
export async function printedSegments(
  pages: readonly CopyPage[],
  imported: Imported,
  control: Control = {},
): Promise<PrintedSegments> {
  const tables = withWhole(await printedTables(pages, control));
  const units = unitsOf(tables, imported);
  const names = new PeriodNames(imported.periods);
  const splits: Split[] = [];
  let about: About | null = null;
  for (const [at, table] of tables.entries()) {
    if (at % TURN === 0) await breathe(control, 1);
    const before: PrintedTable | undefined = tables[at - 1];
    about = aboutOf(table, names, imported, before && about ? { table: before, about } : null);
    const byColumn = entriesByColumn(table, about);
    const entries = byColumn.length > 0 ? byColumn : entriesByRow(table, about);
    splits.push(...splitsOf(entries, { units: units[at] ?? [1], table: at }));
  }
  const others = splits.length > 0 ? otherBusinessIn(tables, units) : [];
  const wholes = wholesOf(imported);
  const verdicts = splits.flatMap((split) => {
    const whole = wholes[split.revenue.period];
    return whole ? checked(split, whole, others) : [];
  });
  const made = withoutRivals(verdicts.filter((one): one is Checked => 'parts' in one));
  const unmade = verdicts.filter((one): one is Unmade => !('parts' in one));
  const axes = Object.keys(AXES) as SplitAxis[];
  return {
    segments: axes.flatMap((axis) => {
      const table = bestSplitTable(axis, made, unmade, imported);
      return table ? [{ axis: AXES[axis], ...table }] : [];
    }),
    unreadSegments: [
      ...axes.flatMap((axis) => {
        const isTaken = made.some(({ split }) => split.revenue.axis === axis);
        const note = isTaken ? null : nearestOf(axis, unmade, imported);
        return note ? [{ axis: AXES[axis], note }] : [];
      }),
      ...(made.length > 0 ? [] : oneSegment(pages)),
    ],
  };
}

/** Every row of that name, wherever it is: in the note on revenue, mostly. Costs beside it aren't meant. */
function otherBusinessIn(
  tables: readonly PrintedTable[],
  units: readonly (readonly number[])[],
): OtherBusiness[] {
  return tables.flatMap(({ rows, heads }, at) => {
    const isRevenue = heads.map((head) => measureOf(head) === 'revenue');
    const columns = heads.flatMap((_, i) => (isRevenue.includes(true) && !isRevenue[i] ? [] : [i]));
    return rows.flatMap((row): OtherBusiness[] => {
      if (!OTHER_BUSINESS.test(plainName(row.name))) return [];
      const values = columns.flatMap((column) => {
        const value = printedIn(row, column)?.value ?? 0;
        return value === 0 ? [] : (units[at] ?? []).map((factor) => value * factor);
      });
      const place = { page: row.page, line: row.line, tag: null };
      return [{ name: plainName(row.name), values, place }];
    });
  });
}

const OTHER_BUSINESS = /^其他业务(?:收入)?$/;

/** By period; `null` where the statements have no revenue. */
function wholesOf({ rows, periods, unit }: Imported): (Whole | null)[] {
  return periods.map((_, i) => {
    const revenue = rows.revenue?.[i] ?? null;
    if (revenue === null) return null;
    const factor = unit ?? 1;
    const isWhole = Number.isInteger(Number((revenue / factor).toFixed(6)));
    return { revenue, grain: factor * (isWhole ? 1 : 0.01) };
  });
}
