/** The amounts of a table in ones: the unit of their row, their column, the line of units or the title. */
import {
  currencyCode,
  parseAmount,
  parseMoney,
  unitFactor,
} from '../../../finance/statements/numbers/amount';
import type { Answers, Shape } from '../../imported';
import type { Note } from '../../note';
import { HEAD_ROWS } from '../cells/cells';
import { type Decimal, plainNumber } from '../cells/numberFormat';
import { currencyIn, namesYuan, unitIn, unitInName } from '../cells/units';
import { isItemName } from '../names/itemNames';
import type { Grid } from './grid';

/** No company writes so much in thousands. */
const SURELY_ONES = 1e10;
/** Missing, as the sites write it. */
const NOTHING = /^(?:false|none|nan|null|n\/?a|n\.m\.|nm|不适用|-+|—+|–+|\*+|\.+)?$/i;

/** The unit of each figure of a grid: from its cell, its column's head, its row's name or the title. */
export class Units {
  private readonly title: number | null;
  private readonly line: number;
  private readonly heads: readonly (number | null)[];
  private bare = false;
  private largest = 0;
  private byName = false;
  private readonly used = new Map<number, number>();
  private readonly unreadable = new Set<string>();

  constructor(
    private readonly grid: Grid,
    private readonly shape: Shape,
    private readonly decimal: Decimal,
    private readonly answers: Answers,
    texts: readonly string[],
  ) {
    const beside = grid.names.slice(0, HEAD_ROWS).filter((name) => !isItemName(name));
    const factors = [...texts, ...spanning(grid), ...beside]
      .map(unitIn)
      .filter((factor) => factor !== null);
    this.title = factors[0] ?? null;
    this.line = moneyLine(grid, /^(?:单位|unit|units)$/i, unitBelow);
    this.heads = grid.heads.map((head) =>
      grid.itemsInRows ? (unitInName(head) ?? unitIn(head)) : null,
    );
  }

  /** The unit of most figures; `null` where it is one or unknown. */
  get main(): number | null {
    const [most] = [...this.used].sort((a, b) => b[1] - a[1]);
    return most && most[0] > 1 ? most[0] : null;
  }

  /** Whether figures are there of which nobody says the unit. */
  get isUnknown(): boolean {
    const isKnown = this.shape !== 'generic' && this.shape !== 'ths';
    return this.bare && !isKnown && this.largest < SURELY_ONES;
  }

  /** A row names a unit beyond ones and another none: nobody can tell whether it holds for both. */
  get isMixed(): boolean {
    return this.bare && this.byName;
  }

  /** The largest figure of which nobody says the unit. */
  get largestBare(): number {
    return this.largest;
  }

  /** The figure of a cell in ones; `null` where it is none. */
  value(cell: string, ofRow: number | null, column: number): number | null {
    if (NOTHING.test(cell)) return null;
    const text = plainNumber(cell, this.decimal);
    const amount = parseAmount(text);
    if (amount === 'missing') return null;
    const own = ofRow ?? this.heads[column] ?? this.ofLine(column) ?? this.title;
    const unit = own ?? this.answers.unit ?? null;
    this.byName ||= ofRow !== null && ofRow > 1;
    const value = amount && !amount.percent ? parseMoney(text, unit) : null;
    if (typeof value !== 'number' || !amount) {
      this.unreadable.add(cell.slice(0, 30));
      return null;
    }
    if (!amount.scaled) {
      this.used.set(unit ?? 1, (this.used.get(unit ?? 1) ?? 0) + 1);
      if (unit === null && value !== 0) {
        this.bare = true;
        this.largest = Math.max(this.largest, Math.abs(value));
      }
    }
    return value;
  }

  /** Cells that are no figures. */
  get unread(): readonly string[] {
    return [...this.unreadable];
  }

  say(): Note[] {
    const notes: Note[] = this.isUnknown
      ? [{ code: 'unit-unknown', row: null, period: null, params: {} }]
      : [];
    for (const cell of [...this.unreadable].slice(0, 5)) {
      notes.push({ code: 'unreadable', row: null, period: null, params: { cell } });
    }
    return notes;
  }

  private ofLine(column: number): number | null {
    const text = this.line < 0 ? '' : this.grid.at(this.line, column);
    const isNamed = (this.grid.names[this.line] ?? '') !== '';
    return isNamed ? (unitFactor(text) ?? unitIn(text)) : unitBelow(text);
  }
}

