import type { Rule, RulePage } from '../rule';
import { hasProblem } from '../shared/places';

export const unratedPain: Rule = {
  id: 'ask/unrated-pain',
  severity: 'info',
  needs: ['ask'],
  fix: 'act',
  title: { en: 'Pain not rated', zh: '痛点没有评级' },
  messages: {
    importance: {
      en: 'How much does this pain matter? Add “· importance: high”, medium or low.',
      zh: '这个痛点有多重要？请补“· 重要性: 高”（或中、低）。',
    },
    hiddenness: {
      en: 'How well hidden is this pain? Add “· hiddenness: high”, medium or low.',
      zh: '这个痛点藏得有多深？请补“· 隐蔽性: 高”（或中、低）。',
    },
    both: {
      en: 'This pain isn’t rated. Add “· importance: high · hiddenness: medium”.',
      zh: '这个痛点还没评级。请补“· 重要性: 高 · 隐蔽性: 中”。',
    },
  },
  *check(plan) {
    for (const { importance, hiddenness, range, firstLine } of plan.pains) {
      if (importance && hiddenness) continue;
      // A rating outside its list is reported as that; only the other one can be missing then.
      const outside = hasProblem(plan, 'format/invalid-value', range);
      if (outside && (importance || hiddenness)) continue;
      const code = importance ? 'hiddenness' : hiddenness ? 'importance' : 'both';
      yield { range: firstLine, code, cause: 'unrated' };
    }
  },
};

export const unratedPainPage: RulePage = {
  rows: ['M11'],
  once: { en: 'a plan', zh: '每份计划' },
  why: {
    en: 'A pain is worth pursuing when it matters and when others have not seen it. Rate both: importance and hiddenness.',
    zh: '痛点要看两样：有多重要，藏得有多深。重要又没人看见的，才是你的机会。',
  },
  example: {
    bad: '## 问\n\n- 痛点: 获客成本高 · 重要性: 高 [^call]\n\n[^call]: 电话 · 市场部来电 · 2022-08-03\n',
    good: '## 问\n\n- 痛点: 获客成本高 · 重要性: 高 · 隐蔽性: 中 [^call]\n\n[^call]: 电话 · 市场部来电 · 2022-08-03\n',
  },
  english: {
    bad: '## Ask\n\n- Pain: new customers cost too much · importance: high [^call]\n\n[^call]: call · Call from marketing · 2022-08-03\n',
    good: '## Ask\n\n- Pain: new customers cost too much · importance: high · hiddenness: medium [^call]\n\n[^call]: call · Call from marketing · 2022-08-03\n',
  },
};
