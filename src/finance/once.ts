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

/** Keeps the last value while all that it was made of is the same. */
export function whileSame<T>(): (of: readonly unknown[], make: () => T) => T {
  let last: { readonly of: readonly unknown[]; readonly value: T } | null = null;
  return (of, make) => {
    const same = last?.of.length === of.length && last.of.every((one, at) => one === of[at]);
    if (!last || !same) last = { of, value: make() };
    return last.value;
  };
}
