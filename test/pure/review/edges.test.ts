/** Limits and turning points of what is shown to reviewers, each from both sides. */
import { describe, expect, it } from 'vitest';
import { health } from '../../../src/evidence/health';
import { readPlan } from '../../../src/plan/document';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lineStartsOf } from '../../../src/plan/text/text';
import { bestSet } from '../../../src/review/board/bestSet';
import { boardOf, type Candidate } from '../../../src/review/board/board';
import { calibrate, type OpportunityOutcome } from '../../../src/review/board/calibrate';
import { Outcomes } from '../../../src/review/board/outcomes';
import { configDiagnostics } from '../../../src/review/configDiagnostics';
import { diffPlans } from '../../../src/review/diff';
import { bigramsOf, changedPart, likeness } from '../../../src/review/diff/likeness';
import { commentMarkdown } from '../../../src/review/formats/comment';
import { diffMarkdown } from '../../../src/review/formats/diff/diffMarkdown';
import { lintJunit } from '../../../src/review/formats/findings/junit';
import { boardLines } from '../../../src/review/formats/plan/board/board';
import { calibrateText } from '../../../src/review/formats/plan/calibrate';
import { ndjson } from '../../../src/review/formats/plan/exportJson';
import { healthText } from '../../../src/review/formats/plan/health';
import { reportOf } from '../../../src/review/formats/plan/report';
import { sortedTodos, type Todo } from '../../../src/review/todo';

const plan = (text: string, path = 'a.account.md') => readPlan(text, { path });
const FRONT = '---\nzhibi: 1\naccount: Acme\nowner: Kim\n---\n\n';

describe('a file without findings', () => {
  const clean = reportOf({ path: 'a.md', text: 'x\n', lineStarts: lineStartsOf('x\n') }, []);
  it('is one passed case to JUnit', () => {
    expect(lintJunit([clean])).toContain('<testsuites name="zhibi" tests="1" failures="0"');
    expect(lintJunit([clean])).toContain('<testsuite name="a.md" tests="1" failures="0"');
    expect(lintJunit([clean, clean])).toContain('tests="2"');
  });
});

it('the health of one plan is told, that of none is said to be none', () => {
  const one = { plan: plan(`${FRONT}## Look\n\n- One.\n`), diagnostics: [], today: '2022-10-01' };
  expect(healthText(health([one]), 'en')).toContain('a.account.md');
  expect(healthText(health([]), 'en')).not.toContain('Channel');
});

it('characters that end a line in some readers are escaped in records of one line', () => {
  expect(ndjson([{ a: 'x\u2028y\u2029z\u0085' }])).toBe('{"a":"x\\u2028y\\u2029z\\u0085"}\n');
});

describe('how alike texts are', () => {
  it('counts every pair of neighbours, the blanks around the text too', () => {
    expect([...bigramsOf('ab')]).toEqual([
      [' a', 1],
      ['ab', 1],
      ['b ', 1],
    ]);
    expect(likeness(bigramsOf('ab'), bigramsOf('ab'))).toBe(1);
    expect(likeness(bigramsOf('ab'), bigramsOf('ac'))).toBeCloseTo(2 / 6);
    expect(likeness(bigramsOf(''), bigramsOf(''))).toBe(1);
  });

  it('shows the part that differs, and words whole', () => {
    expect(changedPart('same', 'same and more')).toEqual({ from: 'same', to: 'same and more' });
    expect(changedPart('', 'x')).toEqual({ from: '', to: 'x' });
    const long = 'one two three four five six seven eight nine ten';
    expect(changedPart(long, long.replace('five', '5'))).toEqual({
      from: '…three four five six seven eight…',
      to: '…three four 5 six seven eight…',
    });
  });
});

describe('a comparison that is cut', () => {
  const lines = (n: number, word: string) =>
    Array.from({ length: n }, (_, i) => `- Statement ${i} ${word.repeat(20)}.\n`).join('');
  const report = (n: number) => {
    const [before, after] = [
      plan(`${FRONT}## Look\n`),
      plan(`${FRONT}## Look\n\n${lines(n, 'x')}`),
    ];
    return {
      policies: [],
      plans: [{ ...diffPlans(before, after), language: 'en' as const }],
      unread: 0,
    };
  };
  it('says how many changes are left out, be it one', () => {
    const whole = diffMarkdown(report(40), 'en');
    expect(whole).not.toMatch(/which do not fit/);
    // A line less each time.
    const cuts = Array.from({ length: 12 }, (_, n) => whole.length - 90 * n - 1);
    const left = cuts.map((most) => {
      const text = diffMarkdown(report(40), 'en', most);
      expect(text.length).toBeLessThanOrEqual(most);
      return Number(/… and (\d+) more, which/.exec(text)?.[1] ?? 0);
    });
    expect(Math.min(...left)).toBeGreaterThan(0);
    expect(left.every((n, at) => at === 0 || n >= (left[at - 1] ?? 0))).toBe(true);
  });

  it('a comment keeps to what a forge takes', () => {
    const parts = { reports: [], diff: report(800), failures: [], incomplete: true };
    const text = commentMarkdown(parts, 'en');
    expect(text.length).toBeLessThanOrEqual(62_000);
    expect(text).toMatch(/… and \d+ more, which/);
    expect(commentMarkdown({ ...parts, failures: ['Lost.'] }, 'en')).toMatch(/^⚠️ Lost\./);
  });
});

