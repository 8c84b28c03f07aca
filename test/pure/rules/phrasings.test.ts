/** Ordinary sentences with a number beside a metric, and their near misses: `+` is found, `-` is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintText } from './harness';

const FOLDER = join(import.meta.dirname, '../../fixtures/phrasings');
const FENCE = '```';

function planOf(block: string, sentence: string): string {
  return `---\nzhibi: 1\n---\n\n## Look\n\n- ${sentence} [^fy]\n\n${FENCE}roe\n${block}\nsource: [fy]\n${FENCE}\n\n[^fy]: annual-report · Report · 2022 · A1\n`;
}

function found(block: string, sentence: string): boolean {
  return lintText(planOf(block, sentence)).some(({ rule }) => rule === 'figure/contradicts');
}

interface Phrasing {
  readonly file: string;
  readonly sentence: string;
  readonly wrong: boolean;
  readonly found: boolean;
}

const ALL: Phrasing[] = readdirSync(FOLDER).flatMap((file) => {
  const [block = '', sentences = ''] = readFileSync(join(FOLDER, file), 'utf8').split('\n---\n');
  return sentences.split('\n').flatMap((line) => {
    if (!/^[+-] /.test(line)) return [];
    const sentence = line.slice(2);
    return [{ file, sentence, wrong: line[0] === '+', found: found(block, sentence) }];
  });
});

describe('figure/contradicts on ordinary sentences', () => {
  test('there are enough of both kinds', () => {
    expect(ALL.filter(({ wrong }) => wrong).length).toBeGreaterThanOrEqual(120);
    expect(ALL.filter(({ wrong }) => !wrong).length).toBeGreaterThanOrEqual(120);
  });

  test('no false alarm', () => {
    const alarms = ALL.filter((one) => !one.wrong && one.found);
    expect(alarms.map(({ sentence }) => sentence)).toEqual([]);
  });

  test('nine of ten slips are found', () => {
    const slips = ALL.filter(({ wrong }) => wrong);
    const missed = slips.filter((one) => !one.found).map(({ sentence }) => sentence);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(slips.length / 10);
  });
});
