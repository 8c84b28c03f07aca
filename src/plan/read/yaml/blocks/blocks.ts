/** `roe` and `segments` blocks: fenced YAML with English or Chinese keys. */

import type { Code } from 'mdast';
import { termOf } from '../../../lexicon';
import type {
  Block,
  Citation,
  Problem,
  Range,
  RoeBlock,
  SectionId,
  SegmentRow,
  SegmentsBlock,
} from '../../../model';
import { lineEnd, narrow, trimmed } from '../../../text/text';
import { endOf, type Place, startOf } from '../../prose/prose';
import type { Switch } from '../../reading';
import { statementsOf } from '../../statements';
import { switchesIn } from '../../switches';
import { readYaml, textOf } from '../yaml';
import { yamlMisses } from '../yamlMisses';
import type { YamlPair } from '../yamlValue';
import { type BlockReader, type Head, headOf, sortedOut, valueIn } from './blockHead';
import { brokenRows, moneyRow, type ReportFault } from './blockRows';
import { decimalComma } from './decimalComma';

const MAX_LENGTH = 256 * 1024;

export interface BlockReading {
  readonly roe: RoeBlock | null;
  readonly segments: SegmentsBlock | null;
  readonly problems: readonly Problem[];
  readonly switches: readonly Switch[];
}

/** Whether a code node is one of ours. */
export function blockKind(node: Code): 'roe' | 'segments' | null {
  const lang = narrow(node.lang ?? '').toLowerCase();
  return lang === 'roe' || lang === 'segments' ? lang : null;
}

/** Reads a block; `passed` is what a lead-in or heading hands down to it. */
export function readBlock(
  node: Code,
  kind: 'roe' | 'segments',
  place: Place,
  section: SectionId | null,
  passed: readonly Citation[],
): BlockReading {
  const range = { start: startOf(node, place), end: endOf(node, place) };
  const content = contentOf(place.text, range);
  const fence = trimmed(place.text, { start: range.start, end: lineEnd(place.text, range.start) });
  const source = place.text.slice(content.start, content.end);
  const problems: Problem[] = [];
  let invalid = false;
  const fault: ReportFault = (code, at, params = {}, edits) => {
    invalid = true;
    problems.push({ rule: 'roe/invalid', range: at, code, params, edits });
  };
  const closed = content.end < range.end;
  const pairs = pairsOf(source, content.start, fence, closed, fault, problems);
  if (!pairs) invalid = true;
  const reader: BlockReader = { fence, fault, rows: [], peers: [], ...sortedOut(pairs ?? []) };
  const head = headOf(reader);
  const base: Omit<Block, 'kind' | 'invalid' | 'rows'> = {
    entity: head.entity,
    entityRange: head.entityRange,
    range,
    fence,
    content,
    sources: [...head.sources, ...passed],
    hasSourceKey: head.sources.length > 0,
    hasUnit: head.hasUnit,
    hasCurrency: head.hasCurrency,
    duplicate: false,
    section,
  };
  const switches = switchesIn(source, content.start, true);
  const inOrder = () => reader.rows.sort((a, b) => a.keyRange.start - b.keyRange.start);
  if (kind === 'roe') {
    const statements = pairs ? statementsOf(reader, head) : null;
    const { peers } = reader;
    const roe: RoeBlock = { ...base, kind, peers, statements, rows: inOrder(), invalid };
    return { roe, segments: null, problems, switches };
  }
  const segments = pairs ? segmentsOf(reader, head) : [];
  const { currency, unit, periods } = head;
  return {
    roe: null,
    segments: { ...base, kind, currency, unit, periods, segments, rows: inOrder(), invalid },
    problems,
    switches,
  };
}

