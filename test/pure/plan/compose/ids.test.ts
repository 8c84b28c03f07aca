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

  describe('a reference that means a person', () => {
    const text = (id: string) =>
      `## People\n\n- 韩梅 · CFO [^fy] ^han\n- 李雷 · 采购 · 向谁汇报: han [^fy]\n\n## Look\n\n- She signs alone. [^fy] (^${id})\n- It grows. [^fy] ^c1\n- So it does. [^fy] (^c1)\n\n[^fy]: annual-report · Form 20-F · 2022-07-26 · A1\n`;

    it.each([
      ['han', 'hm'],
      ['HAN', 'hm'],
      ['韩梅', '韩美'],
    ])('(^%s) leads there and is renamed with the person', (id, name) => {
      const read = readPlan(text(id), { path: 'x.account.md' });
      expect(lost(read.text)).toEqual([]);
      expect(read.names.referred.get(id)).toBe(read.people[0]);
      const at = read.text.indexOf(`(^${id}`) + 3;
      const definitions = definitionAt(read, at).map(({ start, end }) =>
        read.text.slice(start, end),
      );
      expect(definitions).toEqual(['韩梅', 'han']);
      // From the reference, and from where the person is given.
      for (const from of [at, read.text.indexOf(id === '韩梅' ? '韩梅' : '^han') + 1]) {
        const result = renameAt(read, from, name, 'en');
        const after = 'edits' in result ? withEdits(read.text, result.edits) : '';
        expect(after).toContain(`(^${name})`);
        expect(lost(after)).toEqual([]);
        expect(readPlan(after, { path: 'x.account.md' }).names.referred.has(id)).toBe(false);
      }
    });

    it('can’t be renamed to what a reference can’t say, nor to what another thing is called', () => {
      const read = readPlan(text('韩梅'), { path: 'x.account.md' });
      const at = read.text.indexOf('(^韩梅') + 3;
      for (const name of ['Han Mei', 'c1', '李雷']) {
        expect(renameAt(read, at, name, 'en'), name).toHaveProperty('refused');
      }
      const other = read.text.indexOf('(^c1') + 3;
      expect(renameAt(read, other, '韩梅', 'en')).toHaveProperty('refused');
    });

    it('is no evidence: what lacks a source is told all the same', () => {
      const body =
        '## People\n\n- Jane Smith · CFO ^jane\n\n## Look\n\n- Revenue fell by 12%. (^jane)\n\n## Ask\n\n- [x] Who signs?\n  - She alone. (^jane)\n\n## Opportunities\n\n### One\n\n- Pain: too slow (^jane)\n';
      const found = (written: string) =>
        lint(readPlan(written, { path: 'x.account.md' }), { language: 'en', today: null })
          .map(({ rule }) => rule)
          .filter((rule) =>
            /^(?:evidence\/figure-without|ask\/answer-without|opportunity\/unsupported|source\/undefined)/.test(
              rule,
            ),
          )
          .sort();
      expect(found(body)).toEqual(found(body.replaceAll(' (^jane)', '')));
      expect(found(body)).toHaveLength(3);
    });
  });

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

describe('what stands in brackets behind a name', () => {
  const of = (...people: string[]) =>
    readPlan(`---\nzhibi: 1\n---\n\n## People\n\n${people.map((one) => `- ${one}\n`).join('')}`, {
      path: 'a.account.md',
    }).names.people;

  it.each([
    ['Jane Doe (CFO) · role: buyer', 'Jane Doe'],
    ['陈明（采购总监） · 支持度: 支持', '陈明'],
  ])('tells who that is: %s', (line, name) => {
    expect(of(line).get(name)?.name).toMatch(name);
  });

  it('parts two of one name: then neither is meant by it', () => {
    const people = of('李明（采购） · 使用者', '李明（财务） · 拍板人');
    expect(people.has('李明')).toBe(false);
    expect(people.get('李明（财务）')?.roles).toEqual(['economic-buyer']);
  });

  it('gives way to who is called so', () => {
    expect(of('李明（采购） · 使用者', '李明 · 拍板人').get('李明')?.roles).toEqual([
      'economic-buyer',
    ]);
  });
});
