/** Sheets of one workbook that hold a company each: a block is of one of them. */
import { companyStem, isSameCompany } from '../finance/statements/company';
import type { RowKey } from '../finance/statements/statements';
import { type Gathered, whole } from './gather';
import { ImportError } from './importError';
import { CORE_ROWS } from './table/names/items';

/** Nearer figures may be one, rounded to other units or restated. */
const NEAR = 0.02;
const LEAST_ROWS = 2;
/** Notes of a filing show parts of the company; they are no other one. */
const NOTE = /\(?(?:details?|tables?|parenthetical)\)?|segment|\bnote\b|附注|分部|明细/i;

interface Sheet {
  /** Its company, where it names one, else what the workbook calls it. */
  readonly name: string;
  readonly tables: readonly Gathered[];
}

/**
 * The tables of the company asked for, where sheets name several or give other figures for all
 * that they share. Throws `ImportError` where nothing says which of them is meant.
 */
export function sheetsOfOne(
  tables: readonly Gathered[],
  asked: string | undefined,
): readonly Gathered[] {
  const rivals = rivalSheets(tables);
  if (rivals.length === 0) return inOneCurrency(tables);
  const stem = asked === undefined ? '' : companyStem(asked);
  const own = rivals.filter(
    ({ name }) =>
      stem !== '' && (isSameCompany(name, asked ?? '') || companyStem(name).includes(stem)),
  );
  if (own.length === 0 || rivalSheets(own.flatMap((sheet) => sheet.tables)).length > 0) {
    const entities = rivals.map(({ name }) => name.slice(0, 40)).slice(0, 10);
    const code = asked === undefined ? 'several-entities' : 'no-such-entity';
    throw new ImportError(code, { entity: asked ?? '', entities: entities.join(', ') });
  }
  return inOneCurrency(own.flatMap((sheet) => sheet.tables));
}

/** The sheets of which some contradict each other; none where all may be of one company. */
export function rivalSheets(tables: readonly Gathered[]): readonly Sheet[] {
  const sheets = new Map<string, Gathered[]>();
  for (const table of tables) {
    if (table.tab == null) return [];
    if (NOTE.test(table.tab)) continue;
    const name = table.entity ?? table.tab;
    sheets.set(name, [...(sheets.get(name) ?? []), table]);
  }
  const all = [...sheets].map(([name, own]): Sheet => ({ name, tables: own }));
  return all.some((a, i) => all.slice(i + 1).some((b) => areRivals(a, b))) ? all : [];
}

function areRivals(a: Sheet, b: Sheet): boolean {
  const [ours, theirs] = [a.tables[0]?.entity ?? null, b.tables[0]?.entity ?? null];
  if (ours !== null && theirs !== null && !isSameCompany(ours, theirs)) return true;
  const differing = new Set<RowKey>();
  for (const one of a.tables) {
    for (const other of b.tables) {
      for (const key of CORE_ROWS) {
        const told = compared(one, other, key);
        if (told === 'alike') return false;
        if (told === 'other') differing.add(key);
      }
    }
  }
  return differing.size >= LEAST_ROWS;
}

/** Whether two tables give a row alike in some period that both have; `null` where they share none. */
function compared(a: Gathered, b: Gathered, key: RowKey): 'alike' | 'other' | null {
  if (a.currency !== null && b.currency !== null && a.currency !== b.currency) return null;
  let found: 'other' | null = null;
  for (const [i, { label }] of a.columns.entries()) {
    const at = b.columns.findIndex((column) => column.label === label);
    const [first, second] = [a.rows.get(key)?.[i], b.rows.get(key)?.[at]];
    if (typeof first !== 'number' || typeof second !== 'number') continue;
    if (Math.abs(first - second) <= NEAR * Math.max(Math.abs(first), Math.abs(second)))
      return 'alike';
    found = 'other';
  }
  return found;
}

/** Of sheets in several currencies those in the first one's: rows of two make no block. */
function inOneCurrency(tables: readonly Gathered[]): readonly Gathered[] {
  const currency = tables.find((table) => table.currency !== null)?.currency ?? null;
  const others = tables.filter((table) => table.currency !== null && table.currency !== currency);
  if (currency === null || others.length === 0) return tables;
  const names = [...new Set(others.map((table) => table.currency))].join(', ');
  const [first, ...rest] = tables.filter((table) => !others.includes(table));
  if (!first) return tables;
  const note = whole('translation', { currency: names, taken: currency });
  return [{ ...first, notes: [...first.notes, note] }, ...rest];
}
