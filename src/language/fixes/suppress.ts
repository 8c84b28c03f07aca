/** "Switch off here, because…": the comment or key that does it, with a place for the reason. */

import { at } from '../../edit/places';
import type { SnippetEdit } from '../../edit/snippet';
import { placeholder } from '../../edit/snippet';
import type { Plan, Range } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { lineAt, lineOf } from '../../plan/text/lines';
import type { Diagnostic } from '../../rules/rule';
import { say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import type { Fix } from '../types';
import type { FixContext } from './types';

/** Undefined where nothing can switch it off: a locked rule, front matter that doesn't parse. */
export function suppressFix(finding: Diagnostic, context: FixContext): Fix | undefined {
  const { plan, language } = context;
  if (plan.config.locked.has(finding.rule)) return undefined;
  const snippets = editsFor(finding, plan, say(editorWords.reasonHere, planLanguage(plan)));
  if (!snippets) return undefined;
  return { title: say(editorWords.suppress, language, { rule: finding.rule }), snippets };
}

function editsFor(
  { range, rule }: Diagnostic,
  plan: Plan,
  reason: string,
): SnippetEdit[] | undefined {
  const { frontMatter, text } = plan;
  if (frontMatter && range.start < frontMatter.range.end) {
    return frontMatter.valid ? [inFrontMatter(plan, rule, reason)] : undefined;
  }
  const line = lineOf(text, range.start);
  const because = placeholder(1, reason);
  const inBlock = [...plan.roe, ...plan.segments].find(
    ({ content }) => content.start <= range.start && range.start < content.end,
  );
  if (inBlock) {
    const indent = /^\s*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
    const comment = `${indent}# zhibi-disable-next-line ${rule}: ${because}\n`;
    return [{ range: at(line.start), snippet: comment }];
  }
  if (isTableRow(text, line)) return aroundTable(text, line, rule, because);
  const indent = textIndent(text.slice(line.start, line.end));
  // An unindented comment ends the list above it, so set it off with a blank line.
  const isClose = indent === '' && line.start > 0 && lineAt(text, line.start - 1).trim() !== '';
  const comment = `${indent}<!-- zhibi-disable-next-line ${rule}: ${because} -->\n`;
  return [{ range: at(line.start), snippet: isClose ? `\n${comment}` : comment }];
}

/** `rules:` with the rule, or one more line of it. */
function inFrontMatter(plan: Plan, rule: string, reason: string): SnippetEdit {
  const entries = plan.frontMatter?.entries ?? [];
  const line = `  ${rule}: off — ${placeholder(1, reason)}`;
  const rules = entries.find(({ term }) => term === 'rules');
  if (rules) return { range: at(lineOf(plan.text, rules.keyRange.end).end), snippet: `\n${line}` };
  const key = word('frontMatterKey', 'rules', planLanguage(plan));
  const content = plan.frontMatter?.content.end ?? 0;
  const end = plan.text.slice(0, content).trimEnd().length;
  return { range: at(end), snippet: `\n${key}:\n${line}` };
}

/** Blanks up to the item's text, so that the comment doesn't cut the list. */
function textIndent(line: string): string {
  const item = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(line);
  return item ? ' '.repeat(item[0].length) : (/^ {0,3}/.exec(line)?.[0] ?? '');
}

function isTableRow(text: string, line: Range): boolean {
  return /^\s*\|/.test(text.slice(line.start, line.end));
}

/** No comment fits between rows: it goes around the table. */
function aroundTable(text: string, line: Range, rule: string, because: string): SnippetEdit[] {
  let first = line;
  while (first.start > 0) {
    const above = lineOf(text, first.start - 1);
    if (!isTableRow(text, above)) break;
    first = above;
  }
  let last = line;
  while (last.end < text.length) {
    const below = lineOf(text, text.indexOf('\n', last.end) + 1);
    if (below.start <= last.start || !isTableRow(text, below)) break;
    last = below;
  }
  return [
    { range: at(first.start), snippet: `<!-- zhibi-disable ${rule}: ${because} -->\n` },
    { range: at(last.end), snippet: `\n\n<!-- zhibi-enable ${rule} -->` },
  ];
}
