/**
 * Every parser at its cap: what just fits is read, what is a little more is
 * refused with a sentence, and twice as much takes about twice as long.
 */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type CopyLimits, isUnreadable, readCopy } from '../../src/copies';
import { faultSentence } from '../../src/edit/importNotes';
import { ImportError, readStatements } from '../../src/imports';
import { CELL_LIMITS } from '../../src/imports/table/cells/cells';
import { readPlan } from '../../src/plan/document';
import { lint } from '../../src/rules/lint';
import { say } from '../../src/words';
import { unreadableWords } from '../../src/words/copies';
import { pdf, put } from './copies/pdf/pdfs';
import { utf8 } from './copies/read';
import { workbook } from './imports/workbook';
import { leastRatio, MOST_RATIO } from './ratios';

const KB = 1024;
const filled = (line: string, bytes: number) => line.repeat(Math.ceil(bytes / line.length));
const docx = (body: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
  });

interface Kind {
  readonly name: string;
  /** A file of about so much; of what is packed the text counts. */
  readonly of: (amount: number) => Uint8Array;
  readonly small: Partial<CopyLimits>;
  /** What just fits and what doesn't. */
  readonly fits: number;
  readonly over: number;
  readonly refused: keyof typeof unreadableWords;
  /** What is read in about a tenth of a second. */
  readonly much: number;
}

const size = { small: { bytes: 64 * KB }, fits: 60 * KB, over: 66 * KB, much: 1024 * KB } as const;
const KINDS: readonly Kind[] = [
  { name: 'x.txt', of: (n) => utf8(filled('a line of text\n', n)), refused: 'too-large', ...size },
  { name: 'x.md', of: (n) => utf8(filled('- a [l](b) *c*\n', n)), refused: 'too-large', ...size },
  {
    name: 'x.html',
    of: (n) => utf8(`<html><table>${filled('<tr><td>Sales</td><td>1,234</td></tr>\n', n)}</table>`),
    refused: 'too-large',
    ...size,
  },
  {
    name: 'xbrl.html',
    of: (n) =>
      utf8(
        `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL">${filled('<p><ix:nonFraction name="us-gaap:Assets" contextRef="c" unitRef="u" decimals="0">12</ix:nonFraction></p>\n', n)}`,
      ),
    refused: 'too-large',
    ...size,
  },
  {
    name: 'x.csv',
    of: (n) => utf8(`item,2021\n${filled('revenue,"1,234"\n', n)}`),
    refused: 'too-large',
    ...size,
  },
  {
    name: 'x.eml',
    of: (n) =>
      utf8(
        `From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain\n\n${filled('a line\n', n)}`,
      ),
    refused: 'too-large',
    ...size,
  },
  {
    name: 'x.docx',
    of: (n) => docx(filled('<w:p><w:r><w:t>Sales rose</w:t></w:r></w:p>', n)),
    small: { unpacked: 64 * KB },
    fits: 50 * KB,
    over: 400 * KB,
    refused: 'too-much',
    much: 2048 * KB,
  },
  {
    name: 'x.xlsx',
    of: (n) => workbook([Array.from({ length: n / 64 }, (_, i) => [i, i])]),
    small: { unpacked: 64 * KB },
    fits: 30 * KB,
    over: 1600 * KB,
    refused: 'too-much',
    much: 512 * KB,
  },
  {
    name: 'x.pdf',
    of: (n) => pdf({ pages: Array.from({ length: n }, () => put(50, 700, 'Sales rose')) }),
    small: { pages: 20 },
    fits: 20,
    over: 21,
    refused: 'too-many-pages',
    much: 120,
  },
  {
    name: 'deep.html',
    of: (n) => utf8(`<html>${'<div>'.repeat(n)}text`),
    small: { depth: 200 },
    fits: 150,
    over: 210,
    refused: 'too-deep',
    much: 4000,
  },
];

