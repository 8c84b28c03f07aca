/**
 * Ordinary sentences about a metric, and their near misses, a folder a rule: `+` is wrong and found,
 * `~` is wrong and not found yet, `-` is right.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/rules/rule';
import { lintText } from './harness';

const FOLDER = join(import.meta.dirname, '../../fixtures/phrasings');
const FENCE = '```';

/** All sentences of a file are items of one plan: each is judged beside the others. */
function planOf(block: string, sentences: readonly string[]): string {
  const items = sentences.map((sentence) => `- ${sentence} [^fy]\n`).join('');
  return `---\nzhibi: 1\n---\n\n## Look\n\n${items}\n${FENCE}roe\n${block}\nsource: [fy]\n${FENCE}\n\n[^fy]: annual-report · Report · 2022 · A1\n`;
}

interface Phrasing {
  readonly sentence: string;
  readonly mark: string;
  readonly wrong: boolean;
  readonly found: boolean;
}

function phrasingsOf(name: string): Phrasing[] {
  return readdirSync(join(FOLDER, name)).flatMap((file) => {
    const [block = '', lines = ''] = readFileSync(join(FOLDER, name, file), 'utf8').split(
      '\n---\n',
    );
    const written = lines.split('\n').filter((line) => /^[+~-] /.test(line));
    const sentences = written.map((line) => line.slice(2));
    const text = planOf(block, sentences);
    const found = lintText(text).filter(({ rule }) => rule === `figure/${name}`);
    let at = 0;
    return sentences.map((sentence, n): Phrasing => {
      const start = text.indexOf(`- ${sentence} [^fy]\n`, at);
      at = start + sentence.length;
      const own = ({ range }: Diagnostic) => range.start >= start && range.start < at;
      const mark = written[n]?.[0] ?? '';
      return { sentence, mark, wrong: mark !== '-', found: found.some(own) };
    });
  });
}

describe.each([
  ['contradicts', 320, 330],
  ['direction', 260, 290],
] as const)('figure/%s on ordinary sentences', (name, slips, misses) => {
  const all = phrasingsOf(name);
  const wrong = all.filter((one) => one.wrong);

  test('there are enough of both kinds', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(slips);
    expect(all.length - wrong.length).toBeGreaterThanOrEqual(misses);
  });

  test('no false alarm', () => {
    const alarms = all.filter((one) => !one.wrong && one.found);
    expect(alarms.map(({ sentence }) => sentence)).toEqual([]);
  });

  test('nine of ten are found, each that was found before', () => {
    const missed = wrong.filter((one) => !one.found);
    const known = wrong.filter(({ mark }) => mark === '~');
    const sentences = (of: readonly Phrasing[]) => of.map(({ sentence }) => sentence);
    expect(sentences(missed)).toEqual(sentences(known));
    expect(missed.length).toBeLessThanOrEqual(wrong.length / 10);
  });
});
