/** Ordinary sentences about a metric in `test/fixtures/phrasings`, and what is found in each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../../src/rules/rule';
import { lintText } from './harness';

const FOLDER = join(import.meta.dirname, '../../fixtures/phrasings');
const FENCE = '```';

/** All sentences of a file are items of one plan: each is judged beside the others. */
function planOf(block: string, sentences: readonly string[]): string {
  const items = sentences.map((sentence) => `- ${sentence} [^fy]\n`).join('');
  return `---\nzhibi: 1\n---\n\n## Look\n\n${items}\n${FENCE}roe\n${block}\nsource: [fy]\n${FENCE}\n\n[^fy]: annual-report · Report · 2022 · A1\n`;
}

/** The lines of a file, each with its mark, and the block that they are about. */
function linesOf(rule: string, file: string): { block: string; written: string[] } {
  const [block = '', lines = ''] = readFileSync(join(FOLDER, rule, file), 'utf8').split('\n---\n');
  return { block, written: lines.split('\n').filter((line) => /^[+~-] /.test(line)) };
}

/** The plan that a file's sentences make. */
export function planOfPhrasings(rule: string, file: string): string {
  const { block, written } = linesOf(rule, file);
  return planOf(
    block,
    written.map((line) => line.slice(2)),
  );
}

export interface Phrasing {
  readonly sentence: string;
  /** `+` is wrong and found, `~` wrong and not found yet, `-` right. */
  readonly mark: string;
  /** The words that each finding stands on, and its message. */
  readonly found: readonly string[];
}

/** The sentences of a file of a rule's folder. */
export function phrasingsIn(
  rule: string,
  file: string,
  language: 'en' | 'zh-cn' = 'en',
): Phrasing[] {
  const { block, written } = linesOf(rule, file);
  const sentences = written.map((line) => line.slice(2));
  const text = planOf(block, sentences);
  const found = lintText(text, { language }).filter((one) => one.rule === `figure/${rule}`);
  let at = 0;
  return sentences.map((sentence, n): Phrasing => {
    const start = text.indexOf(`- ${sentence} [^fy]\n`, at);
    at = start + sentence.length;
    const own = found.filter(({ range }) => range.start >= start && range.start < at);
    return { sentence, mark: written[n]?.[0] ?? '', found: own.map((one) => said(text, one)) };
  });
}

function said(text: string, { range, message, code }: Diagnostic): string {
  return `«${text.slice(range.start, range.end)}» ${code}: ${message}`;
}
