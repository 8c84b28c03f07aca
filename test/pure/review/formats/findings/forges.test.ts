/** The formats of forges: shapes, places, escaping, limits. */
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';
import { lineStartsOf } from '../../../../../src/plan/text/text';
import { lintGitlab } from '../../../../../src/review/formats/findings/gitlab';
import { lintJunit, xmlText } from '../../../../../src/review/formats/findings/junit';
import { lintRdjson } from '../../../../../src/review/formats/findings/rdjson';
import { lintSarif, uriOf } from '../../../../../src/review/formats/findings/sarif';
import { lintMarkdown } from '../../../../../src/review/formats/markdown';
import { reportOf } from '../../../../../src/review/formats/plan/report';
import { RULES } from '../../../../../src/rules/catalogue';
import { lint } from '../../../../../src/rules/lint';
import type { Diagnostic } from '../../../../../src/rules/rule';
import published from '../../../../fixtures/sarif-2.1.0.schema.json';

const TEXT = '---\nzhibi: 1\n---\n## 望\n- 😀 收入增长 12%\n';
const plan = readPlan(TEXT, { path: '客户/a b.account.md' });
const report = reportOf(plan, lint(plan, { language: 'zh-cn', today: '2024-03-01' }));

function fake(message: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'evidence/missing',
    severity: 'warning',
    message,
    range: { start: 0, end: 3 },
    url: 'https://example.org/x.md',
    code: 'x',
    params: {},
    timed: false,
    fixable: false,
    edits: [],
    ...more,
  };
}

const reportWith = (diagnostics: readonly Diagnostic[], path = 'a.account.md') =>
  reportOf({ path, text: TEXT, lineStarts: lineStartsOf(TEXT) }, diagnostics);

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '&', ']]>', '"', "'", '\u0000', '\ud800', '@all', '`', '|', '\n'))
    .map((parts) => parts.join('')),
);

