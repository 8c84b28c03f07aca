/** All accounts against the days there are: what each gives, and what the best use of the days would be. */
import type { Plan } from '../../plan/model';
import { bestSet, type Choice, opportunityCosts } from './bestSet';
import type { Certainties } from './money';
import { certaintiesOf, type Value, type Worth } from './worth';

/** What counts of an account. */
export interface Candidate extends Pick<Worth, 'effort' | 'values'> {
  readonly path: string;
  readonly account: string | null;
  readonly decision: string | null;
}

/** What the policy of a plan's folder says of days and money. */
export interface Means {
  readonly capacity: number | null;
  readonly certainties: Certainties;
  readonly fx: Readonly<Record<string, number>>;
}

/** One account in the board's one currency; `null` where it can't be told. */
export interface Standing {
  readonly path: string;
  readonly expected: number | null;
  readonly proven: number | null;
  /** Expected value a person-day. */
  readonly aDay: number | null;
  /** What its days would give in the best other use that isn't pursued yet. */
  readonly elsewhere: number | null;
}

/** The best set, as the difference from what is decided today. */
export interface Best {
  /** Names of pursued accounts that would go. */
  readonly drop: readonly string[];
  /** Names of accounts that would be pursued instead. */
  readonly take: readonly string[];
  /** Where the plans of both lie. */
  readonly paths: { readonly drop: readonly string[]; readonly take: readonly string[] };
  /** Days that dropping frees; days that are left over today (below 0: that are missing). */
  readonly freed: number;
  readonly spare: number | null;
  /** By how much the expected value changes, and its proven part. */
  readonly more: number;
  readonly moreProven: number;
}

/** The accounts together: days, values, and the best use of the days. */
export interface Board {
  /** Person-days a quarter; `null` where none are said, or folders have their own. */
  readonly capacity: number | null;
  /** Days of the pursued accounts that say them. */
  readonly used: number;
  /** Names of pursued accounts that don't say their days. */
  readonly withoutDays: readonly string[];
  /** Of the pursued accounts together, each currency its own. */
  readonly values: readonly Value[];
  /** Probabilities that stand for high, medium and low; `null` where folders have their own. */
  readonly certainties: Certainties | null;
  /** The one currency that all is compared in; `undefined` where there are several and no rates. */
  readonly currency: string | null | undefined;
  /** Rates by which sizes were converted. */
  readonly converted: Readonly<Record<string, number>>;
  readonly standings: readonly Standing[];
  /** `null` where nothing limits, nothing is known, or nothing is better. */
  readonly best: Best | null;
}

/** What the policy of a plan's folder says of days, probabilities and rates. */
export function meansOf(plan: Plan): Means {
  const { capacity, fx } = plan.config;
  return { capacity, certainties: certaintiesOf(plan), fx: Object.fromEntries(fx) };
}

/** `count`: how many may be pursued; `null` for any number, `undefined` where folders differ. */
export function boardOf(
  accounts: readonly Candidate[],
  means: readonly Means[],
  count: number | null | undefined,
): Board {
  const pursued = accounts.filter(isPursued);
  const capacity = alike(means.map((one) => one.capacity)) ?? null;
  const money = moneyOf(accounts, means);
  const expected = accounts.map((account) => money?.of(account) ?? null);
  const board = {
    capacity,
    used: pursued.reduce((sum, { effort }) => sum + (effort ?? 0), 0),
    withoutDays: pursued.filter(({ effort }) => effort === null).map(nameOf),
    values: summed(pursued.flatMap(({ values }) => values)),
    certainties: alike(means.map((one) => one.certainties)) ?? null,
    currency: money?.currency,
    converted: money?.converted ?? {},
    standings: standingsOf(accounts, expected),
  };
  const known = alike(means.map((one) => one.capacity)) !== undefined && count !== undefined;
  const limited = known && (capacity !== null || count !== null);
  return { ...board, best: limited ? bestOf(accounts, expected, capacity, count) : null };
}

const isPursued = ({ decision }: Candidate) => decision === 'pursue';
const nameOf = ({ account, path }: Candidate) => account ?? path;
type Sums = { readonly expected: number; readonly proven: number };

/** The value that all share; `undefined` where they differ or there are none. */
function alike<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  const same = values.every((one) => JSON.stringify(one) === JSON.stringify(first));
  return same ? first : undefined;
}

/** Sums by currency. */
function summed(values: readonly Value[]): Value[] {
  const sums = new Map<string | null, Value>();
  for (const { currency, expected, proven } of values) {
    const sum = sums.get(currency);
    sums.set(currency, {
      currency,
      expected: expected + (sum?.expected ?? 0),
      proven: proven + (sum?.proven ?? 0),
    });
  }
  return [...sums.values()];
}

