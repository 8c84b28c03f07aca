/**
 * What numbers in prose are said to be: metric and number in one clause, either
 * order, whatever verb stands between. A clause that speaks of somebody else, of a
 * part of the company, of a wish, a bound or a difference is left alone: silence
 * rather than a false alarm.
 */
import type { Metric } from '../../../finance/statements/statements';
import {
  ABOUT_ELSE,
  BOUND_AFTER,
  BOUNDARY,
  CAME_FROM,
  CHANGE,
  GROWS,
  GROWTH_ALONE,
  LED_TO,
  LINK_BEFORE,
  NEGATIVE,
  NOT_THE_VALUE,
  OTHER_BASIS,
  OTHER_YEAR,
  POINTS,
  SAID_OF_IT,
  SHRINKS,
  UNREADABLE,
  withoutInnerCommas,
  YEAR_BEFORE,
} from '../../../plan/terms/figures/phrasing';
import { TIME, type Times, timesIn } from '../../../plan/terms/figures/times';
import { betweenMarks } from '../../../plan/text/betweenMarks';
import { rememberedWhile } from '../../../plan/text/remembered';
import {
  type Clause,
  entitiesKey,
  isAsked,
  isFillerOnly,
  isPlainBefore,
  lastNamed,
  leadOf,
  type Mention,
  type NamedMetrics,
  namesAnyNumbered,
  namesIn,
  numberedNamesIn,
  plainOf,
  type Spot,
  withoutTimes,
} from './clauses';
import { respectiveIn } from './respective';

/** Further apart, metric and number have nothing to do with each other. */
const WIDEST = 64;

/** So much of the next clause may still say which year is meant. */
const NEXT_CLAUSE = 24;

/** What each number is said to be; those that are said to be nothing are left out. `entities` are folded. */
export function mentionsIn(
  text: string,
  numbers: readonly Spot[],
  entities: readonly string[],
): readonly Mention[] {
  if (numbers.length === 0) return [];
  const plain = plainOf(text);
  if (!namesAnyNumbered(plain)) return [];
  const bySpots = known(text, entitiesKey(entities), () => new Map());
  const spots = numbers.map(({ from, to }) => `${from}-${to}`).join();
  const mentions = bySpots.get(spots) ?? readMentions(plain, numbers, entities);
  bySpots.set(spots, mentions);
  return mentions;
}

const known = rememberedWhile<Map<string, readonly Mention[]>>();

function readMentions(
  plain: string,
  numbers: readonly Spot[],
  entities: readonly string[],
): Mention[] {
  const joined = withoutInnerCommas(plain);
  const paired = respectiveIn(plain, numbers, entities);
  let before: Mention[] = [];
  const inClauses = betweenMarks(joined, BOUNDARY).flatMap(({ from, to }) => {
    const own = numbers.flatMap((spot, number) =>
      spot.from >= from && spot.to <= to && !isYear(joined.slice(spot.from, spot.to))
        ? [{ ...spot, number }]
        : [],
    );
    const clause: Clause = { plain: joined, from, to, numbers: own, entities };
    const grown = goesOn(clause, before);
    const mentions = grown ? [grown] : own.length === 0 ? [] : mentionsOf(clause);
    before = mentions;
    return mentions;
  });
  return [...inClauses, ...paired];
}

/** `营业收入294.18亿元，同比增长2.3%`: a rise or fall right behind the revenue is its growth. */
function goesOn(clause: Clause, before: readonly Mention[]): Mention | null {
  const { plain, from, to, numbers } = clause;
  const [spot, ...more] = numbers;
  const last = before.at(-1);
  if (!spot || more.length > 0 || !last?.metrics.includes('revenue') || last.end !== null)
    return null;
  if (plain[from - 1] !== ',' || namesIn(clause).length > 0 || isAsked(clause)) return null;
  const lead = bare(plain.slice(from, spot.from));
  const written = plain.slice(spot.from, spot.to);
  if (!GROWTH_ALONE.test(lead) || !/%|per ?cent/.test(written) || POINTS.test(written)) return null;
  if (!YEAR_BEFORE.test(bare(plain.slice(spot.to, to)))) return null;
  const negative = SHRINKS.test(lead) !== isMinus(clause, spot);
  return { ...last, number: spot.number, metrics: ['revenueGrowth'], negative };
}

