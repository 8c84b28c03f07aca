/** A person of the values that a line, a row, a block of lines or the front matter gives. */
import { type Field, termOf } from '../../lexicon';
import type { Located, Person } from '../../model';
import { JOB } from '../../terms/notes';
import { notInList, type Report } from '../problems';
import { isNoValue } from '../tables';
import { listOf } from '../yaml/fields';

/** The keys of a person's line. */
export type PersonKey =
  | 'id'
  | 'name'
  | 'title'
  | 'role'
  | 'party'
  | 'influence'
  | 'support'
  | 'response'
  | 'coverage'
  | 'reportsTo'
  | 'cares';

/** Which list a key's value is from. */
export const LISTED: Readonly<Partial<Record<PersonKey, Field>>> = {
  role: 'role',
  influence: 'level',
  support: 'support',
  response: 'response',
  coverage: 'coverage',
};

/** A person from values by key; `partyOf` knows the house's party names only later, so any name is kept. */
export function personFrom(
  values: ReadonlyMap<PersonKey, Located<string>>,
  roleWords: readonly Located<string>[],
  rest: Pick<Person, 'anchor' | 'citations' | 'range' | 'firstLine' | 'from'>,
  report: Report,
): Person {
  const listed = (key: PersonKey) => {
    const given = values.get(key);
    const field = LISTED[key];
    if (!given?.value || !field || isNoValue(given.value)) return null;
    const term = notedTerm(field, given.value) ?? scaled(key, given.value);
    if (!term)
      report(notInList({ field: 'personKey', term: key }, field, given.value, given.range));
    return term;
  };
  const titled = values.get('title') ?? titleIn(roleWords);
  // `付款方` in the column of roles says on which side somebody is.
  const isSide = (name: string) => !notedTerm('role', name) && termOf('party', name) !== null;
  const [side] = roleWords.flatMap(({ value, range }) =>
    listOf(value)
      .filter(isSide)
      .map((name) => ({ value: name, range })),
  );
  const roles = roleWords.flatMap((word) =>
    word === titled || isNoValue(word.value)
      ? []
      : listOf(word.value).flatMap((name) => {
          const term = notedTerm('role', name);
          if (!term && !isSide(name))
            report(notInList({ field: 'personKey', term: 'role' }, 'role', name, word.range));
          return term ?? [];
        }),
  );
  const party = values.get('party') ?? side;
  const name = values.get('name');
  return {
    id: rest.anchor?.id ?? (values.get('id')?.value.replace(/^\^/, '') || null),
    name: name?.value ?? '',
    nameRange: name?.range ?? rest.firstLine,
    title: titled && !isNoValue(titled.value) ? titled.value : null,
    roles: [...new Set(roles)],
    party: party ? termOf('party', party.value) : null,
    partyName: party?.value || null,
    influence: listed('influence'),
    support: listed('support'),
    response: listed('response'),
    coverage: listed('coverage'),
    reportsTo: values.get('reportsTo')?.value ? (values.get('reportsTo') ?? null) : null,
    cares: listOf(values.get('cares')?.value ?? '').filter((word) => !isNoValue(word)),
    sources: [],
    duplicate: false,
    ...rest,
  };
}

/** `Role: CIO` of somebody without a title: people call a job a role, too. */
function titleIn(roleWords: readonly Located<string>[]): Located<string> | undefined {
  const [only, ...more] = roleWords;
  if (!only || more.length > 0 || notedTerm('role', only.value)) return undefined;
  const known = listOf(only.value).some((name) => notedTerm('role', name));
  return !known && JOB.test(only.value) ? only : undefined;
}

/** Numbers that people write for words: influence of five, support by its sign. */
function scaled(key: PersonKey, value: string): string | null {
  if (key === 'influence') return levelOf(value);
  if (key !== 'support') return null;
  const signed = /^([+＋−–-])\s?[1-5]$|^0$/.exec(value.trim());
  if (!signed) return null;
  if (signed[1] === undefined) return 'neutral';
  return /[+＋]/.test(signed[1]) ? 'supporter' : 'non-supporter';
}

/** `4`, `4/5`: of five. */
function levelOf(value: string): string | null {
  const number = /^([1-5])(?: ?\/ ?5)?$/.exec(value.trim())?.[1];
  if (number === undefined) return null;
  return Number(number) > 3 ? 'high' : number === '3' ? 'medium' : 'low';
}

/** The term of a word, or of the word before a note in brackets: 拍板人（最终）. */
function notedTerm(field: Field, word: string): string | null {
  return termOf(field, word) ?? termOf(field, word.replace(/(?<!\s)\s*[(（][^()（）]*[)）]$/, ''));
}
