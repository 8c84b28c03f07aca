/** What a copy states of the rows of statements, by its tags, else in print, beside a block's value. */
import type { CopyFact } from '../../copies/model';
import { masked } from '../../evidence/personal/masked';
import { isRatio } from '../../finance/statements/statements';
import type { Role } from '../../imports/facts/names/tags';
import type { PrintedFigure } from '../../imports/report/printedFigures';
import { excerptOf } from '../excerpt';
import type { Written } from '../figures/written';
import { foundAt } from '../found';
import type { Readable } from '../material';
import type { Nearest } from '../model';
import { placeOf } from '../text/passage';
import { printedIn } from '../text/printed';
import { isWritten } from './amounts';
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
  /** Page and line as the copy counts them; 0 where it stands on none. */
  readonly place: Place;
  /** A tagged value, as it is tagged. */
  readonly fact: CopyFact | null;
}

type Place = Pick<CopyFact, 'page' | 'line'>;

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
    isValue: cell.unit !== null && isWritten(fact.value ?? 0, figure),
    isOther: true,
    place: fact,
    fact,
  };
}

function ofPrinted(copy: Readable, one: PrintedFigure, cell: BlockCell, figure: Written): Stated {
  return {
    copy,
    key: one.key,
    isOfPeriod: printed.isOfPeriod(one, cell.period),
    isValue: printed.isPrinted(one, cell, figure),
    isOther: printed.isOther(one, cell, figure),
    place: one,
    fact: null,
  };
}

function ofSegment(copy: Readable, cell: BlockCell, figure: Written): Stated[] {
  const number = segmentNumber(copy.index, cell, figure);
  const at = number && copy.index.lines[number.line];
  if (!at) return [];
  const place = { page: at.page.number, line: at.number };
  return [{ copy, key: null, isOfPeriod: true, isValue: true, isOther: false, place, fact: null }];
}

/** Of the copy's lines, from 0; `null` where it stands on none. */
function lineOf({ copy: { index }, place: { page, line } }: Stated): number | null {
  if (page === 0 || line === 0) return null;
  const at = index.lines.findIndex((one) => one.page.number === page && one.number === line);
  return at < 0 ? null : at;
}

/** The outcome of a check whose value is stated. */
export function foundAs(stated: Stated) {
  const { copy, fact } = stated;
  const line = lineOf(stated);
  const tagged = fact && `${fact.tag}: ${masked(fact.text)}`;
  const excerpt = line === null ? tagged : excerptOf(copy.index, line, null);
  return { ...foundAt(copy, line), excerpt };
}

/** What a copy states instead of a value. */
export function nearestOf(stated: Stated): Nearest {
  const { index } = stated.copy;
  const { fact } = stated;
  const line = lineOf(stated);
  const place = line === null ? { page: 1, label: null, line: 1 } : placeOf(index, line);
  const text = fact
    ? `${fact.tag} ${fact.end}: ${masked(fact.text)}`
    : excerptOf(index, line ?? 0, null);
  return { ...place, text, differs: null };
}
