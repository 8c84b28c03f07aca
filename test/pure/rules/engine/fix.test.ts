/** A safe fix is safe: the cases that strangers' files showed. */
import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { applyFixes } from '../../../../src/rules/engine/fix';
import { lint } from '../../../../src/rules/lint';

const options = { language: 'en', today: '2022-09-01' } as const;
const read = (text: string) => readPlan(text, { path: 'a.account.md' });
const fixed = (text: string) => applyFixes(text, read, options).text;

const HEAD =
  '---\nzhibi: 1\naccount: Acme\nowner: Dana\nreviewBy: 2026-06-30\ndecision: undecided\nstage: in-sale\n';
const front = (lines: string) => `${HEAD}${lines}---\n\n## Look\n`;
const body = (text: string) => `${HEAD}---\n\n${text}`;

test.each([
  'owners: Kim\n',
  'review_by: 2026-09-30\n',
  'region: EMEA\n',
  'state: Texas\n',
  'shares: 1200000\n',
  'reviewed: 2026-01-01\n',
  '竞品: 德国那家\n',
  '价格: 高\n',
  '城市: 北京\n',
  'term: 3\n',
  'volume: 3\n',
  'people: [{name: Kim, roll: champion, rôle: champion}]\n',
  // Two keys want one name; the value is no date.
  'renewall: 2026-01-01\nreneewal: 2026-01-02\n',
  'rennewal: soon\n',
])('a key that may be another word stays: %j', (lines) => {
  expect(fixed(front(lines))).toBe(front(lines));
});

test.each([
  ['indusstry: tents\n', 'industry: tents\n'],
  ['idnustry: tents\n', 'industry: tents\n'],
  ['Industry_: tents\n', 'industry: tents\n'],
  ['renewla: 2026-01-01\n', 'renewal: 2026-01-01\n'],
])('a slip is mended: %j', (before, after) => {
  expect(fixed(front(before))).toBe(front(after));
});

test('a required key that is there yet is not written a second time', () => {
  const text = front('reviewBy_: 2026-09-30\n');
  expect(fixed(text)).toBe(text);
});

test('nothing is fixed in a text with conflict markers', () => {
  const text = body('##Look\n\n<<<<<<< a\n- Open: x.\n=======\n- Open: y.\n>>>>>>> b\n');
  expect(fixed(text)).toBe(text);
  expect(lint(read(text), options).some(({ fixable }) => fixable)).toBe(false);
});

test.each([
  '[^10k]: annual report · Acme Form 10-K for the fiscal year ended\nJanuary 31, 2026 · 2026-03-18 · A1\n',
  '[^年报]: 年报 · 某某股份有限公司二〇二四年年度报告\n全文 · 2025-03-31 · A1\n',
  '[^rfc]: The specification has a long sentence about this, which goes on in the\nnext line of the note.\n',
])('a source that is wrapped is read and stays: %j', (source) => {
  const text = body(`## Look\n\n- They grow. [^${/\^([^\]]+)/.exec(source)?.[1]}]\n\n${source}`);
  expect(fixed(text)).toBe(text);
  expect(lint(read(text), options).map(({ code }) => code)).not.toContain('swallowed');
});

test('a statement right under a whole source is parted from it', () => {
  const text = body('## Look\n\n[^a]: media · Daily News · 2022-08-01 · B2\nOpen: growth.\n');
  expect(fixed(text)).toContain('B2\n\nOpen: growth.');
});

test.each([
  [
    '- Open: 在**线性一致（强）**与**可用性（弱）**之间',
    '- Open: 在**线性一致**（强）与**可用性**（弱）之间',
  ],
  ['- Open: **双卡（Card）**机制', '- Open: **双卡**（Card）机制'],
  ['- Open: **注意：**见**附件（一）**。', '- Open: **注意**：见**附件（一）**。'],
  [
    '- Open: **注意：**获客难，见**附件（一）**说明。',
    '- Open: **注意**：获客难，见**附件**（一）说明。',
  ],
  ['- Open: **注意: **获客', '- Open: **注意**: 获客'],
  ['- Open: **“好”**的', '- Open: **“好”**的'],
  ['- Open: a ** b ** c', '- Open: a ** b ** c'],
])('bold: %s', (before, after) => {
  const text = (line: string) => body(`## Look\n\n${line}\n`);
  expect(fixed(text(before))).toBe(text(after));
});

