import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../../src/copies';
import { gbk } from '../../imports/gbk';
import { cmap } from '../cmaps';
import { read } from '../read';
import { pdf, put, putCodes, song, stream } from './pdfs';

const hex = (bytes: Iterable<number>, width = 2) =>
  [...bytes].map((byte) => byte.toString(16).padStart(width, '0')).join('');
const ucs2 = (text: string) =>
  hex(
    [...text].map((char) => char.charCodeAt(0)),
    4,
  );
const linesOf = async (content: string) =>
  (await read(pdf({ pages: [content] }))).pages[0]?.lines ?? [];

describe('Chinese fonts that are not in the file', () => {
  it.each([
    ['GBK-EUC-H', hex(gbk('营业收入 853,062 百万元'))],
    ['UniGB-UCS2-H', ucs2('营业收入 853,062 百万元')],
    ['GBKp-EUC-H', hex(gbk('营业收入 853,062 百万元'))],
  ])('are read by the CMap %s, and only by it', async (encoding, codes) => {
    const bytes = pdf({ pages: [putCodes(50, 700, codes)], fonts: song(encoding) });
    const copy = await read(bytes, 'a.pdf', { cmap });
    expect(copy.pages[0]?.lines).toEqual(['营业收入 853,062 百万元']);
    expect(copy.pages[0]?.unread).toBeNull();
    expect(copy.about.language).toBe('zh');
    expect(await readCopy(bytes, 'a.pdf')).toEqual({ unreadable: 'garbled', params: {} });
  });

  it('ask for nothing but CMaps, by their plain names', async () => {
    const asked: string[] = [];
    const note = (name: string) => {
      asked.push(name);
      return cmap(name);
    };
    const bytes = pdf({ pages: [putCodes(50, 700, hex(gbk('利润')))], fonts: song('GBK-EUC-H') });
    await read(bytes, 'a.pdf', { cmap: note });
    expect(asked).toContain('GBK-EUC-H');
    expect(asked.every((name) => /^[\w-]+$/.test(name))).toBe(true);
  });
});

it('reads what Chromium prints, with its fonts in the file and radicals for characters', async () => {
  const fixture = join(import.meta.dirname, '../../../fixtures/copies/balance-by-chromium.pdf');
  const [page] = (await read(new Uint8Array(readFileSync(fixture)))).pages;
  expect(page?.lines.slice(0, 6)).toEqual([
    '甲乙股份有限公司',
    '合并资产负债表',
    '2021年12月31日',
    '单位：元',
    '项目\t附注\t期末余额\t期初余额',
    '货币资金\t七、1\t1,234,567.12\t987,654.09',
  ]);
});

describe('lines', () => {
  it('keep the cells of a row apart, whatever order they are written in', async () => {
    const content =
      put(400, 700, '572,754') +
      put(50, 700, 'Total revenues') +
      put(480, 700, '(559,151)') +
      put(50, 680, 'Cost of sales');
    const [page] = (await read(pdf({ pages: [content] }))).pages;
    expect(page?.lines).toEqual(['Total revenues\t572,754\t(559,151)', 'Cost of sales']);
    expect(page?.spans?.[0]?.length).toBe(6);
    expect(page?.spans?.[0]?.[0]).toBe(50);
    expect(page?.spans?.[0]?.[2]).toBe(400);
  });

  it('keep a small mark in its line, and leaders out', async () => {
    expect(
      await linesOf(
        put(50, 700, 'Net income') +
          put(98, 703.5, '1', 6) +
          put(50, 660, 'Risk factors . . . . . . . 12'),
      ),
    ).toEqual(['Net income1', 'Risk factors\t12']);
  });

  it('take text printed twice for bold once', async () => {
    expect(await linesOf(put(50, 700, 'Assets') + put(50.4, 700, 'Assets'))).toEqual(['Assets']);
  });

  it('read columns of running text one after the other', async () => {
    const left = [
      'The customer opened stores',
      'in eleven further cities',
      'and closed its four oldest',
      'warehouses near the coast',
      'during this spring.',
    ];
    const right = [
      'Sales grew by nine percent',
      'while the margin fell again',
      'because transport cost more',
      'than in any year before it',
      'as the board has told us.',
    ];
    const content = left
      .map((text, i) => put(50, 700 - 14 * i, text) + put(320, 700 - 14 * i, right[i] ?? ''))
      .join('');
    expect(await linesOf(content)).toEqual([...left, ...right]);
  });

  it('keep a table of words and figures by its rows', async () => {
    const rows = [
      'Cash and cash equivalents',
      'Trade receivables, net',
      'Inventories at year end',
      'Property and equipment',
      'Goodwill and intangibles',
    ];
    const content = rows
      .map((text, i) => put(50, 700 - 14 * i, text) + put(400, 700 - 14 * i, `${i},123`))
      .join('');
    expect(await linesOf(content)).toEqual(rows.map((text, i) => `${text}\t${i},123`));
  });

  it('are turned with the page, and leave out what lies beside it', async () => {
    const turned = 'BT /F1 10 Tf 0 1 -1 0 100 200 Tm (Landscape table) Tj ET\n';
    const copy = await read(
      pdf({ pages: [turned + put(900, 700, 'beside the page')], page: '/Rotate 90' }),
    );
    expect(copy.pages[0]?.lines).toEqual(['Landscape table']);
  });
});

describe('pages', () => {
  const body = (i: number) => put(50, 400, `What page ${i} is about in ${2020 + i}`);
  const head = put(50, 780, 'Annual Report 2024');

  it('have labels, and the numbers printed on them', async () => {
    const pages = [1, 2, 3, 4].map((i) => head + body(i) + put(300, 20, `F-${i + 6}`));
    const copy = await read(
      pdf({ pages, catalogue: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>' }),
    );
    expect(copy.pages.map(({ label }) => label)).toEqual(['i', 'ii', '1', '2']);
    expect(copy.pages.map(({ printed }) => printed)).toEqual([['F-7'], ['F-8'], ['F-9'], ['F-10']]);
    expect(copy.pages[1]?.edges).toEqual({ top: 1, bottom: 1 });
  });

  it('take no year and no figure for a page number', async () => {
    const pages = [1, 2, 3].map(
      (i) => head + put(50, 400, `Sales\t${i}00`) + put(50, 100, `${2020 + i}`),
    );
    const copy = await read(pdf({ pages }));
    expect(copy.pages.flatMap(({ printed }) => printed)).toEqual([]);
  });

  it('say it when a page is a picture', async () => {
    const image = stream(
      'x',
      '/Type /XObject /Subtype /Image /Width 800 /Height 1000 /BitsPerComponent 8 /ColorSpace /DeviceGray',
    );
    const scan = 'q 600 0 0 800 0 0 cm /Im1 Do Q\n';
    const small = 'q 60 0 0 30 0 0 cm /Im1 Do Q\n';
    const with_ = { resources: '/XObject << /Im1 100 0 R >>', objects: { 100: image } };
    const mixed = await read(pdf({ pages: [body(1), scan, small], ...with_ }));
    expect(mixed.pages.map(({ unread }) => unread)).toEqual([null, 'picture', null]);
    expect(await readCopy(pdf({ pages: [scan, scan], ...with_ }), 'scan.pdf')).toEqual({
      unreadable: 'no-text',
      params: {},
    });
  });
});

it('leaves the bytes as they are, and gives plain data', async () => {
  const bytes = pdf({ pages: [put(50, 700, 'Revenue 5')] });
  const before = bytes.slice();
  const copy = await read(bytes);
  expect(bytes).toEqual(before);
  expect(JSON.parse(JSON.stringify(copy))).toEqual(copy);
});
