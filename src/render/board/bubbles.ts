/** Accounts as marks by fit and evidence; the larger, the more is expected. Labels don't collide. */
import { clipped } from '../../plan/text/text';
import {
  escapeXml,
  type Palette,
  paletteOf,
  round,
  shorten,
  svg,
  svgLine,
  svgText,
  type Theme,
  textWidth,
} from '../charts';

/** An account in the chart. */
export interface Bubble {
  /** For pages: `data-path`. */
  readonly path: string;
  readonly name: string;
  /** Both 0–1. */
  readonly fit: number;
  readonly evidence: number;
  /** Expected value, at least 0; `null` where unknown. */
  readonly size: number | null;
  /** Term of `decision`. */
  readonly decision: string;
  /** What is said of it on hover, all in words. */
  readonly title: string;
}

export interface BubbleWords {
  readonly label: string;
  readonly across: string;
  readonly up: string;
  /** By decision, for the key. */
  readonly decisions: Readonly<Record<string, string>>;
}

const WIDTH = 720;
const HEIGHT = 400;
const PLOT = { left: 46, top: 38, right: 38, bottom: 62 } as const;
const SMALLEST = 5;
const LARGEST = 30;
const FONT = 11;
const LABEL_WIDTH = 150;
/** More labels than these can't be read. */
const MOST_LABELS = 60;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly bubble: Bubble;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The chart; empty without any bubble. In a page each mark can be focused and clicked. */
export function bubblesSvg(bubbles: readonly Bubble[], words: BubbleWords, theme: Theme): string {
  if (bubbles.length === 0) return '';
  const palette = paletteOf(theme);
  const placed = placedOf(bubbles);
  // The largest are drawn first, so that a small one isn't hidden.
  const drawn = [...placed].sort((a, b) => b.r - a.r);
  return svg(WIDTH, HEIGHT, words.label, palette, [
    ...axes(words, palette),
    ...drawn.map((one) => markSvg(one, theme, palette)),
    ...labels(drawn, palette),
    ...keySvg(words, bubbles, palette),
  ]);
}

function placedOf(bubbles: readonly Bubble[]): Placed[] {
  const most = Math.max(0, ...bubbles.map(({ size }) => size ?? 0));
  const across = WIDTH - PLOT.left - PLOT.right;
  const down = HEIGHT - PLOT.top - PLOT.bottom;
  const within = (share: number) => Math.min(1, Math.max(0, share));
  return bubbles.map((bubble) => {
    const share = most > 0 ? Math.sqrt(Math.max(0, bubble.size ?? 0) / most) : 0;
    return {
      bubble,
      x: PLOT.left + within(bubble.fit) * across,
      y: PLOT.top + (1 - within(bubble.evidence)) * down,
      r: SMALLEST + share * (LARGEST - SMALLEST),
    };
  });
}

function axes(words: BubbleWords, palette: Palette): string[] {
  const bottom = HEIGHT - PLOT.bottom;
  const right = WIDTH - PLOT.right;
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const x = PLOT.left + share * (right - PLOT.left);
    const y = bottom - share * (bottom - PLOT.top);
    const text = `${share * 100}%`;
    const options = { size: 10, fill: palette.muted };
    return [
      svgLine(PLOT.left - 4, y, PLOT.left, y, palette.line),
      svgText(PLOT.left - 7, y + 3.5, text, { ...options, anchor: 'end' }),
      svgLine(x, bottom, x, bottom + 4, palette.line),
      svgText(x, bottom + 15, text, { ...options, anchor: 'middle' }),
    ];
  });
  const half = (a: number, b: number) => (a + b) / 2;
  const grid = `<path d="M${half(PLOT.left, right)} ${PLOT.top}V${bottom}M${PLOT.left} ${half(PLOT.top, bottom)}H${right}" stroke="${palette.line}" stroke-dasharray="2 4" stroke-opacity="0.6" fill="none"/>`;
  return [
    grid,
    svgLine(PLOT.left, PLOT.top, PLOT.left, bottom, palette.line),
    svgLine(PLOT.left, bottom, right, bottom, palette.line),
    ...ticks,
    svgText(right, bottom + 31, `${words.across} →`, {
      size: 11,
      fill: palette.text,
      anchor: 'end',
    }),
    svgText(PLOT.left - 34, PLOT.top - 22, `↑ ${words.up}`, { size: 11, fill: palette.text }),
  ];
}

