/** Which tags of US-GAAP and IFRS are which row, the preferred ones first. */
import type { RowKey } from '../../finance/statements/statements';

/** `us-gaap` tags, then those of `ifrs-full`. */
const TAGS: readonly (readonly [RowKey, readonly string[], readonly string[]])[] = [
  [
    'revenue',
    ['RevenueFromContractWithCustomerExcludingAssessedTax', 'Revenues', 'SalesRevenueNet'],
    ['Revenue'],
  ],
  [
    'costOfRevenue',
    ['CostOfRevenue', 'CostOfGoodsAndServicesSold', 'CostOfGoodsSold'],
    ['CostOfSales'],
  ],
  ['grossProfit', ['GrossProfit'], ['GrossProfit']],
  ['ebit', ['OperatingIncomeLoss'], ['ProfitLossFromOperatingActivities']],
  [
    'ebt',
    [
      'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
      'IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments',
    ],
    ['ProfitLossBeforeTax'],
  ],
  ['tax', ['IncomeTaxExpenseBenefit'], ['IncomeTaxExpenseContinuingOperations']],
  ['interest', ['InterestExpense'], ['InterestExpense']],
  ['netIncome', ['NetIncomeLoss'], ['ProfitLossAttributableToOwnersOfParent']],
  ['netIncomeTotal', ['ProfitLoss'], ['ProfitLoss']],
  ['assets', ['Assets'], ['Assets']],
  ['equity', ['StockholdersEquity'], ['EquityAttributableToOwnersOfParent']],
  [
    'equityTotal',
    ['StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest'],
    ['Equity'],
  ],
  ['inventory', ['InventoryNet'], ['Inventories']],
  ['receivables', ['AccountsReceivableNetCurrent'], ['CurrentTradeReceivables']],
  ['payables', ['AccountsPayableCurrent'], ['TradeAndOtherCurrentPayablesToTradeSuppliers']],
  [
    'operatingCashFlow',
    ['NetCashProvidedByUsedInOperatingActivities'],
    ['CashFlowsFromUsedInOperatingActivities'],
  ],
  [
    'capex',
    ['PaymentsToAcquirePropertyPlantAndEquipment'],
    ['PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities'],
  ],
  ['cash', ['CashAndCashEquivalentsAtCarryingValue'], ['CashAndCashEquivalents']],
  ['currentAssets', ['AssetsCurrent'], ['CurrentAssets']],
  ['currentLiabilities', ['LiabilitiesCurrent'], ['CurrentLiabilities']],
];

export interface TagPlace {
  readonly key: RowKey;
  /** The least is preferred. */
  readonly rank: number;
}

const PLACES: ReadonlyMap<string, TagPlace> = new Map(
  TAGS.flatMap(([key, gaap, ifrs]) =>
    [...gaap.map((tag) => `us-gaap:${tag}`), ...ifrs.map((tag) => `ifrs-full:${tag}`)].map(
      (name, rank) => [name, { key, rank }] as const,
    ),
  ),
);

/** The row of a tag; undefined for the thousands that are none. */
export function placeOf(taxonomy: string, tag: string): TagPlace | undefined {
  return PLACES.get(`${taxonomy}:${tag}`);
}