describe('the board', () => {
  const house = (n: number): Candidate[] =>
    Array.from({ length: n }, (_, i) => ({
      ...{ path: `${String(i).padStart(3, '0')}`, account: `A${i}`, decision: 'pursue', effort: 1 },
      values: [{ currency: 'USD', expected: i + 1, proven: 0 }],
    }));
  const means = { capacity: 10, certainties: { high: 0.7, medium: 0.4, low: 0.15 }, fx: {} };
  const elsewhere = (n: number) =>
    boardOf(
      house(n),
      house(n).map(() => means),
      null,
    ).standings.filter((one) => one.elsewhere !== null);
  it('weighs up to 500 accounts against each other, and no more', () => {
    expect(elsewhere(500).length).toBeGreaterThan(0);
    expect(elsewhere(501)).toEqual([]);
    expect(bestSet(Array(500).fill({ value: 1, days: 1 }), { days: 2, count: null })).toHaveLength(
      2,
    );
    expect(() => bestSet(Array(501).fill({ value: 1, days: 1 }), { days: 2, count: null })).toThrow(
      RangeError,
    );
  });

  it('counts days in halves, up to ten thousand', () => {
    const choices = [
      { value: 2, days: 0.5 },
      { value: 1, days: 0.5 },
    ];
    expect(bestSet(choices, { days: 0.5, count: null })).toEqual([0]);
    expect(bestSet(choices, { days: 1, count: null })).toEqual([0, 1]);
    expect(bestSet([{ value: 1, days: 10_000 }], { days: null, count: null })).toEqual([0]);
    expect(bestSet([{ value: 1, days: 10_000.5 }], { days: null, count: null })).toEqual([]);
    expect(bestSet(choices, { days: 1, count: 1 })).toEqual([0]);
    expect(bestSet(choices, { days: 1, count: 0 })).toEqual([]);
  });

  it('says nothing of what is not there', () => {
    const board = boardOf(house(1), [means], null);
    const said = (unsized: number) =>
      boardLines(board, [{ unsized, whitespace: null }], 'en').filter((line) =>
        /without size/.test(line),
      );
    expect([said(0).length, said(1).length]).toEqual([0, 1]);
  });
});

it('todos stand by day, then by path, then by line', () => {
  const todo = (due: string | null, path: string, line: number): Todo => ({
    ...{ kind: 'action', account: null, owner: null, text: '', overdue: false },
    ...{ due, path, line },
  });
  const all = [
    todo('2022-01-01', 'a', 10),
    todo('2022-01-01', 'b', 2),
    todo('2022-01-02', 'a', 9),
    todo(null, 'a', 9),
    todo(null, 'a', 10),
  ];
  expect(sortedTodos([...all].reverse())).toEqual(all);
});

describe('a sum of several currencies', () => {
  it('is converted, what is backed as what is expected', () => {
    const values = [
      { currency: 'EUR', expected: 100, proven: 50 },
      { currency: 'USD', expected: 10, proven: 5 },
    ];
    const one: Candidate = {
      ...{ path: 'a', account: 'A', decision: 'pursue', effort: 2 },
      values,
    };
    const means = {
      capacity: 5,
      certainties: { high: 0.7, medium: 0.4, low: 0.15 },
      fx: { EUR: 2 },
    };
    const { standings, currency, converted } = boardOf([one], [means], null);
    expect({ currency, converted }).toEqual({ currency: 'USD', converted: { EUR: 2 } });
    expect(standings[0]).toMatchObject({ expected: 210, proven: 105, aDay: 105 });
  });
});

it('two opportunities of one name in one account are two outcomes', () => {
  const all = new Outcomes();
  const of = (more: string) =>
    plan(
      `${FRONT}## Opportunities\n\n### Forecast\n\n- Size: 1 m EUR\n- Certainty: high\n${more}\n### Forecast\n\n- Size: 9 m EUR\n- Certainty: low\n${more}`,
    );
  all.add(of(''), '2022-01-01');
  all.add(of('- Result: won\n'), '2022-05-01');
  expect(all.all().map(({ first, result }) => [first, result])).toEqual([
    [0.7, 'won'],
    [0.15, 'won'],
  ]);
});

it('settings can’t switch off what is wrong with them, and may make it graver or less so', () => {
  const of = (rules: string) => {
    const { config, problems } = readConfig(`weather: fine\n${rules}`);
    return configDiagnostics(problems, config, 'en').map(({ severity }) => severity);
  };
  expect(of('')).toEqual(['error']);
  expect(of('rules: {format/config-invalid: off — x}\n')).toEqual(['error']);
  expect(of('rules: {format/config-invalid: hint}\n')).toEqual(['hint']);
});

it('results without persons leave no gap where those would stand', () => {
  const outcomes = Array.from(
    { length: 10 },
    (_, i): OpportunityOutcome => ({
      ...{ term: 'high', first: 0.7, last: 0.7, closeFirst: null, closeLast: null },
      ...{ result: i % 2 ? 'won' : 'lost', year: '2025', owner: ['Ann'] },
    }),
  );
  expect(calibrateText(calibrate(outcomes), false, 'en')).not.toMatch(/\n\n\n|^\n/);
});
