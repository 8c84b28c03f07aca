/**
 * The DuPont tree as a drawing: ROE, its three drivers, and the four amounts
 * that they are made of. Each driver stands above the two amounts it divides.
 */
import { DRIVERS } from '../../finance/compare/attribution';
import type { Language } from '../../words';
import { type Palette, paletteOf, svg, svgLine, svgRect, svgText, type Theme } from '../charts';
import { points } from './dupontNumbers';
import { type DupontTree, effectText, LEAVES, type TreeNode, treeLabel } from './dupontTree';

const COLUMN = 114;
const GAP = 8;
const PAD = 8;
const WIDTH = 4 * COLUMN + 3 * GAP + 2 * PAD;
/** Between two rows of boxes. */
const STEP = 20;
/** Of a box by the lines under its value. */
const HEIGHTS = [42, 62, 78, 94] as const;
const HIGHEST = HEIGHTS[3];
/** Of its size, what a long text in a box is set down to before it is cut. */
const SMALLEST = 0.7;
const DRIVER_WIDTH = COLUMN + GAP / 2;

/** The middle of the column of amount `index` (0–3). */
const middle = (index: number) => PAD + index * (COLUMN + GAP) + COLUMN / 2;

interface Row {
  readonly y: number;
  readonly height: number;
}

/** The tree; text of the plan is escaped. A page keeps its height while a driver is moved. */
export function dupontSvg(tree: DupontTree, language: Language, theme: Theme): string {
  const palette = paletteOf(theme);
  const notes = (node: TreeNode) => noteOf(node, language);
  const lines = (nodes: readonly TreeNode[]) =>
    Math.max(...nodes.map((node) => notes(node).length));
  const page = theme === 'page';
  const all = LEAVES.map((leaf) => tree.leaves[leaf]);
  const roe = rowBelow(PAD - STEP, page ? 1 : noteOf(tree.roe, language, true).length);
  const drivers = rowBelow(
    roe.y + roe.height,
    page ? 3 : lines(DRIVERS.map((driver) => tree.drivers[driver])),
  );
  const leaves = rowBelow(drivers.y + drivers.height, page ? 2 : lines(all));
  const roeAt = middle(1.5);
  const parts: string[] = [];
  DRIVERS.forEach((_, index) => {
    const x = middle(index + 0.5);
    const { y, height } = drivers;
    parts.push(elbow(roeAt, roe.y + roe.height, x, y, palette));
    for (const leaf of [index, index + 1]) {
      parts.push(elbow(x, y + height, middle(leaf), leaves.y, palette));
    }
  });
  const draw = (node: TreeNode, x: number, row: Row, width: number, oneLine = false) =>
    parts.push(box(node, noteOf(node, language, oneLine), x, row, width, palette));
  draw(tree.roe, roeAt, roe, 3.4 * COLUMN, true);
  DRIVERS.forEach((driver, index) => {
    const x = middle(index + 0.5);
    draw(tree.drivers[driver], x, drivers, DRIVER_WIDTH - 6);
    if (index > 0) parts.push(operator('×', middle(index), drivers.y + 34, palette));
  });
  LEAVES.forEach((leaf, index) => {
    draw(tree.leaves[leaf], middle(index), leaves, COLUMN);
  });
  return svg(WIDTH, leaves.y + leaves.height + PAD, treeLabel(tree, language), palette, parts);
}

function rowBelow(bottom: number, lines: number): Row {
  return { y: bottom + STEP, height: HEIGHTS[lines] ?? HIGHEST };
}

/** Down from one box and into another, with a level run halfway. */
function elbow(x1: number, y1: number, x2: number, y2: number, { line }: Palette): string {
  const half = (y1 + y2) / 2;
  return [
    svgLine(x1, y1, x1, half, line),
    svgLine(x1, half, x2, half, line),
    svgLine(x2, half, x2, y2, line),
  ].join('');
}

function operator(sign: string, x: number, y: number, palette: Palette): string {
  return svgText(x, y, sign, { size: 12, fill: palette.text, anchor: 'middle', bold: true });
}

function box(
  node: TreeNode,
  notes: readonly string[],
  x: number,
  { y, height }: Row,
  width: number,
  palette: Palette,
): string {
  const inner = width - 6;
  // In the middle of a box that has room for more.
  const top = y + (height - (HEIGHTS[notes.length] ?? height)) / 2;
  const text = (at: number, words: string, size: number, fill: string, bold = false) =>
    svgText(x, top + at, words, {
      ...{ size, fill, bold, anchor: 'middle' as const },
      ...{ width: inner, smallest: size * SMALLEST },
    });
  const border = ` stroke="${palette.line}" rx="4"`;
  const parts = [
    svgRect(x - width / 2, y, width, height, palette.box, border),
    text(16, node.name, 11, palette.muted),
    text(34, node.value, 15, palette.text, true),
  ];
  notes.forEach((note, line) => {
    parts.push(
      text(
        51 + line * 16,
        note,
        11,
        line === notes.length - 1 && node.effect !== null
          ? effectColour(node.effect, palette)
          : palette.muted,
      ),
    );
  });
  return parts.join('');
}

/** `FY2021 20.96%`, `−13.69pp`, `▼ ROE −11.60pp`: what it was, how it changed, what that did; on one line or on three. */
function noteOf({ before, change, effect }: TreeNode, language: Language, oneLine = false) {
  const told = effect === null ? null : effectText(effect, language);
  const notes = [before, change, told].filter((note) => note !== null);
  return oneLine && notes.length > 1 ? [notes.join(' · ')] : notes;
}

/** The colour of an effect; what rounds to 0 is neither gain nor loss. */
function effectColour(effect: number, palette: Palette): string {
  const sign = points(effect)[0];
  return sign === '+' ? palette.gain : sign === '−' ? palette.loss : palette.muted;
}
