import { describe, expect, test } from 'vitest';
import { asksOnLetter, completionsAt, LETTERS } from '../../../src/language/completion';
import type { Completion } from '../../../src/language/types';
import { ALIBABA, applied, marked, plan, TODAY, wrap } from './marked';

const SOURCES = `
[^fy22]: 年报 · 20-F · 2022-07-26 · A1
[^m1]: 终端用户 · 商家访谈 · 2021-08-03 · C3
`;

function complete(text: string): { items: readonly Completion[]; labels: string[] } {
  const { plan, offset } = marked(text);
  const items = completionsAt(plan, offset, 'zh-cn', TODAY);
  return { items, labels: items.map(({ label }) => label) };
}

const inBody = (body: string) => complete(wrap(body + SOURCES));

/** The text after accepting the item of that label. */
function accept(text: string, label: string): string {
  const { plan, offset } = marked(text);
  const item = completionsAt(plan, offset, 'zh-cn', TODAY).find((one) => one.label === label);
  if (!item) throw new Error(`no ${label}`);
  const edit = item.snippet
    ? { range: item.range, snippet: item.insert }
    : { range: item.range, text: item.insert };
  return applied(plan, [edit, ...(item.more ?? [])]);
}

describe('sources and references', () => {
  test('after [^ the sources with title, date, grade, explained', () => {
    const { items } = inBody('## 望\n\n- 卖。[^⟨⟩\n');
    expect(items.map(({ label, description }) => [label, description])).toEqual([
      ['fy22', '年报 · 20-F · 2022-07-26 · A1'],
      ['m1', '终端用户 · 商家访谈 · 2021-08-03 · C3'],
      ['新来源…', undefined],
    ]);
    expect(items[1]?.documentation).toContain('比较可靠');
    expect(items[1]?.documentation).toContain('已过期');
  });

  test('the bracket is closed once', () => {
    for (const text of ['- 卖。[^f⟨⟩\n', '- 卖。[^f⟨⟩]\n']) {
      expect(accept(wrap(`## 望\n\n${text}${SOURCES}`), 'fy22')).toContain('- 卖。[^fy22]\n');
    }
  });

  test('what a Chinese keyboard gives for the marks is written as them', () => {
    for (const [typed, label] of [
      ['- 卖。【^⟨⟩', 'fy22'],
      ['- 卖。【……f⟨⟩】', 'fy22'],
      ['- 卖。［^⟨⟩', 'fy22'],
    ] as const) {
      expect(accept(wrap(`## 望\n\n${typed}\n${SOURCES}`), label)).toContain('- 卖。[^fy22]\n');
    }
    const text = '## 望\n\n- 卖。[^fy22] ^c1\n- 推断: 要降本。（……⟨⟩\n';
    expect(accept(wrap(text + SOURCES), 'c1')).toContain('要降本。(^c1)\n');
  });

  test('a statement without an id gets one, behind its marks, with the reference', () => {
    const text = '## 望\n\n- 卖东西。[^fy22]\n\n## 问\n\n- [ ] 转吗? (^⟨⟩\n';
    const accepted = accept(wrap(text + SOURCES), '卖东西。');
    expect(accepted).toContain('- 卖东西。[^fy22] ^c1\n');
    expect(accepted).toContain('转吗? (^c1)\n');
    const pain = '## 望\n\n- 推断: 要降本 (^⟨⟩\n\n## 问\n\n- 痛点: 获客贵 · 重要性: 高\n';
    expect(accept(wrap(pain + SOURCES), '获客贵')).toMatch(/- 痛点: 获客贵 · 重要性: 高 \^p1\n/);
  });

  test('after (^ the claims, hypotheses and questions by their words', () => {
    const { labels } = inBody('## 望\n\n- 卖。[^fy22] ^c1\n- 别的\n\n## 假设\n\n- 会转 (^⟨⟩ ^h1\n');
    expect(labels).toEqual(['c1', '别的']);
    const text = '## 望\n\n- 卖。[^fy22] ^c1\n\n## 问\n\n- [ ] 转吗? (^⟨⟩)\n';
    expect(accept(wrap(text + SOURCES), 'c1')).toContain('转吗? (^c1)\n');
  });
});

test('nothing is offered inside a comment', () => {
  for (const body of ['<!-- 卖。[^⟨⟩ -->', '<!--\n/⟨⟩\n-->', '<!-- [^⟨⟩']) {
    expect(inBody(`## 望\n\n${body}\n`).labels).toEqual([]);
  }
  expect(inBody('## 望\n\n<!-- x -->\n- 卖。[^⟨⟩\n').labels).toContain('fy22');
});

