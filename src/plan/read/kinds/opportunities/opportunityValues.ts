/** Values of opportunities: what each key may hold, and whom `人` names. */
import { CURRENCY_NAMES } from '../../../../finance/statements/numbers/amount';
import { type Field, termOf } from '../../../lexicon';
import type { OpportunityKey, OpportunityPerson, Range } from '../../../model';
import { sharesWritten } from '../../../terms/sources/certainty';
import { parseDue } from '../../../text/dates';
import { narrow, plainly } from '../../../text/text';
import { impossibleDate, nearMiss, notADate, notInList } from '../../problems';
import { figuresIn } from '../../prose/figures';
import type { Prose } from '../../prose/prose';

/** `待定`, `TBD`: what stands for a value that isn't there. */
export function isPlaceholder(value: string): boolean {
  return /^(?:[-–—?？]+|待[定查补填]|未知|不详|暂无|tbd|tba|tbc|todo|n\/a|unknown|open)$/i.test(
    value.trim(),
  );
}

/** What is wrong with the value of a key that takes a word of a list or a date; null where nothing is. */
export function problemOf(key: OpportunityKey, value: string, range: Range) {
  const term = { field: 'opportunityKey', term: key };
  switch (key) {
    case 'driver':
      return wordTerm('driver', value) ? null : notInList(term, 'driver', value, range);
    case 'stage':
      return wordTerm('stage', value) || wordTerm('result', value)
        ? null
        : notInList(term, 'stage', value, range);
    case 'result':
      return resultOf(value) ? null : notInList(term, 'result', value, range);
    case 'certainty':
      return certaintyOf(value)
        ? null
        : { ...notInList(term, 'level', value, range), code: 'certainty' };
    case 'close': {
      const date = dueIn(value);
      if (date === 'impossible') return impossibleDate(value, range);
      if (date === 'unclear') return nearMiss('date', range, []);
      return date ? null : notADate(value, range);
    }
    case 'size':
      return holdsMoney(value)
        ? null
        : { rule: 'format/invalid-value', range, code: 'money', params: { value } };
    default:
      return null;
  }
}

/** The term of the whole value, or of its first word before a comma, blank or bracket. */
export function wordTerm(field: Field, value: string): string | null {
  const head = narrow(value).split(/[\s,，、;；(（。]/)[0] ?? '';
  const parts = narrow(value).split(/[,，、;；(（。]/)[0] ?? '';
  return termOf(field, value) ?? termOf(field, parts) ?? termOf(field, head);
}

/** A share as written (`60%`), else `high`, `medium` or `low`; null where it is neither. */
export function certaintyOf(value: string | null): string | null {
  return value === null ? null : (sharesWritten(value) ?? wordTerm('level', value));
}

/** How it ended; of a longer value its first one or two characters may say so. Null where none does. */
export function resultOf(value: string | null): string | null {
  if (value === null) return null;
  return (
    wordTerm('result', value) ??
    termOf('result', value.slice(0, 1)) ??
    termOf('result', value.slice(0, 2))
  );
}

/** The date that a value names, ISO and as precise as written; null where it names none or may mean several. */
export function isoOf(value: string | null): string | null {
  const date = dueIn(value ?? '');
  return date === 'impossible' || date === 'unclear' ? null : date;
}

/** The whole value as a time, or what stands before a note. */
function dueIn(value: string): ReturnType<typeof parseDue> {
  const before = (marks: RegExp) => marks.exec(value)?.[0].trim() ?? '';
  return (
    parseDue(value) ?? parseDue(before(/^[^(（,，;；]+/)) ?? parseDue(before(/^[^\s(（,，;；]+/))
  );
}

const CURRENCIES = CURRENCY_NAMES.filter((name) => /^[a-z ]+$/.test(name) && name !== 'won');
const MONEY = new RegExp(
  `[万亿元$¥￥€£]|illion|thousand|\\b(?:bn|mn|m|k|${CURRENCIES.join('|')})\\b`,
  'i',
);

/** An amount, with its scale or currency, or a bare number in `万`. */
export function holdsMoney(value: string): boolean {
  const plain = plainly(value);
  return (
    figuresIn(plain).some(({ from, to }) => MONEY.test(plain.slice(from, to))) ||
    /[$¥￥€£]\s*\d|\d\s*(?:k|m|w)\b/i.test(plain)
  );
}

/** `韩梅(拍板人)、王总`. */
export function peopleIn(
  prose: Prose,
  valueFrom: number,
  named: string | null,
): OpportunityPerson[] {
  const people: OpportunityPerson[] = [];
  for (const { words, note, at } of namesIn(prose.plain, valueFrom)) {
    const name = words.trim().replace(/\.$/, '');
    if (!/[\p{L}\p{N}]/u.test(name) || isPlaceholder(name)) continue;
    const from = at + words.indexOf(name);
    people.push({
      person: name.replace(/^\^/, ''),
      role: (note === null ? null : termOf('role', note)) ?? named,
      range: prose.rangeOf(from, from + name.length),
    });
  }
  for (const reference of prose.references) {
    people.push({ person: reference.id, role: null, range: reference.range });
  }
  return people;
}

interface Name {
  /** With the blanks around it. */
  readonly words: string;
  /** What stands in brackets behind it. */
  readonly note: string | null;
  readonly at: number;
}

/** The names of a list from `from` on, each up to its bracket; a mark inside brackets parts nothing. */
function namesIn(text: string, from: number): Name[] {
  const names: Name[] = [];
  let at = from;
  let note: RegExpExecArray | null = null;
  const push = (end: number) => {
    const words = text.slice(at, note?.index ?? end).split(/[()（）]/)[0] ?? '';
    names.push({ words, note: note?.[1]?.trim() ?? null, at });
  };
  const mark = /[(（]([^()（）]*)[)）]|[,，、;；/。\uE000]/g;
  mark.lastIndex = from;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[1] !== undefined) {
      note ??= match;
      continue;
    }
    push(match.index);
    at = match.index + match[0].length;
    note = null;
  }
  push(text.length);
  return names;
}
