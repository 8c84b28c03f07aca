/** Where the boxes of a map stand: no wider than a page, nobody on top of anybody. */
import { expect, test } from 'vitest';
import { BOX_HEIGHT, BOX_WIDTHS, layOut } from '../../../../src/render/people/layout';
import type { Box } from '../../../../src/render/people/peopleMap';

let count = 0;
const box = (...reports: Box[]): Box => {
  const key = `k${count++}`;
  return { key, kind: 'person', name: key, person: null, range: null, reports };
};
const many = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
const laid = (heads: Box[], wanted = 0) => {
  const { boxWidth, bands } = layOut([{ party: 'customer', heads }], wanted);
  const [band] = bands;
  if (!band) throw new Error('no band');
  return { ...band, boxWidth };
};

const SHAPES: Record<string, Box[]> = {
  'one person': [box()],
  'a head with three': [box(box(), box(), box())],
  'forty without a superior': many(40, () => box()),
  'one with thirty': [box(...many(30, () => box()))],
  'three levels of three': [
    box(...many(3, () => box(...many(3, () => box(...many(3, () => box())))))),
  ],
  'trees and loners': [box(box(), box()), box(), box(...many(9, () => box())), box()],
};

test.each(Object.keys(SHAPES))('%s: on a page, and apart', (name) => {
  const { places, width, height, boxWidth } = laid(SHAPES[name] ?? []);
  expect(width).toBeLessThanOrEqual(860);
  for (const [index, a] of places.entries()) {
    expect(a.x).toBeGreaterThanOrEqual(0);
    expect(a.x + boxWidth).toBeLessThanOrEqual(width);
    expect(a.y + BOX_HEIGHT).toBeLessThanOrEqual(height);
    for (const b of places.slice(index + 1)) {
      const apart = Math.abs(a.x - b.x) >= boxWidth || Math.abs(a.y - b.y) >= BOX_HEIGHT;
      expect(apart, `${a.box.key} and ${b.box.key}`).toBe(true);
    }
  }
});

test('everybody stands below whom they report to', () => {
  for (const heads of Object.values(SHAPES)) {
    for (const { y, parent } of laid(heads).places) {
      if (parent) expect(y).toBeGreaterThanOrEqual(parent.y + BOX_HEIGHT);
    }
  }
});

test('hangs only where side by side is too wide, and then those lowest down', () => {
  const small = laid([box(box(), box(), box())]);
  expect(small.places.map(({ hangs }) => hangs)).toEqual([false, false, false, false]);
  const wide = laid([box(box(...many(4, () => box())), box(...many(4, () => box())))]);
  expect(wide.places.filter(({ hangs }) => hangs)).toHaveLength(8);
});

test('boxes are as wide as their texts where all fit in a row, within bounds', () => {
  expect(laid([box(box(), box())], 190).boxWidth).toBe(190);
  expect(laid([box()], 900).boxWidth).toBe(BOX_WIDTHS.most);
  expect(laid([box()], 20).boxWidth).toBe(BOX_WIDTHS.least);
  expect(
    laid(
      many(40, () => box()),
      900,
    ).boxWidth,
  ).toBe(BOX_WIDTHS.least);
});

test('a chain of three hundred costs no more than its length', () => {
  let chain = box();
  for (let n = 0; n < 299; n++) chain = box(chain);
  expect(laid([chain]).places).toHaveLength(300);
});