/** Lines below the heads in which the money of columns may stand. */
const MONEY_LINES = 4;
/** A currency alone says no unit. */
const unitBelow = (text: string) =>
  unitIn(text) ?? (currencyCode(text) === null ? unitFactor(text) : null);
const currencyBelow = (text: string) => currencyIn(text) ?? (/^[A-Z]{3}$/.test(text) ? text : null);

/** The line called so, else one without a name that says the money of several columns: `£m | £m`; -1 where none. */
function moneyLine(
  grid: Grid,
  called: RegExp,
  read: (text: string) => number | string | null,
): number {
  const named = grid.names.findIndex((name) => called.test(name.trim()));
  if (named >= 0 || !grid.itemsInRows) return named;
  return grid.names.slice(0, MONEY_LINES).findIndex((_, line) => {
    const texts = filledOf(grid, line);
    return texts.length > 1 && texts.every((text) => read(text) !== null);
  });
}

/** Texts below the heads that stand over all columns: `（人民币百万元）`. */
function spanning(grid: Grid): string[] {
  if (!grid.itemsInRows) return [];
  return grid.names.slice(0, MONEY_LINES).flatMap((name, line) => {
    const texts = filledOf(grid, line);
    return name === '' && texts.length === 1 ? texts : [];
  });
}

function filledOf(grid: Grid, line: number): string[] {
  const all = grid.periods.map((_, column) => grid.at(line, column));
  return all.filter((text) => text !== '');
}

const CURRENCY_LINE =
  /^(?:币种|货币|货币代码|currency(?:_?(?:abbr|code|name))?|reported_?currency|uom)$/i;

/** The currencies of the given columns, where a line or column names them. */
export function currencyByColumn(grid: Grid, columns: readonly number[]): Map<number, string> {
  const line = moneyLine(grid, CURRENCY_LINE, currencyBelow);
  const found = new Map<number, string>();
  for (const column of columns) {
    const text = line < 0 ? '' : grid.at(line, column).trim();
    const head = grid.itemsInRows ? currencyIn(grid.heads[column] ?? '') : null;
    const code = /^[A-Z]{3}$/.test(text) ? (currencyCode(text) ?? text) : null;
    const currency = code ?? currencyIn(text) ?? head;
    if (currency) found.set(column, currency);
  }
  return found;
}

/**
 * What else names the currency: titles, names of rows, 元 without a country.
 * The Chinese sites write yuan without saying so, which counts only where
 * nothing contradicts it.
 */
export function currencyOfTexts(
  grid: Grid,
  shape: Shape,
  texts: readonly string[],
  code: string | null,
): string | null {
  const all = [
    ...texts,
    ...spanning(grid),
    ...grid.names.slice(0, 500).flatMap((name, i) => [name, ...grid.beside(i)]),
  ];
  for (const text of all) {
    const currency = currencyIn(text);
    if (currency) return currency;
  }
  const line = grid.names.findIndex((name) => /^(?:单位|unit)$/i.test(name));
  const beside = line < 0 ? [] : grid.periods.slice(0, 50).map((_, i) => grid.at(line, i));
  for (const text of beside) {
    const currency = currencyIn(text);
    if (currency) return currency;
  }
  if (hasDollars(grid) || isAbroad(code)) return null;
  const isChinese = ['eastmoney', 'tushare', 'jqdata', 'csmar', 'ths'].includes(shape);
  if (isChinese || [...all, ...beside].some((text) => namesYuan(text))) return 'CNY';
  return beside.some((text) => /^(?:百万|千万|万|千|亿)?元$/.test(text)) ? 'CNY' : null;
}

function hasDollars(grid: Grid): boolean {
  return grid.names
    .slice(0, 200)
    .some((_, line) =>
      grid.periods.slice(0, 4).some((_period, column) => grid.at(line, column).includes('$')),
    );
}

/** Listed elsewhere than in Shanghai, Shenzhen and Beijing. */
function isAbroad(code: string | null): boolean {
  return code !== null && !/^(?:(?:sh|sz|bj)?\d{6}(?:\.(?:SH|SZ|BJ|SS|XSHG|XSHE))?)$/i.test(code);
}