/** Lines of the plan that no row begins like: a heading, an item, a source, another block. */
const FOREIGN = /(?<![^\r\n])(?:#{2,6} |[-*+] \[?|\[\^|`{3,}\w|\|)/;

/** The lines between the fences. */
function contentOf(text: string, range: Range): Range {
  const open = lineEnd(text, range.start);
  let start = open;
  if (text[start] === '\r') start++;
  if (text[start] === '\n') start++;
  start = Math.min(start, range.end);
  const body = text.slice(start, range.end);
  const close = /(?:^|\r\n|\n|\r)[ \t]*(?:`{3,}|~{3,})[ \t]*$/.exec(body);
  const end = close
    ? start + close.index + (/^[\r\n]+/.exec(close[0])?.[0].length ?? 0)
    : range.end;
  return { start, end: Math.max(start, end) };
}

function pairsOf(
  source: string,
  base: number,
  fence: Range,
  closed: boolean,
  fault: ReportFault,
  problems: Problem[],
): readonly YamlPair[] | null {
  if (source.length > MAX_LENGTH) {
    fault('too-large', fence);
    return null;
  }
  if (!closed && FOREIGN.test(source)) {
    fault('unclosed', fence);
    return null;
  }
  const misses = yamlMisses(source, base, 'blockKey', false);
  problems.push(...misses.problems);
  if (misses.breaks) return null;
  const broken = brokenRows(source, base);
  for (const { range, value, edit } of broken) fault('comma-cut', range, { value }, [edit]);
  if (broken.length > 0) return null;
  const { root, errors } = readYaml(source, base);
  const error = errors[0];
  if (error) {
    if (error.code === 'duplicateKey') fault('duplicate-key', error.range, { key: error.message });
    else fault('yaml', error.range, { reason: error.message || 'alias' });
    return error.code === 'duplicateKey' && root.kind === 'map' ? root.pairs : null;
  }
  if (root.kind === 'map') {
    const comma = decimalComma(root.pairs);
    if (!comma) return root.pairs;
    const { range, value, right, edits } = comma;
    fault('decimal-comma', range, { value, right }, edits);
    return null;
  }
  fault('not-a-map', root.kind === 'none' ? fence : root.range);
  return null;
}

const SEGMENT_KEYS = new Set([
  'entity',
  'currency',
  'unit',
  'periods',
  'ends',
  'breaks',
  'segments',
  'source',
]);

function segmentsOf(reader: BlockReader, head: Head): SegmentRow[] {
  for (const pair of reader.pairs) {
    const term = termOf('blockKey', pair.key);
    if (!term || !SEGMENT_KEYS.has(term))
      reader.fault('unknown-key', pair.keyRange, { key: pair.key });
  }
  const value = valueIn(reader, 'segments')?.value;
  if (value === undefined || value.kind === 'none') return [];
  if (value.kind !== 'map') {
    reader.fault('not-a-map', value.range);
    return [];
  }
  return value.pairs.map((pair) => segmentOf(pair, reader, head));
}

function segmentOf(pair: YamlPair, reader: BlockReader, head: Head): SegmentRow {
  const range = {
    start: pair.keyRange.start,
    end: Math.max(pair.keyRange.end, pair.value.range.end),
  };
  const rows = new Map<string, (number | null)[]>();
  let profitName: string | null = null;
  if (pair.value.kind === 'map') {
    for (const row of pair.value.pairs) {
      const key = segmentKeyOf(row.key);
      if (key === 'profitName') {
        profitName = textOf(row.value)?.slice(0, 120) ?? null;
        continue;
      }
      if (key === null) {
        reader.fault('unknown-key', row.keyRange, { key: row.key });
        continue;
      }
      const values = moneyRow(row.value, head.unit, head.periods.length, reader.fault);
      if (values) rows.set(key, values);
    }
  } else if (pair.value.kind !== 'none') reader.fault('not-a-map', pair.value.range);
  reader.rows.push({
    path: `segments.${pair.key}`,
    keyRange: pair.keyRange,
    valueRange: pair.value.range,
  });
  const missing = head.periods.map(() => null);
  return {
    name: pair.key,
    range,
    revenue: rows.get('revenue') ?? missing,
    grossProfit: rows.get('grossProfit') ?? missing,
    profit: rows.get('profit') ?? missing,
    profitName,
  };
}

/** What a row of a segment is; only these three hold figures that aren't computed. */
function segmentKeyOf(key: string): 'revenue' | 'grossProfit' | 'profit' | 'profitName' | null {
  const row = termOf('row', key);
  if (row === 'revenue' || row === 'grossProfit') return row;
  const own = termOf('segmentMetric', key);
  return own === 'profit' || own === 'profitName' ? own : null;
}
