import { describe, expect, test } from 'vitest';
import { composed, literals, type Pattern } from './collect';

/**
 * Adjacent quantifiers over overlapping classes cost a power of the length. Each
 * expression is run on long runs of one and of two characters, with and without
 * something around them, and may take for twice as much at most 2.6 times as long.
 */
const RATIO = 2.6;
/** What takes no longer than this for 24,000 characters isn't worth a clock. */
const FLOOR_MS = 4;
const LENGTHS = [375, 1500, 3000, 6000, 12_000, 24_000];

const RUNS = [
  ...[' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\uE000', 'a', 'A', '1', '中', '一', '万', '年'],
  ...[
    '*',
    '_',
    '-',
    '—',
    '=',
    '#',
    '|',
    '｜',
    ':',
    '：',
    '·',
    '.',
    '。',
    ',',
    '，',
    '、',
    ';',
    '；',
  ],
  ...[
    '(',
    ')',
    '（',
    '）',
    '[',
    ']',
    '【',
    '】',
    '^',
    '<',
    '>',
    '`',
    '~',
    '"',
    "'",
    '/',
    '\\',
    '@',
    '%',
  ],
];
const PAIRS = [
  ...[
    'a ',
    '1 ',
    '中 ',
    '* ',
    '- ',
    '_ ',
    ': ',
    '| ',
    '· ',
    '> ',
    '# ',
    '. ',
    ', ',
    '\n ',
    '\n-',
    '\n|',
  ],
  ...[
    '1,',
    '1.',
    '1-',
    '1年',
    'a.',
    'a-',
    'a/',
    'a:',
    'a(',
    'a|',
    '-|',
    ':|',
    ':-',
    '**a'.slice(0, 2),
  ],
  ...[
    '[a',
    '[^',
    '[[',
    '](',
    '][',
    '()',
    '（）',
    '(^',
    '^a',
    '^,',
    '<a',
    '<!',
    '--',
    '`a',
    '*a',
    '1万',
    '一万',
    '\r\n',
  ],
];
const AROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', '\u0001'],
  ['a', '(b'],
  ['- a:', 'x'],
];

function once(regex: RegExp, text: string): number {
  const start = performance.now();
  if (regex.global) text.replace(regex, '');
  else {
    regex.lastIndex = 0;
    regex.exec(text);
  }
  return performance.now() - start;
}

/** The best of three, where it matters: others work on this machine, too. */
function timeOf(regex: RegExp, text: string): number {
  let best = once(regex, text);
  for (let i = 0; i < 2 && best > FLOOR_MS; i++) best = Math.min(best, once(regex, text));
  return best;
}

/** Once more, since another process may have taken the processor in between. */
function isSlow(
  regex: RegExp,
  before: string,
  unit: string,
  after: string,
  length: number,
): boolean {
  const best = (n: number) => {
    const text = before + unit.repeat(Math.ceil(n / unit.length)) + after;
    return Math.min(...Array.from({ length: 4 }, () => once(regex, text)));
  };
  const twice = best(length);
  return twice > FLOOR_MS && twice > RATIO * best(length / 2);
}

const textOf = (before: string, unit: string, after: string, length: number) =>
  before + unit.repeat(Math.ceil(length / unit.length)) + after;

/**
 * What takes so little for 6,000 characters stays under the floor for four times as
 * much, even if it grows with the square: nearly all do, and need no clock beyond.
 */
const NOTHING_MS = 0.25;
/** A character, passed over once: a square or worse shows in a few hundred. */
const LINEAR_MS = 0.00001;

/** The text on which it takes too long, with what it took. Short ones first: some take hours for long ones. */
function slowOn({ regex }: Pattern): string | null {
  for (const unit of [...RUNS, ...PAIRS]) {
    for (const [before, after] of AROUND) {
      let last = 0;
      for (const length of LENGTHS) {
        const time = timeOf(regex, textOf(before, unit, after, length));
        if (time > FLOOR_MS && time > RATIO * last && isSlow(regex, before, unit, after, length)) {
          const ratio = `${last.toFixed(1)} → ${time.toFixed(1)} ms at ${length}`;
          return `${JSON.stringify(before)} ${JSON.stringify(unit)}* ${JSON.stringify(after)}: ${ratio}`;
        }
        last = time;
        if (time < NOTHING_MS && (length === 6000 || time < length * LINEAR_MS)) break;
      }
    }
  }
  return null;
}

const MINUTES = 60_000;

describe('regular expressions take a time in proportion to the length', () => {
  test(
    'literals',
    () => {
      const slow = literals().flatMap((pattern) => {
        const text = slowOn(pattern);
        return text ? [`${pattern.where} ${pattern.regex} on ${text}`] : [];
      });
      expect(slow).toEqual([]);
    },
    10 * MINUTES,
  );

  test(
    'composed ones',
    () => {
      const slow = composed().flatMap((pattern) => {
        const text = slowOn(pattern);
        return text ? [`${text}: ${pattern.regex}`.slice(0, 400)] : [];
      });
      expect(slow).toEqual([]);
    },
    10 * MINUTES,
  );
});
