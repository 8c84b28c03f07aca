/** A segment's value in a printed table: in the row of its name, under a head of its measure. */
import { periodSpan } from '../../finance/statements/periods/periods';
import { measureOf } from '../../imports/report/segments/words';
import { sameDigits } from '../figures/digits';
import type { CopyNumber } from '../figures/numbers';
import type { Written } from '../figures/written';
import type { Setting } from '../settings/setting';
import { settingsOf } from '../settings/settings';
import { nameLetters } from '../settings/tables';
import type { CopyIndex } from '../text/copyIndex';
import { isOfSize } from './amounts';
import type { BlockCell } from './blockCells';

/** `null` where no row, head, year or unit says all of it. */
export function segmentNumber(
  index: CopyIndex,
  cell: BlockCell,
  figure: Written,
): CopyNumber | null {
  const name = nameLetters(cell.segment ?? '');
  if (name === '' || cell.measure === null) return null;
  for (const [line, { text, edge }] of index.lines.entries()) {
    if (edge || !text.includes('\t') || nameLetters(text.split('\t', 1)[0] ?? '') !== name)
      continue;
    for (const setting of settingsOf(index).at(line)) {
      const number = setting.numbers.find((one) => isCells(one, setting, cell, figure, index));
      if (number) return number;
    }
  }
  return null;
}

function isCells(
  number: CopyNumber,
  setting: Setting,
  { measure, period }: BlockCell,
  figure: Written,
  index: CopyIndex,
): boolean {
  const { row } = setting;
  const [end] = figure.ends;
  if (!row || !end || number.kind !== 'plain' || !sameDigits(number.digits, end.digits))
    return false;
  if (measureOf(row.columnOf(number).text) !== measure) return false;
  const power = number.scale ?? row.unitAt(number);
  if (power === null || !isOfSize(number.value * 10 ** power, figure)) return false;
  const year = period?.end?.slice(0, 4) ?? String(periodSpan(period?.label ?? '')?.year ?? '');
  const years = setting.yearsAt(number);
  // A table without years is of the report's own.
  return years.size > 0 ? years.has(year) : index.copy.about.periodEnd?.slice(0, 4) === year;
}
