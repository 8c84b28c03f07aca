/** A safe fix changes what its finding names, and nothing else that a plan says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import type { Plan, Range } from '../../../src/plan/model';
import { withEdits } from '../../../src/plan/text/text';
import { lint } from '../../../src/rules/lint';
import { fixtures } from './harness';

const options = { language: 'en', today: '2022-09-01' } as const;
const read = (text: string) => readPlan(text, { path: 'a.account.md' });

interface Said {
  readonly range: Range;
  readonly what: string;
}

/** Everything that a plan says, without places and without what follows from it. */
function saidIn(plan: Plan): Said[] {
  const said = (kind: string, items: readonly { readonly range: Range }[], keys: string[]) =>
    items.map((item) => ({
      range: item.range,
      what: JSON.stringify([kind, ...keys.map((key) => Reflect.get(item, key) ?? null)]),
    }));
  return [
    ...said('claim', plan.claims, ['text']),
    ...said('source', plan.sources, ['id', 'kind', 'title', 'date']),
    ...said('person', plan.people, ['name', 'title']),
    ...said('question', plan.questions, ['text', 'asked']),
    ...said('hypothesis', plan.hypotheses, ['text', 'verdict']),
    ...said('action', plan.actions, ['text', 'owner', 'due', 'done']),
    ...said('need', plan.needs, ['name', 'need', 'answer']),
    ...said('opportunity', plan.opportunities, ['title']),
    ...plan.roe.flatMap((block) =>
      block.rows.map(({ path, valueRange }) => ({
        range: valueRange,
        what: JSON.stringify(['row', path, plan.text.slice(valueRange.start, valueRange.end)]),
      })),
    ),
  ] as Said[];
}

/**
 * What stands under a line and is read anew when the line is mended, as far as this
 * pattern: under a heading its section, under an item its lines, under a table's row the
 * rows, behind a blank line too, since whether they are cut off hangs on whether there is a
 * table; under a fence or the front matter's the rest of the plan.
 */
function endBelow(line: string): RegExp {
  if (/^\s*[#＃]/.test(line)) return /\n#{1,2} /;
  if (/^[-*+](?!--)/.test(line)) return /\n(?![ \t]+\S)/;
  if (/^\s*[|｜]/.test(line)) return /\n(?!\n?[|｜])/;
  return /^\s*(?:[`·]{3}|~{3}|---)/.test(line) ? /$(?!\n)/ : /\n/;
}

/** The whole lines that these ranges touch, with what is read anew below them. */
function linesOf(text: string, ranges: readonly Range[]): Range[] {
  return ranges.map(({ start: from, end: to }) => {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const stop = text.indexOf('\n', to);
    const line = text.slice(start, stop < 0 ? text.length : stop);
    const next = text.slice(to).search(endBelow(line.replace(/\u200b/g, '')));
    return { start, end: next < 0 ? text.length : to + next };
  });
}

const touches = (range: Range, lines: readonly Range[]) =>
  lines.some(({ start, end }) => range.start <= end && start <= range.end);

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), insert: fc.constant('') }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(),
    insert: fc.constantFrom(
      '：',
      '  ',
      '-',
      '[',
      ']',
      '\u200b',
      '【',
      '|',
      'x',
      '\n',
      ' ^c1',
      '40%',
    ),
  }),
  fc.record({ kind: fc.constant('line' as const), at: fc.nat(), insert: fc.constant('') }),
);

function mutated(
  text: string,
  ways: readonly (typeof mutation extends fc.Arbitrary<infer T> ? T : never)[],
) {
  return ways.reduce((now, { kind, at, insert }) => {
    const place = now.length === 0 ? 0 : at % now.length;
    if (kind === 'cut') return now.slice(0, place) + now.slice(place + 1);
    if (kind === 'put') return now.slice(0, place) + insert + now.slice(place);
    const lines = now.split('\n');
    const line = lines[at % lines.length] ?? '';
    lines.splice(at % lines.length, 1, line.replace(': ', '：').replace(/^([#-]+) /, '$1'));
    return lines.join('\n');
  }, text);
}

test('of random plans: what a fix doesn’t touch is said after it as before', () => {
  let fixes = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures()),
      fc.array(mutation, { maxLength: 4 }),
      ({ text }, ways) => {
        const plan = read(mutated(text, ways));
        for (const finding of lint(plan, options)
          .filter(({ fixable }) => fixable)
          .slice(0, 6)) {
          fixes++;
          const lines = linesOf(plan.text, [
            finding.range,
            ...finding.edits.map((one) => one.range),
          ]);
          const kept = saidIn(plan).filter(({ range }) => !touches(range, lines));
          const after = new Map<string, number>();
          for (const { what } of saidIn(read(withEdits(plan.text, finding.edits)))) {
            after.set(what, (after.get(what) ?? 0) + 1);
          }
          for (const { what } of kept) {
            const left = after.get(what) ?? 0;
            expect(left, `${finding.rule} ${finding.code}: ${what}\n${plan.text}`).toBeGreaterThan(
              0,
            );
            after.set(what, left - 1);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
  expect(fixes).toBeGreaterThan(50);
});
