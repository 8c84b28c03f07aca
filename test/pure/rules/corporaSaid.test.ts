/**
 * What is said, word by word, in the plans and sentences that other tests only ask whether
 * something is found in: `test/fixtures/said/`, which is read like code. `npx vitest -u`
 * writes it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ruleById } from '../../../src/rules/catalogue';
import { pageOf, RULE_PAGES } from '../../../src/rules/pages';
import type { Example } from '../../../src/rules/rule';
import { casesIn, planOfCase } from './cases';
import { lintExample, lintText } from './harness';
import { phrasingsIn } from './sentences';
import { tellAll } from './told';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const SAID = join(FIXTURES, 'said');
const languageOf = (text: string) => (/\p{Script=Han}{4}/u.test(text) ? 'zh-cn' : 'en');

const plans = ['hands', 'acceptance', 'strangers', 'constructs', 'house'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.account.md'))
    .map((name) => ({ folder, name: name.replace('.account.md', '') })),
);

test.each(plans)('$folder/$name', async ({ folder, name }) => {
  const text = readFileSync(join(FIXTURES, folder, `${name}.account.md`), 'utf8');
  const found = lintText(text, { today: '2025-11-28', language: languageOf(text) });
  await expect(tellAll(text, found)).toMatchFileSnapshot(join(SAID, folder, `${name}.txt`));
});

const sentences = ['contradicts', 'direction'].flatMap((rule) =>
  readdirSync(join(FIXTURES, 'phrasings', rule)).map((file) => ({ rule, file })),
);

test.each(sentences)('phrasings of figure/$rule: $file', async ({ rule, file }) => {
  const language = file.includes('.zh.') ? 'zh-cn' : 'en';
  const told = phrasingsIn(rule, file, language).map(({ mark, sentence, found }) =>
    [`${mark} ${sentence}`, ...found.map((one) => `    ${one}`)].join('\n'),
  );
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(join(SAID, 'phrasings', rule, file));
});

const misses = readdirSync(join(FIXTURES, 'nearMisses'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replaceAll('\\', '/'));

test.each(misses)('nearMisses/%s', async (name) => {
  const rule = name.replace(/\.(?:en|zh)\.txt$/, '');
  const language = name.endsWith('.zh.txt') ? 'zh-cn' : 'en';
  const file = readFileSync(join(FIXTURES, 'nearMisses', name), 'utf8');
  const meant = casesIn(file).filter((line) => line.startsWith('+'));
  const told = meant.map((line) => {
    const text = planOfCase(file, line);
    const found = lintText(text, { language }).filter((one) => one.rule === rule);
    return `${line}\n${tellAll(text, found)}`;
  });
  await expect(told.join('')).toMatchFileSnapshot(join(SAID, 'nearMisses', name));
});

const ofPlans = Object.keys(RULE_PAGES).filter((id) => id !== 'format/config-invalid');

test.each(ofPlans)('the examples of %s', async (id) => {
  const { example, english = example } = pageOf(id);
  const told = (one: Example, language: 'en' | 'zh-cn') => {
    const found = lintExample(one, one.bad, language).filter(({ rule }) => rule === id);
    return tellAll(one.bad, found);
  };
  const both = `${told(english, 'en')}\n${told(example, languageOf(example.bad))}`;
  expect(ruleById(id)).toBeDefined();
  await expect(both).toMatchFileSnapshot(join(SAID, 'examples', `${id}.txt`));
});
