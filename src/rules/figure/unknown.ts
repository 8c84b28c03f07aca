import type { BoundFigure, Plan } from '../../plan/model';
import type { Rule, RulePage } from '../rule';
import { boundFiguresOf } from './bound';

const FENCE = '```';
const BLOCK = `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nnetIncome: 10 | 9\nsource: [fy]\n${FENCE}\n\n[^fy]: Annual report · Form 10-K 2022 · 2023-02-10\n`;

export const unknown: Rule = {
  id: 'figure/unknown',
  severity: 'error',
  needs: ['whole-plan'],
  title: { en: 'Bound figure without a block', zh: '绑定的数字找不到数据块' },
  messages: {
    address: {
      en: 'This figure’s address is incomplete. Write roe:ENTITY/PERIOD/METRIC, or segments:ENTITY/PERIOD/SEGMENT/METRIC.',
      zh: '这个数字的绑定不完整。请写成 roe:主体/期间/指标，或 segments:主体/期间/分部/指标。',
    },
    entity: {
      en: 'No block is about “{entity}”. Known here: {known}.',
      zh: '没有“{entity}”的数据块。现有的是：{known}。',
    },
    noBlock: {
      en: 'No block is about “{entity}”, and the plan has no other. Add one, or write the figure without a link.',
      zh: '没有“{entity}”的数据块，计划里也没有别的数据块。请加一个，或去掉绑定。',
    },
    period: {
      en: '“{entity}” has no period “{period}”. Use one that its block has.',
      zh: '“{entity}”的数据块里没有“{period}”这一期。请改成已有的期间。',
    },
    segment: {
      en: '“{entity}” has no segment “{segment}” in {period}. Use one that its block has.',
      zh: '“{entity}”在 {period} 没有“{segment}”这个分部。请改成已有的分部。',
    },
    metric: {
      en: '“{entity}” has no “{metric}” in {period}. Check the name, or add the rows that it is made of.',
      zh: '“{entity}”在 {period} 没有“{metric}”。请核对指标名称，或补上计算它要用的数据。',
    },
  },
  *check(plan, { index }) {
    for (const [figure, bound] of boundFiguresOf(index)) {
      if (bound.found || bound.missing === 'unread') continue;
      const { entity, period, segment, metric, range } = figure;
      const known = namesOf(plan, figure);
      const code = bound.missing === 'entity' && known.length === 0 ? 'noBlock' : bound.missing;
      const named = { entity: entity ?? '', period: period ?? '', segment: segment ?? '' };
      const params = { ...named, metric: metric ?? '', known };
      // One name that no block has, however many figures are bound to it.
      const isNobody = code === 'entity' || code === 'noBlock';
      yield { range, code, params, ...(isNobody && { cause: `${code} ${named.entity}` }) };
    }
  },
};

export const unknownPage: RulePage = {
  rows: ['M8'],
  once: { en: 'a name that no block has', zh: '每个找不到的主体' },
  why: {
    en: 'A bound figure takes its value from a block of this plan. When the entity, period or metric isn’t there, nobody checks the number any more.',
    zh: '绑定的数字取自本计划的数据块。主体、期间或指标找不到，这个数就没人核对了。',
  },
  example: {
    bad: `- Margin fell to [7.5%](roe:Acme/2023/netMargin).\n\n${BLOCK}`,
    good: `- Margin fell to [7.5%](roe:Acme/2022/netMargin).\n\n${BLOCK}`,
  },
};

/** The entities that a figure of this kind can be bound to. */
function namesOf(plan: Plan, { scheme }: BoundFigure): string[] {
  if (scheme === 'segments') return plan.segments.flatMap(({ entity }) => entity ?? []);
  return plan.roe.flatMap(({ entity, statements }) => [
    ...(entity ? [entity] : []),
    ...(statements?.peers.map((peer) => peer.entity) ?? []),
  ]);
}
