/** Fixes for the front matter: missing, or missing a key, or a value outside its list. */

import { at } from '../../../edit/places';
import { choice, placeholder } from '../../../edit/snippet';
import { addMonths } from '../../../finance/statements/periods/days';
import type { Plan } from '../../../plan/model';
import { options, planLanguage, word } from '../../../plan/terms/vocabulary';
import type { Diagnostic } from '../../../rules/rule';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import type { Fix } from '../../types';
import type { FixContext } from '../types';

const REQUIRED = ['zhibi', 'account', 'owner', 'reviewBy', 'decision', 'reason', 'stage'] as const;
type Required = (typeof REQUIRED)[number];

/** Months from now in which a new plan is to be reviewed. */
export const REVIEW_MONTHS = 3;

/** A placeholder for the value of a required key. */
function valueSnippet(key: Required, index: number, plan: Plan, day: string): string {
  const language = planLanguage(plan);
  switch (key) {
    case 'zhibi':
      return '1';
    case 'reviewBy':
      return placeholder(index, addMonths(day, REVIEW_MONTHS));
    case 'decision':
    case 'stage':
      return choice(index, options(key, language));
    case 'account':
    case 'owner':
    case 'reason':
      return placeholder(index, word('frontMatterKey', key, language));
  }
}

/** Front matter with all required keys, before the first line. */
export function frontMatterFixes(_finding: Diagnostic, { plan, language, day }: FixContext): Fix[] {
  const lines = REQUIRED.map((key, index) => keyLine(key, index + 1, plan, day));
  return [
    {
      title: say(editorWords.addFrontMatter, language),
      snippets: [{ range: at(0), snippet: `---\n${lines.join('\n')}\n---\n\n` }],
      preferred: true,
    },
  ];
}

/** The keys that are missing at the end of the front matter, the empty ones filled. */
export function requiredKeyFixes(_finding: Diagnostic, { plan, language, day }: FixContext): Fix[] {
  const { frontMatter } = plan;
  if (!frontMatter?.valid) return [];
  const written = (key: string) => frontMatter.entries.find(({ term }) => term === key);
  const needed = REQUIRED.filter((key) => key !== 'reason' || frontMatter.decision !== 'undecided');
  const missing = needed.filter((key) => !written(key));
  const empty = needed.filter((key) => written(key)?.empty);
  if (missing.length + empty.length === 0) return [];
  const snippets = empty.flatMap((key, index) => {
    const entry = written(key);
    if (!entry) return [];
    const gap = plan.text[entry.valueRange.start - 1] === ' ' ? '' : ' ';
    return [{ range: entry.valueRange, snippet: gap + valueSnippet(key, index + 1, plan, day) }];
  });
  if (missing.length > 0) {
    const lines = missing.map((key, index) => keyLine(key, empty.length + index + 1, plan, day));
    const end = plan.text.slice(0, frontMatter.content.end).trimEnd().length;
    snippets.push({ range: at(end), snippet: `\n${lines.join('\n')}` });
  }
  return [{ title: say(editorWords.addKeys, language), snippets, preferred: true }];
}

function keyLine(key: Required, index: number, plan: Plan, day: string): string {
  const name = word('frontMatterKey', key, planLanguage(plan));
  return `${name}: ${valueSnippet(key, index, plan, day)}`;
}

/** The review day has passed: a new one, three months on. */
export function reviewFixes(finding: Diagnostic, { plan, language, day }: FixContext): Fix[] {
  const entry = plan.frontMatter?.entries.find(({ term }) => term === 'reviewBy');
  if (!entry || entry.valueRange.end < finding.range.start) return [];
  return [
    {
      title: say(editorWords.setReview, language),
      snippets: [
        { range: entry.valueRange, snippet: placeholder(1, addMonths(day, REVIEW_MONTHS)) },
      ],
      preferred: true,
    },
  ];
}
