import { lacking } from '../../evidence/weight/support';
import type { Rule, RulePage } from '../rule';
import { each } from '../shared/each';

export const inferenceWithoutBasis: Rule = {
  id: 'evidence/inference-without-basis',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Inference from nothing', zh: '推断没有依据' },
  messages: {
    basis: {
      en: 'What is this inferred from? Cite the source with `[^id]` or the statement with `(^id)`, or begin with "Hypothesis:".',
      zh: '这是从哪里推出来的？请用 `[^编号]` 引用来源，或用 `(^编号)` 引用陈述；没有依据就改写成“假设:”。',
    },
  },
  check: (_, { index }) =>
    each(lacking(index), ({ claim, lack }) =>
      lack === 'basis' ? { range: claim.firstLine, code: 'basis' } : null,
    ),
};

export const inferenceWithoutBasisPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'An inference is as good as what it is drawn from. Cite that, or call it a hypothesis.',
    zh: '推断靠的是依据。请引用它从哪里推出来；没有依据，就标为假设。',
  },
  example: {
    bad: '## 望\n\n- 推断: 预算会转向品牌广告。\n',
    good: '## 望\n\n- 推断: 预算会转向品牌广告。[^fy]\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26 · A1\n',
  },
  english: {
    bad: '## Look\n\n- Inference: the budget will turn to brand ads.\n',
    good: '## Look\n\n- Inference: the budget will turn to brand ads.[^fy]\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};
