/** Whether a tagged number is of a part of the company that the claim doesn't name. */

import type { CopyFact } from '../../../copies/model';
import { onceFor } from '../../../finance/once';
import type { CopyIndex } from '../../text/copyIndex';
import { wordsOf } from '../../text/words';
import type { Context } from '../context';
import { type CopyNumber, writtenIn } from '../numbers';

/** The facts of a copy by page and line. */
const byPlace = onceFor(({ copy }: CopyIndex): ReadonlyMap<string, readonly CopyFact[]> => {
  const places = new Map<string, CopyFact[]>();
  for (const fact of copy.facts) {
    const key = `${fact.page} ${fact.line}`;
    const own = places.get(key);
    if (own) own.push(fact);
    else places.set(key, [fact]);
  }
  return places;
});

function factsAt(index: CopyIndex, line: number): readonly CopyFact[] {
  const one = index.lines[line];
  return (one && byPlace(index).get(`${one.page.number} ${one.number}`)) ?? [];
}

/** Its tag has members (a segment, a product) of which claim, row and column say nothing. */
export function isOfPart(number: CopyNumber, context: Context): boolean {
  const { index } = context;
  const digits = digitsOf(writtenIn(index, number));
  const facts = factsAt(index, number.line).filter(({ text }) => digitsOf(text) === digits);
  if (facts.length === 0) return false;
  const setting = context.settingOf(number);
  const named = new Set([...wordsOf(context.said), ...(setting?.wordsAt(number) ?? [])]);
  return facts.every(({ dims }) =>
    Object.values(dims).some((member) => isUnsaid(wordsOfMember(member), named)),
  );
}

/** `SamsClubMember`: its words. */
function wordsOfMember(member: string): string[] {
  const words = wordsOf(
    member.replace(/(?:Segment)?Member$/, '').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '),
  );
  return words.filter((word) => !word.startsWith('#'));
}

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '');

function isUnsaid(words: readonly string[], named: ReadonlySet<string>): boolean {
  return words.length > 0 && words.every((word) => !named.has(word));
}
