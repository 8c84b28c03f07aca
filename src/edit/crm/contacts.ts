/** People of a CRM's table → people of a plan. */
import { isSameCompany } from '../../finance/statements/company';
import { termOf } from '../../plan/lexicon';
import type { Plan, TextEdit } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { fold } from '../../plan/text/text';
import { marks, say } from '../../words';
import { inOrder, itemsAfter, itemsInSection, type NewItem } from '../things/place';
import { fieldText, itemText } from '../things/typed';
import { type ContactColumns, contactColumns } from './columns';

export interface Contact {
  readonly name: string;
  readonly title: string;
  /** Our term, where the table's word is known. */
  readonly role: string | null;
  readonly account: string;
  /** A name; empty where nobody of the table is meant. */
  readonly reportsTo: string;
}

export interface ContactsRead {
  readonly contacts: readonly Contact[];
  /** Heads of columns that hold something and aren't read. */
  readonly unread: readonly string[];
}

/** Rows that a head may stand in: a report of Salesforce begins with its title. */
const HEAD_ROWS = 20;

/** The people of a table; `null` where no row names a column with names. */
export function contactsIn(cells: readonly (readonly string[])[]): ContactsRead | null {
  for (const [at, row] of cells.slice(0, HEAD_ROWS).entries()) {
    const columns = contactColumns(row);
    if (columns) return contactsBelow(row, cells.slice(at + 1), columns);
  }
  return null;
}

function contactsBelow(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  columns: ContactColumns,
): ContactsRead {
  const names = new Map<string, string>();
  const idAt = columns.get('id');
  for (const row of rows) {
    if (idAt !== undefined && row[idAt]) names.set(row[idAt], nameIn(row, columns));
  }
  const contacts = rows.flatMap((row) => {
    const cell = (column: 'title' | 'role' | 'account' | 'reportsTo') =>
      (row[columns.get(column) ?? -1] ?? '').trim();
    const name = nameIn(row, columns);
    if (name === '') return [];
    const superior = names.get(cell('reportsTo')) ?? cell('reportsTo');
    const reportsTo = /^[0-9a-z]{15,18}$/i.test(superior) && /\d/.test(superior) ? '' : superior;
    const role = termOf('role', cell('role'));
    return [{ name, title: cell('title'), role, account: cell('account'), reportsTo }];
  });
  const read = new Set(columns.values());
  const unread = head.filter(
    (text, at) => text.trim() !== '' && !read.has(at) && rows.some((row) => row[at]?.trim()),
  );
  return { contacts, unread };
}

function nameIn(row: readonly string[], columns: ContactColumns): string {
  const cell = (column: 'name' | 'firstName' | 'lastName') =>
    (row[columns.get(column) ?? -1] ?? '').trim();
  const [first, last] = [cell('firstName'), cell('lastName')];
  const whole = /\p{Script=Han}/u.test(last) ? `${last}${first}` : `${first} ${last}`.trim();
  return whole || cell('name');
}

/** What the people of a table change in a plan, by name. */
export interface PeopleImport {
  readonly edits: readonly TextEdit[];
  readonly added: readonly string[];
  /** In the plan already; nothing of them is changed. */
  readonly known: readonly string[];
}

/** The accounts that a table names, as written, each once. */
export function accountsOf(contacts: readonly Contact[]): string[] {
  const found: string[] = [];
  for (const { account } of contacts) {
    if (account !== '' && !found.some((one) => isSameCompany(one, account))) found.push(account);
  }
  return found;
}

/**
 * Adds to `plan` the contacts of `account` that it doesn't know by name; all of
 * them where the table names no account.
 */
export function contactsInto(
  plan: Plan,
  contacts: readonly Contact[],
  account: string,
): PeopleImport {
  const ours = contacts.filter((one) => one.account === '' || isSameCompany(one.account, account));
  const inPlan = new Set(plan.people.map(({ name }) => keyOf(name)));
  const fresh = new Map<string, Contact>();
  const known = new Set<string>();
  for (const one of ours) {
    if (inPlan.has(keyOf(one.name))) known.add(one.name);
    else if (!fresh.has(keyOf(one.name))) fresh.set(keyOf(one.name), one);
  }
  const added = [...fresh.values()];
  if (added.length === 0) return { edits: [], added: [], known: [...known] };
  const names = new Set([...inPlan, ...fresh.keys()]);
  const items = added.map((one) => itemOf(plan, one, names));
  const last = plan.people.findLast(({ from }) => from === 'list');
  const edit = (last && itemsAfter(plan, last, items)) ?? itemsInSection(plan, 'people', items);
  return {
    edits: inOrder(plan, [edit]),
    added: added.map(({ name }) => name),
    known: [...known],
  };
}

/** A name without its marks, which a plan may have to write otherwise. */
function keyOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function itemOf(plan: Plan, contact: Contact, names: ReadonlySet<string>): NewItem {
  const language = planLanguage(plan);
  const colon = say(marks.colon, language);
  const keyed = (key: string, value: string) =>
    value === '' ? '' : `${word('personKey', key, language)}${colon}${value}`;
  const { name, title, role, reportsTo } = contact;
  const superior = names.has(keyOf(reportsTo)) ? fieldText(reportsTo) : '';
  const fields = [
    fieldText(name),
    fieldText(title),
    keyed('role', role === null ? '' : word('role', role, language)),
    keyed('reportsTo', superior),
  ];
  return { words: itemText(fields.filter(Boolean).join(' · ')) };
}
