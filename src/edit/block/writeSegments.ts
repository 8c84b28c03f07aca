/** The text of a `segments` block for segments that were imported. */
import { SEGMENT_METRIC_NAMES } from '../../finance/statements/names';
import type { Series } from '../../finance/statements/statements';
import type { Imported, SegmentTable } from '../../imports/imported';
import type { Language } from '../../words';
import { unitWord } from '../../words/units';
import { amountText, suitableUnit } from '../importNotes';
import { blockKey, type WriteOptions, yamlText } from './write';

/** Of several splits the first whose parts make the revenue in every period that can be told; `null` without any. */
export function segmentsToWrite({ segments = [] }: Imported): SegmentTable | null {
  return segments.find(({ adds }) => adds.includes(true) && !adds.includes(false)) ?? null;
}

/** The lines of the block without its fences. */
export function writeSegments(
  table: SegmentTable,
  imported: Imported,
  { entity, language, sourceIds }: WriteOptions,
): string[] {
  const unit = suitableUnit(imported, language);
  const key = (term: string) => blockKey(term, language);
  const metric = (name: string, values: Series) =>
    values.some((value) => value !== null) ? [`${name}: ${rowText(values, unit)}`] : [];
  return [
    `${key('entity')}: ${yamlText(entity)}`,
    ...(imported.currency ? [`${key('currency')}: ${imported.currency}`] : []),
    `${key('unit')}: ${unitWord(unit, language) ?? unit}`,
    `${key('periods')}: [${table.periods.map(yamlText).join(', ')}]`,
    `${key('segments')}:`,
    ...table.segments.map(({ name, revenue, grossProfit, profit }) => {
      const rows = [
        ...metric(metricKey('revenue', language), revenue),
        ...metric(metricKey('grossProfit', language), grossProfit),
        ...metric(metricKey('profit', language), profit),
      ];
      return `  ${yamlText(name)}: {${rows.join(', ')}}`;
    }),
    `${key('source')}: [${sourceIds.join(', ')}]`,
  ];
}

function rowText(values: Series, unit: number): string {
  return values.map((value) => (value === null ? '--' : amountText(value, unit))).join(' | ');
}

function metricKey(metric: 'revenue' | 'grossProfit' | 'profit', language: Language): string {
  return language === 'zh-cn' ? SEGMENT_METRIC_NAMES[metric].zh : metric;
}
