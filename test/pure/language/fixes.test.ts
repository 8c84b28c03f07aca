import { describe, expect, test } from 'vitest';
import { fixesFor } from '../../../src/language/fixes';
import { takeValue } from '../../../src/language/fixes/ask/hearing';
import { addNeed } from '../../../src/language/fixes/ask/opportunities';
import { lookAtBlock, withoutMinus } from '../../../src/language/fixes/blocks/blockFaults';
import { fixAll, lineEdits } from '../../../src/language/fixes/fixAll';
import type { Fixes } from '../../../src/language/fixes/types';
import type { Fix } from '../../../src/language/types';
import { readPlan } from '../../../src/plan/document';
import { lint } from '../../../src/rules/lint';
import type { Diagnostic } from '../../../src/rules/rule';
import { remedyWords } from '../../../src/words/editor/remedies';
import { ALIBABA, applied, finding, plan, TODAY, wrap } from './marked';

const SOURCE = '\n[^fy22]: 年报 · 20-F · 2022-07-26 · A1\n';

function fixesOf(
  text: string,
  rule: string,
): { fixes: readonly Fix[]; of: ReturnType<typeof plan> } {
  const of = plan(text);
  return { of, fixes: fixesFor(of, finding(of, rule), 'zh-cn', TODAY) };
}

/** The text after the fix of that title, placeholders filled with what they offer. */
function after(text: string, rule: string, title: string): string {
  const { of, fixes } = fixesOf(text, rule);
  const fix = fixes.find((item) => item.title.startsWith(title));
  if (!fix) throw new Error(`no "${title}" among ${fixes.map((item) => item.title).join(', ')}`);
  return applied(of, fix.snippets ?? fix.edits ?? []);
}

const rulesOf = (text: string) =>
  lint(plan(text), { language: 'en', today: TODAY }).map(({ rule }) => rule);

test('evidence/missing: add a source cites it at the claim’s end and begins its line', () => {
  const text = wrap(`## 望\n\n- 卖东西。\n  - 下一层。[^fy22]\n- 别的。[^fy22]\n${SOURCE}`);
  const fixed = after(text, 'evidence/missing', '添加来源');
  expect(fixed).toContain('- 卖东西。[^s1]\n  - 下一层。');
  expect(fixed).toMatch(/A1\n\[\^s1\]: 年报 · 标题 · 2022-09-01 · A2\n$/);
  expect(rulesOf(fixed)).not.toContain('evidence/missing');
});

test('the source goes before an id, behind a paragraph, into a table', () => {
  for (const [body, expected] of [
    ['- 卖东西。 ^c1\n', '- 卖东西。[^s1] ^c1'],
    ['卖东西,\n也送货。\n', '也送货。[^s1]'],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |\n', '| a | b[^s1] |'],
  ]) {
    const fixed = after(wrap(`## 望\n\n${body}`), 'evidence/missing', '添加来源');
    expect(fixed).toContain(expected);
    expect(rulesOf(fixed), body).not.toContain('evidence/missing');
  }
});

test('what was heard is asked for stance and expertise', () => {
  const fixed = after(wrap('## 闻\n\n- 续费慢。\n'), 'evidence/missing', '添加来源');
  expect(fixed).toMatch(/\[\^s1\]: 员工 · 标题 · 2022-09-01 · C3 · 立场: 中立 · 专业: 中$/m);
});

test('evidence/missing: mark it as open or as inferred, or cite what is there', () => {
  const text = wrap(`## 望\n\n- 卖东西。\n${SOURCE}`);
  expect(after(text, 'evidence/missing', '标为“待查”')).toContain('- 待查:卖东西。');
  expect(after(text, 'evidence/missing', '标为“推断”')).toContain('- 推断:卖东西。[^fy22]');
  const { of, fixes } = fixesOf(text, 'evidence/missing');
  const cite = fixes.find((fix) => fix.command?.id === 'zhibi.citeSource');
  const offset = Number(cite?.command?.args[0]);
  expect(of.text.slice(0, offset).endsWith('卖东西。')).toBe(true);
});

