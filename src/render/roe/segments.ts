/** What the customer earns with: bars of the newest period, and all periods as a table. */
import type { SegmentsAnalysis } from '../../finance/analyse';
import type { SegmentPeriod, SegmentResult } from '../../finance/compare/segments';
import { SEGMENT_METRIC_NAMES } from '../../finance/statements/names';
import { orderOf } from '../../finance/statements/periods/order';
import type { SegmentMetric } from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { renderWords as words } from '../../words/shown/render';
import { paletteOf, svg, svgLine, svgRect, svgText, type Theme } from '../charts';
import { cell, foreign, strong, type Table, type TableCell } from '../tables';
import { formatMoney, formatValue, MISSING, points } from './dupontNumbers';

const WIDTH = 496;
const LINE = 24;
const NAME = 118;
const VALUE = 176;
const PLOT = WIDTH - NAME - VALUE - 24;
const MOST_SEGMENTS = 20;
const MOST_PERIODS = 4;

/** What the newest period has besides revenue, share and growth. */
const MORE = ['contribution', 'profit', 'grossMargin', 'profitMargin', 'mix', 'rate'] as const;

/** Empty where no segment has a revenue. */
export function segmentsSvg(analysis: SegmentsAnalysis, language: Language, theme: Theme): string {
  const period = newest(analysis);
  const shown = (period?.segments ?? []).filter(({ revenue }) => revenue !== null);
  if (!period || shown.length === 0) return '';
  const palette = paletteOf(theme);
  const lines = shown.slice(0, MOST_SEGMENTS);
  const values = lines.map(({ revenue }) => revenue ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = high > low ? PLOT / (high - low) : 0;
  const zero = 8 + NAME - low * scale;
  const title = titleOf(analysis, period, language);
  const drawn = lines.map((segment, index) => {
    const y = 26 + index * LINE;
    const width = Math.abs(segment.revenue ?? 0) * scale;
    const negative = (segment.revenue ?? 0) < 0;
    return [
      svgText(8, y + 14, segment.name, { size: 12, fill: palette.text, width: NAME - 8 }),
      svgRect(
        negative ? zero - width : zero,
        y + 3,
        Math.max(1, width),
        LINE - 9,
        negative ? palette.loss : palette.gain,
      ),
      svgText(WIDTH - 8, y + 14, lineText(segment, language), {
        size: 11,
        fill: palette.text,
        anchor: 'end',
        width: VALUE,
      }),
    ].join('');
  });
  const height = 26 + lines.length * LINE + 6;
  const label = [
    title,
    ...lines.map((segment) => `${segment.name} ${lineText(segment, language)}`),
  ].join('. ');
  return svg(WIDTH, height, label, palette, [
    svgText(8, 16, title, { size: 12, fill: palette.muted, width: WIDTH - 16 }),
    ...drawn,
    svgLine(zero, 26, zero, height - 6, palette.line),
  ]);
}

/** `5,927.05亿 · 69.5% · +18.1%`. */
function lineText({ revenue, share, growth }: SegmentResult, language: Language): string {
  const parts = [revenue === null ? MISSING : formatMoney(revenue, language)];
  if (share !== null) parts.push(formatValue(share, 'percent', language));
  if (growth !== null) parts.push(growthText(growth, language));
  return parts.join(' · ');
}

function growthText(growth: number | null, language: Language): string {
  const text = formatValue(growth, 'percent', language);
  return growth !== null && growth > 0 ? `+${text}` : text;
}

/** A line a segment and a total: the revenue of each period; of the newest also share, growth and what they add. */
export function segmentsTable(analysis: SegmentsAnalysis, language: Language): Table {
  const periods = inTime(analysis).slice(-MOST_PERIODS);
  const last = periods.at(-1);
  if (!last || last.segments.length === 0) return { head: [], rows: [] };
  const name = (metric: SegmentMetric) => say(SEGMENT_METRIC_NAMES[metric], language);
  const has = (key: keyof SegmentResult) => last.segments.some((item) => item[key] !== null);
  const more = MORE.filter(has);
  const title = (key: (typeof MORE)[number]) => {
    if (key === 'mix' || key === 'rate') return say(words[key], language);
    if (key === 'contribution') return say(words.inPoints, language, { name: name(key) });
    return key === 'profit' || key === 'profitMargin'
      ? profitTitle(analysis, key, language)
      : name(key);
  };
  const head = [
    cell(say(words.segment, language)),
    ...periods.map(({ label }) => foreign(`${label} ${name('revenue')}`)),
    cell(name('share')),
    cell(name('growth')),
    ...more.map((key) => foreign(title(key))),
  ];
  const rows = last.segments.map((segment, index): TableCell[] => [
    foreign(segment.name),
    ...periods.map(({ segments }) => cell(moneyText(segments[index]?.revenue, language))),
    cell(formatValue(segment.share, 'percent', language)),
    cell(growthText(segment.growth, language)),
    ...more.map((key) => cell(moreText(segment, key, language))),
  ]);
  const sum = [
    strong(say(words.sum, language)),
    ...periods.map(({ total }) => strong(moneyText(total, language))),
    cell(''),
    cell(totalGrowth(periods, last, language)),
    ...more.map(() => cell('')),
  ];
  return { head, rows: [...rows, sum] };
}

const moneyText = (value: number | null | undefined, language: Language) =>
  value == null ? MISSING : formatMoney(value, language);

function totalGrowth(
  periods: readonly SegmentPeriod[],
  period: SegmentPeriod,
  language: Language,
): string {
  const from = periods.find(({ label }) => label === period.from);
  if (!period.total || !from?.total || from.total <= 0) return '';
  return growthText(period.total / from.total - 1, language);
}

/** The company's own name for the profit of its segments, where it gives one. */
function profitTitle(
  { segments }: SegmentsAnalysis,
  key: 'profit' | 'profitMargin',
  language: Language,
): string {
  const own = segments.segments.find(({ profitName }) => profitName)?.profitName;
  if (!own) return say(SEGMENT_METRIC_NAMES[key], language);
  return key === 'profit' ? own : say(words.ofRevenue, language, { name: own });
}

function moreText(segment: SegmentResult, key: (typeof MORE)[number], language: Language): string {
  const value = segment[key];
  if (value === null) return MISSING;
  if (key === 'profit') return formatMoney(value, language);
  if (key === 'grossMargin' || key === 'profitMargin') {
    return formatValue(value, 'percent', language);
  }
  return points(value);
}

/** `毛利率 FY2021 → FY2022：…`, where every segment has its profit; else empty. */
export function marginSentence(analysis: SegmentsAnalysis, language: Language): string {
  const period = newest(analysis);
  if (!period?.marginChange || period.from === null) return '';
  const { total, mix, rate } = period.marginChange;
  const key = period.marginOf === 'profit' ? 'profitMargin' : 'grossMargin';
  const name =
    key === 'profitMargin'
      ? profitTitle(analysis, key, language)
      : say(SEGMENT_METRIC_NAMES.grossMargin, language);
  return say(words.marginChange, language, {
    name,
    from: period.from,
    to: period.label,
    total: points(total),
    mix: points(mix),
    rate: points(rate),
  });
}

/** That the statements are in another currency, so that nothing of theirs is used; else empty. */
export function currencyNote({ segments, otherCurrency }: SegmentsAnalysis, language: Language) {
  if (otherCurrency === null) return '';
  const own = segments.currency ?? MISSING;
  return say(words.otherCurrency, language, { currency: otherCurrency, own });
}

/** What the drawing shows and of which period; empty where no period has a revenue. */
export function segmentsTitle(analysis: SegmentsAnalysis, language: Language): string {
  const period = newest(analysis);
  return period ? titleOf(analysis, period, language) : '';
}

function titleOf(
  { segments }: SegmentsAnalysis,
  period: SegmentPeriod,
  language: Language,
): string {
  return say(words.segmentsOf, language, { entity: segments.entity ?? '', period: period.label });
}

function inTime({ segments, periods }: SegmentsAnalysis): SegmentPeriod[] {
  return orderOf(segments.periods).inTime.flatMap((index) => periods[index] ?? []);
}

/** The newest period with a revenue. */
function newest(analysis: SegmentsAnalysis): SegmentPeriod | undefined {
  const sorted = inTime(analysis);
  return (
    sorted.findLast(({ segments }) => segments.some(({ revenue }) => revenue !== null)) ??
    sorted.at(-1)
  );
}
