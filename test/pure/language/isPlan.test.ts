import { expect, test } from 'vitest';
import { isPlan } from '../../../src/language/isPlan';

/** Whether the text is a plan, and how many lines were looked at. */
function look(path: string, text: string) {
  const lines = text.split('\n');
  let looks = 0;
  const result = isPlan(path, (line) => {
    looks = Math.max(looks, line + 1);
    return lines[line];
  });
  return { result, looks };
}

test('a *.account.md is a plan without a look', () => {
  expect(look('/a/阿里巴巴.account.md', '')).toEqual({ result: true, looks: 0 });
});

test('a Markdown file is a plan when its front matter has the key zhibi', () => {
  expect(look('/a/b.md', '---\naccount: x\nzhibi: 1\n---\n').result).toBe(true);
  expect(look('/a/b.md', '\uFEFF---\n"zhibi": 1\n---\n').result).toBe(true);
  expect(look('/a/b.md', '---\naccount: x\n---\nzhibi: 1\n').result).toBe(false);
  expect(look('/a/b.md', '---\n  zhibi: 1\n---\n').result).toBe(false);
});

test('any other Markdown file costs one look at its first line', () => {
  expect(look('/a/b.md', `# Title\n${'zhibi: 1\n'.repeat(1000)}`)).toEqual({
    result: false,
    looks: 1,
  });
});

test('front matter without an end is looked at for 64 KB', () => {
  const { result, looks } = look('/a/b.md', `---\n${'- an item of a list\n'.repeat(100_000)}`);
  expect(result).toBe(false);
  expect(looks).toBeLessThan(4000);
});
