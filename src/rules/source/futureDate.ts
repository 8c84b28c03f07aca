import { firstDay, nextDay } from '../../finance/statements/periods/days';
import type { Plan } from '../../plan/model';
import { lineNumberAt } from '../../plan/text/text';
import type { Finding, Rule, RulePage } from '../rule';

export const futureDate: Rule = {
  id: 'source/future-date',
  severity: 'error',
  timed: true,
  title: { en: 'Source from the future', zh: '来源日期在将来' },
  messages: {
    future: {
      en: 'This source is dated {date}, which is in the future. Nothing rests on it yet. Correct the date if it is mistyped; if it is still to come, cite it then.',
      zh: '来源日期 {date} 还没到。还没有陈述用到它。写错了请改正；还没发生的，等发生了再引用。',
    },
    rests: {
      en: 'This source is dated {date}, which is in the future, and {count|statement rests|statements rest} on it: line {lines}. If it has not taken place, begin them with "Open:".',
      zh: '来源日期 {date} 还没到，却有 {count} 处用到它：第 {lines} 行。如果还没发生，请把它们改成“待查:”。',
    },
  },
  *check(plan, { today }): Iterable<Finding> {
    if (today === null) return;
    const tomorrow = nextDay(today);
    for (const { id, date, dateRange, firstLine, duplicate } of plan.sources) {
      const first = date === null ? null : firstDay(date);
      if (duplicate || date === null || first === null || first <= tomorrow) continue;
      const range = dateRange ?? firstLine;
      const lines = linesOn(plan, id);
      yield lines.length === 0
        ? { range, code: 'future', params: { date } }
        : { range, code: 'rests', params: { date, count: lines.length, lines } };
    }
  },
};

export const futureDatePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'Nobody has read a document dated in the future. Either the date is mistyped, or it has not taken place: then what rests on it is open. Tomorrow is allowed, for the sake of time zones.',
    zh: '没到的日子不会有来源：要么日期写错了，要么还没发生，那用到它的话就该是待查。因为有时差，明天的日期不算错。',
  },
  example: {
    bad: '---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## 望\n\n- 开始裁员。[^m]\n\n[^m]: 媒体 · 某报报道 · 2023-09-01\n',
    good: '---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## 望\n\n- 开始裁员。[^m]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01\n',
  },
  english: {
    bad: "---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## Look\n\n- They have begun to lay off people.[^m]\n\n[^m]: media · A paper's report · 2023-09-01\n",
    good: "---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## Look\n\n- They have begun to lay off people.[^m]\n\n[^m]: media · A paper's report · 2022-09-01\n",
  },
};

/** So many lines are named. */
const MOST = 6;

/** The lines, 1-based, of what rests on it. */
function linesOn({ claims, hypotheses, lineStarts }: Plan, id: string): string[] {
  const resting = [
    ...claims.filter(({ kind }) => kind !== 'open' && kind !== 'hypothesis'),
    ...hypotheses.filter(({ verdict }) => verdict !== null),
  ].filter(({ sources }) => sources.includes(id));
  const lines = resting.map(({ firstLine }) => lineNumberAt(lineStarts, firstLine.start));
  const shown = lines.sort((a, b) => a - b).map(String);
  return shown.length > MOST ? [...shown.slice(0, MOST), '…'] : shown;
}
