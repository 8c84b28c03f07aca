import { lackOf } from '../../evidence/support';
import type { Rule, RulePage } from '../rule';
import { each } from '../shared/each';

export const figureWithoutSource: Rule = {
  id: 'evidence/figure-without-source',
  severity: 'error',
  fix: 'act',
  title: { en: 'Figure without a source', zh: '数字没有出处' },
  messages: {
    figure: {
      en: 'No source for the figure "{figure}". Cite one with `[^id]`.',
      zh: '数字“{figure}”没有出处。请用 `[^编号]` 引用来源。',
    },
  },
  check: (plan, { index }) =>
    each(plan.claims, (claim) => {
      const figure = claim.figures[0];
      if (!figure || lackOf(claim, index) !== 'figure') return null;
      const onFirstLine = figure.range.start < claim.firstLine.end;
      const range = onFirstLine ? figure.range : claim.firstLine;
      return { range, code: 'figure', params: { figure: figure.text } };
    }),
};

export const figureWithoutSourcePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A number sounds proven; one wrong number in front of the customer costs the meeting. Every figure needs its source.',
    zh: '数字听着像铁证，在客户面前错一个，这次拜访就白费了。每个数字都要有出处。',
  },
  example: {
    bad: '## 望\n\n- 海外收入占 12%。\n',
    good: '## 望\n\n- 海外收入占 12%。[^fy]\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26 · A1\n',
  },
};
