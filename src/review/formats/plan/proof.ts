/** `zhibi proof`: every check of plans with what its source says, as JSON, text and Markdown. */
import { maskerOf } from '../../../evidence/personal/masked';
import type { Plan } from '../../../plan/model';
import { clippedLine } from '../../../plan/text/text';
import type { Check, Counts, Proof } from '../../../proof/model';
import { answerText } from '../../../render/proofAnswer';
import { type Language, say } from '../../../words';
import { kindWords, proofWords } from '../../../words/proof';
import { positionOf } from '../../positions';
import { escapeForForge } from '../findings/github';
import { MarkdownBudget } from '../markdown';
import { visible } from '../quote';

/** A plan that was checked. */
export interface ProvenPlan {
  readonly plan: Plan;
  readonly proof: Proof;
  readonly language: Language;
}

/** In the shape of `zhibi proof --format json`. */
export function proofJson(plans: readonly ProvenPlan[]) {
  return {
    plans: plans.map(({ plan, proof }) => ({
      path: plan.path,
      checks: proof.checks.map((check) => checkJson(plan, check)),
      counts: proof.counts,
    })),
  };
}

function checkJson(plan: Plan, check: Check) {
  const { kind, range, source, copy, result, page, label, line, excerpt, nearest } = check;
  const text = maskerOf(plan)(check.text);
  return {
    kind,
    ...positionOf(plan.lineStarts, range),
    text,
    source,
    copy,
    result,
    page,
    label,
    copyLine: line,
    excerpt,
    nearest: nearest && {
      page: nearest.page,
      text: nearest.text,
      label: nearest.label,
      line: nearest.line,
      differs: nearest.differs,
    },
    from: check.from,
    reason: check.reason,
  };
}

/** A line a check below each plan that has copies, then the counts. */
export function proofText(all: readonly ProvenPlan[], language: Language): string {
  const plans = withCopies(all);
  const parts = plans.map(({ plan, proof, language: own }) => {
    const lines = proof.checks.map((check) => {
      const { line, column } = positionOf(plan.lineStarts, check.range);
      return `  ${`${line}:${column}`.padStart(7)}  ${visible(checkText(plan, check, own))}`;
    });
    return [visible(plan.path), ...lines, `  ${countsText(proof.counts, own)}`].join('\n');
  });
  if (parts.length === 0) parts.push(say(proofWords.nothing, language));
  return `${parts.join('\n\n')}\n`;
}

function withCopies(plans: readonly ProvenPlan[]): ProvenPlan[] {
  return plans.filter(({ proof }) => proof.copies.size > 0);
}

/** Markdown for a comment: what isn't public is said without its words. */
export function proofMarkdown(all: readonly ProvenPlan[], language: Language): string {
  const plans = withCopies(all);
  const budget = new MarkdownBudget();
  budget.add(`## ${say(proofWords.heading, language)}\n`);
  for (const { plan, proof, language: own } of plans) {
    const head = `\n### ${escapeForForge(plan.path)}\n\n${countsText(proof.counts, own)}\n\n`;
    budget.heading(head);
    for (const check of proof.checks) {
      const { line } = positionOf(plan.lineStarts, check.range);
      const text = escapeForForge(checkText(plan, check, own, true));
      budget.add(`- ${MARKS[check.result]} **${line}** ${text}\n`, 1);
    }
  }
  if (plans.length === 0) budget.add(`\n${say(proofWords.nothing, language)}\n`);
  if (budget.left > 0) budget.end(`\n${say(proofWords.more, language, { n: budget.left })}\n`);
  return budget.text;
}

const MARKS: Readonly<Record<Check['result'], string>> = {
  found: '✅',
  derived: '🧮',
  'not-found': '❌',
  unchecked: '❔',
};

function countsText(counts: Counts, language: Language): string {
  return say(proofWords.summary, language, { ...counts });
}

/** The words, and what the source says of them. */
function checkText(plan: Plan, check: Check, language: Language, open = false): string {
  const kind = say(kindWords[check.kind], language);
  return `${kind} “${clippedLine(maskerOf(plan)(check.text), 60)}” · ${answerText(plan, check, language, open)}`;
}
