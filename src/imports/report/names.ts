/** Names of rows as reports write them, and the signs that go with them. */
import { BALANCE_KEYS, type RowKey } from '../../finance/statements/statements';
import { resolveItems } from '../table/names/itemNames';
import type { StatementKind } from './headings';
import type { StatementRow } from './tableOfPage';

/** A name that tells of a loss and of nothing else: what stands beside it is below zero, however it is written. */
const LOSS =
  /^(?:net |comprehensive |total |operating )*loss(?:es)?(?= (?:for|before|after|from continuing|from operations|attributable)\b|$)/i;
const NO_LOSS = /\b(?:income|profit|gain|earnings)s?\b/i;
/** `liabilities and equity` is the other side of the balance, no row of ours. */
const BOTH_SIDES =
  /liabilit\w{0,10}\W.{0,80}(?:equity|deficit|capital)|负债(?:和|及|与).{0,80}权益/i;

const LIABILITIES: ReadonlySet<RowKey> = new Set<RowKey>([
  'payables',
  'liabilities',
  'currentLiabilities',
  'interestBearingDebt',
]);

/** The rows with names that the table reader knows, and values with the sign that these say. */
export function namedRows(rows: readonly StatementRow[], kind: StatementKind): StatementRow[] {
  const told = rows
    .filter(({ name }) => !BOTH_SIDES.test(name))
    .map((row) => withoutNote(asPaid(asIncome(row))));
  const items = resolveItems(told.map(({ name }) => name));
  return told.flatMap((row, i) => {
    const key = items[i]?.key;
    if (!key) return [row];
    if (!belongs(key, kind)) return [];
    // Some balances show what is owed in brackets.
    return [LIABILITIES.has(key) ? { ...row, values: row.values.map(positive) } : row];
  });
}

const BALANCES: ReadonlySet<RowKey> = new Set(BALANCE_KEYS);
const CASH_FLOWS: ReadonlySet<RowKey> = new Set<RowKey>(['operatingCashFlow', 'capex']);

/**
 * Whether a row is one of such a statement: `Inventories` among cash flows is a change
 * of them, the profit there the head of a reconciliation.
 */
function belongs(key: RowKey, kind: StatementKind): boolean {
  if (BALANCES.has(key) || kind === 'balance') return BALANCES.has(key) && kind === 'balance';
  return CASH_FLOWS.has(key) === (kind === 'cash');
}

/** What a company gets back is no tax that it pays. */
const BENEFIT = /\btax(?:es)? (?:benefits?|credits?)\b/i;
const EXPENSE = /expense|provision|charge|\//i;

function asPaid(row: StatementRow): StatementRow {
  if (!BENEFIT.test(row.name) || EXPENSE.test(row.name)) return row;
  return { ...row, values: row.values.map(negative) };
}

function asIncome(row: StatementRow): StatementRow {
  if (
    !LOSS.test(row.name) ||
    NO_LOSS.test(
      row.name.replace(/\bincome tax\w*|\b(?:income )?tax(?:es|ation)? on income\b/gi, ''),
    )
  )
    return row;
  const name = row.name.replace(/\bloss(?:es)?\b/i, 'income');
  return { ...row, name, values: row.values.map(negative) };
}

/** A note's number that stands at the end of the name. */
function withoutNote(row: StatementRow): StatementRow {
  const name = row.name.replace(
    /(?<!\s)\s+(?:note\s*)?\d{1,2}(?:\.[A-Z\d])*(?:\.?[[(][\da-z]{1,2}[\])])?$/i,
    '',
  );
  return name === '' ? row : { ...row, name };
}

const positive = (text: string) => text.replace(/[()−-]/g, (mark) => (/\d/.test(text) ? '' : mark));
const negative = (text: string) => (/[1-9]/.test(text) ? `(${positive(text)})` : text);
