/** Statements from a sheet of cells, in the shapes of the usual Chinese sites or any with our row names. */

import { breathe } from '../../copies/control';
import { unitFactor } from '../../finance/statements/numbers/amount';
import { type Gathered, isAsked, whole } from '../gather';
import { ImportError } from '../importError';
import type { ImportOptions, Shape } from '../imported';
import type { Note } from '../note';
import { whoseTable } from '../whose';
import type { Sheet } from './cells/cells';
import { codedShape } from './cells/columnCodes';
import { unitInName } from './cells/units';
import { withRecords } from './itemsAndPeriods';
import { unpivot } from './longTable';
import { CORE_ROWS, type Items, itemsOf } from './names/items';
import { reportedOf } from './names/reportedRatios';
import { periodCell } from './periods/periodCells';
import { singleMonths, singleQuarters } from './periods/quarters';
import type { ReadPeriod } from './periods/readPeriods';
import { dateOrderOf, periodsOfGrid, type SheetPeriods } from './periods/sheetPeriods';
import { chooseEntity, companiesOf, type Listed } from './sheet/entities';
import { type Grid, locate } from './sheet/grid';
import { aboutItems } from './sheet/sheetNotes';
import { ownerOf } from './sheet/subHeads';
import { currencyByColumn, currencyOfTexts, Units } from './sheet/unitsOfGrid';
import { type Line, rowsOf, type Versions } from './tableRows';

/**
 * The tables of a sheet; none where it has no periods or no known row. Of tables without a figure
 * a cell each goes to `unread`.
 */
export async function gatherTables(
  sheet: Sheet,
  options: ImportOptions,
  unread: string[] = [],
): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for (const grid of await gridsOf(sheet, options)) {
    const gathered = await gatherGrid(grid, sheet, options, unread);
    if (gathered) found.push(gathered);
  }
  return found;
}

async function gridsOf(sheet: Sheet, options: ImportOptions): Promise<Grid[]> {
  const cells = withRecords(unpivot(sheet.cells));
  const order = options.answers?.dates ?? dateOrderOf(cells);
  return locate(cells, order, options);
}

/** The companies that a sheet names. */
export async function companiesIn(sheet: Sheet, options: ImportOptions): Promise<Listed[]> {
  const grids = await gridsOf(sheet, options);
  return grids.flatMap((grid) => companiesOf(grid, coreLines(grid)));
}

/** The tables of each company of a sheet; a company that can't be read has none. */
export async function gatherCompanies(
  sheet: Sheet,
  options: ImportOptions,
): Promise<Map<string, Gathered[]>> {
  const found = new Map<string, Gathered[]>();
  for (const grid of await gridsOf(sheet, options)) {
    for (const { name } of companiesOf(grid, coreLines(grid))) {
      const tables = found.get(name) ?? [];
      found.set(name, tables);
      const table = await gatherGrid(grid, sheet, { ...options, entity: name, periods: undefined });
      if (table) tables.push(table);
    }
  }
  return found;
}

/** Lines of rows that stand once in a statement. */
function coreLines(grid: Grid): number[] {
  if (!grid.itemsInRows) return [];
  const core =
    /^(?:total ?)?(?:net ?)?(?:revenues?|sales|assets)$|^营业总?收入$|^资产总计$|^总资产$|^net ?income$|^净利润$|^cost ?of ?(?:revenue|goods ?sold|sales)$/i;
  return grid.names.flatMap((name, i) => {
    const isFilled =
      core.test(name) && grid.periods.some((_, column) => /\d/.test(grid.at(i, column)));
    return isFilled ? [i] : [];
  });
}

