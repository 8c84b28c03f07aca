/** Whose statements a table holds, and which of several. */

import { unitFactor } from '../../../finance/statements/numbers/amount';
import { ImportError } from '../../importError';
import type { Grid } from './grid';

/** Heads of the column that names a company. */
export const NAMES =
  /^(?:security_?name(?:_?abbr)?|sec_?name|short_?name|company_?name|company|entity(?:_?name)?|issuer|corporation|org_?name|name|证券简称|证券名称|股票简称|股票名称|公司简称|公司名称|企业名称|机构名称|公司|主体|简称|名称)$/i;
/** … and of the one with its code. */
export const CODES =
  /^(?:ts_?code|secu_?code|security_?code|symbol|ticker|tic|stk_?cd|stock_?code|code|cik|证券代码|股票代码|公司代码|代码)$/i;
const LINE =
  /(?:编制单位|填报单位|公司名称|公司简称|证券简称|股票简称|企业名称|公司|entity|company)\s*[:：]\s*(.{1,60})$/i;
const MOST_LISTED = 10;
const MOST_KEPT = 20_000;

/** Which part of a grid is the company's. */
export interface Chosen {
  readonly entity: string | null;
  readonly code: string | null;
  readonly columns: readonly number[];
  /** Whether a line is the company's. */
  readonly isOwn: (name: number) => boolean;
}

/** A company of a file. */
export interface Listed {
  readonly name: string;
  readonly code: string | null;
}

/** How the lines or columns of a grid fall to companies. */
interface Split {
  readonly companies: readonly Listed[];
  /** Of a line (`itemsInRows`) or a column; the index in `companies`. */
  readonly of: readonly number[];
  readonly byLine: boolean;
}

/** The companies that a grid names in a column of its own; none where it names none. */
export function companiesOf(grid: Grid, repeats: readonly number[]): readonly Listed[] {
  return splitOf(grid, repeats)?.companies ?? [];
}

/**
 * The lines and columns of the entity asked for, or of the only one. `repeats`
 * are lines of core rows, of which several of one name are several companies.
 * Throws `ImportError` when there are several and none is asked for.
 */
export function chooseEntity(
  grid: Grid,
  asked: string | undefined,
  repeats: readonly number[],
): Chosen {
  const columns = grid.periods.map((_, i) => i);
  const all = { columns, isOwn: () => true };
  const split = splitOf(grid, repeats);
  if (!split) {
    const names = repeatedNames(grid, repeats);
    if (names.some((name) => !isSumOfOthers(grid, repeats, name)) && names.length > 1)
      throw new ImportError('unnamed-entities', { rows: names.join(', ') });
    return { ...all, entity: titleOf(grid), code: null };
  }
  const { companies, of, byLine } = split;
  const at = companies.length === 1 ? 0 : indexOf(companies, asked);
  const { name, code } = companies[at] as Listed;
  const who = { entity: name === code ? null : name, code };
  if (companies.length === 1) return { ...all, ...who };
  return byLine
    ? { ...who, columns, isOwn: (line) => of[line] === at }
    : { ...who, columns: columns.filter((column) => of[column] === at), isOwn: () => true };
}

/** The first names of a list, and how many there are where that isn't all. */
export function someOf(names: readonly string[]): string {
  const some = names.slice(0, MOST_LISTED).join(', ');
  return names.length > MOST_LISTED ? `${some} … (${names.length})` : some;
}

function indexOf(companies: readonly Listed[], asked: string | undefined): number {
  const entities = someOf(companies.map(({ name }) => name));
  if (asked === undefined) throw new ImportError('several-entities', { entities });
  const wanted = companyKey(asked);
  const at = companies.findIndex(
    ({ name, code }) =>
      companyKey(name) === wanted || (code !== null && companyKey(code) === wanted),
  );
  if (at < 0) throw new ImportError('no-such-entity', { entity: asked, entities });
  return at;
}

function splitOf(grid: Grid, repeats: readonly number[]): Split | null {
  const lines = grid.itemsInRows ? splitLines(grid, repeats) : null;
  return lines ?? splitColumns(grid);
}

/** Records: a column that names the company, else a text that tells records of one period apart. */
function splitColumns(grid: Grid): Split | null {
  if (grid.companies) {
    const none = grid.companies.map(() => '');
    return splitBy(grid.companies, none, false, false);
  }
  const find = (pattern: RegExp) => grid.names.findIndex((name) => pattern.test(name.trim()));
  const [named, coded] = [find(NAMES), find(CODES)];
  const own = named >= 0 ? named : coded;
  const main = own >= 0 || grid.itemsInRows ? own : unnamedColumn(grid);
  if (main < 0) return null;
  const texts = grid.periods.map((_, i) => grid.at(main, i));
  const codes = coded < 0 ? texts.map(() => '') : grid.periods.map((_, i) => grid.at(coded, i));
  return splitBy(texts, codes, main === coded, false);
}

