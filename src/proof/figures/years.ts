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
  number: CopyNumber,
  years: readonly string[],
): boolean {
  const [year] = years;
  if (year === undefined || years.length > 1) return false;
  const columns = columnsOf(index, number.line);
  if (!columns?.head.includes(year)) return false;
  const mine = columns.yearAt(number.at);
  return mine !== undefined && mine !== year;
}

/** The years that the numbers of one row stand under, where its head says. */
export function yearsOver(
  index: CopyIndex,
  numbers: readonly CopyNumber[],
): ReadonlyMap<CopyNumber, string> {
  const columns = columnsOf(index, numbers[0]?.line ?? 0);
  return new Map(
    numbers.flatMap((number): [CopyNumber, string][] => {
      const year = columns?.yearAt(number.at);
      return year === undefined ? [] : [[number, year]];
    }),
  );
}

function columnsOf(index: CopyIndex, line: number) {
  const text = index.lines[line]?.text ?? '';
  if (!text.includes('\t')) return null;
  // The column of notes is none: 七、61, 4(a).
  const values = text
    .split('\t')
    .slice(1)
    .map((cell) => /\d|^[-–—]+$/.test(cell) && !NOTE.test(cell.trim()));
  const head = headOf(index, line, values.filter(Boolean).length);
  if (!head) return null;
  const yearAt = (at: number): string | undefined => {
    const column = text.slice(0, at).split('\t').length - 2;
    return head[values.slice(0, Math.max(0, column)).filter(Boolean).length];
  };
  return { head, yearAt };
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
