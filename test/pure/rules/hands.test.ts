/**
 * Plans of different hands, half of them honest, half bad in substance. What is expected
 * stands beside each: `+ rule | part of the line` must be found, `? rule | part` may be,
 * `~ rule | part` a reviewer would say and no rule tells; whatever else is found is a false
 * alarm. Without a part: wherever it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Severity } from '../../../src/plan/model';
import { heavierFirst, weightOf } from '../../../src/rules/weight';
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
  readonly severity: Severity;
}

function expectedIn(text: string): Expected[] {
  return text.split('\n').flatMap((line) => {
    const [, mark, rule = '', part = ''] = /^([+?~]) ([a-z/-]+)(?: \| ?(.*))?$/.exec(line) ?? [];
    return mark === undefined ? [] : [{ must: mark === '+', rule, part: part.trim() }];
  });
}

function foundIn(text: string): Found[] {
  return lintText(text, { today: TODAY }).map(({ rule, range, message, severity }) => {
    const from = text.lastIndexOf('\n', range.start - 1) + 1;
    const to = text.indexOf('\n', range.start);
    return { rule, severity, line: text.slice(from, to < 0 ? text.length : to), message };
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

const HONEST = /^(?:02|04|06|08|10|12|13|15)-/;

test('half of them are honest, and hear a few words and no error', () => {
  const honest = HANDS.filter(({ name }) => HONEST.test(name));
  expect([honest.length, HANDS.length]).toEqual([8, 16]);
  const heard = honest.flatMap(({ found }) => found);
  expect(heard.length).toBeLessThanOrEqual(2 * honest.length);
  expect(heard.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a plan that is bad in substance is told that first', () => {
  for (const { name, found } of HANDS.filter((one) => !HONEST.test(one.name))) {
    const first = [...found].sort(heavierFirst).slice(0, 5);
    const weights = first.map(({ rule }) => weightOf(rule));
    expect(
      weights.filter((weight) => /^(?:deal|gap|form)$/.test(weight)),
      name,
    ).toEqual([]);
  }
});
