/** Numbers of a claim that stand in one sentence of a copy: in its order, and none from another. */

import type { Context } from './figures/context';
import type { Beside } from './figures/doubts/beside';
import type { CopyNumber } from './figures/numbers';
import type { Check } from './model';
import type { Setting } from './settings/setting';

/** A number's position among those of its sentence. */
export interface Spot {
  readonly sentence: Setting;
  /** From 0. */
  readonly nth: number;
  readonly count: number;
  readonly number: CopyNumber;
  /** The one year that both the claim and the sentence name for it. */
  readonly year: string | null;
}

/** A check, and where in its sentence its number stands. */
export interface Spotted {
  readonly check: Check;
  readonly spot: Spot | null;
}

/** Of a check whose number stands nowhere. */
export function none(check: Check): Spotted {
  return { check, spot: null };
}

/** Between two numbers of a list, without blanks: "$1.7 billion and $1.5 billion". */
const LISTED = /^(?:,|and|,and|、|和|及|与|以及)?\p{Sc}?$/u;

/**
 * A sentence of the copy with as many numbers as the claim: where one of them isn't the
 * claim's, another that stands at its place says something else than the claim does. Of
 * a list, neither do two of different sentences make the claim's.
 */
export function checksInOrder(spotted: readonly Spotted[], text: string): Check[] {
  const kept = spotted.map(({ check }) => check);
  const first = spotted.find(({ spot }) => spot)?.spot;
  if (spotted.length < 2 || !first) return kept;
  const own = spotted.map(({ spot }) => (spot?.sentence === first.sentence ? spot.nth : null));
  if (new Set(own).size === own.length && !own.includes(null)) return exchanged(spotted);
  const isList = kept.every(
    ({ range }, at) =>
      at === 0 || LISTED.test(text.slice(kept[at - 1]?.range.end, range.start).replace(/\s+/g, '')),
  );
  const { numbers } = first.sentence;
  const isMost = own.filter((nth, at) => nth === at).length > 1 && numbers.length === own.length;
  const isStray = (spot: Spot | null, at: number) =>
    spot !== null &&
    (isMost && spot.sentence !== first.sentence
      ? numbers[at]?.kind === spot.number.kind
      : spot.count === spotted.length &&
        (isList || (spot.sentence === first.sentence && spot.nth !== at)));
  return spotted.map(({ check, spot }, at) =>
    isStray(spot, at) ? { ...check, ...UNFOUND, reason: 'elsewhere' as const } : check,
  );
}

/** All stand in one sentence: two of a kind the other way round may each be said of the other's. */
function exchanged(spotted: readonly Spotted[]): Check[] {
  const isExchanged = (a: Spot | null, from: number) =>
    spotted.some(({ spot: b }, at) => {
      if (!a || !b || a.number.kind !== b.number.kind || isApart(a, b)) return false;
      return (from - at) * (a.nth - b.nth) < 0;
    });
  return spotted.map(({ check, spot }, at) =>
    isExchanged(spot, at) ? { ...check, ...UNFOUND, reason: 'elsewhere' as const } : check,
  );
}

function isApart(a: Spot, b: Spot): boolean {
  return a.year !== null && b.year !== null && a.year !== b.year;
}

const UNFOUND = {
  result: 'unchecked' as const,
  ...{ page: null, label: null, line: null, excerpt: null, wrongPage: null },
};

/** Where a number stands in its sentence; `null` where it stands in none. */
export function spotOf(context: Context, number: CopyNumber, { years }: Beside): Spot | null {
  const sentence = context.settingOf(number);
  if (!sentence || sentence.row) return null;
  const { numbers } = sentence;
  const [year = '', ...more] = sentence.yearsAt(number);
  const isDated = more.length === 0 && years.size === 1 && years.has(year);
  return {
    ...{ sentence, number, nth: numbers.indexOf(number), count: numbers.length },
    year: isDated ? year : null,
  };
}
