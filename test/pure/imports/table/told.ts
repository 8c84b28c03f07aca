/** What a file of a stranger must come to: every figure right, or a question, or a refusal. */
import { expect } from 'vitest';
import { isRowKey } from '../../../../src/finance/statements/statements';
import { type ImportError, type ImportOptions, readStatements } from '../../../../src/imports';

/** By period, then row; figures in ones of the currency, `null` for what must not be read. */
export type Known = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

/** Reads and compares: the periods are these, and no others. */
export async function expectRead(
  text: string | Uint8Array,
  currency: string | null,
  known: Known,
  options: ImportOptions = {},
) {
  const read = await readStatements(bytesOf(text), options);
  const found = Object.fromEntries(
    read.periods.map(({ label }, i) => {
      const rows = Object.keys(known[label] ?? {}).filter(isRowKey);
      return [label, Object.fromEntries(rows.map((key) => [key, read.rows[key]?.[i] ?? null]))];
    }),
  );
  expect({ currency: read.currency, ...found }).toEqual({ currency, ...known });
  return read;
}

/** The code of the refusal or question; `null` where the file is read. */
export function refusal(text: string | Uint8Array, options: ImportOptions = {}) {
  return readStatements(bytesOf(text), options).then(
    () => null,
    (error: ImportError) => error.code,
  );
}