test('figure/stale and format/unknown-key: the finding’s own edits', () => {
  const stale = wrap(`## 望\n\n${ALIBABA}\n- ROE [7.57%](roe:阿里巴巴/FY2022/roe)\n${SOURCE}`);
  const figure = fixesOf(stale, 'figure/stale').fixes[0];
  expect(figure?.title).toBe('改为“6.57%”');
  expect(figure?.preferred).toBe(true);
  expect(after(stale, 'figure/stale', '改为')).toContain('[6.57%](roe:');
  const unknown = wrap('', 'industri: 零售\n');
  expect(after(unknown, 'format/unknown-key', '改为')).toMatch(/\n(industry|行业): 零售/);
});

test('fix all: every safe fix, and only the lines that change', () => {
  const text = wrap(
    `## 望\n\n${ALIBABA}\n- ROE [7.57%](roe:阿里巴巴/FY2022/roe),净利率 [1%](roe:阿里巴巴/FY2022/netMargin)\n${SOURCE}`,
    'indusstry: 零售\n',
  );
  const of = plan(text);
  const edits = fixAll(of, (t) => readPlan(t, of), { language: 'en', today: TODAY });
  expect(edits).toHaveLength(2);
  expect(applied(of, edits)).toContain('ROE [6.57%](roe:阿里巴巴/FY2022/roe),净利率 [7%](roe:');
});

test('line edits make one text of the other', () => {
  for (const [before, now] of [
    ['a\nb\nc', 'a\nB\nc'],
    ['a\nb\nc', 'a\nc'],
    ['a', 'a\nb'],
    ['', 'x'],
    ['aa', 'a'],
  ] as const) {
    expect(applied({ text: before } as never, lineEdits(before, now))).toBe(now);
  }
  expect(lineEdits('a\nb', 'a\nb')).toEqual([]);
});

test('front matter is added whole, and completed', () => {
  const bare = '# 阿里巴巴\n\n## 望\n';
  expect(rulesOf(after(bare, 'format/front-matter-missing', '添加文件头'))).not.toContain(
    'format/required-key',
  );
  const fixed = after('---\nzhibi: 1\n客户:\n---\n\n# 阿里巴巴\n', 'format/required-key', '补上');
  expect(fixed).toContain('客户: 客户\n负责人: 负责人\n复核: 2022-12-01\n取舍: 主攻\n');
  expect(rulesOf(fixed)).not.toContain('format/required-key');
});

test('sources: completed, graded, defined, corrected, removed', () => {
  const listen = (line: string, cite = 'x') => wrap(`## 闻\n\n- 慢。[^${cite}]\n\n${line}\n`);
  const incomplete = after(listen('[^x]: 员工 · 访谈'), 'source/incomplete', '补全');
  expect(rulesOf(incomplete)).not.toContain('source/incomplete');
  const graded = after(listen('[^x]: 员工 · 访谈 · 2022-08-01'), 'source/ungraded', '补全');
  expect(rulesOf(graded)).not.toContain('source/ungraded');
  const misspelt = listen('[^call1]: 员工 · 访谈 · 2022-08-01', 'cal1');
  expect(after(misspelt, 'source/undefined', '改为')).toContain('慢。[^call1]');
  const defined = after(misspelt, 'source/undefined', '补上来源');
  expect(rulesOf(defined)).not.toContain('source/undefined');
  const unused = wrap(
    `## 闻\n\n- 慢。[^x]\n\n[^y]: 官网 · 首页 · 2022-08-01\n[^x]: 员工 · 访谈 · 2022-08-01\n`,
  );
  expect(after(unused, 'source/unused', '删除')).not.toContain('[^y]');
});

