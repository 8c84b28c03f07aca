/** Names of companies, products and people in a claim that its copy never mentions. */
import { onceFor } from '../../../finance/once';
import { simplified } from '../../../finance/traditional';
import { narrow } from '../../../plan/text/text';
import type { CopyIndex } from '../../text/copyIndex';
import { SHORTEST, spelledLabel } from '../labels';

/** A word of a name: `Kestrel`, `McMillon`; no abbreviation, which may stand for what the copy spells out. */
const WORD = String.raw`\p{Lu}\p{Ll}[\p{L}-]{2,30}`;
/** Two such words, or one that owns something or stands behind a preposition. */
const NAME = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${WORD}(?:\s(?:(?:and|of|&)\s)?(?:${WORD}|\p{Lu}{2,3}(?!\p{L}))){1,5}|${WORD}(?=['’]s?\s)|(?<=\b(?:[Aa]t|[Ff]or|[Bb]y|[Ww]ith|[Ff]rom|[Ii]n|[Oo]f)\s)${WORD})`,
  'gu',
);
/** Latin letters in a Chinese sentence, no abbreviation. */
const AMONG_HAN = /(?<![\p{L}\d])\p{Lu}\p{Ll}[\p{L}-]{2,30}(?![\p{L}\d])/gu;
/** Who does something: `Kestrel posted $5 million`. */
const AGENT = new RegExp(
  String.raw`^[\s*-]*(${WORD})(?=\s(?:posted|earned|booked|generated|recorded|sold|spent|employs|delivered|reported|made)\b)`,
  'u',
);
/** A subject before a year: 宝元食品2021年. */
const SUBJECT = /(?<=^|[，。；、\s*-])(\p{Script=Han}{3,10}?)(?=\s?[在于]?\s?(?:19|20)\d\d\s?年)/gu;

/** All of a copy as names are looked for in it: simplified, lower case, no gaps between Chinese characters. */
const textOf = onceFor((index: CopyIndex): string =>
  simplified(index.lines.map(({ text }) => text.normalize('NFKC')).join('\n'))
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
);

/** Whose row is spelled out: what stands right before its name, and of which the copy has nothing. */
function isOwned(plain: string, index: CopyIndex, own: string): boolean {
  const label = spelledLabel(plain, index, SHORTEST);
  if (label === null) return false;
  const letters = [...plain.matchAll(/\p{L}/gu)];
  const at = letters
    .map(([letter]) => letter)
    .join('')
    .toLowerCase()
    .indexOf(label);
  const before = plain.slice(0, letters[at]?.index ?? 0);
  const run = /(?<!\p{Script=Han})\p{Script=Han}*$/u.exec(before)?.[0] ?? '';
  const name = run.replace(DULL, '');
  if (name.length < 3 || name.length > 12 || own.includes(name)) return false;
  const isKnown = (at: number) => index.linesWith(name.slice(at, at + 2)).length > 0;
  // The first two characters are in none of its pairs.
  return !isKnown(0) && !isKnown(1);
}

/** What may stand before any row: a time, the company itself. */
const DULL =
  /公司|我们|报告期内?|[\p{Script=Han}]?[年月季期日]度?|实现|完成|其中?|本|该|的|集团|合并/gu;

/** Whether the copy has a word with its capital, and not as the first of a sentence. */
function hasName({ lines }: CopyIndex, name: string): boolean {
  const inside = new RegExp(`[\\p{L},] ${name}(?!\\p{L})|^${name}(?=['’\\s])`, 'u');
  return lines.some(({ text }) => text.includes(name) && inside.test(text));
}

/**
 * Whether a claim names somebody of whom the copy says nothing. `known` is what the copy
 * may call otherwise: the account.
 */
export function namesStranger(said: string, index: CopyIndex, known: string): boolean {
  const plain = narrow(said);
  const own = known.toLowerCase();
  const isStrange = (word: string) =>
    !own.includes(word.toLowerCase()) && !textOf(index).includes(word.toLowerCase());
  switch (index.copy.about.language) {
    case 'en':
      if (/\p{Script=Han}{4}/u.test(plain))
        return (plain.match(AMONG_HAN) ?? []).some((word) => isStrange(word));
      if (isStrange(AGENT.exec(plain)?.[1] ?? '')) return true;
      return [...plain.matchAll(NAME)].some(({ 0: name, index: at }) => {
        // Target's is no target.
        const isOwner = /^['’]s?\s/.test(plain.slice(at + name.length)) && !name.includes(' ');
        if (isOwner) return !own.includes(name.toLowerCase()) && !hasName(index, name);
        return (name.match(new RegExp(WORD, 'gu')) ?? []).some(isStrange);
      });
    case 'zh':
      return (
        [...simplified(plain).matchAll(SUBJECT)].some(([, name = '']) => isStrange(name)) ||
        isOwned(simplified(plain), index, own)
      );
    default:
      return false;
  }
}
