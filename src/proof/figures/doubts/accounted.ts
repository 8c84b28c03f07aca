/**
 * Whether all that a claim says of a figure is accounted for by what the copy says of the number.
 * A word that neither the number's row or sentence nor what stands over it has is of somebody
 * else, or of something else: whoever claims it must look it up.
 */
import { onceFor } from '../../../finance/once';
import { METRICS } from '../../../plan/terms/figures/business';
import { WAY_WORDS } from '../../../plan/terms/figures/directions';
import { UNITED_STATES, withoutFrame } from '../../../plan/terms/figures/frame';
import { narrow } from '../../../plan/text/text';
import { yearsOf } from '../../settings/clause';
import { withoutShared } from '../../text/concepts';
import type { CopyIndex } from '../../text/copyIndex';
import { plainOf } from '../../text/plain';
import { wordsOf } from '../../text/words';
import type { Case } from './beside';
import { EXPECTED } from './contrasts';

/** Lines above a sentence in which its headings are, and characters of one. */
const ABOVE = 25;
const HEADING = 60;
/** Letters by which one word goes on from another: `operat`, `operation`. */
const STEM = 5;
/** Characters of an abbreviation, and between two of them where it is spelled out: 归母, 归属于母公司. */
const SHORT = 4;
const GAP = 7;

/** `U.S.` has no word of three letters. */
const spelled = (text: string) => plainOf(text).replace(/\bu\.?s\.?(?![\p{L}$])/gu, UNITED_STATES);

/** What the copy is called. */
const titleOf = onceFor(({ copy: { about } }: CopyIndex) =>
  spelled(`${about.entity ?? ''} ${about.title ?? ''}`),
);

/** Words of the claim that what is said of the number lacks. */
export function isUnaccounted(one: Case): boolean {
  return !one.beside.isOfBlock && unaccounted(one).length > 0;
}

function unaccounted(one: Case): readonly string[] {
  const { setting, context, beside, number } = one;
  // A copy may be in two languages.
  const isHanCopy = /\p{Script=Han}{2}/u.test(setting.row?.label ?? setting.near);
  const clause = spelled(narrow(context.clause)).replace(NUMBERS, ' ');
  const said = isWhenSaid(one) ? clause.replace(EARLIER, ' ') : clause;
  const text = `${saidOf(one)} \n ${spelled(beside.account)}`;
  const isHan = (said.match(/\p{Script=Han}/gu)?.length ?? 0) > 3;
  if (isHan && isHanCopy) return uncovered(withoutShared(said, text), text);
  const known = [...wordsOf(text), ...(setting.row ? setting.wordsAt(number) : [])];
  // Of two languages the terms alone can be compared.
  if (isHan) {
    const terms = termsOf(said);
    // Without one, the digits alone would be what both have.
    return terms.length === 0 && !/[a-z]{3}/.test(said)
      ? [said]
      : terms.filter((term) => !known.some((one) => isTerm(term, one)));
  }
  if (isHanCopy) return [];
  return wordsOf(withoutWays(withoutFrame(withoutShared(said, text)))).filter(
    (word) => !word.startsWith('#') && !known.some((other) => isAlike(word, other)),
  );
}

const EARLIER = /\b(?:before|previous(?:ly)?|prior|earlier|preceding|last|ago)\b/g;

/** The claim names the year of the figure, or the number is of one before the sentence's last: `from … the year before`. */
function isWhenSaid({ beside, setting, number }: Case): boolean {
  const years = [...setting.yearsAt(number)];
  const last = [...yearsOf(setting.near)].sort().at(-1) ?? '';
  return beside.years.size > 0 || (years.length > 0 && years.every((year) => year < last));
}

/** Which way it went and whether it is expected is asked elsewhere. */
function withoutWays(text: string): string {
  const plain = text.replace(WAY_WORDS.up, ' ').replace(WAY_WORDS.down, ' ');
  return plain.replace(new RegExp(EXPECTED, 'gi'), ' ');
}

const NUMBERS = /\p{Sc}|\d[\d,.]*%?/gu;
const termsOf = (text: string) => wordsOf(text).filter((word) => word.startsWith('#'));

/** Margins are of the family of what they are of. */
function isTerm(a: string, b: string): boolean {
  return a === b || (METRICS.has(a) && METRICS.get(a) === METRICS.get(b));
}

function isAlike(a: string, b: string): boolean {
  if (a.length < STEM || b.length < STEM) return a === b;
  return a.startsWith(b) || b.startsWith(a);
}

/** What the copy says of a number: its row with all heads and headings; its sentence, and what stands over that. */
function saidOf({ number, setting, context: { index } }: Case): string {
  const { row, near } = setting;
  const own = row
    ? [
        row.label,
        row.columnOf(number).text,
        row.heads.text,
        ...row.headings.filter((text) => !/[，。；]/.test(text)),
      ]
    : [near, ...headingsOver(index, number.line)];
  return `${spelled(own.join(' \n '))} \n ${titleOf(index)}`;
}

/** Short lines above that are no row and no end of a sentence. */
function headingsOver({ lines }: CopyIndex, line: number): string[] {
  return lines
    .slice(Math.max(0, line - ABOVE), line)
    .map(({ text }) => text)
    .filter((text) => text.length < HEADING && !/[。；;，,]\s*$|\p{Ll}{2}[.]\s*$|\t/u.test(text));
}

/** What is left of Chinese text where another covers all of it that it has. */
function uncovered(said: string, text: string): string[] {
  const left: string[] = [];
  for (const [run] of said.matchAll(/\p{Script=Han}+/gu)) {
    let rest = '';
    for (let at = 0; at <= run.length; ) {
      const length = at < run.length ? longestAt(run, at, text) : 2;
      if (length < 2) rest += run[at++];
      else {
        left.push(rest);
        rest = '';
        at += length;
      }
    }
  }
  return left
    .map((one) => withoutWays(withoutFrame(one)).replace(/\s/g, ''))
    .filter((one) => one.length > 1 && !isShort(one, text));
}

/** How much of a run from a place on stands in a text. */
function longestAt(run: string, at: number, text: string): number {
  let length = 0;
  while (at + length < run.length && text.includes(run.slice(at, at + length + 1))) length++;
  return length;
}

/** Whether the characters stand in the text in their order, near each other. */
function isShort(word: string, text: string): boolean {
  if (word.length > SHORT) return false;
  const [first = '', ...rest] = word;
  for (let from = text.indexOf(first); from >= 0; from = text.indexOf(first, from + 1)) {
    let at = from;
    const isWhole = rest.every((char) => {
      const next = text.slice(at + 1, at + 1 + GAP).indexOf(char);
      at += next + 1;
      return next >= 0;
    });
    if (isWhole) return true;
  }
  return false;
}
