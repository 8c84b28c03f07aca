/**
 * Whether a text names somebody of a plan, in the ways in which people are
 * called: by the whole name, by a part of it, by surname and honorific.
 */
import type { Plan } from '../plan/model';
import {
  COMPOUND_SURNAME,
  FAMILIAR,
  HONORIFIC,
  NO_NAME,
  SEPARATED,
  SOMEBODY,
  TITLES,
} from '../plan/terms/people/names';
import { plainly } from '../plan/text/text';

const CALLED = new RegExp(`^(.{1,2}?)${HONORIFIC}`, 'u');

/** A part of a Latin name that is long enough to be told from a word. */
const SHORTEST_PART = 3;

/** Whether a text names one of those whom the plan knows: people, who said something, who decides. */
export type Namer = (text: string) => boolean;

/**
 * Tells whether a text names somebody of the plan or one of its sources; the customer itself may
 * be named.
 */
export function namerOf(plan: Plan): Namer {
  const own = letters(plan.frontMatter?.account ?? '');
  // The customer itself, and its parts that stand for it, may be named.
  const isCustomer = (name: string) => {
    const plainName = letters(name);
    return own !== '' && (own.includes(plainName) || plainName.includes(own));
  };
  const people = plan.people.flatMap(({ name, reportsTo }) => [name, reportsTo?.value ?? '']);
  const others = [
    ...plan.sources.map(({ who }) => who ?? ''),
    ...plan.opportunities.flatMap(({ who }) => who.map(({ person }) => person)),
  ];
  const tests = [
    ...namesIn(people).flatMap((name) => testsOf(name, isCustomer)),
    ...namesIn(others)
      .filter((name) => !isCustomer(name))
      .flatMap((name) => testsOf(name, isCustomer)),
  ];
  return (text) => {
    const shown = plain(text);
    return tests.some((test) => test(shown));
  };
}

/** Whether a text names that one person, in one of the ways in which people are called. */
export function callerOf(name: string): Namer {
  const tests = testsOf(plain(name).trim(), () => false);
  return (text) => {
    const shown = plain(text);
    return tests.some((test) => test(shown));
  };
}

function namesIn(written: readonly string[]): string[] {
  const names = written.flatMap((name) => plain(name).split(SEPARATED));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

type Test = (text: string) => boolean;

/** Without what can't be seen, and in one width: as a reader reads it. */
function plain(text: string): string {
  return plainly(text.normalize('NFKC')).replace(/\p{Default_Ignorable_Code_Point}/gu, '');
}

function testsOf(name: string, isCustomer: (part: string) => boolean): Test[] {
  const whole = letters(name);
  // A single letter is no name, a single Chinese character is a surname.
  const tests: Test[] = whole.length > 1 ? [(text) => letters(text).includes(whole)] : [];
  return /\p{Script=Han}/u.test(name)
    ? [...tests, ...chineseTests(name)]
    : [...tests, ...latinTests(name, isCustomer)];
}

/** Letters and digits only: `Jane-Smith`, `Jane*Smith*` and `JANE SMITH` are one. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function chineseTests(name: string): Test[] {
  const bare = name.replace(/[^\p{Script=Han}]+/gu, '');
  const own = CALLED.exec(bare)?.[1] ?? COMPOUND_SURNAME.exec(bare)?.[0] ?? bare.slice(0, 1);
  // A body or a role (采购部, 终端用户) has no surname.
  if (own === '' || bare.length > 4) return [];
  const called = new RegExp(`${own}(?:${SOMEBODY}|${HONORIFIC})|${FAMILIAR}${own}`, 'u');
  const given = bare.slice(own.length);
  const isName = given.length >= 2 && !CALLED.test(bare);
  const closedUp = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  return [
    (text) => called.test(closedUp(text)),
    ...(isName ? [(text: string) => closedUp(text).includes(given)] : []),
  ];
}

function latinTests(name: string, isCustomer: (part: string) => boolean): Test[] {
  const parts = name.split(/[^\p{L}\p{N}']+/u).filter((part) => part !== '');
  const isTitle = new RegExp(`^${TITLES}$`, 'iu');
  const people = parts.filter(
    (part) => !isTitle.test(part) && !NO_NAME.test(part) && !isCustomer(part),
  );
  return people.map((part): Test => {
    const own = part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const titled = new RegExp(`(?<!\\p{L})${TITLES}\\.?[^\\p{L}\\p{N}]{0,3}${own}(?!\\p{L})`, 'iu');
    // Written as a name: `Price` may be one, `price` is none.
    const alone = new RegExp(`(?<!\\p{L})(?:${own}|${own.toUpperCase()})(?!\\p{L})`, 'u');
    const isOne = part.length >= SHORTEST_PART && /^\p{Lu}/u.test(part);
    return (text) => titled.test(text) || (isOne && alone.test(text));
  });
}
