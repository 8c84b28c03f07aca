import type { Rule, RulePage } from '../rule';
import { faultOf, verdictOf } from './verdicts';

export const weakVerdict: Rule = {
  id: 'hypothesis/weak-verdict',
  severity: 'warning',
  needs: ['front-matter'],
  title: { en: 'Verdict on weak ground', zh: '结论下早了' },
  messages: {
    none: {
      en: 'A verdict, and nothing that shows it. Cite what proved it with `[^id]`, or take the verdict back.',
      zh: '下了结论，却没有出处。请用 `[^编号]` 引用证明它的来源，或先撤回结论。',
    },
    future: {
      en: 'This verdict rests on {ids}, which has not taken place yet. Take the verdict back until then.',
      zh: '这个结论依据的 {ids} 还没发生。到时候再下结论。',
    },
    weak: {
      en: 'This verdict rests on weak sources alone ({ids}). Find a better one, or write "partly confirmed" and go on asking.',
      zh: '这个结论的来源都不可靠（{ids}）。请找更可靠的来源，或写“部分证实”，接着求证。',
    },
    own: {
      en: 'This verdict rests on our own word ({ids}). Let the customer or somebody independent confirm it.',
      zh: '这个结论只有我们自己的说法（{ids}）。请让客户或独立的第三方来证实。',
    },
    voice: {
      en: 'This verdict rests on one friendly voice ({ids}). Ask somebody who would rather see it refuted.',
      zh: '这个结论只靠一个友好来源（{ids}）。请再问一个希望它不成立的人。',
    },
  },
  *check(plan, { index, today }) {
    for (const hypothesis of plan.hypotheses) {
      const verdict = verdictOf(hypothesis, plan, index);
      const fault = verdict && faultOf(verdict, plan, index, today);
      if (!verdict || !fault) continue;
      const { range, sources } = verdict;
      const params = { ids: sources.map(({ id }) => id) };
      const cause = `verdict ${fault}`;
      yield fault === 'none'
        ? { range, code: fault, cause }
        : { range, code: fault, params, cause };
    }
  },
};

export const weakVerdictPage: RulePage = {
  rows: ['M9', 'M11'],
  once: { en: 'a reason', zh: '每种原因' },
  why: {
    en: 'Once “confirmed” stands there, nobody asks again. A verdict is worth as much as what it rests on: not a friend’s nod, our own paper or a meeting still to come.',
    zh: '一写“证实”，就没人再问了。结论值多少，看它靠什么：朋友点头、自家材料、还没开的会，都不算数。',
  },
  example: {
    bad: '## Hypotheses\n\n- They will change supplier this year. ^h1\n  - Verdict: confirmed [^t]\n\n[^t]: employee · Talk with a technician · 2022-09-01 · C3 · stance: friendly · who: A\n',
    good: '## Hypotheses\n\n- They will change supplier this year. ^h1\n  - Verdict: confirmed [^t][^n]\n\n[^t]: employee · Talk with a technician · 2022-09-01 · C3 · stance: friendly · who: A\n[^n]: tender · Notice of tender · 2022-09-05 · A2\n',
  },
};
