import { namedOf } from '../../plan/compose/ids';
import type { Plan, Range } from '../../plan/model';
import { lineNumberAt } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';

export const duplicateId: Rule = {
  id: 'format/duplicate-id',
  severity: 'error',
  needs: ['whole-plan'],
  title: { en: 'Id given twice', zh: '编号重复' },
  messages: {
    source: {
      en: 'There is a source "{id}" already, on line {line}. Give this one another id, or merge the two.',
      zh: '第 {line} 行已经有编号为“{id}”的来源。请换个编号，或合并成一条。',
    },
    person: {
      en: 'There is a person "{id}" already, on line {line}. Give this one another id, or merge the two.',
      zh: '第 {line} 行已经有编号为“{id}”的人。请换个编号，或合并成一条。',
    },
    item: {
      en: 'The id "{id}" is taken by an earlier statement, question, hypothesis or pain, on line {line}. Give this one another.',
      zh: '编号“{id}”已被前面的陈述、问题、假设或痛点占用（第 {line} 行）。请换一个。',
    },
  },
  *check(plan) {
    for (const { id, idRange, duplicate } of plan.sources) {
      if (!duplicate) continue;
      const first = plan.names.sources.get(id);
      yield { range: idRange, code: 'source', params: { id, line: lineNumber(plan, first) } };
    }
    for (const { id, name, anchor, nameRange, duplicate } of plan.people) {
      if (!duplicate) continue;
      const first = plan.names.people.get(id ?? name);
      const params = { id: id ?? name, line: lineNumber(plan, first) };
      yield { range: anchor?.range ?? nameRange, code: 'person', params };
    }
    for (const item of namedOf(plan)) {
      const { anchor } = item;
      const first = anchor && plan.names.named.get(anchor.id);
      if (!anchor || first === item) continue;
      const params = { id: anchor.id, line: lineNumber(plan, first ?? undefined) };
      yield { range: anchor.range, code: 'item', params };
    }
  },
};

/** The line that the first one stands on, counted from 1. */
function lineNumber({ lineStarts }: Plan, first: { readonly range: Range } | undefined): number {
  return lineNumberAt(lineStarts, first?.range.start ?? 0);
}

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
  english: {
    bad: '## Look\n\n- Revenue grows more slowly.[^fy]\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26\n[^fy]: annual-report · Annual report 2021 · 2021-07-27\n',
    good: '## Look\n\n- Revenue grows more slowly.[^fy22][^fy21]\n\n[^fy22]: annual-report · Annual report 2022 · 2022-07-26\n[^fy21]: annual-report · Annual report 2021 · 2021-07-27\n',
  },
};
