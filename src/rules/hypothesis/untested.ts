import type { Hypothesis } from '../../plan/model';
import type { Rule, RulePage } from '../rule';
import { questionsById } from './verdicts';

/** Nobody has gone and tested them. */
const UNTESTED = 'untested';

export const untested: Rule = {
  id: 'hypothesis/untested',
  severity: 'info',
  completeness: true,
  fix: 'act',
  title: { en: 'Hypothesis without a test', zh: '假设没人验证' },
  messages: {
    named: {
      en: 'Nothing tests this hypothesis. Add (^{id}) to a question under Ask, or cite what tests it.',
      zh: '这个假设还没人验证。请在“问”的某个问题后加 (^{id})，或注明用来验证的来源。',
    },
    unnamed: {
      en: 'Nothing tests this hypothesis. Give it an id, such as ^h1, and add (^h1) to a question under Ask, or cite what tests it.',
      zh: '这个假设还没人验证。请给它编个号，如 ^h1，再在“问”的某个问题后加 (^h1)；或注明用来验证的来源。',
    },
  },
  *check(plan, { index }) {
    for (const hypothesis of plan.hypotheses) {
      if (isTested(hypothesis, index.found(questionsById))) continue;
      yield hypothesis.id
        ? {
            range: hypothesis.firstLine,
            code: 'named',
            params: { id: hypothesis.id },
            cause: UNTESTED,
          }
        : { range: hypothesis.firstLine, code: 'unnamed', cause: UNTESTED };
    }
  },
};

export const untestedPage: RulePage = {
  rows: ['M11', 'M13'],
  once: { en: 'a plan', zh: '每份计划' },
  why: {
    en: 'A hypothesis is useful as soon as a question or a source can prove it wrong. Give it an id such as ^h1 and ask a question that refers to it with (^h1), or cite what tests it.',
    zh: '假设要有办法验证才有用。给它编个号 ^h1，在“问”里用 (^h1) 引用它，或者直接注明用来验证的来源。',
  },
  example: {
    bad: '## 假设\n\n- 新品获客比老客复购更急 ^h1\n',
    good: '## 问\n\n- [ ] 明年获客和复购各占多少预算? #战略 (^h1)\n\n## 假设\n\n- 新品获客比老客复购更急 ^h1\n',
  },
  english: {
    bad: '## Hypotheses\n\n- Winning new customers is more urgent than repeat orders ^h1\n',
    good: '## Ask\n\n- [ ] How is the budget split between new and repeat customers? #strategy (^h1)\n\n## Hypotheses\n\n- Winning new customers is more urgent than repeat orders ^h1\n',
  },
};

function isTested(hypothesis: Hypothesis, asked: ReadonlyMap<string, unknown>): boolean {
  if (hypothesis.citations.length > 0 || hypothesis.sources.length > 0) return true;
  return hypothesis.id !== null && asked.has(hypothesis.id);
}
