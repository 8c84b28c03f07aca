/** The first choice offered is the modest one: pressing Enter by habit must not praise a source or a person. */

import { entriesOf, type Field } from '../../../plan/lexicon';
import { SOURCE_KINDS } from '../../../plan/terms/sources/sources';
import { word } from '../../../plan/terms/vocabulary';
import type { Language } from '../../../words';

const FILED: ReadonlySet<string> = new Set(['annual-report', 'interim-report', 'filing']);

/** The grade offered first for a kind of source: nothing counts as confirmed unasked. */
export function soberGrade(kind: string): string {
  const { channel = null } = SOURCE_KINDS[kind as keyof typeof SOURCE_KINDS] ?? {};
  if (FILED.has(kind)) return 'A2';
  if (channel === 'listen') return 'C3';
  return channel === 'ask' || channel === 'feel' ? 'B2' : 'B3';
}

/** Some grades, that of the kind first. */
export function gradesFor(kind: string): string[] {
  const first = soberGrade(kind);
  return [
    first,
    ...['B3', 'B2', 'C3', 'C2', 'A2', 'A1', 'D4', 'F6'].filter((one) => one !== first),
  ];
}

const MIDDLE: Readonly<Partial<Record<Field, string>>> = {
  level: 'medium',
  support: 'neutral',
  stance: 'neutral',
  role: 'user-buyer',
};

/** The terms of a field, the one that claims least first. */
export function soberTerms(field: Field): string[] {
  const all = entriesOf(field).map(([term]) => term);
  const first = MIDDLE[field];
  return first === undefined ? all : [first, ...all.filter((term) => term !== first)];
}

/** The words of a field in that order. */
export function soberOptions(field: Field, language: Language): string[] {
  return soberTerms(field).map((term) => word(field, term, language));
}