async function gatherGrid(
  grid: Grid,
  sheet: Sheet,
  options: ImportOptions,
  unread: string[] = [],
): Promise<Gathered | null> {
  const all = grid.periods.map((_, i) => i);
  const before = await itemsOf(grid, () => true, all, options);
  if (before.rows.length === 0 && before.ratios.length < 2) return null;
  const chosen = chooseEntity(grid, options.entity, coreLines(grid));
  const notes: Note[] = [];
  const texts = [...grid.above, sheet.name ?? ''];
  const shape = shapeOf(grid, before);
  const own = oneCurrency(grid, ofGroup(grid, chosen.columns, notes), notes);
  const decimal = sheet.decimal(options.answers?.decimal);
  const mayBeSingle = shape === 'generic' || shape === 'interface';
  const found = periodsOfGrid(grid, own.columns, texts, mayBeSingle, options, notes);
  const { columns } = found;
  const items = await itemsOf(grid, chosen.isOwn, telling(found, options), options, decimal);
  const units = new Units(grid, shape, decimal, options.answers ?? {}, texts);
  const lines = linesOf(grid, items, columns, units);
  if (units.isMixed) throw new ImportError('which-unit', { largest: units.largestBare });
  await breathe(options, 0.95);
  const kept = filledColumns(lines, found.read);
  const assumed = kept.map((i) => found.read[i] as ReadPeriod);
  const cut = lines.map((line) => ({ ...line, values: kept.map((i) => line.values[i] ?? null) }));
  const read = withoutSingles(assumed, revenueOf(cut), mayBeSingle, notes);
  const filled = kept.map((i) => columns[i] as number);
  const { columns: periods, rows } = rowsOf(read, cut, versionsOf(grid, filled), notes);
  const reported = reportedOf(grid, items.ratios, filled, decimal, periods, read);
  if (saysTooLittle(rows) && Object.keys(reported).length === 0) {
    if (rows.size === 0) unread.push(...units.unread.slice(0, 1));
    return null;
  }
  const heads = grid.unread ?? [];
  if (heads.length > 0)
    notes.push(whole('columns-unread', { heads: heads.slice(0, 6).join(', ') }));
  notes.push(...units.say(), ...aboutItems(grid, items, columns));
  const currency =
    own.currency ??
    currencyOfTexts(grid, shape, texts, chosen.code) ??
    options.answers?.currency ??
    null;
  if (currency === null) notes.push(whole('currency-unknown'));
  const { entity, code } = chosen;
  return {
    shape,
    entity,
    code,
    tab: sheet.tab ?? null,
    whose: whoseTable(texts) ?? ownerOf(sheet.tab ?? ''),
    currency,
    unit: units.main,
    columns: periods,
    rows,
    reported,
    notes,
    filing: null,
  };
}

/** Columns of single quarters as what they are. Throws `ImportError` where they are single months, which no block holds. */
function withoutSingles(
  assumed: readonly ReadPeriod[],
  revenue: ReturnType<typeof revenueOf>,
  mayBeSingle: boolean,
  notes: Note[],
): readonly ReadPeriod[] {
  const months = singleMonths(assumed, revenue);
  if (months.length > 0) {
    const named = months.slice(0, 6).map((i) => assumed[i]?.end?.slice(0, 7) ?? '');
    throw new ImportError('single-months', { periods: named.join(', ') });
  }
  const quarters = mayBeSingle ? singleQuarters(assumed, revenue) : null;
  if (quarters) notes.push(whole('single-quarters'));
  return quarters ?? assumed;
}

/** A single row is a chance hit, unless a statement can't be without it. */
function saysTooLittle(rows: Gathered['rows']): boolean {
  return rows.size < 2 && ![...rows.keys()].some((key) => CORE_ROWS.has(key));
}

function linesOf(grid: Grid, items: Items, columns: readonly number[], units: Units): Line[] {
  return items.rows.map((item): Line => {
    const unit = unitInName(item.name) ?? unitBeside(grid, item.index);
    return {
      ...item,
      values: columns.map((column) => units.value(grid.at(item.index, column), unit, column)),
    };
  });
}

/** The unit of a row in a column of units: `亿元`, `USD m`. */
function unitBeside(grid: Grid, index: number): number | null {
  for (const text of grid.beside(index)) {
    const unit = /\d/.test(text) ? null : unitFactor(text);
    if (unit !== null) return unit;
  }
  return null;
}

const NEWEST = 5;

/** The columns in which a row must stand to be one: those asked for, else the newest. */
function telling({ columns, read }: SheetPeriods, { periods }: ImportOptions): readonly number[] {
  const order = columns.map((_, i) => i).sort((a, b) => Number(read[b]?.to) - Number(read[a]?.to));
  const wanted = periods
    ? order.filter((i) => periods.some((label) => isAsked(read[i] as ReadPeriod, label)))
    : order.slice(0, NEWEST);
  return (wanted.length > 0 ? wanted : order).map((i) => columns[i] as number);
}

