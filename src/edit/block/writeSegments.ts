/** The text of a `segments` block for the segments of an imported report. */
import { SEGMENT_METRIC_NAMES } from '../../finance/statements/names';
import type { Imported, SegmentTable } from '../../imports/imported';
import type { Note } from '../../imports/note';
import { termWord } from '../../plan/lexicon';
import { type Language, say } from '../../words';
import { unitWord } from '../../words/units';
import { amountText, suitableUnit } from '../importNotes';
import { blockKey, rowKey, type WriteOptions, yamlText } from './write';

/** How a company may be split. */
export const SEGMENT_CHOICES = ['business', 'product', 'region'] as const;

/** By what a company is split. */
export type SegmentAxis = (typeof SEGMENT_CHOICES)[number];

/** The axes of its tags. */
const SEGMENT_AXES: Readonly<Record<SegmentAxis, string>> = {
  business: 'StatementBusinessSegmentsAxis',
  product: 'ProductOrServiceAxis',
  region: 'StatementGeographicalAxis',
};

/** The table of that axis; undefined where the report has none. */
export function segmentTable(imported: Imported, axis: SegmentAxis): SegmentTable | undefined {
  return imported.segments?.find((table) => table.axis === SEGMENT_AXES[axis]);
}

/** The axes by which the report is split, the first the best one: whose parts make the whole. */
export function axesOf(imported: Imported): SegmentAxis[] {
  const whole = (axis: SegmentAxis) => {
    const adds = segmentTable(imported, axis)?.adds ?? [];
    return adds.includes(true) && !adds.includes(false) ? 1 : 0;
  };
  return SEGMENT_CHOICES.filter((axis) => segmentTable(imported, axis)).sort(
    (a, b) => whole(b) - whole(a),
  );
}

/** Why the report's own split by that axis, or by any, was not taken; none where it has none. */
export function unreadNotes({ unreadSegments = [] }: Imported, axis: SegmentAxis | null): Note[] {
  const own = unreadSegments.filter((one) => axis !== null && one.axis === SEGMENT_AXES[axis]);
  return (own.length > 0 ? own : unreadSegments).map(({ note }) => note);
}

/** What is to be said of segments that are written: periods in which they don't make the revenue, and its own notes. */
export function tableNotes(
  { segments, adds, periods, notes = [] }: SegmentTable,
  imported: Imported,
): Note[] {
  const differing = periods.flatMap((label, i): Note[] => {
    const at = imported.periods.findIndex((period) => period.label === label);
    const revenue = imported.rows.revenue?.[at];
    if (adds[i] !== false || typeof revenue !== 'number') return [];
    const sum = segments.reduce((all, segment) => all + (segment.revenue[i] ?? 0), 0);
    const params = { at: label, value: sum, otherValue: revenue };
    return [{ code: 'segments-differ', row: null, period: null, params }];
  });
  return [...differing, ...notes];
}

/** The lines of the block without its fences. */
export function writeSegments(
  table: SegmentTable,
  imported: Imported,
  { entity, language, sourceIds }: WriteOptions,
): string[] {
  const unit = unitOf(table, imported, language);
  const key = (term: string) => blockKey(term, language);
  const texts = (values: readonly (number | null)[]) =>
    values.map((value) => (value === null ? '--' : amountText(value, unit))).join(' | ');
  const names = new Set<string>();
  let { profitName } = table;
  const segments = table.segments.flatMap(({ name, member, revenue, grossProfit, profit }) => {
    // Two members may be called alike in print; a key stands once.
    const own = names.has(name) ? member : name;
    names.add(own);
    const rows = [`${rowKey('revenue', language)}: ${texts(revenue)}`];
    if (grossProfit.some((value) => value !== null)) {
      rows.push(`${rowKey('grossProfit', language)}: ${texts(grossProfit)}`);
    }
    if (profit.some((value) => value !== null)) {
      const metric = language === 'zh-cn' ? SEGMENT_METRIC_NAMES.profit.zh : 'profit';
      rows.push(`${metric}: ${texts(profit)}`);
      // Once says it for all.
      const named = say(termWord('segmentMetric', 'profitName'), language);
      if (profitName) rows.push(`${named}: ${yamlText(profitName)}`);
      profitName = undefined;
    }
    return [`  ${yamlText(own)}: {${rows.join(', ')}}`];
  });
  return [
    `${key('entity')}: ${yamlText(entity)}`,
    ...(imported.currency ? [`${key('currency')}: ${imported.currency}`] : []),
    `${key('unit')}: ${unitWord(unit, language) ?? unit}`,
    `${key('periods')}: [${table.periods.map(yamlText).join(', ')}]`,
    `${key('segments')}:`,
    ...segments,
    `${key('source')}: [${sourceIds.join(', ')}]`,
  ];
}

/** The table's own unit, so that its figures stand as printed; else that of the statements. */
function unitOf({ unit }: SegmentTable, imported: Imported, language: Language): number {
  return unit !== undefined && unitWord(unit, language) ? unit : suitableUnit(imported, language);
}
