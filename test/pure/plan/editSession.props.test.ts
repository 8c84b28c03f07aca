/**
 * A long sitting at one plan: a thousand edits with undo and redo, in every kind
 * of line end. The model stays that of a fresh reading, and costs less.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlanDocument, readPlan } from '../../../src/plan/document';

const EDITS = 1000;
/** A fresh reading to compare with after each so many edits. */
const EVERY = 25;
const path = 'x.account.md';
const folder = new URL('../../../templates/samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const ENDS: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  'bare CR': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark and CRLF': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
};

const typed = fc.constantFrom(
  ...['a', '字', ' ', '- ', '[^a]', '## 望', '12%', '^c1', '(^c1)', '|', '<!--', '-->', '`'],
  ...['\n', '\r\n', '\r', '\n\n', '```\n', '```roe\n', '---\n', '\uFEFF', '\u2028', '\t', '', ''],
);
const step = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(400) }),
  add: typed,
  /** Some undo what was done, some do it again, as a writer does. */
  way: fc.constantFrom('edit', 'edit', 'edit', 'undo', 'redo'),
});

interface Sitting {
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

function after(
  { done, undone }: Sitting,
  one: typeof step extends fc.Arbitrary<infer T> ? T : never,
): Sitting {
  const now = done.at(-1) ?? '';
  if (one.way === 'undo' && done.length > 1) {
    return { done: done.slice(0, -1), undone: [...undone, now] };
  }
  const again = undone.at(-1);
  if (one.way === 'redo' && again !== undefined) {
    return { done: [...done, again], undone: undone.slice(0, -1) };
  }
  const from = Math.floor(one.at * now.length);
  // Undo goes back a hundred steps.
  const next = now.slice(0, from) + one.add + now.slice(from + one.cut);
  return { done: [...done.slice(-100), next], undone: [] };
}

test.each(Object.entries(ENDS))('a thousand edits in %s', (_, ended) => {
  const [sample = ''] = samples;
  const steps = fc.sample(step, EDITS);
  const document = new PlanDocument(path);
  let sitting: Sitting = { done: [ended(sample)], undone: [] };
  document.update(ended(sample));
  let [kept, fresh, compared] = [0, 0, 0];
  for (const [n, one] of steps.entries()) {
    sitting = after(sitting, one);
    const now = sitting.done.at(-1) ?? '';
    const start = performance.now();
    const plan = document.update(now);
    kept += performance.now() - start;
    if (n % EVERY !== 0 && n !== EDITS - 1) continue;
    const from = performance.now();
    const read = readPlan(now, { path });
    fresh += performance.now() - from;
    compared++;
    expect(plan).toEqual(read);
  }
  expect(compared).toBeGreaterThan(EDITS / EVERY);
  // An edit costs less than reading the plan anew, on the average and on any machine.
  expect(kept / EDITS / (fresh / compared)).toBeLessThan(1);
});