/** One blank for each gap and full stop, and none at the ends. */
function bare(text: string): string {
  return text.replace(/[\s.]+/g, ' ').trim();
}

/** `24 年`, read as a span of time elsewhere. */
function isYear(written: string): boolean {
  return /^\d\d ?年$/.test(written);
}

function mentionsOf(clause: Clause): Mention[] {
  const { plain, from, to, numbers } = clause;
  const said = plain.slice(from, to);
  const names = numberedNamesIn(clause);
  if (names.length === 0 || UNREADABLE.test(withoutTimes(said, clause))) return [];
  if (isAsked(clause) || OTHER_BASIS.test(leadOf(clause))) return [];
  return numbers.flatMap((spot, at) => {
    const name = names.findLast((one) => one.to <= spot.from);
    const before = numbers.slice(0, at).findLast((one) => one.from >= (name?.to ?? 0));
    const mention = name
      ? before
        ? secondOf(clause, name, before, spot)
        : behind(clause, names, name, spot)
      : inFront(clause, names, spot);
    return mention ? [mention] : [];
  });
}

type Numbered = Clause['numbers'][number];

/** `毛利率为 22.1%`, `gross margin (22.1%)`: the metric, then its number. */
function behind(
  clause: Clause,
  names: readonly NamedMetrics[],
  name: NamedMetrics,
  spot: Numbered,
): Mention | null {
  const { plain } = clause;
  const between = plain.slice(name.to, spot.from);
  if (between.length > WIDEST || !isPlainBefore(clause, names, name)) return null;
  if (!SAID_OF_IT.test(between.replace(TIME, ' ')) || POINTS.test(plain.slice(spot.from, spot.to)))
    return null;
  const bare = withoutTimes(between, clause);
  if (NOT_THE_VALUE.test(bare) || OTHER_YEAR.test(between)) return null;
  if (ABOUT_ELSE.test(bare.trimEnd().replace(LINK_BEFORE, ''))) return null;
  if (BOUND_AFTER.test(plain.slice(spot.to))) return null;
  const change = changeOf(clause, name, between, spot);
  return change === undefined ? plainValue(clause, name, between, spot) : change;
}

/** `22.1% 的毛利率`, `a 31.4% gross margin`. */
function inFront(clause: Clause, names: readonly NamedMetrics[], spot: Numbered): Mention | null {
  const name = names.find((one) => one.from >= spot.to);
  const between =
    name &&
    clause.plain
      .slice(spot.to, name.from)
      .replace(/[\s*]+/g, ' ')
      .trim();
  if (!name || !/^(?:的|of|in)? ?(?:the|its|their)?$/.test(between ?? '')) return null;
  const lead = clause.plain.slice(clause.from, spot.from);
  const behindIt = withoutTimes(clause.plain.slice(name.to, clause.to), clause);
  if (NOT_THE_VALUE.test(lead) || !isFillerOnly(lead, clause)) return null;
  if (/^ *(?:target|目标|是|of|in|from|for)/.test(behindIt.trimStart())) return null;
  return spokenOf(clause, name.metrics, spot, { negative: isMinus(clause, spot), end: null });
}

/** The second number of a clause: where a change led, or another year's. */
function secondOf(
  clause: Clause,
  name: NamedMetrics,
  first: Numbered,
  spot: Numbered,
): Mention | null {
  const between = clause.plain.slice(first.to, spot.from);
  if (between.length > WIDEST || OTHER_YEAR.test(between)) return null;
  const lead = clause.plain.slice(name.to, first.from);
  const led = CAME_FROM.test(lead) && LED_TO.test(linkOf(between, clause));
  const ownYear = timesIn(between).years.length > 0 && !CHANGE.test(between);
  if (!led && !ownYear) return null;
  if (NOT_THE_VALUE.test(withoutTimes(between, clause))) return null;
  if (!isPlainBefore(clause, [name], name)) return null;
  return spokenOf(clause, name.metrics, spot, {
    negative: isMinus(clause, spot),
    end: led ? 'last' : null,
  });
}