describe('front matter', () => {
  test('the keys that are missing, with what they mean', () => {
    const { items, labels } = complete(wrap('', '⟨⟩\n'));
    expect(labels).toContain('行业');
    expect(labels).not.toContain('客户');
    expect(items.find(({ label }) => label === '截止')?.documentation).toContain('今天');
  });

  test('the values of a key that has a list', () => {
    expect(complete(wrap('').replace('undecided', '⟨⟩')).labels).toEqual([
      '主攻',
      '培育',
      '放弃',
      '待定',
    ]);
    const bare = wrap('').replace('decision: undecided', 'decision:⟨⟩');
    expect(accept(bare, '主攻')).toContain('decision: 主攻\n');
  });

  test('a review day three months on', () => {
    expect(complete(wrap('').replace('2022-12-01', '⟨⟩')).labels[0]).toBe('2022-12-01');
  });

  test('rules under rules:', () => {
    const { labels } = complete(wrap('', 'rules:\n  ⟨⟩\n'));
    expect(labels).toContain('evidence/missing');
  });
});

describe('blocks', () => {
  test('keys that the block lacks', () => {
    const { labels } = inBody(`## 望\n\n${ALIBABA.replace('source:', '⟨⟩\nsource:')}`);
    expect(labels).toContain('口径');
    expect(labels).toContain('存货');
    expect(labels).not.toContain('营业收入');
    expect(labels).not.toContain('币种');
  });

  test('values, and sources in their list', () => {
    expect(inBody(`## 望\n\n${ALIBABA.replace('CNY', '⟨⟩')}`).labels).toContain('USD');
    expect(inBody(`## 望\n\n${ALIBABA.replace('fy22', '⟨⟩')}`).labels).toEqual(['fy22', 'm1']);
    const bare = ALIBABA.replace('source: [fy22]', 'source: ⟨⟩');
    expect(accept(wrap(`## 望\n\n${bare}${SOURCES}`), 'fy22')).toContain('source: [fy22]\n');
  });

  test('sources of a peer, in a line of its own or in braces', () => {
    const peers = (written: string) =>
      ALIBABA.replace('source: [fy22]', `source: [fy22]\npeers:\n  - ${written}`);
    const inner = (written: string) => inBody(`## 望\n\n${peers(written)}`).labels;
    expect(inner('entity: 京东\n    source: [⟨⟩]')).toEqual(['fy22', 'm1']);
    expect(inner('{entity: 京东, source: [fy22, ⟨⟩]}')).toEqual(['fy22', 'm1']);
    expect(inner('{entity: 京东, basis: ⟨⟩}')).toEqual(['平均', '期末']);
    expect(inner('{entity: 京东, ⟨⟩}')).toEqual(expect.arrayContaining(['来源', '营业收入']));
    const bare = wrap(`## 望\n\n${peers('{entity: 京东, source: ⟨⟩, days: 360}')}${SOURCES}`);
    expect(accept(bare, 'fy22')).toContain('source: [fy22], days');
  });
});

describe('bound figures', () => {
  const linked = (text: string) =>
    accept(wrap(`## 望\n\n${ALIBABA}\n- ${text}\n${SOURCES}`), '阿里巴巴 FY2022 净资产收益率');
  const link = '- ROE [6.57%](roe:阿里巴巴/FY2022/净资产收益率)\n';

  test('after a bare roe: the whole link with its value', () => {
    expect(linked('ROE roe:⟨⟩')).toContain(link);
    expect(linked('ROE roe:阿里⟨⟩')).toContain(link);
  });

  test('in a link the address, and the value into empty brackets', () => {
    expect(linked('ROE [](roe:⟨⟩)')).toContain(link);
    expect(linked('ROE [](roe:⟨⟩')).toContain(link);
    expect(linked('ROE [约 6.6%](roe:阿里⟨⟩)')).toContain('- ROE [约 6.6%](roe:阿里巴巴/FY2022/');
  });

  test('the newest period comes first', () => {
    const { labels } = inBody(`## 望\n\n${ALIBABA}\n- roe:⟨⟩\n`);
    expect(labels[0]).toBe('阿里巴巴 FY2022 净资产收益率');
    expect(labels.filter((label) => label.includes('FY2021')).length).toBeGreaterThan(5);
  });
});

describe('source lines', () => {
  test('kinds first, with channel and freshness; then the day; then grades with their meaning', () => {
    const { items, labels } = inBody('[^x]: ⟨⟩\n');
    expect(items[0]).toMatchObject({ label: '年报', description: '望 · 15 个月内有效' });
    expect(labels).toContain(TODAY);
    expect(items.find(({ label }) => label === 'B3')?.description).toBe('通常可靠 · 可能属实');
  });

  test('what is there is not offered again', () => {
    const { labels } = inBody('[^x]: 员工 · 访谈 · 2022-08 · C3 · 立场: 中立 · ⟨⟩\n');
    expect(labels).toEqual(['专业', '人', '身份', '目的', '源头', '取得', '页', '存档', '校验']);
  });

  test('values of keys', () => {
    expect(inBody('[^x]: 员工 · 立场: ⟨⟩\n').labels).toEqual(['友好', '中立', '对立']);
  });

  test('the kinds of the house', () => {
    const { plan, offset } = marked(wrap('[^x]: ⟨⟩\n'));
    const config = { ...plan.config, kinds: new Map([['展会', { as: 'visit', months: 6 }]]) };
    const [first] = completionsAt({ ...plan, config }, offset, 'zh-cn', TODAY);
    expect(first).toMatchObject({ label: '展会', description: '切 · 6 个月内有效' });
  });
});

