/** What clauses say of metrics without a number: that they rose, are ample, are ahead of peers. */
import type { Metric } from '../../../finance/statements/statements';
import {
  CONSEQUENCE,
  type Direction,
  HAVING,
  NO_DENIAL,
  NOT_SAID,
  OF_A_PART,
  SAID,
  SAID_BEFORE,
} from '../../../plan/terms/figures/directions';
import { BOUNDARY, SENTENCE_END, UNREADABLE } from '../../../plan/terms/figures/phrasing';
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
  type NamedMetrics,
  namesAny,
  namesIn,
  plainOf,
  withoutTimes,
} from './clauses';

/** What a clause says of a metric without a number: that it rose, is ample, is ahead of peers. */
export interface Saying {
  readonly metrics: readonly Metric[];
  readonly direction: Direction;
  /** From the metric's name to the end of the word, in the text. */
  readonly from: number;
  readonly to: number;
  readonly entity: string | null;
  readonly times: Times;
}

/** What is said of metrics right behind their names; clauses that wish, doubt or speak of a part are left alone. */
export function sayingsIn(text: string, entities: readonly string[]): Saying[] {
  const plain = plainOf(text);
  if (!namesAny(plain)) return [];
  return known(text, entitiesKey(entities), () => readSayings(plain, entities));
}

const known = rememberedWhile<Saying[]>();

function readSayings(plain: string, entities: readonly string[]): Saying[] {
  let before: { readonly clause: Clause; readonly name: NamedMetrics } | null = null;
  return betweenMarks(plain, BOUNDARY).flatMap(({ from, to }) => {
    const clause: Clause = { plain, from, to, numbers: [], entities };
    const names = namesIn(clause);
    const found =
      names.length > 0 ? sayingsOf(clause, names) : before ? carried(clause, before) : [];
    const last = names.at(-1);
    before = last && plain[to] === ',' ? { clause, name: last } : null;
    return found;
  });
}

/** `毛利率 21.4%，优于行业平均`, `净利润 2.6 亿元，同比增长 10%`: what is said of the metric in the clause before. */
function carried(
  clause: Clause,
  before: { readonly clause: Clause; readonly name: NamedMetrics },
): Saying[] {
  const said = clause.plain.slice(clause.from, clause.to);
  const { name } = before;
  const value = clause.plain.slice(name.to, before.clause.to);
  const moved = isValueAlone(value) && !OTHER_SPAN.test(said);
  const [direction, pattern] =
    SAID.find(([way, one]) => (way === 'ahead' || (moved && MOVED.has(way))) && one.test(said)) ??
    [];
  const word = pattern?.exec(said)?.[0];
  if (!direction || !word || isDenied(said)) return [];
  if (!isPlainBefore(before.clause, namesIn(before.clause), name)) return [];
  const whole = clause.plain.slice(before.clause.from, clause.to);
  return [
    {
      metrics: name.metrics,
      direction,
      from: clause.from + (word.length - word.trimStart().length),
      to: clause.from + word.length,
      entity: lastNamed(whole, clause.entities),
      times: timesIn(whole),
    },
  ];
}

const MOVED: ReadonlySet<Direction> = new Set<Direction>(['up', 'down']);
/** Against another span than the year before, the block says nothing. */
const OTHER_SPAN =
  /环比|季|月|较(?!上年|去年|上一年|同期)|(?<!同)比(?!上年|去年|上一年|同期)|(?:19|20)\d\d|累计|复合|年均|以来|(?<![a-z])(?:quarter|month|sequential|qoq|mom|since|cagr|annually|than|over|on)(?![a-z])/;

/** Behind the metric stands its value and nothing more, which the next clause goes on about. */
function isValueAlone(behind: string): boolean {
  return /^[ *]*(?:[是为达约:]|was|is|of|reached|came to|stood at)? ?(?:[-−]? ?[¥$€£]?\d[\d.,]*) ?(?:%|万元|亿元|百万元|元|亿|万|[a-z]{1,8}(?: [a-z]{3})?)?[ *]*$/.test(
    behind,
  );
}

/** `由 28.0% 提升至 26.0%`: the number that a change began with stands before its word. */
const BEGAN_WITH = /^ *(?:从|由|自) ?(?:\d[\d.,]*) ?(?:%|亿元|万元|亿|万|天|次|倍)?(?:的)? ?/;

function sayingsOf(clause: Clause, names: readonly NamedMetrics[]): Saying[] {
  const { plain, from, to, entities } = clause;
  if (isAsked(clause)) return [];
  const said = plain.slice(from, to);
  const found = names.flatMap((name) => {
    const behindIt = plain.slice(name.to, to);
    const rest = behindIt
      .replace(TIME, (time) => ' '.repeat(time.length))
      .replace(BEGAN_WITH, ' ')
      .replace(/^ +/, ' ');
    const behind = SAID.find(([, pattern]) => pattern.test(rest));
    if (!behind || !isPlainBefore(clause, names, name)) return saidBefore(clause, name);
    const [direction, pattern] = behind;
    const word = pattern.exec(rest)?.[0] ?? '';
    const others = UNREADABLE.test(withoutTimes(said.replace(word, ' '), clause));
    if (others && direction !== 'ahead') return [];
    const end = name.to + (behindIt.length - rest.length) + word.length;
    const entity = lastNamed(said, entities);
    const times = timesIn(said);
    const all = times.years.length > 0 ? times : { ...times, years: timesIn(plain).years };
    return [{ metrics: name.metrics, direction, from: name.from, to: end, entity, times: all }];
  });
  // Asked last: of most clauses nothing is found.
  const isSaid = found.length > 0 && !isDenied(withoutTimes(said, clause)) && !isCondition(clause);
  return isSaid ? found : [];
}

/** `毛利率提升一个点，他才……`: what follows hangs on it. */
function isCondition({ plain, to }: Clause): boolean {
  return plain[to] === ',' && CONSEQUENCE.test(plain.slice(to + 1).split(SENTENCE_END)[0] ?? '');
}

function isDenied(said: string): boolean {
  return NOT_SAID.test(said.replace(NO_DENIAL, ' '));
}

/** `rising revenue`, `plenty of free cash flow`: the word stands before the metric. */
function saidBefore(clause: Clause, name: NamedMetrics): Saying[] {
  const { plain, from, to, entities } = clause;
  const lead = plain.slice(from, name.from);
  const found = SAID_BEFORE.find(([, pattern]) => pattern.test(lead));
  if (!found) return [];
  const word = found[1].exec(lead)?.[0] ?? '';
  const rest = withoutTimes(plain.slice(name.to, to), clause);
  if (OF_A_PART.test(rest) || UNREADABLE.test(withoutTimes(plain.slice(from, to), clause)))
    return [];
  const before = lead.slice(0, lead.length - word.length).replace(HAVING, ' ');
  if (!isFillerOnly(before, clause)) return [];
  const said = plain.slice(from, to);
  const times = timesIn(said);
  const all = times.years.length > 0 ? times : { ...times, years: timesIn(plain).years };
  return [
    {
      metrics: name.metrics,
      direction: found[0],
      from: name.from - word.length,
      to: name.to,
      entity: lastNamed(said, entities),
      times: all,
    },
  ];
}
