/**
 * What `evidence/personal-data` finds in a plan is in no output of ours: not in
 * another rule's message, a change, a page or an edit that happens to quote it.
 */
import type { Plan, ProblemParam, Term, TextEdit } from '../plan/model';
import { narrow, withEdits } from '../plan/text/text';
import { type PersonalDatum, personalDataIn } from './personalNumbers';

/** Stands for a number that may not be shown at all. */
const HIDDEN = '•••';

/** Takes the personal numbers and addresses out of a text. */
export type Masker = (text: string) => string;

/** Digits of one number, with what may stand between them. */
const DIGITS = /\d(?:[\s\u00ad\u200b-\u200f\u2060.()（）+-]{0,3}[\dx])+/gi;
const ADDRESS = /[\w.%+-]{1,64}\s?@\s?[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/gi;

const maskers = new WeakMap<Plan, Masker>();
const known = new WeakMap<Plan, readonly PersonalDatum[]>();

/** All personal data in a plan; looked for once. */
export function personalDataOf(plan: Plan): readonly PersonalDatum[] {
  let found = known.get(plan);
  if (!found) {
    // In statements, long numbers are money.
    const amounts = [...plan.roe, ...plan.segments].map(({ content }) => content);
    found = personalDataIn(plan.text, amounts);
    known.set(plan, found);
  }
  return found;
}

/**
 * For texts that come from these plans: what was found in them is masked
 * however it is cut out of its line, and so is what is found in the text itself.
 */
export function maskerOf(...plans: readonly (Plan | null)[]): Masker {
  const all = plans.flatMap((plan) => (plan ? [maskerOfOne(plan)] : []));
  return (text) => all.reduce((masked, mask) => mask(masked), text);
}

function maskerOfOne(plan: Plan): Masker {
  const made = maskers.get(plan);
  if (made) return made;
  const found = personalDataOf(plan);
  const masks = new Map<string, string>();
  for (const { range, mask } of found) {
    masks.set(keyOf(plan.text.slice(range.start, range.end)), mask ?? HIDDEN);
  }
  const lengths = [...new Set([...masks.keys()].map((key) => key.length))].sort((a, b) => b - a);
  const masker: Masker = (text) => {
    if (masks.size === 0) return text;
    const places = [...narrow(text).matchAll(DIGITS), ...narrow(text).matchAll(ADDRESS)];
    const edits = places.flatMap((place) => editsIn(place, masks, lengths));
    return withEdits(text, edits);
  };
  maskers.set(plan, masker);
  return masker;
}

/** The text with what is personal in it masked, wherever the text comes from. */
export function masked(text: string): string {
  const found = [...personalDataIn(text, [])].sort((a, b) => a.range.start - b.range.start);
  let at = 0;
  const apart = found.filter(({ range }) => {
    if (range.start < at) return false;
    at = range.end;
    return true;
  });
  return withEdits(
    text,
    apart.map(({ range, mask }) => ({ range, text: mask ?? HIDDEN })),
  );
}

/** A parameter of a message with all its texts masked. */
export function maskedParam(param: ProblemParam, mask: Masker): ProblemParam {
  if (typeof param === 'string') return mask(param);
  if (typeof param === 'number') return param;
  if (!isList(param)) {
    // A key that the lexicon lacks is the plan's own text.
    const term = mask(param.term);
    return param.of === undefined ? { ...param, term } : { ...param, term, of: mask(param.of) };
  }
  return param.map((one) => maskedParam(one, mask) as string | Term);
}

/** All texts in a value of plain objects and lists masked, keys too; numbers stay. */
export function maskedDeep<T>(value: T, mask: Masker): T {
  const deep = (one: unknown): unknown => {
    if (typeof one === 'string') return mask(one);
    if (Array.isArray(one)) return one.map(deep);
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [mask(key), deep(inner)]));
  };
  return deep(value) as T;
}

function isList(param: ProblemParam): param is readonly (string | Term)[] {
  return Array.isArray(param);
}

/** Something personal stands in the text. */
export function isPersonal(text: string): boolean {
  return personalDataIn(text, []).length > 0;
}

/** Of a number its digits, of an address its letters: how it is recognised in other surroundings. */
function keyOf(text: string): string {
  const plain = narrow(text).toLowerCase();
  return plain.includes('@') ? plain.replace(/\s/g, '') : plain.replace(/[^\dx]/g, '');
}

/** The masks for all known numbers in one run of digits, or for one address. */
function editsIn(
  { index, 0: written }: RegExpMatchArray,
  masks: ReadonlyMap<string, string>,
  lengths: readonly number[],
): TextEdit[] {
  const edit = (start: number, end: number, text: string): TextEdit => ({
    range: { start: (index ?? 0) + start, end: (index ?? 0) + end },
    text,
  });
  if (written.includes('@')) {
    const mask = masks.get(keyOf(written));
    return mask === undefined ? [] : [edit(0, written.length, mask)];
  }
  const at = [...written.matchAll(/[\dx]/gi)].map((match) => match.index);
  const key = keyOf(written);
  const edits: TextEdit[] = [];
  for (let from = 0; from < key.length; ) {
    const fits = (one: number) =>
      from + one <= key.length && masks.has(key.slice(from, from + one));
    const length = lengths.find(fits) ?? 0;
    if (length === 0) from++;
    else {
      const mask = masks.get(key.slice(from, from + length)) ?? HIDDEN;
      edits.push(edit(at[from] ?? 0, (at[from + length - 1] ?? 0) + 1, mask));
      from += length;
    }
  }
  return edits;
}
