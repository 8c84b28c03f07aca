/** Pages for people: whole, the same in both languages, and with links that lead somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pairs = [
  ['README.md', 'README.zh-CN.md'],
  ['docs/guide.md', 'docs/guide.zh-CN.md'],
  ['docs/settings.md', 'docs/settings.zh-CN.md'],
  ['docs/imports.md', 'docs/imports.zh-CN.md'],
] as const;

/** Without the code, in which `#` and `[…](…)` are examples. */
const prose = (path: string) => read(path).replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');
const levels = (path: string) => [...prose(path).matchAll(/^#+(?= )/gm)].map(String);

describe.each([...pairs.flat(), 'CHANGELOG.md', 'docs/architecture.md'])('%s', (path) => {
  it('holds no two sides of a merge', () => {
    expect(read(path)).not.toMatch(/^(?:<{7} |={7}$|>{7} )/m);
  });

  it('links to what is there', () => {
    const links = [...prose(path).matchAll(/(?<!`)\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
    const files = links.filter((to) => !/^(?:https?:|#|roe:)/.test(to));
    expect(
      files.filter((to) => !existsSync(join(root, dirname(path), to.replace(/#.*/, '')))),
    ).toEqual([]);
  });
});

it.each(pairs)('%s and %s have the same parts', (english, chinese) => {
  expect(levels(chinese)).toEqual(levels(english));
});