describe('sarif', () => {
  // Draft 4, of which it uses nothing that draft 7 reads otherwise but these two.
  const { $schema: _draft, id: _id, ...schema } = published;
  // One of its patterns has a bracket too much, which only plain expressions forgive.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', (text) => URL.canParse(text, 'https://root.example/'));
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  const validate = ajv.compile(schema);
  const faultsOf = (log: unknown) => {
    validate(JSON.parse(JSON.stringify(log)));
    return validate.errors ?? [];
  };

  it('holds to the schema of the standard', () => {
    for (const language of ['zh-cn', 'en'] as const) {
      expect(faultsOf(lintSarif([report], language, '1.2.3'))).toEqual([]);
    }
    expect(faultsOf(lintSarif([], 'en', '1.2.3'))).toEqual([]);
    const many = Array.from({ length: 5001 }, (_, i) => fake(String(i)));
    expect(faultsOf(lintSarif([reportWith(many)], 'en', '1.2.3'))).toEqual([]);
  });

  it('holds to it whatever a plan, its name and its findings are', () => {
    fc.assert(
      fc.property(hostile, hostile, fc.nat(TEXT.length), (message, name, start) => {
        const finding = fake(message, { range: { start, end: TEXT.length } });
        const log = lintSarif([reportWith([finding], `${name}.md`)], 'en', '1.2.3');
        expect(faultsOf(log)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, (result: Record<string, unknown>) => void]>([
    ['an unknown key', (result) => Object.assign(result, { nonsense: 1 })],
    ['no message', (result) => delete result.message],
    ['a level that is none', (result) => Object.assign(result, { level: 'hint' })],
    ['a rule that is none', (result) => Object.assign(result, { ruleIndex: -2 })],
    [
      'a line before the first',
      (result) =>
        Object.assign(result, { locations: [{ physicalLocation: { region: { startLine: 0 } } }] }),
    ],
    ['a link that is none', (result) => Object.assign(result, { hostedViewerUri: 'no link' })],
  ])('is refused by it with %s', (_what, spoil) => {
    const log = JSON.parse(JSON.stringify(lintSarif([report], 'en', '1.2.3')));
    spoil(log.runs[0].results[0]);
    expect(faultsOf(log)).not.toEqual([]);
  });

  it('says in what columns are counted, and counts them so', () => {
    const [run] = lintSarif([report], 'en', '1.2.3').runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const figure = run?.results.find(({ ruleId }) => ruleId === 'evidence/figure-without-source');
    // "- 😀 收入增长 " takes ten UTF-16 units.
    expect(figure?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 5,
      startColumn: 11,
      endLine: 5,
      endColumn: 14,
    });
  });

  it('brings the help of every rule, and leads each result to its own', () => {
    const [run] = lintSarif([report], 'en', '1.2.3').runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { help, helpUri, properties } of rules) {
      expect(help.markdown).toContain('```');
      expect(helpUri).toMatch(/^https:/);
      expect(properties.tags.length).toBeLessThanOrEqual(20);
    }
    for (const result of run?.results ?? []) {
      expect(rules[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      expect(result.partialFingerprints['zhibiFinding/v1']).toMatch(/^[0-9a-f]{16}:\d+$/);
    }
  });

  it('keeps within the limits of code scanning, the most severe first, and tells the rest', () => {
    const many = Array.from({ length: 5001 }, (_, i) =>
      fake(String(i), { severity: i === 5000 ? 'error' : 'hint' }),
    );
    const [run] = lintSarif([reportWith(many)], 'en', '1.2.3').runs;
    expect(run?.results).toHaveLength(5000);
    expect(run?.results[0]?.level).toBe('error');
    expect(run?.invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain('1 more');
  });

  it('writes paths as URIs that lead back to them', () => {
    expect(uriOf('客户/a b.md')).toBe('%E5%AE%A2%E6%88%B7/a%20b.md');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(
          !name.includes('/') && name !== '.' && name !== '..' && !/\p{Surrogate}/u.test(name),
        );
        const url = new URL(uriOf(name), 'https://root.example/folder/');
        expect(decodeURIComponent(url.pathname)).toBe(`/folder/${name}`);
        expect(url.host).toBe('root.example');
      }),
    );
  });
});

describe('gitlab', () => {
  it('has a fingerprint of its own for every finding, in all files', () => {
    const items = lintGitlab([report, { ...report, path: 'other.account.md' }]);
    expect(items).toHaveLength(2 * report.diagnostics.length);
    expect(new Set(items.map(({ fingerprint }) => fingerprint)).size).toBe(items.length);
    expect(items[0]).toMatchObject({ location: { path: report.path, lines: { begin: 5 } } });
  });
});

describe('rdjson', () => {
  it('counts columns in bytes', () => {
    const { diagnostics } = lintRdjson([report]);
    const figure = diagnostics.find(({ code }) => code.value === 'evidence/figure-without-source');
    // "- 😀 收入增长 ": 2 + 4 + 1 + 12 + 1 bytes.
    expect(figure?.location.range).toEqual({
      start: { line: 5, column: 21 },
      end: { line: 5, column: 24 },
    });
  });

  it('suggests what is safely fixed', () => {
    const edit = { range: { start: 4, end: 9 }, text: 'zhibi' };
    const [first] = lintRdjson([reportWith([fake('x', { edits: [edit] })])]).diagnostics;
    expect(first).toMatchObject({
      suggestions: [
        { text: 'zhibi', range: { start: { line: 2, column: 1 }, end: { line: 2, column: 6 } } },
      ],
    });
  });
});

describe('junit', () => {
  it('fails on errors and warnings only, and a clean file passes', () => {
    const xml = lintJunit([
      reportWith([fake('w'), fake('h', { severity: 'hint' })]),
      reportWith([], 'clean.account.md'),
    ]);
    expect(xml).toContain('<testsuites name="zhibi" tests="3" failures="1" errors="0">');
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml).toContain('classname="clean.account.md"/>');
  });

  it('lets no text of a plan out of its place', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const xml = lintJunit([reportWith([fake(text)], text)]);
        const tags = xml.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
        expect(tags.map((tag) => /^<[?/]?(\w+)/.exec(tag)?.[1])).toEqual([
          ...['xml', 'testsuites', 'testsuite', 'testcase', 'failure', 'failure'],
          ...['testcase', 'testsuite', 'testsuites'],
        ]);
        expect(xmlText(text)).not.toMatch(/[<>"']|(?![\t\n\r\u007f-\u009f])\p{Cc}/u);
      }),
    );
  });
});

describe('markdown', () => {
  it('stays within a comment and counts what does not fit', () => {
    const many = Array.from({ length: 3000 }, (_, i) => fake(`finding ${i} ${'x'.repeat(60)}`));
    const text = lintMarkdown([reportWith(many)], 'en');
    expect(text.length).toBeLessThanOrEqual(60_000);
    const shown = text.match(/^- /gm)?.length ?? 0;
    expect(text).toContain(`… and ${3000 - shown} more findings`);
  });

  it('lets no mention, image, link or markup of a plan work', () => {
    const text = lintMarkdown(
      [reportWith([fake('![i](https://evil.example) @all <b> `x` #1 | [a](b)')], '@x/![y](z).md')],
      'en',
    );
    const own = text.replaceAll('https://example.org', '');
    expect(own).not.toMatch(/https:\/\/|(?<!\\)!\[|@all|@x|<b>|(?<!\\)`|#1/);
  });
});
