/**
 * Where the boxes of a map stand. People beside each other under whom they report to,
 * as on any organisation chart, while that is no wider than a page: a wider one would be
 * shrunk until nobody can read it. Then those lowest down hang below each other, level by
 * level, and heads who fill a row go on in the next.
 */

import type { Band, Box } from './peopleMap';

/** How high a box is. */
export const BOX_HEIGHT = 66;
/** How wide a box is at least, and at most where names ask for it and all fit in a row. */
export const BOX_WIDTHS = { least: 148, most: 220 } as const;
/** What a page has room for. */
const ROOM = 860;
const GAP = { x: 16, y: 34, hanging: 12 } as const;
const INDENT = 20;

/** A box and where it stands, counted from the corner of its band. */
export interface Place {
  readonly box: Box;
  readonly x: number;
  readonly y: number;
  readonly parent: Place | null;
  /** Below its parent and indented, not in a row with its siblings. */
  readonly hangs: boolean;
}

/** The boxes of a band in their places. */
export interface BandLayout {
  readonly places: readonly Place[];
  readonly width: number;
  readonly height: number;
}

/** The bands of a map, whose boxes all are as wide. */
export interface MapLayout {
  readonly boxWidth: number;
  readonly bands: readonly BandLayout[];
}

/** How boxes are set: their width, and from which level on they hang. */
interface Setting {
  readonly boxWidth: number;
  readonly hangFrom: number;
}

/** All bands laid out; `wanted` is the width at which no text would be cut. */
export function layOut(bands: readonly Band[], wanted: number): MapLayout {
  const heads = bands.flatMap((band) => band.heads);
  const wide = Math.min(Math.max(wanted, BOX_WIDTHS.least), BOX_WIDTHS.most);
  const settings = [];
  for (let hangFrom = Math.max(...heads.map(depth)); hangFrom >= 0; hangFrom--) {
    for (const boxWidth of [wide, BOX_WIDTHS.least]) settings.push({ boxWidth, hangFrom });
  }
  const fits = (setting: Setting) =>
    setting.boxWidth > BOX_WIDTHS.least
      ? bands.every((band) => rowWidth(band.heads.map((head) => sizeOf(head, 0, setting))) <= ROOM)
      : heads.every((head) => sizeOf(head, 0, setting).width <= ROOM);
  const setting = settings.find(fits) ?? { boxWidth: BOX_WIDTHS.least, hangFrom: 0 };
  return {
    boxWidth: setting.boxWidth,
    bands: bands.map((band) => bandLayout(band, setting)),
  };
}

function depth({ reports }: Box): number {
  return reports.length === 0 ? 0 : 1 + Math.max(...reports.map(depth));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const rowWidth = (sizes: readonly Size[]): number =>
  sizes.reduce((sum, { width }) => sum + width + GAP.x, -GAP.x);

/** What a box takes up with all who report to it. */
function sizeOf({ reports }: Box, level: number, setting: Setting): Size {
  const { boxWidth, hangFrom } = setting;
  if (reports.length === 0) return { width: boxWidth, height: BOX_HEIGHT };
  const sizes = reports.map((report) => sizeOf(report, level + 1, setting));
  if (level >= hangFrom) {
    const widest = Math.max(...sizes.map(({ width }) => width));
    const height = sizes.reduce((sum, size) => sum + GAP.hanging + size.height, BOX_HEIGHT);
    return { width: INDENT + widest, height };
  }
  const highest = Math.max(...sizes.map(({ height }) => height));
  const width = Math.max(boxWidth, rowWidth(sizes));
  return { width, height: BOX_HEIGHT + GAP.y + highest };
}

function bandLayout({ heads }: Band, setting: Setting): BandLayout {
  const places: Place[] = [];
  let [x, y, rowHeight, right] = [0, 0, 0, 0];
  for (const head of heads) {
    const { width, height } = sizeOf(head, 0, setting);
    if (x > 0 && x + width > ROOM) [x, y, rowHeight] = [0, y + rowHeight + GAP.hanging, 0];
    place({ box: head, x, y, parent: null, hangs: false }, 0, setting, places);
    right = Math.max(right, x + width);
    rowHeight = Math.max(rowHeight, height);
    x += width + GAP.x;
  }
  return { places, width: right, height: y + rowHeight };
}

/** Puts a box, given the corner of all that it takes up, and those below it into `places`. */
function place(corner: Place, level: number, setting: Setting, places: Place[]): void {
  const { box, x, y } = corner;
  if (level >= setting.hangFrom || box.reports.length === 0) {
    places.push(corner);
    let below = y + BOX_HEIGHT + GAP.hanging;
    for (const report of box.reports) {
      const at = { box: report, x: x + INDENT, y: below, parent: corner, hangs: true };
      place(at, level + 1, setting, places);
      below += sizeOf(report, level + 1, setting).height + GAP.hanging;
    }
    return;
  }
  const { width } = sizeOf(box, level, setting);
  const own = { ...corner, x: x + (width - setting.boxWidth) / 2 };
  places.push(own);
  const sizes = box.reports.map((report) => sizeOf(report, level + 1, setting));
  let left = x + (width - rowWidth(sizes)) / 2;
  box.reports.forEach((report, index) => {
    const at = { box: report, x: left, y: y + BOX_HEIGHT + GAP.y, parent: own, hangs: false };
    place(at, level + 1, setting, places);
    left += (sizes[index]?.width ?? 0) + GAP.x;
  });
}
