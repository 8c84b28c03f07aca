/** The columns of what a CRM exports, by the heads of Salesforce, HubSpot, Dynamics and Chinese systems. */
import { termOf } from '../../plan/lexicon';
import { CONTACT_HEADS, type ContactColumn } from '../../plan/terms/crm';
import { narrow } from '../../plan/text/text';

/** `Reports To: Full Name`, `ReportsToId` and `reports_to` are one head. */
function plain(head: string): string {
  return narrow(head)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Where each column stands; the first of several counts. */
export type ContactColumns = ReadonlyMap<ContactColumn, number>;

/** The columns that this row names; `null` where it names nobody, and so is no head. */
export function contactColumns(row: readonly string[]): ContactColumns | null {
  const found = new Map<ContactColumn, number>();
  for (const [at, head] of row.entries()) {
    const column = columnOf(head);
    if (column && !found.has(column)) found.set(column, at);
  }
  return found.has('name') || found.has('lastName') ? found : null;
}

function columnOf(head: string): ContactColumn | null {
  const words = plain(head);
  for (const [column, heads] of Object.entries(CONTACT_HEADS)) {
    if (heads.includes(words)) return column as ContactColumn;
  }
  const own = termOf('personKey', head);
  return own === 'name' || own === 'title' || own === 'role' || own === 'reportsTo' ? own : null;
}
