/** The board in sentences: days, values, and what the days could do instead. */

import { roundHalfUp } from '../../../../finance/statements/numbers/decimal';
import { estimateText } from '../../../../render/money';
import { formatShare } from '../../../../render/roe/dupontNumbers';
import { type Language, listed, marks, say, together } from '../../../../words';
import { boardWords as w } from '../../../../words/shown/review/board';
import type { Best, Board } from '../../../board/board';
import type { Value } from '../../../board/worth';
import type { Account } from '../../../portfolio/portfolio';
import { visible } from '../../quote';

/** If a smaller share of the gain is proven, that is said first. */
const THIN = 0.5;

/** Sums of money, each currency its own: `480万元 · USD 1.2 m`. */
export function valuesText(
  values: readonly Value[],
  key: 'expected' | 'proven',
  language: Language,
): string {
  return values.map((one) => estimateText(one[key], one.currency, language)).join(' · ');
}

/** How many of the days are used; empty where nobody says any. */
export function daysText({ capacity, used }: Board, language: Language): string {
  if (capacity === null) return used > 0 ? say(w.usedOnly, language, { used }) : '';
  const over = roundHalfUp(Math.max(0, used - capacity), 1).replace(/\.0$/, '');
  return say(used > capacity ? w.usedOver : w.used, language, { used, capacity, over });
}

/** All that is to be said of the board, a line each. */
export function boardLines(
  board: Board,
  accounts: readonly Pick<Account, 'unsized' | 'whitespace'>[],
  language: Language,
): string[] {
  const { values, withoutDays, certainties, converted, currency } = board;
  const unsized = accounts.reduce((sum, one) => sum + one.unsized, 0);
  const anything = values.length > 0 || board.standings.some(({ expected }) => expected !== null);
  const rates = Object.entries(converted).map(([from, rate]) =>
    say(w.rate, language, { from, rate, to: currency ?? '' }),
  );
  const levels = certainties && {
    high: formatShare(certainties.high),
    medium: formatShare(certainties.medium),
    low: formatShare(certainties.low),
  };
  const names = listed(withoutDays.map(visible), language);
  return [
    daysText(board, language),
    board.capacity !== null && withoutDays.length > 0
      ? say(w.withoutDays, language, { accounts: names })
      : '',
    totalsText(values, language),
    suggestionText(board, language),
    currency === undefined && anything ? say(w.several, language) : '',
    rates.length > 0 ? say(w.rates, language, { rates: listed(rates, language) }) : '',
    unsized > 0 ? say(w.unsized, language, { n: unsized }) : '',
    roomsText(accounts, language),
    levels && anything ? say(w.certainties, language, levels) : '',
  ].filter((line) => line !== '');
}

function roomsText(accounts: readonly Pick<Account, 'whitespace'>[], language: Language): string {
  const rooms = accounts.flatMap(({ whitespace }) => whitespace ?? []);
  const sum = (key: 'cells' | 'unknown') => rooms.reduce((all, one) => all + one[key], 0);
  const params = { n: rooms.length, cells: sum('cells'), unknown: sum('unknown') };
  return rooms.length === 0 ? '' : say(w.rooms, language, params);
}

/** What the pursued accounts come to, each currency its own; empty where nothing is expected. */
export function totalsText(values: readonly Value[], language: Language): string {
  const sums = values.map((value) => totalText(value, language));
  const semicolon = say(marks.semicolon, language);
  return sums.length === 0 ? '' : say(w.together, language, { sums: sums.join(semicolon) });
}

function totalText({ currency, expected, proven }: Value, language: Language): string {
  const share = expected > 0 ? proven / expected : 0;
  const word = share < THIN ? w.total : w.totalBacked;
  const money = estimateText(expected, currency, language);
  return say(word, language, { money, share: formatShare(share) });
}

/** The best set as the difference from today; empty where nothing better is known. */
export function suggestionText({ best, currency }: Board, language: Language): string {
  if (!best) return '';
  const { drop, take, freed } = best;
  const word = drop.length === 0 ? w.takeOnly : take.length === 0 ? w.dropOnly : w.dropTake;
  return say(word, language, {
    drop: together(drop.map(visible), language),
    take: together(take.map(visible), language),
    days: freed,
    gain: gainText(best, currency ?? null, language),
  });
}

function gainText({ more, moreProven }: Best, currency: string | null, language: Language): string {
  const money = estimateText(Math.abs(more), currency, language);
  if (more < 0) return say(w.less, language, { money });
  const backed = Math.min(more, Math.max(0, moreProven));
  if (more > 0 && backed / more < THIN) {
    return say(w.moreThin, language, { money, share: formatShare(backed / more) });
  }
  return say(w.more, language, { money, proven: estimateText(backed, currency, language) });
}
