/** `zhibi import --people`: the people of a CRM's table, into a plan. */
import {
  accountsOf,
  contactsIn,
  contactsInto,
  type PeopleImport,
} from '../../../edit/crm/contacts';
import type { Sheet } from '../../../imports/table/cells/cells';
import type { Plan } from '../../../plan/model';
import { jsonText, visible } from '../../../review/formats/quote';
import { type Language, say } from '../../../words';
import { importWords } from '../../../words/import/labels';
import { Refusal } from '../../errors';

interface PeopleRead extends PeopleImport {
  /** Heads of columns that weren't read. */
  readonly unread: readonly string[];
}

/**
 * The edits that bring the people of `account`, else of the plan's own, into the
 * plan. Throws `Refusal` where the file at `path` holds nobody of it.
 */
export function peopleInto(
  plan: Plan,
  sheets: readonly Sheet[],
  path: string,
  account = plan.frontMatter?.account ?? '',
): PeopleRead {
  const [read] = sheets.flatMap(({ cells }) => contactsIn(cells) ?? []);
  if (!read) throw new Refusal(importWords.noContacts, { path });
  const accounts = accountsOf(read.contacts);
  const result = contactsInto(plan, read.contacts, account);
  if (accounts.length > 0 && result.added.length + result.known.length === 0) {
    throw new Refusal(importWords.whichAccount, { path, account, accounts: shortList(accounts) });
  }
  return { ...result, unread: read.unread };
}

interface PeopleTold extends Omit<PeopleRead, 'edits'> {
  readonly path: string;
  readonly dryRun: boolean;
}

/** Who came into the plan, who was there, and what of the table was left out. */
export function peopleText(told: PeopleTold, language: Language, format: 'text' | 'json'): string {
  const { path, added, known, unread, dryRun } = told;
  if (format === 'json') return jsonText({ path, added, known, unread, written: !dryRun });
  const { peopleNone, peopleWould, peopleAdded, peopleKnown, columnsUnread } = importWords;
  const head = dryRun ? peopleWould : peopleAdded;
  const lines = [
    say(added.length === 0 ? peopleNone : head, language, { path, names: shortList(added) }),
    known.length === 0 ? '' : say(peopleKnown, language, { names: shortList(known) }),
    unread.length === 0 ? '' : say(columnsUnread, language, { names: shortList(unread) }),
  ];
  return `${lines.filter(Boolean).map(visible).join('\n')}\n`;
}

const MOST_NAMED = 20;

/** Names in one line, at most twenty of them. */
export function shortList(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? ' …' : '';
  return `${names.slice(0, MOST_NAMED).join(' · ')}${more}`;
}
