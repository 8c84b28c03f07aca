/** Which year's column of a table a number stands in. */
import type { CopyIndex } from '../text/copyIndex';
import type { CopyNumber } from './numbers';

/** Lines above a row in which the head of its table is looked for. */
const HEAD = 60;
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/g;

const NOTE = /^[一二三四五六七八九十]+[、.．]\d*|^\(?\d{1,2}\)?(?:\([a-z\d]+\))?$/;

/** The years that a text names, each once. */
export function yearsIn(text: string): string[] {
  return [...new Set(text.match(YEAR) ?? [])];
}

/** Whether the number stands under the head of a year, and the claim names another one of that head. */
export function isOfOtherYear(
  index: CopyIndex,
  { line, at }: CopyNumber,
  years: readonly string[],
): boolean {
  const [year] = years;
  if (year === undefined || years.length > 1) return false;
  const text = index.lines[line]?.text ?? '';
  if (!text.includes('\t')) return false;
  const columns = text.split('\t').slice(1);
  const column = text.slice(0, at).split('\t').length - 2;
  // The column of notes is none: 七、61, 4(a).
  const values = columns.map((cell) => /\d|^[-–—]+$/.test(cell) && !NOTE.test(cell.trim()));
  const head = headOf(index, line, values.filter(Boolean).length);
  if (!head?.includes(year)) return false;
  const mine = head[values.slice(0, Math.max(0, column)).filter(Boolean).length];
  return mine !== undefined && mine !== year;
}

/** The years of the nearest line above that has as many as the row has numbers. */
function headOf(index: CopyIndex, line: number, columns: number): readonly string[] | null {
  for (let above = line - 1; above >= Math.max(0, line - HEAD); above--) {
    const text = index.lines[above]?.text ?? '';
    const named = text.match(YEAR) ?? [];
    if (named.length < 2) continue;
    const isHead = !/(?<!\d)\d{1,3}(?:,\d{3})+/.test(text) && text.length < 200;
    if (!isHead) continue;
    const distinct = new Set(named).size === named.length;
    return distinct && named.length === columns ? named : null;
  }
  return null;
}