describe.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', (name, kind) => {
  test('at its cap is read', async () => {
    const copy = await readCopy(kind.of(kind.fits), name, { limits: kind.small });
    expect(isUnreadable(copy) ? copy.unreadable : 'read').toBe('read');
  });

  test('over it is refused with a sentence', async () => {
    const copy = await readCopy(kind.of(kind.over), name, { limits: kind.small });
    if (!isUnreadable(copy)) throw new Error('it was read');
    expect(copy.unreadable).toBe(kind.refused);
    for (const language of ['en', 'zh-cn'] as const) {
      const sentence = say(unreadableWords[copy.unreadable], language, copy.params);
      expect(sentence).toMatch(/\d/);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test('twice as much takes about twice as long', async () => {
    const [half, whole] = [kind.of(kind.much / 2), kind.of(kind.much)];
    const ratio = await leastRatio(
      () => readCopy(half, name),
      () => readCopy(whole, name),
    );
    expect(ratio).toBeLessThan(MOST_RATIO);
  });
});

describe('statements', () => {
  const refusal = async (bytes: Uint8Array) => {
    const error = await readStatements(bytes).then(
      () => null,
      (one: unknown) => one,
    );
    if (error !== null && !(error instanceof ImportError)) throw error;
    return error;
  };
  const rows = (n: number) =>
    utf8(`item,2021\nrevenue,12\nnet income,2\n${filled('x,1\n', 4 * (n - 3))}`);

  test('of as many rows as are read, and of more', async () => {
    expect((await refusal(rows(CELL_LIMITS.rows)))?.code).not.toBe('too-large');
    const error = await refusal(rows(CELL_LIMITS.rows + 10));
    expect(error?.code).toBe('too-large');
    for (const language of ['en', 'zh-cn'] as const) {
      expect(error && faultSentence(error, language)).toMatch(/200[,\u202f]?000/);
    }
  });

  test('of more bytes than are read, without reading them', async () => {
    const much = utf8('item,2021\nrevenue,12\n').length + CELL_LIMITS.bytes;
    const bytes = new Uint8Array(much).fill(0x20);
    bytes.set(utf8('item,2021\nrevenue,12\n'));
    expect((await refusal(bytes))?.code).toBe('too-large');
  });

  test('twice as many rows take about twice as long', async () => {
    const [half, whole] = [rows(CELL_LIMITS.rows / 4), rows(CELL_LIMITS.rows / 2)];
    const ratio = await leastRatio(
      () => refusal(half),
      () => refusal(whole),
    );
    expect(ratio).toBeLessThan(MOST_RATIO);
  });
});

describe('a plan', () => {
  const HEAD = '---\nzhibi: 1\naccount: Acme\n';
  const OPTIONS = { language: 'en', today: '2026-01-01' } as const;
  const codes = (text: string) =>
    lint(readPlan(text, { path: 'a.account.md' }), OPTIONS).map(
      ({ rule, code }) => `${rule} ${code}`,
    );
  const front = (length: number) => {
    const key = 'reason: ';
    return `${HEAD}${key}${'x'.repeat(length - HEAD.length - key.length + 3)}\n---\n\n## Look\n`;
  };
  const block = (length: number) => {
    const start = 'entity: Acme\ncurrency: USD\nunit: million\nperiods: [FY22]\nrevenue: [1]\n';
    return `${HEAD}---\n\n## Look\n\n\`\`\`roe\n${start}# ${'x'.repeat(length - start.length - 3)}\n\`\`\`\n`;
  };
  const claims = (n: number) => `${HEAD}---\n\n## Look\n\n${'- Sales rose by 12%.\n'.repeat(n)}`;

  test('front matter of 64 KB is read, and more is refused', () => {
    expect(codes(front(64_000))).not.toContain('format/front-matter-invalid tooLarge');
    expect(codes(front(66_000))).toContain('format/front-matter-invalid tooLarge');
  });

  test('a block of 256 KB is read, and more is refused', () => {
    const faults = (text: string) => codes(text).filter((one) => one.startsWith('roe/invalid'));
    expect(faults(block(255_000))).toEqual([]);
    expect(faults(block(264_000))).not.toEqual([]);
  });

  test('of 15,000 lines is read, and more is told', () => {
    expect(codes(claims(14_900)).some((one) => one.startsWith('format/too-complex'))).toBe(false);
    expect(codes(claims(15_100)).some((one) => one.startsWith('format/too-complex'))).toBe(true);
  });

  test.each([
    ['front matter', front, 60_000],
    ['a block', block, 250_000],
    ['claims', claims, 4000],
  ])('twice as much takes about twice as long: %s', async (_, of, much) => {
    const [half, whole] = [of(much / 2), of(much)];
    const ratio = await leastRatio(
      () => codes(half),
      () => codes(whole),
    );
    expect(ratio).toBeLessThan(MOST_RATIO);
  });
});
