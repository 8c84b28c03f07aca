import { personAddressed } from '../../evidence/addressed';
import type { Located, Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';

export const unknown: Rule = {
  id: 'people/unknown',
  severity: 'error',
  needs: ['front-matter', 'whole-plan'],
  fix: 'act',
  title: { en: 'Person not among the people', zh: '关键人里没有这个人' },
  messages: {
    who: {
      en: '“{name}” isn’t among the people. Add them under People, or use a name that is listed there.',
      zh: '关键人里没有“{name}”。请补进“关键人”，或改成那里已有的名字。',
    },
    reportsTo: {
      en: 'Reports to “{name}”, who isn’t among the people. Add them under People, or use a name that is listed there.',
      zh: '上级“{name}”不在关键人里。请补进“关键人”，或改成那里已有的名字。',
    },
  },
  *check(plan) {
    for (const { code, value, range } of mentions(plan)) {
      if (!personAddressed(plan, value)) {
        yield { range, code, params: { name: value }, cause: `nobody ${value}` };
      }
    }
  },
};

export const unknownPage: RulePage = {
  rows: ['M13'],
  once: { en: 'a name', zh: '每个名字' },
  why: {
    en: 'An opportunity is won with people whose role and attitude are known. List everybody the plan names under People, by the same name or id.',
    zh: '机会要落到具体的人，而且要清楚他的角色和态度。凡是计划里提到的人，都用同样的名字或编号列进“关键人”。',
  },
  example: {
    bad: '## 关键人\n\n- 韩梅 · 市场总监 · 使用者 · 向谁汇报: 王总\n',
    good: '## 关键人\n\n- 韩梅 · 市场总监 · 使用者 · 向谁汇报: 王总\n- 王总 · 总经理 · 拍板人\n',
  },
  english: {
    bad: '## People\n\n- Han Mei · head of marketing · user buyer · reports to: Mr Wang\n',
    good: '## People\n\n- Han Mei · head of marketing · user buyer · reports to: Mr Wang\n- Mr Wang · managing director · economic buyer\n',
  },
};

/** Who reports to nobody, or to somebody not known yet, names no person. */
const NOBODY = /^(?:[^\p{L}\p{N}]*|无|没有|待定|待查|未知|none|nobody|n\/a|tbd|unknown)$/u;

function* mentions(plan: Plan): Iterable<Located<string> & { code: string }> {
  for (const { reportsTo } of plan.people) {
    if (reportsTo && !NOBODY.test(fold(reportsTo.value))) {
      yield { code: 'reportsTo', ...reportsTo };
    }
  }
  for (const opportunity of plan.opportunities) {
    for (const { person, range } of opportunity.who) yield { code: 'who', value: person, range };
  }
}
