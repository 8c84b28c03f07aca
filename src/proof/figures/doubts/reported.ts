/** Which year, or part of one, a copy reports. */
import { partsIn, type YearPart } from '../../settings/periods';
import type { CopyIndex } from '../../text/copyIndex';

/** A year that ends in its first half is called by either of the two that it lies in. */
export function yearsOfReport({ copy }: CopyIndex): ReadonlySet<string> {
  const [year, month] = (copy.about.periodEnd ?? '').split('-').map(Number);
  if (!year) return new Set();
  return new Set([String(year), ...(month && month <= 6 ? [String(year - 1)] : [])]);
}

/** The part of a year; none of a whole one. */
export function partsOfReport({ copy: { about }, lines }: CopyIndex): ReadonlySet<YearPart> {
  const isPart = about.sourceKind === 'interim-report' || about.form === '10-Q';
  const title = partsIn(about.title ?? lines[0]?.text ?? '');
  if (!isPart) return title;
  const month = Number(about.periodEnd?.slice(5, 7) ?? 0);
  return new Set([...title, ...(BY_MONTH[month] ?? ['Q', 'H'])]);
}

const BY_MONTH: Readonly<Record<number, readonly YearPart[]>> = {
  3: ['Q1'],
  6: ['H1', 'Q2'],
  9: ['9M', 'Q3'],
};
