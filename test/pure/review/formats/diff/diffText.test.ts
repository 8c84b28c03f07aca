/** A comparison for a terminal and for a pull request. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';
import { diffPlans } from '../../../../../src/review/diff';
import { commentMarkdown } from '../../../../../src/review/formats/comment';
import { type DiffReport, diffSummary } from '../../../../../src/review/formats/diff/diff';
import { diffText } from '../../../../../src/review/formats/diff/diffText';

const SWITCH = '<!-- zhibi-disable-next-line evidence/own-word: they say so themselves -->\n';
const BASE = `---
zhibi: 1
account: Acme
owner: Kim
reviewBy: 2024-06-01
decision: pursue
reason: grows
stage: pre-sale
listing: SSE:600000
---

## Look

${SWITCH}- They make tools. [^web]
- They grow in the south. [^web]

[^web]: website · About Acme · 2024-02-01 · B2
`;

/** A report on one plan that is changed so. */
function reportOn(...changes: readonly (readonly [from: string, to: string])[]): DiffReport {
  const after = changes.reduce((text, [from, to]) => text.replace(from, to), BASE);
  const [a, b] = [BASE, after].map((text) => readPlan(text, { path: 'a.account.md' }));
  if (!a || !b) throw new Error('two plans');
  const diff = diffPlans(a, b);
  return { policies: [], plans: [{ ...diff, language: 'en' }], unread: 0 };
}
const CLAIM = ['They grow in the south.', 'They shrink in the south.'] as const;

describe('the counts', () => {
  const none: DiffReport = { policies: [], plans: [], unread: 0 };
  it('say that nothing changed, what did, and what could not be read', () => {
    const one = reportOn(CLAIM);
    expect(diffSummary(none, 'en')).toBe('No change in substance.');
    expect(diffSummary(one, 'en')).toBe('1 plan changed: 1 change');
    const missing = diffSummary({ ...none, unread: 2 }, 'en');
    expect(missing).not.toContain('Nothing');
    expect(diffSummary({ ...one, unread: 2 }, 'en')).toBe(`1 plan changed: 1 change\n\n${missing}`);
  });
});

it('a listing that names another market is told, and so is none that takes its place', () => {
  const told = (to: string) =>
    reportOn(['listing: SSE:600000', to]).plans[0]?.changes.map(({ code }) => code);
  expect(told('listing: HKEX:0700')).toEqual(['frontMatter']);
  expect(told('listing: none')).toEqual(['gateKey']);
});

it('in colours the name of a plan is bold, its evidence and places are dim, signs have theirs', () => {
  const shown = (colour: boolean) =>
    diffText(reportOn(CLAIM), { language: 'en', colour }).replaceAll('\u001b', '␛').split('\n');
  const [head, line] = shown(true);
  expect(head).toMatch(/^␛\[1ma\.account\.md␛\[0m {2}␛\[2mfacts: .*␛\[0m$/);
  expect(line).toMatch(/^ {2}␛\[36m~␛\[0m Statement .* {2}␛\[2mline 16␛\[0m$/);
  expect(shown(false).join()).not.toContain('␛');
});

describe('a comment', () => {
  const GATE = 'What else changes how the plans are checked';
  const REST = 'What else changed';
  const titles = (report: DiffReport) => {
    const parts = { reports: null, diff: report, failures: [], incomplete: false };
    const text = commentMarkdown(parts, 'en');
    return [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title).slice(1);
  };

  it('has the parts of which something is left behind what is to be looked at first', () => {
    const stricter = [SWITCH, ''] as const;
    const looser = ['stage: pre-sale', 'stage: pre-sale\nrules: {evidence/own-word: off}'] as const;
    expect(titles(reportOn(CLAIM))).toEqual([REST]);
    expect(titles(reportOn(stricter))).toEqual([GATE]);
    expect(titles(reportOn(stricter, CLAIM))).toEqual([GATE, REST]);
    expect(titles(reportOn(looser))).toEqual([]);
  });
});
