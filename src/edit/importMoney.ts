/** Infers the unit and currency of a file from the block that it goes into. */
import { shift } from '../finance/statements/numbers/decimal';
import {
  ROW_KEYS,
  type RowKey,
  type Series,
  type Statements,
} from '../finance/statements/statements';
import { ImportError } from '../imports/importError';
import type { Imported } from '../imports/imported';
import type { Note } from '../imports/note';
import { inScope } from '../imports/statements';
import { isSame } from './block/merge/mergePeriods';
import { amountText } from './importNotes';

/** Powers of ten between two units. */
const POWERS = [0, 3, 4, 6, 8, 9] as const;
/** Figures of one company lie within this many powers of ten of each other. */
const NEAR = 3;
/** Figures that are rounded in the block. */
const ROUNDED = 0.005;

/**
 * The import in ones of the block's currency. A file without a unit is in that
 * by which its figures become the block's, else in the block's own. Throws
 * `ImportError` (`which-unit`, `which-currency`) where that can't be told.
 */
export function inMoneyOf(imported: Imported, block: Statements, line: number): Imported {
  const unitUnknown = imported.notes.some(({ code }) => code === 'unit-unknown');
  const pairs = overlap(imported, block);
  const power = unitUnknown ? powerOf(imported, block, pairs) : 0;
  const scaled = power === 0 ? imported : times(imported, power);
  if (imported.currency === null && block.currency !== null) {
    // The same figures are in the same currency.
    const same = pairs.filter(([a, b]) => isNear(shift(a, power), b, ROUNDED)).length;
    if (same < 2 || same * 2 < pairs.length) {
      throw new ImportError('which-currency', { line, plan: block.currency });
    }
  }
  if (!unitUnknown) return scaled;
  const code = pairs.length > 0 ? 'unit-by-figures' : 'unit-by-block';
  const note: Note = { code, row: null, period: null, params: { unit: 10 ** power } };
  const notes = scaled.notes.map((old) => (old.code === 'unit-unknown' ? note : old));
  return { ...scaled, notes, unit: power === 0 ? scaled.unit : 10 ** power };
}

/** Figures of one row and period: in the file, in the block. */
function overlap(imported: Imported, block: Statements): (readonly [number, number])[] {
  const rows = inScope(imported.rows, block.scope);
  return imported.periods.flatMap((period, i) => {
    const at = block.periods.findIndex((own) => isSame(own, period));
    if (at < 0) return [];
    return ROW_KEYS.flatMap((key) => {
      const [a, b] = [rows[key]?.[i], block.rows[key]?.[at]];
      return a && b ? [[a, b] as const] : [];
    });
  });
}

function powerOf(
  imported: Imported,
  block: Statements,
  pairs: readonly (readonly [number, number])[],
): number {
  const votes = POWERS.map((power) => ({
    power,
    count: pairs.filter(([a, b]) => isNear(shift(a, power), b, ROUNDED)).length,
  }));
  const best = votes.reduce((most, vote) => (vote.count > most.count ? vote : most));
  if (best.count * 2 > pairs.length) return best.power;
  const largest = largestOf(imported.rows);
  if (pairs.length === 0 && block.unit !== null) {
    const power = Math.round(Math.log10(block.unit));
    const own = largestOf(block.rows);
    const isLike =
      own > 0 && largest > 0 && Math.abs(Math.log10(shift(largest, power) / own)) < NEAR;
    if (isLike || own === 0) return power;
  }
  throw new ImportError('which-unit', { largest: amountText(largest, 1) });
}

function isNear(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
}

/** The largest figure, by its size. */
export function largestOf(rows: Readonly<Partial<Record<RowKey, Series>>>): number {
  const all = Object.values(rows).flatMap((series) => [...(series ?? [])]);
  return all.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
}

function times(imported: Imported, power: number): Imported {
  const scaled = (value: number | null) => (value === null ? null : shift(value, power));
  return {
    ...imported,
    rows: Object.fromEntries(
      Object.entries(imported.rows).map(([key, series]) => [key, series?.map(scaled)]),
    ),
    opening: Object.fromEntries(
      Object.entries(imported.opening).map(([key, value]) => [key, scaled(value ?? null)]),
    ) as Imported['opening'],
  };
}
