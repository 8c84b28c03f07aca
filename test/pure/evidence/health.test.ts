/** `zhibi health`: what is counted, per channel and over all. */
import { describe, expect, test } from 'vitest';
import { health, planHealth } from '../../../src/evidence/health';
import { lint } from '../../../src/rules/lint';
import { planOf, TODAY } from '../rules/harness';

const PLAN = `---
zhibi: 1
account: Acme
owner: Wang Min
reviewBy: 2022-12-01
decision: undecided
stage: after-sale
listing: none
---

## Look

- Revenue grew by 20%, margin by 3 percentage points. [^web]
- Stores close early.
- Inference: it will close more. [^web]
- Open: how many stores?

## Listen

- Dealers wait 3 weeks. [^d1][^d2]
- Shift: yearly buyers → daily actives [^d3]

## Ask

- [x] How does your business work? #business
  - Mostly through dealers. [^call]
  - Open: which ones?
- [ ] What next?
- [ ] How content are you? #satisfaction

[^web]: Website · Acme’s home page · 2022-08-15 · B2 · https://acme.example
[^d1]: Dealer · Talk with a dealer · 2022-06-01 · B2 · who: dealer A
[^d2]: Dealer · Talk with a dealer · 2022-07-01 · B2 · who: dealer B
[^d3]: Dealer · Talk with a dealer · 2022-07 · B2 · who: dealer A
[^call]: Call · Head of marketing · 2022-09-30
`;

function checked(text: string, today: string | null = TODAY) {
  const plan = planOf(text);
  return { plan, diagnostics: lint(plan, { language: 'en', today }), today };
}

describe('a plan', () => {
  const { plan, diagnostics, today } = checked(PLAN);
  const { channels, coverage, path } = planHealth(plan, diagnostics, today);

  test('counts claims, and answers in ask', () => {
    expect(path).toBe('plan.account.md');
    expect([channels.look.claims, channels.look.supported, channels.look.figures]).toEqual([
      4, 2, 2,
    ]);
    expect([channels.listen.claims, channels.listen.supported]).toEqual([2, 2]);
    expect([channels.ask.claims, channels.ask.supported]).toEqual([2, 1]);
    expect(channels.feel).toEqual({
      claims: 0,
      supported: 0,
      figures: 0,
      independentOrigins: 0,
      oldestMonths: null,
      gaps: ['format/section-missing'],
    });
  });

  test('origins count once, an unknown one at least as one', () => {
    expect(channels.look.independentOrigins).toBe(1);
    expect(channels.listen.independentOrigins).toBe(2);
    expect(channels.ask.independentOrigins).toBe(1);
  });

  test('the oldest source is told in whole months, from the last day of its date', () => {
    expect(channels.look.oldestMonths).toBe(1);
    expect(channels.listen.oldestMonths).toBe(4);
    expect(channels.ask.oldestMonths).toBe(0);
    expect(planHealth(plan, [], null).channels.look.oldestMonths).toBeNull();
  });

  test('gaps are the rules that found something about the channel', () => {
    expect(channels.look.gaps).toEqual(['evidence/missing']);
    expect(channels.ask.gaps).toEqual([]);
  });

  test('coverage is over facts and answers: neither inferred, nor open', () => {
    expect(coverage).toBeCloseTo(4 / 5, 10);
  });
});

test('several plans: coverage over all their facts; none without facts', () => {
  const empty = '---\nzhibi: 1\naccount: B\n---\n\n## Look\n';
  const { plans, coverage } = health([checked(PLAN), checked(empty)]);
  expect(plans.map((plan) => plan.coverage)).toEqual([4 / 5, null]);
  expect(coverage).toBe(4 / 5);
  expect(health([])).toEqual({ plans: [], coverage: null, independent: null, proven: null });
});

describe('three shares', () => {
  const shares = (text: string, claims = 0) => {
    const plan = planOf(text);
    const proven =
      claims > 0 ? new Set(plan.claims.slice(0, claims).map(({ range }) => range.start)) : null;
    const { coverage, independent, proven: share } = planHealth(plan, [], TODAY, proven);
    return [coverage, independent, share];
  };

  test('two origins or a filing make a fact independent; a copy makes it proven', () => {
    // Of five facts four cite; one rests on two dealers.
    expect(shares(PLAN)).toEqual([4 / 5, 1 / 5, null]);
    expect(shares(PLAN.replace('Website · Acme', 'Filing · Acme'))).toEqual([4 / 5, 2 / 5, null]);
    expect(shares(PLAN, 2)).toEqual([4 / 5, 1 / 5, 2 / 5]);
  });

  test('our own word is no independent origin', () => {
    const ours = PLAN.replace('who: dealer B', 'who: our sales team');
    expect(shares(ours)).toEqual([4 / 5, 0, null]);
  });

  test('regrading moves none of them', () => {
    for (const grade of ['A1', 'E5', 'F6']) {
      expect(shares(PLAN.replaceAll('B2', grade))).toEqual(shares(PLAN));
    }
  });
});

test('asOf is today for the ages', () => {
  const { plan } = checked(PLAN.replace('listing: none', 'listing: none\nasOf: 2022-08-20'));
  expect(planHealth(plan, [], TODAY).channels.look.oldestMonths).toBe(0);
});
