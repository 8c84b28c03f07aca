/** Why ROE changed, as a bridge from one period to the next. */
import {
  DRIVERS,
  type Driver,
  type Drivers,
  type RoeChange,
} from '../../finance/compare/attribution';
import { type Language, marks, say } from '../../words';
import { dupontWords } from '../../words/shown/dupont';
import { renderWords as words } from '../../words/shown/render';
import { type Palette, paletteOf, svg, svgLine, svgRect, svgText, type Theme } from '../charts';
import { formatMetric } from './dupontNumbers';
import { ownChange, pp } from './figure';

const WIDTH = 496;
const TOP = 42;
const PLOT = 96;
const HEIGHT = TOP + PLOT + 42;
/** How far below the lowest step a broken axis begins, as a part of their range. */
const MARGIN = 0.2;
const STEP = WIDTH / 5;
const BAR = 62;

type Shown = Pick<RoeChange, 'from' | 'to' | 'roeFrom' | 'roeTo' | 'before' | 'after'>;

interface Bar {
  readonly name: string;
  readonly text: string;
  /** A driver's own change. */
  readonly own: string;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

/** Bars for ROE before, each driver's part, ROE after; `parts` are those of one method. */
export function attributionSvg(
  change: Shown,
  parts: Drivers,
  language: Language,
  theme: Theme,
): string {
  const palette = paletteOf(theme);
  const bars = barsOf(change, parts, language);
  const axis = axisOf(bars);
  const scale = axis.high > axis.low ? PLOT / (axis.high - axis.low) : 0;
  const y = (value: number) => TOP + (axis.high - clamp(value, axis)) * scale;
  const drawn = bars.map((bar, index) => drawBar(bar, index, y, axis, palette));
  const title = say(words.why, language, { from: change.from, to: change.to });
  return svg(WIDTH, HEIGHT, attributionLabel(change, parts, language), palette, [
    svgText(8, 16, title, { size: 12, fill: palette.muted, width: WIDTH - 16 }),
    svgLine(4, y(0), WIDTH - 4, y(0), palette.line),
    ...drawn,
  ]);
}

/** The same as a sentence. */
function attributionLabel(change: Shown, parts: Drivers, language: Language): string {
  const each = DRIVERS.map(
    (driver) => `${effectName(driver, language)} ${pp(parts[driver], language)}`,
  );
  return say(words.whatChanged, language, {
    from: change.from,
    before: formatMetric(change.roeFrom, 'roe', language),
    parts: each.join(say(marks.clause, language)),
    to: change.to,
    after: formatMetric(change.roeTo, 'roe', language),
  });
}

function barsOf(
  { from, to, roeFrom, roeTo, before, after }: Shown,
  parts: Drivers,
  language: Language,
): Bar[] {
  let level = roeFrom;
  const steps = DRIVERS.map((driver): Bar => {
    const start = level;
    level += parts[driver];
    const text = pp(parts[driver], language, true);
    const own = ownChange(driver, before[driver], after[driver], language, true);
    const name = effectName(driver, language);
    return { name, text, own, from: start, to: level, whole: false };
  });
  const whole = (name: string, value: number): Bar => {
    const text = formatMetric(value, 'roe', language);
    return { name, text, own: '', from: 0, to: value, whole: true };
  };
  return [whole(from, roeFrom), ...steps, whole(to, roeTo)];
}

interface Axis {
  readonly low: number;
  readonly high: number;
  /** The axis leaves 0 out; the first and the last bar are drawn with a break. */
  readonly broken: boolean;
}

/** The axis, broken where steps between two high values would be hairlines on one that starts at 0. */
function axisOf(bars: readonly Bar[]): Axis {
  const levels = bars.map(({ to }) => to);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const margin = (high - low) * MARGIN;
  if (low - margin > 0) return { low: low - margin, high, broken: true };
  if (high + margin < 0) return { low, high: high + margin, broken: true };
  return { low: Math.min(0, low), high: Math.max(0, high), broken: false };
}

function clamp(value: number, { low, high }: Axis): number {
  return Math.min(high, Math.max(low, value));
}

/** Never the driver's bare name: what is shown is what it did to ROE. */
function effectName(driver: Driver, language: Language): string {
  return say(dupontWords.effectOn, language, { driver: say(dupontWords[driver], language) });
}

/** Two slanted strokes through a bar where the axis is broken. */
function breakMark(x: number, at: number, palette: Palette): string {
  const stroke = (dy: number) =>
    svgLine(x - BAR / 2 - 3, at + dy + 3, x + BAR / 2 + 3, at + dy - 3, palette.text);
  return stroke(-2) + stroke(2);
}

function drawBar(
  bar: Bar,
  index: number,
  y: (value: number) => number,
  axis: Axis,
  palette: Palette,
): string {
  const { name, text, own, from, to, whole } = bar;
  const x = index * STEP + STEP / 2;
  const top = Math.min(y(from), y(to));
  const height = Math.max(1, Math.abs(y(from) - y(to)));
  const fill = whole ? palette.other : to < from ? palette.loss : palette.gain;
  const label = { size: 11, anchor: 'middle', width: STEP - 4 } as const;
  const next =
    index < 4 ? svgLine(x + BAR / 2, y(to), x + STEP - BAR / 2, y(to), palette.line) : '';
  return [
    svgRect(x - BAR / 2, top, BAR, height, fill),
    next,
    svgText(x, top - 4, text, { ...label, fill: palette.text, bold: true }),
    whole && axis.broken ? breakMark(x, y(from) + (to > 0 ? -8 : 8), palette) : '',
    svgText(x, HEIGHT - 24, name, { ...label, fill: palette.muted }),
    svgText(x, HEIGHT - 9, own, { ...label, fill: palette.muted }),
  ].join('');
}
