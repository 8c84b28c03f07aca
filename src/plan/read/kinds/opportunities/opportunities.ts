/** Opportunities: one per heading below the section's with key items in any order, or one a row of a table. */

import { type Field, termOf } from '../../../lexicon';
import type {
  Citation,
  Heading,
  Opportunity,
  OpportunityItem,
  OpportunityKey,
  OpportunityPerson,
  Range,
} from '../../../model';
import { type Item, walk } from '../../items';
import type { Report } from '../../problems';
import type { Prose } from '../../prose/prose';
import { cellField, isNoValue, rowsOf } from '../../tables';
import { fieldAt } from '../../yaml/fields';
import { type Keyed, keyedOf, keyedOfCell } from './opportunityKeys';
import { type Columns, isListed, keysIn, opportunityTable } from './opportunityShapes';
import { certaintyOf, isoOf, peopleIn, resultOf, wordTerm } from './opportunityValues';

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
    const title = /[:：—–]\s*(\S.*)$/s.exec(section.text)?.[1] ?? section.text;
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

function opportunityOf(
  heading: Heading,
  items: readonly Item[],
  range: Range,
  report: Report,
): Opportunity {
  const title = { text: heading.text, range: heading.range };
  const all = walk(items);
  const keyed = all.flatMap((item) => keyedOf(item, report));
  const proses = all.map(({ prose }) => prose);
  return made(title, range, keyed, proses, items[0]?.passed.citations ?? [], 'heading');
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
  const all = walk([item]);
  const keyed = walk(item.children).flatMap((child) => keyedOf(child, report));
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
      return [keyedOfCell(key as OpportunityKey, head, prose, report)];
    });
    const heading = { text: name.text, range: name.range };
    return [made(heading, row.range, keyed, row.cells, item.passed.citations, 'table')];
  });
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
