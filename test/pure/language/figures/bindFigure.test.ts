import { expect, test } from 'vitest';
import { bindFixes } from '../../../../src/language/figures/bindFigure';
import { lint } from '../../../../src/rules/lint';
import { ALIBABA, applied, marked, plan, TODAY, wrap } from '../marked';

const SOURCE = '\n[^fy22]: 年报 · 20-F · 2022-07-26 · A1\n';
const SEGMENTS =
  '```segments\nentity: 阿里巴巴\ncurrency: CNY\nunit: 百万\nperiods: [FY2022]\nsegments:\n  本地/生活: {revenue: 74568}\n  其他: {revenue: 778494}\nsource: [fy22]\n```\n';

function bound(statement: string, language: 'en' | 'zh-cn' = 'zh-cn') {
  const { plan: model, offset } = marked(
    wrap(`## 望\n\n${ALIBABA}\n${SEGMENTS}\n- ${statement} [^fy22]\n${SOURCE}`),
  );
  const fixes = bindFixes(model, offset, language);
  return { fixes, text: applied(model, fixes[0]?.edits ?? []) };
}

test('a number that equals a metric is bound as it is written', () => {
  const { fixes, text } = bound('净利率 FY2022 为 7.2⟨⟩6%。');
  expect(fixes.map(({ title }) => title)).toEqual([
    '把这个数绑定到 阿里巴巴 · FY2022 · 销售净利率',
  ]);
  expect(text).toContain('为 [7.26%](roe:阿里巴巴/FY2022/netMargin)。');
  const found = lint(plan(text), { language: 'en', today: TODAY }).map(({ rule }) => rule);
  expect(found.filter((rule) => rule.startsWith('figure/'))).toEqual([]);
});

test('of several equal values the one that the sentence names comes first', () => {
  const revenue = bound('营业收入 8,530.6⟨⟩2亿元。').fixes[0]?.title;
  expect(revenue).toContain('FY2022 · 营业收入');
  const segment = bound('本地/生活的收入是 745.6⟨⟩8亿元。');
  expect(segment.text).toContain('[745.68亿元](segments:阿里巴巴/FY2022/本地%2F生活/revenue)');
});

test('nothing to bind: another number, a bound one, plain words', () => {
  expect(bound('净利率为 7.3⟨⟩6%。').fixes).toEqual([]);
  expect(bound('净利率为 [7.2⟨⟩6%](roe:阿里巴巴/FY2022/netMargin)。').fixes).toEqual([]);
  expect(bound('卖东⟨⟩西。').fixes).toEqual([]);
});
