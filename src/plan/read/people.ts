/** People: one line, or one table row, each. */
import type { TableRow } from 'mdast';
import { type Field, termOf } from '../lexicon';
import type { Located, Person, Range } from '../model';
import { firstLineOf } from '../text/text';
import { anchorOf } from './claims';
import type { Item } from './items';
import { notInList, type Report } from './problems';
import { clean, type Prose, rangeOf } from './prose';
import { fieldAt, fieldsOf, keyValueOf, listOf, type TextField } from './yaml/fields';

export type PersonKey =
  | 'id'
  | 'name'
  | 'title'
  | 'role'
  | 'party'
  | 'influence'
  | 'support'
  | 'response'
  | 'coverage'
  | 'reportsTo'
  | 'cares';

/** Which list a key's value is from. */
const LISTED: Readonly<Partial<Record<PersonKey, Field>>> = {
  role: 'role',
  influence: 'level',
  support: 'support',
  response: 'response',
  coverage: 'coverage',
};

export interface PersonFields {
  readonly values: ReadonlyMap<PersonKey, Located<string>>;
  readonly roles: readonly string[];
}

/** A person from values by key; `partyOf` knows the house's party names only later, so any name is kept. */
export function personFrom(
  values: ReadonlyMap<PersonKey, Located<string>>,
  roleWords: readonly Located<string>[],
  rest: Pick<Person, 'anchor' | 'citations' | 'range' | 'firstLine' | 'from'>,
  report: Report,
): Person {
  const listed = (key: PersonKey) => {
    const given = values.get(key);
    const field = LISTED[key];
    if (!given?.value || !field) return null;
    const term =
      notedTerm(field, given.value) ?? (key === 'influence' ? levelOf(given.value) : null);
    if (!term)
      report(notInList({ field: 'personKey', term: key }, field, given.value, given.range));
    return term;
  };
  const roles = roleWords.flatMap((word) =>
    listOf(word.value).flatMap((name) => {
      const term = notedTerm('role', name);
      if (!term) report(notInList({ field: 'personKey', term: 'role' }, 'role', name, word.range));
      return term ?? [];
    }),
  );
  const party = values.get('party');
  const name = values.get('name');
  return {
    id: rest.anchor?.id ?? (values.get('id')?.value.replace(/^\^/, '') || null),
    name: name?.value ?? '',
    nameRange: name?.range ?? rest.firstLine,
    title: values.get('title')?.value || null,
    roles: [...new Set(roles)],
    party: party ? termOf('party', party.value) : null,
    partyName: party?.value || null,
    influence: listed('influence'),
    support: listed('support'),
    response: listed('response'),
    coverage: listed('coverage'),
    reportsTo: values.get('reportsTo')?.value ? (values.get('reportsTo') ?? null) : null,
    cares: listOf(values.get('cares')?.value ?? ''),
    sources: [],
    duplicate: false,
    ...rest,
  };
}

/** `4`, `4/5`: of five. */
function levelOf(value: string): string | null {
  const number = /^([1-5])(?: ?\/ ?5)?$/.exec(value.trim())?.[1];
  if (number === undefined) return null;
  return Number(number) > 3 ? 'high' : number === '3' ? 'medium' : 'low';
}

/** The term of a word, or of the word before a note in brackets: 拍板人（最终）. */
function notedTerm(field: Field, word: string): string | null {
  return termOf(field, word) ?? termOf(field, word.replace(/(?<!\s)\s*[(（][^()（）]*[)）]$/, ''));
}

/** The persons of a people section: top-level items and table rows. */
export function peopleOf(items: readonly Item[], text: string, report: Report): Person[] {
  return items.flatMap((item) => {
    if (item.kind === 'item') return personOfLine(item, text, report) ?? [];
    if (item.kind === 'table') return personsOfTable(item, text, report);
    return [];
  });
}

function personOfLine(item: Item, text: string, report: Report): Person | null {
  const { prose } = item;
  const found = anchorOf(prose);
  const fields = splitName(prose, fieldsOf(prose, 0, found?.from));
  if (fields.length === 0 || item.leadIn) return null;
  const values = new Map<PersonKey, Located<string>>();
  const roles: Located<string>[] = [];
  for (const field of fields) take(field, values, roles, prose);
  if (!values.has('name')) return null;
  return personFrom(
    values,
    roles,
    {
      anchor: found?.anchor ?? null,
      citations: [...prose.citations, ...item.passed.citations],
      range: prose.range,
      firstLine: firstLineOf(text, prose.range),
      from: 'list',
    },
    report,
  );
}

