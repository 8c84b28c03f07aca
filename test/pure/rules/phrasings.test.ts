/**
 * Ordinary sentences about a metric, and their near misses, a folder a rule: `+` is wrong and found,
 * `~` is wrong and not found yet, `-` is right.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Phrasing, phrasingsIn } from './sentences';

const FOLDER = join(import.meta.dirname, '../../fixtures/phrasings');
interface Judged {
  readonly sentence: string;
  readonly mark: string;
  readonly wrong: boolean;
  readonly found: boolean;
}

const judged = ({ sentence, mark, found }: Phrasing): Judged => ({
  ...{ sentence, mark },
  ...{ wrong: mark !== '-', found: found.length > 0 },
});

function phrasingsOf(name: string): Judged[] {
  return readdirSync(join(FOLDER, name)).flatMap((file) => phrasingsIn(name, file).map(judged));
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
    const sentences = (of: readonly Judged[]) => of.map(({ sentence }) => sentence);
    expect(sentences(missed)).toEqual(sentences(known));
    expect(missed.length).toBeLessThanOrEqual(wrong.length / 10);
  });
});
