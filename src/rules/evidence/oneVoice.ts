import { carryingVoices } from '../../evidence/weight/voices';
import type { Range } from '../../plan/model';
import type { Rule, RulePage } from '../rule';
import { voiceOfAll } from '../shared/cause';

export const oneVoice: Rule = {
  id: 'evidence/one-voice',
  severity: 'info',
  needs: ['front-matter'],
  title: { en: 'One voice carries the plan', zh: '全靠一个人的说法' },
  messages: {
    voice: {
      en: '{count} of {all} statements and answers rest on {name} alone. Ask somebody who sees it otherwise.',
      zh: '{all} 条听来、问来的话，有 {count} 条只出自{name}一个人。请再问问立场不同的人。',
    },
  },
  *check(plan, { index }) {
    // All from one person is people/single-thread.
    for (const { voice, offsets, all } of carryingVoices(index)) {
      const range = headingWithMost(plan.sections, offsets);
      const params = { count: offsets.length, all, name: voice.name };
      if (range) yield { range, code: 'voice', params, cause: voiceOfAll(voice.key) };
    }
  },
};

export const oneVoicePage: RulePage = {
  rows: ['M9', 'M11'],
  why: {
    en: 'However many footnotes there are, one person sees one corner, and has an interest. When most of what we heard comes from one mouth, the plan is that person’s opinion.',
    zh: '脚注再多，一个人也只看得到一个角落，还有自己的立场。大半的话都出自一张嘴，整份计划就是他一个人的看法。',
  },
  example: {
    bad: '## Listen\n\n- Budgets are set in June. [^a]\n- The board wants one supplier. [^a]\n- The old contract ends in May. [^b]\n- Nobody likes the old tool. [^a]\n- IT has the last word. [^c]\n- Two rivals have been in. [^a]\n\n[^a]: meeting · First review · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second review · 2022-09-01 · B2 · who: Tom Reed\n[^c]: call · Talk with finance · 2022-09-02 · B2 · who: Ann Lee\n',
    good: '## Listen\n\n- Budgets are set in June. [^a]\n- The board wants one supplier. [^a][^b]\n- The old contract ends in May. [^b]\n- Nobody likes the old tool. [^b]\n- IT has the last word. [^b]\n- Two rivals have been in. [^a]\n\n[^a]: meeting · First review · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Talk with finance · 2022-09-01 · B2 · who: Ann Lee\n',
  },
};

/** The heading of the section that holds most of them. */
function headingWithMost(
  sections: readonly { readonly heading: { readonly range: Range }; readonly range: Range }[],
  offsets: readonly number[],
): Range | null {
  let best: Range | null = null;
  let most = 0;
  for (const { heading, range } of sections) {
    const count = offsets.filter((at) => at >= range.start && at < range.end).length;
    if (count > most) [best, most] = [heading.range, count];
  }
  return best;
}
