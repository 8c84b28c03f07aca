import type { Rule, RulePage } from '../rule';
import { ONE_SIDE } from '../shared/cause';
import { headingOf } from '../shared/places';

/** Fewer voices are too few to call them a side. */
const ENOUGH = 4;

export const oneSide: Rule = {
  id: 'evidence/one-side',
  severity: 'info',
  title: { en: 'Heard from one side', zh: '只听了一边' },
  messages: {
    friendly: {
      en: 'All {count} people listened to are friendly. Find somebody who is neutral or against it.',
      zh: '听的 {count} 个来源全是“友好”。请再找中立的、反对的人听一听。',
    },
    hostile: {
      en: 'All {count} people listened to are hostile. Find somebody who is neutral or for it.',
      zh: '听的 {count} 个来源全是“对立”。请再找中立的、支持的人听一听。',
    },
  },
  *check(plan) {
    const heading = headingOf(plan, 'listen');
    if (!heading) return;
    const heard = plan.sources.filter(
      ({ channel, stance, duplicate }) => channel === 'listen' && stance !== null && !duplicate,
    );
    const stances = new Set(heard.map(({ stance }) => stance));
    const [stance] = stances;
    if (heard.length < ENOUGH || stances.size > 1) return;
    if (stance === 'friendly' || stance === 'hostile') {
      yield { range: heading, code: stance, params: { count: heard.length }, cause: ONE_SIDE };
    }
  },
};

export const oneSidePage: RulePage = {
  rows: ['M9'],
  why: {
    en: 'Friends tell what we like to hear, enemies what hurts. Listening to one side alone gives a picture with one eye; a neutral or a hostile voice puts it right.',
    zh: '朋友报喜，对头报忧。只听一边，看到的只有半张脸；找个中立或对立的人，才对得上。',
  },
  example: {
    bad: '## 闻\n\n- 店长都说好用。[^a][^b][^c][^d]\n\n[^a]: 终端用户 · 甲店访谈 · 2022-09-01 · B2 · 立场: 友好\n[^b]: 终端用户 · 乙店访谈 · 2022-09-02 · B2 · 立场: 友好\n[^c]: 经销商 · 丙公司访谈 · 2022-09-03 · B2 · 立场: 友好\n[^d]: 专家 · 协会访谈 · 2022-09-04 · B2 · 立场: 友好\n',
    good: '## 闻\n\n- 店长都说好用。[^a][^b][^c][^d]\n\n[^a]: 终端用户 · 甲店访谈 · 2022-09-01 · B2 · 立场: 友好\n[^b]: 终端用户 · 乙店访谈 · 2022-09-02 · B2 · 立场: 友好\n[^c]: 经销商 · 丙公司访谈 · 2022-09-03 · B2 · 立场: 对立\n[^d]: 专家 · 协会访谈 · 2022-09-04 · B2 · 立场: 中立\n',
  },
  english: {
    bad: '## Listen\n\n- Store managers all like it.[^a][^b][^c][^d]\n\n[^a]: end-user · Talk in store A · 2022-09-01 · B2 · stance: friendly\n[^b]: end-user · Talk in store B · 2022-09-02 · B2 · stance: friendly\n[^c]: dealer · Talk at company C · 2022-09-03 · B2 · stance: friendly\n[^d]: expert · Talk at the association · 2022-09-04 · B2 · stance: friendly\n',
    good: '## Listen\n\n- Store managers all like it.[^a][^b][^c][^d]\n\n[^a]: end-user · Talk in store A · 2022-09-01 · B2 · stance: friendly\n[^b]: end-user · Talk in store B · 2022-09-02 · B2 · stance: friendly\n[^c]: dealer · Talk at company C · 2022-09-03 · B2 · stance: hostile\n[^d]: expert · Talk at the association · 2022-09-04 · B2 · stance: neutral\n',
  },
};
