import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import {
  baselineText,
  readBaseline,
  updated,
  withoutKnown,
} from '../../../../src/review/baseline/baseline';
import { fingerprintsOf } from '../../../../src/review/baseline/fingerprint';
import { onlyNew } from '../../../../src/review/baseline/since';
import { type FileReport, reportOf } from '../../../../src/review/formats/plan/report';
import { lint } from '../../../../src/rules/lint';

const TODAY = '2024-03-01';
const SAMPLES = ['阿里巴巴', 'walmart'].map((name) =>
  readFileSync(`templates/samples/${name}.account.md`, 'utf8'),
);

function checked(text: string, today = TODAY, language: 'en' | 'zh-cn' = 'en') {
  const plan = readPlan(text, { path: 'a.account.md' });
  return { text, report: reportOf(plan, lint(plan, { language, today })) };
}

const prints = (report: FileReport) => [...fingerprintsOf(report).values()].sort();

/** A plan with many findings, a line each, two of them alike. */
const lines = [
  '- Revenue grew by 12%.',
  '- Costs fell by 3%.',
  '- Costs fell by 3%.',
  '- They buy late.',
  '- Stock is up.[^nowhere]',
];
const planWith = (body: readonly string[]) =>
  `---\nzhibi: 1\naccount: A\nowner: K\nreviewBy: 2024-06-01\ndecision: drop\nreason: r\nstage: pre-sale\n---\n\n## Look\n\n${body.join('\n')}\n`;

describe('fingerprints', () => {
  it('are unique in a file, and the same in every language', () => {
    for (const text of SAMPLES) {
      const { report } = checked(text);
      expect(report.diagnostics.length).toBeGreaterThan(1);
      expect(new Set(prints(report)).size).toBe(report.diagnostics.length);
      expect(prints(checked(text, TODAY, 'zh-cn').report)).toEqual(prints(report));
    }
  });

  it('survive lines that come, go and move around them', () => {
    const expected = prints(checked(planWith(lines)).report);
    expect(expected.length).toBeGreaterThanOrEqual(lines.length);
    const filler = fc.array(
      fc.constantFrom('', '<!-- a note -->', '> A quote.', '- Inference: so it goes. (^x)'),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        fc.array(fc.constantFrom('', '<!-- a note -->', '> They said so.'), { maxLength: 6 }),
        filler,
        (moved, before, after) => {
          const quotes = after.filter((line) => !line.startsWith('-'));
          const text = planWith([...before, '', ...moved, '', ...quotes]);
          expect(prints(checked(text).report)).toEqual(expected);
        },
      ),
    );
  });

  it('change with what the line says', () => {
    const [a, b] = [planWith(['- Costs fell by 3%.']), planWith(['- Costs fell by 4%.'])].map(
      (text) => prints(checked(text).report),
    );
    expect(a).toHaveLength(b?.length ?? -1);
    expect(a).not.toEqual(b);
  });
});

describe('since', () => {
  const rules = (report: FileReport) => report.diagnostics.map(({ rule }) => rule);

  it('tells what a change brought, and what it broke elsewhere', () => {
    const before = planWith(['- A.[^s]', '- Old 5%.', '', '[^s]: media · S · 2024-02-01 · B2']);
    const after = planWith(['', '- A.[^s]', '- Old 5%.', '- New 6%.']);
    const { diagnostics } = onlyNew(checked(before), checked(after));
    const text = (at: number) => after.slice(at).split('\n')[0];
    expect(diagnostics.map(({ rule, range }) => [rule, text(range.start)])).toEqual([
      ['source/undefined', '[^s]'],
      ['evidence/figure-without-source', '6%.'],
    ]);
  });

  it('never tells a timed finding on a line that was not touched', () => {
    const source = '[^s]: media · S · 2023-12-01 · B2';
    const before = planWith(['- A.[^s]', '', source]);
    const late = '2026-01-01';
    const fresh = checked(before, '2024-01-01');
    const stale = checked(planWith(['- A.[^s]', '- B.[^s]', '', source]), late);
    expect(rules(stale.report)).toContain('source/stale');
    // Even against a base that was checked on an earlier day.
    expect(rules(onlyNew(fresh, stale))).not.toContain('source/stale');
    const moved = planWith(['- A.[^s]', '', source.replace('2023-12', '2023-11')]);
    expect(rules(onlyNew(fresh, checked(moved, late)))).toContain('source/stale');
  });

  it('tells all of a new file', () => {
    const one = checked(planWith(lines));
    expect(onlyNew(null, one)).toEqual(one.report);
  });
});

describe('baseline', () => {
  const { report } = checked(planWith(lines));

  it('reads back what it writes, a line a finding, in one order', () => {
    const list = updated([report], [], () => true);
    const text = baselineText(list);
    expect(readBaseline(text)).toEqual(list);
    expect(text.split('\n')).toHaveLength(list.length + 6);
    expect(baselineText(updated([report], [...list].reverse(), () => true))).toBe(text);
  });

  it('takes known findings out and tells those that are fixed', () => {
    const known = updated([report], [], () => true);
    expect(withoutKnown([report], known)).toMatchObject({
      known: report.diagnostics.length,
      fixed: [],
      reports: [{ diagnostics: [] }],
    });
    const next = checked(planWith([...lines.slice(1), '- Profit rose by 9%.'])).report;
    const result = withoutKnown([next], known);
    expect(result.fixed.map(({ rule }) => rule)).toEqual(['evidence/figure-without-source']);
    expect(result.reports[0]?.diagnostics).toHaveLength(1);
  });

  it('keeps what it knows of plans that were not checked, while they are there', () => {
    const known = [{ path: 'b.md', rule: 'a/b', fingerprint: 'x:1' }];
    expect(updated([], known, () => true)).toEqual(known);
    expect(updated([], known, () => false)).toEqual([]);
    expect(withoutKnown([report], known).fixed).toEqual([]);
  });

  it('takes a file for another’s new name only where that one is gone and was much the same', () => {
    const known = updated([{ ...report, path: 'old.md' }], [], () => true);
    const left = (isThere: boolean, list = known) =>
      withoutKnown([report], list, () => isThere).reports[0]?.diagnostics.length;
    expect(left(false)).toBe(0);
    expect(left(true)).toBe(report.diagnostics.length);
    const other = known.map((one, n) => (n === 0 ? one : { ...one, fingerprint: `other:${n}` }));
    expect(left(false, other)).toBe(report.diagnostics.length);
  });

  it.each(['', '[]', '{}', '{"version":2,"findings":[]}', '{"version":1,"findings":[1]}', 'null'])(
    'refuses %j',
    (text) => {
      expect(readBaseline(text)).toBeNull();
    },
  );
});
