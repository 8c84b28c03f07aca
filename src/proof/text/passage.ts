/** Where a passage stands in a copy. */
import type { CopyPage } from '../../copies/model';
import { isColumnar } from './columns';
import type { CopyIndex, Stream } from './copyIndex';
import { foldPassage, isWhole } from './fold';

/** The lines of a copy on which a passage stands. */
export interface PassagePlace {
  /** Index of its first and last line in the copy. */
  readonly line: number;
  readonly lastLine: number;
}

/** `…`, `...`, `[…]` and `……` leave something out. */
const LEFT_OUT = /\[ ?(?:…{1,6}|\.{3,6}) ?\]|（ ?…{1,6} ?）|…{1,6}|\.{3,6}/;
/** Words in brackets that aren't the source's. */
export const INSERTED = /\[[^\][…]{1,60}\]/;

/** Folded characters that may lie between two pieces of a passage. */
const GAP_LIMIT = 5000;
/** A piece of fewer folded characters must stand near the one before it. */
const SHORT_PIECE = 12;
const NEAR = 600;

/** The pieces of a passage, folded. */
export function piecesOf(passage: string): string[] {
  return passage
    .split(LEFT_OUT)
    .map(foldPassage)
    .filter((piece) => piece !== '');
}

/** Every place where the passage stands, at most `limit`; none where it doesn't. */
export function placesOf(index: CopyIndex, passage: string, limit = 20): PassagePlace[] {
  const pieces = piecesOf(passage);
  if (pieces.length === 0) return [];
  for (const stream of index.flows()) {
    const places = inStream(index, stream, pieces, limit);
    if (places.length > 0) return places;
  }
  return bySentences(index, passage);
}

function inStream(
  index: CopyIndex,
  stream: Stream,
  pieces: readonly string[],
  limit: number,
): PassagePlace[] {
  const places: PassagePlace[] = [];
  const [first = '', ...rest] = pieces;
  for (const start of wholeFinds(stream, first, 0, stream.text.length)) {
    let end = start + first.length;
    const follows = rest.every((piece) => {
      const until = end + (piece.length < SHORT_PIECE ? NEAR : GAP_LIMIT) + piece.length;
      const [next] = wholeFinds(stream, piece, end, until);
      if (next === undefined) return false;
      end = next + piece.length;
      return true;
    });
    if (!follows) continue;
    places.push({ line: index.lineAt(stream, start), lastLine: index.lineAt(stream, end - 1) });
    if (places.length >= limit) break;
  }
  return places;
}

function* wholeFinds(
  { text, gaps }: Stream,
  piece: string,
  from: number,
  until: number,
): Generator<number> {
  let at = text.indexOf(piece, from);
  while (at >= 0 && at + piece.length <= until) {
    if (isWhole(text, gaps, at, at + piece.length)) yield at;
    at = text.indexOf(piece, at + 1);
  }
}

const SENTENCE = /(?<=[。！？；!?])|(?<=[.;])\s+(?=\p{Lu})/u;

/** Where columns were read in the wrong order: each sentence by itself, on one page or two neighbours. */
function bySentences(index: CopyIndex, passage: string): PassagePlace[] {
  const sentences = passage.split(SENTENCE).filter((part) => part?.trim());
  if (sentences.length < 2 || sentences.some((part) => foldPassage(part).length < SHORT_PIECE))
    return [];
  const found = sentences.map((sentence) => {
    const pieces = piecesOf(sentence);
    for (const stream of index.flows()) {
      const places = inStream(index, stream, pieces, 50);
      if (places.length > 0) return places.filter(({ line }) => isColumnar(pageOf(index, line)));
    }
    return [];
  });
  for (const place of found[0] ?? []) {
    const near = pageOf(index, place.line).number;
    const all = found.map((places) =>
      places.find(({ line }) => Math.abs(pageOf(index, line).number - near) <= 1),
    );
    const lines = all.flatMap((one) => (one ? [one.line, one.lastLine] : []));
    if (all.every((one) => one !== undefined)) {
      return [{ line: Math.min(...lines), lastLine: Math.max(...lines) }];
    }
  }
  return [];
}

/** The page on which a line stands; the first for a line that isn't there. */
export function pageOf(index: CopyIndex, line: number): CopyPage {
  return index.lines[line]?.page ?? (index.copy.pages[0] as CopyPage);
}

/** Page, label and line of a line of the copy; of a text in sheets their printed number is the label. */
export function placeOf(index: CopyIndex, line: number) {
  const page = pageOf(index, line);
  const [printed] = page.sheets.length > 0 ? (index.lines[line]?.printed ?? []) : [];
  return {
    page: page.number,
    label: page.label ?? printed ?? null,
    line: index.lines[line]?.number ?? 1,
  };
}
