/** JSON with a list of flat records, as FMP, Alpha Vantage and scripts around yfinance write it. */
import { breathe, type Control, tooLarge } from '../copies/control';
import { CELL_LIMITS, type Sheet, sheetOf } from './table/cells/cells';
import { periodCell } from './table/periods/periodCells';

const MOST_RECORDS = 20_000;
const MOST_FIELDS = 500;
/** Company facts hold these in their head; they are read elsewhere. */
const IS_FACTS = /"facts"\s*:\s*\{/;

type Flat = Readonly<Record<string, string | number | boolean | null>>;

/** JSON of more bytes is no list of records that anybody typed. */
export const RECORDS_LIMIT = CELL_LIMITS.bytes / 4;

/** The records as a sheet with a column a field; `null` for JSON of another form. */
export async function readRecords(
  bytes: Uint8Array,
  control: Control,
  keepsAll = false,
): Promise<Sheet | null> {
  if (bytes.length > RECORDS_LIMIT) return null;
  const text = new TextDecoder().decode(bytes);
  if (IS_FACTS.test(text)) return null;
  await breathe(control, 0.3);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const found = recordsOf(data);
  if (!found || found.records.length === 0) return null;
  const fields = [...new Set(found.records.flatMap((record) => Object.keys(record)))];
  if (found.records.length > MOST_RECORDS) throw tooLarge(MOST_RECORDS, 'rows');
  if (fields.length > MOST_FIELDS) throw tooLarge(MOST_FIELDS, 'columns');
  if (!keepsAll && !fields.some((field) => isPeriod(found.records, field))) return null;
  const cells = found.records.map((record) => fields.map((field) => cellOf(record[field])));
  return sheetOf([...found.above, fields, ...cells]);
}

function isPeriod(records: readonly Flat[], field: string): boolean {
  const some = records.slice(0, 20);
  return some.filter((record) => periodCell(cellOf(record[field]))).length * 2 > some.length;
}

function recordsOf(data: unknown): { records: Flat[]; above: string[][] } | null {
  if (Array.isArray(data)) return { records: flat(data), above: [] };
  if (typeof data !== 'object' || data === null) return null;
  const entries = Object.entries(data as Record<string, unknown>);
  // Years before quarters: both in one would be two kinds of period.
  const lists = entries.filter(([, value]) => Array.isArray(value) && flat(value).length > 0);
  const [, list] = lists.find(([name]) => /annual/i.test(name)) ?? lists[0] ?? [];
  if (!Array.isArray(list)) return null;
  const above = entries.flatMap(([name, value]) =>
    typeof value === 'string' && /symbol|name|company|entity|currency/i.test(name)
      ? [[`${/currency/i.test(name) ? 'currency' : 'company'}: ${value}`]]
      : [],
  );
  return { records: flat(list), above };
}

function flat(list: readonly unknown[]): Flat[] {
  return list.filter((item): item is Flat => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
    return Object.values(item).every((value) => typeof value !== 'object' || value === null);
  });
}

function cellOf(value: Flat[string] | undefined): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  return String(value).slice(0, 200);
}
