/** Opportunities: one per heading below the section's, with key items in any order. */

import { type Field, termOf } from '../lexicon';
import type {
  Citation,
  Heading,
  Opportunity,
  OpportunityItem,
  OpportunityKey,
  OpportunityPerson,
  Range,
  Reference,
} from '../model';
import { sharesWritten } from '../terms/certainty';
import { parseDate } from '../text/dates';
import { narrow } from '../text/text';
import { anchorOf } from './claims';
import { figuresIn } from './figures';
import { type Item, walk } from './items';
import { impossibleDate, notADate, notInList, type Report } from './problems';
import { clean, type Prose } from './prose';
import { fieldAt } from './yaml/fields';

/** The links of the chain, in the order in which they are told. */
export const CHAIN: readonly OpportunityKey[] = [
  'shift',
  'driver',
  'pain',
  'value',
  'size',
  'certainty',
  'time',
  'who',
  'next',
];

/** The key that an item of an opportunity begins with; null when it is no key item. */
export function keyOf(
  prose: Prose,
): { key: OpportunityKey; from: number; to: number; valueFrom: number } | null {
  const match = /^[\s*]*([^\s:：*](?:[^:：\n*]{0,18}[^\s:：*])?)[\s*]*[:：][\s*]*/.exec(
    prose.plain,
  );
  const key = match ? (termOf('opportunityKey', match[1] ?? '') as OpportunityKey | null) : null;
  if (!match || !key) return null;
  const from = match[0].indexOf(match[1] ?? '');
  return { key, from, to: from + (match[1] ?? '').length, valueFrom: match[0].length };
}

/** Groups the items of the section by the first heading level below it. */
export function opportunitiesOf(
  items: readonly Item[],
  headings: readonly Heading[],
  level: number,
  sectionEnd: number,
  report: Report,
): Opportunity[] {
  const below = headings.filter((h) => h.depth > level);
  const top = Math.min(...below.map((h) => h.depth));
  const heads = below.filter((h) => h.depth === top);
  let at = 0;
  return heads.map((heading, i) => {
    const end = heads[i + 1]?.range.start ?? sectionEnd;
    const own: Item[] = [];
    // Items are in the order of the text: each is looked at once.
    for (let item = items[at]; item && item.prose.range.start < end; item = items[++at]) {
      if (item.prose.range.start >= heading.range.end) own.push(item);
    }
    return opportunityOf(heading, own, { start: heading.range.start, end }, report);
  });
}

function opportunityOf(
  heading: Heading,
  items: readonly Item[],
  range: Range,
  report: Report,
): Opportunity {
  const all = [...walk(items)];
  const read = all.flatMap((item) => itemOf(item, report) ?? []);
  const first = (key: OpportunityKey) => read.find((r) => r.key === key);
  const value = (key: OpportunityKey) => {
    const item = first(key);
    return item && !item.invalid && item.value !== '' ? item.value : null;
  };
  const wordsOr = (key: OpportunityKey) => {
    const words = value(key);
    return words && /[\p{L}\p{N}]/u.test(words) ? words : (refersTo(first(key), all) ?? words);
  };
  const because = all.flatMap((item) =>
    keyOf(item.prose)?.key === 'because' ? basesOf(item) : [],
  );
  const who = all.flatMap((item) => (keyOf(item.prose)?.key === 'who' ? peopleIn(item.prose) : []));
  const citations: Citation[] = [];
  const references: Reference[] = [];
  for (const item of all) {
    citations.push(...item.prose.citations);
    references.push(...item.prose.references);
  }
  citations.push(...(items[0]?.passed.citations ?? []));
  return {
    title: heading.text,
    headingRange: heading.range,
    range,
    items: read,
    because,
    shift: wordsOr('shift'),
    driver: termed('driver', 'driver', value('driver')),
    pain: wordsOr('pain'),
    value: wordsOr('value'),
    size: value('size'),
    certainty: certaintyOf(value('certainty')),
    time: value('time'),
    who,
    next: value('next'),
    stage: termed('stage', 'stage', value('stage')),
    close: value('close') ? isoOf(value('close')) : null,
    rivals: value('rivals'),
    criteria: value('criteria'),
    process: value('process'),
    result: resultOf(value('result')),
    citations,
    references,
    boundFigures: all.flatMap((item) => item.prose.boundFigures),
    sources: [],
    missing: CHAIN.filter((key) => isMissing(key, read, who)),
  };
}

/** What an opportunity rests on: ids referred to, else the words. */
function basesOf(item: Item): string[] {
  const ids = [...walk([item])].flatMap((i) => i.prose.references.map((r) => r.id));
  if (ids.length > 0) return ids;
  const words = itemOf(item, () => {})?.value;
  return words ? [words] : [];
}

function isMissing(
  key: OpportunityKey,
  read: readonly OpportunityItem[],
  who: readonly OpportunityPerson[],
): boolean {
  if (key === 'who' && who.length > 0) return false;
  return !read.some((r) => r.key === key && (r.invalid || r.valueRange.end > r.valueRange.start));
}

