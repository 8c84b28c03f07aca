import { expect, test } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';

const pain = (line: string) => {
  const { pains, problems } = readPlan(
    `## 问\n\n- 痛点：${line}\n\n[^a]: 面谈 · 老谭 · 2022-09-01 · B2\n`,
    {
      path: 'a.account.md',
    },
  );
  const [{ text, importance, hiddenness } = { text: '', importance: null, hiddenness: null }] =
    pains;
  return [text, importance, hiddenness, ...problems.map(({ code }) => code)];
};

test.each([
  ['没人出报告，重要性高，隐蔽性低 [^a] ^zm', '没人出报告', 'high', 'low'],
  ['没人出报告；重要性: 高；隐蔽性: 低', '没人出报告', 'high', 'low'],
  ['没人出报告。重要性很高，隐蔽性中。[^a]', '没人出报告', 'high', 'medium'],
  ['沒人出報告，重要性高，隱蔽性低', '沒人出報告', 'high', 'low'],
  ['no reports, importance high, hiddenness low [^a]', 'no reports', 'high', 'low'],
  ['没人出报告 · 重要性高 · 隐蔽性低', '没人出报告', 'high', 'low'],
])('%s', (line, text, importance, hiddenness) => {
  expect(pain(line)).toEqual([text, importance, hiddenness]);
});

// What only speaks of it rates nothing.
test.each([
  '没人知道重要性，高层不管',
  '重要性高不高，他们没说',
  '质量的重要性高于价格',
  '重要性高的事都堆着',
  'they doubt the importance, high costs come first',
  'importance highlighted by nobody',
  '隐蔽性低估了',
  '问题多，重要性低估',
  '问题多，重要性中间有争议',
])('%s', (line) => expect(pain(line)).toEqual([line, null, null]));
