/** Whether what a copy says of a number is of another row, or another thing, than a claim speaks of. */

import { isRow } from '../../settings/prose';
import type { Setting } from '../../settings/setting';
import { lettersOf } from '../../settings/tables';
import type { CopyIndex } from '../../text/copyIndex';
import { wordsOf } from '../../text/words';
import type { Context } from '../context';
import { alikeDigits } from '../digits';
import { longerLabels, SHORTEST, spelledLabel } from '../labels';
import type { CopyNumber } from '../numbers';
import { type Beside, type Case, MANY } from './beside';
import { isMore } from './rivals';

/** By the names and amounts of the claim and of the row or sentence. */
export const ANOTHERS: readonly ((one: Case) => boolean)[] = [
  ({ setting, context }) => isOtherName(setting, context),
  isOfLongerName,
  isOfOtherSubject,
  ({ figure, setting, beside }) => figure.kind === 'percent' && isOfOtherAmounts(setting, beside),
  isOfOtherNumber,
  isTotalOfOthers,
  isOfNamedRow,
  isCount,
];

/**
 * The claim spells out a row's name, and the setting is another row, or a sentence without it:
 * where only its paragraph has it, the sentence names no other.
 */
export function isOtherName({ row, whole, near }: Setting, context: Context): boolean {
  const { label, index } = context;
  if (label === null) return false;
  if (row) return !row.letters.includes(label) && !context.isSpelled(row);
  // 固定资产 isn't what 固定资产原值 is.
  let rest = lettersOf(whole);
  for (const longer of longerLabels(label, index)) rest = rest.replaceAll(longer, ' ');
  if (!rest.includes(label)) return true;
  const other = lettersOf(near).includes(label) ? null : spelledLabel(near, index);
  return other !== null && !label.includes(other);
}

/** They tell no names apart. */
const NO_NAME = /公司|集团|的/g;

/**
 * 净利润 isn't what is said of 归属于母公司所有者的净利润, where both are rows. 归母净利润 is: it
 * has something of what the longer name has more.
 */
function isOfLongerName({ setting: { row, near }, context: { clause, index } }: Case): boolean {
  const label = spelledLabel(clause, index, SHORTEST);
  if (label === null) return false;
  const letters = row?.letters ?? lettersOf(near);
  const longer = longerLabels(label, index).find((name) => letters.includes(name));
  if (longer === undefined || letters.replaceAll(longer, ' ').includes(label)) return false;
  const said = lettersOf(clause).replace(label, ' ').replace(NO_NAME, '');
  return ![...longer.replace(label, '')].some((letter) => said.includes(letter));
}

/**
 * The figure's clause names no row (`同比增长`), the rest of the claim does, and the sentence speaks
 * of a row that the claim doesn't name.
 */
function isOfOtherSubject({ setting: { row, near }, context: { label, said, index } }: Case) {
  const named = row || label !== null ? null : spelledLabel(said, index);
  if (named === null || lettersOf(near).includes(named)) return false;
  const other = spelledLabel(near, index);
  return other !== null && !lettersOf(said).includes(other);
}

/** What fell `from $3 billion to $2 billion, by 33 %` isn't what a sentence says of two other amounts. */
export function isOfOtherAmounts({ row, numbers }: Setting, { amounts }: Beside): boolean {
  if (row || amounts.length < 2) return false;
  const own = numbers.filter(({ kind }) => kind === 'plain');
  return (
    own.length > 1 && !own.some(({ digits }) => amounts.some((one) => alikeDigits(one, digits)))
  );
}

/** Of `total revenues of $681 billion, which comprised net sales of $674 billion` each number has its own name. */
function isOfOtherNumber({ number, setting, context }: Case): boolean {
  const { row, numbers } = setting;
  if (row || numbers.length > MANY) return false;
  const shared = (words: readonly string[]) =>
    new Set(words.filter((word) => context.own.has(word)));
  const beside = wordsOf(setting.besideAt(number));
  const mine = shared(beside);
  // `up from $90 million` goes on with what was said before; a figure of a company's has a name.
  if (mine.size === 0 && !beside.some((word) => word.startsWith('#'))) return false;
  return numbers.some(
    (other) =>
      other !== number &&
      other.kind === number.kind &&
      isMore(shared(wordsOf(setting.besideAt(other))), mine),
  );
}

const short = new WeakMap<CopyIndex, ReadonlySet<string>>();

/** Words without the terms that they make. */
const plainWords = (text: string) => wordsOf(text).filter((word) => !word.startsWith('#'));

/** Words that are the whole name of a row: `Mac`, `Americas`. */
function shortNames(index: CopyIndex): ReadonlySet<string> {
  const before = short.get(index);
  if (before) return before;
  const names = new Set<string>();
  for (const { text, edge } of index.lines) {
    const at = text.indexOf('\t');
    if (edge || at < 2 || at > 24 || !/^\p{Lu}[\p{L}-]{2,23}$/u.test(text.slice(0, at))) continue;
    const words = plainWords(text.slice(0, at));
    if (words.length === 1 && isRow(text)) names.add(words[0] as string);
  }
  short.set(index, names);
  return names;
}

const TOTAL = /^(?:total|sum|all)\b|合计|总计|小计|整体/i;
/** Lines above a total in which its parts stand. */
const PARTS = 15;

/** The claim names a part of what the number is the total of. */
function isTotalOfOthers({ setting: { row }, context: { own, index } }: Case): boolean {
  if (!row || !TOTAL.test(row.label.trim())) return false;
  const names = shortNames(index);
  const has = (word: string) => row.names.has(word) || row.headed.has(word);
  if ([...own].some((word) => names.has(word) && !has(word))) return true;
  for (let line = row.line - 1; line >= Math.max(0, row.line - PARTS); line--) {
    const text = index.lines[line]?.text ?? '';
    if (!text.includes('\t')) continue;
    const name = text.slice(0, text.indexOf('\t'));
    if (TOTAL.test(name.trim())) return false;
    const words = wordsOf(name);
    // In another language the term alone is what both have.
    const isNamed =
      words.some((word) => word.startsWith('#') && own.has(word)) ||
      (words.length > 0 && words.every((word) => own.has(word)));
    if (isNamed && !words.some((word) => row.names.has(word) || row.headed.has(word))) return true;
  }
  return false;
}

const INSIDE = /(?<=[\p{L}\d,'’]\s)\p{Lu}\p{Ll}{2,24}(?!\p{L})/gu;

/** The claim names what is a row of the copy, as China, and the sentence doesn't. */
function isOfNamedRow({ number, setting, context: { clause, index } }: Case): boolean {
  if (setting.row) return false;
  const said = setting.wordsAt(number);
  return (clause.match(INSIDE) ?? []).some((name) => {
    const [word, ...more] = plainWords(name);
    if (word === undefined || more.length > 0 || !shortNames(index).has(word)) return false;
    return !said.has(word) && !setting.around.has(word);
  });
}

/** `We sold 10 Bitcoins for $121,001`: beside money with its sign a number without one is none. */
function isCount({ number, setting: { row, numbers }, figure, context }: Case): boolean {
  if (row || !figure.scalable || figure.scale !== null || number.scale !== null) return false;
  const { lines } = context.index;
  const hasSign = ({ line, at }: CopyNumber) =>
    /\p{Sc}\s?$/u.test(lines[line]?.text.slice(0, at) ?? '');
  return !hasSign(number) && numbers.some(hasSign);
}
