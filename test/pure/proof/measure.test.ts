import { expect, test } from 'vitest';
import { checksOf, pairs } from './pairs';

const all = pairs().map((pair) => ({ ...pair, checks: checksOf(pair) }));
const judged = all.flatMap(({ copy, claim, labels, checks }) =>
  labels.map((label, at) => ({ copy, claim, ...label, check: checks[at] })),
);
const shown = (list: typeof judged) =>
  list.map(({ copy, claim, truth, check }) => {
    const { result, reason, text, excerpt, nearest } = check ?? {};
    return `${copy}: ${truth} ${result} ${reason ?? ''} [${text}] ${claim} << ${excerpt ?? nearest?.text ?? ''}`;
  });
const bad = (list: typeof judged) => (process.env.SHOW ? shown(list) : shown(list));

test('there are pairs enough, and each label has its check', () => {
  expect(judged.length).toBeGreaterThanOrEqual(200);
  const odd = all.filter(({ labels, checks }) => labels.length !== checks.length);
  expect(odd.map(({ claim, checks }) => `${claim}: ${checks.map(({ text }) => text)}`)).toEqual([]);
});

test('nothing altered or invented is found', () => {
  const wrong = judged.filter(
    ({ truth, check }) =>
      /[AI]/.test(truth) && (check?.result === 'found' || check?.result === 'derived'),
  );
  expect(bad(wrong)).toEqual([]);
});

test('of what is true at most 2 % is not found', () => {
  const truths = judged.filter(({ truth }) => truth === 'T');
  const wrong = truths.filter(({ check }) => check?.result === 'not-found');
  expect(bad(wrong)).toEqual([]);
  expect(wrong.length).toBeLessThanOrEqual(truths.length * 0.02);
});

test('what proves nothing is unchecked', () => {
  const wrong = judged.filter(({ truth, check }) => truth === 'U' && check?.result !== 'unchecked');
  expect(bad(wrong)).toEqual([]);
});

test('of what is true nine in ten are found, of what is not eight in ten are told', () => {
  const truths = judged.filter(({ truth }) => truth === 'T');
  const open = truths.filter(({ check }) => check?.result === 'unchecked');
  if (process.env.SHOW) console.log(shown(open).join('\n'));
  expect(open.length).toBeLessThanOrEqual(truths.length * 0.1);
  // Of what has the right digits in the wrong place nothing is said.
  const lies = judged.filter(({ truth, copy }) => /[AI]/.test(truth) && !copy.startsWith('kinds'));
  const untold = lies.filter(({ check }) => check?.result !== 'not-found');
  if (process.env.SHOW) console.log(shown(untold).join('\n'));
  expect(untold.length).toBeLessThanOrEqual(lies.length * 0.2);
});

test('pages are right', () => {
  const wrong = judged.filter(({ page, check }) => {
    if (!page || !check) return false;
    const name = check.page === null ? '' : pageNames(check.page, check.copy ?? '');
    return !name.includes(page) || check.wrongPage !== null;
  });
  expect(bad(wrong)).toEqual([]);
  const unsaid = judged.filter(({ wrong: w, check }) => w !== (check?.wrongPage != null));
  expect(bad(unsaid)).toEqual([]);
});

/** Number in the file, and printed. */
function pageNames(page: number, copy: string): string[] {
  const first: Record<string, number> = {
    '20f.txt': 61,
    'zh-report.txt': 18,
    'two-column.txt': 14,
  };
  return [String(page), String((first[copy] ?? 0) + page - 1)];
}