interface OneMoney {
  readonly currency: string | null;
  readonly converted: Readonly<Record<string, number>>;
  /** The sums in the one currency; `null` for an account without any. */
  of(account: Candidate): Sums | null;
}

/** All in one currency: as written where there is but one, else by the organization's rates. */
function moneyOf(accounts: readonly Candidate[], means: readonly Means[]): OneMoney | null {
  const used = new Set(accounts.flatMap(({ values }) => values.map(({ currency }) => currency)));
  const fx = alike(means.map((one) => one.fx)) ?? {};
  const rateOf = (currency: string | null) =>
    currency !== null && Object.hasOwn(fx, currency) ? (fx[currency] ?? null) : null;
  const own = [...used].filter((currency) => rateOf(currency) === null);
  const single = used.size <= 1;
  // Sums need rates into one currency; a currency without a rate makes all sums impossible.
  if (!single && own.length !== 1) return null;
  const currency = (single ? [...used][0] : own[0]) ?? null;
  const rate = (from: string | null) => (single || from === currency ? 1 : (rateOf(from) ?? 1));
  const converted = [...used].filter((from): from is string => rate(from) !== 1 && from !== null);
  return {
    currency,
    converted: Object.fromEntries(converted.map((from) => [from, rate(from)])),
    of({ values }) {
      if (values.length === 0) return null;
      return values.reduce(
        (sum, value) => ({
          expected: sum.expected + value.expected * rate(value.currency),
          proven: sum.proven + value.proven * rate(value.currency),
        }),
        { expected: 0, proven: 0 },
      );
    },
  };
}

function standingsOf(
  accounts: readonly Candidate[],
  expected: readonly (Sums | null)[],
): Standing[] {
  const weighed = accounts.flatMap((account, index) => {
    const sums = expected[index];
    const days = account.effort;
    return sums && days !== null && account.decision !== 'drop'
      ? [{ path: account.path, days, value: sums.expected, taken: isPursued(account) }]
      : [];
  });
  const untaken = weighed.flatMap(({ taken }, index) => (taken ? [] : [index]));
  const costs = weighed.length > MOST_WEIGHED ? [] : opportunityCosts(weighed, untaken);
  const elsewhere = new Map(weighed.map(({ path }, index) => [path, costs[index] ?? null]));
  return accounts.map(({ path, effort }, index) => {
    const sums = expected[index] ?? null;
    return {
      path,
      expected: sums?.expected ?? null,
      proven: sums?.proven ?? null,
      aDay: sums && effort ? sums.expected / effort : null,
      elsewhere: elsewhere.get(path) ?? null,
    };
  });
}

/** An exact answer over more accounts takes seconds. */
const MOST_WEIGHED = 500;

/**
 * Accounts that aren't dropped, with a value and days, can change places; a pursued
 * one of which either is unknown keeps its place, since nobody can say what it gives.
 */
function bestOf(
  accounts: readonly Candidate[],
  expected: readonly (Sums | null)[],
  capacity: number | null,
  count: number | null,
): Best | null {
  const movable = accounts.flatMap((account, index) => {
    const sums = expected[index];
    const { effort: days } = account;
    if (!sums || days === null || account.decision === 'drop') return [];
    return [{ account, days, value: sums.expected, ...sums }];
  });
  const fixed = accounts.filter(
    (account) => isPursued(account) && !movable.some((one) => one.account === account),
  );
  if (movable.length === 0 || movable.length > MOST_WEIGHED) return null;
  const held = fixed.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  const room = capacity === null ? null : Math.max(0, capacity - held);
  const places = count === null ? null : Math.max(0, count - fixed.length);
  const chosen = new Set(bestSet(movable as readonly Choice[], { days: room, count: places }));
  const now = movable.filter(({ account }) => isPursued(account));
  const then = movable.filter((_, index) => chosen.has(index));
  const drop = now.filter((one) => !then.includes(one));
  const take = then.filter((one) => !now.includes(one));
  const more = total(then, 'expected') - total(now, 'expected');
  const spent = total(now, 'days') + held;
  const isOver =
    (capacity !== null && spent > capacity) ||
    (count !== null && now.length + fixed.length > count);
  // Equally good is no reason to change anything.
  if (drop.length + take.length === 0 || (more <= 0 && !isOver)) return null;
  return {
    drop: drop.map(({ account }) => nameOf(account)),
    take: take.map(({ account }) => nameOf(account)),
    paths: {
      drop: drop.map(({ account }) => account.path),
      take: take.map(({ account }) => account.path),
    },
    freed: total(drop, 'days'),
    spare: capacity === null ? null : capacity - spent,
    more,
    moreProven: total(then, 'proven') - total(now, 'proven'),
  };
}

function total<K extends 'days' | 'expected' | 'proven'>(
  list: readonly Readonly<Record<K, number>>[],
  key: K,
): number {
  return list.reduce((sum, one) => sum + one[key], 0);
}
