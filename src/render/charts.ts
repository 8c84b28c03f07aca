/** What all drawings share: colours, text that fits, SVG that holds no foreign markup. */
import { cutAt } from '../plan/text/pieces';
import { clipped } from '../plan/text/text';
import { DRAWING_STYLES } from './styles/drawings';

/** `page`: the colours are CSS variables of `pageStyles`; the others are fixed, for images. */
export type Theme = 'light' | 'dark' | 'hc' | 'hc-light' | 'page';

/** The colours of a drawing, as CSS has them. */
export interface Palette {
  readonly background: string;
  /** The fill of a box. */
  readonly box: string;
  readonly text: string;
  /** Text that matters less. */
  readonly muted: string;
  /** Lines, and the border of a box. */
  readonly line: string;
  /** The customer, and what adds to ROE. */
  readonly gain: string;
  /** What takes from ROE. */
  readonly loss: string;
  /** The peers. */
  readonly other: string;
}

/** Text has 4.5:1 on box and background, lines and bars 3:1: a test measures it. */
export const PALETTES: Readonly<Record<Exclude<Theme, 'page'>, Palette>> = {
  light: {
    background: '#ffffff',
    box: '#f4f6f9',
    text: '#1f2328',
    muted: '#57606a',
    line: '#6e7781',
    gain: '#0969da',
    loss: '#bc4c00',
    other: '#7d8590',
  },
  dark: {
    background: '#1f1f1f',
    box: '#2b2b2b',
    text: '#e6e6e6',
    muted: '#b0b0b0',
    line: '#8a8a8a',
    gain: '#4daafc',
    loss: '#f0883e',
    other: '#8c8c8c',
  },
  hc: {
    background: '#000000',
    box: '#000000',
    text: '#ffffff',
    muted: '#ffffff',
    line: '#ffffff',
    gain: '#75beff',
    loss: '#ffb86b',
    other: '#c0c0c0',
  },
  'hc-light': {
    background: '#ffffff',
    box: '#ffffff',
    text: '#000000',
    muted: '#292929',
    line: '#000000',
    gain: '#0f4a85',
    loss: '#8a3b00',
    other: '#5a5a5a',
  },
};

const COLOURS = Object.keys(PALETTES.light) as (keyof Palette)[];

const PAGE = Object.fromEntries(
  COLOURS.map((colour) => [colour, `var(--zhibi-${colour})`]),
) as unknown as Palette;

/** The colours of a drawing; those of a page are CSS variables, so that it follows the editor's theme. */
export function paletteOf(theme: Theme): Palette {
  return theme === 'page' ? PAGE : PALETTES[theme];
}

/** Colours that a page of the editor takes from its theme. */
const EDITOR_COLOURS: Partial<Record<keyof Palette, string>> = {
  background: '--vscode-editor-background',
  text: '--vscode-foreground',
};

/** The variables that drawings in a page use, by the classes that the editor gives its pages. */
export function pageStyles(): string {
  const rule = (selector: string, palette: Palette) => {
    const lines = COLOURS.map((colour) => {
      const editor = EDITOR_COLOURS[colour];
      const value = editor ? `var(${editor}, ${palette[colour]})` : palette[colour];
      return `  --zhibi-${colour}: ${value};`;
    });
    return `${selector} {\n${lines.join('\n')}\n}`;
  };
  return [
    rule(':root,\n.vscode-light', PALETTES.light),
    rule('.vscode-dark', PALETTES.dark),
    rule('.vscode-high-contrast', PALETTES.hc),
    rule('.vscode-high-contrast-light', PALETTES['hc-light']),
    DRAWING_STYLES,
    '',
  ].join('\n');
}

/** The dark colours where the system asks for them: for a page outside of the editor. */
export function darkOnScreen(): string {
  const lines = COLOURS.map((colour) => `    --zhibi-${colour}: ${PALETTES.dark[colour]};`);
  return `@media (prefers-color-scheme:dark) {\n  :root {\n${lines.join('\n')}\n  }\n}\n`;
}

