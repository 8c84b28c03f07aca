import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROW_KEYS, type RowKey } from '../../../../../src/finance/statements/statements';
import type { Imported } from '../../../../../src/imports';

import { BLOCK, HEAD, into, read, someImport, TAIL } from './merged';

const amount = fc.option(
  fc.oneof(
    fc.integer({ min: -1e12, max: 1e12 }),
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
  ),
);

const OUTFLOWS = [
  'costOfRevenue',
  'sellingExpense',
  'adminExpense',
  'rdExpense',
  'advertising',
  'tax',
  'interest',
  'capex',
] as const satisfies readonly RowKey[];

test('what is written is what is read, in any unit and language, alone or merged', () => {
  const series = fc.array(amount, { minLength: 3, maxLength: 3 });
  const rows = fc.dictionary(fc.constantFrom(...ROW_KEYS), series, { minKeys: 1, maxKeys: 8 });
  const language = fc.constantFrom('en' as const, 'zh-cn' as const);
  const unit = fc.constantFrom(null, 1e3, 1e4, 1e6);
  fc.assert(
    fc.property(rows, language, unit, fc.boolean(), (values, lang, factor, merged) => {
      const filled = Object.fromEntries(
        Object.entries(values).filter(([, row]) => row.some((value) => value !== null)),
      ) as Imported['rows'];
      for (const key of OUTFLOWS) {
        // A block, as an import, holds outflows as positive figures.
        const row = filled[key];
        if (row) Object.assign(filled, { [key]: row.map((value) => value && Math.abs(value)) });
      }
      const imported = someImport(filled, factor);
      const old = merged ? BLOCK.replace(/\nopening.*/, '') : '';
      const after = into(HEAD + old + TAIL, imported, { language: lang });
      const block = read(after).roe[0];
      expect(block?.invalid).toBe(false);
      const labels = block?.statements?.periods.map(({ label }) => label) ?? [];
      const at = imported.periods.map(({ label }) => labels.indexOf(label));
      for (const key of Object.keys(filled) as RowKey[]) {
        const got = block?.statements?.rows[key];
        filled[key]?.forEach((value, i) => {
          if (value !== null) expect(got?.[at[i] ?? -1]).toBeCloseTo(value, 6);
        });
      }
    }),
    { numRuns: 200 },
  );
});
