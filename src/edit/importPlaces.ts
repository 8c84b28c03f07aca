/** Where the figures of an import stand in the file: by page, by tag. */
import { ROW_NAMES, SEGMENT_METRIC_NAMES } from '../finance/statements/names';
import { ROW_KEYS } from '../finance/statements/statements';
import type { Imported, SegmentTable, ValuePlace } from '../imports/imported';
import { type Language, say } from '../words';
import { placeWords } from '../words/import/notes';
import { oneLine } from './importNotes';

/** One line a row: `revenue: page 63 (us-gaap:Revenues)`; by period where they differ. Segments behind them, where they are written. */
export function placeLines(
  { places = {}, periods }: Imported,
  segments: SegmentTable | null,
  language: Language,
): string[] {
  const labels = periods.map(({ label }) => label);
  const rows = ROW_KEYS.flatMap((key) =>
    placeLine(say(ROW_NAMES[key], language), places[key] ?? [], labels, language),
  );
  return [...rows, ...(segments ? segmentPlaces(segments, language) : [])];
}

function segmentPlaces({ segments, periods }: SegmentTable, language: Language): string[] {
  return segments.flatMap(({ name, places }) =>
    places
      ? SEGMENT_ROWS.flatMap((key) => {
          const row = say(SEGMENT_METRIC_NAMES[key], language);
          const named = say(placeWords.segment, language, { name, row });
          return placeLine(named, places[key], periods, language);
        })
      : [],
  );
}

const SEGMENT_ROWS = ['revenue', 'grossProfit', 'profit'] as const;

/** No line where no place is known. */
function placeLine(
  row: string,
  places: readonly (ValuePlace | null)[],
  labels: readonly string[],
  language: Language,
): string[] {
  const own = places.map((place) => (place ? placeText(place, language) : ''));
  const filled = own.filter((text) => text !== '');
  if (filled.length === 0) return [];
  const isOne = new Set(filled).size === 1;
  const text = isOne
    ? (filled[0] ?? '')
    : own
        .flatMap((place, i) => (place ? [`${labels[i] ?? ''} ${place}`] : []))
        .join(say(placeWords.between, language));
  return [oneLine(say(placeWords.row, language, { row, text }))];
}

function placeText({ page, tag }: ValuePlace, language: Language): string {
  // A page of the web is one page; there the tag tells more.
  if (page === 0 || (page === 1 && tag !== null)) return tag ?? '';
  return tag
    ? say(placeWords.pageAndTag, language, { page, tag })
    : say(placeWords.page, language, { page });
}
