/**
 * A clause and the metrics that it names. A clause that speaks of a part of the
 * company or of somebody else is told by what stands before the metric.
 */

import { matchesIn } from '../../../finance/matches';
import { onceFor } from '../../../finance/once';
import { RATIO_NAMES, ROW_NAMES } from '../../../finance/statements/names';
import { isRatio, type Metric } from '../../../finance/statements/statements';
import { CONNECTIVE, FILLER, SAME_TIME, SENTENCE_END } from '../../../plan/terms/figures/phrasing';
import { TIME, type Times } from '../../../plan/terms/figures/times';
import { EITHER, LOOSE, WITH_NUMBER } from '../../../plan/terms/people/proseNames';
import { decimalPoints } from '../../../plan/text/decimalPoints';
import { remembered } from '../../../plan/text/remembered';
import { plainly } from '../../../plan/text/text';

/** The text half-width, in simplified characters and lower case, marks of Markdown, citations and addresses as blanks; as long as before. */
export const plainOf = remembered((text) =>
  decimalPoints(plainly(text))
    // A label in bold: what follows is a sentence of its own.
    .replace(/^\s{0,3}\*\*[^*\n]{1,40}\*\*(?=\s*[^\s:])/, (label) => `${label.slice(0, -2)}: `)
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/\]\([^()\s]{1,400}\)|\[\^[^[\]]{1,80}\]|\(\^[^()]{1,80}\)|[*_`[\]]/g, (mark) =>
      ' '.repeat(mark.length),
    ),
);

/** What is remembered of a text with these entities is kept under this. */
export const entitiesKey = onceFor((entities: readonly string[]) => entities.join('\0'));

const METRICS: ReadonlyMap<string, readonly Metric[]> = new Map([
  ...Object.entries({ ...ROW_NAMES, ...RATIO_NAMES }).flatMap(([key, { en, zh, aliases }]) =>
    [en, zh, ...aliases].map((name) => [plainOf(name).trim(), [key as Metric]] as const),
  ),
  ...EITHER,
  ...WITH_NUMBER,
]);

/** All names, the longest first, so that 加权平均净资产收益率 isn't 净资产收益率; those that begin with a Latin letter apart: alternatives of bare words are looked up at once. */
function patternOf(isName: (name: string) => boolean): RegExp {
  const [latin, other] = [true, false].map((isLatin) =>
    [...METRICS.keys()]
      .filter((name) => isName(name) && /^[a-z]/.test(name) === isLatin)
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
      .join('|'),
  );
  return new RegExp(`(?<![a-z])(?:${latin})(?![a-z])|${other}`, 'g');
}

const NAME = patternOf((name) => !LOOSE.has(name) && !WITH_NUMBER.has(name));
const NAME_WITH_NUMBER = patternOf((name) => !LOOSE.has(name) || WITH_NUMBER.has(name));

/** A name of metrics in a text, with its place. */
export interface NamedMetrics {
  readonly from: number;
  readonly to: number;
  readonly metrics: readonly Metric[];
}

/** A number of a claim with the metric, entity and time that it is said of. */
export interface Mention {
  /** Index of the number among those given. */
  readonly number: number;
  /** Rows or ratios that are called so: 净利润 may be the parent's or the group's. */
  readonly metrics: readonly Metric[];
  /** Folded name of an entity; `null` when none is named. */
  readonly entity: string | null;
  readonly times: Times;
  /** A loss, an outflow, a fall, or a minus before it. */
  readonly negative: boolean;
  /** Of two numbers that a change leads from and to. */
  readonly end: 'first' | 'last' | null;
  /** The text speaks of another year, too. */
  readonly apart: boolean;
}

/** A clause of a claim: its stretch of the folded text, its numbers and the entities to look for. */
export interface Clause {
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  readonly numbers: readonly (Spot & { readonly number: number })[];
  readonly entities: readonly string[];
}

/** The rows or ratios that a name may mean. */
export function metricsCalled(name: string): readonly Metric[] {
  return METRICS.get(name) ?? [];
}

/** The metrics that a clause names, with their places in the whole text. */
export function namesIn(clause: Clause): NamedMetrics[] {
  return placedIn(clause, hitsIn);
}

/** The names that a number may follow: `sales of $3.4 billion`, too. */
export function numberedNamesIn(clause: Clause): NamedMetrics[] {
  return placedIn(clause, numberedHitsIn);
}

function placedIn(
  { plain, from, to }: Clause,
  hits: (text: string) => readonly NamedMetrics[],
): NamedMetrics[] {
  return hits(plain.slice(from, to)).map((hit) => ({
    ...hit,
    from: from + hit.from,
    to: from + hit.to,
  }));
}

/** Whether any metric is named at all. */
export function namesAny(plain: string): boolean {
  return hitsIn(plain).length > 0;
}

/** The same, of those that a number may follow. */
export function namesAnyNumbered(plain: string): boolean {
  return numberedHitsIn(plain).length > 0;
}

const finder = (pattern: RegExp) =>
  remembered((text): readonly NamedMetrics[] =>
    matchesIn(text, pattern).map(({ index, 0: name }) => ({
      from: index,
      to: index + name.length,
      metrics: METRICS.get(name) ?? [],
    })),
  );
const hitsIn = finder(NAME);
const numberedHitsIn = finder(NAME_WITH_NUMBER);

/** Before the metric stands nothing that makes it somebody else's or a part's. */
export function isPlainBefore(
  clause: Clause,
  names: readonly NamedMetrics[],
  name: NamedMetrics,
): boolean {
  let lead = clause.plain.slice(clause.from, name.from);
  // 净资产收益率(ROE): one metric, named twice.
  for (const one of names) {
    if (one.to > name.from || one.metrics.join() !== name.metrics.join()) continue;
    lead = `${lead.slice(0, one.from - clause.from)} ${lead.slice(one.to - clause.from)}`;
  }
  return isFillerOnly(lead, clause);
}

/** Whether nothing but fill words, times and names stands in `lead` after its last connective. */
export function isFillerOnly(lead: string, clause: Clause): boolean {
  const last = [...lead.matchAll(CONNECTIVE)].at(-1);
  const own = last ? lead.slice(last.index + last[0].length) : lead;
  return withoutTimes(own, clause).replace(FILLER, '') === '';
}

/** What is left of the words before a metric without fill words, and behind the last connective. */
export function withoutFillers(lead: string): string {
  const last = [...lead.matchAll(CONNECTIVE)].at(-1);
  const own = last ? lead.slice(last.index + last[0].length) : lead;
  return own.replace(TIME, ' ').replace(FILLER, '');
}

/** The text without entities and times. */
export function withoutTimes(text: string, { entities }: Clause): string {
  let rest = text;
  for (const name of entities) rest = rest.replaceAll(name, ' ');
  return rest
    .replace(TIME, ' ')
    .replace(SAME_TIME, ' ')
    .replace(/[\s()]+/g, ' ');
}

/** The entity named last in a text; null where none is. */
export function lastNamed(text: string, entities: readonly string[]): string | null {
  let last: string | null = null;
  let lastAt = -1;
  for (const name of entities) {
    const at = text.lastIndexOf(name);
    if (at > lastAt) [last, lastAt] = [name, at];
  }
  return last;
}

/** A question says nothing. */
export function isAsked({ plain, to }: Clause): boolean {
  return plain[to] === '?';
}

/** The sentence before the clause, as far as it matters. */
export function leadOf({ plain, from }: Clause): string {
  const lead = plain.slice(Math.max(0, from - LONGEST_LEAD), from);
  return (lead.split(SENTENCE_END).at(-1) ?? '').replace(/^.*\.\s/, '');
}

const LONGEST_LEAD = 80;

/** The field of the lexicon that names a metric. */
export function fieldOf(metric: Metric): 'ratio' | 'row' {
  return isRatio(metric) ? 'ratio' : 'row';
}

/** A number's place in the text of a claim. */
export interface Spot {
  readonly from: number;
  readonly to: number;
}
