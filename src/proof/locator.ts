/** Whether a place in a copy is where a locator says. */
import type { CopyPage } from '../copies/model';
import type { Locator } from '../plan/model';

/** A place in a copy: its page, and the page numbers printed there. */
export interface Spot {
  readonly page: CopyPage;
  readonly printed: readonly string[];
}

/**
 * `null` where that can't be told: the copy has no pages. A page is right by the
 * file's number, its label, or the number printed on it.
 */
export function isOnPage(
  { page, printed }: Spot,
  pages: readonly CopyPage[],
  locator: Locator,
): boolean | null {
  if (pages.length < 2 && page.label === null && printed.length === 0) return null;
  if (locator.sheet !== null) {
    if (pages.every(({ label }) => label === null)) return null;
    return same(page.label, locator.sheet);
  }
  const { from, to } = locator;
  if (from === null || to === null) return null;
  // The one page of a text is number one to nobody.
  const names = [
    ...(pages.length > 1 ? [String(page.number)] : []),
    ...(page.label === null ? [] : [page.label]),
    ...printed,
  ];
  if (names.some((name) => same(name, from) || same(name, to))) return true;
  const ends = [numberIn(from), numberIn(to)];
  const [low, high] = ends;
  if (low === null || high === null || low === undefined || high === undefined) return false;
  return names.some((name) => {
    const number = numberIn(name);
    const alike = prefixOf(name) === prefixOf(from) && prefixOf(from) === prefixOf(to);
    return alike && number !== null && number >= low && number <= high;
  });
}

/** What to write for a page: its printed number, its label, else its number in the file. */
export function pageName({ page, printed }: Spot): string {
  return printed[0] ?? page.label ?? String(page.number);
}

function same(a: string | null, b: string): boolean {
  return (
    a !== null &&
    a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase()
  );
}

function prefixOf(name: string): string {
  return name.replace(/\d.*$/s, '').toLowerCase();
}

function numberIn(name: string): number | null {
  const digits = /\d+/.exec(name)?.[0];
  return digits === undefined ? null : Number(digits);
}
