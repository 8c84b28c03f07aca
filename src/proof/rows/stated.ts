/** What a copy states of the rows of statements, by its tags, else in print, beside a block's value. */
import type { CopyFact } from '../../copies/model';
import { masked } from '../../evidence/personal/masked';
import { isRatio } from '../../finance/statements/statements';
import type { Role } from '../../imports/facts/names/tags';
import type { PrintedFigure } from '../../imports/report/printedFigures';
import { excerptOf } from '../excerpt';
import type { Written } from '../figures/written';
import type { Readable } from '../material';
import type { Nearest } from '../model';
import { placeOf } from '../text/passage';
import { printedIn } from '../text/printed';
import type { BlockCell } from './blockCells';
import * as printed from './printedRows';
import { segmentNumber } from './segmentRows';
import * as tagged from './taggedFacts';

/** One value that a copy states, as it compares with a value of a block. */
export interface Stated {
  readonly copy: Readable;
  /** The row; `null`: of the segment that the block's value is of. */
  readonly key: Role | null;
  readonly isOfPeriod: boolean;
  /** Whether it is the block's value, and whether it surely is another one. */
  readonly isValue: boolean;
  readonly isOther: boolean;
  /** Of the copy's lines; `null` where it stands on none. */
  readonly line: number | null;
  /** As the copy has it, where it stands on no line. */
  readonly text: string;
}

/** The values that copies state of the rows of statements; none for a ratio. */
export function statedBy(
  readable: readonly Readable[],
  cell: BlockCell,
  figure: Written,
): Stated[] {
  const { metric, segment, unit } = cell;
  if (segment === null && (metric === null || isRatio(metric) || unit === null)) return [];
  return readable.flatMap((copy) => {
    const { facts } = copy.index.copy;
    if (facts.length > 0) return facts.flatMap((fact) => ofFact(copy, fact, cell, figure) ?? []);
    if (segment !== null) return ofSegment(copy, cell, figure);
    return printedIn(copy.index).flatMap((one) =>
      one.key === null ? [] : [ofPrinted(copy, one, cell, figure)],
    );
  });
}

function ofFact(copy: Readable, fact: CopyFact, cell: BlockCell, figure: Written): Stated | null {
  const key = tagged.roleOf(fact);
  const isOwn = cell.segment === null ? key !== null : tagged.isOfSegment(fact, cell.segment);
  if (!isOwn) return null;
  return {
    copy,
    key: cell.segment === null ? key : null,
    isOfPeriod: tagged.isOfPeriod(fact, cell.period),
    isValue: tagged.isValue(fact, cell, figure),
    isOther: true,
    line: lineOf(copy, fact),
    text: `${fact.tag} ${fact.end}: ${masked(fact.text)}`,
  };
}

function ofPrinted(copy: Readable, one: PrintedFigure, cell: BlockCell, figure: Written): Stated {
  return {
    copy,
    key: one.key,
    isOfPeriod: printed.isOfPeriod(one, cell.period),
    isValue: printed.isPrinted(one, cell, figure),
    isOther: printed.isOther(one, cell, figure),
    line: lineOf(copy, one),
    text: '',
  };
}

function ofSegment(copy: Readable, cell: BlockCell, figure: Written): Stated[] {
  const number = segmentNumber(copy.index, cell, figure);
  if (!number) return [];
  const own = { isOfPeriod: true, isValue: true, isOther: false };
  return [{ copy, key: null, ...own, line: number.line, text: '' }];
}

function lineOf({ index }: Readable, { page, line }: Pick<CopyFact, 'page' | 'line'>) {
  if (page === 0 || line === 0) return null;
  const at = index.lines.findIndex((one) => one.page.number === page && one.number === line);
  return at < 0 ? null : at;
}

/** Where a copy states a value, for a check that found it. */
export function foundIn({ copy: { source, path, index }, line, text }: Stated) {
  return {
    ...{ result: 'found' as const, reason: null, source: source.id, copy: path },
    ...(line === null ? { page: null, label: null, line: null } : placeOf(index, line)),
    excerpt: line === null ? text : excerptOf(index, line, null),
  };
}

/** The same, for a check that didn't. */
export function nearestIn({ copy: { index }, line, text }: Stated): Nearest {
  if (line === null) return { page: 1, label: null, line: 1, text, differs: null };
  const shown = text === '' ? excerptOf(index, line, null) : text;
  return { ...placeOf(index, line), text: shown, differs: null };
}
