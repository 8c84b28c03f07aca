import type { Claim } from '../../plan/model';
import { CONDITIONAL } from '../../plan/terms/sources/weights';

/** A risk that may come true states nothing, its figures neither: what it rests on may be said, and needn't. */
export function isFeared({ section, kind, text }: Claim): boolean {
  return section === 'risks' && kind === 'fact' && CONDITIONAL.test(text);
}
