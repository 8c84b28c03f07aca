/** The powers of ten that explain a number without a unit beside it. */
import { onceFor } from '../../finance/once';
import { unitIn } from '../../imports/table/cells/units';
import { type Settings, settingsOf } from '../settings/settings';
import type { CopyIndex } from '../text/copyIndex';
import { alikeDigits } from './digits';
import type { CopyNumber } from './numbers';

const NONE: ReadonlySet<number> = new Set();
const NO_WORDS: ReadonlySet<string> = new Set();
const ONES: ReadonlySet<number> = new Set([0]);
const PER_SHARE = /per (?:\w+ )?share|每股|\bEPS\b/i;
/** A line that names the unit of what stands below it is no sentence. */
const LONGEST = 120;
const UNIT = /单位|thousand|million|billion|000|元|\p{Sc}\s?(?:m|bn|k)\b/iu;
/** Digits by which two numbers are taken for the same one. */
const TELLING = 3;

/**
 * The powers of ten that a number may be in: what is written in its table; else what the
 * same number in the same name says elsewhere; ones where the document names no unit.
 */
export function unitsOf(index: CopyIndex, number: CopyNumber): ReadonlySet<number> {
  if (number.scale !== null) return ONES;
  const { row } = settingsOf(index).of(number) ?? {};
  if (!row || PER_SHARE.test(row.label) || isInProse(index, number)) return ONES;
  const unit = row.unitAt(number);
  if (unit !== null) return new Set([unit]);
  const known = saidElsewhere(index, number, row.names);
  if (known.size > 0) return known;
  // Of several units none is sure.
  return isWithoutUnits(index) ? ONES : NONE;
}

/** A sentence may stand beside another one, as cells of a table do. */
function isInProse(index: CopyIndex, { line, at }: CopyNumber): boolean {
  const text = index.lines[line]?.text ?? '';
  const before = text.slice(text.lastIndexOf('\t', at) + 1, at);
  return /(?<!\p{L})(?:\p{L}{2,}\s){4}|\p{Script=Han}{8}/u.test(before);
}

/** What a number with its unit, the same digits and a name in common says. */
function saidElsewhere(
  index: CopyIndex,
  number: CopyNumber,
  names: ReadonlySet<string>,
): ReadonlySet<number> {
  const settings = settingsOf(index);
  const powers = new Set<number>();
  const first = Number(number.digits.slice(0, 2).padEnd(2, '0'));
  for (const other of [first - 1, first, first + 1].flatMap((low) => index.bucket(String(low)))) {
    if (other === number || !isSame(number, other)) continue;
    const power = powerOf(settings, other);
    const words = settings.of(other)?.wordsAt(other) ?? NO_WORDS;
    if (power === null || ![...names].some((name) => words.has(name))) continue;
    powers.add(power + Math.round(Math.log10(other.value / number.value)));
  }
  return powers;
}

function isSame({ digits: a }: CopyNumber, { digits: b }: CopyNumber): boolean {
  return Math.min(a.length, b.length) >= TELLING && alikeDigits(a, b);
}

/** In which unit a number surely is. */
function powerOf(settings: Settings, number: CopyNumber): number | null {
  if (number.scale !== null) return number.scale;
  const setting = settings.of(number);
  if (!setting) return null;
  return setting.row ? setting.row.unitAt(number) : 0;
}

/** Whether no line of it names a unit. */
const isWithoutUnits = onceFor((index: CopyIndex): boolean =>
  index.lines.every(
    ({ text }) => text.length > LONGEST || !UNIT.test(text) || (unitIn(text) ?? 1) === 1,
  ),
);
