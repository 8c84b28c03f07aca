/** The text of a `segments` block for the segments of an imported report. */
import { SEGMENT_METRIC_NAMES } from '../../finance/statements/names';
import type { Imported, SegmentTable } from '../../imports/imported';
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

/** The lines of the block without its fences. */
export function writeSegments(
  table: SegmentTable,
  imported: Imported,
  { entity, language, sourceIds }: WriteOptions,
): string[] {
  const unit = suitableUnit(imported, language);
  const key = (term: string) => blockKey(term, language);
  const texts = (values: readonly (number | null)[]) =>
    values.map((value) => (value === null ? '--' : amountText(value, unit))).join(' | ');
  const names = new Set<string>();
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
