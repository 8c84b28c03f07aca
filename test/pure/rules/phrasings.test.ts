/** Ordinary sentences about a metric, and their near misses, a folder a rule: `+` is found, `-` is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintText } from './harness';

const FOLDER = join(import.meta.dirname, '../../fixtures/phrasings');
const FENCE = '```';

function planOf(block: string, sentence: string): string {
  return `---\nzhibi: 1\n---\n\n## Look\n\n- ${sentence} [^fy]\n\n${FENCE}roe\n${block}\nsource: [fy]\n${FENCE}\n\n[^fy]: annual-report · Report · 2022 · A1\n`;
}

interface Phrasing {
  readonly sentence: string;
  readonly wrong: boolean;
  readonly found: boolean;
}

function phrasingsOf(name: string): Phrasing[] {
  return readdirSync(join(FOLDER, name)).flatMap((file) => {
    const text = readFileSync(join(FOLDER, name, file), 'utf8');
    const [block = '', sentences = ''] = text.split('\n---\n');
    return sentences.split('\n').flatMap((line) => {
      if (!/^[+-] /.test(line)) return [];
      const sentence = line.slice(2);
      const found = lintText(planOf(block, sentence)).some(({ rule }) => rule === `figure/${name}`);
      return [{ sentence, wrong: line[0] === '+', found }];
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

  test('nine of ten are found', () => {
    const missed = wrong.filter((one) => !one.found).map(({ sentence }) => sentence);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(wrong.length / 10);
  });
});