/** `张总（CEO）：最终拍板`: a short name, a note in brackets, what else is said. */
const NAME_AND_NOTE =
  /^([\p{L}.'’ -]{1,24})[(（]([^()（）]{1,40})[)）]\s*(?:[:：,，;；]\s*(.*))?$/su;

/** What people write between the fields, the surest first. */
const MARKS = [/[；;]/, /[|｜]/, /\//, /[，,]/];

/** A line without `·`: cut at the one mark that people put instead, where its first part is a name. */
function splitName(prose: Prose, fields: readonly TextField[]): readonly TextField[] {
  const [only] = fields;
  if (
    !only ||
    fields.length > 1 ||
    keyValueOf(only.text)?.key.match(/^\p{L}+$/u)?.[0] === only.text
  )
    return fields;
  const text = prose.text.slice(only.from, only.to);
  const noted = NAME_AND_NOTE.exec(text);
  const cuts = noted
    ? [noted[1], noted[2], noted[3]].map((part) => part ?? '')
    : text.split(MARKS.find((mark) => mark.test(text)) ?? /$^/);
  if (cuts.length < 2 || !isName(cuts[0] ?? '')) return fields;
  let at = only.from;
  return cuts.flatMap((part) => {
    const from = prose.text.indexOf(part, at);
    at = from + part.length;
    return part.trim() === '' ? [] : (fieldAt(prose, from, at) ?? []);
  });
}

/** A few letters without a verb's length: 张总, 李经理, R. Castellano. */
function isName(text: string): boolean {
  return /^\s*(?:\p{Script=Han}{1,4}|(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3})\s*$/u.test(
    text,
  );
}

function take(
  field: TextField,
  values: Map<PersonKey, Located<string>>,
  roles: Located<string>[],
  prose: Prose,
): void {
  const pair = keyValueOf(field.text);
  const key = pair ? (termOf('personKey', pair.key) as PersonKey | null) : null;
  if (pair && key) {
    const whole = fieldAt(prose, field.from + pair.valueFrom, field.to);
    const located = { value: pair.value, range: whole?.range ?? field.range };
    if (key === 'role') roles.push(located);
    else if (!values.has(key)) values.set(key, located);
    return;
  }
  const located = { value: field.text, range: field.range };
  if (!values.has('name')) values.set('name', located);
  else if (listOf(field.text).every((word) => termOf('role', word))) roles.push(located);
  else if (!values.has('title')) values.set('title', located);
}

function personsOfTable(item: Item, text: string, report: Report): Person[] {
  const [head = [], ...rows] = item.cells;
  const keys = head.map((cell) => notedTerm('personKey', clean(cell)) as PersonKey | null);
  if (!keys.includes('name')) keys[0] = 'name';
  const nodes = (item.node as unknown as { children: TableRow[] }).children.slice(1);
  return rows.flatMap((cells, row) => {
    const node = nodes[row];
    if (!node) return [];
    return personOfRow(cells, keys, rangeOf(node, item.place), item, text, report) ?? [];
  });
}

function personOfRow(
  cells: readonly Prose[],
  keys: readonly (PersonKey | null)[],
  range: Range,
  item: Item,
  text: string,
  report: Report,
): Person | null {
  const values = new Map<PersonKey, Located<string>>();
  const roles: Located<string>[] = [];
  let anchor: Person['anchor'] = null;
  cells.forEach((cell, i) => {
    const found = anchorOf(cell);
    anchor ??= found?.anchor ?? null;
    const field = fieldAt(cell, 0, found?.from ?? cell.text.length);
    const key = keys[i];
    if (!field || !key) return;
    const located = { value: field.text, range: field.range };
    if (key === 'role') roles.push(located);
    else if (!values.has(key)) values.set(key, located);
  });
  if (!values.get('name')?.value) return null;
  const citations = [...cells.flatMap((cell) => cell.citations), ...item.passed.citations];
  return personFrom(
    values,
    roles,
    { anchor, citations, range, firstLine: firstLineOf(text, range), from: 'table' },
    report,
  );
}
