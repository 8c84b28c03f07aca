import { strToU8, zipSync } from 'fflate';

type CellValue =
  | string
  | number
  | { readonly day: number }
  /** A number in a format of the workbook's own. */
  | { readonly number: number; readonly format: string }
  /** A text with a raised mark behind it. */
  | { readonly text: string; readonly raised: string }
  | null;

/**
 * The bytes of a small XLSX with these sheets, as a spreadsheet program writes it; `moreRows` is
 * XML, and so is `columns`, which stands before the rows.
 */
export function workbook(
  sheets: readonly (readonly (readonly CellValue[])[])[],
  moreRows = '',
  columns = '',
): Uint8Array {
  const strings: string[] = [];
  const shared = (text: string) => {
    if (!strings.includes(text)) strings.push(text);
    return strings.indexOf(text);
  };
  const formats: string[] = [];
  const style = (format: string) => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format) + 2;
  };
  const cell = (value: CellValue, at: string) => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'string') return `<c r="${at}" t="s"><v>${shared(value)}</v></c>`;
    if ('number' in value)
      return `<c r="${at}" s="${style(value.format)}"><v>${value.number}</v></c>`;
    if ('raised' in value)
      return `<c r="${at}" t="inlineStr"><is><r><t>${value.text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${value.raised}</t></r></is></c>`;
    return `<c r="${at}" s="1"><v>${value.day}</v></c>`;
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files: Record<string, string> = {};
  sheets.forEach((rows, n) => {
    const body = rows.map((row, r) => {
      const cells = row.map((value, c) => cell(value, `${String.fromCharCode(65 + c)}${r + 1}`));
      return `<row r="${r + 1}">${cells.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${n + 1}.xml`] =
      `${head}<worksheet ${main}>${columns}<sheetData>${body.join('')}${moreRows}</sheetData></worksheet>`;
  });
  const list = sheets.map((_, n) => `<sheet name="S${n}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  files['xl/workbook.xml'] =
    `${head}<workbook ${main} xmlns:r="${relations}"><sheets>${list.join('')}</sheets></workbook>`;
  const links = sheets.map(
    (_, n) =>
      `<Relationship Id="rId${n + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
  );
  files['xl/_rels/workbook.xml.rels'] =
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
  files['xl/styles.xml'] =
    `${head}<styleSheet ${main}><numFmts>${formats.map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`;
  const items = strings.map((text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`);
  files['xl/sharedStrings.xml'] = `${head}<sst ${main}>${items.join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(files).map(([k, v]) => [k, strToU8(v)])));
}
