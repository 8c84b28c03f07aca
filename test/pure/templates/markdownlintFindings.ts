import { lint } from 'markdownlint/sync';

/** What it may say, and why we can't avoid it. */
const EXPECTED: Readonly<Record<string, string>> = {
  MD013: 'a statement is one item, hence one line, whatever its length; wrapping is the editor’s',
};

/** A source that a `roe` block names (`source: [id]`) has no `[^id]` in the text that MD053 reads. */
const namedInBlock = (text: string, line: number) => {
  const id = /^\[\^([^\]]+)\]:/.exec(text.split('\n')[line - 1] ?? '')?.[1];
  return id !== undefined && new RegExp(`^(?:source|来源): \\[.*\\b${id}\\b`, 'm').test(text);
};

/** What markdownlint says with its default rules, but for what is expected: `12 MD009/…`. */
export function markdownlintFindings(text: string): string[] {
  return (lint({ strings: { plan: text } }).plan ?? [])
    .filter(({ ruleNames: [rule = ''], lineNumber }) =>
      rule === 'MD053' ? !namedInBlock(text, lineNumber) : !Object.hasOwn(EXPECTED, rule),
    )
    .map(({ ruleNames, lineNumber }) => `${lineNumber} ${ruleNames.join('/')}`);
}

/** What was said of a text that many changes are compared with. */
let last: { readonly text: string; readonly findings: readonly string[] } | undefined;

/** What it says after a change that it didn't say before, wherever the lines have gone. */
export function newFindings(before: string, after: string): string[] {
  if (before === after) return [];
  const ruleOf = (finding: string) => finding.replace(/^\d+ /, '');
  if (last?.text !== before) last = { text: before, findings: markdownlintFindings(before) };
  const known = last.findings.map(ruleOf);
  return markdownlintFindings(after).filter((finding) => {
    const at = known.indexOf(ruleOf(finding));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}
