/** Statements from a sheet of cells, in the shapes of the usual Chinese sites or any with our row names. */

import { breathe, type Control } from '../../copies/control';
import { parseAmount, parseMoney, unitFactor } from '../../finance/statements/amount';
import { ROW_NAMES, resolveRowNames } from '../../finance/statements/names';
import type { RowKey } from '../../finance/statements/statements';
import type { Gathered } from '../gather';
import type { ImportOptions, Note, Shape } from '../imported';
import { type Cells, HEAD_ROWS, isItemName } from './cells';
import { codedShape, codeOf } from './columnCodes';
import { chooseEntity } from './entities';
import { type Grid, locate } from './grid';
import { periodCell, periodsOf } from './periodCells';
import { type Line, rowsOf, type Versions } from './tableRows';
import { currencyIn, unitIn, unitInName } from './units';

/** `null` for a sheet without periods or without a known row. */
export async function gatherTable(cells: Cells, options: ImportOptions): Promise<Gathered | null> {
  const grid = await locate(cells, options);
  if (!grid) return null;
  const items = await itemsOf(grid, options);
  if (items.length === 0) return null;
  const { entity, columns: own } = chooseEntity(grid, options.entity);
  const shape = shapeOf(grid, items);
  const read = periodsOf(
    own.map((column) => grid.periods[column] as Grid['periods'][number]),
    shape === 'generic',
  );
  const notes: Note[] = [];
  const units = new Units(grid, shape, notes);
  const lines = items.map((item): Line => {
    const unit = unitInName(item.name);
    return {
      ...item,
      values: own.map((column) => units.value(grid.at(item.index, column), unit, column)),
    };
  });
  await breathe(options, 0.95);
  const versions = versionsOf(grid, own);
  const { columns, rows } = rowsOf(read, lines, versions, notes);
  units.say();
  const currency = currencyOf(grid, shape);
  if (currency === null) notes.push(whole('currency-unknown'));
  return { shape, entity, currency, unit: units.main, columns, rows, notes, filing: null };
}

/** What the sheet's columns say of their own version. */
function versionsOf(grid: Grid, own: readonly number[]): Versions {
  const line = (...names: string[]) => {
    const lower = grid.names.map((name) => name.toLowerCase());
    const index = names.map((name) => lower.indexOf(name)).find((found) => found >= 0);
    return (i: number) => (index === undefined ? '' : grid.at(index, own[i] ?? -1));
  };
  const announced = line('f_ann_date', 'ann_date', 'notice_date', '公告日期');
  return {
    flag: line('update_flag'),
    type: line('report_type'),
    announced: (i) => periodCell(announced(i))?.end ?? '',
  };
}

interface Item {
  readonly index: number;
  readonly name: string;
  readonly key: RowKey;
  readonly rank: number;
  readonly proxy: boolean;
  /** Its name doesn't say whether it is the parent's. */
  readonly unclear: boolean;
}

const NAMES_PER_BREATH = 1000;

/** The lines that are rows of ours, each with the others beside it. */
async function itemsOf(grid: Grid, control: Control): Promise<Item[]> {
  const coded = codedShape(grid.names);
  const known: { index: number; name: string }[] = [];
  const items: Item[] = [];
  for (const [index, name] of grid.names.entries()) {
    const code = coded && codeOf(coded, name);
    if (code) items.push({ index, name, ...code, unclear: false });
    else if (!coded && isItemName(name)) known.push({ index, name });
    if (index % NAMES_PER_BREATH === 0) await breathe(control, 0.9);
  }
  const filled = known.filter(({ index }) => grid.periods.some((_, p) => grid.at(index, p) !== ''));
  const resolved = resolveRowNames(filled.map(({ name }) => name));
  filled.forEach((item, i) => {
    const row = resolved[i];
    if (row) items.push({ ...item, ...row, unclear: isUnclear(item.name, row.key) });
  });
  return items;
}

/** Beside a name that is surely the parent's, it would mean the row of all owners. */
function isUnclear(name: string, key: RowKey): boolean {
  if (key !== 'netIncome' && key !== 'equity') return false;
  return resolveRowNames([name, ROW_NAMES[key].zh])[0]?.key !== key;
}

function shapeOf(grid: Grid, items: readonly Item[]): Shape {
  const coded = codedShape(grid.names);
  if (coded) return coded;
  const corner = grid.corner;
  if (/^科目/.test(corner) || items.some(({ index }) => /[亿万]$/.test(grid.at(index, 0)))) {
    return 'ths';
  }
  if (/^报[告表](?:日)?期/.test(corner)) {
    if (grid.names.includes('单位')) return 'sina';
    if (items.some(({ name }) => unitInName(name) !== null)) return 'netease';
  }
  return 'generic';
}

const whole = (code: Note['code']): Note => ({ code, row: null, period: null, params: {} });

/** Amounts in the unit of their row, their column or the sheet. */
class Units {
  private readonly above: number | null;
  private readonly unitRow: number;
  private bare = false;
  private readonly used = new Map<number, number>();
  private readonly unreadable = new Set<string>();

  constructor(
    private readonly grid: Grid,
    private readonly shape: Shape,
    private readonly notes: Note[],
  ) {
    const beside = grid.names.slice(0, HEAD_ROWS).filter((name) => !isItemName(name));
    const factors = [...grid.above, ...beside].map(unitIn).filter((factor) => factor !== null);
    this.above = factors[0] ?? null;
    this.unitRow = grid.names.findIndex((name) => /^(?:单位|unit)$/i.test(name));
  }

  /** The unit of most figures; `null` where it is one or unknown. */
  get main(): number | null {
    const [most] = [...this.used].sort((a, b) => b[1] - a[1]);
    return most && most[0] > 1 ? most[0] : null;
  }

  value(text: string, ofRow: number | null, column: number): number | null {
    if (/^(?:false|none|nan|n\/?a|不适用)$/i.test(text)) return null;
    const amount = parseAmount(text);
    if (amount === 'missing') return null;
    const unit = ofRow ?? this.ofColumn(column) ?? this.above;
    const value = amount && !amount.percent ? parseMoney(text, unit) : null;
    if (typeof value !== 'number' || !amount) {
      this.unreadable.add(text.slice(0, 30));
      return null;
    }
    if (!amount.scaled) {
      this.used.set(unit ?? 1, (this.used.get(unit ?? 1) ?? 0) + 1);
      if (unit === null && value !== 0) this.bare = true;
    }
    return value;
  }

  /** The sites write 元 where they write nothing. */
  say(): void {
    if (this.bare && this.shape === 'generic') this.notes.push(whole('unit-unknown'));
    for (const cell of [...this.unreadable].slice(0, 5)) {
      this.notes.push({ code: 'unreadable', row: null, period: null, params: { cell } });
    }
  }

  private ofColumn(column: number): number | null {
    return this.unitRow < 0 ? null : unitFactor(this.grid.at(this.unitRow, column));
  }
}

function currencyOf(grid: Grid, shape: Shape): string | null {
  const row = grid.names.findIndex((name) => /^(?:币种|currency)$/i.test(name));
  const texts = [row < 0 ? '' : grid.at(row, 0), ...grid.above, ...grid.names.slice(0, 200)];
  for (const text of texts) {
    const currency = currencyIn(text);
    if (currency) return currency;
  }
  // These sites write yuan without saying so.
  return shape === 'generic' ? null : 'CNY';
}
