/**
 * Who is meant by an id or a name: the one answer for lint, editor, report and diff.
 * Half-width and full-width letters, upper and lower case are alike.
 */
import { whileSame } from '../../finance/once';
import { inEachScript } from '../../finance/statements/company';
import type {
  ByName,
  Claim,
  Hypothesis,
  Named,
  Names,
  Pain,
  Person,
  Question,
  Range,
  Source,
} from '../model';
import { fold } from '../text/text';

interface Holder {
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly hypotheses: readonly Hypothesis[];
  readonly pains: readonly Pain[];
}

/** All that may bear an id, with or without one. */
export function namedOf({ claims, questions, hypotheses, pains }: Holder): Named[] {
  return [...claims, ...questions, ...hypotheses, ...pains];
}

/** An id or name as it is compared. */
export function nameKey(written: string): string {
  return fold(written);
}

/** Whether two ids or names mean the same. */
export function isSameName(a: string, b: string): boolean {
  return a === b || nameKey(a) === nameKey(b);
}

interface NamedThings extends Holder {
  readonly sources: readonly Source[];
  readonly people: readonly Person[];
}

/** The look-ups of a plan; of several things with one name the first in the text counts. */
export function namesOf(plan: NamedThings): Names {
  return new NameTables().of(plan);
}

/** The look-ups of plans, each the same while what it leads to is the same. */
export class NameTables {
  readonly #sources = whileSame<FirstByName<Source>>();
  readonly #people = whileSame<FirstByName<Person>>();
  readonly #named = whileSame<FirstByName<Named>>();
  readonly #all = whileSame<Names>();

  of(plan: NamedThings): Names {
    const { sources: inText, people: known } = plan;
    const sources = this.#sources([inText], () => new FirstByName(inText, ({ id }) => [id]));
    const people = this.#people([known], () => new FirstByName(known, namesOfPerson(known)));
    const bearing = namedOf(plan).filter(({ id }) => id);
    const named = this.#named(bearing, () => new FirstByName(bearing, ({ id }) => [id]));
    return this.#all([sources, people, named], () => {
      const referred = new FirstOf<Named | Person>([named, people]);
      return { sources, people, named, referred };
    });
  }
}

function namesOfPerson(people: readonly Person[]): (person: Person) => (string | null)[] {
  const shared = sharedNames(people);
  return ({ id, name }) => {
    const bare = bareName(name);
    return [id, name, ...inEachScript(name), shared.has(nameKey(bare)) ? null : bare];
  };
}

/** `Jane Doe` of `Jane Doe (CFO)`: what stands in brackets tells who that is, and is no name. */
function bareName(name: string): string {
  return name.replace(/\s{0,3}[(（][^()（）]{1,60}[)）]\s{0,3}$/, '');
}

/** Names that several people have but for what stands in brackets: which of them is meant, they don't tell. */
function sharedNames(people: readonly Person[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of people) {
    const key = nameKey(bareName(name));
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

class FirstByName<T extends { readonly range: Range }> implements ByName<T> {
  readonly #first = new Map<string, T>();
  /** As written → what it leads to: the same few are asked for again and again. */
  readonly #asked = new Map<string, T | undefined>();

  constructor(items: readonly T[], namesOf: (item: T) => readonly (string | null)[]) {
    for (const item of items) {
      for (const name of namesOf(item)) if (name) this.#add(nameKey(name), item);
    }
  }

  #add(key: string, item: T): void {
    const first = this.#first.get(key);
    if (!first || item.range.start < first.range.start) this.#first.set(key, item);
  }

  get(written: string): T | undefined {
    if (!this.#asked.has(written)) this.#asked.set(written, this.#first.get(nameKey(written)));
    return this.#asked.get(written);
  }

  has(written: string): boolean {
    return this.get(written) !== undefined;
  }
}

/** What the first of several look-ups that knows a name leads to. */
class FirstOf<T> implements ByName<T> {
  readonly #lookUps: readonly ByName<T>[];

  constructor(lookUps: readonly ByName<T>[]) {
    this.#lookUps = lookUps;
  }

  get(written: string): T | undefined {
    return this.#lookUps.find((one) => one.has(written))?.get(written);
  }

  has(written: string): boolean {
    return this.#lookUps.some((one) => one.has(written));
  }
}
