/** Whatever the facts are: finite figures in whole columns, or a refusal that has words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultSentence, noteSentence } from '../../../../src/edit/importNotes';
import { ImportError } from '../../../../src/imports';
import { chooseStatements } from '../../../../src/imports/facts/choose/choose';
import type { TaggedFact } from '../../../../src/imports/facts/fact';
import { annual, facts } from './papers';

const TAGS = [
  'Revenues',
  'RevenueFromContractWithCustomerExcludingAssessedTax',
  'CostOfRevenue',
  'GrossProfit',
  'OperatingIncomeLoss',
  'CostsAndExpenses',
  'SellingGeneralAndAdministrativeExpense',
  'NetIncomeLoss',
  'ProfitLoss',
  'NetIncomeLossAttributableToNoncontrollingInterest',
  'Assets',
  'Liabilities',
  'StockholdersEquity',
  'MinorityInterest',
  'InventoryNet',
  'InterestAndDividendIncomeOperating',
];
const day = fc
  .tuple(fc.integer({ min: 2018, max: 2025 }), fc.constantFrom('01-01', '03-31', '06-30', '12-31'))
  .map(([year, rest]) => `${year}-${rest}`);
const year = fc.integer({ min: 2018, max: 2025 }).map((n) => [`${n}-01-01`, `${n}-12-31`] as const);
const span = fc.oneof({ weight: 4, arbitrary: year }, fc.tuple(day, day));
const value = fc.oneof(
  fc.integer({ min: -2000, max: 2000 }),
  fc.constantFrom(0, -0, 1e20, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, 1e6, 123e6),
);
const fact: fc.Arbitrary<TaggedFact> = fc
  .record({
    taxonomy: fc.constantFrom('us-gaap', 'us-gaap', 'ifrs-full', 'dei'),
    tag: fc.constantFrom(...TAGS),
    unit: fc.constantFrom('USD', 'USD', 'EUR', 'shares', null),
    span: fc.oneof({ weight: 8, arbitrary: span }, fc.constant(['2020-99-99', ''] as const)),
    value,
    form: fc.constantFrom('10-K', '10-K', '10-K/A', '10-KT', '10-Q', '8-K', 'DEF 14A', '', null),
    filed: fc.oneof(day, fc.constantFrom('', null)),
    accn: fc.constantFrom('a', 'b', 'c', null),
    fy: fc.constantFrom(2018, 2021, 2024, 1, null),
  })
  .map(({ span: [start, end], ...rest }) => ({ ...rest, start, end }));

test('any facts of the table, in any papers', () => {
  fc.assert(
    fc.property(
      fc.array(fact, { maxLength: 60 }),
      fc.constantFrom('latest' as const, 'first' as const),
      fc.boolean(),
      (list, restated, interim) => {
        try {
          const imported = chooseStatements(list, { entityName: null, restated, interim });
          const { periods, rows, notes, vintages } = imported;
          expect(periods.length).toBeGreaterThan(0);
          expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length);
          expect(vintages).toHaveLength(periods.length);
          for (const values of Object.values(rows)) {
            expect(values).toHaveLength(periods.length);
            for (const one of values) if (one !== null) expect(Number.isFinite(one)).toBe(true);
          }
          for (const note of notes) {
            for (const language of ['en', 'zh-cn'] as const) {
              expect(noteSentence(note, language, 1)).not.toMatch(/[{}]|undefined|NaN/);
            }
          }
        } catch (error) {
          if (!(error instanceof ImportError)) throw error;
          expect(faultSentence(error, 'zh-cn')).not.toMatch(/[{}]|undefined/);
        }
      },
    ),
    { numRuns: 1500 },
  );
});

test('the order of the facts never matters', () => {
  const list = facts(
    annual(2021, [811, 700, 650], [81, 70, 65]),
    { ...annual(2022, [1003, 811, 700], [101, 81, 70]), unit: 'USD' },
    { ...annual(2022, [1002, 811], [101, 81]), form: '10-K/A', filed: '2023-05-01' },
    annual(2023, [480, 907, 811], [48, 99, 81]),
    { ...annual(2023, [481], [47]), form: 'DEF 14A', filed: '2024-04-01' },
    { ...annual(2023, [48], [4]), unit: 'EUR' },
  );
  const expected = chooseStatements(list, { entityName: 'A' });
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (shuffled) => {
      expect(chooseStatements(shuffled, { entityName: 'A' })).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
