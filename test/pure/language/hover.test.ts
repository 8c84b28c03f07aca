import { expect, test } from 'vitest';
import { hoverAt } from '../../../src/language/hover';
import { ALIBABA, marked, TODAY, texts, wrap } from './marked';

const SOURCES = `
[^fy22]: 年报 · 阿里巴巴集团2022财年20-F · 2022-07-26 · A1
[^m1]: 终端用户 · 天猫商家访谈 · 2021-08-03 · C3 · 立场: 中立 · 专业: 高 · 人: 商家A
`;

function hover(body: string, language: 'en' | 'zh-cn' = 'zh-cn') {
  const { plan, offset } = marked(wrap(body + SOURCES));
  const found = hoverAt(plan, offset, language, TODAY);
  return found && { ...found, over: texts(plan, [found.range])[0] };
}

test('over a block: the DuPont table with periods in columns', () => {
  const found = hover(`## 望\n\n${ALIBABA.replace('```roe', '```r⟨⟩oe')}`);
  expect(found?.over).toBe('```roe');
  expect(found?.markdown).toContain('| **销售净利率** | 20.96% | 7.26% |');
  expect(found?.markdown).toContain('| **ROE** | 17.76% | 6.57% |');
  expect(found?.markdown).toMatch(/\*\*FY2021 → FY2022 · 平均口径\*\* \| \*\*17\.76% → 6\.57%\*\*/);
  expect(found?.markdown).toMatch(
    /自身变化 \| −11\.19百分点 \| −13\.69百分点 \| \+0\.026 \| \+0\.021 \|/,
  );
  expect(found?.markdown).toMatch(/连环替代法.*\| −11\.60 \| \+0\.34 \| \+0\.08 \|/);
});

test('over a row: the row alone lights up', () => {
  const found = hover(`## 望\n\n${ALIBABA.replace('netIncome', 'net⟨⟩Income')}`);
  expect(found?.over).toBe('netIncome: 150308 | 61959');
});

test('the customer’s block has its peers beside it', () => {
  const peers = 'peers: [{entity: 京东, periods: [FY2022], revenue: 951592, netIncome: -3560}]\n';
  const block = ALIBABA.replace('```roe', '```r⟨⟩oe').replace('source:', `${peers}source:`);
  const found = hover(`## 望\n\n${block}`);
  expect(found?.markdown).toContain('同行对比，FY2022 | 阿里巴巴 | 京东');
  expect(found?.markdown).toMatch(/销售净利率 \| 7\.26% \| −0\.37%（亏损） \| –/);
});

test('over a peer’s own source, quoted or in a list: that source, beside those of the block', () => {
  const jd = '[^jd21]: 券商报告 · 京东深度 · 2022-04-28 · B2\n';
  for (const written of ['jd⟨⟩21', '[fy22, jd⟨⟩21]', '"jd⟨⟩21"']) {
    const peer = `peers:\n  - {entity: 京东, periods: [FY2022], revenue: 951592, 来源: ${written}}\n`;
    const found = hover(`## 望\n\n${ALIBABA.replace('source:', `${peer}source:`)}\n${jd}`);
    expect(found?.over).toBe('jd21');
    expect(found?.markdown).toContain('京东深度');
    expect(found?.markdown).toContain('B2: 通常可靠 · 很可能属实');
  }
  const figure = '- 周转更快: [1.9](roe:京东/FY2022/assetTurnover) ^c⟨⟩1\n';
  const peer = 'peers: [{entity: 京东, periods: [FY2022], revenue: 951592, source: jd21}]\n';
  const claim = hover(`## 望\n\n${figure}\n${ALIBABA.replace('source:', `${peer}source:`)}\n${jd}`);
  expect(claim?.markdown).toContain('京东深度');
  expect(claim?.markdown).not.toContain('20\\-F');
});

test('over a citation and over its source: grade, age and freshness in words', () => {
  expect(hover('## 闻\n\n- 慢。[^m1]\n\n[^⟨⟩x]: 官网 · x · 2022\n')?.over).toBe('x');
  const found = hover('## 闻\n\n- 商家说续费慢。[^m⟨⟩1]\n');
  expect(found?.over).toBe('m1');
  expect(found?.markdown).toContain('C3: 比较可靠 · 可能属实');
  expect(found?.markdown).toContain('已 12 个月，超过 6 个月，已过期');
  expect(found?.markdown).toContain('立场: 中立');
  const english = hover('## 闻\n\n- 慢。[^fy⟨⟩22]\n', 'en');
  expect(english?.markdown).toContain('A1: completely reliable · confirmed by other');
});

test('over a reference: the claim with its evidence', () => {
  const found = hover('## 望\n\n- 变化: AAC → DAU [^fy22] ^s1\n\n## 假设\n\n- 预算会转 (^s⟨⟩1)\n');
  expect(found?.markdown).toContain('DAU');
  expect(found?.markdown).toContain('20\\-F');
});

test('over a person, wherever named', () => {
  const people =
    '## 关键人\n\n- 韩梅 · 市场总监 · 使用者 · 影响力: 高 ^han\n\n## 机会\n\n### 拉新\n\n';
  for (const who of ['韩⟨⟩梅', 'h⟨⟩an']) {
    const found = hover(`${people}- 人: ${who}\n`);
    expect(found?.markdown).toContain('**韩梅** · 市场总监');
    expect(found?.markdown).toContain('影响力: 高');
  }
});

test('over a bound figure: what it stands for, and whether the text says so', () => {
  const right = hover(`## 望\n\n${ALIBABA}\n- ROE [6.5⟨⟩7%](roe:阿里巴巴/FY2022/roe)\n`);
  expect(right?.markdown).toBe('阿里巴巴 · FY2022 · 净资产收益率 = **6.57%**');
  const wrong = hover(`## 望\n\n${ALIBABA}\n- ROE [7.5⟨⟩7%](roe:阿里巴巴/FY2022/roe)\n`);
  expect(wrong?.markdown).toContain('文中写的是 7.57%');
});

test('nothing of the plan becomes a link, an image or HTML', () => {
  const evil = '[run](command:x) ![](https://e.x/a.png) <img src=x> | `a`';
  const { plan, offset } = marked(
    wrap(`## 闻\n\n- 慢。[^e⟨⟩]\n\n[^e]: 员工 · ${evil} · 2022-08-01\n`),
  );
  const markdown = hoverAt(plan, offset, 'en', TODAY)?.markdown ?? '';
  expect(markdown).not.toMatch(/(?<!\\)[[\]<>`]|(?<!\\)!(?=\[)|command:/);
});

test('nothing to say over plain words', () => {
  expect(hover('## 望\n\n- 卖⟨⟩东西。\n')).toBeUndefined();
});
