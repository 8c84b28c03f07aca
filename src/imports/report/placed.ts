/** Lines of a PDF's pages with the places of their cells, and what a cell with a figure looks like. */
import type { CopyPage } from '../../copies/model';

/** A line with the places of its cells, in points from the left. */
export interface PlacedLine {
  readonly page: number;
  /** On its page, from 1 on. */
  readonly number: number;
  readonly cells: readonly PlacedCell[];
}

/** A text on a line with its left and right edge, in points. */
export interface PlacedCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

const NUMBER = String.raw`(?:[(（]\s*)?(?:[-−–]\s*)?(?:[$¥€£￥]\s*)?(?:[(（]\s*)?(?:[-−–]\s*)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:\s*[)）])?`;
export const IS_NUMBER = new RegExp(`^(?:(?:US|HK|A|C|S)?\\$|RMB|¥|€|£)?\\s*${NUMBER}\\s*$`);
/** Figures with a narrow gap came as one text. */
export const TWO_NUMBERS = new RegExp(`^(${NUMBER})\\s+(${NUMBER})(?:\\s+(${NUMBER}))?$`);
export const DASH = /^[-−–—]{1,2}$/;
export const CURRENCY = /^(?:(?:US|HK|A|C|S)?\$|RMB|¥|€|£|￥)$/;

/** The lines without head and foot; of two pages of a book side by side one after the other. */
export function halvesOf(page: CopyPage): PlacedLine[][] {
  const { top, bottom } = page.edges;
  const lines = page.lines.map((_, at) => placed(page, at)).slice(top, page.lines.length - bottom);
  const numbers = page.printed.map(Number).filter(Number.isInteger);
  if (!numbers.some((number) => numbers.includes(number + 1))) return [lines];
  const all = page.lines.flatMap((_, at) => placed(page, at).cells);
  const [left, right] = [
    least(all.map((cell) => cell.left)),
    -least(all.map((cell) => -cell.right)),
  ];
  const middle = (left + right) / 2;
  if (!areApart(all, numbers, (right - left) / 2)) return [lines];
  const half = (isIn: (cell: PlacedCell) => boolean) =>
    lines
      .map((line) => ({ ...line, cells: line.cells.filter(isIn) }))
      .filter((line) => line.cells.length > 0);
  return [half(({ left }) => left < middle), half(({ left }) => left >= middle)];
}

/** `51` and `52` under two pages, not `2 / 3` under one. */
function areApart(cells: readonly PlacedCell[], numbers: readonly number[], gap: number): boolean {
  const of = (number: number) => cells.filter(({ text }) => Number(text) === number);
  return numbers.some((number) => {
    const end = least(of(number).map(({ right }) => right));
    const start = -least(of(number + 1).map(({ left }) => -left));
    return start - end > gap;
  });
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function placed(page: CopyPage, at: number): PlacedLine {
  const spans = page.spans?.[at] ?? [];
  const cells = (page.lines[at] ?? '').split('\t').map((text, i) => ({
    text: text.trim(),
    left: spans[2 * i] ?? 0,
    right: spans[2 * i + 1] ?? 0,
  }));
  return { page: page.number, number: at + 1, cells };
}

/** A figure without what stands around it, its sign kept. */
export function tidied(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s$¥€£]|^(?:US|HK|A|C|S|RMB)/g, '');
  // `(1,234` whose bracket stands in a cell of its own.
  return plain.startsWith('(') && !plain.endsWith(')') ? `${plain})` : plain;
}

/** A number that is surely no year, no page and no note: grouped, with decimals, or long. */
export function isFigure(text: string): boolean {
  if (!IS_NUMBER.test(text)) return false;
  const digits = text.replace(/\D/g, '');
  if (/\d,\d{3}/.test(text)) return true;
  return digits.length >= 5 || /\d\.\d{2}\b/.test(text);
}