test('a heading over a long line of dashes stays one', () => {
  const text = body('## Look\n\nWhat do they earn with?\n-----------------------\n\n- Open: x.\n');
  expect(fixed(text)).toBe(text);
  const slip = body('## Look\n\n- Open: x.\n\nOpen: what do they earn with?\n---\n');
  expect(fixed(slip)).toContain('with?\n\n---\n');
});

test.each([
  'រាប់\u200bពាក្យ',
  'คำ\u200bคำ',
  'GIF\u200cها',
  '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
])('what belongs to its script stays: %j', (word) => {
  const text = body(`## Look\n\n- Open: ${word} x.\n`);
  expect(fixed(text)).toBe(text);
});

test.each(['4\u00ad0', 'a\u034fb', 'a\u3164b', 'a\u{E0041}\u{E0042}b'])(
  'what hides is found: %j',
  (word) => {
    const text = body(`## Look\n\n- Open: ${word} x.\n`);
    expect(lint(read(text), options).map(({ rule }) => rule)).toContain(
      'format/invisible-character',
    );
    expect(fixed(text)).not.toBe(text);
  },
);

test('masking is for the writer to choose', () => {
  const text = body('## Look\n\n- Open: [jo@gmail.com](mailto:jo@gmail.com), 13800138000.\n');
  expect(fixed(text)).toBe(text);
});

test('blank lines above the front matter are taken out, and it is read', () => {
  const text = `\n\n${body('## Look\n')}`;
  expect(read(text).frontMatter?.account).toBe('Acme');
  expect(fixed(text)).toBe(body('## Look\n'));
});

const BLOCK = (rows: string) =>
  `\`\`\`roe\nentity: Acme\ncurrency: CNY\n${rows}source: [a]\n\`\`\`\n\n[^a]: annual-report · Acme 2024 · 2022-03-01 · A1\n`;

test.each([
  // No unit: which side is right can't be told.
  [BLOCK('periods: [2021]\nrevenue: 48205\n'), '482.05亿'],
  // A digit lost in the block.
  [BLOCK('unit: 百万\nperiods: [2021]\nrevenue: 4820\n'), '482.05亿'],
])('a bound figure is not made to follow a block in doubt', (block, written) => {
  const text = body(`## Look\n\n- Revenue [${written}](roe:Acme/2021/revenue). [^a]\n\n${block}`);
  expect(fixed(text)).toBe(text);
});

test('front matter of a Chinese keyboard is mended whole, whatever is found once it is read', () => {
  const wide =
    '---\nzhibi：1\n客户：云溪\n负责人：王雪\n复核：2021-12-15\n取舍：培育\n理由：新院长\n阶段：售前\n---\n\n## 望\n\n- 待查: 毛利率。\n';
  const text = fixed(wide);
  expect(text).toBe(wide.replace(/(?<=^[^\n#-]{2,5})：/gm, ': '));
  expect(lint(read(text), options).map(({ rule }) => rule)).toContain('plan/review-overdue');
});

test('a block of a Chinese keyboard, too', () => {
  const block = '```roe\n主体：Acme\n期间：【2021，2022】\n营业收入：10 ｜ 12\n```\n';
  expect(fixed(body(`## Look\n\n${block}`))).toContain(
    '```roe\n主体: Acme\n期间: [2021, 2022]\n营业收入: 10 ｜ 12\n```',
  );
});

test('where the mended lines would say a key twice, they stay', () => {
  const text = '---\nzhibi: 1\naccount: Acme\n客户：云溪\nowner: Dana\n---\n';
  expect(fixed(text)).toBe(text);
});

test('a block with decimal commas is opened, though findings on its figures follow', () => {
  const text =
    '---\nzhibi: 1\naccount: Pumpen\n---\n\n## Look\n\n```roe\nentity: Pumpen\ncurrency: EUR\nunit: million\nperiods: [2024, 2025]\nrevenue: 1.263,4 | 1.284,6\nassets: 100,5 | 120,5\nequity: 598,1 | 622,4\n```\n';
  expect(fixed(text)).toContain('revenue: 1263.4 | 1284.6\nassets: 100.5 | 120.5\n');
});

test('a source line in wide brackets is mended, though what it says is stale', () => {
  const source = '官网 · 院报 · 2020-03-15 · B2\n';
  expect(fixed(body(`- 收入9.6亿元。［^院报］\n\n［^院报］：${source}`))).toContain(
    `- 收入9.6亿元。[^院报]\n\n[^院报]: ${source}`,
  );
});
