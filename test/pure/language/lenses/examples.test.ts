/** Examples in empty places: each fits its place, and none is shown where there are words. */
import { expect, test } from 'vitest';
import { exampleHints } from '../../../../src/language/lenses/examples';
import { exampleWords } from '../../../../src/words/editor/examples';
import { plan, wrap } from '../marked';

const all = { start: 0, end: Number.MAX_SAFE_INTEGER };
const labels = (text: string, caret: { start: number; end: number } | null = null) =>
  exampleHints(plan(text), all, caret).map(({ label }) => label);

test('behind a marker that stands alone, by its section and its heading', () => {
  const text = wrap('## 望\n\n-\n\n### 想怎么发展\n\n- \n\n## 闻\n\n*\n\n## 问\n\n- [ ] 忙吗？\n');
  expect(labels(text)).toEqual([
    exampleWords.look.zh,
    exampleWords.direction.zh,
    exampleWords.listen.zh,
  ]);
});

test('none in comments, blocks and front matter, none behind words or on the caret’s line', () => {
  expect(labels(wrap('## 望\n\n<!--\n-\n-->\n\n```roe\n-\n```\n\n- 开店\n'))).toEqual([]);
  const text = wrap('## 望\n\n-\n');
  const at = text.indexOf('\n-\n') + 1;
  expect(labels(text, { start: at, end: at + 1 })).toEqual([]);
  expect(labels(`---\n-\n---\n\n${text}`.replace(/-\n$/, ''))).toEqual([]);
});

test('each section of a list has one', () => {
  const sections = '选择 关键人 望 闻 采购方式 问 切 需求 假设 机会 竞争 风险 行动'.split(' ');
  const text = wrap(sections.map((name) => `## ${name}\n\n-\n\n`).join(''));
  expect(new Set(labels(text)).size).toBe(sections.length);
});
