/** A report printed: by Chromium with its fonts in the file, with fonts that aren't, as a workbook and as a document of Word. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { launchChromium } from '../../../lib/chromium.mjs';
import { load } from '../../../lib/load.mjs';

const html = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Heads that repeat on every page, as Chromium prints them. */
export async function byChromium({ title, blocks }) {
  const cell = (tag) => (text) => `<${tag}>${html(text)}</${tag}>`;
  const row = (tag, cells) => `<tr>${cells.map(cell(tag)).join('')}</tr>`;
  const body = blocks.map((block) => {
    if (block.heading) return `<h4>${html(block.heading)}</h4>`;
    if (block.text) return `<p>${html(block.text)}</p>`;
    return `<table><thead>${row('th', block.head)}</thead>${block.rows.map((cells) => row('td', cells)).join('')}</table>`;
  });
  const page = `<!doctype html><meta charset="utf-8"><title>${html(title)}</title><style>body{font:9.5pt/1.5 "Noto Serif CJK SC","Noto Sans CJK SC",serif}table{width:100%;border-collapse:collapse}td,th{border:1px solid #999;padding:1px 4px;font-weight:normal}td+td{text-align:right}</style>${body.join('\n')}`;
  const browser = await launchChromium();
  try {
    const tab = await browser.newPage();
    await tab.setContent(page);
    const line = (text) => `<div style="font-size:7pt;width:100%;text-align:center">${text}</div>`;
    return await tab.pdf({
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: line(html(title)),
      footerTemplate: line('<span class="pageNumber"></span>'),
      margin: { top: '20mm', bottom: '18mm', left: '16mm', right: '16mm' },
    });
  } finally {
    await browser.close();
  }
}

/** Lines of a page. */
const LINES = 42;
const WIDTH = 540;

/** By GBK-EUC-H, with heads of two lines, and tables that go on under a head of their own (续). */
export async function withoutFonts({ title, blocks }) {
  const { pdf, putCodes, song } = await load('test/pure/copies/pdf/pdfs.ts');
  const { gbk } = await load('test/pure/imports/gbk.ts');
  const hex = (text) => [...gbk(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const pages = [];
  let lines = [];
  const flush = () => {
    const head =
      putCodes(200, 780, hex(title), 8) + putCodes(300, 20, hex(String(pages.length + 1)), 8);
    const body = lines.flatMap((cells, at) =>
      cells.map(([x, text]) => putCodes(x, 750 - at * 17, hex(text), 8)),
    );
    pages.push(head + body.join(''));
    lines = [];
  };
  const add = (cells) => {
    if (lines.length >= LINES) flush();
    lines.push(cells);
  };
  for (const block of blocks) {
    if (block.heading) add([[40, block.heading]]);
    else if (block.text) for (const part of wrapped(block.text)) add([[40, part]]);
    else {
      const heads = headLines(block.head);
      for (const head of heads) add(placed(head));
      for (const row of block.rows) {
        if (lines.length >= LINES) {
          flush();
          if (block.title) add([[40, `${block.title}（续）`]]);
          for (const head of heads) add(placed(head));
        }
        add(placed(row));
      }
    }
  }
  flush();
  return pdf({ pages, fonts: song('GBK-EUC-H').replace('/DW 1000', HALF) });
}

/** Lines that fit the page, no number parted. */
function wrapped(text) {
  const lines = [''];
  for (const token of text.match(/\d[\d,.]*[%元万亿]{0,2}|./gu)) {
    if (widthOf(`${lines.at(-1)}${token}`) > WIDEST) lines.push('');
    lines.push(`${lines.pop()}${token}`);
  }
  return lines;
}

const WIDEST = 480;
const widthOf = (text) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 8 : 4), 0);

/** Digits are half as wide as characters. */
const HALF = '/DW 1000 /W [1 95 500 814 939 500]';

/** Names at the left, values to the right of their columns. */
function placed(cells) {
  const step = (WIDTH - 190) / Math.max(1, cells.length - 1);
  return cells.flatMap((text, at) => {
    if (text === '') return [];
    return [[at === 0 ? 40 : Math.max(190, 190 + at * step - widthOf(text)), text]];
  });
}

/** A long head in two lines. */
function headLines(head) {
  if (head.every((text) => text.length < 9)) return [head];
  const cut = (text) =>
    text.length < 9 ? text.length : text.indexOf('增减') > 0 ? text.indexOf('增减') : 6;
  return [head.map((text) => text.slice(0, cut(text))), head.map((text) => text.slice(cut(text)))];
}

/** A sheet for each table and one for the text. */
export function asWorkbook({ title, blocks }) {
  const sheets = [];
  let above = [[title]];
  const texts = [];
  for (const block of blocks) {
    if (block.heading || block.text) {
      above = [...above.slice(-2), [block.heading ?? block.text]];
      texts.push([block.heading ?? block.text]);
    } else sheets.push([...above, block.head, ...block.rows]);
  }
  const all = [texts, ...sheets];
  const column = (at) => String.fromCharCode(65 + at);
  const sheetXml = (rows) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (cells, r) =>
          `<row r="${r + 1}">${cells.map((text, c) => cellXml(text, `${column(c)}${r + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`;
  const files = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${all.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${all.map((_, i) => `<sheet name="表${i + 1}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
  };
  all.forEach((rows, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(rows);
  });
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}

function cellXml(text, ref) {
  if (text === '') return '';
  const number = /^-?[\d,]+\.\d+$/.test(text) ? text.replaceAll(',', '') : null;
  return number === null
    ? `<c r="${ref}" t="inlineStr"><is><t>${html(text)}</t></is></c>`
    : `<c r="${ref}"><v>${number}</v></c>`;
}

export async function asDocument({ title, blocks }) {
  const paragraph = (text) => new Paragraph({ children: [new TextRun(text)] });
  const row = (cells) =>
    new TableRow({ children: cells.map((text) => new TableCell({ children: [paragraph(text)] })) });
  const children = [
    paragraph(title),
    ...blocks.map((block) =>
      block.head
        ? new Table({ rows: [block.head, ...block.rows].map(row) })
        : paragraph(block.heading ?? block.text),
    ),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
