/** Documents that hold very many numbers where one looks for few: each is done in bounded time. */
import { expect, test } from 'vitest';
import { documentAbout } from '../../../src/copies/about';
import type { CopyPage } from '../../../src/copies/model';
import { readPlan } from '../../../src/plan/document';
import { proofOf } from '../../../src/proof/check';
import { CopyIndex } from '../../../src/proof/text/copyIndex';

const MANY = 4000;
/** What once took minutes takes a second; a busy machine may take several. */
const PATIENCE = 20_000;

const number = (n: number) =>
  `${((n * 7919) % 900) + 100},${String((n * 104729) % 1000).padStart(3, '0')}`;
const list = (made: (n: number) => string, between: string) =>
  Array.from({ length: MANY }, (_, n) => made(n)).join(between);

const lines: Readonly<Record<string, readonly string[]>> = {
  'a row of thousands of cells': [`Net sales\t${list(number, '\t')}`],
  'such a row under years': [
    `(in thousands)\t${Array.from({ length: 20 }, (_, n) => 2000 + n).join('\t')}`,
    `Net sales\t${list(number, '\t')}`,
  ],
  'one sentence without end': [
    `Net sales were ${list((n) => `$${number(n)} in ${2000 + (n % 25)}`, ', ')}.`,
  ],
  'a paragraph of thousands of sentences': [
    list((n) => `Net sales of shop ${n} were $${number(n)} thousand.`, ' '),
  ],
  'brackets that never close': [`Net sales ${'(2021: '.repeat(MANY)}5`],
  '上年 without a number': [`${'上年'.repeat(MANY)}1,234`],
};

function checked(text: readonly string[], claim: string) {
  const page: CopyPage = {
    ...{ number: 1, label: null, printed: [], lines: text },
    ...{ edges: { top: 0, bottom: 0 }, sheets: [], spans: null, unread: null },
  };
  const copy = { kind: 'html' as const, pages: [page], about: documentAbout([page]), facts: [] };
  const plan = `## Look\n\n- ${claim}[^s]\n\n[^s]: annual-report · [r](r.html) · 2025 · A1\n`;
  const index = new CopyIndex(copy);
  return proofOf(
    readPlan(plan, { path: 'a.md' }),
    new Map([['r.html', { state: 'read', hash: 'h', index }]]),
  ).checks;
}

test.each(Object.keys(lines))('%s', { timeout: 3 * PATIENCE }, (name) => {
  const start = performance.now();
  const claims = ['Net sales were $123,457 thousand in 2019.', 'Net sales rose 12.3% in 2019.'];
  for (const claim of claims) expect(checked(lines[name] ?? [], claim)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(PATIENCE);
});
