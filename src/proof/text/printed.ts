/** The figures of the statements that a copy prints, as an import reads them; read once. */
import { onceFor } from '../../finance/once';
import { type PrintedFigure, printedFigures } from '../../imports/report/printedFigures';
import { digitsOf } from '../figures/digits';
import type { CopyIndex } from './copyIndex';

interface Printed {
  readonly figures: readonly PrintedFigure[];
  readonly byPlace: ReadonlyMap<string, readonly PrintedFigure[]>;
}

const read = onceFor((index: CopyIndex): Printed => {
  const figures = printedFigures(index.copy);
  const byPlace = new Map<string, PrintedFigure[]>();
  for (const figure of figures) {
    const place = `${figure.page}:${figure.line}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), figure]);
  }
  return { figures, byPlace };
});

/** All of them; none of a copy that is tagged, whose tags say more. */
export function printedIn(index: CopyIndex): readonly PrintedFigure[] {
  return index.copy.facts.length > 0 ? [] : read(index).figures;
}

/** The years of a value on a line of the copy; none where the line is no statement's. */
export function printedYears(index: CopyIndex, line: number, digits: string): ReadonlySet<string> {
  const at = index.lines[line];
  if (!at || index.copy.facts.length > 0) return NONE;
  const figures = read(index).byPlace.get(`${at.page.number}:${at.number}`) ?? [];
  const same = figures.filter(({ value }) => bare(digitsOf(value)) === bare(digits));
  return new Set(same.map(({ year }) => String(year)));
}

/** Without the zeros of a unit. */
const bare = (digits: string) => digits.replace(/(?<!0)0+$/, '');

const NONE: ReadonlySet<string> = new Set();
