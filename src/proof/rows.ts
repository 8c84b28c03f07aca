/** The values of `roe` and `segments` blocks against the copies of their sources. */
import type { CopyFact } from '../copies/model';
import { parseAmount, SCALES } from '../finance/statements/amount';
import { RATIO_NAMES, ROW_NAMES } from '../finance/statements/names';
import { periodSpan } from '../finance/statements/periods';
import { isRatio, type Metric, type Period } from '../finance/statements/statements';
import { placeOf as tagPlace } from '../imports/facts/tags';
import type {
  BlockRow,
  Citation,
  Plan,
  Range,
  RoeBlock,
  SegmentsBlock,
  Source,
} from '../plan/model';
import { narrow } from '../plan/text/text';
import { AROUND, excerptOf, materialOf, type Readable } from './claim';
import { Context } from './figures/context';
import { figureIn, nearestNumber } from './figures/figure';
import { sameDigits } from './figures/match';
import type { Written } from './figures/written';
import type { Check, Copies, Nearest, Reason } from './model';
import { placeOf } from './text/passage';

type Block = RoeBlock | SegmentsBlock;

/** One value of a block. */
interface Cell {
  readonly text: string;
  readonly range: Range;
  /** What its row is called, in both languages. */
  readonly names: string;
  readonly metric: Metric | null;
  /** The segment that it is of; `null`: of the whole company. */
  readonly segment: string | null;
  readonly period: Period | null;
  /** The factor of its block's unit; `null` for a ratio. */
  readonly unit: number | null;
}

/** The checks of a block's values, in order; none where a source has no readable copy. */
export function checksOfBlock(
  plan: Plan,
  block: Block,
  sourcesOf: (ids: readonly string[]) => readonly Source[],
  copies: Copies,
): Check[] {
  if (block.invalid || block.duplicate) return [];
  const checks: Check[] = [];
  const groups = new Map<readonly Citation[], Cell[]>();
  for (const row of block.rows) {
    const cited = citationsOf(block, row);
    groups.set(cited, [...(groups.get(cited) ?? []), ...cellsOf(plan, block, row)]);
  }
  for (const [cited, cells] of groups) {
    const material = materialOf(sourcesOf(cited.map(({ id }) => id)), copies);
    if (!material || material.doubt !== null) continue;
    for (const cell of cells.filter(isFilled)) checks.push(cellCheck(material.readable, cell));
  }
  return checks.sort((a, b) => a.range.start - b.range.start);
}

/** `--` says that there is no value. */
function isFilled({ text }: Cell): boolean {
  return parseAmount(text) !== 'missing';
}

/** A peer's own sources, else those of its block. */
function citationsOf(block: Block, { path }: BlockRow): readonly Citation[] {
  const at = /^peers\[(\d+)\]/.exec(path)?.[1];
  const own = at !== undefined && block.kind === 'roe' ? block.peers[Number(at)]?.sources : [];
  return own && own.length > 0 ? own : block.sources;
}

const PATH = /^(?:peers\[(\d+)\]\.)?(?:(opening|reported)\.)?(\w+)$/;

function cellsOf(plan: Plan, block: Block, row: BlockRow): Cell[] {
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
    period: part === 'opening' ? null : (owner.periods[at] ?? null),
    unit: part === 'reported' ? null : (owner.unit ?? 1),
  }));
}

function metricOf(name: string): Metric | null {
  return name in ROW_NAMES || name in RATIO_NAMES ? (name as Metric) : null;
}

