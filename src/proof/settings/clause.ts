/** What a text says right beside one of its numbers: of which year it is, and which way something went. */
import { WAY_WORDS, type Way } from '../../plan/terms/figures/directions';
import { numbersIn } from '../figures/numbers';

const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)/g;
/** `2020, 2021 and 2022`, `December 31, 2022 and 2021`, `2023年和2022年`. */
const LISTED_YEARS =
  /(?<![\d.,])(?:19|20)\d\d(?!\d)(?:年?度?(?:\s*(?:,|、|and|or|和|及|与|以及|&))+\s*(?:(?:fiscal|[A-Z][a-z]{2,8} \d{1,2},)\s*)*(?:19|20)\d\d(?!\d))+/g;
/** Right before a number: it is of the year before the one that is spoken of. */
export const BEFORE =
  /(?:(?:上|去)年同?期?|上期|(?<!\b(?:an?|any|each) )\b(?:prior|previous|preceding|last) year|a year (?:earlier|ago|before))(?:'s)?\s?(?:末|数|金额)?(?:为|是|的|[:：,，]|was|were|of)?\s?\p{Sc}?$/iu;
/** A clause that begins with the year before: 上一财年总收入…, `last year's revenue was …`. */
export const PAST_CLAUSE =
  /(?:^|[，。；、,;.]\s*|^[\s*-]*)(?:上一?(?:个)?(?:财|会计)?年度?(?!同|末|初)|去年(?!同|末|初)|前一年度?|(?:last|(?:the )?(?:prior|previous)) (?:fiscal )?year(?:['’]s)?\b)[^，。；、,;.]{0,40}$/i;
const YEARS_OR_END = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)|[。；;]|[.!?](?=\s|$)/;
/** A comma within a date parts no clauses. */
const DATE_COMMA = /(?<=[A-Z][a-z]{2,8}\.? \d{1,2}),(?=\s(?:19|20)\d\d)/g;
/** Another year's number in brackets. */
const OF_OTHER =
  /[(（]\s?(?:19|20)\d\d年?度?(?:\s?[-–—]\s?\p{L}[\p{L} ]{0,24})?\s?[:：,，][^()（）]{1,60}[)）]/gu;
const CLAUSE_END = /[，。；！？;()（）]|,(?!\d)|[.!?](?=\s|$)/g;

/** A number of a text, by its place in it. */
export interface Spot {
  readonly at: number;
  readonly end: number;
}

/** The years that a number of the text may be of; none where it doesn't say. */
export function yearsBeside(text: string, { at, end }: Spot): ReadonlySet<string> {
  if (yearsOf(text).size === 0) return NONE;
  // `£544,000 (2021: £668,000)`: what is in the brackets is of the other year.
  const plain = withoutBases(withoutAsides(text.replace(DATE_COMMA, ' '), at), at);
  const said = yearsSaid(plain, at, end);
  const isBefore = BEFORE.test(plain.slice(0, at)) || isFromBefore(plain, at, end);
  return isBefore ? new Set([...said].map((year) => `${+year - 1}`)) : said;
}

/** 较 2023 年下降: of the year that is compared with it. */
const BASE = /(?:[较比]|同|与)\s?(?:19|20)\d\d\s?年度?(?:同期|末|底)?(?=相比|[^\d，。；]{0,6}$)/g;

/** Without the year that stands right before a change and is only its base. */
function withoutBases(text: string, at: number): string {
  const before = text.slice(0, at).replace(BASE, (all) => ' '.repeat(all.length));
  return yearsOf(before).size > 0 ? before + text.slice(at) : text;
}

/** `24.1 % in 2024, up from 14.7 %`: of the year before the only one that is named. */
const FROM =
  /(?:\b(?:from|against|compared (?:with|to)|versus|vs\.?)|[从由]|上年的?)\s?(?:about |约)?\p{Sc}?\s?$/iu;
const OWN_YEAR = /^.{0,14}?\b(?:in|of|for)\s(?:fiscal )?(?:19|20)\d\d|^.{0,8}[(（]?(?:19|20)\d\d/;

function isFromBefore(text: string, at: number, end: number): boolean {
  if (yearsOf(text).size !== 1 || !FROM.test(text.slice(Math.max(0, at - 40), at))) return false;
  return !OWN_YEAR.test(text.slice(end));
}

/** Without what brackets say of another year, unless the place is in them. */
export function withoutAsides(text: string, at = -1): string {
  return text.replace(OF_OTHER, (all, index: number) =>
    index <= at && at < index + all.length ? all : ' '.repeat(all.length),
  );
}

function yearsSaid(plain: string, at: number, end: number): ReadonlySet<string> {
  const listed = listedYears(plain, at) ?? listedBefore(plain, at);
  if (listed) return listed;
  const [from, to] = clauseAround(plain, at, end);
  const own = yearsOf(plain.slice(from, to));
  if (own.size > 1) return paired([...own], plain.slice(from, to), at - from);
  if (own.size > 0) return own;
  // What was said last holds on.
  const last = [...yearsOf(plain.slice(0, from))].at(-1);
  return last === undefined ? yearsOf(plain.slice(to)) : new Set([last]);
}

const NONE: ReadonlySet<string> = new Set();

/** The years that a text names, in its order. */
export function yearsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(YEAR) ?? []);
}

/** Of as many numbers as years, each is of the year at its place: `$5, $6 and $7 in 2020, 2021 and 2022`. */
function listedYears(text: string, at: number): ReadonlySet<string> | null {
  let from = 0;
  for (const match of text.matchAll(LISTED_YEARS)) {
    const end = match.index + match[0].length;
    if (at >= end) {
      from = end;
      continue;
    }
    const years = match[0].match(YEAR) ?? [];
    return pairedBefore(years, text.slice(from, match.index), at - from);
  }
  return null;
}

/** The same of numbers that stand behind a list: `in 2020, 2021 and 2022 was $5, $6 and $7`. */
function listedBefore(text: string, at: number): ReadonlySet<string> | null {
  const list = [...text.slice(0, at).matchAll(LISTED_YEARS)].at(-1);
  if (!list) return null;
  const from = list.index + list[0].length;
  if (YEARS_OR_END.test(text.slice(from, at))) return null;
  const next = text.slice(from).search(YEARS_OR_END);
  const rest = text.slice(from, next < 0 ? text.length : from + next);
  return paired(list[0].match(YEAR) ?? [], rest, at - from);
}

/** The last numbers before a list; one that stands before them isn't of it. */
function pairedBefore(
  years: readonly string[],
  text: string,
  at: number,
): ReadonlySet<string> | null {
  const numbers = numbersIn(text, 0);
  const mine = numbers.find((number) => number.at >= at);
  const alike = numbers.filter((number) => number.kind === mine?.kind);
  if (!mine || alike.length < years.length) return new Set(years);
  const year = years[alike.slice(-years.length).indexOf(mine)];
  return year === undefined ? null : new Set([year]);
}

/** Where a text has as many numbers of a kind as years, the year at the number's place; else all. */
function paired(years: readonly string[], text: string, at: number): ReadonlySet<string> {
  const numbers = numbersIn(text, 0);
  const mine = numbers.find((number) => number.at >= at);
  const alike = runOf(
    numbers.filter((number) => number.kind === mine?.kind),
    mine,
    text,
  );
  const year = mine && alike.length === years.length ? years[alike.indexOf(mine)] : undefined;
  return new Set(year === undefined ? years : [year]);
}

/** What may stand between two numbers of a list. */
const BETWEEN =
  /^(?:[\s,，、;；$€£¥]|and|or|[和与及]|[万亿百千]|美?元|港元|million|billion|thousand|%)*$/iu;

/** Of several lists (`sales of 1, 2 and 3, profits of 4, 5 and 6`) the one that a number stands in. */
function runOf<T extends Spot>(numbers: readonly T[], mine: T | undefined, text: string): T[] {
  let run: T[] = [];
  for (const number of numbers) {
    const last = run.at(-1);
    const goesOn = last !== undefined && BETWEEN.test(text.slice(last.end, number.at));
    if (!goesOn && mine && run.includes(mine)) break;
    run = goesOn ? [...run, number] : [number];
  }
  return run.length > 1 && mine && run.includes(mine) ? run : [...numbers];
}

/** From the mark before a number to the one behind it. */
export function clauseAround(text: string, at: number, end: number): readonly [number, number] {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(CLAUSE_END)) {
    if (index >= end) return [from, index];
    if (index < at) from = index + mark.length;
  }
  return [from, text.length];
}

const AGAIN = /^(?:or|representing|equivalent to|即|或)\s?(?:about|approximately|约)?$/i;
const BACK = 90;

/** Which way the words nearest before the number go, else those behind it; `null` where none says. */
export function wayBeside(text: string, { at, end }: Spot): Way | null {
  const plain = text.replace(DATE_COMMA, ' ');
  const [from, to] = clauseAround(plain, at, end);
  const own = plain.slice(from, at);
  // `a decrease of $26.0 million, or 99 percent`: what stands before says which way.
  const before = AGAIN.test(own.trim()) ? plain.slice(Math.max(0, at - BACK), at) : own;
  const [up, down] = [lastOf(WAY_WORDS.up, before), lastOf(WAY_WORDS.down, before)];
  if (up !== down) return up > down ? 'up' : 'down';
  const after = plain.slice(end, to);
  const [rise, fall] = [after.search(WAY_WORDS.up), after.search(WAY_WORDS.down)];
  if (rise === fall) return betterBeside(plain, before);
  return fall < 0 || (rise >= 0 && rise < fall) ? 'up' : 'down';
}

const BETTER = /\bimprov\w*|改善|好转/i;
const WORSE = /\b(?:deteriorat|worsen)\w*|恶化/i;

/** A loss that improved is less. */
function betterBeside(text: string, before: string): Way | null {
  const [better, worse] = [BETTER.test(before), WORSE.test(before)];
  if (better === worse) return null;
  return better === /\bloss|亏损/i.test(text) ? 'down' : 'up';
}

function lastOf(pattern: RegExp, text: string): number {
  return Math.max(-1, ...[...text.matchAll(pattern)].map(({ index }) => index));
}
