/** The words of both languages, side by side, as `npm run generate` collects them in l10n/. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { say, together } from '../../../src/words';

const read = (name: string): Record<string, string> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../l10n', name), 'utf8'));
const english = read('bundle.l10n.json');
const chinese = read('bundle.l10n.zh-cn.json');

/** Names of what is filled in: `{n}`, and `{n|day|days}`, which Chinese has no need of. */
const placeholders = (text = '') =>
  [...new Set([...text.matchAll(/\{(\w+)[|}]/g)].map(([, name]) => name))].sort();
const nameOf = (key: string) => key.slice(key.lastIndexOf('/') + 1);

/** Filled in only in English, and why. */
const ENGLISH_ONLY: Readonly<Record<string, string>> = {
  'dupont.againstYear': 'Chinese says 较上年, “against the year before”',
  'front-matter-invalid.messages.yaml': 'the reason is the English of the YAML library',
  'config-invalid.messages.yaml': 'the reason is the English of the YAML library',
  'invalid.messages.yaml': 'the reason is the English of the YAML library',
};
/** In both languages on purpose, and why. */
const MIXED: Readonly<Record<string, string>> = {
  'faults.no-rows': 'names a row as Chinese sheets have it',
  'invalid.messages.unknown-unit': 'lists the units that a block takes',
  'cliHelp.unit': 'a unit as it is typed',
  'cliHelp.current': 'names heads as Chinese sheets have them',
  'dupont.noteProxy': 'names a row as Chinese sheets have it',
  'labels.factsTitle': 'the English name under which the SEC publishes',
};
/** Without what is the same in every language: placeholders, code, names, signs. */
const ownWords = (text: string) => text.replace(/\{\w+\}|`[^`]*`/g, '');

it('holds the same texts in both languages, and some of words and of rules', () => {
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  expect(Object.keys(english).some((key) => key.endsWith('/commands.addSource'))).toBe(true);
  expect(Object.keys(english).some((key) => key.endsWith('/evidence/missing.title'))).toBe(true);
});

it('lets no text be empty in one language only', () => {
  const empty = Object.keys(english).filter(
    (key) => !english[key]?.trim() !== !chinese[key]?.trim(),
  );
  expect(empty).toEqual([]);
});

it('fills in the same in both languages', () => {
  const unlike = Object.keys(english).filter(
    (key) =>
      !Object.hasOwn(ENGLISH_ONLY, nameOf(key)) &&
      placeholders(english[key]).join() !== placeholders(chinese[key]).join(),
  );
  expect(unlike).toEqual([]);
});

it('has no Chinese in the English, and no sentence left in English', () => {
  const keys = Object.keys(english).filter((key) => !Object.hasOwn(MIXED, nameOf(key)));
  const han = keys.filter((key) => /\p{Script=Han}/u.test(ownWords(english[key] ?? '')));
  const left = keys.filter((key) => {
    const text = ownWords(chinese[key] ?? '');
    return /[a-z]+ [a-z]+/.test(text) && !/\p{Script=Han}/u.test(text);
  });
  expect({ han, left }).toEqual({ han: [], left: [] });
});

it('says one of a thing in the singular, and leaves a slot that has no parameter', () => {
  const word = { en: '{n|day|days} and {m}', zh: '{n} 天，{m}' };
  expect(say(word, 'en', { n: 1 })).toBe('1 day and {m}');
  expect(say(word, 'en', { n: 2, m: 'x' })).toBe('2 days and x');
  expect(say(word, 'zh-cn', { n: 1, m: 'x' })).toBe('1 天，x');
});

it('joins what belongs together as a sentence does', () => {
  expect(['a', 'b', 'c'].map((_, at, all) => together(all.slice(0, at + 1), 'en'))).toEqual([
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(together(['种类', '日期', '标题'], 'zh-cn')).toBe('种类、日期和标题');
  expect(together([], 'en')).toBe('');
});
