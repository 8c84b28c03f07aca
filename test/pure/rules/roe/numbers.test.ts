/** Figures in messages: as the block writes them, or as a table has them. */
import { expect, it } from 'vitest';
import type { Ratio } from '../../../../src/finance/statements/statements';
import { inUnit, ofRatio } from '../../../../src/rules/roe/numbers';

it.each<[value: number, unit: number | null, grain: number | undefined, written: string]>([
  [853_062e6, 1e6, undefined, '853,062'],
  [999e6, 1e6, undefined, '999'],
  [1000e6, 1e6, undefined, '1,000'],
  [-12_345_678e3, 1e3, undefined, '−12,345,678'],
  [0, 1e6, undefined, '0'],
  [1234.5e6, 1e6, 1e5, '1,234.5'],
  [1234.5678e6, 1e6, 1e4, '1,234.57'],
  // Never finer than six decimals, never coarser than ones.
  [1.23456789, 1, 1e-8, '1.234568'],
  [1_234_567, 1, 1e4, '1,234,567'],
  [1234, 1, 0, '1,234'],
  [1234, null, undefined, '1,234'],
])('%d in units of %s, by %s: %s', (value, unit, grain, written) => {
  expect(inUnit(value, unit, grain)).toBe(written);
});

it.each<[value: number, ratio: Ratio, written: string]>([
  [0.1, 'roe', '10.00%'],
  [-0.12345, 'netMargin', '−12.35%'],
  [43.26, 'inventoryDays', '43.3'],
  [1.23456, 'equityMultiplier', '1.235'],
  [-5e6, 'freeCashFlow', '−5'],
])('%d as %s: %s', (value, ratio, written) => {
  expect(ofRatio(value, ratio, 1e6)).toBe(written);
});
