/** People: a line, a table row, or a name with what is said of it below, each. */
import type { Parent } from 'mdast';
import { termOf } from '../../lexicon';
import type { Citation, Located, Person, Problem, Range } from '../../model';
import { JOB } from '../../terms/notes';
import { firstLineOf } from '../../text/text';
import type { Item } from '../items';
import { anchorOf } from '../kinds/claims';
import type { Report } from '../problems';
import { clean, endOf, type Prose } from '../prose/prose';
import { proseLines } from '../prose/slices';
import { columnsOf, type Row, rowsOf } from '../tables';
import { fieldAt, fieldsOf, keyValueOf } from '../yaml/fields';
import { type PersonKey, personFrom } from './person';
import { isNameLike, personWords, slipsOf } from './personLine';

/** What is known of somebody until the next name. */
interface Draft {
  readonly values: Map<PersonKey, Located<string>>;
  readonly roles: Located<string>[];
  readonly anchor: Person['anchor'];
  readonly citations: Citation[];
  readonly start: number;
  readonly firstLine: Range;
  readonly from: Person['from'];
  /** Somebody only where something more is said below. */
  readonly tentative: boolean;
  end: number;
  more: boolean;
  readonly slips: readonly Problem[];
}

/** The persons of a people section: items, names with items below them, table rows. */
export function peopleOf(items: readonly Item[], text: string, report: Report): Person[] {
  const drafts: Draft[] = [];
  let under: Item['heading'] = null;
  for (const item of items) {
    if (item.heading !== under) {
      under = item.heading;
      if (under && isNameLike(under.text)) drafts.push(headingDraft(under.text, under.textRange));
    }
    if (item.kind === 'table') drafts.push(...tableDrafts(item, text));
    else if (item.kind === 'item') {
      if (!takeMore(item, drafts.at(-1))) drafts.push(...itemDrafts(item, text));
    } else if (item.kind === 'paragraph') {
      if (!takeMore(item, drafts.at(-1))) drafts.push(...lineDrafts(item, text));
    }
  }
  return drafts.flatMap(({ values, roles, start, end, more, tentative, slips, ...rest }) => {
    if (!values.get('name')?.value || (tentative && !more)) return [];
    for (const slip of slips) report(slip);
    return [personFrom(values, roles, { ...rest, range: { start, end } }, report)];
  });
}

/** `### Ana Ruiz`, who is one where something is said of her below. */
function headingDraft(name: string, range: Range): Draft {
  return {
    values: new Map([['name', { value: name, range }]]),
    roles: [],
    anchor: null,
    citations: [],
    start: range.start,
    firstLine: range,
    from: 'list',
    tentative: true,
    end: range.end,
    more: false,
    slips: [],
  };
}

function itemDrafts(item: Item, text: string): Draft[] {
  // `- 采购部：` leads in the persons below it.
  if (item.leadIn) {
    return item.children.flatMap((child) => (child.kind === 'item' ? itemDrafts(child, text) : []));
  }
  const draft = draftOf(item.prose, item, text, boldIn(item));
  for (const child of item.children) takeMore(child, draft ?? undefined);
  return draft ? [draft] : [];
}

/** Lines of a paragraph that surely name somebody: a job, a role, or a bold name. */
function lineDrafts(item: Item, text: string): Draft[] {
  const lines = proseLines(item.prose, item.place.text);
  return lines.flatMap((line, at) => {
    const bold = at === 0 ? boldIn(item) : 0;
    const draft = draftOf(line, item, text, bold);
    if (!draft) return [];
    const name = draft.values.get('name')?.value ?? '';
    const title = draft.values.get('title')?.value ?? '';
    const sure = draft.roles.length > 0 || JOB.test(title) || draft.values.has('support');
    return isNameLike(name) ? [{ ...draft, tentative: !sure }] : [];
  });
}

function draftOf(prose: Prose, item: Item, text: string, bold: number): Draft | null {
  const found = anchorOf(prose);
  const words = personWords(prose, found?.from ?? prose.text.length, bold);
  const { values, roles } = words;
  if (!values.has('name')) return null;
  return {
    values,
    roles,
    anchor: found?.anchor ?? null,
    citations: [...prose.citations, ...item.passed.citations],
    start: prose.range.start,
    firstLine: firstLineOf(text, prose.range),
    from: 'list',
    tentative: false,
    end: prose.range.end,
    more: false,
    slips: slipsOf(words),
  };
}

/** How many characters at the beginning of an item's words are set bold. */
function boldIn(item: Item): number {
  const node = item.node as Parent;
  const first = node.type === 'listItem' ? (node.children[0] as Parent | undefined) : node;
  const strong = first?.children?.findIndex((child) => child.type === 'strong') ?? -1;
  const child = first?.children?.[strong];
  if (!child || strong > 1) return 0;
  const end = endOf(child, item.place);
  // What stands before it is a mark or an emoji.
  let to = item.prose.text.length;
  while (to > 0 && item.prose.rangeOf(to - 1, to).start >= end) to--;
  const before = strong === 1 ? item.prose.text.slice(0, item.prose.text.search(/\p{L}/u)) : '';
  return strong === 1 && before === '' ? 0 : to;
}

/** `- 态度：中立` below a name: every field of it is a key of the person above. */
function takeMore(item: Item, draft: Draft | undefined): boolean {
  if (!draft || (item.kind !== 'item' && item.kind !== 'paragraph')) return false;
  const read = proseLines(item.prose, item.place.text).flatMap((line) =>
    fieldsOf(line).map((field) => ({ line, field })),
  );
  const pairs = read.map(({ line, field }) => ({ line, field, pair: keyValueOf(field.text) }));
  const keys = pairs.map(({ pair }) => pair && (termOf('personKey', pair.key) as PersonKey | null));
  if (keys.length === 0 || keys.some((key) => !key || key === 'name')) return false;
  pairs.forEach(({ line, field, pair }, at) => {
    const key = keys[at];
    const value = pair && fieldAt(line, field.from + pair.valueFrom, field.to);
    if (!key || !value) return;
    const located = { value: clean(line, value.from, value.to), range: value.range };
    if (key === 'role') draft.roles.push(located);
    else if (!draft.values.has(key)) draft.values.set(key, located);
  });
  draft.citations.push(...item.prose.citations);
  draft.end = Math.max(draft.end, item.prose.range.end);
  draft.more = true;
  return true;
}

function tableDrafts(item: Item, text: string): Draft[] {
  const keys = columnsOf(item, 'personKey') as (PersonKey | null)[];
  if (!keys.includes('name')) keys[0] = 'name';
  return rowsOf(item).map((row) => rowDraft(row, keys, item, text));
}

function rowDraft(row: Row, keys: readonly (PersonKey | null)[], item: Item, text: string): Draft {
  const values = new Map<PersonKey, Located<string>>();
  const roles: Located<string>[] = [];
  let anchor: Person['anchor'] = null;
  row.cells.forEach((cell, i) => {
    const found = anchorOf(cell);
    anchor ??= found?.anchor ?? null;
    const field = fieldAt(cell, 0, found?.from ?? cell.text.length);
    const key = keys[i];
    if (!field || !key) return;
    const located = { value: field.text, range: field.range };
    if (key === 'role') roles.push(located);
    else if (!values.has(key)) values.set(key, located);
  });
  return {
    values,
    roles,
    anchor,
    citations: [...row.cells.flatMap((cell) => cell.citations), ...item.passed.citations],
    start: row.range.start,
    firstLine: firstLineOf(text, row.range),
    from: 'table',
    tentative: false,
    end: row.range.end,
    more: false,
    slips: [],
  };
}
