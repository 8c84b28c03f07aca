import type { Rule, RulePage } from '../rule';
import { headingOf } from '../shared/places';

const CHOSEN: ReadonlySet<string | null> = new Set(['pursue', 'nurture']);

export const noScores: Rule = {
  id: 'fit/no-scores',
  severity: 'info',
  completeness: true,
  needs: ['front-matter', 'fit'],
  title: { en: 'Chosen without scores', zh: '选了却没打分' },
  messages: {
    none: {
      en: 'This account was chosen, and no criterion is scored. Score what speaks for it: `- Growth: 4/5 because …`.',
      zh: '已经决定做这家，适合度却一条都没打分。请逐条打分，如“- 增长: 4/5 因为……”。',
    },
  },
  *check(plan) {
    const { frontMatter, fit } = plan;
    if (!CHOSEN.has(frontMatter?.decision ?? null) || fit.some(({ score }) => score !== null))
      return;
    const section = plan.sections.find(({ id }) => id === 'fit');
    const range = headingOf(plan, 'fit');
    // A missing or an empty section is told as such.
    if (section && !section.empty && range) yield { range, code: 'none' };
  },
};

export const noScoresPage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'Few right customers beat many. Without scores nobody can put two accounts beside each other, and the loudest wins.',
    zh: '客户要少而对。不打分，两家客户就没法摆在一起比，最后谁嗓门大就做谁。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: pursue\n---\n\n## Fit\n\n- They like us.\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\ndecision: pursue\n---\n\n## Fit\n\n- Growth: 4/5 because it doubles.\n',
  },
};
