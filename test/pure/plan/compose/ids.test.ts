import { describe, expect, it } from 'vitest';
import {
  definitionAt,
  referencesAt,
  renameAt,
} from '../../../../src/language/navigation/navigation';
import { readPlan } from '../../../../src/plan/document';
import { withEdits } from '../../../../src/plan/text/text';
import { lint } from '../../../../src/rules/lint';

/** A plan that names a person, a source and a statement once more, each as given. */
const plan = (person: string, source: string, statement: string) => `---
zhibi: 1
---

## People

- Han Mei · CEO · economic-buyer [^fy22] ^Han
- Li Lei · Buyer · champion · reports to: ${person} [^fy22]

## Look

- They grow by 12%. [^fy22] ^S1
- Inference: they will buy more. (^${statement}) [^${source}]

## Opportunities

### One

- Because: (^${statement})
- Who: ${person}

[^fy22]: annual-report · Form 20-F · 2022-07-26 · A1
`;

const LOST = /^(?:people\/unknown|source\/(?:undefined|unused)|format\/duplicate-id)$/;

/** Findings that tell of an id or name that leads nowhere, or to two things. */
function lost(text: string): string[] {
  const found = lint(readPlan(text, { path: 'x.account.md' }), { language: 'en', today: null });
  return found
    .filter(({ rule }) => LOST.test(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('an id or name as anybody writes it', () => {
  const cases: [
    what: string,
    written: string,
    definition: string,
    text: string,
    renamed: string,
  ][] = [
    ['a person’s name in lower case', 'han mei', 'Han Mei', plan('han mei', 'fy22', 'S1'), 'Ada'],
    [
      'a person’s name in full width',
      'Ｈａｎ Ｍｅｉ',
      'Han Mei',
      plan('Ｈａｎ Ｍｅｉ', 'fy22', 'S1'),
      'Ada',
    ],
    ['a person’s id in lower case', 'han', 'Han', plan('han', 'fy22', 'S1'), 'ada'],
    ['a source in capitals', 'FY22', 'fy22', plan('Han Mei', 'FY22', 'S1'), 'ar22'],
    ['a statement in lower case', 's1', 'S1', plan('Han Mei', 'fy22', 's1'), 'grows'],
  ];

  it.each(cases)(
    '%s: what lint accepts is found and renamed',
    (_, written, definition, text, name) => {
      const read = readPlan(text, { path: 'x.account.md' });
      expect(lost(text)).toEqual([]);
      const at =
        text.lastIndexOf(written === 'FY22' ? '[^FY22' : written === 's1' ? '^s1' : written) + 2;
      const words = (ranges: readonly { start: number; end: number }[]) =>
        ranges.map(({ start, end }) => text.slice(start, end));
      expect(words(definitionAt(read, at))).toContain(definition);
      expect(words(referencesAt(read, at, false))).toContain(written);
      const result = renameAt(read, at, name, 'en');
      const after = 'edits' in result ? withEdits(text, result.edits) : '';
      expect(after).not.toContain(written);
      expect(after).toContain(name);
      expect(lost(after)).toEqual([]);
    },
  );

  it.each([
    [
      'sources',
      '[^A]: annual-report · One · 2022-07-26 · A1\n[^b]: media · Two · 2022-07-26 · A1',
      'a',
      2,
    ],
    ['statements', '## Look\n\n- One. ^A\n- Two. ^b', 'a', 2],
  ])('two %s whose ids differ in case only are one id, told as given twice', (_, body, id) => {
    const text = `${body.replace('b', id)}\n`;
    expect(lost(text).filter((one) => one.startsWith('format/duplicate-id'))).toHaveLength(1);
    expect(lost(`${body}\n`).filter((one) => one.startsWith('format/duplicate-id'))).toEqual([]);
  });

  it('is read as its definition writes it, so that a rule sees one id', () => {
    const text = '## Ask\n\n- [ ] Will they? (^H1)\n\n## Hypotheses\n\n- They will. ^h1\n';
    const read = readPlan(text, { path: 'x.account.md' });
    expect(read.references.map(({ id }) => id)).toEqual(['h1']);
    expect(read.questions[0]?.references.map(({ id }) => id)).toEqual(['h1']);
    const found = lint(read, { language: 'en', today: null }).map(({ rule }) => rule);
    expect(found).not.toContain('hypothesis/untested');
  });

  it('counts the first in the text', () => {
    const read = readPlan('- One. ^a\n\n## Look\n\n- Two. ^x\n- Three. ^X\n', {
      path: 'x.account.md',
    });
    expect(read.names.named.get('X')).toBe(read.claims[0]);
    expect(read.names.named.has('y')).toBe(false);
  });
});
