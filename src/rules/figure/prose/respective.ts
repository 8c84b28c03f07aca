/**
 * Lists that go in pairs: `毛利率和净利率分别为 22.1% 和 4.9%`, `in 2023 and 2024 gross margin
 * was 36.2% and 34.4%, respectively`. As many numbers as metrics, or as years of one metric;
 * anything else between them, and nothing is read.
 */
import {
  AND_ONLY,
  BETWEEN_SENTENCES,
  CHANGE,
  IN_TURN,
  MARGIN,
  NOT_THE_VALUE,
  SHORT_MARGINS,
  UNREADABLE,
} from '../../../plan/terms/figures/phrasing';
import { TIME, timesIn } from '../../../plan/terms/figures/times';
import { betweenMarks } from '../../../plan/text/betweenMarks';
import {
  type Clause,
  isFillerOnly,
  lastNamed,
  type Mention,
  metricsCalled,
  type NamedMetrics,
  numberedNamesIn,
  type Spot,
  withoutTimes,
} from './clauses';

type Numbered = Clause['numbers'][number];

/** What the numbers of such sentences are said to be; `plain` as `plainOf` gives it. */
export function respectiveIn(
  plain: string,
  numbers: readonly Spot[],
  entities: readonly string[],
): Mention[] {
  if (!IN_TURN.test(plain)) return [];
  return betweenMarks(plain, BETWEEN_SENTENCES).flatMap(({ from, to }) => {
    const said = plain.slice(from, to);
    const word = IN_TURN.exec(said);
    if (!word || plain[to] === '?') return [];
    const at = from + word.index;
    const inside = numbers.flatMap((spot, number) =>
      spot.from >= from && spot.to <= to ? [{ ...spot, number }] : [],
    );
    const clause: Clause = { plain, from, to, numbers: inside, entities };
    // `respectively` stands behind the numbers, 分别 before them.
    const own = /^[a-z]/.test(word[0])
      ? inside.filter((spot) => spot.to <= at)
      : inside.filter((spot) => spot.from >= at);
    return pairsIn(clause, own, at);
  });
}

function pairsIn(clause: Clause, values: readonly Numbered[], at: number): Mention[] {
  const { plain, from, to, entities } = clause;
  const [first] = values;
  const names = namesOf(clause).filter((name) => name.to <= (first?.from ?? 0));
  const [head] = names;
  const last = names.at(-1);
  if (!first || !head || !last || values.length < 2 || !isList(plain, values)) return [];
  const between = withoutTimes(plain.slice(last.to, first.from), clause).replace(IN_TURN, ' ');
  const behind = plain.slice(values.at(-1)?.to ?? 0, Math.max(at, values.at(-1)?.to ?? 0));
  if (NOT_THE_VALUE.test(between) || CHANGE.test(between)) return [];
  if (UNREADABLE.test(plain.slice(from, to).replace(IN_TURN, ' '))) return [];
  if (!/^[\s,]*$/.test(behind)) return [];
  const lead = plain.slice(from, head.from);
  const years = timesIn(plain.slice(from, to)).years;
  const entity = lastNamed(plain.slice(from, to), entities);
  const common = { entity, negative: false, end: null, apart: years.length > 1 } as const;
  const part = timesIn(plain.slice(from, to)).part;
  if (names.length === values.length && isList(plain, names)) {
    if (years.length > 1 || !isFillerOnly(lead, clause)) return [];
    return values.map(({ number }, nth) => ({
      ...{ number, ...common, times: { years, part } },
      metrics: names[nth]?.metrics ?? [],
    }));
  }
  const isYears = names.length === 1 && years.length === values.length;
  const aside = withoutTimes(lead, clause).replace(AND_ONLY, ' ');
  if (!isYears || !isFillerOnly(aside, clause)) return [];
  return values.map(({ number }, nth) => ({
    ...{ number, ...common, metrics: head.metrics },
    times: { years: years.slice(nth, nth + 1), part },
  }));
}

/** The metrics that it names; of `gross and net margin` both. */
function namesOf(clause: Clause): NamedMetrics[] {
  const { plain, from, to } = clause;
  const short = [...plain.slice(from, to).matchAll(SHORT_MARGINS)].flatMap((match) => {
    const [one = '', two = ''] = match.slice(1).filter(Boolean);
    const start = from + match.index;
    const margin = /[a-z]/.test(one) ? MARGIN.en : MARGIN.zh;
    return [
      { from: start, to: start + one.length, metrics: metricsCalled(one + margin) },
      {
        from: start + match[0].lastIndexOf(two),
        to: start + match[0].length,
        metrics: metricsCalled(two + margin),
      },
    ];
  });
  const isShort = (one: NamedMetrics) =>
    short.some((other) => one.from < other.to && other.from < one.to);
  const others = numberedNamesIn(clause).filter((one) => !isShort(one));
  return [...short, ...others].sort((a, b) => a.from - b.from);
}

/** Between each and the next stands nothing but `and`, a comma, a time. */
function isList(plain: string, items: readonly Spot[]): boolean {
  return items.slice(1).every((item, at) => {
    const between = plain.slice(items[at]?.to ?? 0, item.from).replace(TIME, ' ');
    return between.replace(AND_ONLY, '').trim() === '';
  });
}
