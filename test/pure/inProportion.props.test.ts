/** Twice as much takes about twice as long: what is hostile or merely long is done in bounds. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentAbout } from '../../src/copies/about';
import type { CopyPage } from '../../src/copies/model';
import { maskerOf } from '../../src/evidence/personal/masked';
import { personalDataIn } from '../../src/evidence/personal/personalNumbers';
import { openCells } from '../../src/language/cells/openCells';
import { writeCells } from '../../src/plan/cells/join';
import { CellPlaces } from '../../src/plan/cells/places';
import { PlanDocument, readPlan } from '../../src/plan/document';
import { proofOf } from '../../src/proof/check';
import { CopyIndex } from '../../src/proof/text/copyIndex';
import { diffPlans } from '../../src/review/diff';
import { best, leastRatio, MOST_RATIO } from './ratios';

const plan = (text: string) => readPlan(text, { path: 'a.account.md' });
const risks = (word: string, n: number) =>
  plan(
    `---\nzhibi: 1\n---\n## Risks\n\n${Array.from({ length: n }, (_, i) => `- ${word} ${i} ${i * i}\n`).join('')}`,
  );

/** Work of a size, and a size that takes some tenths of a second. */
const WORKS: Readonly<Record<string, readonly [number, (n: number) => () => unknown]>> = {
  'a diff of statements that are all new': [
    3000,
    (n) => {
      const [before, after] = [risks('alpha', n), risks('omega', n)];
      return () => diffPlans(before, after);
    },
  ],
  'personal numbers in one long line': [
    100_000,
    (n) => {
      const line = 'a'.repeat(2 * n) + '1380013'.repeat(n / 2) + '@'.repeat(n);
      return () => personalDataIn(line, []);
    },
  ],
  'masking thousands of numbers': [
    5000,
    (n) => {
      const numbers = Array.from({ length: n }, (_, i) => `138${String(10000000 + i)}`);
      const many = plan(numbers.map((number) => `- ${number}`).join('\n'));
      return () => {
        const mask = maskerOf(many);
        for (const number of numbers) expect(mask(`see ${number}.`)).not.toContain(number);
      };
    },
  ],
};

test.each(Object.entries(WORKS))('%s', async (_, [size, work]) => {
  expect(await leastRatio(work(size / 2), work(size))).toBeLessThan(MOST_RATIO);
});

/** Documents that hold very many numbers where a claim looks for few. */
const number = (n: number) =>
  `${((n * 7919) % 900) + 100},${String((n * 104729) % 1000).padStart(3, '0')}`;
const list = (many: number, made: (n: number) => string, between: string) =>
  Array.from({ length: many }, (_, n) => made(n)).join(between);

const DOCUMENTS: Readonly<Record<string, (n: number) => readonly string[]>> = {
  'a row of thousands of cells': (n) => [`Net sales\t${list(n, number, '\t')}`],
  'such a row under years': (n) => [
    `(in thousands)\t${Array.from({ length: 20 }, (_, i) => 2000 + i).join('\t')}`,
    `Net sales\t${list(n, number, '\t')}`,
  ],
  'one sentence without end': (n) => [
    `Net sales were ${list(n, (i) => `$${number(i)} in ${2000 + (i % 25)}`, ', ')}.`,
  ],
  'a paragraph of thousands of sentences': (n) => [
    list(n, (i) => `Net sales of shop ${i} were $${number(i)} thousand.`, ' '),
  ],
  'brackets that never close': (n) => [`Net sales ${'(2021: '.repeat(n)}5`],
  '上年 without a number': (n) => [`${'上年'.repeat(n)}1,234`],
};

function checked(text: readonly string[], claim: string) {
  const page: CopyPage = {
    ...{ number: 1, label: null, printed: [], lines: text },
    ...{ edges: { top: 0, bottom: 0 }, sheets: [], spans: null, unread: null },
  };
  const copy = { kind: 'html' as const, pages: [page], about: documentAbout([page]), facts: [] };
  const written = `## Look\n\n- ${claim}[^s]\n\n[^s]: annual-report · [r](r.html) · 2025 · A1\n`;
  const index = new CopyIndex(copy);
  return proofOf(plan(written), new Map([['r.html', { state: 'read', hash: 'h', index }]])).checks;
}

test.each(Object.entries(DOCUMENTS))('proof in %s', async (_, document) => {
  const claims = ['Net sales were $123,457 thousand in 2019.', 'Net sales rose 12.3% in 2019.'];
  const work = (n: number) => () => {
    for (const claim of claims) expect(checked(document(n), claim)).toHaveLength(1);
  };
  expect(await leastRatio(work(1000), work(2000))).toBeLessThan(MOST_RATIO);
});

describe('a long plan', () => {
  const SAMPLE = readFileSync('templates/samples/阿里巴巴.account.md', 'utf8');
  const body = SAMPLE.slice(SAMPLE.indexOf('\n# '));
  const copies = Math.ceil(2000 / body.split('\n').length);
  // No two alike: what is written twice is read once.
  const parts = Array.from({ length: copies }, (_, i) => body.replace(/^- (?!\[)/gm, `- 第${i}份`));
  const text = SAMPLE + parts.join('');
  const reading = () => plan(text);

  test('is cut into cells in less time than it is read in', async () => {
    expect((await best(() => openCells(text))) / (await best(reading))).toBeLessThan(1);
  });

  test('is not read again as a whole when a cell is typed in', async () => {
    const opened = openCells(text);
    if ('refused' in opened) throw new Error(opened.refused);
    const document = opened.cells;
    const model = new PlanDocument('x.account.md');
    model.update(text);
    const index = document.cells.findLastIndex(({ value }) => value.includes('云的收入增长'));
    let typed = '';
    const typing = () => {
      typed += 'x';
      const cells = document.cells.map((cell, at) =>
        at === index ? { ...cell, value: cell.value + typed } : cell,
      );
      const written = writeCells({ ...document, cells });
      model.update(written.text);
      return new CellPlaces(written, cells).placeAt(text.length);
    };
    expect((await best(typing, 5)) / (await best(reading, 5))).toBeLessThan(1 / 3);
  });
});
