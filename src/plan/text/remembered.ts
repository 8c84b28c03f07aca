/** The same text, sharing no memory: as a slice it would keep its whole document, as key and in what is made of it. */
export function ownCopy(text: string): string {
  return `\0${text}`.slice(1);
}

/** Longer texts are made anew: they would fill the memory for little. */
const LONGEST = 2000;
const MOST = 10_000;

/**
 * `make`, remembering what it made of the texts last asked for: of the statements
 * of a plan a key stroke changes one, and is asked about all. `make` must depend
 * on nothing but its text.
 */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  let now = new Map<string, T>();
  let before: ReadonlyMap<string, T> = new Map();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const known = now.get(text);
    if (known !== undefined) return known;
    const own = ownCopy(text);
    const value = before.get(text) ?? make(own);
    if (now.size >= MOST) {
      before = now;
      now = new Map();
    }
    now.set(own, value);
    return value;
  };
}

/** Likewise of what depends on more than its text: of each text the last answer, while `key` is the same. */
export function rememberedWhile<T>(): (text: string, key: string, make: () => T) => T {
  const lastOf = remembered((): { last: { key: string; value: T } | null } => ({ last: null }));
  return (text, key, make) => {
    const of = lastOf(text);
    if (of.last?.key !== key) of.last = { key, value: make() };
    return of.last.value;
  };
}
