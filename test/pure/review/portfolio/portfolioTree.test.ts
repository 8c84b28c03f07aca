import { expect, test } from 'vitest';
import { type Account, type Member, portfolio } from '../../../../src/review/portfolio/portfolio';
import { portfolioTree } from '../../../../src/review/portfolio/portfolioTree';

const BASE: Account = {
  path: 'a.account.md',
  account: 'Acme',
  owner: ['Kim'],
  decision: 'pursue',
  reason: null,
  revisit: null,
  stage: 'pre-sale',
  status: 'review',
  fit: 0.755,
  coverage: 1,
  independent: null,
  proven: null,
  roe: { period: 'FY2022', value: 0.1784, change: -0.0123 },
  reviewBy: '2024-06-30',
  overdue: false,
  opportunities: 2,
  next: null,
  unscored: [],
  effort: null,
  potential: null,
  values: [],
  unsized: 0,
  whitespace: null,
};

const member = (account: Partial<Account>, limit: number | null = null): Member => ({
  account: { ...BASE, ...account },
  caps: limit === null ? [] : [{ path: '.zhibi.yaml', limit }],
  means: { capacity: null, certainties: { high: 0.7, medium: 0.4, low: 0.15 }, fx: {} },
  inside: { walls: [], people: [], team: [], sources: [] },
});
const tree = (members: readonly Member[], language: 'en' | 'zh-cn' = 'en') =>
  portfolioTree(portfolio(members), language);

test('accounts stand under their decision, overdue reviews first', () => {
  const groups = tree([
    member({ path: 'a', account: 'Best', fit: 1 }),
    member({ path: 'b', account: 'Late', fit: 0, overdue: true }),
    member({ path: 'c', account: 'None', decision: null }),
    member({ path: 'd', account: 'Open', decision: 'undecided' }),
    member({ path: 'e', account: 'Gone', decision: 'drop', overdue: true }),
  ]);
  expect(groups.map(({ label, accounts }) => [label, accounts.map((one) => one.label)])).toEqual([
    ['pursue', ['Late', 'Best']],
    ['undecided', ['Open', 'None']],
    ['drop', ['Gone']],
  ]);
  expect(groups[0]?.accounts.map(({ overdue }) => overdue)).toEqual([true, false]);
  expect(groups[0]?.accounts[0]?.description).toMatch(/^review overdue · /);
  expect(groups[0]?.accounts[0]?.tooltip).toMatch(/Review by: 2024.*30 overdue/);
});

test('an account says first what one chooses by: fit, value, the next step; then evidence and ROE; what is missing is not said', () => {
  const said = (account: Partial<Account>, language: 'en' | 'zh-cn' = 'en') =>
    tree([member(account)], language)[0]?.accounts[0]?.description;
  expect(said({})).toBe('fit 76% · cited 100% · ROE 17.8% ↘');
  expect(said({}, 'zh-cn')).toBe('适合度 76% · 有出处 100% · ROE 17.8% ↘');
  expect(said({ independent: 0.4 })).toBe('fit 76% · independent 40% · ROE 17.8% ↘');
  expect(said({ independent: 0.4, proven: 0.2 })).toBe('fit 76% · proven 20% · ROE 17.8% ↘');
  const values = [{ currency: 'USD', expected: 1_200_000, proven: 0 }];
  const next = { due: '2024-12-10', text: 'send the offer' };
  expect(said({ values, next, roe: null })).toBe('fit 76% · USD 1.20 m · next 12-10 · cited 100%');
  const roe = (value: number, change: number | null) =>
    said({ fit: null, coverage: null, roe: { period: 'FY2022', value, change } });
  expect(roe(-0.04, 0.02)).toBe('ROE −4.0% ↗');
  expect(roe(0.1, 0.0004)).toBe('ROE 10.0% →');
  expect(roe(0.1, null)).toBe('ROE 10.0%');
  expect(said({ fit: null, coverage: null, roe: null })).toBe('');
});

test('who pursues more than the cap sees it', () => {
  const two = (limit: number | null) =>
    tree([member({ path: 'a' }, limit), member({ path: 'b', account: 'Weak', fit: 0 }, limit)])[0];
  expect(two(null)).toMatchObject({ description: '2', over: false });
  expect(two(2)).toMatchObject({ description: '2 of 2', over: false });
  expect(two(1)).toMatchObject({ description: '2 of 1, too many', over: true });
  expect(two(1)?.tooltip).toContain('Weak');
  expect(two(1)?.tooltip).toContain('Kim');
});

test('a plan’s words are no Markdown and steer nothing', () => {
  const account = '[x](command:evil) <img src=x>\u202e **b**';
  const [node] = tree([member({ account, owner: ['![i](http://x)'] })])[0]?.accounts ?? [];
  expect(node?.label).not.toContain('\u202e');
  expect(node?.tooltip).not.toMatch(/(?<!\\)\[x\]|(?<!\\)<img|(?<!\\)!\[i\]/);
});