/** A rise or fall of revenue by a percentage is its growth; any other change says nothing of a value (null); undefined where none is told. */
function changeOf(
  clause: Clause,
  name: NamedMetrics,
  between: string,
  spot: Numbered,
): Mention | null | undefined {
  if (!CHANGE.test(between) || CAME_FROM.test(between)) return undefined;
  if (LED_TO.test(linkOf(between, clause))) return undefined;
  const text = clause.plain.slice(spot.from, spot.to);
  const isShare = /%|per ?cent/.test(text);
  if (!name.metrics.includes('revenue') || !isShare) return null;
  const falls = SHRINKS.test(between);
  if (falls === GROWS.test(between) && !/^ *同比 *(?:[-−] *)?$/.test(between)) return null;
  const negative = falls !== isMinus(clause, spot);
  return spokenOf(clause, ['revenueGrowth'], spot, { negative, end: null });
}

function plainValue(clause: Clause, name: NamedMetrics, between: string, spot: Numbered): Mention {
  const around = clause.plain.slice(clause.from, spot.from);
  const tail = clause.plain.slice(spot.to, Math.min(clause.to, spot.to + 6));
  const negative =
    isMinus(clause, spot) ||
    NEGATIVE.test(around) ||
    /^ *(?:的)?(?:缺口|亏|loss|outflow)/.test(tail);
  return spokenOf(clause, name.metrics, spot, {
    negative,
    end: CAME_FROM.test(between) ? 'first' : null,
  });
}

function spokenOf(
  clause: Clause,
  metrics: readonly Metric[],
  spot: Numbered,
  how: Pick<Mention, 'negative' | 'end'>,
): Mention {
  const { plain, entities } = clause;
  const named = lastNamed(plain.slice(clause.from, clause.to), entities);
  const around = plain.slice(clause.from, clause.to + NEXT_CLAUSE);
  const all = timesIn(plain);
  const apart = OTHER_YEAR.test(around) || all.years.length > 1;
  const times = timesOf(clause, spot, all);
  return { number: spot.number, metrics, entity: named, times, apart, ...how };
}

/** What is named with the number itself, else in its clause, else in the whole text. */
function timesOf({ plain, from, to, numbers }: Clause, spot: Numbered, all: Times): Times {
  const next = numbers.find((one) => one.from >= spot.to)?.from ?? to;
  const last = numbers.findLast((one) => one.to <= spot.from)?.to ?? from;
  const after = plain.slice(spot.to, next).replace(/\bto\b.*$/, '');
  const before = plain.slice(last, spot.from).replace(/^.*\bto\b/, '');
  const isAfter = /^[\s(]*(?:in|for|during|at|by)\b/.test(after);
  const places = isAfter ? [after, before] : [before];
  if (numbers.length === 1) places.push(plain.slice(from, to));
  const found = places.map(timesIn);
  // A year in the clause that stands by another number is that number's.
  const elsewhere = timesIn(plain.slice(from, to)).years.length > 0 ? [] : all.years;
  const years = found.find((one) => one.years.length > 0)?.years ?? elsewhere;
  const part = found.find((one) => one.part !== null)?.part ?? all.part;
  return { years, part };
}

/** The words between, without times and 的: what leads to the number stands at their end. */
function linkOf(between: string, clause: Clause): string {
  return withoutTimes(between, clause).replace(/的/g, ' ').replace(/\s+/g, ' ');
}

function isMinus({ plain }: Clause, { from, to }: Spot): boolean {
  return (
    /(?:^|[^\d\s][\s]?|\s)[-−–] ?[$¥€£]?$/.test(plain.slice(Math.max(0, from - 4), from)) ||
    /^[-−]/.test(plain.slice(from, to))
  );
}
