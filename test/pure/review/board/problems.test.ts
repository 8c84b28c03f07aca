/** What the accounts do wrong together, and what is no wrong. */
import { expect, it } from 'vitest';
import { problemsOf } from '../../../../src/review/board/problems';
import type { Portfolio } from '../../../../src/review/portfolio/portfolio';

const told = (given: {
  readonly capacity?: number | null;
  readonly used?: number;
  readonly caps?: readonly [limit: number, pursued: number][];
  readonly accounts?: readonly [decision: string, ...unscored: string[]][];
  readonly breaches?: Portfolio['breaches'];
}) => {
  const { capacity = null, used = 0, caps = [], accounts = [], breaches = [] } = given;
  const whole = {
    board: { capacity, used },
    caps: caps.map(([limit, pursued]) => ({ path: '.zhibi.yaml', limit, pursued, beyond: [] })),
    accounts: accounts.map(([decision, ...unscored], at) => ({
      path: `${at}.account.md`,
      decision,
      unscored,
    })),
    breaches,
  } as unknown as Portfolio;
  return problemsOf(whole, 'en').map(({ rule, paths }) => [rule, ...paths].join(' '));
};

it.each<[string, Parameters<typeof told>[0], string[]]>([
  ['no days are said', { used: 99 }, []],
  ['all days', { capacity: 60, used: 60 }, []],
  ['more than all days', { capacity: 60, used: 60.5 }, ['portfolio/over-capacity']],
  ['a cap that is reached', { caps: [[3, 3]] }, []],
  [
    'a cap that is broken',
    {
      caps: [
        [3, 4],
        [5, 5],
      ],
    },
    ['portfolio/over-cap'],
  ],
  ['pursued and scored', { accounts: [['pursue']] }, []],
  ['not scored, not pursued', { accounts: [['nurture', 'Match']] }, []],
  [
    'pursued, not scored',
    { accounts: [['pursue'], ['pursue', 'Match']] },
    ['portfolio/fit-incomplete 1.account.md'],
  ],
  [
    'a wall that somebody stands on both sides of',
    {
      breaches: [
        { kind: 'person', name: 'Ann', paths: ['a', 'b'], accounts: ['A', 'B'] },
      ] as unknown as Portfolio['breaches'],
    },
    ['portfolio/wall a b'],
  ],
])('%s', (_, given, expected) => {
  expect(told(given)).toEqual(expected);
});
