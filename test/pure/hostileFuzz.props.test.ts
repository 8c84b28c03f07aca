/** Whatever is typed: reading and linting never throw, and an edited document equals a fresh one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PlanDocument, readPlan } from '../../src/plan/document';
import { lint } from '../../src/rules/lint';
import { fixtures } from './rules/harness';

const OPTIONS = { language: 'zh-cn', today: '2024-03-01' } as const;
const all = fixtures();
const fixture = fc.constantFrom(...all);

/** What breaks readers: marks of the format, halves of them, and what no keyboard writes. */
const spoil = fc.oneof(
  fc.constantFrom('```', '```roe\n', '---\n', '<!--', '-->', '[^', ']', '[^a]: ', '(^', '|', '\n'),
  fc.constantFrom('\n\n', '\r', '\r\n', '\t', '  - ', '> ', '## ', '\n===\n', '*', '_', '`', '~~~'),
  fc.constantFrom(
    '\0',
    '\uFEFF',
    '\ud800',
    '\udc00',
    '\u202e',
    '\u2028',
    '__proto__',
    '&a',
    '*a',
    '<<:',
  ),
  fc.constantFrom('：', '　', '12%', '[ ]', '<b>', '\\', '&#0;', ': ', ', ', '{', '}', '"', "'"),
  fc.string({ maxLength: 5, unit: 'binary' }),
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.nat(3), fc.nat(300)),
  insert: spoil,
});

test('random edits of every kind of fixture equal a fresh reading, findings included', () => {
  fc.assert(
    fc.property(
      fixture,
      fc.array(edit, { minLength: 1, maxLength: 6 }),
      ({ text, config }, edits) => {
        const document = new PlanDocument('plan.account.md', config);
        document.update(text);
        let now = text;
        for (const { at, cut, insert } of edits) {
          const from = Math.floor(at * now.length);
          now = now.slice(0, from) + insert + now.slice(from + cut);
          const plan = document.update(now);
          const fresh = readPlan(now, { path: 'plan.account.md', config });
          expect(plan).toEqual(fresh);
          expect(lint(plan, OPTIONS)).toEqual(lint(fresh, OPTIONS));
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('the prefixes of a fixture, typed and deleted again, equal a fresh reading', () => {
  fc.assert(
    fc.property(
      fixture,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      ({ text, config }, ends) => {
        const document = new PlanDocument('plan.account.md', config);
        for (const end of ends) {
          const prefix = text.slice(0, Math.floor(end * text.length));
          const fresh = readPlan(prefix, { path: 'plan.account.md', config });
          expect(document.update(prefix)).toEqual(fresh);
          expect(lint(document.plan, OPTIONS)).toEqual(lint(fresh, OPTIONS));
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('two fixtures in one another read without throwing', () => {
  fc.assert(
    fc.property(fixture, fixture, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, at) => {
      const cut = Math.floor(at * a.text.length);
      const text = a.text.slice(0, cut) + b.text + a.text.slice(cut);
      for (const { range } of lint(readPlan(text, { path: 'plan.account.md' }), OPTIONS)) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 100 },
  );
});