/** A value that is nothing but references: their ids stand for the words. */
function refersTo(item: OpportunityItem | undefined, all: readonly Item[]): string | null {
  if (!item) return null;
  const owner = all.find(
    (i) => i.prose.range.start <= item.keyRange.start && item.keyRange.start < i.prose.range.end,
  );
  return owner?.prose.references.map(({ id }) => `(^${id})`).join(' · ') || null;
}

function termed(_key: OpportunityKey, field: Field, value: string | null): string | null {
  return value === null ? null : wordTerm(field, value);
}

function itemOf(item: Item, report: Report): OpportunityItem | null {
  const { prose } = item;
  const found = item.kind === 'item' || item.kind === 'paragraph' ? keyOf(prose) : null;
  if (!found) return null;
  const end = anchorOf(prose)?.from ?? prose.text.length;
  const field = fieldAt(prose, found.valueFrom, end);
  const said = field?.text.replace(/[。.]$/, '') ?? nestedWords(item);
  const value = isPlaceholder(said) ? '' : said;
  const keyRange = prose.rangeOf(found.from, found.to);
  const nothing = { start: keyRange.end, end: keyRange.end };
  const valueRange = isPlaceholder(said) ? nothing : (field?.range ?? nestedRange(item, nothing));
  const problem = value === '' ? null : problemOf(found.key, value, valueRange);
  if (problem) report(problem);
  return {
    key: found.key,
    keyRange,
    value,
    valueRange,
    range: prose.range,
    invalid: problem !== null,
  };
}

/** `待定`, `TBD`: what stands for a value that isn't there. */
function isPlaceholder(value: string): boolean {
  return /^(?:[-–—?？]+|待[定查补填]|未知|不详|暂无|tbd|tba|tbc|todo|n\/a|unknown|open)$/i.test(
    value.trim(),
  );
}

/** `依据:` with its words nested below. */
function nestedWords(item: Item): string {
  return item.children
    .map((child) => clean(child.prose))
    .filter(Boolean)
    .join('; ');
}

function nestedRange(item: Item, none: Range): Range {
  const last = item.children.at(-1);
  const first = item.children[0];
  return first && last && nestedWords(item)
    ? { start: first.prose.range.start, end: last.prose.range.end }
    : none;
}

function problemOf(key: OpportunityKey, value: string, range: Range) {
  const term = { field: 'opportunityKey', term: key };
  switch (key) {
    case 'driver':
      return wordTerm('driver', value) ? null : notInList(term, 'driver', value, range);
    case 'stage':
      return wordTerm('stage', value) ? null : notInList(term, 'stage', value, range);
    case 'result':
      return resultOf(value) ? null : notInList(term, 'result', value, range);
    case 'certainty':
      return certaintyOf(value)
        ? null
        : { ...notInList(term, 'level', value, range), code: 'certainty' };
    case 'close': {
      const date = parseDate(value) ?? parseDate(/^[^\s(（,，;；]+/.exec(value)?.[0] ?? '');
      if (date === 'impossible') return impossibleDate(value, range);
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
function wordTerm(field: Field, value: string): string | null {
  const head = narrow(value).split(/[\s,，、;；(（。]/)[0] ?? '';
  const parts = narrow(value).split(/[,，、;；(（。]/)[0] ?? '';
  return termOf(field, value) ?? termOf(field, parts) ?? termOf(field, head);
}

function certaintyOf(value: string | null): string | null {
  return value === null ? null : (sharesWritten(value) ?? wordTerm('level', value));
}

function resultOf(value: string | null): string | null {
  if (value === null) return null;
  return (
    wordTerm('result', value) ??
    termOf('result', value.slice(0, 1)) ??
    termOf('result', value.slice(0, 2))
  );
}

function isoOf(value: string | null): string | null {
  const date = parseDate(value ?? '') ?? parseDate(/^[^\s(（,，;；]+/.exec(value ?? '')?.[0] ?? '');
  return date === 'impossible' ? null : date;
}

/** An amount, with its scale or currency, or a bare number in `万`. */
function holdsMoney(value: string): boolean {
  return (
    figuresIn(value).some(({ from, to }) =>
      /[万亿元$¥￥€£]|illion|thousand|\b(?:bn|mn|m|k|rmb|usd|cny|eur|gbp|hkd|jpy|yuan|dollars?|euros?|pounds?)\b/i.test(
        value.slice(from, to),
      ),
    ) || /[$¥￥€£]\s*\d|\d\s*(?:k|m|w)\b/i.test(narrow(value))
  );
}

/** `韩梅(拍板人)、王总`. */
function peopleIn(prose: Prose): OpportunityPerson[] {
  const found = keyOf(prose);
  if (!found) return [];
  const people: OpportunityPerson[] = [];
  for (const { words, note, at } of namesIn(prose.plain, found.valueFrom)) {
    const name = words.trim().replace(/\.$/, '');
    if (!/[\p{L}\p{N}]/u.test(name) || isPlaceholder(name)) continue;
    const from = at + words.indexOf(name);
    people.push({
      person: name.replace(/^\^/, ''),
      role: note === null ? null : termOf('role', note),
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
