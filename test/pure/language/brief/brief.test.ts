/** The brief before a meeting: who, what we believe, what to test, ask and quote. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STEPS } from '../../../../src/edit/questions';
import { briefFor, findPerson } from '../../../../src/language/brief/brief';
import { briefMarkdown, briefText } from '../../../../src/language/brief/briefPage';
import type { Plan } from '../../../../src/plan/model';
import { plan, TODAY, wrap } from '../marked';

const alibaba = plan(readFileSync('templates/samples/阿里巴巴.account.md', 'utf8'));

function brief(of: Plan, name: string) {
  const person = findPerson(of, name);
  if (!person) throw new Error(`nobody called ${name}`);
  return briefFor(of, person, 'zh-cn', TODAY);
}

test('beliefs: what this person said or is named in first, then what the opportunity rests on', () => {
  const { beliefs } = brief(alibaba, '示例乙');
  expect(beliefs.length).toBeGreaterThan(2);
  expect(beliefs.length).toBeLessThanOrEqual(6);
  const grades = beliefs.map(({ grade }) => grade && `${grade.source}${grade.information}`);
  expect(grades).toContain('B2');
  expect(beliefs.map(({ kind }) => kind)).toContain('pain');
  expect(beliefs[0]?.kind).toBe('shift');
  const texts = beliefs.map(({ text }) => text).join('\n');
  expect(texts).toContain('日活跃用户数');
});

test('hypotheses without a verdict, each with the question that tests it', () => {
  expect(brief(alibaba, '示例甲').hypotheses).toEqual([
    {
      text: '把一部分促活预算从开屏换到信息流，留存会更好。',
      question: '聊下来，您觉得眼下最想改善的是什么？',
    },
  ]);
});

test('three questions in the order of the steps: the plan’s own, then the bank’s', () => {
  for (const name of ['示例甲', '示例乙', '示例丙']) {
    const { questions } = brief(alibaba, name);
    expect(questions).toHaveLength(3);
    expect(questions.filter(({ from }) => from === 'plan')).toHaveLength(2);
    const ranks = questions.map(({ step }) => (step ? STEPS.indexOf(step) : STEPS.length));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(questions.map(({ text }) => text)).size).toBe(3);
  }
  const empty = plan(wrap('## 关键人\n\n- 韩梅 · 总监 · 使用者\n'));
  const { questions } = brief(empty, '韩梅');
  expect(questions.map(({ from }) => from)).toEqual(['bank', 'bank', 'bank']);
  expect(new Set(questions.map(({ step }) => step)).size).toBe(3);
  // Where every step was asked already, still one of each and not three of the role's.
  const asked = '## 问\n\n- [x] 业务\n- [x] 战略\n- [x] KPI\n- [x] 问题\n\n';
  const full = plan(wrap(`${asked}## 关键人\n\n- 韩梅 · 总监 · 使用者\n`));
  expect(new Set(brief(full, '韩梅').questions.map(({ step }) => step)).size).toBe(3);
});

test('figures: right ones only, each with its source', () => {
  const { figures } = brief(alibaba, '示例甲');
  expect(figures.length).toBe(5);
  for (const { source } of figures) expect(source.id).not.toBe('');
  // The proposal of the sample quotes 7.62% where the block says 7.26%.
  expect(figures.map(({ value }) => value)).not.toContain('7.62%');
  expect(figures.map(({ what }) => what)).toContain('阿里巴巴 · FY2022 · 合并净利润');
});

test('a figure whose only source is weak is not offered', () => {
  const body = (grade: string) =>
    wrap(
      `## 关键人\n\n- 韩梅 · 总监\n\n## 望\n\n- 收入涨了 12%。[^a]\n\n[^a]: 媒体 · x · 2022 · ${grade}\n`,
    );
  expect(brief(plan(body('D4')), '韩梅').figures).toEqual([]);
  expect(brief(plan(body('B2')), '韩梅').figures.map(({ what }) => what)).toEqual([
    '收入涨了 12%。',
  ]);
});

test('a person is found by id or name, widths and case aside', () => {
  expect(findPerson(alibaba, 'YI')?.name).toBe('示例乙');
  expect(findPerson(alibaba, ' 示例乙 ')?.id).toBe('yi');
  expect(findPerson(alibaba, '王五')).toBeNull();
});

test('the page has its chapters, and nothing of the plan works as Markdown there', () => {
  const of = plan(
    wrap(
      '## 关键人\n\n- 韩梅 · \\<img src=x> ![a](http://x.example/y) · 拍板人 · 关注: \\[点我](command:x)\n\n## 假设\n\n- \\# 假 `x` ^h1\n',
    ),
  );
  const page = briefMarkdown(brief(of, '韩梅'), 'zh-cn');
  expect(page.match(/^## .*$/gm)).toEqual([
    '## 这次要达成什么',
    '## 对方',
    '## 已经知道的',
    '## 要验证的假设',
    '## 三个问题，按顺序问',
    '## 可以引用的数字',
  ]);
  expect(page).not.toMatch(/(?<!\\)<img|(?<!\\)\]\(/);
  const english = briefText(brief(alibaba, '示例甲'), 'en', (text) => text);
  expect(english).toMatch(/^Meeting 示例甲 · 阿里巴巴 · as of 2022-08-31\n/);
  expect(english).toContain('\nThree questions, in this order\n  1. ');
  expect(english).toContain('Nothing heard');
  const heard = briefText(brief(alibaba, '示例乙'), 'en', (text) => text);
  expect(heard).toContain('Last heard: call · 示例通话 与示例乙 · 2022-08-12 · B2');
});

const TALKED = wrap(`## 关键人

- 韩梅 · 总监 · 使用者
- 王建国 · 经理 · 影响者

## 问

- [x] 明年最核心的 KPI 是什么? #KPI
  - 库存周转降到 30 天。[^m]
- [x] 收入主要由哪几块构成，各占多大分量？ #业务
  - 生鲜占六成。[^w]

## 机会

### 自动补货

- 人: 韩梅
- 下一步: 请她定试点门店

## 行动

- [ ] 2022-09-20 林晓: 给韩梅送样机
- [x] 2022-09-01 韩梅: 发历史数据

[^m]: 面谈 · 与韩梅 · 2022-08-12 · B2 · 人: 韩梅
[^w]: 面谈 · 与王建国 · 2022-08-15 · B2 · 人: 王建国
`);

test('what they told us stands with its question, and only what they told us', () => {
  const { told, beliefs } = brief(plan(TALKED), '韩梅');
  expect(told).toMatchObject([
    { question: '明年最核心的 KPI 是什么?', text: '库存周转降到 30 天。' },
  ]);
  expect(beliefs.map(({ text }) => text)).not.toContain('库存周转降到 30 天。');
});

test('an aim, and the open step that is next', () => {
  const { aim, next } = brief(plan(TALKED), '韩梅');
  expect(aim).toEqual({ of: 'opportunity', text: '请她定试点门店' });
  expect(next).toEqual({ due: '2022-09-20', owner: '林晓', text: '给韩梅送样机' });
  expect(brief(plan(TALKED), '王建国').next).toBeNull();
});

test('an answered question of the bank is gone deeper into before another is asked', () => {
  const { questions } = brief(plan(TALKED), '韩梅');
  expect(questions).toContainEqual({
    text: '您更希望哪一块长得快一点？',
    step: 'business',
    from: 'follow-up',
  });
});

test('nothing that was said in confidence is a figure to quote', () => {
  expect(brief(plan(TALKED), '韩梅').figures).toEqual([]);
});

const CALLED = plan(
  wrap(
    '## 关键人\n\n- 王建国 · 总裁 · 拍板人\n- 李敏 · 供应链副总裁 · 使用者\n- 李强 · 采购部长 · 采购\n- Tom Lee · CFO · 影响者\n',
  ),
);
test.each([
  ['王总', '王建国'],
  ['李敏', '李敏'],
  ['李副总裁', null],
  ['采购部长', '李强'],
  ['CFO', 'Tom Lee'],
  ['Mr Lee', 'Tom Lee'],
  ['赵总', null],
  ['总裁', '王建国'],
])('“%s” is %s: by title, or as people are called, where that means one', (called, name) => {
  expect(findPerson(CALLED, called)?.name ?? null).toBe(name);
});

test('what is weak, contradicted or our own word is said to be', () => {
  const text =
    '## 关键人\n\n- 韩梅 · 总监 · 使用者\n\n## 闻\n\n- 听说韩梅要退休。[^r]\n- 韩梅要建新厂。[^b]\n  - 反证: 韩梅说不建。[^a]\n- 韩梅看过我们的方案。[^o]\n- 韩梅管采购。[^a]\n\n[^r]: 员工 · 酒桌上 · 2026-01-01 · E5\n[^a]: 面谈 · 见韩梅 · 2026-01-02 · A2\n[^b]: 媒体 · 某报 · 2026-01-03 · C3\n[^o]: 我方材料 · 我方测算 · 2026-01-04 · B2\n';
  const made = brief(plan(wrap(text)), '韩梅');
  const flags = new Map(made.beliefs.map(({ text: said, flag }) => [said, flag]));
  expect(flags.get('听说韩梅要退休。')).toBe('unreliable');
  expect(flags.get('韩梅要建新厂。')).toBe('contradicted');
  expect(flags.get('韩梅看过我们的方案。')).toBe('ours');
  expect(flags.get('韩梅管采购。')).toBe(null);
  expect(briefText(made, 'zh-cn', (one) => one)).toContain('听说韩梅要退休。 ［来源不可靠］——');
});

test('a next step that is what the talk is for is said once', () => {
  const text =
    '## 关键人\n\n- 韩梅 · 总监 · 使用者\n\n## 机会\n\n### 试点\n\n- 人: 韩梅\n- 下一步: 约韩梅看样机\n';
  const made = brief(plan(wrap(text)), '韩梅');
  expect(made.aim?.text).toBe('约韩梅看样机');
  expect(made.next).toBe(null);
});

test('what we weigh among ourselves is nothing to quote to them', () => {
  const said = (heading: string) =>
    `---\nzhibi: 1\naccount: A\n---\n\n## People\n\n- Ann Lee · CFO\n\n${heading}\n\n- Need is strong: 4/5 because 6.2% goes into power [^r]\n\n[^r]: filing · ESG report 2025 · 2026-04-30 · A2\n`;
  expect(brief(plan(said('## Fit')), 'Ann Lee').figures).toEqual([]);
  expect(brief(plan(said('## Risks')), 'Ann Lee').figures).toEqual([]);
  expect(brief(plan(said('## Look')), 'Ann Lee').figures).toHaveLength(1);
});
