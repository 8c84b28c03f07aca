/** One cause is told once: by the heaviest finding that has it, with the lines of the others. */

import { describe, expect, test } from 'vitest';
import { findingsOncePerCause } from '../../../src/language/shown';
import type { Severity } from '../../../src/plan/model';
import { type Caused, oncePerCause, type Told } from '../../../src/rules/causes';
import { lintText, planOf } from './harness';

let at = 0;

/** A finding on a line of its own; `at` is its place. */
function finding(rule: string, severity: Severity, more: Partial<Caused> = {}): Caused {
  at += 10;
  const range = { start: at, end: at + 5 };
  return { rule, severity, message: `${rule}.`, timed: false, range, ...more };
}

const line = ({ range }: Caused) => range.start / 10;

function told(found: readonly Caused[], language: 'en' | 'zh-cn' = 'en'): Told<Caused>[] {
  return oncePerCause(found, line, language);
}

describe('findings with one cause', () => {
  test('are one, at the first place, and name the other lines', () => {
    at = 0;
    const three = [1, 2, 3].map(() => finding('evidence/own-word', 'warning', { cause: 'a' }));
    const [one, ...others] = told(three);
    expect([one?.range, others]).toEqual([three[0]?.range, []]);
    expect(one?.message).toBe('evidence/own-word. Lines 2 and 3 have the same cause.');
    expect(one?.related).toEqual(three.slice(1));
    expect(told(three, 'zh-cn')[0]?.message).toBe('evidence/own-word.第 2、3 行也是同一个原因。');
  });

  test('of two the second is named, of many the first six and how many more there are', () => {
    at = 0;
    const many = Array.from({ length: 9 }, () => finding('a/b', 'hint', { cause: 'x' }));
    expect(told(many.slice(0, 2))[0]?.message).toBe('a/b. Line 2 has the same cause.');
    expect(told(many)[0]?.message).toBe(
      'a/b. Lines 2, 3, 4, 5, 6, 7 and 2 more have the same cause.',
    );
    expect(told(many, 'zh-cn')[0]?.message).toBe(
      'a/b.第 2、3、4、5、6、7 行，还有另外 2 处，也是同一个原因。',
    );
  });

  test('the gravest speaks, wherever it stands', () => {
    at = 0;
    const hint = finding('source/unused', 'hint', { cause: 'x' });
    const error = finding('source/unused', 'error', { cause: 'x', timed: true });
    const [one, ...others] = told([hint, error]);
    expect([one?.severity, one?.related, others]).toEqual(['error', [hint], []]);
    // Of equal severity the heavier rule.
    const form = finding('format/near-miss', 'warning', { cause: 'y' });
    const wrong = finding('figure/stale', 'warning', { cause: 'y' });
    expect(told([form, wrong]).map(({ rule }) => rule)).toEqual(['figure/stale']);
  });

  test('depend on the day where one of them does', () => {
    at = 0;
    const two = [
      finding('a/b', 'hint', { cause: 'x' }),
      finding('a/b', 'hint', { cause: 'x', timed: true }),
    ];
    expect(told(two)[0]?.timed).toBe(true);
    expect(told(two.map((one) => ({ ...one, timed: false })))[0]?.timed).toBe(false);
  });

  test('what one rule says twice of a line is said in one message', () => {
    at = 0;
    const first = finding('a/b', 'hint', { cause: 'x', message: 'One.' });
    const second = { ...first, message: 'Two.', range: { start: 10, end: 12 } };
    const other = { ...second, rule: 'c/d', message: 'Three.' };
    expect(told([first, second])[0]?.message).toBe('One. Two.');
    expect(told([first, second], 'zh-cn')[0]?.message).toBe('One.Two.');
    expect(told([first, other])[0]?.message).toBe('One.');
  });

  test('others stay as they are, in their order', () => {
    at = 0;
    const list = [
      finding('a/b', 'hint'),
      finding('a/b', 'hint', { cause: 'x' }),
      finding('a/b', 'hint', { cause: 'y' }),
      finding('a/b', 'hint', { effectOf: ['z'] }),
    ];
    expect(told(list)).toEqual(list);
  });
});

describe('an effect', () => {
  test('isn’t told beside its cause', () => {
    at = 0;
    const effect = finding('evidence/single-origin', 'hint', {
      effectOf: ['none', 'x'],
      cause: 'own',
    });
    const peer = finding('evidence/single-origin', 'hint', { cause: 'own' });
    const cause = finding('evidence/one-voice', 'info', { cause: 'x' });
    expect(told([effect, peer, cause]).map(({ range }) => range.start)).toEqual([20, 30]);
    expect(told([effect, cause])[0]?.message).toBe(
      'evidence/one-voice. Line 1 has the same cause.',
    );
  });

  test('is told where it is graver than its cause', () => {
    at = 0;
    const effect = finding('evidence/single-origin', 'warning', { effectOf: ['x'] });
    const cause = finding('evidence/one-voice', 'info', { cause: 'x' });
    expect(told([effect, cause])).toEqual([effect, cause]);
  });

  test('of an effect is spoken for by the first cause; a ring silences nobody', () => {
    at = 0;
    const root = finding('a/root', 'warning', { cause: 'root' });
    const middle = finding('a/middle', 'warning', { cause: 'middle', effectOf: ['root'] });
    const leaf = finding('a/leaf', 'hint', { effectOf: ['middle'] });
    const [one, ...others] = told([leaf, middle, root]);
    expect([one?.rule, others, one?.related]).toEqual(['a/root', [], [leaf, middle]]);
    const a = finding('a/a', 'hint', { cause: 'a', effectOf: ['b'] });
    const b = finding('a/b', 'hint', { cause: 'b', effectOf: ['a'] });
    expect(told([a, b]).length).toBe(1);
  });
});

