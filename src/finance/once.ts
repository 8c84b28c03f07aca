/** What `make` gives, made on the first call and kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What `make` gives of each thing, made once while the thing is there; it must depend on nothing else. */
export function onceFor<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    const known = made.get(of);
    if (known) return known.value;
    const value = make(of);
    made.set(of, { value });
    return value;
  };
}

/**
 * Keeps the value while all that it was made of is the same, and the one before: what is taken back,
 * as a fence that is closed again, finds what there was.
 */
export function whileSame<T>(): (of: readonly unknown[], make: () => T) => T {
  let last: Made<T> | null = null;
  let before: Made<T> | null = null;
  return (of, make) => {
    if (last && isSame(last.of, of)) return last.value;
    const back: Made<T> = before && isSame(before.of, of) ? before : { of, value: make() };
    before = last;
    last = back;
    return back.value;
  };
}

interface Made<T> {
  readonly of: readonly unknown[];
  readonly value: T;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
