/** Opportunities: one per heading below the section's with key items in any order, or one a row of a table. */

import { type Field, termOf } from '../lexicon';
import type {
  Citation,
  Heading,
  Opportunity,
  OpportunityItem,
  OpportunityKey,
  OpportunityPerson,
  Range,
} from '../model';
import { sharesWritten } from '../terms/certainty';
import { ROW_WORDS } from '../terms/columns';
import { parseDue } from '../text/dates';
import { fold, narrow } from '../text/text';
import { anchorOf } from './claims';
import { figuresIn } from './figures';
import { type Item, walk } from './items';
import { impossibleDate, nearMiss, notADate, notInList, type Report } from './problems';
import { clean, linesOf, type Prose } from './prose';
import { cellField, columnKey, columnsOf, isNoValue, rowsOf } from './tables';
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
  const key = match ? (columnKey('opportunityKey', match[1] ?? '') as OpportunityKey | null) : null;
  if (!match || !key) return null;
  const from = match[0].indexOf(match[1] ?? '');
  return { key, from, to: from + (match[1] ?? '').length, valueFrom: match[0].length };
}

/** Opportunities below headings, in rows of tables, and items with keys nested in them. */
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
  const found: Opportunity[] = items.flatMap((item) => {
    const table = opportunityTable(item);
    if (table) return opportunitiesOfTable(item, table, report);
    return isListed(item) ? [listedOpportunity(item, report)] : [];
  });
  // `## Opportunity: Crew planning`, its keys right below it.
  const section = headings.find((h) => h.depth <= level);
  const above = items.filter((item) => item.heading === null);
  if (section && above.flatMap((item) => keysIn(item)).length >= 2) {
    const title = /[:：—–]\s*(\S.*)$/.exec(section.text)?.[1] ?? section.text;
    const range = { start: section.range.start, end: heads[0]?.range.start ?? sectionEnd };
    found.push(opportunityOf({ ...section, text: title }, above, range, report));
  }
  heads.forEach((heading, i) => {
    const end = heads[i + 1]?.range.start ?? sectionEnd;
    const own: Item[] = [];
    // Items are in the order of the text: each is looked at once.
    for (let item = items[at]; item && item.prose.range.start < end; item = items[++at]) {
      if (item.prose.range.start >= heading.range.end) own.push(item);
    }
    // A heading over nothing but tables of opportunities is none itself.
    if (own.length > 0 && own.every((item) => opportunityTable(item))) return;
    found.push(opportunityOf(heading, own, { start: heading.range.start, end }, report));
  });
  return found.sort((a, b) => a.range.start - b.range.start);
}

/** The keys that lines of an item begin with. */
function keysIn(item: Item): OpportunityKey[] {
  if (item.kind !== 'item' && item.kind !== 'paragraph') return [];
  return linesOf(item.prose, item.place.text).flatMap((line) => keyOf(line)?.key ?? []);
}

function opportunityOf(
  heading: Heading,
  items: readonly Item[],
  range: Range,
  report: Report,
): Opportunity {
  const title = { text: heading.text, range: heading.range };
  const all = [...walk(items)];
  const keyed = all.flatMap((item) => keyedOf(item, report));
  const proses = all.map(({ prose }) => prose);
  return made(title, range, keyed, proses, items[0]?.passed.citations ?? [], 'heading');
}

/** `- Yard automation` with keys nested below it, before any heading. */
export function isListed(item: Item): boolean {
  if (item.kind !== 'item' || item.heading !== null || keyOf(item.prose)) return false;
  return item.children.filter((child) => keyOf(child.prose) !== null).length >= 2;
}

function listedOpportunity(item: Item, report: Report): Opportunity {
  const { prose } = item;
  const label = /^[^:：]{1,16}[:：]\s*(?=\S)/.exec(prose.text)?.[0] ?? '';
  const isLabel = termOf('opportunityColumn', label.replace(/[:：]\s*$/, '')) !== null;
  const words = fieldAt(prose, isLabel ? label.length : 0, prose.text.length);
  const title = {
    text: (words?.text ?? '').replace(/[:：]$/, ''),
    range: words?.range ?? prose.range,
  };
  const all = [...walk([item])];
  const keyed = [...walk(item.children)].flatMap((child) => keyedOf(child, report));
  const end = Math.max(...all.map((one) => one.prose.range.end));
  const proses = all.map((one) => one.prose);
  return made(
    title,
    { start: prose.range.start, end },
    keyed,
    proses,
    item.passed.citations,
    'list',
  );
}

