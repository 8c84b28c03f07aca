import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const english: Record<string, string> = JSON.parse(read('package.nls.json'));
const chinese: Record<string, string> = JSON.parse(read('package.nls.zh-cn.json'));

test('both languages have every text that package.json names, and no other', () => {
  const named = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key).sort();
  expect(Object.keys(english).sort()).toEqual([...new Set(named)]);
  expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
});

test('the Chinese texts are Chinese, and name the same settings', () => {
  for (const [key, text] of Object.entries(chinese)) {
    expect(text, key).toMatch(/[\u4e00-\u9fff]/);
    const code = (of: string | undefined) =>
      [...(of ?? '').matchAll(/`[^`]+`/g)].map(String).sort();
    expect(code(text), key).toEqual(code(english[key]));
  }
});

test('what package.json shows in the editor, it takes from them', () => {
  const shown =
    /^(?:title|category|label|description|markdownDescription|contextualTitle|contents)$/;
  const own: string[] = [];
  const manifest = JSON.parse(read('package.json'), (key, value) => {
    if (shown.test(key) && typeof value === 'string' && !/^%.+%$/.test(value)) own.push(value);
    return value;
  });
  // The marketplace takes its description as it is.
  expect(own).toEqual([manifest.description]);
});
