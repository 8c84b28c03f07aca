/** What a ratio's gap is worth in money. */

import type { PeriodResult } from '../ratios/dupont';
import { type Ratio, type RowKey, valueAt } from '../statements/statements';
import type { EntityResults } from './basis';

const rowAt =
  (row: RowKey) =>
  ({ statements }: EntityResults, index: number) =>
    valueAt(statements.rows[row], index);

/** Sales or cost of a day. */
const daily = (row: RowKey) => (results: EntityResults, index: number) => {
  const value = valueAt(results.statements.rows[row], index);
  const days = results.periods[index]?.days ?? 0;
  return value === null || days <= 0 ? null : value / days;
};

type Base = (results: EntityResults, index: number, result: PeriodResult) => number | null;

/** What a gap is multiplied by: margin × revenue is profit; days × daily cost or sales is cash tied up; turnover × assets is revenue. */
export const WORTH: ReadonlyMap<Ratio, Base> = new Map<Ratio, Base>([
  ['netMargin', rowAt('revenue')],
  ['grossMargin', rowAt('revenue')],
  ['ebitMargin', rowAt('revenue')],
  ['sellingRatio', rowAt('revenue')],
  ['adminRatio', rowAt('revenue')],
  ['rdRatio', rowAt('revenue')],
  ['advertisingRatio', rowAt('revenue')],
  ['capexRatio', rowAt('revenue')],
  ['freeCashFlowMargin', rowAt('revenue')],
  ['assetTurnover', (_results, _index, result) => result.averageAssets],
  ['inventoryDays', daily('costOfRevenue')],
  ['receivableDays', daily('revenue')],
  ['workingCapitalDays', daily('revenue')],
  ['cashContent', rowAt('netIncome')],
  ['revenueGrowth', (_results, _index, result) => result.previousRevenue],
]);
