/** What plans of strangers hold, read as they meant it. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';

const plan = (text: string) => readPlan(text, { path: 'p.account.md', config: emptyConfig });

it('leaves no blank where a citation stood before a mark', () => {
  const { claims } = plan(
    '## Look\n\n- It has 212 stores [^a].\n- 生鲜占 45%，[^a] 毛利低 [^a]！\n- Is it so [^a]?\n- Costs .5 % more\n\n[^a]: x\n',
  );
  expect(claims.map(({ text }) => text)).toEqual([
    'It has 212 stores.',
    '生鲜占 45%，毛利低！',
    'Is it so?',
    'Costs .5 % more',
  ]);
});

it('finds an address that stands in the title', () => {
  const { sources } = plan(
    [
      '[^a]: 媒体 · 联商网报道 https://news.example/a_b/(2026)?x=1 · 2026-07-11',
      '[^b]: website · See [their page](https://b.example/) for it · 2026-07-11',
      '[^c]: website · https://c.example/x · Their page https://d.example · 2026-07-11',
      '[^d]: website · https://e.example/ · 2026-07-11',
    ].join('\n\n'),
  );
  expect(sources.map(({ title, url, origin }) => [title, url, origin])).toEqual([
    ['联商网报道', 'https://news.example/a_b/(2026)?x=1', 'news.example'],
    ['See their page for it', 'https://b.example/', 'b.example'],
    ['Their page https://d.example', 'https://c.example/x', 'c.example'],
    ['', 'https://e.example/', 'e.example'],
  ]);
});

it('keeps what a key of an opportunity refers to, where it says nothing else', () => {
  const { opportunities } = plan(
    '## 问\n\n- 痛点: 慢 ^p1\n- 痛点: 贵 ^p2\n\n## 机会\n\n### 甲\n\n- 痛点: (^p1)、(^p2)\n- 战略: (^s1)\n- 价值: 省钱 (^p1)\n',
  );
  expect(opportunities[0]).toMatchObject({ pain: '(^p1) · (^p2)', shift: '(^s1)', value: '省钱' });
});

it('reads a mark behind an emoji, and a role with a note in brackets', () => {
  const { claims, people } = plan(
    '## 望\n\n- ❓ 待查：车队规模\n- ⚠️ Inference: they will sell [^a]\n\n## 关键人\n\n| 姓名 | 采购角色 | 支持度 |\n| --- | --- | --- |\n| 韩林 | 拍板人（最终）、使用者 | 支持（强） |\n\n[^a]: x\n',
  );
  expect(claims.map(({ kind, text }) => [kind, text])).toEqual([
    ['open', '车队规模'],
    ['inference', 'they will sell'],
  ]);
  expect(people[0]?.roles).toEqual(['economic-buyer', 'user-buyer']);
  expect(people[0]?.support).toBe('supporter');
});

it('takes a date with a note for the date, and cash flow for cash', () => {
  const { opportunities, problems } = plan(
    '## 机会\n\n### 甲\n\n- 预计: 2027-03-31（合同到期）\n- 驱动: 现金流\n',
  );
  expect(opportunities[0]).toMatchObject({ close: '2027-03-31', driver: 'cash' });
  expect(problems).toEqual([]);
});
