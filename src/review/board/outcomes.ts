/** Opportunities along the history of plans: what was said of each first and last, and what came. */
import { termOf } from '../../plan/lexicon';
import type { Opportunity, Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';
import type { Outcome } from './calibrate';
import type { Certainties } from './money';
import { certaintiesOf, certaintyOf } from './worth';

interface Said {
  readonly term: Outcome['term'];
  readonly first: number;
  last: number;
  readonly closeFirst: string | null;
  closeLast: string | null;
}

const RESULTS: ReadonlySet<string | null> = new Set(['won', 'lost', 'postponed']);

/**
 * Takes the versions of plans, the oldest first. An opportunity is known by its
 * account and title, so that a plan may move; one that was first written with
 * its result says nothing of what was expected.
 */
export class Outcomes {
  readonly #open = new Map<string, Said>();
  readonly #done = new Map<string, Outcome>();

  add(plan: Plan, day: string): void {
    const map = certaintiesOf(plan);
    const account = fold(plan.frontMatter?.account ?? plan.path);
    for (const opportunity of plan.opportunities) {
      const key = `${account}\0${fold(opportunity.title)}`;
      if (RESULTS.has(opportunity.result)) this.#close(key, opportunity, plan, day);
      else this.#say(key, opportunity, map);
    }
  }

  /** Those with a result, in the order in which they came. */
  all(): Outcome[] {
    return [...this.#done.values()];
  }

  #say(key: string, opportunity: Opportunity, map: Certainties): void {
    const { certainty, close } = opportunity;
    const share = certaintyOf(opportunity, map);
    if (share === null) return;
    // A result that was taken back wasn't one.
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
    const term = level as Outcome['term'];
    this.#open.set(key, { term, first: share, last: share, closeFirst: close, closeLast: close });
  }

  #close(key: string, { result }: Opportunity, plan: Plan, day: string): void {
    const said = this.#open.get(key);
    if (!said) return;
    const before = this.#done.get(key);
    // Postponed may still be won; the day is that of the first.
    if (before && before.result === result) return;
    this.#done.set(key, {
      ...said,
      result: result as Outcome['result'],
      year: day.slice(0, 4),
      owner: plan.frontMatter?.owner ?? [],
    });
  }
}
