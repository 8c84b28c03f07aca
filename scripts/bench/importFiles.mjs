/** Files of statements for measuring imports: large ones in each form, all of one company's known rows. */
import { strToU8, unzipSync, zipSync } from 'fflate';

/** Company facts of about `bytes`: 12 years, each figure told by several filings, many tags that are none of ours. */
export function companyFacts(bytes) {
  const tags = ['Revenues', 'NetIncomeLoss', 'Assets', 'StockholdersEquity', 'InventoryNet'];
  const gaap = {};
  let size = 0;
  for (let n = 0; size < bytes; n++) {
    const tag = tags[n] ?? `OtherItemOfTheCompany${n}`;
    const facts = [];
    for (let year = 2010; year < 2022; year++) {
      for (let filing = 0; filing < 4; filing++) facts.push(fact(n, year, filing));
    }
    gaap[tag] = { label: tag, description: `What ${tag} is.`, units: { USD: facts } };
    size += JSON.stringify(gaap[tag]).length;
  }
  const all = { cik: 1, entityName: 'Acme Inc.', facts: { 'us-gaap': gaap } };
  return strToU8(JSON.stringify(all));
}

function fact(n, year, filing) {
  return {
    start: `${year}-01-01`,
    end: `${year}-12-31`,
    val: (n + 1) * 1_000_000 + year * 100 + filing,
    accn: `0000000001-${year + filing}-000001`,
    fy: year + filing,
    fp: 'FY',
    form: '10-K',
    filed: `${year + filing + 1}-02-15`,
  };
}

const HEAD = ['ts_code', 'ann_date', 'end_date', 'report_type', 'revenue', 'n_income_attr_p'];

/** Records as tushare writes them: `count` rows, twenty quarters a company, with `others` that are none of ours. */
function* records(count, others) {
  const items = Array.from({ length: others }, (_, n) => n);
  yield [...HEAD, ...items.map((n) => `other_item_${n}`)];
  for (let row = 0; row < count; row++) {
    const code = `${600_000 + Math.floor(row / 20)}.SH`;
    const quarter = row % 20;
    const year = 2018 + Math.floor(quarter / 4);
    const end = `${year}${['0331', '0630', '0930', '1231'][quarter % 4]}`;
    yield [
      code,
      `${year + 1}0420`,
      end,
      '1',
      `${row * 1000 + 500}`,
      `${row * 100 + 50}`,
      ...items.map((n) => `${row * 1000 + n}.25`),
    ];
  }
}

/** The company in the middle of the records. */
export const companyOf = (count) => `${600_000 + Math.floor(count / 40)}.SH`;

export function csv(count, others) {
  const lines = [...records(count, others)].map((cells) => cells.join(','));
  return strToU8(lines.join('\n'));
}

/** The same as a workbook of one sheet with shared strings. */
export function xlsx(count, others) {
  const strings = new Map();
  const shared = (text) => {
    if (!strings.has(text)) strings.set(text, strings.size);
    return strings.get(text);
  };
  const cell = (text, column, row) => {
    const at = `${column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(39 + column)}`}${row + 1}`;
    return /^\d+$/.test(text)
      ? `<c r="${at}"><v>${text}</v></c>`
      : `<c r="${at}" t="s"><v>${shared(text)}</v></c>`;
  };
  const rows = [...records(count, others)].map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`,
  );
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`);
  const files = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${items.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** The size of all files of a zip. */
export function unpacked(bytes) {
  return Object.values(unzipSync(bytes)).reduce((sum, { length }) => sum + length, 0);
}
