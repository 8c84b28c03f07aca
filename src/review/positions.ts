/** Offsets in a text → the 1-based lines and columns of every report. */
import type { Range } from '../plan/model';
import { positionAt } from '../plan/text/text';

/** 1-based, columns in UTF-16 units, the end exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where `range` stands, given the starts of the lines. */
export function positionOf(lineStarts: readonly number[], range: Range): Position {
  const start = positionAt(lineStarts, range.start);
  const end = positionAt(lineStarts, range.end);
  return {
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}
