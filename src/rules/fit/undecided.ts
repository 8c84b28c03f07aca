import { addMonths, isDay } from '../../finance/statements/periods/days';
import type { Plan } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';

/** A quarter. */
const MONTHS = 3;

export const undecided: Rule = {
  id: 'fit/undecided',
  severity: 'info',
  timed: true,
  fix: 'act',
  needs: ['front-matter', 'whole-plan'],
  title: { en: 'Undecided for more than a quarter', zh: '一季了还没定取舍' },
  messages: {
    long: {
      en: 'In touch since {date}, and after more than a quarter still undecided. Pursue, nurture or drop it: undecided, it takes days all the same.',
      zh: '{date} 就开始接触，过了一季还是待定。请定下主攻、培育或放弃：不定，一样占人力。',
    },
  },
  *check(plan, { today }): Iterable<Finding> {
    const { frontMatter } = plan;
    const entry = frontMatter?.entries.find(({ term }) => term === 'decision');
    if (!entry || entry.empty || frontMatter?.decision !== 'undecided' || today === null) return;
    const since = firstContact(plan);
    if (since === null || addMonths(since, MONTHS) >= today) return;
    yield { range: entry.valueRange, code: 'long', params: { date: since } };
  },
};

/** The day of the first talk or visit of ours that the plan tells of; `null` without one. */
function firstContact({ sources }: Plan): string | null {
  const days = sources.flatMap(({ channel, date, duplicate }) =>
    !duplicate && (channel === 'ask' || channel === 'feel') && isDay(date) ? [date] : [],
  );
  return days.sort()[0] ?? null;
}

export const undecidedPage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'Not choosing is a choice, too: the days go there without anybody having said that they should.',
    zh: '不选也是一种选：没人说值得，日子却照样花在它身上。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: undecided\nasOf: 2022-10-01\n---\n\n## Ask\n\n- [x] What matters this year?\n  - Speed. [^m]\n\n[^m]: meeting · First talk · 2022-03-01 · B2\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: undecided\nasOf: 2022-10-01\n---\n\n## Ask\n\n- [x] What matters this year?\n  - Speed. [^m]\n\n[^m]: meeting · First talk · 2022-09-01 · B2\n',
  },
};
