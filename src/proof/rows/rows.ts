/** The values of `roe` and `segments` blocks against the copies of their sources. */

import { parseAmount, SCALES } from '../../finance/statements/numbers/amount';
import { periodSpan } from '../../finance/statements/periods/periods';
import type { BlockRow, Citation, Plan, Source } from '../../plan/model';
import { narrow } from '../../plan/text/text';
import { blankCheck } from '../blankCheck';
import { excerptOf } from '../excerpt';
import { Context } from '../figures/context';
import { type Beside, NOTHING_BESIDE } from '../figures/doubts/beside';
import { figureIn } from '../figures/figure';
import type { Written } from '../figures/written';
import { foundAt, nearestFigure } from '../found';
import { materialOf, type Readable } from '../material';
import type { Check, Copies, Reason } from '../model';
import type { YearPart } from '../settings/periods';
import { type BlockCell, blockCellsOf, type FigureBlock, isFilled } from './blockCells';
import { foundAs, nearestOf, type Stated, statedBy } from './stated';

/** The checks of a block's values, in order; none where a source has no readable copy. */
export function checksOfBlock(
  plan: Plan,
  block: FigureBlock,
  sourcesOf: (ids: readonly string[]) => readonly Source[],
  copies: Copies,
): Check[] {
  if (block.invalid || block.duplicate) return [];
  const checks: Check[] = [];
  const groups = new Map<readonly Citation[], BlockCell[]>();
  for (const row of block.rows) {
    const cited = citationsOf(block, row);
    groups.set(cited, [...(groups.get(cited) ?? []), ...blockCellsOf(plan, block, row)]);
  }
  for (const [cited, cells] of groups) {
    const material = materialOf(sourcesOf(cited.map(({ id }) => id)), copies);
    if (!material || material.doubt !== null) continue;
    for (const cell of cells.filter(isFilled)) checks.push(cellCheck(material.readable, cell));
  }
  return checks.sort((a, b) => a.range.start - b.range.start);
}

/** A peer's own sources, else those of its block. */
function citationsOf(block: FigureBlock, { path }: BlockRow): readonly Citation[] {
  const at = /^peers\[(\d+)\]/.exec(path)?.[1];
  const own = at !== undefined && block.kind === 'roe' ? block.peers[Number(at)]?.sources : [];
  return own && own.length > 0 ? own : block.sources;
}

function cellCheck(readable: readonly Readable[], cell: BlockCell): Check {
  const [first] = readable;
  const check: Check = {
    ...blankCheck('row', cell.range, cell.text),
    source: first?.source.id ?? '',
    copy: first?.path ?? null,
    reason: 'proves-nothing',
  };
  const figure = writtenValue(cell);
  if (!figure) return check;
  const stated = statedBy(readable, cell, figure);
  const own = stated.filter(({ key }) => cell.segment !== null || key === cell.metric);
  const same = own.find(({ isOfPeriod, isValue }) => isOfPeriod && isValue);
  if (same) return { ...check, ...foundAs(same) };
  const answer = fromText(readable, cell, figure, check);
  // A segment has values of many rows: that none is this one says nothing.
  const ofPeriod = cell.segment === null ? own.filter((one) => one.isOfPeriod) : [];
  const [other] = ofPeriod;
  if (!other || !ofPeriod.every(({ isOther }) => isOther))
    return answer.result === 'found' && isAnothers(stated, cell)
      ? { ...check, reason: 'elsewhere' }
      : answer;
  // The copy has this row: what is somewhere in it isn't this one, another year's or row's surely not.
  const isShifted = own.some(({ isValue }) => isValue) || isAnothers(stated, cell);
  if (answer.result !== 'not-found' && !isShifted) return { ...check, reason: 'elsewhere' };
  return { ...check, result: 'not-found', reason: null, nearest: nearestOf(other) };
}

/** Whether the copy states the value of another row: all owners' profit may be the parent's, too. */
function isAnothers(stated: readonly Stated[], { metric }: BlockCell): boolean {
  const kind = (key: string | null) => key?.replace(/Total$/, '');
  const values = stated.filter(({ isOfPeriod, isValue }) => isOfPeriod && isValue);
  return values.length > 0 && values.every(({ key }) => kind(key) !== kind(metric));
}

/** A value of a period is of its year, and of a part of it where it is shorter. */
function besideSpot({ period }: BlockCell): Beside {
  const spot = { ...NOTHING_BESIDE, isOfBlock: true };
  if (!period) return spot;
  const year = periodSpan(period.label)?.year;
  const years = [String(year ?? ''), period.end?.slice(0, 4) ?? ''].filter((one) => one !== '');
  const part = PARTS[period.months];
  return {
    ...spot,
    years: new Set(years),
    parts: new Set(part === undefined ? [] : [part]),
  };
}

/** By the months of a period. */
const PARTS: Readonly<Record<number, YearPart>> = { 3: 'Q', 6: 'H', 9: '9M' };

function writtenValue({ text, unit }: BlockCell): Written | null {
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

function fromText(
  readable: readonly Readable[],
  cell: BlockCell,
  figure: Written,
  check: Check,
): Check {
  let reason: Reason | null = null;
  for (const copy of readable) {
    const { index } = copy;
    const context = new Context(index, [cell.names]);
    const answer = figureIn(index, figure, context, null, besideSpot(cell));
    if (answer.result === 'found') {
      const excerpt = excerptOf(index, answer.line, answer.at);
      return { ...check, ...foundAt(copy, answer.line), excerpt };
    }
    if (answer.result === 'unchecked') reason ??= answer.reason;
    if (index.copy.pages.some(({ unread }) => unread !== null)) reason ??= 'unread-pages';
  }
  if (reason) return { ...check, reason };
  const nearest = nearestFigure(readable, figure, [cell.names]);
  return { ...check, result: 'not-found', reason: null, nearest };
}
