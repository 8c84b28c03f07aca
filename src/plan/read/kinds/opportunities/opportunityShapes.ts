/** What in the section of opportunities is one, and where their keys stand. */
import { termOf } from '../../../lexicon';
import type { OpportunityKey } from '../../../model';
import { ROW_WORDS } from '../../../terms/structure/columns';
import { fold } from '../../../text/text';
import type { Item } from '../../items';
import { clean, type Prose } from '../../prose/prose';
import { proseLines } from '../../prose/slices';
import { columnKey, columnsOf } from '../../tables';

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

/** The keys that lines of an item begin with. */
export function keysIn(item: Item): OpportunityKey[] {
  if (item.kind !== 'item' && item.kind !== 'paragraph') return [];
  return proseLines(item.prose, item.place.text).flatMap((line) => keyOf(line)?.key ?? []);
}

/** `- Yard automation` with keys nested below it, before any heading. */
export function isListed(item: Item): boolean {
  if (item.kind !== 'item' || item.heading !== null || keyOf(item.prose)) return false;
  return item.children.filter((child) => keyOf(child.prose) !== null).length >= 2;
}

/** Which columns of a table hold an opportunity's title and keys. */
export interface Columns {
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

/** Two columns, and in the first of them keys: `| Stage | Proposal |`. */
export function isKeyTable(item: Item): boolean {
  if (item.kind !== 'table' || item.heading === null || item.cells[0]?.length !== 2) return false;
  const rows = item.cells.slice(1);
  const keys = rows.filter(([cell]) => cell && columnKey('opportunityKey', clean(cell)) !== null);
  return keys.length >= 2 && opportunityTable(item) === null;
}
