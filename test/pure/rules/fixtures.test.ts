/** Every fixture finds what its markers say: nothing more, nothing less. */
import { expect, test } from 'vitest';
import { applyFixes, withoutOverlaps } from '../../../src/rules/engine/fix';
import { lint } from '../../../src/rules/lint';
import type { Diagnostic } from '../../../src/rules/rule';
import { fixtures, foundIn, lintText, placesIn, planOf, TODAY } from './harness';

const all = fixtures();

test('there are fixtures', () => {
  expect(all.length).toBeGreaterThan(60);
});

test.each(all)('$name', ({ text, expected, config }) => {
  const found = lintText(text, { config });
  expect(foundIn(text, found, expected)).toEqual(placesIn(text, expected));
  expectApart(withoutOverlaps(found.filter(({ fixable }) => fixable)));
});

test.each(all)('$name with CRLF finds the same, line by line', ({ text, expected, config }) => {
  const crlf = text.replaceAll('\n', '\r\n');
  const plain = expected.map(({ rule, offset }) => ({ rule, offset }));
  expect(foundIn(crlf, lintText(crlf, { config }))).toEqual(placesIn(text, plain));
});

test.each(all)('$name: fixes leave nothing fixable and no other byte changed', (fixture) => {
  const { config } = fixture;
  const read = (text: string) => planOf(text, config);
  const options = { language: 'en', today: TODAY } as const;
  for (const eol of ['\n', '\r\n']) {
    const text = fixture.text.replaceAll('\n', eol);
    const { text: fixed, applied } = applyFixes(text, read, options);
    if (eol === '\n') {
      expect(applyFixes(`\uFEFF${text}`, read, options).text).toBe(`\uFEFF${fixed}`);
    }
    if (applied.length === 0) {
      expect(fixed).toBe(text);
      continue;
    }
    // What is left would make a finding that wasn't there.
    expect(applyFixes(fixed, read, options)).toEqual({ text: fixed, applied: [] });
    expect(newFindings(lint(read(text), options), lint(read(fixed), options))).toEqual([]);
    expect(fixed.replaceAll('\r\n', '\n').includes('\r')).toBe(false);
    if (eol === '\r\n') expect(/(?<!\r)\n/.test(fixed)).toBe(false);
    else expect(fixed.includes('\r')).toBe(false);
  }
});

/** Rule and code of what is found more often than before. */
function newFindings(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  const left = before.map(({ rule, code }) => `${rule} ${code}`);
  return after
    .map(({ rule, code }) => `${rule} ${code}`)
    .filter((key) => {
      const at = left.indexOf(key);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}

/** Fixes that are applied together don't touch. */
function expectApart(chosen: readonly Diagnostic[]): void {
  const edits = chosen.flatMap((finding) => finding.edits).map(({ range }) => range);
  edits.sort((a, b) => a.start - b.start);
  for (let at = 1; at < edits.length; at++) {
    expect(edits[at]?.start).toBeGreaterThan(edits[at - 1]?.end ?? 0);
  }
}
