/** Pages whose columns were read across: their lines again, one column after the other. */
import type { CopyLine } from './line';

/** Cells of a table are shorter. */
const PROSE = 18;

interface Part {
  readonly line: number;
  readonly text: string;
}

/** Lines of two pieces of prose, left column first; `null` where there are none. */
export function columnLines(lines: readonly CopyLine[]): Part[] | null {
  const parts: Part[] = [];
  let open: string[][] = [];
  let from = 0;
  let any = false;
  const close = () => {
    for (const column of [0, 1]) {
      open.forEach((pieces, at) => {
        const text = pieces[column];
        if (text) parts.push({ line: from + at, text });
      });
    }
    open = [];
  };
  lines.forEach(({ text, edge, page }, at) => {
    if (page !== lines[at - 1]?.page) close();
    const pieces = text.split('\t');
    if (edge || !isTwoColumns(pieces)) {
      close();
      if (!edge) parts.push({ line: at, text });
      return;
    }
    if (open.length === 0) from = at;
    open.push(pieces);
    any = true;
  });
  close();
  return any ? parts : null;
}

function isTwoColumns(pieces: readonly string[]): boolean {
  if (pieces.length !== 2) return false;
  const letters = pieces.map((piece) => piece.match(/\p{L}/gu)?.length ?? 0);
  return letters.reduce((sum, n) => sum + n, 0) >= 2 * PROSE && letters.every((n) => n >= 6);
}

/** Whether text stands side by side on a page, so that the order of its lines is a guess. */
export function isColumnar(page: CopyLine['page']): boolean {
  const across = page.lines.filter((line) => isTwoColumns(line.split('\t'))).length;
  if (across >= 4) return true;
  const lefts = page.spans?.map(([left = 0]) => left) ?? [];
  const right = Math.max(0, ...(page.spans ?? []).map((ends) => ends.at(-1) ?? 0));
  const second = lefts.filter((left) => left > right * 0.42).length;
  return lefts.length >= 10 && second >= lefts.length * 0.25;
}
