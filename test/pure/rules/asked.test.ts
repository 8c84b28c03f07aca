/** What only asks, or is feared, states nothing; who answered was asked; a line below a table may be its credit. */
import { describe, expect, test } from 'vitest';
import { lintText } from './harness';

const HEAD =
  '---\nzhibi: 1\naccount: Acme\nowner: Kim\nreviewBy: 2023-01-31\ndecision: undecided\n---\n\n';
const SOURCES =
  '\n[^fy]: annual-report · Acme annual report 2022 · 2022-07-26 · A1\n[^e]: employee · A clerk · 2022-09-01 · C3 · who: clerk · stance: neutral · expertise: high\n[^d]: supplier · A driver · 2022-09-01 · D4 · who: driver · stance: neutral · expertise: low\n';
const found = (body: string, rule: string) =>
  lintText(`${HEAD}${body}\n${SOURCES}`).filter((one) => one.rule === rule).length;

describe('a line that asks needs no source', () => {
  test.each(['?? whose grader is it', '？？谁管预算', 'Who signs?', '到底谁签字？'])(
    '%s',
    (said) => {
      expect(found(`## How they buy\n\n- ${said}\n`, 'evidence/missing')).toBe(0);
    },
  );

  test.each(['Ann signs.', 'They ask who signs, and wait.', '谁签字还没定'])('%s does', (said) => {
    expect(found(`## How they buy\n\n- ${said}\n`, 'evidence/missing')).toBe(1);
  });

  test('a figure in it is one all the same', () => {
    expect(found('## Look\n\n- Is it 45%?\n', 'evidence/figure-without-source')).toBe(1);
  });
});

test('a risk that may come true may rest on a rumour', () => {
  const weak = (said: string, section = 'Risks') =>
    found(`## ${section}\n\n- ${said} [^d]\n`, 'evidence/unreliable');
  expect([weak('If he sells, all is lost.'), weak('老板要是卖厂，这单就没了。')]).toEqual([0, 0]);
  expect([weak('He sells the firm.'), weak('If he sells, all is lost.', 'Listen')]).toEqual([1, 1]);
});

test.each([
  'If freight rates drop another 10% they freeze capex.',
  '要是带量采购扩到一次性刨刀，毛利率会掉到30%以下',
  'A rival might cut its price.',
])('a risk that may come true needs no source: %s', (said) => {
  const told = (section: string) =>
    found(`## ${section}\n\n- ${said}\n`, 'evidence/missing') +
    found(`## ${section}\n\n- ${said}\n`, 'evidence/figure-without-source');
  expect([told('Risks'), told('Look')]).toEqual([0, 1]);
});

test('a risk that is there needs one', () => {
  expect(found('## Risks\n\n- He sells the firm.\n', 'evidence/missing')).toBe(1);
  expect(found('## Risks\n\n- 份额已掉到30%。\n', 'evidence/figure-without-source')).toBe(1);
});

test('an answer of one of their people was asked for', () => {
  const other = (source: string) =>
    found(
      `## Ask\n\n- [x] What annoys you most? #problem\n  - Retyping. [^${source}]\n`,
      'evidence/wrong-channel',
    );
  expect([other('e'), other('d'), other('fy')]).toEqual([0, 1, 1]);
});

describe('a line below a table that only says where it is from', () => {
  const TABLE = '## Look\n\n| Line | 2022 |\n| --- | --- |\n| Bread | 45% |\n\n';
  test.each([
    'Per the annual report [^fy]',
    'From note 4 of the report [^fy]',
    'According to the annual report. [^fy]',
    '摘自年报 [^fy]',
    '数据：年报 [^fy]',
  ])('%s', (credit) => {
    expect(found(`${TABLE}${credit}\n`, 'evidence/figure-without-source')).toBe(0);
  });

  test.each(['From bread they live, says the report. [^fy]', 'Bread is what counts. [^fy]'])(
    '%s is a statement',
    (said) => {
      expect(found(`${TABLE}${said}\n`, 'evidence/figure-without-source')).toBe(1);
    },
  );
});

test.each([
  'From: Ann Lee <ann@acme.example>\nSent: Friday, November 14, 2026 4:12 PM\nTo: Kim\nSubject: RE: pilot',
  '发件人：李总\n收件人：小王\n主题：样机',
])('the head of a pasted mail states nothing', (head) => {
  expect(found(`## Listen\n\n${head}\n`, 'evidence/missing')).toBe(0);
});

test.each(['From: Ann Lee', 'Subject: pilot\nThey stop it.'])('%s states something', (said) => {
  expect(found(`## Listen\n\n${said}\n`, 'evidence/missing')).toBe(1);
});

test.each<[value: string, count: number]>([
  ['transformative business outcomes', 1],
  ['Significant, measurable operational efficiencies', 1],
  ['significant operational savings of 2 m', 0],
  ['customer growth', 0],
  ['substantial growth in Halle', 0],
])('the value "%s"', (value, count) => {
  expect(
    found(`## Opportunities\n\n### Ads [^fy]\n\n- Value: ${value}\n`, 'opportunity/empty-value'),
  ).toBe(count);
});

test('what is named under a heading that isn’t read is told there, and not as missing', () => {
  const plan = (mark: string) =>
    `## Look\n\n- They grow. [^fy]\n\n## Strategic direction\n\n- Volume to premium by 2025, 40% of sales. [^fy]${mark}\n\n## Opportunities\n\n### Ads\n\n- Shift: (^s1) [^fy]\n`;
  expect([
    found(plan(' ^s1'), 'source/undefined'),
    found(plan(' ^s1'), 'format/unknown-section'),
  ]).toEqual([0, 1]);
  expect(found(plan(''), 'source/undefined')).toBe(1);
});

test.each<[line: string, ...told: string[]]>([
  ['renewal: TBD'],
  ['value: 待定'],
  ['stage: TBD', 'format/required-key'],
  ['renewal: soon', 'format/invalid-value'],
])('%s', (line, ...told) => {
  const rules = lintText(`${HEAD.replace('\n---\n\n', `\n${line}\n---\n\n`)}## Look\n`)
    .map(({ rule }) => rule)
    .filter((rule) => /invalid-value|required-key/.test(rule));
  const always = line.startsWith('stage') ? [] : ['format/required-key'];
  expect(rules.sort()).toEqual([...told, ...always].sort());
});

test('nobody owns a plan whose owner is still to be said', () => {
  const text = HEAD.replace('owner: Kim', 'owner: TBD');
  const told = lintText(`${text}## Look\n`).filter(({ rule }) => rule === 'format/required-key');
  expect(told.map(({ range }) => text.slice(range.start, range.end))).toContain('owner');
});

test('a numbered heading is named in a cell without its number', () => {
  const cell = (name: string) =>
    found(
      `## 机会\n\n### 1. 轴承监测 [^fy]\n\n- 规模: 200万元\n\n### （二）备件 [^fy]\n\n- 规模: 20万元\n\n## 空白地图\n\n| 单位 | 监测 |\n| --- | --- |\n| 一厂 | 机会: ${name} |\n`,
      'whitespace/unknown-opportunity',
    );
  expect([cell('轴承监测'), cell('1. 轴承监测'), cell('备件'), cell('轴承')]).toEqual([0, 0, 0, 1]);
});
