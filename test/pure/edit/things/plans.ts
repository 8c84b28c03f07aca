/** Plans in many shapes, and a text after edits that keep their order. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import { fillTemplate } from '../../../../src/edit/things/newPlan';
import type { SourceDraft } from '../../../../src/edit/things/sources/source';
import type { Plan, TextEdit } from '../../../../src/plan/model';
import { plan, wrap } from '../../language/marked';

export const TALK: SourceDraft = {
  kind: 'meeting',
  title: '与韩梅',
  date: '2022-09-01',
  grade: 'B2',
  who: '韩梅',
};

/** The text after the edits; fails when they overlap, aren't in order or bring another line end. */
export function edited(of: Plan, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const { range, text: inserted } of edits) {
    expect(range.start).toBeGreaterThanOrEqual(at);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    text += of.text.slice(at, range.start) + inserted;
    at = range.end;
    const crlf = of.text.includes('\r\n');
    expect(inserted.replaceAll('\r\n', '')).not.toMatch(crlf ? /[\r\n]/ : /\r/);
  }
  return text + of.text.slice(at);
}

/** What is replaced by the edits, insertions left out. */
export function replaced(of: Plan, edits: readonly TextEdit[]): string[] {
  return edits
    .filter(({ range }) => range.end > range.start)
    .map(({ range }) => of.text.slice(range.start, range.end));
}

export const templates = readdirSync('templates/samples')
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => readFileSync(`templates/samples/${name}`, 'utf8'));
for (const language of ['en', 'zh-cn']) {
  for (const stage of ['pre-sale', 'in-sale', 'after-sale']) {
    const template = readFileSync(`templates/${language}/${stage}.account.md`, 'utf8');
    const names = { account: 'ACME', owner: 'Kim' };
    const days = { reviewBy: '2022-12-01', today: '2022-09-01' };
    templates.push(fillTemplate(template, { ...names, ...days }));
  }
}

/** Plans with sections, questions, actions and sources in many shapes. */
export const aPlan: fc.Arbitrary<Plan> = fc
  .oneof(
    { weight: 1, arbitrary: fc.constantFrom(...templates) },
    { weight: 3, arbitrary: madePlan() },
  )
  .chain((text) => fc.constantFrom(text, text.replaceAll('\n', '\r\n')))
  .map((text) => plan(text));

export function madePlan(): fc.Arbitrary<string> {
  const items = (...some: string[]) =>
    fc.array(fc.constantFrom(...some), { maxLength: 4 }).map((list) => list.join('\n'));
  const ask = items(
    '- [ ] 请介绍一下您的业务。 #业务',
    '- [x] 看重什么？ #战略\n  - 留存。[^s9]',
    '1. [ ] 明年的 KPI 是什么？\n   - 待查',
    '- 第一次\n  - [ ] 谁来定？ #动机\n    - 王总',
    '- [ ] 还有什么？\n\n  一段话。\n\n  - [ ] 再问一句？',
    '* [ ] 星号',
    '- 痛点: 慢 · 重要性: 高',
    '### 再谈\n',
    '<!-- 说明 -->\n',
  );
  const actions = items(
    '- [ ] 2022-09-01 王敏: 打电话',
    '- [x] 做完了\n  - 备注\n  - [ ] 2022-10-01 里面的',
    '1. [ ] 编号',
    '一段话\n',
  );
  const section = (name: string, body: fc.Arbitrary<string>) =>
    fc.option(body.map((text) => `## ${name}\n\n${text}\n\n`)).map((text) => text ?? '');
  const sources = fc.constantFrom(
    '',
    '[^s9]: 电话 · 从前 · 2022-08-01 · C3\n',
    '[^s9]: 电话 · 从前 · 2022-08-01 · C3',
    '[^面谈20220901]: 面谈 · 同一天 · 2022-09-01 · C3\n    更多\n\n<!-- 完 -->\n',
  );
  return fc
    .tuple(
      section('望', items('- 卖东西。', '- 也送货。[^s9] ^c1')),
      section('问', ask),
      section('风险', items('- 有风险。')),
      section('行动', actions),
      sources,
    )
    .map((parts) => wrap(parts.join('')));
}

/** Words that Markdown takes for nothing else; those of the format are tried elsewhere. */
export const words = fc
  .array(fc.constantFrom('会员', '留存', 'retention', '1 号店', '—', '5', '，', '。', 'a b', '"'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `说${parts.join('')}x`.replace(/ +/g, ' '));

export const count = (of: Plan) => [
  of.claims.length,
  of.questions.length,
  of.questions.flatMap((question) => question.answers).length,
  of.pains.length,
  of.actions.length,
  of.sources.length,
];