/** Told apart by shape as well as by colour. */
function shape(decision: string, x: number, y: number, r: number, palette: Palette): string {
  const [cx, cy, s] = [round(x), round(y), round(r)];
  const paint = (fill: string, stroke: string, more = '') =>
    ` fill="${fill}" fill-opacity="0.55" stroke="${stroke}" stroke-width="1.5"${more}`;
  switch (decision) {
    case 'pursue':
      return `<circle cx="${cx}" cy="${cy}" r="${s}"${paint(palette.gain, palette.gain)}/>`;
    case 'nurture':
      return `<path d="M${cx} ${round(y - r)}L${round(x + r)} ${cy}L${cx} ${round(y + r)}L${round(x - r)} ${cy}Z"${paint(palette.other, palette.line)}/>`;
    case 'drop': {
      const side = round(r * 1.7);
      return `<rect x="${round(x - r * 0.85)}" y="${round(y - r * 0.85)}" width="${side}" height="${side}"${paint(palette.loss, palette.loss)}/>`;
    }
    default:
      return `<circle cx="${cx}" cy="${cy}" r="${s}"${paint('none', palette.text, ' stroke-dasharray="3 3"')}/>`;
  }
}

function markSvg({ bubble, x, y, r }: Placed, theme: Theme, palette: Palette): string {
  const drawn = shape(bubble.decision, x, y, r, palette);
  if (theme !== 'page') return drawn;
  const title = `<title>${escapeXml(clipped(bubble.title, 500))}</title>`;
  return `<g class="zhibi-bubble" data-path="${escapeXml(bubble.path)}">${title}${drawn}</g>`;
}

/** Names where there is room, the largest first; one without room is told on hover and in the table. */
function labels(drawn: readonly Placed[], palette: Palette): string[] {
  const marks = drawn.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));
  const taken: Rect[] = [{ x: 0, y: 0, width: 300, height: PLOT.top - 16 }];
  return drawn.slice(0, MOST_LABELS).flatMap((one, index) => {
    const text = shorten(one.bubble.name, LABEL_WIDTH, FONT);
    const others = marks.filter((_, at) => at !== index);
    const place = freePlace(one, textWidth(text, FONT), [...taken, ...others]);
    if (!place) return [];
    taken.push(place);
    const { x, y, width, height } = place;
    const [nearX, nearY] = [clamp(one.x, x, x + width), clamp(one.y, y, y + height)];
    const away = Math.hypot(nearX - one.x, nearY - one.y) > one.r + 8;
    return [
      away ? svgLine(one.x, one.y, nearX, nearY, palette.line) : '',
      svgText(x, y + FONT, text, { size: FONT, fill: palette.text }),
    ];
  });
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(most, Math.max(least, value));

/** Beside the mark, then further out all around it. */
function freePlace({ x, y, r }: Placed, width: number, taken: readonly Rect[]): Rect | null {
  const height = FONT + 3;
  for (const gap of [3, 12, 26, 44, 66]) {
    for (let step = 0; step < 16; step++) {
      const angle = (step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * (Math.PI / 8);
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const [cx, cy] = [x + dx * (r + gap + width / 2), y + dy * (r + gap + height / 2)];
      const rect = { x: cx - width / 2, y: cy - height / 2, width, height };
      if (isInside(rect) && !taken.some((other) => overlaps(rect, other))) return rect;
    }
  }
  return null;
}

function isInside({ x, y, width, height }: Rect): boolean {
  return (
    x >= PLOT.left + 2 && x + width <= WIDTH - 2 && y >= 2 && y + height <= HEIGHT - PLOT.bottom - 2
  );
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function keySvg(words: BubbleWords, bubbles: readonly Bubble[], palette: Palette): string[] {
  let x = PLOT.left + 6;
  const y = HEIGHT - 14;
  return Object.entries(words.decisions)
    .filter(([decision]) => bubbles.some((one) => one.decision === decision))
    .flatMap(([decision, word]) => {
      const at = x;
      x += 30 + textWidth(word, FONT);
      return [
        shape(decision, at, y, 6, palette),
        svgText(at + 11, y + 4, word, { size: FONT, fill: palette.text }),
      ];
    });
}
