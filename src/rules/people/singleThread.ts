import { heardIn, singleVoice } from '../../evidence/weight/voices';
import type { Rule, RulePage } from '../rule';
import { voiceOfAll } from '../shared/cause';
import { headingOf } from '../shared/places';

export const singleThread: Rule = {
  id: 'people/single-thread',
  severity: 'warning',
  needs: ['front-matter', 'whole-plan'],
  title: { en: 'One person is all we have', zh: '只靠一个人' },
  messages: {
    only: {
      en: 'Everything heard or asked here ({count|statement|statements}) comes from {name}. If they leave or change their mind, nothing is left: get to a second person.',
      zh: '听来、问来的 {count} 条全出自{name}一个人。他一走或一变，就什么都不剩了。请再接触一个人。',
    },
  },
  *check(plan, { index }) {
    const voice = singleVoice(index);
    const range = headingOf(plan, 'people') ?? headingOf(plan, 'listen') ?? headingOf(plan, 'ask');
    if (voice === null || !range) return;
    const params = { name: voice.name, count: heardIn(index).length };
    yield { range, code: 'only', params, cause: voiceOfAll(voice.key) };
  },
};

export const singleThreadPage: RulePage = {
  rows: ['M9', 'M11'],
  why: {
    en: 'A plan with one contact ends with that contact. A second one confirms what the first said, and shows what they left out.',
    zh: '只有一个联系人，他走了计划就断了。第二个人能印证他的话，也能补上他没说的。',
  },
  example: {
    bad: '## Listen\n\n- Budgets are set in June. [^a]\n- The board wants one supplier. [^a]\n- The old contract ends in May. [^b]\n- IT has the last word. [^b]\n\n[^a]: meeting · First review · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second review · 2022-09-01 · B2 · who: Tom Reed\n',
    good: '## Listen\n\n- Budgets are set in June. [^a]\n- The board wants one supplier. [^a]\n- The old contract ends in May. [^b]\n- IT has the last word. [^b]\n\n[^a]: meeting · First review · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second review · 2022-09-01 · B2 · who: Ann Lee\n',
  },
};
