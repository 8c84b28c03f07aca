/** Which tags of US-GAAP and IFRS are which row, those that are the total first. */
import { BALANCE_KEYS, type RowKey } from '../../../finance/statements/statements';

/** What only serves to check and to recognise, and is no row. */
export type Aid =
  | 'costsAndExpenses'
  | 'operatingExpenses'
  | 'benefitsAndExpenses'
  | 'noninterestExpense'
  | 'provision'
  | 'minorityProfit'
  | 'minorityEquity'
  | 'bank'
  | 'insurer'
  | 'associates'
  | 'discontinued';
/** What a tag serves for: a row, or a figure that helps to choose one. */
export type Role = RowKey | Aid;

/**
 * `us-gaap` tags, then those of `ifrs-full`. Where several stand in one filing an
 * identity decides (totals.ts); this order only where there is none.
 */
const TAGS: readonly (readonly [Role, readonly string[], readonly string[]])[] = [
  [
    'revenue',
    [
      'Revenues',
      'RevenuesNetOfInterestExpense',
      'RevenueFromContractWithCustomerExcludingAssessedTax',
      'RevenueFromContractWithCustomerIncludingAssessedTax',
      'SalesRevenueNet',
      'RegulatedAndUnregulatedOperatingRevenue',
      'HealthCareOrganizationRevenue',
      'RealEstateRevenueNet',
    ],
    ['Revenue', 'RevenueFromContractsWithCustomers'],
  ],
  [
    'costOfRevenue',
    ['CostOfRevenue', 'CostOfGoodsAndServicesSold', 'CostOfGoodsSold'],
    ['CostOfSales'],
  ],
  ['grossProfit', ['GrossProfit'], ['GrossProfit']],
  [
    'sellingExpense',
    ['SellingAndMarketingExpense', 'SellingExpense', 'SellingGeneralAndAdministrativeExpense'],
    ['SellingExpense', 'DistributionCosts', 'SellingGeneralAndAdministrativeExpense'],
  ],
  [
    'adminExpense',
    ['GeneralAndAdministrativeExpense'],
    ['AdministrativeExpense', 'GeneralAndAdministrativeExpense'],
  ],
  [
    'rdExpense',
    [
      'ResearchAndDevelopmentExpense',
      'ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost',
    ],
    ['ResearchAndDevelopmentExpense'],
  ],
  ['advertising', ['AdvertisingExpense', 'MarketingAndAdvertisingExpense'], ['AdvertisingExpense']],
  ['operatingIncome', ['OperatingIncomeLoss'], ['ProfitLossFromOperatingActivities']],
  [
    'ebt',
    [
      'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest',
      'IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments',
    ],
    ['ProfitLossBeforeTax'],
  ],
  ['tax', ['IncomeTaxExpenseBenefit'], ['IncomeTaxExpenseContinuingOperations']],
  [
    'interest',
    ['InterestExpense', 'InterestExpenseNonoperating'],
    ['InterestExpense', 'FinanceCosts'],
  ],
  ['netIncome', ['NetIncomeLoss'], ['ProfitLossAttributableToOwnersOfParent']],
  ['netIncomeTotal', ['ProfitLoss'], ['ProfitLoss']],
  ['assets', ['Assets'], ['Assets']],
  ['liabilities', ['Liabilities'], ['Liabilities']],
  ['equity', ['StockholdersEquity'], ['EquityAttributableToOwnersOfParent']],
  [
    'equityTotal',
    ['StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest'],
    ['Equity'],
  ],
  ['inventory', ['InventoryNet'], ['Inventories']],
  [
    'receivables',
    ['AccountsReceivableNetCurrent', 'ReceivablesNetCurrent'],
    ['CurrentTradeReceivables', 'TradeAndOtherCurrentReceivables'],
  ],
  [
    'payables',
    ['AccountsPayableCurrent', 'AccountsPayableTradeCurrent'],
    ['TradeAndOtherCurrentPayablesToTradeSuppliers', 'TradeAndOtherCurrentPayables'],
  ],
  [
    'operatingCashFlow',
    [
      'NetCashProvidedByUsedInOperatingActivities',
      'NetCashProvidedByUsedInOperatingActivitiesContinuingOperations',
    ],
    ['CashFlowsFromUsedInOperatingActivities'],
  ],
  [
    'capex',
    ['PaymentsToAcquirePropertyPlantAndEquipment', 'PaymentsToAcquireProductiveAssets'],
    ['PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities'],
  ],
  ['cash', ['CashAndCashEquivalentsAtCarryingValue'], ['CashAndCashEquivalents']],
  ['currentAssets', ['AssetsCurrent'], ['CurrentAssets']],
  ['currentLiabilities', ['LiabilitiesCurrent'], ['CurrentLiabilities']],
  ['costsAndExpenses', ['CostsAndExpenses', 'BenefitsLossesAndExpenses'], []],
  ['operatingExpenses', ['OperatingExpenses'], []],
  ['noninterestExpense', ['NoninterestExpense'], []],
  [
    'provision',
    ['ProvisionForLoanLeaseAndOtherLosses', 'ProvisionForLoanAndLeaseLosses'],
    ['ImpairmentLossImpairmentGainAndReversalOfImpairmentLossDeterminedInAccordanceWithIFRS9'],
  ],
  [
    'minorityProfit',
    ['NetIncomeLossAttributableToNoncontrollingInterest'],
    ['ProfitLossAttributableToNoncontrollingInterests'],
  ],
  [
    'minorityEquity',
    ['MinorityInterest', 'RedeemableNoncontrollingInterestEquityCarryingAmount'],
    ['NoncontrollingInterests'],
  ],
  [
    'associates',
    ['IncomeLossFromEquityMethodInvestments', 'IncomeLossFromEquityMethodInvestmentsNetOfTax'],
    [],
  ],
  [
    'discontinued',
    [
      'IncomeLossFromDiscontinuedOperationsNetOfTax',
      'IncomeLossFromDiscontinuedOperationsNetOfTaxAttributableToReportingEntity',
    ],
    ['ProfitLossFromDiscontinuedOperations'],
  ],
  [
    'bank',
    [
      'InterestAndDividendIncomeOperating',
      'InterestIncomeExpenseNet',
      'NoninterestIncome',
      'Deposits',
      'InterestExpenseDeposits',
    ],
    ['InterestRevenueCalculatedUsingEffectiveInterestMethod', 'DepositsFromCustomers'],
  ],
  [
    'insurer',
    [
      'PremiumsEarnedNet',
      'PolicyholderBenefitsAndClaimsIncurredNet',
      'LiabilityForClaimsAndClaimsAdjustmentExpense',
      'LiabilityForFuturePolicyBenefits',
    ],
    ['InsuranceRevenue', 'InsuranceServiceResult'],
  ],
];

