/** `zhibi diff --format markdown`: a comment on a pull request. */

import type { Result } from '../../../proof/model';
import { type Language, say, type Word } from '../../../words';
import { diffWords } from '../../../words/shown/review';
import type { Change, Sign } from '../../diff';
import { escapeMarkdown } from '../findings/github';
import { Budget, clip } from '../markdown';
import {
  answersTo,
  type DiffReport,
  diffSummary,
  evidenceText,
  type Line,
  linesOf,
  placeText,
  type ReportedDiff,
} from './diff';

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
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= 60 ? plain : `${[...plain].slice(0, 60).join('')}…`;
}

/** Markdown within `limit` characters; what does not fit is counted. */
export function diffMarkdown(
  report: DiffReport,
  language: Language,
  limit?: number,
  heading: Word = diffWords.heading,
): string {
  const budget = new Budget(limit);
  budget.add(`## ${say(heading, language)}\n\n${diffSummary(report, language)}\n`);
  for (const { path, changes } of report.policies) {
    addGroup(budget, say(diffWords.policy, language, { path }), changes, null, language);
  }
  for (const diff of report.plans) {
    const note = evidenceText(diff, diff.language);
    addGroup(budget, diff.path, diff.changes, diff, diff.language, note);
  }
  if (budget.left > 0) budget.end(`\n${say(diffWords.more, language, { n: budget.left })}\n`);
  return budget.text;
}

function addGroup(
  budget: Budget,
  title: string,
  changes: readonly Change[],
  diff: ReportedDiff | null,
  language: Language,
  note = '',
): void {
  budget.heading(`\n### ${escapeMarkdown(title)}\n\n${note && `*${note}*\n\n`}`);
  for (const line of linesOf(changes, language)) addLine(budget, line, diff, language, '');
}

function addLine(
  budget: Budget,
  line: Line,
  diff: ReportedDiff | null,
  language: Language,
  indent: string,
): void {
  const place = line.change ? placeText(line.change, diff, language) : '';
  const end = place && ` · ${place}`;
  const text = `${indent}- ${MARKS[line.sign]} ${escapeMarkdown(clip(line.text))}${end}\n`;
  const answers = line.change && diff && line.sign !== '-' ? answersTo(line.change, diff) : [];
  const said = answers.map(
    ({ check, text: answer }) =>
      `${indent}  - ${RESULTS[check.result]} ${escapeMarkdown(`${shown(check.text)}: ${answer}`)}\n`,
  );
  budget.add(text + said.join(''), line.change ? 1 : 0);
  for (const one of line.below) addLine(budget, one, diff, language, `${indent}  `);
}
