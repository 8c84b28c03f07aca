import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../../../src/plan/text/displayWidth';
import { lineStartsOf } from '../../../../../src/plan/text/text';
import {
  escapeData,
  escapeForForge,
  escapeProperty,
  lintGithub,
} from '../../../../../src/review/formats/findings/github';
import { lintJson } from '../../../../../src/review/formats/findings/json';
import { lintText } from '../../../../../src/review/formats/findings/text';
import { type FileReport, reportOf } from '../../../../../src/review/formats/plan/report';
import {
  jsonText,
  pad,
  visible,
  withoutWorkflowCommands,
} from '../../../../../src/review/formats/quote';
import type { Diagnostic } from '../../../../../src/rules/rule';

const TEXT = '---\nzhibi: 1\n---\n## 望\n- 收入 853,062 百万\n- 😀 第二条\n';

function finding(start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'evidence/missing',
    severity: 'warning',
    message: '这条陈述没有来源',
    range: { start, end },
    url: 'https://example.org/rules/evidence/missing.md',
    code: 'missing',
    params: {},
    timed: false,
    fixable: false,
    edits: [],
    ...more,
  };
}

function report(path: string, diagnostics: readonly Diagnostic[], text = TEXT): FileReport {
  return reportOf({ path, text, lineStarts: lineStartsOf(text) }, diagnostics);
}

const many = (n: number, severity: Diagnostic['severity']) =>
  Array.from({ length: n }, (_, i) => finding(i, i + 1, { severity, message: `${severity} ${i}` }));

/** Characters that steer a terminal. */
const STEERING = /(?!\n)\p{Cc}|[\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '::',
        '##[',
        'error',
        '\n',
        '\r',
        '%0A',
        '\u001b[31m',
        '\u202e',
        ' ',
        '@a',
        '|',
        ',',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('json', () => {
  it('has 1-based places in UTF-16 columns with an exclusive end, by position and then by rule', () => {
    const start = TEXT.indexOf('第二条');
    const { files, summary } = lintJson([
      report('a.account.md', [
        finding(start, start + 3, { rule: 'z/z' }),
        finding(start, start + 3, { rule: 'a/a', severity: 'error' }),
        finding(0, 3, { severity: 'hint' }),
      ]),
      report('b.account.md', []),
    ]);
    expect(files.map(({ path }) => path)).toEqual(['a.account.md', 'b.account.md']);
    expect(files[0]?.diagnostics.map(({ rule }) => rule)).toEqual([
      'evidence/missing',
      'a/a',
      'z/z',
    ]);
    // An emoji takes two columns, a blank one: `- 😀 第`.
    expect(files[0]?.diagnostics[1]).toMatchObject({
      line: 6,
      column: 6,
      endLine: 6,
      endColumn: 9,
    });
    expect(summary).toEqual({ files: 2, errors: 1, warnings: 1, infos: 0, hints: 1 });
  });

  it('gives edits only where there are some', () => {
    const edits = [{ range: { start: 4, end: 9 }, text: 'zhibi' }];
    const { files } = lintJson([
      report('a.md', [finding(4, 9, { edits, fixable: true }), finding(5, 6)]),
    ]);
    expect(files[0]?.diagnostics[0]?.edits).toEqual([
      { line: 2, column: 1, endLine: 2, endColumn: 6, text: 'zhibi' },
    ]);
    expect(files[0]?.diagnostics[1]).not.toHaveProperty('edits');
  });

  it('reads back as it was, and steers neither a terminal nor a runner', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), hostile, (value, text) => {
        const printed = jsonText({ value, text });
        expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify({ value, text })));
        expect(printed).not.toMatch(STEERING);
        expect(printed).not.toContain('##[');
      }),
    );
  });
});

describe('text', () => {
  it('lines up places and severities, and counts', () => {
    const files = [
      report('甲.account.md', [
        finding(TEXT.indexOf('收入'), TEXT.indexOf('收入') + 2, { severity: 'error' }),
        finding(TEXT.indexOf('😀'), TEXT.indexOf('😀') + 2),
      ]),
      report('乙.account.md', []),
    ];
    expect(lintText(files, { language: 'zh-cn', colour: false })).toBe(
      [
        '甲.account.md',
        '  5:3  错误  这条陈述没有来源  evidence/missing',
        '  6:3  警告  这条陈述没有来源  evidence/missing',
        '',
        '2 个文件：1 个错误、1 个警告',
        '',
      ].join('\n'),
    );
    expect(lintText(files, { language: 'en', colour: false })).toContain(
      '  5:3  error    这条陈述没有来源  evidence/missing\n  6:3  warning  ',
    );
  });

  it('says that nothing was found', () => {
    expect(lintText([report('a.md', [])], { language: 'en', colour: false })).toBe(
      '1 file: nothing found\n',
    );
  });

  it('has colours only when asked for', () => {
    const files = [report('a.md', [finding(0, 1)])];
    expect(lintText(files, { language: 'en', colour: true })).toContain(
      '\u001b[33mwarning\u001b[0m',
    );
    expect(lintText(files, { language: 'en', colour: false })).not.toContain('\u001b');
  });

  it('shows what a plan would hide, on the line of its finding', () => {
    fc.assert(
      fc.property(hostile, hostile, (path, message) => {
        const printed = lintText([report(path, [finding(0, 1, { message })])], {
          language: 'en',
          colour: false,
        });
        expect(printed).not.toMatch(STEERING);
        expect(printed.split('\n')).toHaveLength(5);
      }),
    );
  });
});

