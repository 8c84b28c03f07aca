/** What is more than is read is refused or said: a cut that nobody is told of looks like all. */
import { describe, expect, test } from 'vitest';
import { isUnreadable, readCopy } from '../../../src/copies';
import { readScreening, readStatements } from '../../../src/imports';
import { workbook } from '../imports/workbook';
import { read, utf8 } from './read';

async function refusal(text: string | Uint8Array, name: string): Promise<unknown> {
  const copy = await readCopy(typeof text === 'string' ? utf8(text) : text, name);
  return isUnreadable(copy) ? [copy.unreadable, copy.params.limit] : copy.pages.length;
}

const mail = (parts: number) =>
  [
    'From: a@b.example\nTo: b@c.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n',
    ...Array.from({ length: parts }, (_, n) => `--b\nContent-Type: text/plain\n\nline ${n}\n`),
    '--b--\n',
  ].join('\n');

const within = (depth: number): string => {
  let text = 'Content-Type: text/plain\n\nline\n';
  for (let n = 0; n < depth; n++) text = `Content-Type: message/rfc822\n\n${text}`;
  return `From: a@b.example\nTo: b@c.example\nSubject: x\nMIME-Version: 1.0\n${text}`;
};

const xbrl = (inside: string) =>
  `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance"><body>text ${inside}</body></html>`;

describe('a copy that holds more than is read', () => {
  test('a mail of very many parts', async () => {
    expect((await read(utf8(mail(498)), 'x.eml')).pages[0]?.lines.join(' ')).toContain('line 497');
    expect(await refusal(mail(501), 'x.eml')).toEqual(['too-many', 500]);
  });
  test('a mail in a mail in a mail', async () => {
    expect(await refusal(within(40), 'x.eml')).toBe(1);
    expect(await refusal(within(60), 'x.eml')).toEqual(['too-deep', 50]);
  });
  test('contexts and units of inline XBRL', async () => {
    const context = '<xbrli:context id="c"></xbrli:context>';
    const many = Array.from({ length: 100_001 }, (_, n) => context.replace('"c"', `"c${n}"`));
    expect(await refusal(xbrl(many.join('')), 'x.html')).toEqual(['too-many', 100_000]);
  });
  test('facts of inline XBRL', async () => {
    const fact = '<ix:nonFraction name="a:b" contextRef="c">1</ix:nonFraction>';
    expect(await refusal(xbrl(fact.repeat(200_001)), 'x.html')).toEqual(['too-many', 200_000]);
  }, 60_000);
  test('a workbook of many sheets is read to its last one', async () => {
    const sheets = Array.from({ length: 60 }, (_, n) => [[`sheet ${n}`]]);
    expect((await read(workbook(sheets), 'x.xlsx')).pages).toHaveLength(60);
    const more = Array.from({ length: 1001 }, () => [['x']]);
    expect(await refusal(workbook(more), 'x.xlsx')).toEqual(['too-many', 1000]);
  });
});

const STATEMENT = [
  ['USD million', '2023', '2024'],
  ['Revenue', 100, 120],
  ['Net income', 10, 12],
];

describe('an import', () => {
  test('names the sheets that it does not look at', async () => {
    const few = await readStatements(workbook([STATEMENT, [['notes']]]), { entity: 'Acme' });
    expect(few.notes.map(({ code }) => code)).not.toContain('sheets-unread');
    const notes = Array.from({ length: 24 }, (_, n) => [[`note ${n}`]]);
    const many = await readStatements(workbook([STATEMENT, ...notes]), { entity: 'Acme' });
    expect(many.notes.find(({ code }) => code === 'sheets-unread')?.params).toMatchObject({
      count: 5,
      most: 20,
      names: 'S20, S21, S22, S23, S24',
    });
  });
  test('takes no part of a list for the whole', async () => {
    const rows = [['Company', 'Revenue'], ...Array.from({ length: 3 }, (_, n) => [`C${n}`, n])];
    const sheets = Array.from({ length: 21 }, () => rows);
    await expect(readScreening(workbook(sheets))).rejects.toMatchObject({
      code: 'too-large',
      params: { limit: 20, what: 'sheets' },
    });
    const records = Array.from({ length: 20_001 }, (_, n) => ({ date: `20${n % 90}-12-31`, n }));
    await expect(readStatements(utf8(JSON.stringify(records)))).rejects.toMatchObject({
      code: 'too-large',
      params: { limit: 20_000, what: 'rows' },
    });
  });
  test('says how many companies there are where it names some', async () => {
    const lines = Array.from({ length: 14 }, (_, n) => `Company ${n},2023-12-31,${n + 100},7`);
    const file = ['company,date,Revenue,Net income', ...lines].join('\n');
    await expect(readStatements(utf8(file))).rejects.toMatchObject({
      code: 'several-entities',
      params: { entities: expect.stringMatching(/Company 9 … \(14\)$/) },
    });
  });
});
