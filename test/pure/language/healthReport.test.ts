import { expect, test } from 'vitest';
import { planHealth } from '../../../src/evidence/health';
import { healthEntries, healthLine, healthMarkdown } from '../../../src/language/healthReport';
import { RULES } from '../../../src/rules/catalogue';
import { lint } from '../../../src/rules/lint';
import { plan, TODAY, wrap } from './marked';

const of = plan(
  wrap(
    '## 望\n\n- 卖东西。[^a]\n- 没有出处。\n\n## 闻\n\n- 听说要换人。[^b]\n\n## 问\n\n- [x] 生意？\n  - 好。\n\n[^a]: 年报 · 20-F · 2022-07-26 · A1\n[^b]: 经销商 · x · 2022-08-01 · C3 · 立场: 中立 · 专业: 高\n',
  ),
);
const findings = lint(of, { language: 'zh-cn', today: TODAY });
const health = planHealth(of, findings, TODAY);

const young = (channels: typeof health.channels) => ({
  ...channels,
  look: { ...channels.look, oldestMonths: 0 },
});

test('one short line: per channel the statements with evidence', () => {
  expect(healthLine(health, 'zh-cn')).toBe(
    '望 1/2 · 闻 1/1 · 问 0/1 · 切 0 · 有出处 50% · 有旁证 25% · 已核对 –',
  );
  expect(healthLine(health, 'en')).toBe(
    'look 1/2 · listen 1/1 · ask 0/1 · feel 0 · cited 50% · independent 25% · proven –',
  );
});

test('the hover is a table with evidence, origins, age and gaps by their names', () => {
  const text = healthMarkdown(health, 'zh-cn');
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(row.split('|')).toHaveLength(8);
  expect(rows[2]).toMatch(/^\| 望 \| 2 \| 1 \| 1 \| 1 个月 \| /);
  expect(text).not.toMatch(/\w+\/\w+-?\w+/);
});

test('gaps are joined as the language does, and a source of this month is under a month old', () => {
  const text = healthMarkdown({ ...health, channels: young(health.channels) }, 'zh-cn');
  expect(text).toMatch(/^\| 望 \| 2 \| 1 \| 1 \| 不到 1 个月 \| /m);
  expect(text).toContain('；');
  expect(text).not.toContain('; ');
});

test('each gap leads to its first finding in its channel', () => {
  const entries = healthEntries(of, findings, 'zh-cn', TODAY);
  expect(entries.filter(({ level }) => level === 'channel')).toHaveLength(4);
  const missing = entries.find(({ target }) => target === of.text.indexOf('没有出处'));
  expect(missing?.level).toBe('gap');
  expect(missing?.detail).not.toBe('');
});

test('a gap leads to its finding in the channel that it is told under', () => {
  const two = plan(
    wrap(
      '## 望\n\n- 卖东西。[^a]\n- 卖别的。\n\n## 闻\n\n- 听说要换人。[^b]\n- 听说要涨价。\n\n[^a]: 媒体 · x · 2020-01-01 · C3\n[^b]: 经销商 · x · 2020-02-02 · C3 · 立场: 中立 · 专业: 高\n',
    ),
  );
  const found = lint(two, { language: 'zh-cn', today: TODAY });
  const entries = healthEntries(two, found, 'zh-cn', TODAY);
  const linesOf = (rule: string) => {
    const title = RULES.find(({ id }) => id === rule)?.title.zh;
    return entries
      .filter(({ label }) => label === title)
      .map(({ target }) => two.text.slice(target ?? 0).split('\n')[0]);
  };
  expect(linesOf('evidence/missing')).toEqual([
    expect.stringContaining('卖别的'),
    expect.stringContaining('听说要涨价'),
  ]);
  expect(linesOf('source/stale')).toEqual([
    expect.stringContaining('2020-01-01'),
    expect.stringContaining('2020-02-02'),
  ]);
});
