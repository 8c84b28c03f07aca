/** What the copies say at a place of a plan: for hover, navigation and marks. */
import type { Plan, Range } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { copyLinks } from '../../proof/links';
import type { Check, Proof } from '../../proof/model';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { answerText } from '../../render/proofAnswer';
import type { Language } from '../../words';
import { touches } from '../navigation/cursor';
import type { Hover } from '../types';

/** The check of what stands at `offset`; on a citation or its locator, that of its claim. */
function checkAt(plan: Plan, proof: Proof, offset: number): Check | undefined {
  const on = proof.checks
    .filter(({ range }) => touches(range, offset))
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start));
  if (on[0]) return on[0];
  const citation = plan.citations.find(({ range, locator }) =>
    touches({ start: range.start, end: range.end + (locator?.text.length ?? 0) }, offset),
  );
  if (!citation) return undefined;
  const claim = plan.claims.find(({ range, quotations }) =>
    [range, ...quotations.map((quotation) => quotation.range)].some(
      ({ start, end }) => start <= citation.range.start && citation.range.start <= end,
    ),
  );
  const checks = proof.checks.filter(
    (check) => check.claim === claim?.range.start && fold(check.source) === fold(citation.id),
  );
  return checks.find(({ page }) => page !== null) ?? checks[0];
}

/** The result and the words of the source. */
export function proofHover(
  plan: Plan,
  proof: Proof,
  offset: number,
  language: Language,
): Hover | undefined {
  const check = proof.checks.find(({ range }) => touches(range, offset));
  if (!check) return undefined;
  const { range, excerpt, nearest } = check;
  const answer = answerText(plan, { ...check, excerpt: null, nearest: null }, language, false);
  const passage = excerpt ?? nearest?.text;
  const lines = [`**${escapeMarkdown(answer)}**`];
  if (passage) lines.push(`> ${escapeMarkdown(passage)}`);
  return { range, markdown: lines.join('\n\n') };
}

/** A place in a copy. */
export interface PlaceInCopy {
  /** As linked from the plan. */
  readonly path: string;
  readonly page: number;
  /** 1-based, on its page. */
  readonly line: number;
}

/** Where a copy says what stands at `offset`; on the link of a copy, its beginning. */
export function copyPlaceAt(plan: Plan, proof: Proof, offset: number): PlaceInCopy | undefined {
  const check = checkAt(plan, proof, offset);
  const { copy = null, page, line, nearest } = check ?? {};
  if (copy !== null) {
    if (page) return { path: copy, page, line: line ?? 1 };
    if (nearest) return { path: copy, page: nearest.page, line: nearest.line };
  }
  const source = plan.sources.find(({ range }) => touches(range, offset));
  const link = source && copyLinks(source).find(({ range }) => touches(range, offset));
  return link && { path: link.path, page: 1, line: 1 };
}

/** A mark in the margin of a line: the worst result of its claim. */
export interface ProofMark {
  readonly range: Range;
  readonly result: 'proven' | 'not-found' | 'unchecked';
  readonly text: string;
}

/** One mark a claim and one a block. */
export function proofMarksOf(plan: Plan, proof: Proof, language: Language): ProofMark[] {
  const groups = new Map<number, Check[]>();
  for (const check of proof.checks) {
    const block = [...plan.roe, ...plan.segments].find(
      ({ range }) => range.start <= check.range.start && check.range.end <= range.end,
    );
    const at = check.claim ?? block?.fence.start ?? check.range.start;
    groups.set(at, [...(groups.get(at) ?? []), check]);
  }
  return [...groups].map(([start, checks]) => {
    const worst = worstOf(checks);
    const lines = checks.map((check) => answerText(plan, check, language, false));
    return { range: { start, end: start }, result: worst, text: lines.slice(0, 6).join('\n') };
  });
}

function worstOf(checks: readonly Check[]): ProofMark['result'] {
  if (checks.some(({ result }) => result === 'not-found')) return 'not-found';
  return checks.some(({ result }) => result === 'unchecked') ? 'unchecked' : 'proven';
}
