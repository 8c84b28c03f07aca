/**
 * Whom a form of address means: `Raj` of Raj Patel, `Simon Peel` of Dr Simon Peel, `沈总` of
 * 沈国平. `naming.ts` asks whether a longer text speaks of somebody.
 */
import { inEachScript } from '../finance/statements/company';
import type { Person, Plan } from '../plan/model';
import { CALLED, FAMILY_NAMES } from '../plan/terms/notes';
import { CALLED_SO, COMPOUND_SURNAME, FAMILIAR, NO_NAME, TITLES } from '../plan/terms/people/names';
import { bareName } from '../plan/terms/people/personNames';
import { fold } from '../plan/text/text';

/** The plan's person whom a name means: of that name, or the only one who can be called so; none where several can. */
export function personAddressed(plan: Plan, written: string): Person | undefined {
  const named = plan.names.people.get(written);
  if (named) return named;
  const address = addressOf(written);
  const meant = plan.people.filter(
    ({ name, title, duplicate }) =>
      !duplicate &&
      (fold(title ?? '') === fold(written) ||
        [bareName(name), ...inEachScript(bareName(name))].some((own) => canMean(address, own))),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** A name by its parts: words without a title, or a family name and what it is called with. */
interface Address {
  readonly words: readonly string[];
  readonly family: string | null;
  /** `总`, `主任`; empty where it doesn't tell people apart. */
  readonly office: string;
}

const NICK = new RegExp(`^${FAMILIAR}(\\p{Script=Han})$`, 'u');
const TITLE = new RegExp(`^${TITLES}\\.?$`);
/** Everybody is called so. */
const POLITE = /^(?:总|工|老师|老板|姐|哥)$/;

function addressOf(written: string): Address {
  const folded = fold(written);
  const words = folded.split(' ').filter((word) => !TITLE.test(word));
  const [, called = '', office = ''] = CALLED.exec(folded) ?? [];
  const nick = NICK.exec(folded)?.[1] ?? '';
  const family = called || nick;
  if (family === '' || !FAMILY_NAMES.includes(family)) return { words, family: null, office: '' };
  return { words, family, office: POLITE.test(office) ? '' : office };
}

/** Whether somebody with the name `own` can be called so. */
function canMean(address: Address, own: string): boolean {
  const other = addressOf(own);
  if (address.family !== null) {
    if (other.family === null) return isFullName(fold(own), address.family);
    // Dr Fang and Director Fang may be two people.
    const differ = address.office !== '' && other.office !== '' && address.office !== other.office;
    return address.family === other.family && !differ;
  }
  const [first = '', ...more] = address.words;
  if (!/^\p{Script=Latin}/u.test(first) || other.words.length === 0) return false;
  if (more.length === 0) {
    const isShort = first.length < 2 || NO_NAME.test(first);
    return (
      !isShort &&
      (other.words[0] === first || (other.words.at(-1) === first && other.words.length > 1))
    );
  }
  return other.words.at(-1) === more.at(-1) && isSameFirst(first, other.words[0] ?? '');
}

/** `S.` and `Simon`, but not `Ann` and `Anna`. */
function isSameFirst(a: string, b: string): boolean {
  const isInitial = (word: string) => /^\p{L}\.?$/u.test(word);
  return a === b || ((isInitial(a) || isInitial(b)) && a.charAt(0) === b.charAt(0));
}

/** 沈国平 of 沈: a family name and one or two characters, and no office. */
function isFullName(name: string, family: string): boolean {
  const surname = COMPOUND_SURNAME.exec(name)?.[0] ?? name.charAt(0);
  const given = name.slice(surname.length);
  return surname === family && /^\p{Script=Han}{1,2}$/u.test(given) && !CALLED_SO.test(given);
}
