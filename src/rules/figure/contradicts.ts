import type { PlanIndex } from '../../evidence/planIndex';
import { type Analysis, type EntityAnalysis, metricValue } from '../../finance/analyse';
import { onceFor, whileSame } from '../../finance/once';
import { rewriteWritten } from '../../finance/statements/numbers/written';
import { isRatio, type Metric } from '../../finance/statements/statements';
import { type InSection, inSections } from '../../plan/compose/parts';
import type { Claim, Figure, Plan } from '../../plan/model';
import { labelsAt } from '../../plan/terms/figures/times';
import { fold } from '../../plan/text/text';
import type { Finding, Rule, RulePage } from '../rule';
import { entitiesKey, fieldOf, type Mention } from './prose/clauses';
import { mentionsIn } from './prose/mentions';
import { goalsOf, isOfAPart, meantEntity, partsNamed } from './prose/parts';
import { slipOf } from './slips';

const FENCE = '```';
const BLOCK = `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 1000 | 1200\nnetIncome: 106 | 87\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`;

export const contradicts: Rule = {
  id: 'figure/contradicts',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Figure contradicts the block', zh: '数字和数据块矛盾' },
  messages: {
    swapped: {
      en: '{written}: two digits look swapped. In the block {metric} of {entity} in {period} is {right}. Correct it, or bind the figure.',
      zh: '{written}：像是两位数字写反了。数据块里{entity} {period} 的{metric}是 {right}。请改正，或绑定这个数。',
    },
    unit: {
      en: '{written}: the unit looks wrong. In the block {metric} of {entity} in {period} is {right}. Correct it, or bind the figure.',
      zh: '{written}：像是单位错了。数据块里{entity} {period} 的{metric}是 {right}。请改正，或绑定这个数。',
    },
    near: {
      en: '{written}, the block says {right}: {metric} of {entity} in {period}. Correct the one that is wrong, or bind the figure.',
      zh: '{written}，数据块里是 {right}：{entity} {period} 的{metric}。请改正写错的那个，或绑定这个数。',
    },
    period: {
      en: '{written} is the {metric} of {entity} in {other}; in {period} it was {right}. Correct it, or bind the figure.',
      zh: '{written} 是{entity} {other} 的{metric}，{period} 的是 {right}。请改正，或绑定这个数。',
    },
    sign: {
      en: '{written}, the block says {right}: {metric} of {entity} in {period} has the other sign. Correct the one that is wrong, or bind the figure.',
      zh: '{written}，数据块里是 {right}：{entity} {period} 的{metric}正负号反了。请改正写错的那个，或绑定这个数。',
    },
  },
  check(plan, { index }) {
    const entities = namesOf(index);
    if (entities.length === 0) return [];
    const parts = partsNamed(plan).join();
    const goals = index.found(goalsOf);
    const key = [index.analysis, parts, [...goals].join()];
    return findingsInSections(plan, key, (section) =>
      mentioning(section, plan, entities).flatMap((claim) =>
        goals.has(claim.range.start) ? [] : contradictionsIn(plan, index, claim, entities),
      ),
    );
  },
};

