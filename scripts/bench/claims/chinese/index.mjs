/** The Chinese report in every form that a copy may have, read by the built thread. */
import { join } from 'node:path';
import { readCopy } from '../documents.mjs';
import { randomOf } from '../random.mjs';
import { asDocument, asWorkbook, byChromium, withoutFonts } from './print.mjs';
import { chineseReport } from './report.mjs';

const FORMS = {
  '年报-chromium.pdf': byChromium,
  '年报-gbk.pdf': withoutFonts,
  '年报.xlsx': asWorkbook,
  '年报.docx': asDocument,
};

/** None where the statements, or the browser, are missing. */
export async function chineseDocuments(copies, seed) {
  const report = chineseReport(join(copies, '../finance'), randomOf(seed));
  if (!report) return [];
  const documents = [];
  for (const [name, print] of Object.entries(FORMS)) {
    const bytes = await print(report);
    documents.push({ name, copy: await readCopy(bytes, name), bytes });
  }
  return documents;
}
