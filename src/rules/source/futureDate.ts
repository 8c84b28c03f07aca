import { firstDay, nextDay } from '../../finance/statements/days';
import type { Rule, RulePage } from '../rule';

export const futureDate: Rule = {
  id: 'source/future-date',
  severity: 'error',
  timed: true,
  title: { en: 'Source from the future', zh: '来源日期在将来' },
  messages: {
    future: {
      en: 'This source is dated {date}, which is in the future. Correct the date.',
      zh: '来源日期 {date} 还没到。请改正日期。',
    },
  },
  *check(plan, { today }) {
    if (today === null) return;
    const tomorrow = nextDay(today);
    for (const { date, dateRange, firstLine, duplicate } of plan.sources) {
      const first = date === null ? null : firstDay(date);
      if (duplicate || date === null || first === null || first <= tomorrow) continue;
      yield { range: dateRange ?? firstLine, code: 'future', params: { date } };
    }
  },
};

export const futureDatePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'Nobody has read a document dated in the future: the date is mistyped. Tomorrow is allowed, for the sake of time zones.',
    zh: '没到的日子不会有来源，多半是日期写错了。因为有时差，明天的日期不算错。',
  },
  example: {
    bad: '---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## 望\n\n- 开始裁员。[^m]\n\n[^m]: 媒体 · 某报报道 · 2023-09-01\n',
    good: '---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## 望\n\n- 开始裁员。[^m]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01\n',
  },
};
