/** How prose names rows and ratios, beside the names that blocks use. */
import type { Metric } from '../../../finance/statements/statements';

/** Names that others than the row's readers use for less than the row, or for much else. */
export const LOOSE: ReadonlySet<string> = new Set([
  'sales',
  'net sales',
  'cash',
  'tax',
  'interest',
]);

/** Of these, and of what else prose calls so, a number tells that the whole row is meant. */
export const WITH_NUMBER: ReadonlyMap<string, readonly Metric[]> = new Map([
  ['sales', ['revenue']],
  ['net sales', ['revenue']],
  ['turnover', ['revenue']],
  ['top line', ['revenue']],
]);

/** Names that mean one of two rows, by what else a block holds, and others that only prose uses. */
export const EITHER: readonly (readonly [string, readonly Metric[]])[] = [
  ['净利润', ['netIncome', 'netIncomeTotal']],
  ['net profit', ['netIncome', 'netIncomeTotal']],
  ['净资产', ['equity', 'equityTotal']],
  ['股东权益', ['equity', 'equityTotal']],
  ['cash generation', ['operatingCashFlow']],
  ['debt ratio', ['liabilityRatio', 'interestBearingDebtRatio']],
  ['debt-to-assets ratio', ['liabilityRatio', 'interestBearingDebtRatio']],
  ['营收增速', ['revenueGrowth']],
  ['营业收入增速', ['revenueGrowth']],
  ['营收增幅', ['revenueGrowth']],
  ['收入增幅', ['revenueGrowth']],
];
