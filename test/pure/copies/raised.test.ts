/** Marks of notes stand raised behind figures; as digits they would make a figure tenfold. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readHtmlTables } from '../../../src/copies/html/htmlTables';
import { raisedBehind } from '../../../src/copies/raised';
import { workbook } from '../imports/workbook';
import { pdf, put } from './pdf/pdfs';
import { read, utf8 } from './read';

describe('what is read of a raised text', () => {
  it.each([
    ['1,350.2', '2', ''],
    ['(120', '3', ''],
    ['120)', '3', ''],
    ['12%', '1,2', ''],
    ['120', '(a)', ''],
    ['120', '(1)(2)', ''],
    ['120', '[4]', ''],
    ['120', '**', ''],
    ['10', '6', '^6'],
    ['110', '6', ''],
    ['1.10', '6', ''],
    // Ordinals, and what stands behind words.
    ['31', 'st', 'st'],
    ['2', 'e', 'e'],
    ['Revenue', '1', '1'],
    ['m', '2', '2'],
    ['5', '2023', '2023'],
    ['', '1', '1'],
  ])('%s and %s above it: %s', (before, raised, expected) => {
    expect(raisedBehind(before, raised)).toBe(expected);
  });
});

const cells = async (html: string) => {
  const rows: (readonly string[])[] = [];
  await readHtmlTables(utf8(`<html><body>${html}</body></html>`), {}, { add: (r) => rows.push(r) });
  return rows;
};

describe('a figure with the mark of a note', () => {
  const row =
    '<tr><td>Sales<sup>1</sup></td><td>1,350.2<sup>2</sup></td><td><span>120</span> <span style="font-size:5pt;position:relative;top:-2.8pt;vertical-align:baseline">(3)</span></td><td>7 <span style="vertical-align: super">4</span> %</td></tr>';

  it('of a page', async () => {
    const page = await read(utf8(`<html><body><table>${row}</table></body></html>`));
    expect(page.pages[0]?.lines).toEqual(['Sales1\t1,350.2\t120\t7 %']);
    const prose = await read(utf8('<html><body><p>It made 120<sup>3</sup> in 2023.</p>'));
    expect(prose.pages[0]?.lines).toEqual(['It made 120 in 2023.']);
  });

  it('of a table of a page; an element that doesn’t close ends with its cell', async () => {
    expect(await cells(`<table>${row}</table>`)).toEqual([['Sales1', '1,350.2', '120', '7 %']]);
    expect(await cells('<table><tr><td>5<sup>1<td>6</tr></table>')).toEqual([['5', '6']]);
  });

  it('of a workbook', async () => {
    const copy = await read(workbook([[['Sales', { text: '1,350.2', raised: '2' }]]]));
    expect(copy.pages[0]?.lines).toEqual(['Sales\t1,350.2']);
  });

  it('of a document', async () => {
    const run = (text: string, raised = false) =>
      `<w:r>${raised ? '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p>${run('It made 120')}${run('3', true)}${run(' in 2023')}${run('(4)', true)}</w:p>`;
    const copy = await read(
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
        ),
      }),
    );
    expect(copy.pages[0]?.lines).toEqual(['It made 120 in 2023']);
  });

  it('of a PDF; a small figure on the line is none', async () => {
    const sales = `${put(50, 700, 'Sales')}${put(200, 700, '1,350.2')}`;
    const lines = async (mark: string) =>
      (await read(pdf({ pages: [sales + mark] }))).pages[0]?.lines;
    expect(await lines(put(234, 704, '2', 6))).toEqual(['Sales\t1,350.2']);
    expect(await lines(put(300, 700, '2', 6))).toEqual(['Sales\t1,350.2\t2']);
  });
});
