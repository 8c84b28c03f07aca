import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { lint } from '../../../../src/rules/lint';

const HEAD =
  '---\nzhibi: 1\n客户: 甲\n负责人: 王敏\n复核: 2026-12-01\n取舍: 待定\n阶段: 售前\n---\n\n';
const SOURCE = '\n[^年报]: 年报 · 甲2024年年报 · 2025-03-31 · A1\n';
const found = (body: string) =>
  lint(readPlan(HEAD + body, { path: 'a.account.md' }), { language: 'en', today: '2025-06-01' });
const misses = (body: string) => found(body).filter(({ rule }) => rule === 'format/near-miss');
const fixed = (body: string) =>
  misses(body).reduceRight(
    (text, { edits }) =>
      edits.reduceRight(
        (t, { range, text: to }) => t.slice(0, range.start) + to + t.slice(range.end),
        text,
      ),
    HEAD + body,
  );

test.each(['【^年报】', '［^年报]', '[^年报］', '【……年报】', '［…年报］', '^[年报]'])(
  '%s cites',
  (typed) => {
    const body = `## 望\n\n- 净利率7.26%。${typed}\n${SOURCE}`;
    expect(misses(body)).toHaveLength(1);
    expect(found(body).map(({ rule }) => rule)).not.toContain('evidence/figure-without-source');
    expect(fixed(body)).toContain('- 净利率7.26%。[^年报]\n');
  },
);

test('a reference', () => {
  const body = `## 望\n\n- 变化: 甲 → 乙 [^年报] ^s1\n- 推断: 会涨价。（……s1）\n${SOURCE}`;
  expect(found(body).map(({ rule }) => rule)).not.toContain('evidence/inference-without-basis');
  expect(fixed(body)).toContain('会涨价。(^s1)');
});

test.each(['[^年报]：', '【^年报】：', '［^年报］: '])('the source line %s', (begin) => {
  const body = `## 望\n\n- 净利率7.26%。[^年报]\n\n${begin}年报 · 甲2024年年报 · 2025-03-31 · A1\n`;
  expect(misses(body).map(({ code }) => code)).toEqual(['definition']);
  expect(found(body).map(({ rule }) => rule)).not.toContain('source/undefined');
  expect(fixed(body)).toContain('\n[^年报]: 年报 · ');
});

test.each([
  ['- 【 】 您主要做哪块业务？', '- [ ] 您主要做哪块业务？'],
  ['- 【】您主要做哪块业务？', '- [ ] 您主要做哪块业务？'],
  ['- 【x】 您主要做哪块业务？', '- [x] 您主要做哪块业务？'],
  ['- ☐ 您主要做哪块业务？', '- [ ] 您主要做哪块业务？'],
  ['- ☑ 您主要做哪块业务？', '- [x] 您主要做哪块业务？'],
])('%s', (typed, meant) => {
  expect(fixed(`## 问\n\n${typed}\n`)).toContain(meant);
});

test.each(['2、', '（3）', '③ ', '• ', '2） ', '２、', '· ', '– '])(
  'a line that begins with %j is glued to the one above, and told',
  (mark) => {
    const body = `## 望\n\n- 电商 82亿。[^年报]\n${mark}新增3个仓\n${SOURCE}`;
    expect(misses(body).map(({ code }) => code)).toEqual(['mark']);
    expect(fixed(body)).toContain('[^年报]\n- 新增3个仓\n');
  },
);

test('paragraphs of their own are claims of their own', () => {
  const body = `## 望\n\n1、全国有320家门店。[^年报]\n\n2、准备出海。[^年报]\n${SOURCE}`;
  expect(misses(body)).toEqual([]);
});

test('brackets and a bar of a Chinese keyboard in a block are put right at once', () => {
  const block =
    '```roe\n主体：甲\n币种: CNY\n单位: 百万\n期间：【2023，2024】\n营业收入：100｜200\n来源: 【年报】\n```\n';
  const right = fixed(`## 望\n\n${block}${SOURCE}`);
  expect(right).toContain('期间: [2023, 2024]\n');
  expect(right).toContain('来源: [年报]\n');
  const again = lint(readPlan(right, { path: 'a.account.md' }), { language: 'en', today: null });
  expect(again.filter(({ rule }) => /roe\/invalid|near-miss/.test(rule))).toEqual([]);
});