function opportunitiesOfTable(item: Item, { title, keys }: Columns, report: Report): Opportunity[] {
  const heads = item.cells[0] ?? [];
  return rowsOf(item).flatMap((row) => {
    const name = cellField(row, title);
    if (!name || isNoValue(name.text)) return [];
    const keyed = keys.flatMap((key, at) => {
      const [prose, head] = [row.cells[at], heads[at]];
      if (!key || !prose || !head) return [];
      const field = fieldAt(prose, 0, prose.text.length);
      const percent =
        key === 'certainty' && /[%％]/.test(head.text) && /^\d+(?:\.\d+)?$/.test(field?.text ?? '');
      const said = `${field?.text ?? ''}${percent ? '%' : ''}`;
      const keyRange = head.rangeOf(0, head.text.length);
      const ids = prose.references.map(({ id }) => id);
      return [
        keyedAs(key as OpportunityKey, keyRange, said, field?.range ?? null, prose, 0, ids, report),
      ];
    });
    const heading = { text: name.text, range: name.range };
    return [made(heading, row.range, keyed, row.cells, item.passed.citations, 'table')];
  });
}

interface Columns {
  readonly title: number;
  readonly keys: readonly (string | null)[];
}

/** The columns of a table with one opportunity a row; null for any other. */
export function opportunityTable(item: Item): Columns | null {
  if (item.kind !== 'table') return null;
  const heads = (item.cells[0] ?? []).map((cell) => clean(cell));
  const keys = columnsOf(item, 'opportunityKey');
  const named = heads.findIndex((head) => isTitleHead(head));
  const first =
    keys[0] === null && !/^(?:#|no\.?|nr\.?|序号|编号)?$/i.test(heads[0] ?? '') ? 0 : -1;
  const title = named >= 0 ? named : item.heading === null ? first : -1;
  const known = keys.map((key, at) => (at === title ? null : key));
  return title >= 0 && known.filter((key) => key !== null).length >= 2
    ? { title, keys: known }
    : null;
}

function isTitleHead(head: string): boolean {
  const word = fold(head);
  const bare = word.replace(ROW_WORDS.opportunityKey, '');
  return (
    termOf('opportunityColumn', word) !== null ||
    (bare !== '' && termOf('opportunityColumn', bare) !== null)
  );
}

/** A key with its value, and what the value is read from. */
interface Keyed {
  readonly item: OpportunityItem;
  readonly prose: Prose;
  /** Where the value begins in the words. */
  readonly from: number;
  /** Ids referred to in it and below it. */
  readonly ids: readonly string[];
  /** The role that the key itself names: `拍板人: 周总`. */
  readonly role: string | null;
}

function made(
  title: { readonly text: string; readonly range: Range },
  range: Range,
  keyed: readonly Keyed[],
  proses: readonly Prose[],
  passed: readonly Citation[],
  from: Opportunity['from'],
): Opportunity {
  const read = keyed.map(({ item }) => item);
  const first = (key: OpportunityKey) => keyed.find(({ item }) => item.key === key);
  const value = (key: OpportunityKey) => {
    const item = first(key)?.item;
    return item && !item.invalid && item.value !== '' ? item.value : null;
  };
  const wordsOr = (key: OpportunityKey) => {
    const words = value(key);
    return words && /[\p{L}\p{N}]/u.test(words) ? words : (refersTo(first(key)) ?? words);
  };
  const who = keyed.flatMap((one) =>
    one.item.key === 'who' ? peopleIn(one.prose, one.from, one.role) : [],
  );
  return {
    title: title.text,
    headingRange: title.range,
    range,
    from,
    items: read,
    because: keyed.flatMap((one) => (one.item.key === 'because' ? basesOf(one) : [])),
    shift: wordsOr('shift'),
    driver: termed('driver', value('driver')),
    pain: wordsOr('pain'),
    value: wordsOr('value'),
    size: value('size'),
    certainty: certaintyOf(value('certainty')),
    time: value('time'),
    who,
    next: value('next'),
    stage: termed('stage', value('stage')),
    close: value('close') ? isoOf(value('close')) : null,
    rivals: value('rivals'),
    criteria: value('criteria'),
    process: value('process'),
    // `Stage: Closed Won` says how it ended, too.
    result: resultOf(value('result')) ?? termed('result', value('stage')),
    citations: [...proses.flatMap(({ citations }) => citations), ...passed],
    references: proses.flatMap(({ references }) => references),
    boundFigures: proses.flatMap(({ boundFigures }) => boundFigures),
    sources: [],
    missing: CHAIN.filter((key) => isMissing(key, read, who)),
  };
}

/** What an opportunity rests on: ids referred to, else the words. */
function basesOf({ ids, item }: Keyed): readonly string[] {
  return ids.length > 0 ? ids : item.value ? [item.value] : [];
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
function refersTo(keyed: Keyed | undefined): string | null {
  return keyed?.prose.references.map(({ id }) => `(^${id})`).join(' · ') || null;
}

function termed(field: Field, value: string | null): string | null {
  return value === null ? null : wordTerm(field, value);
}

/** The keys of an item: one, or one a line where each line begins with one, or those of a table of two columns. */
function keyedOf(item: Item, report: Report): Keyed[] {
  if (isKeyTable(item)) return keyedOfTable(item, report);
  if (item.kind !== 'item' && item.kind !== 'paragraph') return [];
  const lines = linesOf(item.prose, item.place.text);
  const each = lines.length > 1 && lines.every((line) => keyOf(line) !== null);
  return (each ? lines : [item.prose]).flatMap((prose) => {
    const found = keyOf(prose);
    if (!found) return [];
    const end = anchorOf(prose)?.from ?? prose.text.length;
    const field = fieldAt(prose, found.valueFrom, end);
    const said = field?.text.replace(/[。.]$/, '') ?? nestedWords(item);
    const keyRange = prose.rangeOf(found.from, found.to);
    const range = field?.range ?? nestedRange(item);
    const ids = each
      ? prose.references.map(({ id }) => id)
      : [...walk([item])].flatMap((i) => i.prose.references.map((r) => r.id));
    const role = termOf('role', prose.plain.slice(found.from, found.to));
    return [
      { ...keyedAs(found.key, keyRange, said, range, prose, found.valueFrom, ids, report), role },
    ];
  });
}

/** Two columns, and in the first of them keys: `| Stage | Proposal |`. */
export function isKeyTable(item: Item): boolean {
  if (item.kind !== 'table' || item.heading === null || item.cells[0]?.length !== 2) return false;
  const rows = item.cells.slice(1);
  const keys = rows.filter(([cell]) => cell && columnKey('opportunityKey', clean(cell)) !== null);
  return keys.length >= 2 && opportunityTable(item) === null;
}

function keyedOfTable(item: Item, report: Report): Keyed[] {
  return item.cells.flatMap(([head, prose]) => {
    const key = head ? columnKey('opportunityKey', clean(head)) : null;
    if (!key || !head || !prose) return [];
    const field = fieldAt(prose, 0, prose.text.length);
    const keyRange = head.rangeOf(0, head.text.length);
    const ids = prose.references.map(({ id }) => id);
    return [
      keyedAs(
        key as OpportunityKey,
        keyRange,
        field?.text ?? '',
        field?.range ?? null,
        prose,
        0,
        ids,
        report,
      ),
    ];
  });
}

function keyedAs(
  key: OpportunityKey,
  keyRange: Range,
  said: string,
  written: Range | null,
  prose: Prose,
  from: number,
  ids: readonly string[],
  report: Report,
): Keyed {
  const value = isPlaceholder(said) ? '' : said;
  const nothing = { start: keyRange.end, end: keyRange.end };
  const valueRange = isPlaceholder(said) ? nothing : (written ?? nothing);
  const problem = value === '' ? null : problemOf(key, value, valueRange);
  if (problem) report(problem);
  const item = { key, keyRange, value, valueRange, range: prose.range, invalid: problem !== null };
  return { item, prose, from, ids, role: null };
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

function nestedRange(item: Item): Range | null {
  const last = item.children.at(-1);
  const first = item.children[0];
  return first && last && nestedWords(item)
    ? { start: first.prose.range.start, end: last.prose.range.end }
    : null;
}

function problemOf(key: OpportunityKey, value: string, range: Range) {
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

/** An amount, with its scale or currency, or a bare number in `万`. */
export function holdsMoney(value: string): boolean {
  return (
    figuresIn(value).some(({ from, to }) =>
      /[万亿元$¥￥€£]|illion|thousand|\b(?:bn|mn|m|k|rmb|usd|cny|eur|gbp|hkd|jpy|yuan|dollars?|euros?|pounds?)\b/i.test(
        value.slice(from, to),
      ),
    ) || /[$¥￥€£]\s*\d|\d\s*(?:k|m|w)\b/i.test(narrow(value))
  );
}

/** `韩梅(拍板人)、王总`. */
function peopleIn(prose: Prose, valueFrom: number, named: string | null): OpportunityPerson[] {
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
