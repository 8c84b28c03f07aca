/** The accounts beside each other: their order, what is due, who has too many. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { portfolioText } from '../../../../src/review/formats/plan/portfolio';
import { type CapAbove, memberOf, portfolio } from '../../../../src/review/portfolio/portfolio';
import { todosOf } from '../../../../src/review/todo';

const TODAY = '2026-06-01';
const FENCE = '```';

interface Given {
  readonly head?: string;
  readonly decision?: string;
  readonly owner?: string;
  readonly reviewBy?: string;
  readonly body?: string;
}

const planOf = (
  path: string,
  { head = '', decision = 'pursue', owner = 'Ann', reviewBy = '2026-12-31', body = '' }: Given,
) =>
  readPlan(
    `---\nzhibi: 1\naccount: ${path}\nowner: ${owner}\nreviewBy: ${reviewBy}\ndecision: ${decision}\nreason: x\nstage: pre-sale\n${head}---\n\n${body}\n[^a]: annual-report · Report · 2026-03-01 · A1\n`,
    { path },
  );
const of = (path: string, given: Given = {}, caps: CapAbove[] = []) =>
  memberOf(planOf(path, given), caps, TODAY);
const fits = (points: number) => `## Fit\n\n- Match: ${points}/5 because of them. [^a]\n`;
const look = (...lines: string[]) => `## Look\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const roe = (entity: string, ...profits: number[]) =>
  `${FENCE}roe\nentity: ${entity}\nperiods: [2023, 2024]\nbasis: ending\nnetIncome: ${profits.join(' | ')}\nequity: 100 | 100\nassets: 200 | 200\nrevenue: 50 | 50\nsource: [a]\n${FENCE}\n`;

it('overdue first, then by decision, fit, evidence, change of ROE and path; what is missing last', () => {
  const members = [
    of('a', { decision: 'drop', reviewBy: '2026-05-31' }),
    of('b', { body: fits(5) }),
    of('c', { body: fits(4) + look('One. [^a]') }),
    of('d', { body: fits(4) + look('One. [^a]', 'Two.') }),
    of('f', { body: fits(4) + look('One.') + roe('f', 10, 12) }),
    of('e', { body: fits(4) + look('One.') + roe('e', 10, 11) }),
    of('g', { body: fits(4) + look('One.') }),
    of('h', { body: fits(4) + look('One.') }),
    of('i', { body: look('One. [^a]') }),
    of('j', { decision: 'nurture', body: fits(5) }),
    of('k', { decision: 'undecided', body: fits(5) }),
    of('l', { decision: 'drop', body: fits(5) }),
    of('m', { decision: 'drop', reviewBy: TODAY, body: fits(4) }),
  ];
  for (const given of [members, [...members].reverse()]) {
    expect(
      portfolio(given)
        .accounts.map(({ path }) => path)
        .join(''),
    ).toBe('abcdfeghijklm');
  }
});

describe('an account', () => {
  it('has the newest ROE that there is, with its change', () => {
    const found = (rows: string) =>
      of('a', {
        body: `${FENCE}roe\nentity: a\nperiods: [2022, 2023, 2024]\nbasis: ending\n${rows}\nsource: [a]\n${FENCE}\n`,
      }).account.roe;
    expect(found('netIncome: 9 | 10 | 12\nequity: 100 | 100 | 100')).toEqual({
      period: '2024',
      value: 0.12,
      change: null,
    });
    expect(found('netIncome: 9 | 10 | --\nequity: 100 | 100 | 100')?.period).toBe('2023');
    const whole =
      'revenue: 50 | 50 | 50\nassets: 200 | 200 | 200\nnetIncome: 9 | 10 | 12\nequity: 100 | 100 | 100';
    expect(found(whole)?.change).toBeCloseTo(0.02, 12);
  });

  it('does next what is due first and not done', () => {
    const next = (...lines: string[]) =>
      of('a', { body: `## Actions\n\n${lines.map((line) => `${line}\n`).join('')}` }).account.next;
    expect(
      next(
        '- [x] 2026-06-01 Ann: one',
        '- [ ] 2026-08-01 Ann: two',
        '- [ ] 2026-07-01 Ann: three',
        '- [ ] Ann: four',
      ),
    ).toEqual({ due: '2026-07-01', text: 'three' });
    expect(next('- [ ] 2026-07-01 Ann: one', '- [ ] 2026-07-01 Ann: two')?.text).toBe('one');
    expect(next('- [ ] Ann: one')).toBeNull();
  });

  it.each([
    ['2026-05-31', '', true],
    [TODAY, '', false],
    ['2026-05-31', 'asOf: 2026-05-31\n', false],
  ])('a review by %s is overdue: %s%s', (reviewBy, head, overdue) => {
    expect(of('a', { reviewBy, head }).account.overdue).toBe(overdue);
  });
});

describe('caps and loads', () => {
  const cap = (limit: number) => [{ path: '.zhibi.yaml', limit }];
  it.each<[number, string[]]>([
    [3, []],
    [2, ['c']],
    [1, ['b', 'c']],
    [0, ['a', 'b', 'c']],
  ])('of three pursued under a cap of %d, beyond it are %j', (limit, beyond) => {
    const members = [
      of('c', { body: fits(1) }, cap(limit)),
      of('a', { body: fits(5) }, cap(limit)),
      of('b', { body: fits(3) }, cap(limit)),
      of('z', { decision: 'nurture', body: fits(5) }, cap(limit)),
      of('y', { body: fits(5) }),
    ];
    expect(portfolio(members).caps).toEqual([{ path: '.zhibi.yaml', limit, pursued: 3, beyond }]);
  });

  it('counts what each owner pursues, with the mean of what is cited', () => {
    const { load } = portfolio([
      of('a', { owner: '[Bob, Ann]', body: look('One. [^a]') }),
      of('b', { owner: 'Bob', body: look('One.', 'Two. [^a]') }),
      of('c', { owner: 'Cy' }),
      of('d', { owner: 'Cy', decision: 'nurture' }),
    ]);
    expect(load).toEqual([
      { owner: 'Bob', pursued: 2, coverage: 0.75 },
      { owner: 'Ann', pursued: 1, coverage: 1 },
      { owner: 'Cy', pursued: 1, coverage: null },
    ]);
  });
});

it('what is still to be done: open actions, the review, next steps, questions nobody asked', () => {
  const body =
    '## Ask\n\n- [ ] What is the plan?\n- [ ] How do you earn?\n  - Subscriptions. [^a]\n- [x] Why now?\n\n## Opportunities\n\n### Less scrap\n\n- Next: show the numbers\n\n### Old one\n\n- Next: call\n- Result: lost\n\n## Actions\n\n- [ ] 2026-05-31 Bob: call\n- [ ] 2026-06-01: write\n- [x] 2026-05-01 Bob: done\n';
  const told = (decision: string) =>
    todosOf(planOf('a', { decision, body }), TODAY).map(({ kind, text, due, owner, overdue }) =>
      [kind, text, due, owner, overdue && 'overdue'].filter(Boolean).join(' | '),
    );
  expect(told('pursue')).toEqual([
    'action | call | 2026-05-31 | Bob | overdue',
    'action | write | 2026-06-01 | Ann',
    'review | 2026-12-31 | Ann',
    'next | show the numbers | Ann',
    'question | What is the plan? | Ann',
  ]);
  expect(told('drop')).toEqual([
    'action | call | 2026-05-31 | Bob | overdue',
    'action | write | 2026-06-01 | Ann',
  ]);
});

it('value and days of the accounts are a table where any has them', () => {
  const text = (head: string) => portfolioText(portfolio([of('a', { head })]), 'en');
  expect(text('effort: 12\n')).toMatch(/^a +12$/m);
  expect(text('')).not.toContain('Days');
  expect(text('effort: 12\n')).toContain('\nDays a quarter: 12\n');
});

it('the lowest cap that holds for every account decides what is given up', () => {
  const deal = (path: string, size: number, caps: CapAbove[]) => {
    const body = `${look('One. [^a]')}\n## Opportunities\n\n### D\n\n- Size: ${size} million\n- Certainty: high\n`;
    return of(path, { head: 'effort: 5\n', body }, caps);
  };
  const caps = [3, 1].map((limit) => ({ path: `${limit}.yaml`, limit }));
  const dropped = (...members: ReturnType<typeof of>[]) => portfolio(members).board.best?.drop;
  expect(dropped(deal('a', 5, caps), deal('b', 3, caps))).toEqual(['b']);
  expect(dropped(deal('a', 5, []), deal('b', 3, []))).toBeUndefined();
  // A cap of some alone says nothing of all.
  expect(dropped(deal('a', 5, caps), deal('b', 3, []))).toBeUndefined();
});
