/** `zhibi diff --format markdown`: a comment on a pull request. */

import { clippedLine, lineNumberAt } from '../../../plan/text/text';
import type { Result } from '../../../proof/model';
import { type Language, say, type Word } from '../../../words';
import { firstWords } from '../../../words/shown/first';
import { diffWords } from '../../../words/shown/review/comment';
import type { Change, Sign } from '../../diff';
import { escapeForForge } from '../findings/github';
import { clip, MarkdownBudget } from '../markdown';
import {
  answersTo,
  type ChangeLine,
  changeLines,
  changeText,
  type DiffReport,
  diffSummary,
  evidenceText,
  placeText,
  type ReportedDiff,
  signOf,
} from './diff';
import {
  firstIn,
  groupsLeft,
  groupTitle,
  isPlan,
  type ListedFirst,
  stakeText,
  whyText,
  withoutListed,
} from './first';

/** Signs that a forge shows as such. */
const MARKS: Readonly<Record<Sign, string>> = { '!': '⚠️', '+': '➕', '-': '➖', '~': '✏️' };

/** What a source says of it. */
const RESULTS: Readonly<Record<Result, string>> = {
  found: '✅',
  derived: '🧮',
  'not-found': '❌',
  unchecked: '❔',
};

function shown(text: string): string {
  return clippedLine(text, 60);
}

/** Markdown within `limit` characters; what does not fit is counted. */
export function diffMarkdown(report: DiffReport, language: Language, limit?: number): string {
  const budget = new MarkdownBudget(limit);
  budget.add(headText(report, language));
  const first = firstIn(report);
  addFirst(budget, first, report, language);
  addRest(budget, withoutListed(report, first), language, first.length > 0);
  return endOf(budget, language);
}

/** The summary, and what to look at first: so short that it never has to be cut. */
export function firstMarkdown(
  report: DiffReport,
  first: readonly ListedFirst[],
  language: Language,
): string {
  const budget = new MarkdownBudget();
  budget.add(headText(report, language));
  addFirst(budget, first, report, language);
  return endOf(budget, language);
}

/** What else changed, folded by section, within `limit` characters. */
export function restMarkdown(
  report: DiffReport,
  language: Language,
  limit: number,
  heading: Word,
): string {
  const budget = new MarkdownBudget(limit);
  budget.fold(`## ${say(heading, language)}\n`, '', () => addRest(budget, report, language, true));
  return endOf(budget, language);
}

function headText(report: DiffReport, language: Language): string {
  return `## ${say(diffWords.heading, language)}\n\n${diffSummary(report, language)}\n`;
}

function endOf(budget: MarkdownBudget, language: Language): string {
  if (budget.left > 0) budget.end(`\n${say(diffWords.more, language, { n: budget.left })}\n`);
  return budget.text;
}

/** Numbered, each with why, its place and what the sources say; then the money that moved. */
function addFirst(
  budget: MarkdownBudget,
  first: readonly ListedFirst[],
  { plans, policies }: DiffReport,
  language: Language,
): void {
  const severals = plans.length + policies.length > 1;
  budget.heading(`\n### ${say(firstWords.heading, language)}\n\n`);
  for (const [at, one] of first.entries()) {
    const { part, change } = one;
    const diff = isPlan(part) ? part : null;
    const own = diff?.language ?? language;
    const text = escapeForForge(clip(changeText(change, own)));
    const why = escapeForForge(clip(whyText(one, own)));
    const path = severals ? escapeForForge(clip(part.path)) : '';
    const places = [path, placeMarkdown(change, diff, own)].filter(Boolean);
    const place = places.map((said) => ` · ${said}`).join('');
    const line = `${at + 1}. ${MARKS[signOf(change)]} **${text}**<br>${why}${place}\n`;
    budget.add(line + answersMarkdown(change, diff, '   '), 1);
  }
  const moved = plans.slice(0, MOST_MONEY).flatMap((plan) => {
    const text = stakeText(plan, plan.language);
    if (text === '') return [];
    return [`- 💰 ${escapeForForge(clip(severals ? `${plan.path} · ${text}` : text))}\n`];
  });
  if (moved.length > 0) budget.add(`\n${moved.join('')}`);
}

const MOST_MONEY = 10;

function addRest(
  budget: MarkdownBudget,
  report: DiffReport,
  language: Language,
  folded: boolean,
): void {
  for (const { path, changes } of report.policies) {
    budget.heading(`\n### ${escapeForForge(say(diffWords.policy, language, { path }))}\n\n`);
    addLines(budget, changes, null, language);
  }
  for (const diff of report.plans) {
    const own = diff.language;
    const note = evidenceText(diff, own);
    budget.heading(`\n### ${escapeForForge(diff.path)}\n\n*${note}*\n\n`);
    if (folded) addSections(budget, diff);
    else addLines(budget, diff.changes, diff, own);
  }
}

/** Section by section, each closed until it is opened. */
function addSections(budget: MarkdownBudget, diff: ReportedDiff): void {
  for (const group of groupsLeft(diff)) {
    const title = summaryText(groupTitle(group, group.changes.length, diff.language));
    budget.fold(`<details><summary>${title}</summary>\n\n`, '\n</details>\n', () =>
      addLines(budget, group.changes, diff, diff.language),
    );
  }
}

/** Inside a line of HTML no Markdown is read, but a forge still looks for mentions. */
function summaryText(text: string): string {
  return escapeForForge(clip(text)).replace(/\\([\\`*_{}[\]()+!|~$])/g, '$1');
}

function addLines(
  budget: MarkdownBudget,
  changes: readonly Change[],
  diff: ReportedDiff | null,
  language: Language,
): void {
  for (const line of changeLines(changes, language)) addLine(budget, line, diff, language, '');
}

function addLine(
  budget: MarkdownBudget,
  line: ChangeLine,
  diff: ReportedDiff | null,
  language: Language,
  indent: string,
): void {
  const place = line.change ? placeMarkdown(line.change, diff, language) : '';
  const end = place && ` · ${place}`;
  const text = `${indent}- ${MARKS[line.sign]} ${escapeForForge(clip(line.text))}${end}\n`;
  const said = line.change ? answersMarkdown(line.change, diff, `${indent}  `) : '';
  budget.add(text + said, line.change ? 1 : 0);
  for (const one of line.below) addLine(budget, one, diff, language, `${indent}  `);
}

/** `line 12`, as a link where the forge that shows it is known. */
function placeMarkdown(change: Change, diff: ReportedDiff | null, language: Language): string {
  const text = placeText(change, diff, language);
  const { after = null, before = null } = diff?.links ?? {};
  const starts = diff?.lineStarts;
  if (change.after && starts?.after) {
    return after === null
      ? text
      : `[${text}](${after}#L${lineNumberAt(starts.after, change.after.start)})`;
  }
  if (change.before && starts?.before && before !== null) {
    return `[${text}](${before}#L${lineNumberAt(starts.before, change.before.start)})`;
  }
  return text;
}

/** What the sources say of it, a line each. */
function answersMarkdown(change: Change, diff: ReportedDiff | null, indent: string): string {
  if (!diff || signOf(change) === '-') return '';
  return answersTo(change, diff)
    .map(
      ({ check, text }) =>
        `${indent}- ${RESULTS[check.result]} ${escapeForForge(`${shown(check.text)}: ${text}`)}\n`,
    )
    .join('');
}
