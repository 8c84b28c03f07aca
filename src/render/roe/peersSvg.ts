/** The customer beside its peers: for each ratio a panel with a bar each and the median. */
import type { Analysis } from '../../finance/analyse';
import type { Comparison, Spread } from '../../finance/compare/peers';
import type { Ratio } from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { dupontWords } from '../../words/shown/dupont';
import { renderWords as words } from '../../words/shown/render';
import { type Palette, paletteOf, svg, svgLine, svgRect, svgText, type Theme } from '../charts';
import { formatMetric, ratioTitle } from './dupontNumbers';
import { comparedPeriod, markedValue, peersShown } from './peerTable';

/** The ratios that are drawn where they can be compared; the table has them all. */
const DRAWN: readonly Ratio[] = [
  'roe',
  'netMargin',
  'assetTurnover',
  'equityMultiplier',
  'grossMargin',
  'inventoryDays',
  'receivableDays',
  'cashContent',
];
const MOST_PANELS = 6;

const WIDTH = 496;
const GAP = 16;
const PANEL = (WIDTH - GAP) / 2;
const LINE = 17;
const NAME = 94;
const VALUE = 62;
const PLOT = PANEL - NAME - VALUE - 16;

interface Line {
  readonly name: string;
  readonly value: number | null;
  readonly fill: string;
  readonly bold: boolean;
  readonly spread?: Spread | undefined;
}

/** Empty where there is nothing to compare. */
export function peersSvg(analysis: Analysis, language: Language, theme: Theme): string {
  const period = comparedPeriod(analysis);
  const compared = analysis.comparisons.filter((item) => item.period === period);
  const peers = peersShown(compared);
  const panels = DRAWN.flatMap((ratio) => compared.find((item) => item.ratio === ratio) ?? []);
  const shown = panels.slice(0, MOST_PANELS);
  if (period === undefined || shown.length === 0) return '';
  const palette = paletteOf(theme);
  const customer = analysis.customer.entity;
  const withMedian = shown.some(({ median }) => median !== null) ? 1 : 0;
  const height = 24 + (peers.length + 1 + withMedian) * LINE + 8;
  const parts = shown.map((item, index) => {
    const x = (index % 2) * (PANEL + GAP);
    const y = 22 + Math.floor(index / 2) * height;
    return panel(item, customer, peers, { x, y }, language, palette);
  });
  const title = say(words.beside, language, { entity: customer, period });
  const all = 22 + Math.ceil(shown.length / 2) * height;
  return svg(WIDTH, all, peersLabel(title, shown, customer, language), palette, [
    svgText(8, 16, title, { size: 12, fill: palette.muted, width: WIDTH - 16 }),
    ...parts,
  ]);
}

function peersLabel(
  title: string,
  shown: readonly Comparison[],
  customer: string,
  language: Language,
): string {
  const lines = shown.map((item) => {
    const { ratio, value, entities } = item;
    const said = [
      `${customer} ${formatMetric(value, ratio, language)}`,
      ...Object.keys(entities).map((name) => `${name} ${markedValue(item, name, language)}`),
    ];
    return `${ratioTitle(ratio, language)}: ${said.join(', ')}`;
  });
  return [title, ...lines].join('. ');
}

/** The bars of one ratio, the customer's first, that of the median last. */
function panel(
  item: Comparison,
  customer: string,
  peers: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  language: Language,
  palette: Palette,
): string {
  const lines = linesOf(item, customer, peers, language, palette);
  const values = lines.flatMap(({ value, spread }) =>
    [value, spread?.p25, spread?.p75].filter((one) => typeof one === 'number'),
  );
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = high > low ? PLOT / (high - low) : 0;
  const zero = x + 8 + NAME - low * scale;
  const title = svgText(x + 8, y + 15, ratioTitle(item.ratio, language), {
    size: 12,
    fill: palette.text,
    bold: true,
    width: PANEL - 16,
  });
  const drawn = lines.map(({ name, value, fill, bold, spread }, index) => {
    const top = y + 22 + index * LINE;
    const text = { size: 11, fill: palette.text, bold };
    const width = Math.abs(value ?? 0) * scale;
    const left = (value ?? 0) < 0 ? zero - width : zero;
    return [
      svgText(x + 8, top + 11, name, { ...text, width: NAME - 6 }),
      value === null ? '' : svgRect(left, top + 2, Math.max(1, width), LINE - 6, fill),
      spread ? quartiles(spread, zero, scale, top + LINE / 2 - 1, palette) : '',
      svgText(x + PANEL - 8, top + 11, formatMetric(value, item.ratio, language), {
        ...text,
        anchor: 'end',
      }),
    ].join('');
  });
  const axis = svgLine(zero, y + 22, zero, y + 22 + lines.length * LINE - 2, palette.line);
  return [title, ...drawn, axis].join('');
}

function linesOf(
  { value, entities, spreads, median }: Comparison,
  customer: string,
  peers: readonly string[],
  language: Language,
  palette: Palette,
): Line[] {
  const own = { name: customer, value, fill: palette.gain, bold: true };
  const others = peers.map((name) => ({
    name,
    value: entities[name] ?? null,
    fill: palette.other,
    bold: false,
    spread: spreads[name],
  }));
  if (median === null) return [own, ...others];
  const name = say(dupontWords.median, language);
  return [own, ...others, { name, value: median, fill: palette.line, bold: false }];
}

/** From the lower to the upper quartile, across the bar of the median. */
function quartiles(
  { p25, p75 }: Spread,
  zero: number,
  scale: number,
  y: number,
  palette: Palette,
): string {
  if (p25 === null || p75 === null) return '';
  const [from, to] = [zero + p25 * scale, zero + p75 * scale];
  const ends = [from, to].map((x) => svgLine(x, y - 3, x, y + 3, palette.text));
  return [svgLine(from, y, to, y, palette.text), ...ends].join('');
}
