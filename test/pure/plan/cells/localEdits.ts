import { expect } from 'vitest';
import { type Cells, cutCells } from '../../../../src/plan/cells/cut';
import { writeCells } from '../../../../src/plan/cells/join';

export const withValue = (document: Cells, index: number, value: string): Cells => ({
  ...document,
  cells: document.cells.map((cell, i) => (i === index ? { ...cell, value } : cell)),
});

/** Every cell in turn gets a word more at its end: only its own characters may change. */
export function expectLocalEdits(source: string): void {
  const document = cutCells(source);
  const before = writeCells(document);
  expect(before.text).toBe(source);
  document.cells.forEach((cell, index) => {
    const span = before.spans[index];
    if (!span) throw new Error('a cell that is not written');
    const value = `${cell.value} x`;
    const { text: after } = writeCells(withValue(document, index, value));
    expect(after.slice(0, span.start)).toBe(source.slice(0, span.start));
    expect(after.endsWith(source.slice(span.end))).toBe(true);
    const added = after.length - source.length;
    if (cell.origin?.slice.includes('\uFEFF')) return; // an edited line loses it
    // The word, in an empty block the indent of its fence and a line break.
    expect(added).toBeGreaterThanOrEqual(2);
    expect(added).toBeLessThanOrEqual(cell.value === '' ? 7 : 2);
  });
}