/** These stand in for the row and are wider than it. */
export const WIDER: ReadonlySet<string> = new Set([
  'SellingGeneralAndAdministrativeExpense',
  'TradeAndOtherCurrentReceivables',
  'TradeAndOtherCurrentPayables',
  'FinanceCosts',
]);

const BALANCES: ReadonlySet<string> = new Set([...BALANCE_KEYS, 'minorityEquity']);
const BALANCE_AIDS: ReadonlySet<string> = new Set([
  'Deposits',
  'DepositsFromCustomers',
  'LiabilityForClaimsAndClaimsAdjustmentExpense',
  'LiabilityForFuturePolicyBenefits',
]);

export interface TagPlace {
  readonly role: Role;
  /** The least is preferred. */
  readonly rank: number;
}

const PLACES: ReadonlyMap<string, TagPlace> = new Map(
  TAGS.flatMap(([role, gaap, ifrs]) =>
    [gaap.map((tag) => `us-gaap:${tag}`), ifrs.map((tag) => `ifrs-full:${tag}`)].flatMap((tags) =>
      tags.map((tag, rank) => [tag, { role, rank }] as const),
    ),
  ),
);

/** The row or aid of a tag; undefined for the thousands that are neither. */
export function placeOf(taxonomy: string, tag: string): TagPlace | undefined {
  return PLACES.get(`${taxonomy}:${tag}`);
}

/** Whether a tag of the table is a balance at a date. */
export function isBalance(role: Role, tag: string): boolean {
  return BALANCES.has(role) || BALANCE_AIDS.has(tag);
}
