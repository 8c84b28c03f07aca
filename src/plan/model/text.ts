/** What stands in the text: places, and the marks that a reader sees in any line. */

/** A stretch of text, UTF-16 offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A replacement of the text in `range`. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** A piece of text that was read, with where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** `[^x]` in the text (not in code or comments). */
export interface Citation {
  readonly id: string;
  readonly range: Range;
  /** Where in the source: `(p. 52)` behind the citation. */
  readonly locator?: Locator;
}

/** Pages, both ends alike where it is one; or a sheet. Labels as written: `52`, `F-3`, `iv`. */
export interface Locator {
  readonly from: string | null;
  readonly to: string | null;
  readonly sheet: string | null;
  /** As written, from the blank or bracket behind the citation to its closing bracket. */
  readonly text: string;
}

/** `(^x)` in the text. */
export interface Reference {
  readonly id: string;
  readonly range: Range;
}

/** `^x` at the end of a claim, person, question or hypothesis. */
export interface Anchor {
  readonly id: string;
  readonly range: Range;
}

/** A link or a bare address in a claim. */
export interface Link {
  readonly url: string;
  readonly text: string;
  readonly range: Range;
}

/** `[6.57%](roe:阿里巴巴/FY2022/roe)`; fields are `null` when the address has too few parts. */
export interface BoundFigure {
  readonly scheme: 'roe' | 'segments';
  readonly written: string;
  readonly writtenRange: Range;
  readonly entity: string | null;
  readonly period: string | null;
  readonly segment: string | null;
  readonly metric: string | null;
  readonly range: Range;
}

/** A number that says something: a percentage, money, a multiple, a measure. */
export interface Figure {
  readonly text: string;
  readonly range: Range;
}