describe('github', () => {
  const lines = (files: readonly FileReport[], hasSummary = true) =>
    lintGithub(files, 'en', hasSummary).annotations.split('\n').filter(Boolean);

  it('writes a workflow command with place, title and message', () => {
    const start = TEXT.indexOf('收入');
    expect(
      lines([report('客户,a:b.account.md', [finding(start, start + 2, { severity: 'error' })])]),
    ).toEqual([
      '::error file=客户%2Ca%3Ab.account.md,line=5,endLine=5,col=3,endColumn=5,title=evidence/missing::这条陈述没有来源',
    ]);
  });

  it('leaves the columns out where a finding spans lines', () => {
    const [line] = lines([report('a.md', [finding(0, TEXT.length - 1)])]);
    expect(line).toContain('line=1,endLine=6,title=');
  });

  it('shows ten of a level, the most severe first, and counts the rest', () => {
    const files = [
      report('a.md', [...many(12, 'hint'), ...many(11, 'warning')]),
      report('b.md', [...many(3, 'error'), ...many(2, 'info')]),
    ];
    const shown = lines(files);
    const count = (level: string) => shown.filter((line) => line.startsWith(`::${level} `)).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([3, 10, 10]);
    expect(shown.map((line) => line.slice(2, 4))).toEqual(
      [...'eee', ...'w'.repeat(10), ...'n'.repeat(10)].map(
        (c) => ({ e: 'er', w: 'wa' })[c] ?? 'no',
      ),
    );
    // 28 findings, 3 + 10 + 9 of them shown.
    expect(shown.at(-1)).toMatch(/^::notice title=More findings::.*\b6 more are in the log and in/);
    const { rest, summary } = lintGithub(files, 'en', true);
    expect(rest.match(/hint \d+|warning \d+/g)).toHaveLength(6);
    expect(summary?.match(/^\| [ab]\.md:/gm)).toHaveLength(28);
  });

  it('spends no notice on a rest that there is not', () => {
    expect(lines([report('a.md', many(10, 'info'))])).toHaveLength(10);
  });

  it('starts no command but its own, whatever a plan says', () => {
    fc.assert(
      fc.property(hostile, hostile, (path, message) => {
        const shown = lines([report(path, [finding(0, 1, { message })])]);
        expect(shown).toHaveLength(1);
        expect(shown[0]).toMatch(
          /^::warning file=[^:,]*,line=1,endLine=1,col=1,endColumn=2,title=/,
        );
      }),
    );
  });

  it('escapes as the runner unescapes', () => {
    const unescaped = (text: string) =>
      text
        .replace(/%3A/g, ':')
        .replace(/%2C/g, ',')
        .replace(/%0D/g, '\r')
        .replace(/%0A/g, '\n')
        .replace(/%25/g, '%');
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unescaped(escapeProperty(text))).toBe(text);
        expect(escapeData(text)).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('lists three hundred rows of the summary, each cell of three hundred characters, and counts the rest', () => {
    const rows = (count: number) => {
      const { summary } = lintGithub([report('a.md', many(count, 'hint'))], 'en', true);
      const lines = summary?.split('\n') ?? [];
      return [lines.filter((line) => line.startsWith('| a')).length, lines.at(-2)?.includes('1')];
    };
    expect(rows(300)[0]).toBe(300);
    expect(rows(301)).toEqual([300, true]);
    const cell = (length: number) => {
      const long = finding(0, 1, { message: 'x'.repeat(length) });
      return /x+…?/.exec(lintGithub([report('a.md', [long])], 'en', true).summary ?? '')?.[0];
    };
    expect(cell(300)).toBe('x'.repeat(300));
    expect(cell(301)).toBe(`${'x'.repeat(300)}…`);
  });

  it('keeps the summary a table in which nothing of a plan works', () => {
    const message = 'a | b <img src=x> ![x](http://e.org/p.png) @all #1 www.e.org\n\n# h `c`';
    const { summary } = lintGithub([report('a|b.md', [finding(0, 1, { message })])], 'en', true);
    const row = summary?.split('\n').find((line) => line.includes('evidence/missing'));
    expect(row?.match(/(?<!\\)\|/g)).toHaveLength(5);
    expect(row).not.toMatch(/<img|@a|(?<!\\)!\[|:\/\/e\.org|www\.|#1/);
    expect(escapeForForge('普通的话 12%')).toBe('普通的话 12%');
  });
});

describe('quoting', () => {
  it('leaves no line that a runner takes for a command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of withoutWorkflowCommands(text).split(/\r\n|\r|\n/)) {
          expect(line.trim().startsWith('::')).toBe(false);
          expect(line).not.toContain('##[');
        }
      }),
    );
  });

  it('names what can not be seen and leaves other text alone', () => {
    expect(visible('a\u001b[2J\u202eb\tc\nd')).toBe('a<U+001B>[2J<U+202E>b c d');
    expect(visible('\ud800x')).toBe('<U+D800>x');
    expect(visible('望闻问切 👩‍💻 ROE 6.57%')).toBe('望闻问切 👩‍💻 ROE 6.57%');
  });

  it('knows how wide characters are', () => {
    expect(displayWidth('净利率 7%')).toBe(9);
    expect(displayWidth('（e\u0301）')).toBe(5);
    expect(pad('望', 4)).toBe('望  ');
    expect(pad('7%', 4, 'left')).toBe('  7%');
  });
});
