/** The single values of a block, each with its row, period and unit. */

import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';
import { parseAmount } from '../../finance/statements/numbers/amount';
import { isRatio, type Metric, type Period } from '../../finance/statements/statements';
import { measureOf } from '../../imports/report/segments/words';
import type { BlockRow, Plan, Range, RoeBlock, SegmentsBlock } from '../../plan/model';

/** A block that holds figures. */
export type FigureBlock = RoeBlock | SegmentsBlock;

/** One value of a block. */
export interface BlockCell {
  readonly text: string;
  readonly range: Range;
  /** What its row is called, in both languages. */
  readonly names: string;
  readonly metric: Metric | null;
  /** The segment that it is of; `null`: of the whole company. */
  readonly segment: string | null;
  /** What of the segment it is, where its key says so. */
  readonly measure: ReturnType<typeof measureOf>;
  readonly period: Period | null;
  /** The factor of its block's unit; `null` for a ratio. */
  readonly unit: number | null;
}

/** `--` says that there is no value. */
export function isFilled({ text }: BlockCell): boolean {
  return parseAmount(text) !== 'missing';
}

const PATH = /^(?:peers\[(\d+)\]\.)?(?:(opening|reported)\.)?(\w+)$/;

/** The values of one row, in the order of the periods; none where the row is no known one. */
export function blockCellsOf(plan: Plan, block: FigureBlock, row: BlockRow): BlockCell[] {
  if (block.kind === 'segments') return segmentCells(plan, block, row);
  const [, peer, part, name = ''] = PATH.exec(row.path) ?? [];
  const { statements } = block;
  const owner = peer === undefined ? statements : statements?.peers[Number(peer)];
  const metric = metricOf(name);
  if (!owner || !metric) return [];
  const { en, zh, aliases } = isRatio(metric) ? RATIO_NAMES[metric] : ROW_NAMES[metric];
  const names = [en, zh, ...aliases.slice(0, 6)].join(' · ');
  return valuesIn(plan, row.valueRange).map(({ text, range }, at) => ({
    text,
    range,
    names,
    metric,
    segment: null,
    measure: null,
    period: part === 'opening' ? null : (owner.periods[at] ?? null),
    unit: part === 'reported' ? null : (owner.unit ?? 1),
  }));
}

function metricOf(name: string): Metric | null {
  return name in ROW_NAMES || name in RATIO_NAMES ? (name as Metric) : null;
}

const LONGEST_KEY = 60;
/** `profitName`, 利润名称. */
const NAMING = /name$|名称?$/i;

/** `segments.NAME` is the whole map of a segment: its values stand behind the keys. */
function segmentCells(
  plan: Plan,
  block: SegmentsBlock,
  { path, valueRange }: BlockRow,
): BlockCell[] {
  const source = plan.text.slice(valueRange.start, valueRange.end);
  const name = path.replace(/^segments\./, '');
  return [
    ...source.matchAll(
      /[:：]\s*([^:：{}\s](?:[^:：{}\n]*?[^:：{}\s])??)(?=\s*(?:[}\n]|,\s*[^\d\s|,"']+[:：]|$))/g,
    ),
  ].flatMap((match) => {
    const start = valueRange.start + match.index + match[0].length - (match[1] ?? '').length;
    const range = { start, end: start + (match[1] ?? '').length };
    const key = source.slice(Math.max(0, match.index - LONGEST_KEY), match.index).trimEnd();
    const word = key.split(/[\s{},:：]/).at(-1) ?? '';
    // What the profit is called is no figure.
    if (NAMING.test(word)) return [];
    const measure = measureOf(word);
    return valuesIn(plan, range).map((cell, at) => {
      const period = block.periods[at] ?? null;
      const unit = block.unit ?? 1;
      return { ...cell, names: name, metric: null, segment: name, measure, period, unit };
    });
  });
}

/** The values of a row: a list, or one string cut at `|`. */
function valuesIn(plan: Plan, { start, end }: Range): { text: string; range: Range }[] {
  const source = plan.text.slice(start, end).split(' #')[0] ?? '';
  const cells = source.trimStart().startsWith('[')
    ? source.matchAll(/"[^"]*"|'[^']*'|[^,[\]\s][^,[\]]*/g)
    : source.matchAll(/[^|"']+/g);
  return [...cells].flatMap((match) => {
    const inner = match[0]
      .trim()
      .replace(/^["']|["']$/g, '')
      .trim();
    if (inner === '')
      return source.includes('|') ? [{ text: '', range: { start, end: start } }] : [];
    const from = start + match.index + match[0].indexOf(inner);
    return [{ text: inner, range: { start: from, end: from + inner.length } }];
  });
}
