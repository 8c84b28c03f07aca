/** The whitespace map: units down, offerings across; what nobody has looked into is hatched. */

import type { CellState, Plan, WhitespaceCell } from '../../plan/model';
import { clipped } from '../../plan/text/text';
import { type Language, say } from '../../words';
import { whitespaceWords as w } from '../../words/shown/whitespace';
import {
  escapeXml,
  type Palette,
  paletteOf,
  svg,
  svgRect,
  svgText,
  type Theme,
  textWidth,
} from '../charts';

const CELL = { width: 128, height: 34 } as const;
const PAD = 12;
const HEAD = 56;
const FONT = 11;
/** Most rows and columns that are drawn; the text has all. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 12;
const KEY: readonly (keyof typeof w & CellState)[] = [
  'have',
  'opportunity',
  'rival',
  'no',
  'unknown',
];

/** How much is unknown, in a sentence; empty without a table. */
export function whitespaceText({ whitespace }: Plan, language: Language): string {
  if (whitespace.length === 0) return '';
  const unknown = whitespace.filter(({ state }) => state === 'unknown').length;
  const units = new Set(whitespace.map(({ unit }) => unit)).size;
  const offerings = Math.round(whitespace.length / units);
  return say(w.count, language, { unknown, cells: whitespace.length, units, offerings });
}

/** The matrix; empty for a plan without one. Text of the plan is escaped. */
export function whitespaceSvg(plan: Plan, language: Language, theme: Theme): string {
  const rows = rowsOf(plan.whitespace);
  const columns = (rows[0] ?? []).map(({ offering }) => offering);
  if (columns.length === 0) return '';
  const palette = paletteOf(theme);
  const side = Math.min(
    180,
    Math.max(60, ...rows.map(([first]) => textWidth(first?.unit ?? '', FONT) + 12)),
  );
  const width = Math.max(420, 2 * PAD + side + columns.length * CELL.width);
  const label = say(w.title, language, { account: plan.frontMatter?.account ?? '' });
  const options = { size: FONT, fill: palette.text, width: CELL.width - 10 };
  const bottom = HEAD + rows.length * CELL.height;
  return svg(width, bottom + 34, `${label}. ${whitespaceText(plan, language)}`, palette, [
    hatch(palette),
    svgText(PAD, 20, whitespaceText(plan, language), {
      size: 12,
      fill: palette.text,
      bold: true,
      width: width - 2 * PAD,
    }),
    ...columns.map((name, at) =>
      svgText(PAD + side + at * CELL.width + 5, HEAD - 8, name, { ...options, bold: true }),
    ),
    ...rows.flatMap((row, down) => {
      const y = HEAD + down * CELL.height;
      const name = svgText(PAD, y + 21, row[0]?.unit ?? '', { ...options, width: side - 8 });
      const drawn = row.map((cell, at) =>
        cellSvg(cell, sizeOf(cell, plan), PAD + side + at * CELL.width, y, theme, palette),
      );
      return [name, ...drawn];
    }),
    ...keySvg(bottom + 12, language, palette),
  ]);
}

function rowsOf(cells: readonly WhitespaceCell[]): WhitespaceCell[][] {
  const rows: WhitespaceCell[][] = [];
  const width = cells.findIndex(({ offering }, at) => at > 0 && offering === cells[0]?.offering);
  const columns = width > 0 ? width : cells.length;
  for (let at = 0; at < cells.length; at += columns) {
    rows.push(cells.slice(at, at + Math.min(columns, MOST_COLUMNS)));
  }
  return rows.slice(0, MOST_ROWS);
}

/** Told apart by words and by ground, not by colour alone. */
function ground(state: CellState, { gain, loss, other, box }: Palette): readonly [string, number] {
  switch (state) {
    case 'have':
      return [gain, 0.5];
    case 'opportunity':
      return [gain, 0.18];
    case 'rival':
      return [loss, 0.25];
    case 'no':
      return [other, 0.35];
    case 'unknown':
      return ['url(#zhibi-hatch)', 1];
    case 'other':
      return [box, 1];
  }
}

function hatch({ line }: Palette): string {
  return `<defs><pattern id="zhibi-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" stroke="${line}" stroke-opacity="0.7" stroke-width="1.4"/></pattern></defs>`;
}

/** What the opportunity that the cell names is worth. */
function sizeOf({ opportunity }: WhitespaceCell, { opportunities }: Plan): string {
  return opportunities.find(({ title }) => title === opportunity)?.size ?? '';
}

function cellSvg(
  cell: WhitespaceCell,
  size: string,
  x: number,
  y: number,
  theme: Theme,
  palette: Palette,
): string {
  const [fill, opacity] = ground(cell.state, palette);
  const more = ` fill-opacity="${opacity}" stroke="${palette.line}"`;
  // Its ground says that it is an opportunity.
  const text = cell.state === 'unknown' ? '' : (cell.opportunity ?? cell.text);
  const parts = [
    svgRect(x, y, CELL.width - 3, CELL.height - 3, fill, more),
    svgText(x + 6, y + (size === '' ? 20 : 15), text, {
      size: FONT,
      fill: palette.text,
      width: CELL.width - 15,
    }),
    svgText(x + 6, y + 27, size, { size: 10, fill: palette.muted, width: CELL.width - 15 }),
  ];
  const title = `<title>${escapeXml(clipped([cell.unit, cell.offering, cell.text, size].filter(Boolean).join(' · '), 300))}</title>`;
  const link = ` data-offset="${cell.range.start}" tabindex="0" role="link"`;
  return theme === 'page'
    ? `<g class="zhibi-cell"${link}>${title}${parts.join('')}</g>`
    : parts.join('');
}

function keySvg(y: number, language: Language, palette: Palette): string[] {
  let x = PAD;
  return KEY.flatMap((state) => {
    const word = say(w[state], language);
    const [fill, opacity] = ground(state, palette);
    const at = x;
    x += 34 + textWidth(word, FONT);
    return [
      svgRect(at, y, 14, 12, fill, ` fill-opacity="${opacity}" stroke="${palette.line}"`),
      svgText(at + 19, y + 10, word, { size: FONT, fill: palette.text }),
    ];
  });
}
