/** Where the figures of an import stand in the file: by page, by tag. */
import { ROW_NAMES } from '../finance/statements/names';
import { ROW_KEYS } from '../finance/statements/statements';
import type { Imported, ValuePlace } from '../imports/imported';
import { type Language, say } from '../words';
import { placeWords } from '../words/import/notes';
import { oneLine } from './importNotes';

/** One line a row: `revenue: page 63 (us-gaap:Revenues)`; by period where they differ. */
export function placeLines({ places = {}, periods }: Imported, language: Language): string[] {
  return ROW_KEYS.flatMap((key) => {
    const own = (places[key] ?? []).map((place) => (place ? placeText(place, language) : ''));
    if (own.every((text) => text === '')) return [];
    const row = say(ROW_NAMES[key], language);
    const filled = own.filter((text) => text !== '');
    const isOne = new Set(filled).size === 1;
    const text = isOne
      ? (filled[0] ?? '')
      : own
          .flatMap((place, i) => (place ? [`${periods[i]?.label ?? ''} ${place}`] : []))
          .join(say(placeWords.between, language));
    return [oneLine(say(placeWords.row, language, { row, text }))];
  });
}

function placeText({ page, tag }: ValuePlace, language: Language): string {
  // A page of the web is one page; there the tag tells more.
  if (page === 0 || (page === 1 && tag !== null)) return tag ?? '';
  return tag
    ? say(placeWords.pageAndTag, language, { page, tag })
    : say(placeWords.page, language, { page });
}
