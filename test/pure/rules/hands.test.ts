/**
 * Plans of different hands, half of them honest, half bad in substance. What is expected
 * stands beside each: `+ rule | part of the line` must be found, `? rule | part` may be,
 * `~ rule | part` a reviewer would say and no rule tells; whatever else is found is a false
 * alarm. Without a part: wherever it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lintText } from './harness';

const FOLDER = join(import.meta.dirname, '../../fixtures/hands');
const TODAY = '2025-11-28';

interface Expected {
  readonly must: boolean;
  readonly rule: string;
  readonly part: string;
}

interface Found {
  readonly rule: string;
  readonly line: string;
  readonly message: string;
}

function expectedIn(text: string): Expected[] {
  return text.split('\n').flatMap((line) => {
    const [, mark, rule = '', part = ''] = /^([+?~]) ([a-z/-]+)(?: \| ?(.*))?$/.exec(line) ?? [];
    return mark === undefined ? [] : [{ must: mark === '+', rule, part: part.trim() }];
  });
}

function foundIn(text: string): Found[] {
  return lintText(text, { today: TODAY }).map(({ rule, range, message }) => {
    const from = text.lastIndexOf('\n', range.start - 1) + 1;
    const to = text.indexOf('\n', range.start);
    return { rule, line: text.slice(from, to < 0 ? text.length : to), message };
  });
}

const fits = ({ rule, part }: Expected, found: Found) =>
  found.rule === rule && found.line.includes(part);

const HANDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected'))
  .map((name) => {
    const text = readFileSync(join(FOLDER, name.replace(/expected$/, 'account.md')), 'utf8');
    const expected = expectedIn(readFileSync(join(FOLDER, name), 'utf8'));
    return { name: name.replace('.expected', ''), expected, found: foundIn(text) };
  });

describe.each(HANDS)('$name', ({ expected, found }) => {
  test('what is wrong is found', () => {
    const missed = expected.filter((one) => one.must && !found.some((that) => fits(one, that)));
    expect(missed.map(({ rule, part }) => `${rule} | ${part}`)).toEqual([]);
  });

  test('nothing else is', () => {
    const alarms = found.filter((that) => !expected.some((one) => fits(one, that)));
    expect(alarms.map(({ rule, line, message }) => `${rule} | ${line} :: ${message}`)).toEqual([]);
  });
});

test('an honest plan hears a few words, a bad one is told its substance first', () => {
  const isHonest = (name: string) => /^(?:02|04|06|08|10|12|13|15)-/.test(name);
  expect(HANDS.length).toBe(16);
  for (const { name, found } of HANDS) {
    const most = isHonest(name) ? 4 : 24;
    expect(
      found.length,
      `${name}\n${found.map(({ rule }) => rule).join('\n')}`,
    ).toBeLessThanOrEqual(most);
  }
});
