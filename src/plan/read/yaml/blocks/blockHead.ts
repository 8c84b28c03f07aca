import { currencyCode, unitFactor } from '../../../../finance/statements/numbers/amount';
import { labelKey, periodMonths } from '../../../../finance/statements/periods/periods';
import type { Period } from '../../../../finance/statements/statements';
import { termOf } from '../../../lexicon';
import type { BlockPeer, BlockRow, Citation, Range } from '../../../model';
import { parseDate } from '../../../text/dates';
import { textOf, textsOf } from '../yaml';
import type { YamlPair, YamlValue } from '../yamlValue';
import type { ReportFault } from './blockRows';
import { cellsOf } from './blockRows';

const MAX_PERIODS = 200;

/** What is known of a block while it is read. */
export interface BlockReader {
  readonly fence: Range;
  readonly fault: ReportFault;
  readonly rows: BlockRow[];
  readonly peers: BlockPeer[];
  readonly pairs: readonly YamlPair[];
  /** The first pair of each of the block's own keys, by term. */
  readonly own: ReadonlyMap<string, YamlPair>;
  /** Pairs of no such key: rows. */
  readonly others: readonly YamlPair[];
}

/** Pairs of a block as its readers ask for them. */
export function sortedOut(
  pairs: readonly YamlPair[],
): Pick<BlockReader, 'pairs' | 'own' | 'others'> {
  const own = new Map<string, YamlPair>();
  const others: YamlPair[] = [];
  for (const pair of pairs) {
    const term = termOf('blockKey', pair.key);
    if (term === null) others.push(pair);
    else if (!own.has(term)) own.set(term, pair);
  }
  return { pairs, own, others };
}

/** The keys of a block that say whose figures they are and how to read them. */
export interface Head {
  readonly entity: string | null;
  readonly entityRange: Range | null;
  readonly currency: string | null;
  readonly unit: number | null;
  readonly hasUnit: boolean;
  readonly hasCurrency: boolean;
  readonly periods: readonly Period[];
  readonly sources: readonly Citation[];
}

/** The value of a key of the block, by its term. */
export function valueIn(reader: BlockReader, term: string): YamlPair | undefined {
  return reader.own.get(term);
}

/** Keys that every block has; `inherited` is what a peer takes from the block it stands in. */
export function headOf(reader: BlockReader, inherited?: Head): Head {
  const entity = valueIn(reader, 'entity');
  const unit = valueIn(reader, 'unit');
  const currency = valueIn(reader, 'currency');
  const name = textOf(entity?.value);
  if (reader.pairs.length > 0 && name === null) {
    reader.fault('missing-key', entity?.keyRange ?? reader.fence, {
      key: { field: 'blockKey', term: 'entity' },
    });
  }
  const unitText = textOf(unit?.value);
  const factor = unitText === null ? null : unitFactor(unitText);
  if (unit && unitText !== null && factor === null)
    reader.fault('unknown-unit', unit.value.range, { value: unitText });
  const currencyText = textOf(currency?.value);
  const code = currencyText === null ? null : currencyCode(currencyText);
  if (currency && currencyText !== null && code === null) {
    reader.fault('unknown-currency', currency.value.range, { value: currencyText });
  }
  return {
    entity: name,
    entityRange: entity && name !== null ? entity.value.range : null,
    currency: currencyText === null ? (inherited?.currency ?? null) : code,
    unit: unitText === null ? (inherited?.unit ?? null) : factor,
    hasUnit: unitText !== null || inherited?.hasUnit === true,
    hasCurrency: currencyText !== null || inherited?.hasCurrency === true,
    periods: periodsOf(reader, inherited),
    sources: textsOf(valueIn(reader, 'source')?.value).flatMap(citationsIn),
  };
}

/** Keys with values, rather than a text or a list. */
export function isYamlMap(value: YamlValue): value is YamlValue & { kind: 'map' } {
  return value.kind === 'map';
}

/** `fy22`, `[^fy22]`, `fy22, note` in a `source` value. */
function citationsIn(text: { value: string; range: Range }): Citation[] {
  // Written as it is read, or the same between quotes; where something is escaped, all of it.
  const quotes = text.range.end - text.range.start - text.value.length;
  const first = text.range.start + quotes / 2;
  return [...text.value.matchAll(/[^\s,，、;；[\]^]+/g)].map((match) => ({
    id: match[0],
    range:
      quotes === 0 || quotes === 2
        ? { start: first + match.index, end: first + match.index + match[0].length }
        : text.range,
  }));
}

/** The periods of a block, those of `inherited` where it names none of its own; too many or none is reported. */
export function periodsOf(reader: BlockReader, inherited?: Head): Period[] {
  const pair = valueIn(reader, 'periods');
  const labels = (pair ? (cellsOf(pair.value) ?? []) : []).map((cell) => cell.text);
  if (labels.length > MAX_PERIODS) {
    reader.fault('too-large', pair?.keyRange ?? reader.fence);
    return [];
  }
  const ends = endsOf(reader, pair ? labels.length : (inherited?.periods.length ?? 0));
  if (!pair) {
    if (!inherited && reader.pairs.length > 0) {
      reader.fault('missing-key', reader.fence, { key: { field: 'blockKey', term: 'periods' } });
    }
    return (inherited?.periods ?? []).map((p, i) => ({ ...p, end: ends[i] ?? p.end }));
  }
  const breaks = breaksOf(reader, labels);
  return labels.map((label, i) => ({
    label,
    months: periodMonths(label),
    end: ends[i] ?? null,
    ...(breaks.has(labelKey(label)) && { breaks: true }),
  }));
}

/** `breaks: [FY2022]`: the periods that are of another vintage than the one before. */
function breaksOf(reader: BlockReader, labels: readonly string[]): ReadonlySet<string> {
  const pair = valueIn(reader, 'breaks');
  const cells = pair ? (cellsOf(pair.value) ?? []) : [];
  const known = new Set(labels.map(labelKey));
  for (const { text, range } of cells) {
    if (known.has(labelKey(text)) || /^-*$/.test(text)) continue;
    reader.fault('unknown-period', range, { value: text, allowed: labels });
  }
  return new Set(cells.map(({ text }) => labelKey(text)));
}

/** The closing days of the periods, ISO, in their order; `null` where none is given. A list of another length is reported and counts for nothing. */
export function endsOf(reader: BlockReader, count: number): (string | null)[] {
  const pair = valueIn(reader, 'ends');
  const cells = pair ? (cellsOf(pair.value) ?? []) : [];
  if (pair && cells.length > 0 && cells.length !== count) {
    reader.fault('ragged-row', pair.value.range, { count: cells.length, periods: count });
    return [];
  }
  return cells.map((cell) => {
    if (/^(?:-*|null|~)$/.test(cell.text)) return null;
    const date = parseDate(cell.text);
    if (date !== null && date !== 'impossible' && date.length === 10) return date;
    reader.fault('not-a-date', cell.range, { value: cell.text });
    return null;
  });
}
