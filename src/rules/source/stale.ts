import type { PlanIndex } from '../../evidence/planIndex';
import { freshUntil, isHistory, lastDayOf } from '../../evidence/weight/freshness';
import { sourcesOf } from '../../evidence/weight/support';
import { between, lastDay } from '../../finance/statements/periods/days';
import type { Plan, Source } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';

/** Reports that the next one replaces: an older one stays the source of its own year. */
const REPLACED_BY_THE_NEXT: ReadonlySet<string> = new Set([
  'annual-report',
  'interim-report',
  'prospectus',
]);

export const stale: Rule = {
  id: 'source/stale',
  severity: 'warning',
  timed: true,
  title: { en: 'Source out of date', zh: '来源过期' },
  messages: {
    months: {
      en: 'This source ({kind}) was fresh for {fresh|month|months}, until {limit}: {months|month|months} ago. Find a newer one for what rests on it.',
      zh: '{kind}的保鲜期是 {fresh} 个月，这一份到 {limit} 为止，已过期 {months} 个月。请找更近的来源，换掉引用它的地方。',
    },
    days: {
      en: 'This source ({kind}) was fresh for {fresh|month|months}, until {limit}: {days|day|days} ago. Find a newer one for what rests on it.',
      zh: '{kind}的保鲜期是 {fresh} 个月，这一份到 {limit} 为止，已过期 {days} 天。请找更近的来源，换掉引用它的地方。',
    },
  },
  *check(plan, { today, index }) {
    if (today === null) return;
    for (const [source, limit] of freshestSources(plan, index, today)) {
      if (limit >= today || isReplaced(source, index.found(newestByOrigin))) continue;
      yield findingOn(source, limit, today);
    }
  },
};

export const stalePage: RulePage = {
  rows: ['M2', 'M4'],
  why: {
    en: 'What was true of a customer then may not be true now. When the freshest source of a statement is past its time, look for a newer one.',
    zh: '客户当时是那样，现在未必。一条陈述最新的来源都过期了，就该找更新的。',
  },
  example: {
    bad: '---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## 望\n\n- 准备出海。[^m]\n\n[^m]: 媒体 · 某报报道 · 2021-09-01\n',
    good: '---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## 望\n\n- 准备出海。[^m]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01\n',
  },
  english: {
    bad: "---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## Look\n\n- They are about to go abroad.[^m]\n\n[^m]: media · A paper's report · 2021-09-01\n",
    good: "---\nzhibi: 1\nasOf: 2022-10-01\n---\n\n## Look\n\n- They are about to go abroad.[^m]\n\n[^m]: media · A paper's report · 2022-09-01\n",
  },
};

/** The freshest source of each statement (several when equally fresh), each once, with its last fresh day. */
function freshestSources(plan: Plan, index: PlanIndex, today: string): Map<Source, string> {
  const freshest = new Map<Source, string>();
  // Many statements rest on the same list of sources.
  const lists = new Set<readonly Source[]>();
  for (const claim of plan.claims) {
    const sources = sourcesOf(claim, index);
    if (sources.length > 0 && !lists.has(sources) && !isHistory(claim, sources, today)) {
      lists.add(sources);
    }
  }
  for (const sources of lists) {
    let best = '';
    for (const source of sources) {
      const limit = freshUntil(source) ?? '';
      if (limit > best) best = limit;
    }
    if (best === '') continue;
    for (const source of sources) if (freshUntil(source) === best) freshest.set(source, best);
  }
  return freshest;
}

function newestByOrigin(plan: Plan): Map<string, string> {
  const newest = new Map<string, string>();
  for (const { origin, date } of plan.sources) {
    const day = date === null ? null : lastDayOf(date);
    if (origin === null || day === null) continue;
    if (day > (newest.get(origin) ?? '')) newest.set(origin, day);
  }
  return newest;
}

function isReplaced({ kind, origin, date }: Source, newest: ReadonlyMap<string, string>): boolean {
  if (kind === null || origin === null || !REPLACED_BY_THE_NEXT.has(kind)) return false;
  return (lastDay(date ?? '') ?? '') < (newest.get(origin) ?? '');
}

function findingOn(source: Source, limit: string, today: string): Finding {
  const { months, days } = between(limit, today);
  const kind = { field: 'sourceKind', term: source.kind ?? 'other' };
  const common = { kind, fresh: source.freshMonths ?? 0, limit };
  const range = source.dateRange ?? source.firstLine;
  return months > 0
    ? { range, code: 'months', params: { ...common, months } }
    : { range, code: 'days', params: { ...common, days } };
}