test('a bare link becomes a source', () => {
  const fixed = after(
    wrap('## 望\n\n- 新开了店 [官网](https://example.com/a)\n'),
    'source/bare-link',
    '把这个链接',
  );
  expect(fixed).toMatch(/\[\^s1\]: 官网 · 官网 · 2022-09-01 · B3 · <https:\/\/example\.com\/a>$/m);
  expect(rulesOf(fixed)).not.toContain('source/bare-link');
});

/** Each of these findings goes when its fix is taken as it is offered. */
const gone: Record<string, string> = {
  'roe/without-source': wrap(`## 望\n\n${ALIBABA.replace(/source.*\n/, '')}${SOURCE}`),
  'roe/unit-missing': wrap(`## 望\n\n${ALIBABA.replace(/unit.*\n/, '')}${SOURCE}`),
  'look/no-revenue-mix': wrap(`## 望\n\n${ALIBABA}${SOURCE}`),
  'look/no-statements': wrap(`## 望\n\n- 卖。[^fy22]\n${SOURCE}`),
  'format/section-empty': wrap('## 望\n'),
  'ask/unrated-pain': wrap('## 问\n\n- 痛点: 贵 · 重要性: 高 [^x]\n\n[^x]: 电话 · a · 2022-08\n'),
  'ask/no-kpi': wrap('## 问\n\n- [ ] 请介绍一下业务。 #业务\n'),
  'hypothesis/untested': wrap('## 假设\n\n- 预算会转\n'),
  'opportunity/broken-chain': wrap(
    '## 机会\n\n### 拉新 [^x]\n\n- 痛点: 贵\n\n[^x]: 电话 · a · 2022-08\n',
  ),
  'opportunity/unsupported': wrap('## 机会\n\n### 拉新\n\n- 痛点: 贵\n'),
  'people/unknown': wrap('## 关键人\n\n- 李雷 · 采购\n\n## 机会\n\n### 拉新\n\n- 人: 韩梅\n'),
  'people/no-economic-buyer': wrap('## 关键人\n\n- 李雷 · 经理 · 使用者\n'),
  'action/incomplete': wrap('## 行动\n\n- [ ] 约见市场部\n'),
  'feel/no-first-hand': wrap(`## 切\n\n- 慢。[^fy22]\n${SOURCE}`),
  'plan/review-overdue': wrap('').replace('2022-12-01', '2022-08-01'),
  'ask/answer-without-source': wrap('## 问\n\n- [x] 业务? #业务\n  - 卖东西。\n'),
  'evidence/figure-without-source': wrap('## 望\n\n- 收入增长 20%。\n'),
};

for (const [rule, text] of Object.entries(gone)) {
  test(`${rule}: the first fix mends it`, () => {
    const { of, fixes } = fixesOf(text, rule);
    const [fix] = fixes;
    if (!fix) throw new Error('no fix');
    const fixed = applied(of, fix.snippets ?? fix.edits ?? []);
    expect(rulesOf(fixed)).not.toContain(rule);
  });
}

test('where lines came or went, one edit takes no more than what changed', () => {
  for (const [before, now, start, end, text] of [
    ['a\nb\nc\n', 'a\nc\n', 2, 4, ''],
    ['a\nc\n', 'a\nb\nc\n', 2, 2, 'b\n'],
    ['aa\n', 'aa\naa\n', 3, 3, 'aa\n'],
    ['a\n', 'b\nc\n', 0, 1, 'b\nc'],
  ] as const) {
    expect(lineEdits(before, now)).toEqual([{ range: { start, end }, text }]);
  }
});

test('a block in a comment comes out whole, and only its marks go', () => {
  const hidden = '```roe\nentity: 阿里巴巴\nperiods: FY2022\n营业收入: 8530\n```';
  const text = wrap(`## 望\n\n<!--\n${hidden}\n-->\n\n- 卖东西。[^fy22] <!-- 别动 -->\n${SOURCE}`);
  expect(after(text, 'format/near-miss', remedyWords.outOfComment.zh)).toBe(
    text.replace(`<!--\n${hidden}\n-->`, hidden),
  );
});

