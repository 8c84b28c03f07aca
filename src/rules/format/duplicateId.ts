import { namedOf } from '../../plan/compose/ids';
import type { Rule, RulePage } from '../rule';

export const duplicateId: Rule = {
  id: 'format/duplicate-id',
  severity: 'error',
  needs: ['whole-plan'],
  title: { en: 'Id given twice', zh: '编号重复' },
  messages: {
    source: {
      en: 'There is a source "{id}" already. Give this one another id, or merge the two.',
      zh: '已经有编号为“{id}”的来源。请换个编号，或合并成一条。',
    },
    person: {
      en: 'There is a person "{id}" already. Give this one another id, or merge the two.',
      zh: '已经有编号为“{id}”的人。请换个编号，或合并成一条。',
    },
    item: {
      en: 'The id "{id}" is taken by an earlier statement, question, hypothesis or pain. Give this one another.',
      zh: '编号“{id}”已被前面的陈述、问题、假设或痛点占用。请换一个。',
    },
  },
  *check(plan, { index }) {
    for (const { id, idRange, duplicate } of plan.sources) {
      if (duplicate) yield { range: idRange, code: 'source', params: { id } };
    }
    for (const { id, name, anchor, nameRange, duplicate } of plan.people) {
      const params = { id: id ?? name };
      if (duplicate) yield { range: anchor?.range ?? nameRange, code: 'person', params };
    }
    for (const item of namedOf(plan)) {
      const { anchor } = item;
      if (!anchor || index.anchored.get(anchor.id) === item) continue;
      yield { range: anchor.range, code: 'item', params: { id: anchor.id } };
    }
  },
};

export const duplicateIdPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A citation that could mean two things proves neither. The first one counts; give the other an id of its own.',
    zh: '一个编号指两样东西，引用就说不清了。以先出现的为准，后面的请另起编号。',
  },
  example: {
    bad: '## 望\n\n- 营收增长放缓。[^fy]\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26\n[^fy]: 年报 · 2021财年年报 · 2021-07-27\n',
    good: '## 望\n\n- 营收增长放缓。[^fy22][^fy21]\n\n[^fy22]: 年报 · 2022财年年报 · 2022-07-26\n[^fy21]: 年报 · 2021财年年报 · 2021-07-27\n',
  },
};
