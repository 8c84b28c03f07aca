/** Heads that name an item and its period (Wind's `营业收入 [报告期] 2022年报 [单位] 万元`, `2022年营业收入`), a company a line. */
import { type Cells, HEAD_ROWS } from './cells/cells';
import { unitInName } from './cells/units';
import { isItemName } from './names/itemNames';
import { periodCell } from './periods/periodCells';

interface Head {
  readonly item: string;
  readonly period: string;
}

const LONGEST = 120;
const MOST_COLUMNS = 400;
const MOST_RECORDS = 20_000;
/** `[单位] 万元`, `[报表类型] 合并报表`: what a vendor adds to a name. */
const FIELD = /\[([^[\]]{1,12})\]\s*([^[\]]{1,30})/g;
const BEFORE =
  /^((?:19|20)\d{2}\s?年?(?:年?报|年?度|末|上半年|中报|一季报|三季报|前三季度)?)\s*(\D.+)$/;
const BEHIND =
  /(?<!\d)((?:19|20)\d{2}\s?年?(?:年?报|年?度|末|上半年|中报|一季报|三季报|前三季度)?|(?:19|20)\d{2}[-/.]?\d{2}[-/.]?\d{2}|(?:FY|Q[1-4] ?)(?:19|20)\d{2})[)）\]]?$/i;
/** Between a name and its period. */
const GAP = /(?<![\s_:：([（-])[\s_:：([（-]+$/;

/** The cells with a record for each company and period; the same cells where heads name no periods. */
export function withRecords(cells: Cells): Cells {
  const at = cells.slice(0, HEAD_ROWS).findIndex((row) => headsOf(row).filter(Boolean).length > 1);
  const row = cells[at];
  if (!row) return cells;
  const heads = headsOf(row);
  const periods = [...new Set(heads.flatMap((head) => head?.period ?? []))];
  const items = [...new Set(heads.flatMap((head) => head?.item ?? []))];
  const others = heads.flatMap((head, i) => (head ? [] : [i]));
  const body = cells.slice(at + 1);
  // A line a company: a table with names of rows in its lines is another one.
  if (body.some((line) => isItemName(line[0] ?? ''))) return cells;
  if (body.length * periods.length > MOST_RECORDS) return cells;
  const column = new Map(heads.map((head, i) => [head && keyOf(head), i] as const));
  const records = body.flatMap((line) =>
    periods.map((period) => [
      ...others.map((i) => line[i] ?? ''),
      period,
      ...items.map((item) => line[column.get(keyOf({ item, period })) ?? -1] ?? ''),
    ]),
  );
  const wide = [...others.map((i) => row[i] ?? ''), 'period', ...items];
  const filled = records.filter((line) => line.slice(-items.length).some((text) => text !== ''));
  return [...cells.slice(0, at), wide, ...filled];
}

const keyOf = ({ item, period }: Head) => `${item}\n${period}`;

function headsOf(row: readonly string[]): (Head | null)[] {
  return row.slice(0, MOST_COLUMNS).map(headOf);
}

function headOf(text: string): Head | null {
  if (text.length < 4 || text.length > LONGEST || !/(?:19|20)\d{2}/.test(text)) return null;
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const fields = [...plain.matchAll(FIELD)].map(([, key = '', value = '']) => ({
    key: key.trim(),
    value: value.trim(),
  }));
  const field = (name: RegExp) => fields.find(({ key }) => name.test(key))?.value;
  const bare = plain.replace(FIELD, ' ').trim();
  const told = field(/^(?:报告期|年份|交易日期)$/);
  if (told !== undefined) {
    const unit = field(/^单位$/);
    const item = unit && unitInName(bare) === null ? `${bare}(${unit})` : bare;
    return isItemName(bare) && isPeriod(told) ? { item, period: told } : null;
  }
  const unit = /[(（][^()（）]{1,12}[)）]$/.exec(bare)?.[0] ?? '';
  const name = unit && unitInName(bare) !== null ? bare.slice(0, -unit.length).trim() : bare;
  const [, first = '', behind = ''] = BEFORE.exec(name) ?? [];
  if (isItemName(behind) && isPeriod(first))
    return { item: behind + (name === bare ? '' : unit), period: first };
  const found = BEHIND.exec(name);
  const last = found?.[1] ?? '';
  const item = name.slice(0, found?.index ?? 0).replace(GAP, '');
  return isItemName(item) && isPeriod(last)
    ? { item: item + (name === bare ? '' : unit), period: last }
    : null;
}

function isPeriod(text: string): boolean {
  const cell = periodCell(text);
  return cell !== null && cell.relative === null;
}
