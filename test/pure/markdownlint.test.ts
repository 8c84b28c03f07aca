/** Our plans beside markdownlint, as its extension would show them: default rules, no settings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lint as markdownlint } from 'markdownlint/sync';
import { describe, expect, it } from 'vitest';

const templates = join(import.meta.dirname, '../../templates');
const plans = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.account.md'),
);

/** What it may say, and why we can't avoid it. */
const EXPECTED: Readonly<Record<string, string>> = {
  MD013: 'a statement is one item, hence one line, whatever its length; wrapping is the editor’s',
};

/** A source that a `roe` block names (`source: [id]`) has no `[^id]` in the text that MD053 reads. */
const namedInBlock = (text: string, line: number) => {
  const id = /^\[\^([^\]]+)\]:/.exec(text.split('\n')[line - 1] ?? '')?.[1];
  return id !== undefined && new RegExp(`^(?:source|来源): \\[.*\\b${id}\\b`, 'm').test(text);
};

describe.each(plans)('%s', (path) => {
  it('has no finding of markdownlint but those that are expected', () => {
    const text = readFileSync(join(templates, path), 'utf8');
    const found = markdownlint({ strings: { plan: text } }).plan ?? [];
    const unexpected = found.filter(({ ruleNames: [rule = ''], lineNumber }) =>
      rule === 'MD053' ? !namedInBlock(text, lineNumber) : !Object.hasOwn(EXPECTED, rule),
    );
    expect(
      unexpected.map(({ ruleNames, lineNumber }) => `${lineNumber} ${ruleNames.join('/')}`),
    ).toEqual([]);
  });
});
