import { innermost } from '../../edit/places';
import type { Plan } from '../../plan/model';
import type { Language } from '../../words';
import { touches } from '../navigation/cursor';
import type { Hover } from '../types';
import { claimMarkdown } from './thing';

/** A claim's evidence: what stands behind it, also what passes down to it, and what against it. */
export function claimHover(plan: Plan, offset: number, language: Language): Hover | undefined {
  const claim = innermost(
    plan.claims.filter(({ firstLine, table }) => !table && touches(firstLine, offset)),
    { start: offset, end: offset },
  );
  if (!claim || (claim.sources.length === 0 && claim.against.length === 0)) return undefined;
  return { range: claim.firstLine, markdown: claimMarkdown(plan, claim, language) };
}