function splitBy(
  texts: readonly string[],
  codes: readonly string[],
  isCode: boolean,
  byLine: boolean,
): Split | null {
  const companies: Listed[] = [];
  const index = new Map<string, number>();
  const of = texts.map((text, i) => {
    if (text === '') return -1;
    const known = index.get(text);
    if (known !== undefined) return known;
    if (companies.length >= MOST_KEPT) return -1;
    index.set(text, companies.length);
    companies.push({ name: text, code: isCode ? text : codes[i] || null });
    return companies.length - 1;
  });
  return companies.length === 0 ? null : { companies, of, byLine };
}

const FIGURE = /^[-+($€£¥\d.,%)\s]*$/;

/** A column of texts without a name of ours, in which no value stands twice with one period. */
function unnamedColumn(grid: Grid): number {
  const labels = grid.periods.map(({ text, end }) => end ?? text);
  if (new Set(labels).size === labels.length) return -1;
  return grid.names.slice(0, 20).findIndex((_, column) => {
    const seen = new Set<string>();
    const values = new Set<string>();
    for (const [i, label] of labels.entries()) {
      const text = grid.at(column, i);
      const key = `${text}\n${label}`;
      if (text === '' || FIGURE.test(text) || text === grid.periods[i]?.text || seen.has(key)) {
        return false;
      }
      seen.add(key);
      values.add(text);
    }
    return values.size > 1 && values.size < labels.length;
  });
}

/** Items in rows: a column beside the names, filled down. */
function splitLines(grid: Grid, repeats: readonly number[]): Split | null {
  const width = Math.max(0, ...repeats.map((line) => grid.beside(line).length));
  for (let column = 0; column < width; column++) {
    let last = '';
    const texts = grid.names.map((_, line) => {
      last = grid.beside(line)[column] || last;
      return last;
    });
    const own = repeats.map((line) => `${texts[line]}\n${grid.names[line]}`);
    const isText = repeats.every((line) => texts[line] !== '' && !FIGURE.test(texts[line] ?? ''));
    const names = new Set(repeats.map((line) => texts[line]));
    // A column of units beside the names tells no companies apart.
    if ([...names].some((name) => unitFactor(name ?? '') !== null)) continue;
    const isApart = new Set(own).size === own.length;
    if (isText && isApart && names.size < repeats.length && areCompanies(texts, own)) {
      return splitBy(
        texts,
        texts.map(() => ''),
        isCodeLike([...names]),
        true,
      );
    }
  }
  return null;
}

/**
 * A column of companies holds one, or some row of several: what holds each row once, and other texts
 * beside them, are kinds of rows (利润表, 每股指标).
 */
function areCompanies(texts: readonly string[], own: readonly string[]): boolean {
  const filled = new Set(texts.filter((text) => text !== ''));
  const rows = new Set(own.map((text) => text.slice(text.indexOf('\n'))));
  return filled.size === 1 || rows.size < own.length;
}

function isCodeLike(names: readonly (string | undefined)[]): boolean {
  return names.every((name) =>
    /^(?:[A-Z]{1,6}(?:\.[A-Z]{1,3})?|\d{4,6}(?:\.[A-Z]{2})?)$/.test(name ?? ''),
  );
}

/** Core rows that stand there more than once with other figures. */
function repeatedNames(grid: Grid, repeats: readonly number[]): string[] {
  const first = new Map<string, string>();
  const names = new Set<string>();
  for (const line of repeats) {
    const name = grid.names[line] ?? '';
    const figures = grid.periods.map((_, i) => grid.at(line, i)).join('|');
    const before = first.get(name);
    if (before === undefined) first.set(name, figures);
    else if (before !== figures) names.add(name);
  }
  return [...names];
}

/** Whether of the lines with a name one is the sum of the others, as of products and services. */
function isSumOfOthers(grid: Grid, repeats: readonly number[], name: string): boolean {
  const lines = repeats.filter((line) => grid.names[line] === name);
  const figures = lines.map((line) =>
    grid.periods.map((_, i) => Number(grid.at(line, i).replace(/[^\d.-]/g, ''))),
  );
  return (
    lines.length > 2 &&
    figures.some((own, at) =>
      own.every((value, i) => {
        const rest = figures.reduce(
          (sum, other, j) => (j === at ? sum : sum + Number(other[i])),
          0,
        );
        return Math.abs(rest - value) <= 0.001 * Math.abs(value);
      }),
    )
  );
}

function titleOf(grid: Grid): string | null {
  for (const text of grid.above) {
    const plain = text.normalize('NFKC');
    const name = LINE.exec(
      plain.split(/(?<!\s)\s+(?=单位|币种|金额单位|20\d\d)/)[0] ?? '',
    )?.[1]?.trim();
    if (name) return name;
  }
  return null;
}

/** A name as it is compared: half-width, trimmed, lower case. */
export function companyKey(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
