/** What an account is worth in expectation, and the days it costs. */

import { isFact } from '../../evidence/weight/support';
import { simplified } from '../../finance/traditional';
import { termOf } from '../../plan/lexicon';
import type { Opportunity, Plan } from '../../plan/model';
import { type Certainties, type Money, moneyIn, probabilityOf, USUAL_CERTAINTIES } from './money';

/** Of one currency; currencies are never added up. In ones. */
export interface Value {
  /** A code, or `null` where none is written. */
  readonly currency: string | null;
  /** Σ size × certainty of the open opportunities. */
  readonly expected: number;
  /** Of it, from opportunities whose statements are all cited (and proven, where there are copies). */
  readonly proven: number;
}

/** What an account gives and takes. */
export interface Worth {
  /** Our person-days a quarter. */
  readonly effort: number | null;
  readonly potential: Money | null;
  readonly values: readonly Value[];
  /** Open opportunities without a size or a certainty: they count for nothing. */
  readonly unsized: number;
}

/** Most person-days a quarter; a larger number is a slip, and would cost time. */
const MOST_DAYS = 2000;
const DAYS =
  /^(?:约|大约|about|approx\.?|~)?\s*(\d{1,4}(?:\.\d{1,2})?)(?:\s*(?:人天|人日|个?工作日|天|日|person[- ]?days?|man[- ]?days?|days?|pd|d))?(?:\s*(?:[/／]|每|一|per|a)\s*(?:个?季度?|quarter))?\s*$/i;

/** Days as written: `30`, `30 天`, `30 person-days a quarter`; `null` for anything else, months too. */
export function personDaysIn(text: string | null): number | null {
  const plain = simplified((text ?? '').slice(0, 100))
    .normalize('NFKC')
    .trim();
  const days = Number(DAYS.exec(plain)?.[1] ?? Number.NaN);
  return days >= 0 && days <= MOST_DAYS ? days : null;
}

/** The probabilities that hold for a plan: the organization's, else the usual ones. */
export function certaintiesOf({ config }: Plan): Certainties {
  return { ...USUAL_CERTAINTIES, ...Object.fromEntries(config.certainty) };
}

/** `proven`: where the claims begin whose copies say what they say; `null` without copies. */
export function worthOf(plan: Plan, proven: ReadonlySet<number> | null = null): Worth {
  const map = certaintiesOf(plan);
  const values = new Map<string | null, { expected: number; proven: number }>();
  let unsized = 0;
  for (const opportunity of plan.opportunities) {
    if (opportunity.result !== null) continue;
    const size = moneyIn(opportunity.size ?? '');
    const share = certaintyOf(opportunity, map);
    if (!size || share === null) {
      unsized++;
      continue;
    }
    const sum = values.get(size.currency) ?? { expected: 0, proven: 0 };
    sum.expected += size.value * share;
    if (isBacked(opportunity, plan, proven)) sum.proven += size.value * share;
    values.set(size.currency, sum);
  }
  return {
    effort: personDaysIn(plan.frontMatter?.effort ?? null),
    potential: moneyIn(plan.frontMatter?.potential ?? ''),
    values: [...values].map(([currency, sums]) => ({ currency, ...sums })),
    unsized,
  };
}

/** The probability of an opportunity, 0–1; `null` where none is written. */
export function certaintyOf({ certainty }: Opportunity, map: Certainties): number | null {
  const written = certainty ?? '';
  const head = written.split(/[\s,，、;；(（。:：]/)[0] ?? '';
  return probabilityOf(written, termOf('level', written) ?? termOf('level', head), map);
}

/** It cites something, and each of its statements does; where copies were read, they say so. */
function isBacked(
  { range, sources }: Opportunity,
  plan: Plan,
  proven: ReadonlySet<number> | null,
): boolean {
  if (sources.length === 0) return false;
  const own = plan.claims.filter(
    (claim) => isFact(claim) && claim.range.start >= range.start && claim.range.end <= range.end,
  );
  return own.every(
    (claim) => claim.sources.length > 0 && (proven === null || proven.has(claim.range.start)),
  );
}
