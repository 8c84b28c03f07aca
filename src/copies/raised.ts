/** What stands raised behind a figure is the mark of a note, not one of its digits: `1,350.2²`. */

const FIGURE_END = /[\d)）\]%％]$/;
/** `1`, `1,2`, `(1)(2)`, `[a]`, `*`, `†`. Letters alone may be an ordinal: `31st`. */
const MARK =
  /^(?:\d{1,2}(?:\s?[,，;；/]\s?\d{1,2}){0,5}|(?:[([（［]\s?[\da-z]{1,4}\s?[)\]）］]\s?){1,4}|[*†‡§#]{1,4})$/i;
const TEN = /(?<![\d.,])10$/;
/** Longer texts that are raised are no marks. */
const LONGEST = 30;

/** What is to be read of a raised text that stands behind `before`: nothing of a note's mark, `^6` of a power of ten. */
export function raisedBehind(before: string, raised: string): string {
  const text = raised.trim();
  if (text.length > LONGEST || !FIGURE_END.test(before) || !MARK.test(text)) return raised;
  return TEN.test(before) && /^\d{1,2}$/.test(text) ? `^${text}` : '';
}

const RAISING =
  /(?:^|;)\s*vertical-align\s*:\s*(?:super|text-top|[1-9])|(?:^|;)\s*top\s*:\s*-\s*[\d.]/i;

/** An element of a page whose text stands above the line. */
export function isRaised(name: string, style: string | undefined): boolean {
  return name === 'sup' || (style !== undefined && RAISING.test(style) && !/absolute/i.test(style));
}