function revenueOf(lines: readonly Line[]): readonly (number | null)[] | undefined {
  const own = lines.filter(({ key }) => key === 'revenue').sort((a, b) => a.rank - b.rank);
  return own[0]?.values;
}

/** Without columns in which nothing stands but zeros. */
function filledColumns(lines: readonly Line[], read: readonly ReadPeriod[]): number[] {
  const all = read.map((_, i) => i);
  if (lines.length === 0) return all;
  const filled = all.filter((i) => lines.some(({ values }) => (values[i] ?? 0) !== 0));
  return filled.length > 0 ? filled : all;
}

/** Of statements of the group and of the parent company alone (CSMAR: A and B) those of the group. */
function ofGroup(grid: Grid, columns: readonly number[], notes: Note[]): readonly number[] {
  const line = grid.names.findIndex((name) =>
    /^(?:typrep|报表类型|报表类型编码|合并类型|合并标志|consolidation)$/i.test(name.trim()),
  );
  if (line < 0) return columns;
  const types = (pattern: RegExp) =>
    columns.filter((column) => pattern.test(grid.at(line, column)));
  if (types(/^(?:B|母公司.*|parent.*)$/i).length === columns.length) {
    throw new ImportError('parent-statements');
  }
  const group = types(/^(?:A|1|.*合并.*|.*consolidated.*)$/i);
  if (group.length === 0 || group.length === columns.length) return columns;
  notes.push(whole('parent-only'));
  return group;
}

/** Of columns in several currencies those in the one that most are in. */
function oneCurrency(grid: Grid, columns: readonly number[], notes: Note[]) {
  const by = currencyByColumn(grid, columns);
  const counts = new Map<string, number>();
  for (const name of by.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const [currency = null, ...others] = sorted;
  if (others.length === 0) return { columns, currency };
  notes.push({
    ...whole('translation'),
    params: { currency: others.join(', '), taken: String(currency) },
  });
  return {
    columns: columns.filter((column) => (by.get(column) ?? currency) === currency),
    currency,
  };
}

/** What the sheet's columns say of their own version. */
function versionsOf(grid: Grid, own: readonly number[]): Versions {
  const line = (...names: string[]) => {
    const lower = grid.names.map((name) => name.toLowerCase());
    const index = names.map((name) => lower.indexOf(name)).find((found) => found >= 0);
    return (i: number) => (index === undefined ? '' : grid.at(index, own[i] ?? -1));
  };
  const announced = line(
    'f_ann_date',
    'ann_date',
    'notice_date',
    'pub_date',
    'pubdate',
    '公告日期',
  );
  const flag = line('update_flag');
  const kind = line('报表类型', '合并类型');
  const isAdjusted = (i: number) => /调整(?!前)/.test(kind(i));
  const ofHead = (i: number) =>
    String(1 + (isAdjusted(i) ? 1 : (grid.periods[own[i] ?? -1]?.version ?? 0)));
  return {
    flag: (i) => flag(i) || ofHead(i),
    // JQData's says whether it is this period's report or the next one's.
    type: codedShape(grid.names) === 'jqdata' ? () => '' : line('report_type'),
    announced: (i) => periodCell(announced(i))?.end ?? '',
  };
}

function shapeOf(grid: Grid, items: Items): Shape {
  const coded = codedShape(grid.names);
  if (coded) return coded;
  const { corner } = grid;
  if (/^科目\\/.test(corner) || items.rows.some(({ index }) => /\d[亿万]$/.test(grid.at(index, 0))))
    return 'ths';
  if (/^报[告表](?:日)?期/.test(corner)) {
    if (grid.names.includes('单位')) return 'sina';
    if (items.rows.some(({ name }) => unitInName(name) !== null)) return 'netease';
  }
  const isRunTogether = ({ name }: { name: string }) =>
    /^(?=[A-Za-z]+$)[A-Za-z]+?[a-z][A-Z]/.test(name);
  const isData = items.rows.filter(isRunTogether).length >= 2 || grid.names.includes('SimFinId');
  return isData ? 'interface' : 'generic';
}
