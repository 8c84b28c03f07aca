/** The three shares of facts, side by side: cited, independent, proven. */
import type { Shares } from '../../evidence/weight/coverage';
import { formatShare, MISSING } from '../../render/roe/dupontNumbers';

/** `92 / 40 / –` in percent; a dash where nobody has looked, alone where there are no facts. */
export function sharesText({ coverage, independent, proven }: Shares): string {
  if (coverage === null) return MISSING;
  return [coverage, independent, proven].map(formatShare).join(' / ');
}
