/** Every kind, told by its bytes, and why others aren't read. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../src/copies';
import { unreadableWords } from '../../../src/words/copies';
import { gbk } from '../imports/gbk';
import { workbook } from '../imports/workbook';
import { pdf, put } from './pdf/pdfs';
import { read, utf8 } from './read';

const docx = (body: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const paragraph = (text: string, marks = '') => `<w:p><w:r>${marks}<w:t>${text}</w:t></w:r></w:p>`;

describe('kinds', () => {
  it.each([
    ['text', utf8('收入增长 5 %\n\n利润下降'), 'x.bin'],
    ['text', gbk('收入增长'), 'x.txt'],
    ['text', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]), 'x.txt'],
    ['markdown', utf8('# Head\n\n- **Sales** fell [so](x.md)'), 'x.md'],
    ['csv', utf8('a,b\n1,2'), 'x.csv'],
    ['csv', gbk('报告日\t20211231\n营业收入\t5'), 'vDOWN.xls'],
    ['html', utf8('\ufeff<html><body>a'), 'x.txt'],
    ['html', utf8('<?xml version="1.0"?>\n<html xmlns="x"><body>a</body></html>'), 'x.xml'],
    ['pdf', pdf({ pages: [put(50, 700, 'Text')] }), 'x.html'],
    [
      'eml',
      utf8('From: a@b.c\nDate: Tue, 14 Mar 2023 09:00:00 +0800\nSubject: x\n\nBody'),
      'x.txt',
    ],
    ['docx', docx(paragraph('a')), 'x.xlsx'],
    [
      'company-facts',
      utf8(
        '{"cik":1,"entityName":"A","facts":{"us-gaap":{"Assets":{"units":{"USD":[{"end":"2024-12-31","val":5}]}}}}}',
      ),
      'x.txt',
    ],
  ])('%s', async (kind, bytes, name) => {
    expect((await read(bytes, name)).kind).toBe(kind);
  });

  it.each([
    ['empty', utf8(''), {}],
    ['empty', utf8(' \n\n '), {}],
    [
      'lfs-pointer',
      utf8('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
      {},
    ],
    [
      'other-format',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
      { format: 'PNG' },
    ],
    ['other-format', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), { format: 'PPTX' }],
    [
      'other-format',
      utf8('<?xml version="1.0"?><xbrl xmlns="http://www.xbrl.org/2003/instance"/>'),
      { format: 'XBRL' },
    ],
    ['old-office', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]), {}],
    ['unknown-format', new Uint8Array(500).map((_, i) => (i * 37) % 256), {}],
    ['damaged', utf8('%PDF-1.7\nnothing of a PDF'), {}],
    ['damaged', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), {}],
    [
      'encrypted',
      pdf({
        pages: [put(50, 700, 'Secret')],
        objects: {
          100: '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >>',
        },
        trailer: '/Encrypt 100 0 R /ID [(0123456789012345) (0123456789012345)]',
      }),
      {},
    ],
  ])('%s has a sentence', async (code, bytes, params) => {
    const name = code === 'empty' ? 'x.txt' : 'x';
    expect(await readCopy(bytes, name)).toEqual({ unreadable: code, params });
    expect(unreadableWords[code as 'empty'].zh).not.toBe('');
  });
});

describe('text', () => {
  it('keeps its lines, so that they are those of the file', async () => {
    const copy = await read(utf8('one\r\n\r\n  three\nfour'), 'a.txt');
    expect(copy.pages[0]?.lines).toEqual(['one', '', 'three', 'four']);
  });

  it('keeps them over the ends of what is read at once', async () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => `line ${i}`);
    const copy = await read(utf8(lines.join('\n')), 'a.txt');
    expect(copy.pages[0]?.lines).toEqual(lines);
  });

  it('has no marks of Markdown left', async () => {
    const copy = await read(
      utf8('> **Sales** of [Acme](a.md) `fell` by *5 %*\n| a | b |\nsnake_case_name'),
      'a.md',
    );
    expect(copy.pages[0]?.lines).toEqual(['Sales of Acme fell by 5 %', 'a\tb', 'snake_case_name']);
  });
});

it('a table has a line a row, its cells apart', async () => {
  const copy = await read(utf8('name;2023;2024\n"Sales;\nnet";1,5;'), 'a.csv');
  expect(copy.pages[0]?.lines).toEqual(['name\t2023\t2024', 'Sales; net\t1,5']);
});

it('a workbook has a page a sheet, with its name', async () => {
  const copy = await read(
    workbook([
      [
        ['项目', '2021'],
        ['营业收入', 92326],
      ],
    ]),
    'a.xlsx',
  );
  expect(copy.pages[0]?.lines).toEqual(['项目\t2021', '营业收入\t92326']);
  expect(copy.pages[0]?.label).not.toBeNull();
});

describe('a document', () => {
  it('has paragraphs and rows as lines, without what is deleted, hidden or there twice', async () => {
    const body =
      '<w:p><w:r><w:t>Sales </w:t></w:r><w:r><w:t xml:space="preserve">grew</w:t></w:r><w:del><w:r><w:delText> 9 %</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> 5 %</w:t></w:r></w:ins></w:p>' +
      paragraph('unseen', '<w:rPr><w:vanish/></w:rPr>') +
      `<mc:AlternateContent><mc:Choice>${paragraph('once')}</mc:Choice><mc:Fallback>${paragraph('once')}</mc:Fallback></mc:AlternateContent>` +
      `<w:tbl><w:tr><w:tc>${paragraph('Net &amp; gross')}</w:tc><w:tc>${paragraph('7')}</w:tc></w:tr></w:tbl>`;
    const copy = await read(
      docx(body, {
        'word/footnotes.xml': `<w:footnotes>${paragraph('A note')}</w:footnotes>`,
        'docProps/core.xml':
          '<cp:coreProperties><dc:title>Minutes of May</dc:title><dcterms:modified>2024-05-02T10:00:00Z</dcterms:modified></cp:coreProperties>',
      }),
    );
    expect(copy.pages[0]?.lines).toEqual(['Sales grew 5 %', 'once', 'Net & gross\t7', 'A note']);
    expect(copy.about).toMatchObject({ title: 'Minutes of May', date: '2024-05-02' });
  });
});

describe('mail', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it('has its heads and its plainest text, decoded', async () => {
    const mail = [
      'Received: by x',
      `Subject: =?utf-8?B?${base64('预算')}?= =?utf-8?Q?=E5=B7=B2?=`,
      '  confirmed',
      'From: Li <li@example.com>',
      'Date: Tue, 14 Mar 2023 23:30:00 -0800',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b1"',
      '',
      'preamble',
      '--b1',
      'Content-Type: multipart/alternative; boundary=b2',
      '',
      '--b2',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=E9=A2=84=E7=AE=97 is 1=',
      '20 million',
      '--b2',
      'Content-Type: text/html',
      '',
      '<p>not this</p>',
      '--b2--',
      '--b1',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64('second part'),
      '--b1',
      'Content-Type: text/plain',
      'Content-Disposition: attachment; filename=a.txt',
      '',
      'attached',
      '--b1--',
      'epilogue',
    ].join('\r\n');
    const copy = await read(utf8(mail), 'a.eml');
    expect(copy.pages[0]?.lines).toEqual([
      'From: Li <li@example.com>',
      'Date: Tue, 14 Mar 2023 23:30:00 -0800',
      'Subject: 预算已 confirmed',
      '预算 is 120 million',
      'second part',
    ]);
    expect(copy.about).toMatchObject({
      title: '预算已 confirmed',
      date: '2023-03-14',
      sourceKind: 'email',
    });
  });

  it('in HTML, with a charset of its own', async () => {
    const head = utf8(
      'From: a@b.c\nMIME-Version: 1.0\nSubject: x\nContent-Type: text/html; charset=gbk\n\n<p>',
    );
    const copy = await read(new Uint8Array([...head, ...gbk('已签字')]), 'a.eml');
    expect(copy.pages[0]?.lines.at(-1)).toBe('已签字');
  });
});

it('company facts have a line and a value each', async () => {
  const fact = {
    start: '2024-01-01',
    end: '2024-12-31',
    val: 572754,
    accn: '0001',
    form: '10-K',
    filed: '2025-02-01',
  };
  const copy = await read(
    utf8(
      JSON.stringify({
        entityName: 'Acme',
        facts: { 'us-gaap': { Revenues: { units: { USD: [fact] } } } },
      }),
    ),
  );
  expect(copy.facts).toMatchObject([
    {
      taxonomy: 'us-gaap',
      tag: 'Revenues',
      unit: 'USD',
      start: '2024-01-01',
      value: 572754,
      form: '10-K',
      accn: '0001',
      line: 1,
    },
  ]);
  expect(copy.pages[0]?.lines[0]).toContain('572754');
  expect(copy.about.entity).toBe('Acme');
});

it('ends when it is told to', async () => {
  const bytes = pdf({ pages: [put(50, 700, 'Text')] });
  expect(await readCopy(bytes, 'x', { stop: () => true })).toEqual({
    unreadable: 'timed-out',
    params: {},
  });
  expect(await readCopy(bytes, 'x', { limits: { bytes: 100 } })).toMatchObject({
    unreadable: 'too-large',
  });
});
