/** Opportunities along the history of plans: what was said of each first and last, and what came. */
import { termOf } from '../../plan/lexicon';
import type { Opportunity, Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { match } from '../diff/match';
import { OPPORTUNITY_TRAITS } from '../diff/parts/lists';
import type { OpportunityOutcome } from './calibrate';
import type { Certainties } from './money';
import { certaintiesOf, certaintyOf } from './worth';

interface Said {
  readonly term: OpportunityOutcome['term'];
  readonly first: number;
  last: number;
  readonly closeFirst: string | null;
  closeLast: string | null;
}

const RESULTS: ReadonlySet<string | null> = new Set(['won', 'lost', 'postponed']);

/** The opportunities of an account as last written, each with the name that it keeps here. */
type Known = readonly (readonly [opportunity: Opportunity, key: string])[];

/**
 * Takes the versions of plans, the oldest first. An opportunity is known by its
 * account, so that a plan may move, and is matched from version to version as the
 * diff does, so that it may be renamed; one that was first written with its result
 * says nothing of what was expected.
 */
export class Outcomes {
  readonly #open = new Map<string, Said>();
  readonly #done = new Map<string, OpportunityOutcome>();
  readonly #last = new Map<string, Known>();

  add(plan: Plan, day: string): void {
    const map = certaintiesOf(plan);
    const account = fold(plan.frontMatter?.account ?? plan.path);
    const known = this.#keysOf(account, plan.opportunities);
    if (known.length > 0) this.#last.set(account, known);
    for (const [opportunity, key] of known) {
      if (RESULTS.has(opportunity.result)) this.#close(key, opportunity, plan, day);
      else this.#say(key, opportunity, map);
    }
  }

  #keysOf(account: string, now: readonly Opportunity[]): Known {
    const before = this.#last.get(account) ?? [];
    const keys = new Map(before);
    const { pairs } = match([...keys.keys()], now, OPPORTUNITY_TRAITS);
    const kept = new Map(pairs.map(([old, own]) => [own, keys.get(old)]));
    const taken = new Set(kept.values());
    return now.map((opportunity) => {
      const key = kept.get(opportunity) ?? this.#fresh(account, opportunity, taken);
      taken.add(key);
      return [opportunity, key] as const;
    });
  }

  /** By its title: one that was taken out and comes back is the same. */
  #fresh(account: string, { title }: Opportunity, taken: ReadonlySet<string | undefined>): string {
    const key = `${account}\0${fold(title)}`;
    let n = 1;
    while (taken.has(n === 1 ? key : `${key}\0${n}`)) n++;
    return n === 1 ? key : `${key}\0${n}`;
  }

  /** Those with a result, in the order in which they came. */
  all(): OpportunityOutcome[] {
    return [...this.#done.values()];
  }

  #say(key: string, opportunity: Opportunity, map: Certainties): void {
    const { certainty, close } = opportunity;
    const share = certaintyOf(opportunity, map);
    if (share === null) return;
    // The result was taken back.
    this.#done.delete(key);
    const known = this.#open.get(key);
    if (known) {
      known.last = share;
      known.closeLast = close ?? known.closeLast;
      return;
    }
    const written = certainty ?? '';
    const level = /\d|成/.test(written)
      ? null
      : termOf('level', written.split(/[\s,，、;；(（。:：]/)[0] ?? '');
    const term = level as OpportunityOutcome['term'];
    this.#open.set(key, { term, first: share, last: share, closeFirst: close, closeLast: close });
  }

  #close(key: string, { result }: Opportunity, plan: Plan, day: string): void {
    const said = this.#open.get(key);
    if (!said) return;
    const before = this.#done.get(key);
    // The first day of a result counts; a postponed one may still be won.
    if (before && before.result === result) return;
    this.#done.set(key, {
      ...said,
      result: result as OpportunityOutcome['result'],
      year: day.slice(0, 4),
      owner: plan.frontMatter?.owner ?? [],
    });
  }
}