const PLAN = (switches: readonly string[] = ['', '', '']) => `---
zhibi: 1
---

## Look

${['One.', 'Two.', 'Three.'].map((said, n) => `${switches[n]}- ${said} [^m]\n`).join('\n')}
[^m]: media · A paper's report · 2022-09-01 · B1 · origin: the paper
`;
const OFF = '<!-- zhibi-disable-next-line source/confirmed-alone: known -->\n';

/** What a plan is told of one rule, and whether a switch does nothing. */
function shown(text: string): string[] {
  return findingsOncePerCause(lintText(text), planOf(text), 'en')
    .filter(({ rule }) => /confirmed-alone|unused-suppression/.test(rule))
    .map(({ rule, range, message }) => {
      const line = text.slice(0, range.start).split('\n').length;
      return `${line} ${rule} ${/Lines? .*$/.exec(message)?.[0] ?? ''}`.trim();
    });
}

describe('a switch on one statement', () => {
  test('takes that statement out of its group, and is used', () => {
    expect(shown(PLAN())).toEqual(['7 source/confirmed-alone Lines 9 and 11 have the same cause.']);
    expect(shown(PLAN(['', OFF, '']))).toEqual([
      '7 source/confirmed-alone Line 12 has the same cause.',
    ]);
  });

  test('on the one that speaks lets the next one speak', () => {
    expect(shown(PLAN([OFF, '', '']))).toEqual([
      '10 source/confirmed-alone Line 12 has the same cause.',
    ]);
  });

  test('on all of them leaves nothing', () => {
    expect(shown(PLAN([OFF, OFF, OFF]))).toEqual([]);
  });
});

describe('in plans', () => {
  const rules = (text: string, today = '2022-10-01') =>
    findingsOncePerCause(lintText(text, { today }), planOf(text), 'en').map(({ rule }) => rule);
  const count = (text: string, rule: string) => rules(text).filter((one) => one === rule).length;
  const HEAD = '---\nzhibi: 1\nowner: Kim\n---\n\n';

  test.each([
    [
      'people/unknown',
      `${HEAD}## People\n\n- Ann · CFO · user · reports to: Zed\n- Bob · COO · user · reports to: Zed\n`,
    ],
    [
      'source/ungraded',
      `${HEAD}## Listen\n\n- A. [^a][^b]\n\n[^a]: employee · A · 2022-09-01\n[^b]: employee · B · 2022-09-01\n`,
    ],
    [
      'ask/answer-without-source',
      `${HEAD}## Ask\n\n- [x] What do you sell? #business\n  - Dough.\n- [x] What next? #strategy\n  - Bread.\n`,
    ],
    ['hypothesis/untested', `${HEAD}## Hypotheses\n\n- One thing. ^a\n- Another thing.\n`],
    [
      'opportunity/empty-value',
      `${HEAD}## Opportunities\n\n### A deal\n\n- Value: huge\n- Time: soon\n`,
    ],
    [
      'evidence/unreliable',
      `${HEAD}## Look\n\n- One. [^f]\n- Two. [^f]\n\n[^f]: media · A forum · 2022-09-01 · E5\n`,
    ],
    [
      'evidence/own-word',
      `${HEAD}## Look\n\n- They lose a tenth. [^o]\n- They lose an hour. [^o]\n\n[^o]: own · Our deck · 2022-09-01 · B2\n`,
    ],
  ])('%s is told once for all that have its cause', (rule, text) => {
    expect([lintText(text).filter((one) => one.rule === rule).length, count(text, rule)]).toEqual([
      2, 1,
    ]);
  });

  test('two causes are two findings', () => {
    const two = `${HEAD}## Look\n\n- One. [^f]\n- Two. [^g]\n\n[^f]: media · A forum · 2022-09-01 · E5\n[^g]: media · A wall · 2022-09-01 · E5\n`;
    expect(count(two, 'evidence/unreliable')).toBe(2);
  });

  test('what speaks against a statement is told, and not that its source is weak', () => {
    const text = `${HEAD}## Listen\n\n- They sell the firm. [^d]\n  - Against: they don’t. [^m]\n\n[^d]: supplier · A driver · 2022-09-01 · D4 · stance: neutral · expertise: low\n[^m]: meeting · The boss · 2022-09-02 · B2\n`;
    expect(rules(text)).toContain('evidence/contradicted');
    expect(rules(text)).not.toContain('evidence/unreliable');
  });
});

test('what a Chinese keyboard writes in every line of the front matter is told once', () => {
  const text = '---\nzhibi：1\n客户：云溪\n负责人：王雪\n取舍：培育\n---\n\n## 望\n';
  const lineOf = (one: { range: { start: number } }) =>
    text.slice(0, one.range.start).split('\n').length;
  const shown = oncePerCause(lintText(text, { language: 'zh-cn' }), lineOf, 'zh-cn').filter(
    (one) => one.code === 'colon',
  );
  expect(shown.map(({ message }) => message)).toEqual([
    '名称和内容之间要用半角冒号加空格 `: `，全角冒号不认。第 3、4、5 行也是同一个原因。',
  ]);
});
