/** Long tables, one figure a line (东方财富's HK and US statements, yfinance's long form), turned into records. */
import { type Cells, HEAD_ROWS } from './cells/cells';
import { isItemName } from './names/itemNames';
import { periodCell } from './periods/periodCells';

const ITEM =
  /^(?:std_item_name|item_name|item|line_?item|metric|concept|account|field|variable|indicator|name|tag|指标|指标名称|项目|项目名称|科目|科目名称)$/i;
const AMOUNT = /^(?:amount|value|val|figure|data|数值|金额|值|数据)$/i;
const SAMPLE = 200;
const MOST_RECORDS = 20_000;

/** The cells as records with a column for each item; the same cells where they are no long table. */
export function unpivot(cells: Cells): Cells {
  const at = cells.slice(0, HEAD_ROWS).findIndex((row) => row.some((text) => AMOUNT.test(text)));
  const head = cells[at];
  if (!head) return cells;
  const amount = head.findIndex((text) => AMOUNT.test(text));
  const body = cells.slice(at + 1);
  const item = itemColumn(head, body, amount);
  if (item < 0 || !holdsFigures(body, amount)) return cells;
  const others = head.flatMap((name, i) =>
    i === item || i === amount || isOfItem(name, body, i, item) ? [] : [i],
  );
  if (!others.some((i) => isPeriod(body, i))) return cells;
  return [...cells.slice(0, at), ...records(head, body, item, amount, others)];
}

/** The column named so in which names of ours stand. */
function itemColumn(head: readonly string[], body: Cells, amount: number): number {
  const sample = body.slice(0, SAMPLE);
  return head.findIndex(
    (name, i) => i !== amount && ITEM.test(name) && sample.some((row) => isItemName(row[i] ?? '')),
  );
}

function holdsFigures(body: Cells, column: number): boolean {
  const sample = body.slice(0, SAMPLE).map((row) => row[column] ?? '');
  const filled = sample.filter((text) => text !== '');
  return filled.length > 0 && filled.filter((text) => /\d/.test(text)).length * 2 > filled.length;
}

function isPeriod(body: Cells, column: number): boolean {
  const sample = body.slice(0, 20);
  return sample.filter((row) => periodCell(row[column] ?? '')).length * 2 > sample.length;
}

/** A code of the item or its other name: another value in each line, the same in each line of one item. */
function isOfItem(name: string, body: Cells, column: number, item: number): boolean {
  if (/item|code$|yoy|同比|ratio/i.test(name) && !/secu|stock|symbol|股票|证券/i.test(name))
    return true;
  const of = new Map<string, string>();
  let changes = 0;
  for (const row of body.slice(0, SAMPLE)) {
    const key = row[item] ?? '';
    const value = row[column] ?? '';
    const before = of.get(key);
    if (before === undefined) of.set(key, value);
    else if (before !== value) return false;
    else changes++;
  }
  return changes > 0 && new Set(of.values()).size > of.size / 2 && of.size > 2;
}

function records(
  head: readonly string[],
  body: Cells,
  item: number,
  amount: number,
  others: readonly number[],
): string[][] {
  const names = new Map<string, number>();
  const lines = new Map<string, string[]>();
  for (const row of body) {
    const name = row[item] ?? '';
    if (name === '') continue;
    const kept = others.map((i) => row[i] ?? '');
    const key = kept.join('\u0001');
    const line = lines.get(key) ?? kept;
    if (!lines.has(key) && lines.size >= MOST_RECORDS) continue;
    lines.set(key, line);
    const column = names.get(name) ?? names.size;
    names.set(name, column);
    // Of two figures for one item the first stands for the total above its parts.
    if (!line[others.length + column]) line[others.length + column] = row[amount] ?? '';
  }
  const wide = [...others.map((i) => head[i] ?? ''), ...names.keys()];
  return [wide, ...[...lines.values()].map((line) => wide.map((_, i) => line[i] ?? ''))];
}
