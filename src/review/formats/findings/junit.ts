/** `zhibi lint --format junit`: JUnit XML, one suite a file, one case a finding; a clean file passes. */
import { type FileReport, type Placed, placed, summaryOf } from '../plan/report';
import { visible } from '../quote';

/** Hints and notes don't fail a build anywhere: they are passed cases with their text. */
export function lintJunit(files: readonly FileReport[]): string {
  const { errors, warnings } = summaryOf(files);
  const cases = files.reduce((sum, file) => sum + Math.max(1, file.diagnostics.length), 0);
  const suites = files.map(suite).join('');
  const counts = `tests="${cases}" failures="${errors + warnings}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="zhibi" ${counts}>\n${suites}</testsuites>\n`;
}

function suite(file: FileReport): string {
  const { errors, warnings } = summaryOf([file]);
  const items = placed(file);
  const cases =
    items.length > 0
      ? items.map(testCase).join('')
      : `    <testcase name="zhibi" classname=${attribute(file.path)}/>\n`;
  const counts = `tests="${Math.max(1, items.length)}" failures="${errors + warnings}" errors="0"`;
  return `  <testsuite name=${attribute(file.path)} ${counts}>\n${cases}  </testsuite>\n`;
}

function testCase({ path, diagnostic }: Placed): string {
  const { rule, severity, message, url, position } = diagnostic;
  const place = `${position.line}:${position.column}`;
  const head = `    <testcase name=${attribute(`${rule} ${place}`)} classname=${attribute(path)} file=${attribute(path)} line="${position.line}">`;
  const text = xmlText(`${path}:${place} ${message} ${url}`);
  const body =
    severity === 'error' || severity === 'warning'
      ? `<failure type=${attribute(severity)} message=${attribute(message)}>${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `${head}\n      ${body}\n    </testcase>\n`;
}

function attribute(text: string): string {
  return `"${xmlText(text).replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)}"`;
}

/** Characters that XML 1.0 can't hold are replaced; those that can't be seen are named. */
export function xmlText(text: string): string {
  return visible(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
