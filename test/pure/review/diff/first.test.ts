/** What a reviewer is told to look at first, over real pairs of plans. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { diffPlans } from '../../../../src/review/diff';
import { type Change, change } from '../../../../src/review/diff/changes';
import { firstOf } from '../../../../src/review/first';
import { commentMarkdown } from '../../../../src/review/formats/comment';
import type { DiffReport } from '../../../../src/review/formats/diff/diff';
import { comparisonHtml } from '../../../../src/review/formats/diff/diffHtml';
import { diffJson } from '../../../../src/review/formats/diff/diffJson';
import { diffMarkdown } from '../../../../src/review/formats/diff/diffMarkdown';
import { diffText } from '../../../../src/review/formats/diff/diffText';
import { stakesOf } from '../../../../src/review/portfolio/stake';

const FOLDER = 'test/fixtures/diff';

function planOf(name: string, version: 'before' | 'after') {
  const text = readFileSync(`${FOLDER}/${name}.${version}.account.md`, 'utf8');
  return readPlan(text, { path: 'accounts/a.account.md' });
}

const reasonsOf = (name: string) =>
  firstOf([diffPlans(planOf(name, 'before'), planOf(name, 'after'))]).map(
    ({ change, why }) => `${change.code}: ${why.reason}`,
  );

const plan = (text: string, path = 'accounts/acme.account.md') => readPlan(text, { path });

const BEFORE = `---
zhibi: 1
account: Acme
owner: Ann
reviewBy: 2026-12-01
decision: pursue
reason: grows
stage: pre-sale
---

## People

- Kim Lee · CFO · role: economic-buyer · support: supporter

## Look

- Scrap costs 3% of revenue. [^ar]
- They build a second plant. [^ar]

## Opportunities

### Less scrap [^ar]

- Size: $4 million
- Certainty: medium

[^ar]: annual-report · Acme annual report · 2026-03-01 · A1
[^call]: call · Kim on scrap · 2026-03-02 · C3 · who: Kim Lee
`;
const AFTER = BEFORE.replace('$4 million', '$9 million')
  .replace('medium', 'high')
  .replace('support: supporter', 'support: opponent')
  .replace('C3', 'A1')
  .replace('2026-12-01', '2027-06-01')
  .replace('- They build a second plant. [^ar]\n', '');

describe('what to look at first', () => {
  it.each([
    ['decision-changed', 'decision: decision'],
    ['claim-lost-its-only-source', 'claimLostSource: evidence'],
    ['rule-switched-off', 'switchAdded: check'],
    ['counter-evidence-removed', 'againstRemoved: evidence'],
    ['hypothesis-refuted', 'verdict: verdict'],
  ])('%s: %s', (name, expected) => {
    expect(reasonsOf(name)[0]).toBe(expected);
  });

  it('names the cosmetic hand five times, never three of one kind before another has its turn', () => {
    const reasons = reasonsOf('cosmetic-hand');
    expect(reasons).toHaveLength(5);
    expect(reasons[0]).toBe('markConfidence: outward');
    expect(reasons.slice(1).every((reason) => /^mark\w+: cosmetic$/.test(reason))).toBe(true);
  });

  it('is silent where nothing weighs', () => {
    expect(reasonsOf('silent-rewrapped')).toEqual([]);
    expect(reasonsOf('actions-done-and-moved')).toEqual([]);
  });

  it('sees money and certainty rise while the buyer turns away', () => {
    const first = firstOf([diffPlans(plan(BEFORE), plan(AFTER))]);
    expect(first.map(({ change, why }) => `${change.code} ${why.reason}`)).toEqual([
      'markSurer supportFell',
      'markSurer supportFell',
      'markGrade cosmetic',
      'personSupport support',
      'frontMatter putOff',
    ]);
    expect(first[0]?.why.params.name).toBe('Kim Lee');
  });

  it('gives each reason its turn, and counts the rest of its kind', () => {
    const gates = Array.from({ length: 8 }, (_, n) =>
      change('switchAdded', { rule: `a/${n}`, reach: { reach: 'plan' }, reason: 'x' }),
    );
    const changes: Change[] = [...gates, change('claimLostSource', { text: 'x', sources: 'a' })];
    const first = firstOf([{ changes }]);
    expect(first).toHaveLength(5);
    expect(first.at(-1)?.why.reason).toBe('evidence');
    expect(first.map(({ alike }) => alike)).toEqual([0, 0, 0, 4, 0]);
  });

  it('puts what its copy contradicts before money', () => {
    const value = change('rowValue', { entity: 'A' });
    const added = change('opportunityAdded', { title: 'B' });
    const first = firstOf([{ changes: [added, value] }], (one) => one === value);
    expect(first.map(({ why }) => why.reason)).toEqual(['copy', 'money']);
  });

  it('keeps silent about what closes a gate', () => {
    const to = (term: string) => ({ field: 'access', term });
    const closed = [
      change('sourceAccess', { id: 'a', from: to('public'), to: to('nda') }),
      change('switchRemoved', { rule: 'a/b' }),
      change('gateKey', {
        field: { field: 'frontMatterKey', term: 'status' },
        from: { field: 'status', term: 'draft' },
        to: { field: 'status', term: 'review' },
      }),
    ];
    expect(firstOf([{ changes: closed }])).toEqual([]);
  });
});

describe('the money', () => {
  it('is summed by currency, without what is decided or names none', () => {
    const text = `## Opportunities\n\n### A\n\n- Size: $4 million\n\n### B\n\n- Size: USD 1.5 million\n\n### C\n\n- Size: 300万元\n\n### D\n\n- Size: large\n\n### E\n\n- Size: $7 million\n- Result: lost\n`;
    expect(stakesOf(plan(`---\nzhibi: 1\naccount: A\n---\n\n${text}`))).toEqual([
      { currency: 'USD', value: 5_500_000, opportunities: 2 },
      { currency: 'CNY', value: 3_000_000, opportunities: 1 },
    ]);
  });
});

describe('every format begins with it', () => {
  const diff = {
    ...diffPlans(plan(BEFORE), plan(AFTER)),
    language: 'en' as const,
    links: { before: 'https://forge.test/a/b/blob/1/x.md?plain=1', after: null },
  };
  const report: DiffReport = { policies: [], plans: [diff], unread: 0 };

  it('text: the reason under each, nothing told twice', () => {
    const text = diffText(report, { language: 'en', colour: false });
    expect(text.startsWith('Look at these first\n')).toBe(true);
    expect(text).toContain('Kim Lee went from supporter to opponent meanwhile');
    expect(text.match(/\$4 million/g)).toHaveLength(1);
    expect(text).toContain('Money in open opportunities: USD 4 m → USD 9 m');
  });

  it('markdown and comment: numbered, then the rest folded by section with links', () => {
    const parts = { reports: [], diff: report, failures: [], incomplete: false };
    for (const text of [diffMarkdown(report, 'en'), commentMarkdown(parts, 'en')]) {
      expect(text.indexOf('### Look at these first')).toBeLessThan(text.indexOf('<details>'));
      expect(text).toMatch(/^1\. ⚠️ \*\*Less scrap/m);
      expect(text).toContain('💰 Money in open opportunities: USD 4 m → USD 9 m');
      expect(text).toContain('<details><summary>Look · 1 change</summary>');
      expect(text).toMatch(
        /\[was line \d+\]\(https:\/\/forge\.test\/a\/b\/blob\/1\/x\.md\?plain=1#L\d+\)/,
      );
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    }
  });

  it('markdown: what is cut leaves no fold open', () => {
    for (let limit = 300; limit < 3000; limit += 40) {
      const text = diffMarkdown(report, 'en', limit);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    }
  });

  it('JSON: the same entries with code, sentence and place', () => {
    const { first } = diffJson(report, 'en');
    expect(first.map(({ code, why }) => `${code} ${why}`)[0]).toBe('markSurer supportFell');
    expect(first[0]).toMatchObject({ path: 'accounts/acme.account.md', sign: '!', alike: 0 });
    expect(first[0]?.after).toEqual({ line: 23, column: 3, endLine: 23, endColumn: 19 });
  });

  it('page: first, then sections that are closed', () => {
    const versions = { before: plan(BEFORE), after: plan(AFTER), base: 'main', about: '' };
    const html = comparisonHtml({ ...versions, policy: [] }, 'en');
    expect(html.indexOf('Look at these first')).toBeLessThan(html.indexOf('<details>'));
    expect(html).toContain('<tr class="moved"><th scope="row">Money in open opportunities</th>');
    expect(html).not.toMatch(/<details open/);
  });
});
