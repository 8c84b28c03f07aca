/** The keys of the front matter; those that open a gate come first, with all else that does. */
import type { FrontMatter, Plan, ProblemParam, Range, Term } from '../../../plan/model';
import { type Change, fieldChange } from '../changes';
import { sameText } from '../likeness';

/** Keys whose value is one of a list. */
const TERMS = { stage: 'stage', value: 'value' } as const;
const TEXTS = [
  ...(['account', 'reason', 'reviewBy', 'industry', 'period', 'language', 'sales'] as const),
  ...(['share', 'target', 'renewal'] as const),
] as const;
const LISTS = ['owner', 'listing', 'offering', 'team'] as const;

/** Of a value that is told as it is written. */
const LONGEST = 200;

/** Keys of the front matter whose value changed, but for those of `gateKeyChanges`. */
export function frontMatterChanges(before: Plan, after: Plan): Change[] {
  const [a, b] = [before.frontMatter, after.frontMatter];
  const place = (key: string) => ({ before: entryOf(a, key), after: entryOf(b, key) });
  const field = (key: string, from: ProblemParam | null, to: ProblemParam | null) =>
    fieldChange('frontMatter', { field: keyTerm(key) }, from, to, place(key));
  const term = (key: string, value: string | null | undefined) =>
    value ? { field: key, term: value } : null;
  return [
    ...TEXTS.flatMap((key) => {
      const [from, to] = [a?.[key] ?? null, b?.[key] ?? null];
      return sameText(from, to) ? [] : field(key, from, to);
    }),
    ...Object.entries(TERMS).flatMap(([key, list]) =>
      field(
        key,
        term(list, a?.[key as keyof typeof TERMS]),
        term(list, b?.[key as keyof typeof TERMS]),
      ),
    ),
    ...LISTS.filter((key) => key !== 'listing' || !isUnlisted(a, b)).flatMap((key) =>
      field(key, listOf(a?.[key]), listOf(b?.[key])),
    ),
    ...field('parties', partiesOf(a), partiesOf(b)),
    ...otherKeys(before, after),
  ];
}

/** `listing: none` is new: nothing is said any more about statements that aren't there. */
function isUnlisted(before: FrontMatter | null, after: FrontMatter | null): boolean {
  return Boolean(after?.listing.includes('none') && !before?.listing.includes('none'));
}

/**
 * What decides which rules speak: the decision, the status (a draft hears of
 * nothing that is missing), the day that the plan is judged by, and no listing.
 */
export function gateKeyChanges(before: Plan, after: Plan): Change[] {
  const [a, b] = [before.frontMatter, after.frontMatter];
  const place = (key: string) => ({ before: entryOf(a, key), after: entryOf(b, key) });
  const term = (key: string, value: string | null | undefined) =>
    value ? { field: key, term: value } : null;
  const gate = (key: string, from: ProblemParam | null, to: ProblemParam | null) =>
    fieldChange('gateKey', { field: keyTerm(key) }, from, to, place(key));
  const [from, to] = [term('decision', a?.decision), term('decision', b?.decision)];
  return [
    ...fieldChange('decision', {}, from, to, place('decision')),
    ...gate('status', term('status', a?.status), term('status', b?.status)),
    ...gate('asOf', a?.asOf ?? null, b?.asOf ?? null),
    ...(isUnlisted(a, b) ? gate('listing', listOf(a?.listing), listOf(b?.listing)) : []),
  ];
}

const TOLD: ReadonlySet<string> = new Set([
  ...TEXTS,
  ...LISTS,
  ...Object.keys(TERMS),
  ...(['decision', 'status', 'asOf', 'parties', 'people', 'rules'] as const),
]);

/**
 * Every other key by what is written there, so that none is passed over; so is
 * one whose value can't be read on either side.
 */
function otherKeys(before: Plan, after: Plan): Change[] {
  const faulty = new Set([before, after].flatMap(faultyKeys));
  const values = (plan: Plan) =>
    new Map(
      (plan.frontMatter?.entries ?? [])
        .filter(({ term, key }) => !TOLD.has(term ?? key) || faulty.has(term ?? key))
        .map(({ term, key, keyRange, valueRange }) => {
          const text = plan.text.slice(valueRange.start, valueRange.end).trim();
          const range = { start: keyRange.start, end: valueRange.end };
          return [term ?? key, { text: text.slice(0, LONGEST), range }] as const;
        }),
    );
  const [from, to] = [values(before), values(after)];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((key) => {
    const [x, y] = [from.get(key), to.get(key)];
    if (sameText(x?.text ?? null, y?.text ?? null)) return [];
    const ends = { before: x?.range ?? null, after: y?.range ?? null };
    return fieldChange(
      'frontMatter',
      { field: keyTerm(key) },
      x?.text ?? null,
      y?.text ?? null,
      ends,
    );
  });
}

/** Keys whose value says nothing that is known. */
function faultyKeys({ frontMatter, problems }: Plan): string[] {
  const faults = problems.filter(({ rule }) => rule === 'format/invalid-value');
  return (frontMatter?.entries ?? [])
    .filter(({ keyRange, valueRange }) =>
      faults.some(({ range }) => keyRange.start <= range.start && range.start < valueRange.end),
    )
    .map(({ term, key }) => term ?? key);
}

function keyTerm(term: string): ProblemParam {
  return { field: 'frontMatterKey', term };
}

function entryOf(front: FrontMatter | null, term: string): Range | null {
  const entry = front?.entries.find((candidate) => candidate.term === term);
  return entry ? { start: entry.keyRange.start, end: entry.valueRange.end } : null;
}

function listOf(values: readonly string[] | undefined): readonly string[] | null {
  return values && values.length > 0 ? [...values].sort() : null;
}

function partiesOf(front: FrontMatter | null): readonly Term[] | null {
  const parties = [...(front?.parties ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  if (parties.length === 0) return null;
  return parties.map(([of, { value }]) => ({ field: 'party', term: value, of }));
}
