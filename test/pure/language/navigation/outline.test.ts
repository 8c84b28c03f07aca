import { expect, test } from 'vitest';
import { ratioHints, staleHints } from '../../../../src/language/lenses/hints';
import { sectionLenses } from '../../../../src/language/lenses/lenses';
import { foldsOf } from '../../../../src/language/navigation/folding';
import { linksOf } from '../../../../src/language/navigation/links';
import { symbolsOf, workspaceSymbolsOf } from '../../../../src/language/navigation/symbols';
import type { DocumentSymbol } from '../../../../src/language/types';
import { ALIBABA, plan, TODAY, texts, wrap } from '../marked';

const TEXT = wrap(`## 关键人

- 韩梅 · 市场总监 ^han

## 望

### 靠什么赚钱

- 主要卖广告。[^fy22] ^c1
- 旧闻。[^old]
- 没有出处。

${ALIBABA}
## 问

- [x] 请介绍一下业务。 #业务
  - 以信息流为主。[^fy22]

## 机会

### 信息流拉新

- 依据: (^c1)

[^fy22]: 年报 · 20-F · 2022-07-26 · A1
[^old]: 媒体 · 旧闻 · 2020-01-01 · C3
`);
const PLAN = plan(TEXT);
const ALL = { start: 0, end: TEXT.length };

function lines(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ kind, name, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}`,
    ...lines(children, depth + 1),
  ]);
}

test('symbols are what the plan holds; its headings are in the outline of Markdown', () => {
  expect(lines(symbolsOf(PLAN))).toEqual([
    'person 韩梅',
    'claim 主要卖广告。',
    'block roe 阿里巴巴',
    'question 请介绍一下业务。',
    'source 20-F',
    'source 旧闻',
  ]);
});

test('each selection lies inside its symbol, children inside their parent', () => {
  const check = (symbols: readonly DocumentSymbol[], start: number, end: number) => {
    for (const { range, selection, children } of symbols) {
      expect(range.start).toBeGreaterThanOrEqual(start);
      expect(range.end).toBeLessThanOrEqual(end);
      expect(selection.start).toBeGreaterThanOrEqual(range.start);
      expect(selection.end).toBeLessThanOrEqual(range.end);
      check(children, range.start, range.end);
    }
  };
  check(symbolsOf(PLAN), 0, TEXT.length);
});

test('the workspace search finds by letters in order', () => {
  const names = (query: string) => workspaceSymbolsOf(PLAN, query).map(({ name }) => name);
  expect(names('20F')).toEqual(['20-F fy22']);
  expect(names('fy22')).toEqual(['20-F fy22']);
  expect(names('c1')).toEqual(['主要卖广告。 c1']);
  expect(names('韩')).toEqual(['韩梅']);
  expect(names('拉新')).toEqual(['信息流拉新']);
  expect(names('')).toHaveLength(5);
});

test('front matter, blocks, answered questions and sources fold', () => {
  const firsts = texts(PLAN, foldsOf(PLAN)).map((text) => text.split('\n')[0]);
  expect(firsts).toEqual([
    '---',
    '```roe',
    expect.stringContaining('请介绍'),
    expect.stringContaining('[^fy22]:'),
  ]);
});

test('links: ids in source:, references, bound figures', () => {
  const of = plan(TEXT.replace('没有出处。', '[6.57%](roe:阿里巴巴/FY2022/roe)'));
  const links = linksOf(of, 'zh-cn');
  const shown = links.map(({ range, target }) => [
    of.text.slice(range.start, range.end),
    of.text.slice(target, target + 4),
  ]);
  expect(shown).toEqual([
    ['fy22', '[^fy'],
    ['c1', '^c1\n'],
    ['[6.57%](roe:阿里巴巴/FY2022/roe)', '```r'],
  ]);
});

test('hints: a stale citation, pointing at its source', () => {
  const [hint, ...more] = staleHints(PLAN, ALL, 'zh-cn', TODAY);
  expect(more).toEqual([]);
  expect(hint?.label).toBe('已过期');
  expect(hint?.tooltip).toContain('32 个月');
  expect(TEXT.slice(0, hint?.offset).endsWith('[^old]')).toBe(true);
  expect(TEXT.slice(hint?.target).startsWith('[^old]:')).toBe(true);
  expect(staleHints(PLAN, { start: 0, end: 10 }, 'zh-cn', TODAY)).toEqual([]);
});

test('hints: a stale source is told at its first citation alone, wherever the view begins', () => {
  const of = plan(
    wrap(
      '## 望\n\n- 一。[^old]\n- 二。[^old]\n- 三。[^old]\n\n[^old]: 年报 · 甲年报 · 2019-01-01 · A1\n',
    ),
  );
  const within = (start: number) => staleHints(of, { start, end: of.text.length }, 'zh-cn', TODAY);
  expect(within(0).map(({ offset }) => of.text.slice(offset - 9, offset))).toEqual([
    '- 一。[^old]'.slice(-9),
  ]);
  expect(within(of.text.indexOf('- 二'))).toEqual([]);
});

test('hints: the ratio that a row makes, per period', () => {
  const hints = ratioHints(PLAN, ALL, 'zh-cn').map(({ offset, label }) => [
    TEXT.slice(TEXT.lastIndexOf('\n', offset - 1) + 1, offset),
    label,
  ]);
  expect(hints).toEqual([
    ['revenue: 717289 | 853062', '收入增长率 – | 18.93%'],
    ['netIncome: 150308 | 61959', '销售净利率 20.96% | 7.26%'],
    ['assets: 1690218 | 1695553', '总资产周转率 0.478 | 0.504'],
    ['equity: 937470 | 948479', '权益乘数 1.774 | 1.795'],
  ]);
});

test('lenses over the channels count statements, evidence and age', () => {
  const lenses = sectionLenses(PLAN, 'zh-cn', TODAY);
  expect(lenses.map(({ title }) => title)).toEqual([
    '望 · 3 条陈述 · 2 条有据 · 最旧 32 个月',
    '问 · 1 条回答 · 1 条有据 · 最旧 1 个月',
  ]);
});

test('a fresh source is no “0 months” old, and one of a thing is said in the singular', () => {
  const fresh = plan(wrap(`## Look\n\n- News.[^n]\n\n[^n]: media · A · ${TODAY} · B2\n`));
  expect(sectionLenses(fresh, 'en', TODAY).map(({ title }) => title)).toEqual([
    'look · 1 statement · 1 with evidence · oldest under a month',
  ]);
  expect(sectionLenses(fresh, 'zh-cn', TODAY).map(({ title }) => title)).toEqual([
    '望 · 1 条陈述 · 1 条有据 · 最旧不到 1 个月',
  ]);
});
