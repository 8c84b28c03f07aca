/** Whether a page with next to no text shows a picture, which may be of text. */
import type { PDFPageProxy } from 'unpdf/pdfjs';

type Matrix = readonly [number, number, number, number, number, number];

/** Share of the page that a scan covers. */
const COVERED = 0.25;
/** Lines and curves that may be letters drawn as shapes. */
const MANY_SHAPES = 400;

/**
 * Pictures aren't unpacked (`maxImageSize` is 0), which leaves the move to their place
 * without anything that is drawn there: `save, transform, restore`.
 */
export async function isPicture(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('unpdf/pdfjs');
  const list = await page.getOperatorList().catch(() => null);
  if (!list) return true;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = page.view;
  const whole = Math.abs((x1 - x0) * (y1 - y0));
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let moved = false;
  let shapes = 0;
  for (const [i, operator] of list.fnArray.entries()) {
    const args = list.argsArray[i] as readonly unknown[] | null;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.transform) {
      matrix = product(matrix, args as unknown as Matrix);
      moved = true;
      continue;
    } else if (operator === OPS.restore) {
      if (moved && areaOf(matrix) > COVERED * whole) return true;
      matrix = stack.pop() ?? matrix;
    } else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      if (Array.isArray(args?.[0])) matrix = product(matrix, args[0] as unknown as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.constructPath) shapes++;
    moved = false;
  }
  return shapes > MANY_SHAPES;
}

function product(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

/** Of the square of one by one, which a picture fills. */
function areaOf(matrix: Matrix): number {
  return Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
}