describe('a fix that writes a value', () => {
  const fixed = (fix: Fixes, text: string, found: Partial<Diagnostic>) => {
    const of = plan(text);
    const context = { plan: of, language: 'en', day: TODAY } as const;
    const fixes = fix({ edits: [], params: {}, ...found } as Diagnostic, context);
    return fixes.map(({ edits = [] }) => applied(of, edits));
  };
  const rangeOf = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };

  test('writes it only over what was looked at', () => {
    const text = 'revenue: 100 | 120\n';
    const range = rangeOf(text, '120');
    expect(fixed(takeValue, text, { range, params: { value: '120', near: '125' } })).toEqual([
      'revenue: 100 | 125\n',
    ]);
    expect(fixed(takeValue, text, { range, params: { value: '121', near: '125' } })).toEqual([]);
    expect(fixed(takeValue, text, { range, params: { value: '120', near: '125 | 7' } })).toEqual(
      [],
    );
  });

  test('takes the block’s value where it is told, and looks at the block anyway', () => {
    const bound = `${ALIBABA}\nMargin [9.9%](roe:阿里巴巴/FY2022/netMargin).\n`;
    const of = plan(wrap(`## 望\n\n${bound}`));
    const [figure] = of.boundFigures;
    const context = { plan: of, language: 'en', day: TODAY } as const;
    const fixes = (params: Diagnostic['params']) =>
      lookAtBlock({ range: figure?.range, edits: [], params, code: 'x' } as never, context);
    const [look, take] = fixes({ right: '7.26%' });
    expect(look?.command?.id).toBe('zhibi.goTo');
    expect(applied(of, take?.edits ?? [])).toContain('[7.26%](roe:阿里巴巴/FY2022/netMargin)');
    expect(fixes({}).map(({ edits }) => edits)).toEqual([undefined]);
  });

  test('turns the outflows of the row that is meant', () => {
    const text = 'capex: -3 | −4 | 5\n折旧: -3\n';
    const row = { field: 'row', term: 'capex' };
    const at = (words: string) => ({ code: 'sign', params: { row }, range: rangeOf(text, words) });
    expect(fixed(withoutMinus, text, at('capex'))).toEqual(['capex: 3 | 4 | 5\n折旧: -3\n']);
    expect(fixed(withoutMinus, text, at('折旧'))).toEqual([]);
    const bare = { ...at('capex'), range: { start: 0, end: 1 } };
    expect(fixed(withoutMinus, '-3 | -4\n', bare)).toEqual([]);
  });
});

test('a number of a person is masked, one that no mask makes safe goes', () => {
  const text = wrap('## 闻\n\n- 他的手机 13812345678。\n- 身份证 110101199003074557。\n');
  const of = plan(text);
  const fixed = lint(of, { language: 'en', today: TODAY })
    .filter(({ rule }) => rule === 'format/personal-data' || rule.includes('personal'))
    .map((found) => applied(of, fixesFor(of, found, 'en', TODAY)[0]?.edits ?? []));
  expect(fixed).toHaveLength(2);
  expect(fixed[0]).toMatch(/他的手机 138x+5678。/);
  expect(fixed[1]).toContain('- 身份证 。');
});

test('the answer to a need goes into the empty cell of its row', () => {
  const table = '| 各方 | 需求 | 满足 |\n| --- | --- | --- |\n| 客户 | 少断货 |  |\n';
  const of = plan(wrap(`## 需求\n\n${table}`));
  const start = of.text.indexOf('| 客户');
  const need = of.needs[0];
  const found = { range: need?.needRange ?? { start, end: start }, code: 'unanswered', edits: [] };
  const context = { plan: of, language: 'en', day: TODAY } as const;
  const [fix] = addNeed(found as unknown as Diagnostic, context);
  expect(applied(of, fix?.snippets ?? [])).toContain('| 客户 | 少断货 | 怎么满足 |\n');
});
