import type { PlanIndex } from '../../evidence/planIndex';
import { isFact, sourcesOf } from '../../evidence/weight/support';
import { type Analysis, type EntityAnalysis, metricValue } from '../../finance/analyse';
import { onceFor, whileSame } from '../../finance/once';
import {
  isRatio,
  type Metric,
  metricKind,
  RATIO_TRAITS,
} from '../../finance/statements/statements';
import { type InSection, inSections } from '../../plan/compose/parts';
import type { Claim, Plan, ProblemParam, Range } from '../../plan/model';
import type { Direction } from '../../plan/terms/figures/directions';
import { labelsAt } from '../../plan/terms/figures/times';
import type { Finding, Rule, RulePage } from '../rule';
import { NO_PEERS } from '../shared/cause';
import { contradictionsIn, entitiesIn, isEntity, namesOf } from './contradicts';
import { entitiesKey, fieldOf } from './prose/clauses';
import { goalsOf, isOfAPart, meantEntity, partsNamed } from './prose/parts';
import { type Saying, sayingsIn } from './prose/sayings';
import { shownAs } from './shown';

const FENCE = '```';
const BLOCK = `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 1000 | 950\noperatingCashFlow: 40 | 30\ncapex: 30 | 60\nsource: [fy]\n${FENCE}\n\n[^fy]: annual-report · Annual report 2022 · 2023-03-26\n`;

export const direction: Rule = {
  id: 'figure/direction',
  severity: 'warning',
  needs: ['whole-plan'],
  fix: 'act',
  title: { en: 'Words against the block', zh: '话和数据块对不上' },
  messages: {
    moved: {
      en: '"{said}", yet {metric} of {entity} went from {from} in {before} to {to} in {after}. Correct the words, or the block.',
      zh: '写的是“{said}”，可{entity}的{metric}从 {before} 的 {from} 变成了 {after} 的 {to}。请改正写错的那边。',
    },
    negative: {
      en: '"{said}", yet {metric} of {entity} was {to} in {after}. Correct the words, or the block.',
      zh: '写的是“{said}”，可{entity} {after} 的{metric}是 {to}。请改正写错的那边。',
    },
    behind: {
      en: '"{said}", yet {metric} of {entity} was {to} in {after}, the peers’ {from}. Correct the words, or the peers.',
      zh: '写的是“{said}”，可{entity} {after} 的{metric}是 {to}，同行是 {from}。请改正写错的那边。',
    },
    noPeer: {
      en: '"{said}", and no peer in the block has {metric}. Add a peer’s, or cite who compared.',
      zh: '写的是“{said}”，可数据块里没有哪家同行有{metric}。请补上同行的数，或注明是谁比的。',
    },
  },
  check(plan, { index }) {
    const { analysis } = index;
    const entities = namesOf(index);
    if (!analysis || entities.length === 0) return [];
    const parts = partsNamed(plan).join();
    const found = saidInSections(plan, [analysis, parts], (section) =>
      sayingsOf(section, plan, entities).flatMap((one) =>
        saidAgainst(plan, analysis, one, entities),
      ),
    );
    const goals = index.found(goalsOf);
    return found.flatMap(({ claim, said }) =>
      goals.has(claim.range.start) ? [] : findingsOn(plan, index, claim, entities, said),
    );
  },
};

export const directionPage: RulePage = {
  rows: ['M8'],
  once: { en: 'a statement', zh: '每条陈述' },
  why: {
    en: 'Words are believed before numbers are read. “Ample cash” over a negative cash flow goes into the meeting, and the customer knows better.',
    zh: '人先信话，再看数。现金流明明是负的，正文写“充裕”，拿到客户面前就穿帮了。',
  },
  example: {
    bad: `## Look\n\n- Revenue grew in 2022. [^fy]\n- Free cash flow is ample. [^fy]\n\n${BLOCK}`,
    good: `## Look\n\n- Revenue fell in 2022. [^fy]\n- Free cash flow was negative. [^fy]\n\n${BLOCK}`,
  },
};

