/** What a file of a stranger must come to: every figure right, or a question, or a refusal. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'vitest';
import { isRowKey } from '../../../../src/finance/statements/statements';
import { type ImportError, type ImportOptions, readStatements } from '../../../../src/imports';
import { toldValue } from '../../plan/toldPlan';

/** By period, then row; figures in ones of the currency, `null` for what must not be read. */
export type Known = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

const bytesOf = (text: string | Uint8Array) =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text;

const FOLDER = join(import.meta.dirname, '../../../fixtures/imports');

/**
 * The file and all that is read of it, or why it isn't, beside each other in
 * `test/fixtures/imports/`: more than a test asks for, and read like code.
 */
async function keep(bytes: Uint8Array, options: ImportOptions, told: object) {
  // A workbook has the time in it at which it was made.
  if (bytes.includes(0)) return;
  const text = new TextDecoder().decode(bytes);
  const key = createHash('sha1').update(bytes).update(JSON.stringify(options)).digest('hex');
  const name = text
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 24);
  const asked = Object.keys(options).length > 0 ? `${JSON.stringify(options)}\n` : '';
  await expect(`${text}\n${asked}\n${toldValue(told, '')}`).toMatchFileSnapshot(
    join(FOLDER, `${name}-${key.slice(0, 6)}.txt`),
  );
}

/** As `readStatements`, and what comes of it is kept, a refusal too. */
export async function readKept(text: string | Uint8Array, options: ImportOptions = {}) {
  const bytes = bytesOf(text);
  try {
    const read = await readStatements(bytes, options);
    await keep(bytes, options, read);
    return read;
  } catch (error) {
    const { code, params } = error as ImportError;
    if (code !== undefined) await keep(bytes, options, { code, params });
    throw error;
  }
}

/** Reads and compares: the periods are these, and no others. */
export async function expectRead(
  text: string | Uint8Array,
  currency: string | null,
  known: Known,
  options: ImportOptions = {},
) {
  const read = await readKept(text, options);
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
  return readKept(text, options).then(
    () => null,
    (error: ImportError) => error.code,
  );
}
