import { expect, test } from 'vitest';
import { fitOf } from '../../../../src/evidence/fit';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';
import { boardOf, type Candidate, type Means } from '../../../../src/review/board/board';
import { breachesOf, insideOf } from '../../../../src/review/board/walls';
import { personDaysIn, worthOf } from '../../../../src/review/board/worth';
import { suggestionText } from '../../../../src/review/formats/plan/board/board';
import { planOf as read } from '../../rules/harness';

const MEANS: Means = {
  capacity: 60,
  certainties: { high: 0.7, medium: 0.4, low: 0.15 },
  fx: {},
};
const one = (
  account: string,
  decision: string,
  expected: number,
  effort: number | null,
  currency: string | null = 'CNY',
): Candidate => ({
  path: account,
  account,
  decision,
  effort,
  values: expected > 0 ? [{ currency, expected, proven: expected / 2 }] : [],
});
const of = (accounts: readonly Candidate[], means: Partial<Means> = {}, count?: number | null) =>
  boardOf(
    accounts,
    accounts.map(() => ({ ...MEANS, ...means })),
    count === undefined ? null : count,
  );

const HOUSE = [
  one('甲电商', 'pursue', 8e6, 30),
  one('丁乳业', 'pursue', 2e5, 30),
  one('乙饮料', 'nurture', 3e6, 12),
  one('戊酒业', 'undecided', 2e6, 18),
  one('己物流', 'drop', 9e6, 1),
];

test('the best set is told as the difference from today', () => {
  const board = of(HOUSE);
  expect(board.used).toBe(60);
  expect(board.best).toMatchObject({ drop: ['丁乳业'], take: ['乙饮料', '戊酒业'], freed: 30 });
  expect(board.best?.more).toBe(48e5);
  expect(suggestionText(board, 'zh-cn')).toBe(
    '放弃丁乳业，腾出 30 天，够做乙饮料和戊酒业：预期多 480万元（其中 240万元有据）。',
  );
  expect(board.standings[1]).toMatchObject({ elsewhere: 5e6, aDay: 2e5 / 30 });
  // What was dropped on purpose isn't brought back.
  expect(board.standings[4]?.elsewhere).toBe(null);
});

test('nothing is suggested without a limit, nor where nobody can say', () => {
  expect(of(HOUSE, { capacity: null }).best).toBe(null);
  expect(of(HOUSE, { capacity: null }, 2).best?.drop).toEqual(['丁乳业']);
  const mixed = [...HOUSE, one('庚', 'nurture', 5e6, 5, 'USD')];
  expect(of(mixed)).toMatchObject({ best: null, currency: undefined });
  expect(of(mixed, { fx: { USD: 7 } })).toMatchObject({ currency: 'CNY', converted: { USD: 7 } });
  // One folder has days of its own: what they are together isn't said.
  const board = boardOf(HOUSE, [MEANS, { ...MEANS, capacity: 10 }], null);
  expect(board).toMatchObject({ capacity: null, best: null });
});

test('a pursued account that says no value keeps its place and its days', () => {
  const board = of([one('甲', 'pursue', 0, 50), one('乙', 'nurture', 1e6, 20)]);
  expect(board.best).toBe(null);
});

test('what is too much is cut where it costs least', () => {
  const board = of([one('甲', 'pursue', 5e6, 40), one('乙', 'pursue', 1e6, 40)]);
  expect(board.best).toMatchObject({ drop: ['乙'], take: [], more: -1e6, spare: -20 });
});

test('days are read, months and riddles are not', () => {
  const read = [
    '30',
    '30 天',
    '约12人天/季',
    '7.5 person-days a quarter',
    '20 days',
    '0',
    '2000',
    '2000.5 days',
  ];
  expect(read.map(personDaysIn)).toEqual([30, 30, 12, 7.5, 20, 0, 2000, null]);
  for (const text of ['3 个月', '2 people', 'a lot', '', '-5', '2001', '99999'])
    expect(personDaysIn(text)).toBe(null);
});

