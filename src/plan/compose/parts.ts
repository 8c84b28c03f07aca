/**
 * The parts that a plan's text was read in: its front matter, and from one `#` of a section's
 * heading to the next. While the text of a part is the same its key is the same object, and what
 * was found in it holds.
 */
import type { Plan, Range } from '../model';

/** A stretch of a plan's text, and what stands for its text from one reading to the next. */
export interface Part {
  readonly key: object;
  readonly range: Range;
}

const partsRead = new WeakMap<Plan, readonly Part[]>();

/** Notes the parts of a plan; they cover its text, in order. */
export function readInParts(plan: Plan, parts: readonly Part[]): void {
  partsRead.set(plan, parts);
}

/** The parts of a plan; all of it is one where nobody keeps any. */
export function partsOf(plan: Plan): readonly Part[] {
  return partsRead.get(plan) ?? [wholeOf(plan)];
}

/** A plan as one part, which is read anew with each. */
export function wholeOf(plan: Plan): Part {
  return { key: plan, range: { start: 0, end: plan.text.length } };
}

/** Values that are made of the text of a part, and of what was read of it, kept while that is the same. */
export function keptByPart<T>(): (part: Part, make: () => T) => T {
  const kept = new WeakMap<object, { readonly value: T }>();
  return ({ key }, make) => {
    const known = kept.get(key);
    if (known) return known.value;
    const value = make();
    kept.set(key, { value });
    return value;
  };
}