export const contradictsPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A number beside a metric’s name that is almost the block’s value is mostly a typing slip or a wrong unit. Correct it, or bind it to the block so that it stays right.',
    zh: '写着某个指标，数却和数据块差一点，多半是手误或单位错了。改过来，或者绑定到数据块，以后就不会错。',
  },
  example: {
    bad: `## 望\n\n- 2022 年净利率为 7.52%。[^fy]\n\n${BLOCK}`,
    good: `## 望\n\n- 2022 年净利率为 7.25%。[^fy]\n\n${BLOCK}`,
  },
  english: {
    bad: '## Look\n\n- Net margin was 7.52% in 2022.[^fy]\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 1000 | 1200\nnetIncome: 106 | 87\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '## Look\n\n- Net margin was 7.25% in 2022.[^fy]\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 1000 | 1200\nnetIncome: 106 | 87\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

const findingsInSections = inSections<Finding>('claims');

/** Numbers of the block may change; whom the words name changes seldom. */
const mentioningIn = onceFor((_: InSection) => whileSame<readonly Claim[]>());

/** The claims whose numbers stand beside a name of what a block may hold. */
function mentioning(section: InSection, plan: Plan, entities: readonly string[]): readonly Claim[] {
  return mentioningIn(section)([entitiesKey(entities)], () =>
    section.claims.filter((claim) => isTold(claim) && mentionsOf(claim, plan, entities).length > 0),
  );
}

function mentionsOf({ range, figures }: Claim, { text }: Plan, entities: readonly string[]) {
  const spots = figures.map((figure) => ({
    from: figure.range.start - range.start,
    to: figure.range.end - range.start,
  }));
  return mentionsIn(text.slice(range.start, range.end), spots, entities);
}

/** What is open or supposed isn't said to be so, and a table's cells have no sentence. */
function isTold({ table, kind, figures }: Claim): boolean {
  return figures.length > 0 && !table && kind !== 'open' && kind !== 'hypothesis';
}

/** Folded names of the customer and its peers, the longest first. */
export function namesOf({ analysis }: PlanIndex): readonly string[] {
  return analysis ? namesIn(analysis) : [];
}

const namesIn = onceFor((analysis: Analysis): readonly string[] => {
  const names = [analysis.customer, ...analysis.peers]
    .map(({ entity }) => fold(entity))
    .filter((name) => name !== '');
  const firsts = names.flatMap((name) => FIRST_WORD.exec(name)?.[0] ?? []);
  const short = firsts.filter((one) => firsts.filter((other) => other === one).length === 1);
  return [...names, ...short].sort((a, b) => b.length - a.length);
});

/** `Halvorsen` of `Halvorsen Marine`: so prose calls a company. */
const FIRST_WORD =
  /^(?!(?:united|general|national|american|british|first|global|great|royal|north|south|east|west)(?:ern)? )\p{L}{5,30}(?= \p{L})/u;

/** Whether a sentence's name for a company, in full or its first word, means this one. */
export function isEntity({ entity }: { readonly entity: string }, said: string | null): boolean {
  if (said === null) return false;
  const name = fold(entity);
  return name === said || name.startsWith(`${said} `);
}

/** Its numbers that a block contradicts. */
export function contradictionsIn(
  plan: Plan,
  { analysis }: PlanIndex,
  claim: Claim,
  entities: readonly string[],
): Finding[] {
  if (!analysis) return [];
  const mentions = mentionsOf(claim, plan, entities);
  if (mentions.length === 0) return [];
  const others = entitiesIn(claim, entities);
  const parts = partsNamed(plan);
  const isCustomer = (name: string) => isEntity(analysis.customer, name);
  const text = plan.text.slice(claim.range.start, claim.range.end);
  return mentions.flatMap((mention) => {
    const figure = claim.figures[mention.number];
    // Of several entities in a claim only the one in the same clause is meant.
    if (!figure || (mention.entity === null && others.length > 1)) return [];
    const at = figure.range.start - claim.range.start;
    const entity = mention.entity ?? meantEntity(text, at, others, isCustomer);
    if (entity === undefined) return [];
    if (mention.entity === null && isOfAPart(claim, text, at, parts)) return [];
    const finding = contradiction(analysis, claim, figure, { ...mention, entity });
    return finding ? [finding] : [];
  });
}

function contradiction(
  analysis: Analysis,
  claim: Claim,
  figure: Figure,
  mention: Mention,
): Finding | null {
  const all = [analysis.customer, ...analysis.peers];
  const named = all.find((one) => isEntity(one, mention.entity)) ?? analysis.customer;
  const periods = named.periods.map(({ label }) => label);
  const candidates = periodsOf(mention, periods).flatMap((period) =>
    mention.metrics.flatMap((metric) => valuesOf(analysis, named, period, metric)),
  );
  const slips = candidates.map((candidate) => {
    const { value, kind, context } = candidate.bound;
    const slip = slipOf(figure.text, value, kind, context, mention.negative);
    return { ...candidate, slip };
  });
  if (slips.some(({ slip }) => slip === 'equal')) return null;
  const other = ofOtherPeriod(analysis, named, figure, mention);
  const wrong = other ? slips[0] : slips.find(({ slip }) => slip !== null);
  const code = other ? 'period' : wrong?.slip;
  if (!wrong || !code) return null;
  const { value, kind, context } = wrong.bound;
  const right = rewriteWritten(figure.text, value, kind, context) ?? '';
  const metric = { field: fieldOf(wrong.metric), term: wrong.metric };
  const written = figure.text;
  const params = { written, entity: named.entity, period: wrong.period, metric, right };
  const onFirstLine = figure.range.start < claim.firstLine.end;
  return {
    range: onFirstLine ? figure.range : claim.firstLine,
    code,
    params: other ? { ...params, other } : params,
  };
}

/** Fewer digits hit another year's value by chance. */
const PRECISE = 3;

/** The one other period whose value the figure is to the digit, where the sentence names a single year: the wrong column was copied. */
function ofOtherPeriod(
  analysis: Analysis,
  named: EntityAnalysis,
  figure: Figure,
  { times, end, metrics, negative, apart }: Mention,
): string | null {
  const digits = figure.text.replace(/^[^1-9]+|\D/g, '').length;
  if (end !== null || apart || times.years.length !== 1 || digits < PRECISE) return null;
  const labels = named.periods.map(({ label }) => label);
  const meant = labelsAt(labels, times);
  const others = labelsAt(labels, { ...times, years: [] }).filter((one) => !meant.includes(one));
  const equal = others.filter((period) =>
    metrics.some((metric) =>
      valuesOf(analysis, named, period, metric).some(
        ({ bound: { value, kind, context } }) =>
          slipOf(figure.text, value, kind, context, negative) === 'equal',
      ),
    ),
  );
  return meant.length === 1 && equal.length === 1 ? (equal[0] ?? null) : null;
}

/** Where no year is named, a change leads to the newest period, from an older one. */
function periodsOf({ times, end }: Mention, labels: readonly string[]): string[] {
  const meant = labelsAt(labels, times);
  if (times.years.length > 0 || end === null) return meant;
  return end === 'last' ? meant.slice(0, 1) : meant.slice(1);
}

/** What the figure may say: the computed value, and the published one beside it. */
function valuesOf(analysis: Analysis, named: EntityAnalysis, period: string, metric: Metric) {
  const bound = metricValue(analysis, named.entity, period, metric);
  // In a unit that nobody wrote, or nobody can read, no amount is a slip.
  if (!bound.found || (bound.kind === 'money' && bound.context.unit === null)) return [];
  const result = named.periods.find(({ label }) => label === period);
  const published = isRatio(metric) ? result?.reported[metric] : undefined;
  const values = published === undefined ? [bound.value] : [bound.value, published];
  return values.map((value) => ({ period, metric, bound: { ...bound, value } }));
}

/** The entities that a claim names, each once: a full name holds its first word. */
export function entitiesIn({ text }: Claim, entities: readonly string[]): string[] {
  const said = fold(text);
  const named = entities.filter((name) => said.includes(name));
  return named.filter((name) => !named.some((one) => one !== name && one.startsWith(`${name} `)));
}
