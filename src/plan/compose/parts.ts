/**
 * The parts that a plan's text was read in: its front matter, and from one `#` of a section's
 * heading to the next. While the text of a part is the same its key is the same object, and what
 * was found in it holds.
 */
import { onceFor, whileSame } from '../../finance/once';
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

/** What stands in one section, or in the front matter, in the places of its plan. */
export type InSection = Pick<Plan, 'headings' | 'claims' | 'citations' | 'references'>;

const sectionsRead = new WeakMap<Plan, readonly InSection[]>();

/** Notes what stands in each section of a plan, in order; the same object while that and its place are the same. */
export function readInSections(plan: Plan, sections: readonly InSection[]): void {
  sectionsRead.set(plan, sections);
}

/**
 * What `make` gives of each section that has some of `list`, kept while the section is the same and
 * all that it looks at besides: `on`, by identity. A plan that nobody read section by section is one.
 */
export function inSections<T>(
  list: keyof InSection,
): (
  plan: Plan,
  on: readonly unknown[] | ((section: InSection) => readonly unknown[]),
  make: (section: InSection) => readonly T[],
) => T[] {
  const keptOf = onceFor((_: InSection) => whileSame<readonly T[]>());
  return (plan, on, make) => {
    const all: T[] = [];
    for (const section of sectionsRead.get(plan) ?? [plan]) {
      if (section[list].length === 0) continue;
      const its = typeof on === 'function' ? on(section) : on;
      for (const one of keptOf(section)(its, () => make(section))) all.push(one);
    }
    return all;
  };
}
