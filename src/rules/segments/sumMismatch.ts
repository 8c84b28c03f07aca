import { type Entity, entitiesNamed, entitiesOf } from '../../evidence/entities';
import type { PlanIndex } from '../../evidence/planIndex';
import { sumChecks } from '../../finance/compare/segments';
import type { Plan, SegmentsBlock } from '../../plan/model';
import { inUnit } from '../roe/numbers';
import type { Rule, RulePage } from '../rule';

const FENCE = '```';
const ROE = `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2022]\nrevenue: 120\nsource: [fy]\n${FENCE}\n`;
const SOURCE = '\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n';
const segments = (abroad: number) =>
  `\n${FENCE}segments\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2022]\nsegments:\n  国内: {revenue: 90}\n  海外: {revenue: ${abroad}}\nsource: [fy]\n${FENCE}\n`;

export const sumMismatch: Rule = {
  id: 'segments/sum-mismatch',
  severity: 'warning',
  title: { en: 'Segments don’t add up', zh: '分部加总对不上' },
  messages: {
    differs: {
      en: 'The segments don’t add up to the revenue of {entity}: {periods}. Look for a missing one, the eliminations, or a figure of another year.',
      zh: '分部加起来不等于{entity}的营业收入：{periods}。请看看是否漏了分部、抵销项，或抄错了年份。',
    },
  },
  *check(plan, { index }) {
    for (const block of plan.segments) {
      if (block.duplicate || !block.hasUnit) continue;
      const checks = ownersOf(block, plan, index).flatMap(({ statements }) =>
        sumChecks(block, statements),
      );
      const sides = checks.flatMap(({ ok, period, sum, revenue }) =>
        ok ? [] : `${period}: ${inUnit(sum, block.unit)} ≠ ${inUnit(revenue, block.unit)}`,
      );
      const periods = [...new Set(sides)];
      if (periods.length === 0) continue;
      const entity = block.entity ?? plan.frontMatter?.account ?? '';
      yield { range: block.fence, code: 'differs', params: { periods, entity } };
    }
  },
};

export const sumMismatchPage: RulePage = {
  rows: ['M3'],
  why: {
    en: 'Segments, with eliminations and what is not allocated, make the revenue. If they don’t, one is missing or of another year, and every share is wrong.',
    zh: '各分部加上抵销和未分配项，应当等于营业收入。对不上就是漏了一块或年份不对，占比也就都错了。',
  },
  example: { bad: ROE + segments(20) + SOURCE, good: ROE + segments(30) + SOURCE },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nrevenue: 120\nsource: [fy]\n```\n\n```segments\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nsegments:\n  Home: {revenue: 90}\n  Abroad: {revenue: 20}\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nrevenue: 120\nsource: [fy]\n```\n\n```segments\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nsegments:\n  Home: {revenue: 90}\n  Abroad: {revenue: 30}\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

/** Whose revenue the segments make: statements of that entity, their unit being known. */
function ownersOf({ entity }: SegmentsBlock, plan: Plan, index: PlanIndex): Entity[] {
  const name = entity ?? plan.frontMatter?.account;
  if (!name) return [];
  return entitiesNamed(index.found(entitiesOf), name).filter(
    ({ statements }) => statements.unit !== null,
  );
}
