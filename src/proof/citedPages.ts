/** The pages that a citation names, and whether what was found stands on them. */

import type { CopyPage } from '../copies/model';
import type { Citation, Source } from '../plan/model';
import { fold } from '../plan/text/text';
import { isOnPage, pageName, type Spot } from './locator';
import type { Readable } from './material';
import type { WrongPage } from './model';
import type { CopyIndex } from './text/copyIndex';
import type { PassagePlace } from './text/passage';

/** Whether a line is where the claim's locators for this source say; `null` where none says anything. */
export function locatorTest({ source, index }: Readable, citations: readonly Citation[]) {
  const locators = locatorsFor(source, citations);
  if (locators.length === 0) return null;
  const { pages } = index.copy;
  return (line: number) =>
    locators.some(({ locator }) => isOnPage(spotOf(index, line), pages, locator) === true);
}

function locatorsFor(source: Source, citations: readonly Citation[]) {
  return citations.flatMap(({ id, range, locator }) =>
    locator && fold(id) === fold(source.id) ? [{ locator, range }] : [],
  );
}

/** Places that are looked for, and pages that are named beside the first. */
export const MOST_PLACES = 200;
const SHOWN = 2;

/** The locator that is wrong about all places; `null` where one is right, or none can be told. */
export function wrongPageOf(
  { source, index }: Readable,
  citations: readonly Citation[],
  places: readonly PassagePlace[],
): WrongPage | null {
  const locators = locatorsFor(source, citations);
  const { pages } = index.copy;
  const lines = places.flatMap(({ line, lastLine }) => [line, lastLine]);
  const verdicts = lines.flatMap((at) =>
    locators.map(({ locator }) => isOnPage(spotOf(index, at), pages, locator)),
  );
  const [first] = locators;
  if (!first || verdicts.some((verdict) => verdict !== false)) return null;
  // It may stand in more places than were looked for.
  if (places.length >= MOST_PLACES) return null;
  const names = new Set(places.map(({ line }) => pageName(spotOf(index, line))));
  const [right = '', ...others] = names;
  const { text } = first.locator;
  return {
    range: { start: first.range.end, end: first.range.end + text.length },
    said: text.trim(),
    right,
    others: others.slice(0, SHOWN),
  };
}

/** Pages that can't be read: the named one, or more than a tenth of all. */
export function isUnread({ source, index }: Readable, citations: readonly Citation[]): boolean {
  const { pages } = index.copy;
  const unread = pages.filter((page) => page.unread !== null);
  if (unread.length === 0) return false;
  if (unread.length > pages.length / 10) return true;
  const locators = locatorsFor(source, citations);
  return unread.some((page) =>
    locators.some(({ locator }) => isOnPage({ page, printed: page.printed }, pages, locator)),
  );
}

function spotOf({ lines, copy }: CopyIndex, line: number): Spot {
  return lines[line] ?? { page: copy.pages[0] as CopyPage, printed: [] };
}
