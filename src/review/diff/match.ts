/** Which things of two versions of a plan are one and the same. */
import { type Bigrams, bigramsOf, essence, likeness } from './likeness';

/** By what things of a kind are recognised. */
export interface Traits<T> {
  readonly id?: (item: T) => string | null;
  /** The section it stands in; things move between sections more rarely than they are reworded. */
  readonly group?: (item: T) => string;
  readonly text: (item: T) => string;
}

export interface Matched<T> {
  readonly pairs: readonly (readonly [before: T, after: T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** How alike two texts must be to be versions of one, in one section and in two. */
const ALIKE_HERE = 0.5;
const ALIKE_ELSEWHERE = 0.75;
/** With more pairs than this, texts count as rewritten and likeness isn't tried. */
const MOST_COMPARISONS = 100_000;

/** By id, by text in the section and anywhere, then by likeness in the section and anywhere. */
export function match<T>(before: readonly T[], after: readonly T[], traits: Traits<T>): Matched<T> {
  const group = traits.group ?? (() => '');
  const matching = new Matching(before, after);
  if (traits.id) matching.byKey(traits.id);
  matching.byKey((item) => `${group(item)}\0${essence(traits.text(item))}`);
  matching.byKey((item) => essence(traits.text(item)));
  matching.byLikeness(traits, group);
  return matching.result();
}

class Matching<T> {
  readonly #partner = new Map<T, T>();
  readonly #taken = new Set<T>();

  constructor(
    private readonly before: readonly T[],
    private readonly after: readonly T[],
  ) {}

  /** Pairs what has the same key, in order where several have it. */
  byKey(key: (item: T) => string | null): void {
    const waiting = new Map<string, T[]>();
    for (const item of this.#free(this.after)) {
      const name = key(item);
      if (name === null) continue;
      const list = waiting.get(name);
      if (list) list.push(item);
      else waiting.set(name, [item]);
    }
    for (const list of waiting.values()) list.reverse();
    for (const item of this.#free(this.before)) {
      const name = key(item);
      const found = name === null ? undefined : waiting.get(name)?.pop();
      if (found !== undefined) this.#pair(item, found);
    }
  }

  /** The most alike first. Things with different ids are different. */
  byLikeness({ id, text }: Traits<T>, group: (item: T) => string): void {
    const [from, to] = [this.#free(this.before), this.#free(this.after)];
    if (from.length * to.length > MOST_COMPARISONS) return;
    const grams = new Map<T, Bigrams>();
    for (const item of [...from, ...to]) grams.set(item, bigramsOf(text(item)));
    const found: { a: T; b: T; score: number }[] = [];
    for (const a of from) {
      for (const b of to) {
        if (id && id(a) !== null && id(b) !== null) continue;
        const here = group(a) === group(b);
        const score = likeness(grams.get(a) as Bigrams, grams.get(b) as Bigrams);
        if (score >= (here ? ALIKE_HERE : ALIKE_ELSEWHERE)) {
          found.push({ a, b, score: here ? score + 1 : score });
        }
      }
    }
    for (const { a, b } of found.sort((x, y) => y.score - x.score)) {
      if (!this.#partner.has(a) && !this.#taken.has(b)) this.#pair(a, b);
    }
  }

  result(): Matched<T> {
    return {
      pairs: this.before.flatMap((item) => {
        const partner = this.#partner.get(item);
        return partner === undefined ? [] : [[item, partner] as const];
      }),
      removed: this.#free(this.before),
      added: this.#free(this.after),
    };
  }

  #pair(a: T, b: T): void {
    this.#partner.set(a, b);
    this.#taken.add(b);
  }

  #free(items: readonly T[]): T[] {
    return items.filter((item) => !this.#partner.has(item) && !this.#taken.has(item));
  }
}
