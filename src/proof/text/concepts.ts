/** Terms of business that both languages have: a claim in one is compared with a copy in the other. */
import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';
import { BUSINESS_TERMS } from '../../plan/terms/figures/business';

const CONCEPTS: ReadonlyMap<string, string> = new Map(
  [
    ...Object.values({ ...ROW_NAMES, ...RATIO_NAMES }).map(({ en, zh, aliases }) => [
      en,
      zh,
      ...aliases,
    ]),
    ...BUSINESS_TERMS,
  ].flatMap((names) => names.map((name) => [name.toLowerCase(), `#${names[0]}`] as const)),
);

/** Names by their first word or Han character, the longest first. */
const BY_START = new Map<string, string[]>();
for (const name of [...CONCEPTS.keys()].sort((a, b) => b.length - a.length)) {
  const start = startOf(name);
  BY_START.set(start, [...(BY_START.get(start) ?? []), name]);
}

function startOf(name: string): string {
  return /^[a-z]+/.exec(name)?.[0] ?? name.charAt(0);
}

const START = /[a-z]+|\p{Script=Han}/gu;

/** The terms in a text of small letters, by the name of their first spelling. */
export function conceptsIn(plain: string): string[] {
  return placesIn(plain).map(({ concept }) => concept);
}

/** A text without the terms that another has, too, however each writes them. */
export function withoutShared(plain: string, other: string): string {
  const theirs = new Set(conceptsIn(other));
  return placesIn(plain)
    .filter(({ concept }) => theirs.has(concept))
    .reduceRight((text, { at, end }) => `${text.slice(0, at)} ${text.slice(end)}`, plain);
}

interface Place {
  readonly concept: string;
  readonly at: number;
  readonly end: number;
}

function placesIn(plain: string): Place[] {
  const found: Place[] = [];
  let until = 0;
  for (const match of plain.matchAll(START)) {
    const names = BY_START.get(match[0]);
    if (!names || match.index < until) continue;
    const name = names.find(
      (one) =>
        plain.startsWith(one, match.index) &&
        !(/[a-z]$/.test(one) && /[a-z]/.test(plain.charAt(match.index + one.length))),
    );
    if (name === undefined) continue;
    until = match.index + name.length;
    found.push({ concept: CONCEPTS.get(name) ?? '', at: match.index, end: until });
  }
  return found;
}
