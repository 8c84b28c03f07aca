import { gradedName, isWeak, statementsOf } from '../../evidence/weight/support';
import type { Rule, RulePage } from '../rule';
import { alike, disputed } from '../shared/cause';
import { each } from '../shared/each';

export const unreliable: Rule = {
  id: 'evidence/unreliable',
  severity: 'warning',
  title: { en: 'Only weak sources', zh: '来源都不可靠' },
  messages: {
    weak: {
      en: 'Every source of this is weak ({ids}). Find a better one, or begin with "Hypothesis:".',
      zh: '这一条的来源都不可靠（{ids}）。请找更可靠的来源，或改写成“假设:”。',
    },
  },
  check: (_plan, { index }) =>
    each(statementsOf(index), ({ place, sources, asserted }) => {
      if (!asserted || sources.length === 0 || !sources.every(isWeak)) return null;
      return {
        range: place,
        code: 'weak',
        params: { ids: sources.map(gradedName) },
        cause: alike('weak', sources),
        effectOf: [disputed(place)],
      };
    }),
};

export const unreliablePage: RulePage = {
  rows: ['M9'],
  once: { en: 'the same sources', zh: '同样的来源' },
  why: {
    en: 'When every source is unreliable (D, E) or its word doubtful (4, 5), the statement is a rumour. Find a better source, or call it a hypothesis.',
    zh: '来源个个不可靠（D、E）或内容存疑（4、5），这一条就只是传闻。请找更可靠的来源，或标为假设。',
  },
  example: {
    bad: '## 望\n\n- 准备裁员。[^m]\n\n[^m]: 媒体 · 某论坛帖子 · 2022-09-01 · E5\n',
    good: '## 望\n\n- 准备裁员。[^m][^n]\n\n[^m]: 媒体 · 某论坛帖子 · 2022-09-01 · E5\n[^n]: 媒体 · 某报报道 · 2022-09-02 · B2\n',
  },
  english: {
    bad: '## Look\n\n- They are about to lay off people.[^m]\n\n[^m]: media · A post in a forum · 2022-09-01 · E5\n',
    good: "## Look\n\n- They are about to lay off people.[^m][^n]\n\n[^m]: media · A post in a forum · 2022-09-01 · E5\n[^n]: media · A paper's report · 2022-09-02 · B2\n",
  },
};
