import type { Plan, Source } from '../../plan/model';
import type { Rule } from '../rule';
import { subsetCode, subsetMessages } from '../subsets';

export const incomplete: Rule = {
  id: 'source/incomplete',
  severity: 'warning',
  fix: 'act',
  rows: ['M2', 'M8'],
  title: { en: 'Source incomplete', zh: '来源写得不全' },
  why: {
    en: 'A reader must be able to find the source again and to see how old it is: what kind it is, what it is called, and of when.',
    zh: '看的人要能找到这个来源，还要看得出它有多旧：是哪一类、叫什么、哪天的。',
  },
  messages: subsetMessages(
    {
      kind: { en: 'a kind (annual report, media, meeting …)', zh: '种类（年报、媒体、面谈……）' },
      date: { en: 'a date', zh: '日期' },
      title: { en: 'a title', zh: '标题' },
    },
    { en: 'This source lacks {parts}. Add it, set off by " · ".', zh: '这个来源缺{parts}。请补上，用“ · ”隔开。' },
  ),
  example: {
    bad: '## Look\n\n- Growth is slowing.[^fy22]\n\n[^fy22]: Form 10-K of fiscal 2022\n',
    good: '## Look\n\n- Growth is slowing.[^fy22]\n\n[^fy22]: annual-report · Form 10-K of fiscal 2022 · 2022-03-18 · A1\n',
  },
  *check(plan) {
    for (const source of plan.sources) {
      if (source.duplicate) continue;
      const lacking = [
        ...(source.kind === null ? ['kind'] : []),
        ...(source.date === null && !hasWrongDate(plan, source) ? ['date'] : []),
        ...(source.title.trim() === '' ? ['title'] : []),
      ];
      if (lacking.length > 0) yield { range: source.firstLine, code: subsetCode(lacking) };
    }
  },
};

/** A date is there, and it is reported as one that can't be. */
function hasWrongDate(plan: Plan, { range }: Source): boolean {
  return plan.problems.some(
    (problem) =>
      /^format\/(invalid-value|near-miss)$/.test(problem.rule) &&
      /date/i.test(problem.code) &&
      problem.range.start >= range.start &&
      problem.range.end <= range.end,
  );
}