/** Characters that no XML holds, that turn the reading direction, or that can't be seen. */
const UNSOUND = /[^\P{Cc}\t\n\r]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Letters, digits and marks that need no look: most texts are nothing else. */
const HARMLESS = /^[ !#-%(-;=?-~\u3000-\u302f\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Escapes text for HTML and SVG, attributes included, and drops characters that XML can't hold or that are invisible. */
export function escapeXml(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .replace(UNSOUND, '')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** About how wide a text is drawn, in the unit of `size`: East Asian characters are square. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x2e80) ems += 1;
    else if (/[A-Z@%&mwMW]/.test(character)) ems += 0.72;
    else ems += 0.53;
  }
  return ems * size;
}

/** The text, cut with `…` where it is wider than `width`. */
export function shorten(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text.slice(0, 200)];
  let fits = characters.length - 1;
  while (fits > 1 && textWidth(`${characters.slice(0, fits).join('')}…`, size) > width) fits--;
  return cutAt(characters, fits);
}

/** Names and labels of drawings are cut: an image has no room for a novel. */
const LONGEST_NAME = 200;
const LONGEST_LABEL = 1000;

export interface SvgTextOptions {
  readonly size?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** Cut where it is wider. */
  readonly width?: number;
  /** Set smaller, down to this size, before it is cut: a number without its unit is another number. */
  readonly smallest?: number;
}

/**
 * A line of text as SVG, escaped; `width` in pixels cuts it with `…` and puts the whole of it
 * into the tooltip.
 */
export function svgText(x: number, y: number, text: string, options: SvgTextOptions): string {
  const { fill, anchor = 'start', bold = false, width } = options;
  const size = sizeOf(text, options);
  const shown = width === undefined ? text : shorten(text, width, size);
  const whole = shown === text ? '' : `<title>${escapeXml(clipped(text, LONGEST_NAME))}</title>`;
  const weight = bold ? ' font-weight="600"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${weight}>${whole}${escapeXml(shown)}</text>`;
}

/** The size at which a text fits, no smaller than allowed. */
function sizeOf(text: string, { size = 12, width, smallest = size }: SvgTextOptions): number {
  const wide = textWidth(text, size);
  if (width === undefined || wide <= width) return size;
  return Math.max(smallest, Math.floor(((size * width) / wide) * 10) / 10);
}

/**
 * A rectangle as SVG; `more` is further attributes, each with a blank in front. A negative width
 * counts as 0.
 */
export function svgRect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more = '',
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(height)}" fill="${fill}"${more}/>`;
}

/** A straight line as SVG, from the first point to the second. */
export function svgLine(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="${colour}" fill="none"/>`;
}

/** Rounds a coordinate to a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const FONTS =
  "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** A drawing with its name for those who don't see it. */
export function svg(
  width: number,
  height: number,
  label: string,
  palette: Palette,
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-label="${escapeXml(clipped(label, LONGEST_LABEL))}" font-family="${FONTS}">`,
    // An image doesn't know the theme's background, so it draws its own, rounded as a card is.
    svgRect(0, 0, width, height, palette.background, ' rx="6"'),
    ...parts,
    '</svg>',
  ].join('');
}

/**
 * A drawing as an image in the editor's Markdown; `alt` is Markdown already. Its
 * size is said, so that its place is kept free before it is loaded.
 */
export function imageMarkdown(drawing: string, alt: string): string {
  const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(drawing) ?? [];
  const size = width && height ? `|width=${Math.ceil(+width)},height=${Math.ceil(+height)}` : '';
  return `![${alt}](${dataUri(drawing)}${size})`;
}

/** A drawing as an address; brackets and quotes end no link. */
export function dataUri(drawing: string): string {
  const encoded = encodeURIComponent(drawing).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `data:image/svg+xml,${encoded}`;
}