/** What a statement says against the block. */
interface SaidAgainst {
  readonly claim: Claim;
  readonly said: readonly {
    readonly direction: Direction;
    readonly range: Range;
    readonly words: string;
    readonly told: Told;
  }[];
}

const saidInSections = inSections<SaidAgainst>('claims');

/** A statement with what its clauses say. */
interface Said {
  readonly claim: Claim;
  readonly sayings: readonly Saying[];
}

/** Numbers may change; whom the words name changes seldom. */
const saidIn = onceFor((_: InSection) => whileSame<readonly Said[]>());

function sayingsOf(
  section: InSection,
  { text }: Plan,
  entities: readonly string[],
): readonly Said[] {
  return saidIn(section)([entitiesKey(entities)], () =>
    section.claims.flatMap((claim) => {
      if (!isFact(claim) || claim.table) return [];
      const { start, end } = claim.range;
      const sayings = sayingsIn(text.slice(start, end), entities);
      return sayings.length > 0 ? [{ claim, sayings }] : [];
    }),
  );
}

function saidAgainst(
  plan: Plan,
  analysis: Analysis,
  { claim, sayings }: Said,
  entities: readonly string[],
): SaidAgainst[] {
  const { text } = plan;
  const { start, end } = claim.range;
  const others = entitiesIn(claim, entities);
  const parts = partsNamed(plan);
  const isCustomer = (name: string) => isEntity(analysis.customer, name);
  const said = sayings.flatMap((saying) => {
    // Of several entities in a claim only the one in the same clause is meant.
    if (saying.entity === null && others.length > 1) return [];
    if (saying.entity === null && isOfAPart(claim, text.slice(start, end), saying.from, parts))
      return [];
    const entity =
      saying.entity ?? meantEntity(text.slice(start, end), saying.from, others, isCustomer);
    if (entity === undefined) return [];
    const told = against(analysis, { ...saying, entity });
    const range = { start: start + saying.from, end: start + saying.to };
    const words = text.slice(start + saying.from, start + saying.to).replace(/[*_`]/g, '');
    return told ? [{ direction: saying.direction, range, words, told }] : [];
  });
  return said.length > 0 ? [{ claim, said }] : [];
}

function findingsOn(
  plan: Plan,
  index: PlanIndex,
  claim: Claim,
  entities: readonly string[],
  said: SaidAgainst['said'],
): Finding[] {
  const found = said.flatMap(({ direction: way, range, words, told }) => {
    if (way === 'ahead' && isCompared(claim, index)) return [];
    return [
      {
        range: range.start < claim.firstLine.end ? range : claim.firstLine,
        code: told.code,
        params: { ...told.params, said: words },
        cause: told.code === 'noPeer' ? NO_PEERS : { why: 'said', at: claim.range.start },
      },
    ];
  });
  // The number beside the words is told already.
  const isTold = found.length > 0 && contradictionsIn(plan, index, claim, entities).length > 0;
  return isTold ? [] : found;
}

/** Somebody else has compared: peers in the block aren't needed. */
function isCompared(claim: Claim, index: PlanIndex): boolean {
  return sourcesOf(claim, index).some(
    ({ kind, channel }) => channel === 'listen' || /^(?:research|dataset|media)$/.test(kind ?? ''),
  );
}

interface Told {
  readonly code: string;
  readonly params: Readonly<Record<string, ProblemParam>>;
}

function against(analysis: Analysis, saying: Saying): Told | null {
  const all = [analysis.customer, ...analysis.peers];
  const named = all.find((one) => isEntity(one, saying.entity)) ?? analysis.customer;
  // What may be one of two rows is only told where both say so, or the block has but one.
  const there = saying.metrics.filter((metric) => hasValues(analysis, named, metric));
  const told = there.map((metric) => againstMetric(analysis, named, metric, saying));
  return told.length > 0 && told.every((one) => one !== null) ? (told[0] ?? null) : null;
}

function hasValues(analysis: Analysis, named: EntityAnalysis, metric: Metric): boolean {
  return named.periods.some(({ label }) => valueIn(analysis, named, label, metric) !== null);
}

function againstMetric(
  analysis: Analysis,
  named: EntityAnalysis,
  metric: Metric,
  { direction: said, times }: Saying,
): Told | null {
  const labels = named.periods.map(({ label }) => label);
  const meant = labelsAt(labels, times);
  const like = labelsAt(labels, { ...times, years: [] });
  const after = meant[0];
  const before =
    meant.length > 1 && times.years.length > 1 ? meant.at(-1) : like[like.indexOf(after ?? '') + 1];
  const is = after === undefined ? null : valueIn(analysis, named, after, metric);
  if (after === undefined || is === null) return null;
  const shown = (value: number) => shownAs(value, metric, named.statements);
  const common = {
    entity: named.entity,
    metric: { field: fieldOf(metric), term: metric },
    after,
    to: shown(is),
  };
  if (said === 'ample') return is < 0 ? { code: 'negative', params: common } : null;
  if (said === 'ahead') return behindPeers(analysis, named, metric, after, is, common, shown);
  const was = before === undefined ? null : valueIn(analysis, named, before, metric);
  if (before === undefined || was === null || !isOpposite(said, metric, was, is)) return null;
  return { code: 'moved', params: { ...common, before, from: shown(was) } };
}

function behindPeers(
  analysis: Analysis,
  named: EntityAnalysis,
  metric: Metric,
  after: string,
  is: number,
  common: Told['params'],
  shown: (value: number) => string,
): Told | null {
  if (named !== analysis.customer || !isRatio(metric)) return null;
  const better = RATIO_TRAITS[metric].better;
  const comparison = analysis.comparisons.find(
    (one) => one.period === after && one.ratio === metric,
  );
  const values = Object.values(comparison?.entities ?? {});
  if (values.length === 0) return { code: 'noPeer', params: { metric: common.metric ?? '' } };
  const middle = comparison?.median ?? comparison?.best ?? null;
  if (middle === null || better === null) return null;
  const isBehind = better === 'higher' ? is < middle : is > middle;
  return isBehind ? { code: 'behind', params: { ...common, from: shown(middle) } } : null;
}

function valueIn(
  analysis: Analysis,
  { entity }: EntityAnalysis,
  period: string,
  metric: Metric,
): number | null {
  const bound = metricValue(analysis, entity, period, metric);
  return bound.found ? bound.value : null;
}

/** A trace for binary fractions: 10.1 % less 10 % is a tenth of a point. */
const TRACE = 1e-9;
/** Less is rounding. */
const LEAST = 0.01;
const LEAST_POINTS = 0.001;
/** "Stable" bears so much. */
const STABLE = 0.03;

/** Rows of which more is better. */
const EARNED: ReadonlySet<Metric> = new Set<Metric>([
  'revenue',
  'grossProfit',
  'operatingIncome',
  'ebit',
  'ebt',
  'netIncome',
  'netIncomeTotal',
  'operatingCashFlow',
]);

/** It went the other way, or moved by more than what is called stable. */
function isOpposite(said: Direction, metric: Metric, was: number, is: number): boolean {
  if (was === 0 || was < 0 !== is < 0) return false;
  const change = (is - was) / Math.abs(was);
  if (said === 'stable') return Math.abs(change) > STABLE + TRACE;
  const inPoints = metricKind(metric) === 'percent';
  const [moved, least] = inPoints ? [Math.abs(is - was), LEAST_POINTS] : [Math.abs(change), LEAST];
  if (moved <= least + TRACE) return false;
  const better = isRatio(metric)
    ? RATIO_TRAITS[metric].better
    : EARNED.has(metric)
      ? 'higher'
      : null;
  switch (said) {
    case 'up':
      return is < was;
    case 'down':
      return is > was;
    case 'better':
      return better === 'lower' ? is > was : better === 'higher' && is < was;
    case 'worse':
      return better === 'lower' ? is < was : better === 'higher' && is > was;
    default:
      return false;
  }
}