describe('sections', () => {
  test('headings that are missing, at their level, with a first item', () => {
    const { labels } = inBody('## 望\n\n- 卖。[^fy22]\n\n##⟨⟩\n');
    expect(labels).toContain('## 闻');
    expect(labels).not.toContain('## 望');
    expect(accept(wrap('## 望\n\n##⟨⟩\n'), '## 切')).toContain('## 切\n\n- 陈述 [^s1]');
  });

  test('the four headings of look', () => {
    expect(inBody('## 望\n\n### 靠什么赚钱\n\n###⟨⟩\n').labels).toEqual([
      '### 能否赚钱',
      '### 想怎么发展',
      '### 在哪里补强',
    ]);
  });

  test('people: roles and keys, then values', () => {
    const people = (line: string) =>
      inBody(`## 关键人\n\n- 王总 · 总裁 · 拍板人\n${line}\n`).labels;
    expect(people('- 韩梅 · 总监 · ⟨⟩')).toEqual(
      expect.arrayContaining(['拍板人', '影响力', '向谁汇报']),
    );
    expect(people('- 韩梅 · 总监 · 影响力: ⟨⟩')).toEqual(['高', '中', '低']);
    expect(people('- 韩梅 · 总监 · 向谁汇报: ⟨⟩')).toContain('王总');
  });

  test('opportunities: keys that are missing, drivers, people, shifts', () => {
    const deal = (line: string) =>
      inBody(
        `## 关键人\n\n- 韩梅 · 总监\n\n## 望\n\n- 变化: A → B [^fy22] ^s1\n\n## 机会\n\n### 拉新\n\n- 痛点: 贵\n${line}\n`,
      ).labels;
    expect(deal('- ⟨⟩')).toContain('驱动');
    expect(deal('- ⟨⟩')).not.toContain('痛点');
    expect(deal('- 驱动: ⟨⟩')).toEqual(['净利率', '周转率', '权益乘数', '增长', '现金']);
    expect(deal('- 人: ⟨⟩')).toEqual(['韩梅']);
    expect(deal('- 战略: ⟨⟩')).toEqual(['(^s1)']);
  });

  test('claims: their kinds; nested, the evidence against', () => {
    expect(inBody('## 望\n\n- ⟨⟩\n').labels).toEqual(['变化:', '推断:', '假设:', '待查:']);
    expect(inBody('## 望\n\n- 卖。[^fy22]\n  - ⟨⟩\n').labels[0]).toBe('反证:');
    expect(inBody('## 假设\n\n- 会转 ^h1\n  - ⟨⟩\n').labels).toEqual(['结论:']);
  });

  test('ask: questions of the stage that aren’t asked yet, and tags', () => {
    const { items } = inBody('## 问\n\n- ⟨⟩\n');
    const first = items[0];
    expect(first?.insert).toMatch(/^- \[ \] .*#业务$/);
    expect(first?.documentation).toContain('接着问');
    const asked = inBody(`## 问\n\n${first?.insert}\n- ⟨⟩\n`).labels;
    expect(asked).not.toContain(first?.label);
    expect(inBody('## 问\n\n- [ ] 明年最核心的指标是什么? #⟨⟩\n').labels).toContain('#KPI');
    expect(accept(wrap('## 问\n\n- ⟨⟩\n'), first?.label ?? '')).toContain(`\n${first?.insert}\n`);
  });

  test('nothing in plain prose', () => {
    expect(inBody('## 望\n\n卖⟨⟩东西。\n').labels).toEqual([]);
    expect(inBody('文⟨⟩字\n').labels).toEqual([]);
  });
});

test('a letter asks where a key or a field begins, and never in a sentence', () => {
  const asks = (marked: string) => {
    const offset = marked.indexOf('⟨⟩');
    return asksOnLetter(plan(marked.replace('⟨⟩', '')), offset);
  };
  for (const body of [
    '## 望\n\n```roe\nentity: A\nr⟨⟩\n```\n',
    '## 望\n\n```roe\nentity: A\n营⟨⟩\n```\n',
    '## 望\n\n```roe\nentity: A\npeers: [{e⟨⟩}]\n```\n',
    '## 关键人\n\n- 韩梅 · 总监 · 拍⟨⟩\n',
  ]) {
    expect(asks(wrap(body)), body).toBe(true);
  }
  for (const body of [
    '## 望\n\n- r⟨⟩\n',
    '## 望\n\n```roe\nentity: A⟨⟩\n```\n',
    '## 关键人\n\n- 韩⟨⟩\n',
    '营⟨⟩\n',
  ]) {
    expect(asks(wrap(body)), body).toBe(false);
  }
  expect(LETTERS).toContain('r');
  expect(LETTERS).toContain('营');
});
