import { swallowedLines } from '../../evidence/weight/support';
import type { Plan } from '../../plan/model';
import { hasOneOf } from '../../plan/text/ranges';
import { subsetCode, subsetMessages } from '../engine/subsets';
import type { Rule, RulePage } from '../rule';

export const ungraded: Rule = {
  id: 'source/ungraded',
  severity: 'info',
  fix: 'act',
  title: { en: 'Heard, but not weighed', zh: '听来的没评级' },
  messages: subsetMessages(
    {
      grade: { en: 'a grade (such as B2)', zh: '评级（如 B2）' },
      stance: { en: 'the stance', zh: '立场' },
      expertise: { en: 'the expertise', zh: '专业程度' },
    },
    {
      en: 'Someone said this: add {parts}, so that a reader can weigh it.',
      zh: '这是听人说的，请补上{parts}，好掂量分量。',
    },
  ),
  *check(plan) {
    const wrong = placesOfWrongValues(plan);
    const swallowed = swallowedLines(plan);
    for (const source of plan.sources) {
      if (source.duplicate || source.channel !== 'listen') continue;
      if (hasOneOf(swallowed, source.range)) continue;
      const { grade, stance, expertise, range } = source;
      const lacking = Object.entries({ grade, stance, expertise })
        .filter(([key, value]) => value === null && !hasOneOf(wrong.get(key) ?? [], range))
        .map(([key]) => key);
      if (lacking.length > 0) {
        const code = subsetCode(lacking);
        yield { range: source.firstLine, code, cause: `ungraded ${code}` };
      }
    }
  },
};

export const ungradedPage: RulePage = {
  rows: ['M9'],
  once: { en: 'what is lacking', zh: '所缺的同一项' },
  why: {
    en: 'What people say is worth as much as they know, and depends on whose side they are on. Rate the source (A–F, 1–6), note its stance toward the customer and its expertise.',
    zh: '人说的话有多少分量，要看他懂不懂、站在哪一边。请给来源评级（A–F、1–6），写明立场和专业程度。',
  },
  example: {
    bad: '## 闻\n\n- 采购换了负责人。[^d]\n\n[^d]: 经销商 · 华东经销商交流 · 2022-08-03\n',
    good: '## 闻\n\n- 采购换了负责人。[^d]\n\n[^d]: 经销商 · 华东经销商交流 · 2022-08-03 · B2 · 立场: 中立 · 专业: 高\n',
  },
  english: {
    bad: '## Listen\n\n- Purchasing has a new head.[^d]\n\n[^d]: dealer · Talk with the dealer in the east · 2022-08-03\n',
    good: '## Listen\n\n- Purchasing has a new head.[^d]\n\n[^d]: dealer · Talk with the dealer in the east · 2022-08-03 · B2 · stance: neutral · expertise: high\n',
  },
};

/** Where values stand that are reported as none of their list, by key: they aren't missing, too. */
function placesOfWrongValues({ problems }: Plan): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { rule, params, range } of problems) {
    const key = params.key;
    if (rule !== 'format/invalid-value' || typeof key !== 'object' || !('term' in key)) continue;
    const list = places.get(key.term) ?? [];
    list.push(range.start);
    places.set(key.term, list);
  }
  for (const list of places.values()) list.sort((a, b) => a - b);
  return places;
}
