/**
 * One fault, one finding: which rules a fault of the whole plan silences. Each rule's own bad
 * example is disturbed in each of these ways; `test/fixtures/said/silences.txt` lists the rules
 * that then say nothing any more, which is read against "One fault, one finding" of the page.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';
import { pageOf, RULE_PAGES } from '../../../../src/rules/pages';
import type { Example } from '../../../../src/rules/rule';
import { lintExample, lintText } from '../harness';

const FILE = join(import.meta.dirname, '../../../fixtures/said/silences');
const FRONT =
  '---\nzhibi: 1\naccount: Acme\nowner: Kim\nreviewBy: 2022-12-01\ndecision: nurture\nreason: x\nstage: pre-sale\n---\n\n';
const DEEP = `\n\n${'> '.repeat(150)}too deep\n`;
const ids = Object.keys(RULE_PAGES).filter((id) => id !== 'format/config-invalid');

const hasFront = (text: string) => text.startsWith('---\n');
const whole = (text: string) => (hasFront(text) ? text : FRONT + text);
/** Another line among the keys. */
const keyed = (line: string) => (text: string) => whole(text).replace(/^---\n/, `---\n${line}\n`);

const WAYS: Readonly<Record<string, (text: string, id: string) => string>> = {
  'front matter that isn’t YAML': keyed('x: [1'),
  'a key twice': keyed('x: 1\nx: 2'),
  'a draft': (text) => keyed('status: draft')(text.replace(/\nstatus:.*/, '')),
  'an account that was dropped': (text) =>
    keyed('decision: drop')(text.replace(/\ndecision:.*/, '')),
  'no listing': keyed('listing: none'),
  'a part too deep to be read': (text) => whole(text) + DEEP,
  'a block without an end': (text) => `${whole(text)}\n\`\`\`roe\nentity: Other\n- [^zz] x\n`,
  'a conflict around nothing': (text) => `${whole(text)}\n<<<<<<< HEAD\n=======\n>>>>>>> b\n`,
  'a conflict around all behind the front matter': (text) =>
    whole(text).replace(/\n---\n([\s\S]*)$/, '\n---\n\n<<<<<<< HEAD\n$1\n=======\n>>>>>>> b\n'),
  'questions without a box': (text) => `${whole(text)}\n## Ask\n\n- What do you sell?\n`,
  'people under another heading': (text) =>
    `${whole(text)}\n## Whoever\n\n| Name | Title | Support |\n| --- | --- | --- |\n| Ann | CFO | neutral |\n`,
  'a look section under a wrong name': (text) => `${whole(text)}\n## Lokk\n\n- A share of 12%.\n`,
  'switched off above': (text, id) => keyed(`rules: {${id}: off — x}`)(text),
};

function codesOf(example: Example, id: string, text: string): string {
  const found = lintExample(example, text).filter(({ rule }) => rule === id);
  return found.map(({ code }) => code).join(' ');
}

/** What the examples are told undisturbed. */
const BEFORE = new Map<string, string>();

test.each(Object.keys(WAYS))('%s', async (way) => {
  const lines = ids.map((id) => {
    const { example, english = example } = pageOf(id);
    const before = BEFORE.get(id) ?? codesOf(english, id, whole(english.bad));
    BEFORE.set(id, before);
    const after = codesOf(english, id, WAYS[way]?.(english.bad, id) ?? '');
    if (before === after) return '';
    return after === '' ? `${id} is silent\n` : `${id} ${before || 'nothing'} → ${after}\n`;
  });
  await expect(lines.join('')).toMatchFileSnapshot(join(FILE, `${way}.txt`));
});

test('without a day what hangs on the day is silent', async () => {
  const lines = ids.filter((id) => {
    const { example, english = example } = pageOf(id);
    const config = readConfig(english.config ?? '').config;
    const text = english.bad.replace(/\nasOf:.*/, '');
    const of = (today: string | null) =>
      lintText(text, { today, config, copies: english.copies }).some(({ rule }) => rule === id);
    return of('2022-10-01') && !of(null);
  });
  await expect(lines.join('\n')).toMatchFileSnapshot(join(FILE, 'no day.txt'));
});