/** `segments.NAME` is the whole map of a segment: its values stand behind the keys. */
function segmentCells(plan: Plan, block: SegmentsBlock, { path, valueRange }: BlockRow): Cell[] {
  const source = plan.text.slice(valueRange.start, valueRange.end);
  const name = path.replace(/^segments\./, '');
  return [
    ...source.matchAll(
      /[:：]\s*([^:：{}\s](?:[^:：{}\n]*?[^:：{}\s])??)(?=\s*(?:[}\n]|,\s*[^\d\s|,"']+[:：]|$))/g,
    ),
  ].flatMap((match) => {
    const start = valueRange.start + match.index + match[0].length - (match[1] ?? '').length;
    const range = { start, end: start + (match[1] ?? '').length };
    return valuesIn(plan, range).map((cell, at) => {
      const period = block.periods[at] ?? null;
      return { ...cell, names: name, metric: null, segment: name, period, unit: block.unit ?? 1 };
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

function cellCheck(readable: readonly Readable[], cell: Cell): Check {
  const [first] = readable;
  const check: Check = {
    kind: 'row',
    range: cell.range,
    text: cell.text,
    source: first?.source.id ?? '',
    copy: first?.path ?? null,
    result: 'unchecked',
    page: null,
    label: null,
    line: null,
    excerpt: null,
    nearest: null,
    from: null,
    reason: 'proves-nothing',
    wrongPage: null,
    claim: null,
  };
  const figure = writtenValue(cell);
  if (!figure) return check;
  const tagged = readable.map((copy) => ({ copy, facts: factsOf(copy, cell) }));
  for (const { copy, facts } of tagged) {
    const fact = facts.find((one) => isValue(one, cell, figure));
    if (fact) return { ...check, ...foundFact(copy, fact) };
  }
  // A segment has facts of many rows: that none is this value says nothing.
  const named = cell.segment === null && tagged.find(({ facts }) => facts.length > 0);
  const answer = fromText(readable, cell, figure, check);
  if (!named) return answer;
  // The copy tags this row: another value that is somewhere in it is not this one.
  if (answer.result !== 'not-found') return { ...check, reason: 'elsewhere' };
  return {
    ...check,
    result: 'not-found',
    reason: null,
    nearest: nearestFact(named.copy, named.facts),
  };
}

function writtenValue({ text, unit }: Cell): Written | null {
  const amount = parseAmount(text);
  if (amount === null || amount === 'missing' || amount.value === 0) return null;
  const plain = narrow(text).replace(/[()+−-]/g, '');
  const number = /\d[\d,]*(?:\.\d+)?/.exec(plain)?.[0].replaceAll(',', '') ?? '';
  const digits = number.replace('.', '').replace(/^0+/, '');
  const scale = plain
    .toLowerCase()
    .replace(/^[\d.,\s]+/, '')
    .replace(/元$/, '');
  const own = SCALES.get(scale) ?? (amount.scaled ? 0 : Math.round(Math.log10(unit ?? 1)));
  return {
    kind: unit === null && amount.percent ? 'percent' : 'plain',
    ends: [{ digits, value: Number(number) }],
    scale: own,
    scalable: unit !== null,
    exactness: 'exact',
    weak: digits.replace(/(?<!0)0+$/, '').length < 2 && digits.length < 3,
  };
}

/** The values that the copy tags as this row, of this period where the block says which. */
function factsOf({ index }: Readable, { metric, period, segment }: Cell): CopyFact[] {
  if (segment !== null)
    return index.copy.facts.filter((fact) => isOfSegment(fact, segment, period));
  if (metric === null || isRatio(metric)) return [];
  return index.copy.facts.filter(
    (fact) =>
      fact.value !== null &&
      Object.keys(fact.dims).length === 0 &&
      tagPlace(fact.taxonomy, fact.tag)?.role === metric &&
      isOfPeriod(fact, period),
  );
}

/** Tagged as money or a count of the segment by its own name. */
function isOfSegment(fact: CopyFact, segment: string, period: Period | null): boolean {
  const members = Object.values(fact.dims).map(lettersOf);
  return fact.value !== null && members.includes(lettersOf(segment)) && isOfPeriod(fact, period);
}

/** `Sam's Club U.S.` and `SamsClubUSMember` are one. */
function lettersOf(name: string): string {
  return name
    .replace(/(?:Segment)?Member$/, '')
    .normalize('NFKD')
    .replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();
}

function isOfPeriod({ start, end }: CopyFact, period: Period | null): boolean {
  if (!period) return true;
  if (start !== null && Math.abs(monthsBetween(start, end) - period.months) > 1) return false;
  if (period.end !== null) return Math.abs(monthsBetween(period.end, end)) <= 0;
  const year = periodSpan(period.label)?.year;
  // A fiscal year is called by the year in which it begins or ends.
  return year === undefined || [year, year + 1].includes(Number(end.slice(0, 4)));
}

/** Between two days, in whole months, rounded; the day of the month counts as a thirtieth. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return year * 12 + month + date / 30.4;
  });
  return Math.round((b ?? 0) - (a ?? 0));
}

function isValue(fact: CopyFact, { unit }: Cell, figure: Written): boolean {
  const [end] = figure.ends;
  if (!end || fact.value === null || unit === null || fact.value === 0) return false;
  const value = Math.abs(fact.value);
  const written = end.value * 10 ** (figure.scale ?? 0);
  const digits = plainDigits(value);
  return Math.abs(written / value - 1) < 0.1 && sameDigits(digits, end.digits);
}

function plainDigits(value: number): string {
  return value
    .toFixed(Number.isInteger(value) ? 0 : 2)
    .replace('.', '')
    .replace(/^0+/, '');
}

function foundFact({ source, path, index }: Readable, fact: CopyFact) {
  const line = lineOf(index.lines, fact);
  return {
    result: 'found' as const,
    reason: null,
    source: source.id,
    copy: path,
    ...(line === null ? { page: null, label: null, line: null } : placeOf(index, line)),
    excerpt: line === null ? `${fact.tag}: ${fact.text}` : excerptOf(index, line, null),
  };
}

function lineOf(lines: Readable['index']['lines'], { page, line }: CopyFact): number | null {
  if (page === 0 || line === 0) return null;
  const at = lines.findIndex((one) => one.page.number === page && one.number === line);
  return at < 0 ? null : at;
}

function nearestFact(copy: Readable, facts: readonly CopyFact[]): Nearest | null {
  const fact = facts[0];
  if (!fact) return null;
  const line = lineOf(copy.index.lines, fact);
  const text = `${fact.tag} ${fact.end}: ${fact.text}`;
  if (line === null) return { page: 1, label: null, line: 1, text, differs: null };
  return { ...placeOf(copy.index, line), text, differs: null };
}

function fromText(readable: readonly Readable[], cell: Cell, figure: Written, check: Check): Check {
  let reason: Reason | null = null;
  for (const copy of readable) {
    const { index } = copy;
    const context = new Context(index, [cell.names]);
    const answer = figureIn(index, figure, context, null);
    if (answer.result === 'found') {
      return {
        ...check,
        result: 'found',
        reason: null,
        source: copy.source.id,
        copy: copy.path,
        ...placeOf(index, answer.line),
        excerpt: excerptOf(index, answer.line, answer.at),
      };
    }
    if (answer.result === 'unchecked') reason ??= answer.reason;
    if (index.copy.pages.some(({ unread }) => unread !== null)) reason ??= 'unread-pages';
  }
  if (reason) return { ...check, reason };
  return {
    ...check,
    result: 'not-found',
    reason: null,
    nearest: nearestRow(readable, figure, cell),
  };
}

function nearestRow(readable: readonly Readable[], figure: Written, cell: Cell): Nearest | null {
  for (const { index } of readable) {
    const number = nearestNumber(index, figure, new Context(index, [cell.names]));
    if (number) {
      const text = excerptOf(index, number.line, [number.at, number.end], AROUND);
      return { ...placeOf(index, number.line), text, differs: null };
    }
  }
  return null;
}
