/** The figures of the statements that a report prints, each by its row and period. */
import type { CopyText } from '../../copies/model';
import { parseMoney } from '../../finance/statements/numbers/amount';
import type { RowKey } from '../../finance/statements/statements';
import { resolveItems } from '../table/names/itemNames';
import { periodCell } from '../table/periods/periodCells';
import { fullHeads, sectionsOf } from './sections';
import { areOnes, unitOf } from './units';

/** One figure of the group's statements, as printed. */
export interface PrintedFigure {
  /** `null`: a row that is none of ours. */
  readonly key: RowKey | null;
  /** The row only stands in for `key`, or doesn't say whose it is. */
  readonly isUnsure: boolean;
  readonly year: number;
  /** `YYYY-MM-DD`, where the report says it. */
  readonly end: string | null;
  /** Its length, where the report says it. */
  readonly months: number | null;
  /** In ones of the currency; of its `unit` where nothing says that. */
  readonly value: number;
  readonly unit: number | null;
  /** From 1. */
  readonly page: number;
  readonly line: number;
}

/** Those of the statements that an import would read; none of a copy that prints none. */
export function printedFigures(copy: CopyText): PrintedFigure[] {
  const sections = sectionsOf(copy.pages);
  const rows = sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const named = resolveItems(rows.map(({ name }) => name));
  const items = new Map(rows.map((row, i) => [row, named[i] ?? null]));
  const ones = areOnes(sections) ? 1 : null;
  return sections.flatMap((section) => {
    const periods = fullHeads(section, sections, copy.about.periodEnd).map(periodOf);
    const unit = unitOf(section, copy) ?? ones;
    return section.tables.flatMap((table) =>
      table.rows.flatMap((row) => {
        const item = items.get(row) ?? null;
        const { page, line } = row;
        return row.values.flatMap((text, at): PrintedFigure[] => {
          const value = parseMoney(text, unit);
          const period = periods[at];
          if (typeof value !== 'number' || !period) return [];
          const isUnsure = item === null || item.proxy || item.unclear;
          return [{ key: item?.key ?? null, isUnsure, ...period, value, unit, page, line }];
        });
      }),
    );
  });
}

/** `null` where a head doesn't say it in full. */
function periodOf(head: string): Pick<PrintedFigure, 'year' | 'end' | 'months'> | null {
  const cell = periodCell(head);
  if (!cell || cell.relative || cell.forecast || cell.trailing || cell.whose === 'parent')
    return null;
  const { end, months, to } = cell;
  const year = end === null ? Math.floor((to - 1) / 12) : Number(end.slice(0, 4));
  return { year, end, months };
}
