/** The powers of ten that explain a number without a unit beside it. */
import { unitIn } from '../../imports/table/cells/units';
import { settingsOf } from '../settings/settings';
import type { CopyIndex } from '../text/copyIndex';
import type { CopyNumber } from './numbers';

const ONES: ReadonlySet<number> = new Set([0]);
const PER_SHARE = /per (?:\w+ )?share|每股|\bEPS\b/i;
/** A line that names the unit of what stands below it is no sentence. */
const LONGEST = 120;
const UNIT = /单位|thousand|million|billion|000|元|\p{Sc}\s?(?:m|bn|k)\b/iu;

/** The powers of ten that a number may be in: what is written in its table, else anywhere in the document. */
export function unitsOf(index: CopyIndex, number: CopyNumber): ReadonlySet<number> {
  if (number.scale !== null) return ONES;
  const { row } = settingsOf(index).of(number) ?? {};
  if (!row || PER_SHARE.test(row.label)) return ONES;
  const { unit } = row;
  if (unit !== null) return new Set([unit]);
  return declaredIn(index);
}

const known = new WeakMap<CopyIndex, ReadonlySet<number>>();

/** The units that its lines name, and ones. */
function declaredIn(index: CopyIndex): ReadonlySet<number> {
  const units = known.get(index) ?? new Set([0, ...declarations(index)]);
  known.set(index, units);
  return units;
}

function* declarations({ lines }: CopyIndex): Generator<number> {
  for (const { text } of lines) {
    if (text.length > LONGEST || !UNIT.test(text)) continue;
    const unit = unitIn(text);
    if (unit !== null) yield Math.round(Math.log10(unit));
  }
}
