/** Why ROE changed, as a bridge from one period to the next. */
import { type Change, DRIVERS, type Drivers } from '../../finance/compare/attribution';
import { type Language, marks, say } from '../../words';
import { dupontWords } from '../../words/shown/dupont';
import { renderWords as words } from '../../words/shown/render';
import { type Palette, paletteOf, svg, svgLine, svgRect, svgText, type Theme } from '../charts';
import { formatMetric, points } from './dupontNumbers';

const WIDTH = 496;
const TOP = 42;
const PLOT = 96;
const HEIGHT = TOP + PLOT + 26;
const STEP = WIDTH / 5;
const BAR = 62;

interface Bar {
  readonly name: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly whole: boolean;
}

/** Bars for ROE before, each driver's part, ROE after; `parts` are those of one method. */
export function attributionSvg(
  change: Pick<Change, 'from' | 'to' | 'roeFrom' | 'roeTo'>,
  parts: Drivers,
  language: Language,
  theme: Theme,
): string {
  const palette = paletteOf(theme);
  const bars = barsOf(change, parts, language);
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const scale = high > low ? PLOT / (high - low) : 0;
  const y = (value: number) => TOP + (high - value) * scale;
  const drawn = bars.map((bar, index) => drawBar(bar, index, y, palette));
  const title = say(words.why, language, { from: change.from, to: change.to });
  return svg(WIDTH, HEIGHT, attributionLabel(change, parts, language), palette, [
    svgText(8, 16, title, { size: 12, fill: palette.muted, width: WIDTH - 16 }),
    svgLine(4, y(0), WIDTH - 4, y(0), palette.line),
    ...drawn,
  ]);
}

/** The same as a sentence. */
export function attributionLabel(
  change: Pick<Change, 'from' | 'to' | 'roeFrom' | 'roeTo'>,
  parts: Drivers,
  language: Language,
): string {
  const each = DRIVERS.map(
    (driver) => `${say(dupontWords[driver], language)} ${points(parts[driver])}pp`,
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
  { from, to, roeFrom, roeTo }: Pick<Change, 'from' | 'to' | 'roeFrom' | 'roeTo'>,
  parts: Drivers,
  language: Language,
): Bar[] {
  let level = roeFrom;
  const steps = DRIVERS.map((driver): Bar => {
    const start = level;
    level += parts[driver];
    const text = `${points(parts[driver])}pp`;
    return { name: say(dupontWords[driver], language), text, from: start, to: level, whole: false };
  });
  const whole = (name: string, value: number): Bar => {
    return { name, text: formatMetric(value, 'roe', language), from: 0, to: value, whole: true };
  };
  return [whole(from, roeFrom), ...steps, whole(to, roeTo)];
}

function drawBar(bar: Bar, index: number, y: (value: number) => number, palette: Palette): string {
  const { name, text, from, to, whole } = bar;
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
    svgText(x, HEIGHT - 10, name, { ...label, fill: palette.muted }),
  ].join('');
}
