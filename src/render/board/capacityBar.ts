/** The days of a quarter as a bar: a piece for each account, and where they end. */
import { clipped } from '../../plan/text/text';
import { escapeXml, paletteOf, svg, svgLine, svgRect, svgText, type Theme } from '../charts';

/** An account's part of the bar, in person-days a quarter. */
export interface BarPiece {
  readonly name: string;
  readonly days: number;
}

const WIDTH = 720;
const PAD = 14;

/** `capacity`: `null` where none is said; empty where no account says its days. */
export function capacitySvg(
  pieces: readonly BarPiece[],
  capacity: number | null,
  label: string,
  theme: Theme,
): string {
  const used = pieces.reduce((sum, { days }) => sum + days, 0);
  const most = Math.max(used, capacity ?? 0);
  if (most <= 0) return '';
  const palette = paletteOf(theme);
  const scale = (WIDTH - 2 * PAD) / most;
  let at = 0;
  const parts = pieces
    .filter(({ days }) => days > 0)
    .flatMap(({ name, days }) => {
      const [from, width] = [at, days * scale];
      at += days;
      const beyond = capacity !== null && at > capacity;
      const title = `<title>${escapeXml(clipped(`${name} · ${days}`, 200))}</title>`;
      const colour = beyond ? palette.loss : palette.gain;
      const x = PAD + from * scale;
      const paint = ` fill-opacity="0.35" stroke="${palette.line}"`;
      const text =
        width < 40
          ? ''
          : svgText(x + 5, 45, name, { size: 10, fill: palette.text, width: width - 10 });
      return [`<g>${title}${svgRect(x, 30, width, 24, colour, paint)}${text}</g>`];
    });
  const end = PAD + (capacity ?? 0) * scale;
  return svg(WIDTH, 66, label, palette, [
    svgText(PAD, 20, label, { size: 12, fill: palette.text, bold: true, width: WIDTH - 2 * PAD }),
    svgRect(PAD, 30, most * scale, 24, 'none', ` stroke="${palette.line}"`),
    ...parts,
    capacity === null ? '' : svgLine(end, 25, end, 59, palette.text),
  ]);
}
