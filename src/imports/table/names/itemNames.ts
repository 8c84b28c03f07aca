/** Which rows the items of a sheet are, each seen beside the others. */
import {
  hasUnreadScope,
  isUnclearName,
  ratioOf,
  resolveRowNames,
} from '../../../finance/statements/names';
import type { Ratio, RowKey } from '../../../finance/statements/statements';
import { remembered } from '../../../plan/text/remembered';
import { isCode, RATIO_CODES } from '../cells/columnCodes';
import { englishItem, unreadOwners } from './englishItems';

export interface ItemName {
  readonly key: RowKey;
  readonly rank: number;
  /** It only stands in for the row. */
  readonly proxy: boolean;
  /** It doesn't say whether it is the parent's. */
  readonly unclear: boolean;
}

const HAN = /\p{Script=Han}/u;

/** Whether a text is the name of a row of ours, or a code for one. */
export function isItemName(text: string): boolean {
  if (text === '' || text.length > 120 || /^[\d.,()%$ -]+$/.test(text)) return false;
  return isRowName(text);
}

/** A file repeats its few names. */
const isRowName = remembered((text) => isCode(text) || itemKey(text) !== null);

/** Whether a text is the name of a row or of a published ratio. */
export function isLineName(text: string): boolean {
  return isItemName(text) || ratioNamed(text) !== null;
}

/** The ratio that a name or code means: `存货周转天数(天)`, `ROEJQ`; `null` when none. */
export function ratioNamed(text: string): Ratio | null {
  if (text === '' || text.length > 60 || /^[\d.,()%$ -]+$/.test(text)) return null;
  return ratioCalled(text);
}

const ratioCalled = remembered((text): Ratio | null => {
  const plain = text
    .replace(/[(（][%％次天倍日]+[)）]\s*$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2');
  return RATIO_CODES.get(text) ?? ratioOf(plain);
});

function itemKey(text: string): RowKey | null {
  if (HAN.test(text)) return resolveRowNames([text])[0]?.key ?? null;
  return englishOf(text)?.key ?? resolveRowNames([text])[0]?.key ?? null;
}

const englishOf = remembered(englishItem);

/** From this rank on a name is of one kind of share only. */
const COMMON_RANK = 4;

/**
 * The row of each name, `null` for what is none. 净利润 and `net income` are the
 * parent's where no other name is surely that, and then unclear; beside a row
 * that says whose it is and isn't understood they are the total.
 */
export function resolveItems(names: readonly string[]): (ItemName | null)[] {
  const chinese = resolveRowNames(names.map((name) => (HAN.test(name) ? name : '')));
  const found = names.map((name, i) => {
    if (HAN.test(name)) return { row: chinese[i] ?? null, item: null };
    const item = englishOf(name);
    const row = item === null ? (resolveRowNames([name])[0] ?? null) : null;
    return { row, item };
  });
  const sure = new Set<RowKey>();
  const unread = names.flatMap((name) => (HAN.test(name) ? [] : (unreadOwners(name) ?? [])));
  for (const key of unread) sure.add(key);
  // Whose equity it is, some other row says.
  const explicit = new Set<RowKey>(unread);
  for (const { item } of found) {
    if (item && !item.sibling && !item.beside && item.rank < COMMON_RANK) explicit.add(item.key);
  }
  found.forEach(({ row, item }, i) => {
    if (item && !item.sibling && !item.proxy) sure.add(item.key);
    if (row && !row.proxy && !isUnclearName(names[i] ?? '', row.key)) sure.add(row.key);
  });
  // Where both are surely there, a name that may be either is neither.
  const hasBoth = (key: RowKey) => {
    const own = key.replace(/Total$/, '') as RowKey;
    return sure.has(own) && sure.has(totalOf(own));
  };
  return found.map(({ row, item }, i): ItemName | null => {
    if (row) {
      const name = names[i] ?? '';
      const isSibling = isUnclearName(name, row.key);
      if (isSibling && hasBoth(row.key)) return null;
      const key = isSibling && sure.has(row.key) ? totalOf(row.key) : row.key;
      const unclear = isSibling && key !== totalOf(key) && !sure.has(totalOf(key));
      return { key, rank: row.rank + (HAN.test(name) ? 0 : 20), proxy: row.proxy, unclear };
    }
    if (!item) return null;
    const { key, rank, proxy, sibling, beside } = item;
    if (beside && explicit.has(key)) {
      return explicit.has(totalOf(key)) ? null : { key: totalOf(key), rank, proxy, unclear: false };
    }
    if (!sibling) return { key, rank, proxy, unclear: false };
    if (hasBoth(key)) return null;
    if (sure.has(key)) return { key: sibling, rank, proxy, unclear: false };
    return { key, rank, proxy, unclear: !sure.has(sibling) };
  });
}

/** The row of all owners; the key itself where there is only one. */
function totalOf(key: RowKey): RowKey {
  return key === 'netIncome' ? 'netIncomeTotal' : key === 'equity' ? 'equityTotal' : key;
}

/** The names that say whose row they are and aren't understood. */
export function unreadScopes(names: readonly string[]): string[] {
  return names.filter(
    (name) => (HAN.test(name) ? hasUnreadScope(name) : unreadOwners(name)) !== null,
  );
}