const planOf = (text: string, config = '') => read(text, readConfig(config).config);

const PLAN = `---
zhibi: 1
account: Acme
effort: 20 days
walls: [Bolt]
team: [Kim]
---

## People

- Ann Lee · CFO

## Opportunities

### One [^a]

- Size: USD 1 million
- Certainty: 50%

### Two

- Size: USD 2 million
- Certainty: low

### Done [^a]

- Size: USD 9 million
- Certainty: high
- Result: won

### Unknown [^a]

- Size: TBD
- Certainty: high

[^a]: meeting · Talk · 2022-09-01 · B2 · access: nda
`;

test('expected value counts open opportunities, its proven part those that cite', () => {
  const worth = worthOf(planOf(PLAN));
  expect(worth.effort).toBe(20);
  expect(worth.unsized).toBe(1);
  expect(worth.values).toEqual([{ currency: 'USD', expected: 8e5, proven: 5e5 }]);
  const house = worthOf(planOf(PLAN, 'certainty:\n  low: 10%\n'));
  expect(house.values[0]?.expected).toBeCloseTo(7e5);
});

test('fit is weighed as the house says, and what is missing is named', () => {
  const plan =
    '## Fit\n\n- Growth: 5/5 because it doubles\n- Reach: 1/5 because abroad\n- Charm: 5/5\n';
  const config = 'fit:\n  Growth: 3\n  reach: {weight: 1, 5: at home}\n  ROE: 5\n';
  expect(fitOf(planOf(plan, config))).toEqual({ score: 0.8, missing: ['ROE'] });
  expect(fitOf(planOf(plan)).score).toBeCloseTo(11 / 15);
  const turned = 'fit:\n  Growth: {weight: 1, direction: lower}\n  Reach: 1\n';
  // 5 of 5 where less is better is 1 of 5.
  expect(fitOf(planOf(plan, turned)).score).toBeCloseTo(0.2);
  expect(fitOf(planOf('', config))).toEqual({ score: null, missing: ['Growth', 'reach', 'ROE'] });
});

test('what can’t be read in the settings is a finding and changes nothing', () => {
  const { config, problems } = readConfig(
    'capacity: lots\nfit:\n  Growth: 9\ncertainty:\n  high: 70\n  sure: 1\nfx:\n  USD: -1\n  dollars of the moon: 2\n',
  );
  expect(problems).toHaveLength(6);
  expect([config.capacity, config.fit.size, config.certainty.size, config.fx.size]).toEqual([
    null,
    0,
    0,
    0,
  ]);
  const good = readConfig('人力: 80\n画像:\n  增长: 3\n确定性:\n  高: 0.6\n汇率:\n  USD: 7.1\n');
  expect(good.problems).toEqual([]);
  expect(good.config.certainty.get('high')).toBe(0.6);
});

test('walls: a person, one of ours, or a confidential source in both', () => {
  const walled = (path: string, text: string) => {
    const plan = planOf(text);
    return { path, account: plan.frontMatter?.account ?? null, inside: insideOf(plan) };
  };
  const bolt = PLAN.replace('account: Acme', 'account: Bolt').replace('walls: [Bolt]\n', '');
  const found = breachesOf([walled('a', PLAN), walled('b', bolt)]);
  expect(found.map(({ kind, name }) => [kind, name])).toEqual([
    ['person', 'Ann Lee'],
    ['team', 'Kim'],
    ['source', 'Talk'],
  ]);
  const other = bolt.replace('account: Bolt', 'account: Bolton');
  expect(breachesOf([walled('a', PLAN), walled('b', other)])).toEqual([]);
  const open = bolt
    .replace('access: nda', 'access: public')
    .replace('Ann Lee', 'Bo Lin')
    .replace('[Kim]', '[Jo]');
  const public_ = PLAN.replace('access: nda', 'access: public');
  expect(breachesOf([walled('a', public_), walled('b', open)])).toEqual([]);
});
