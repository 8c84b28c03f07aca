/** Column names of 东方财富, tushare, JQData and CSMAR, which are codes and mean one row each. */
import { isRowKey, type Ratio, type RowKey } from '../../../finance/statements/statements';

/** The row that a column's code stands for. */
export interface Code {
  readonly key: RowKey;
  /** Of several names of one row the least is the best. */
  readonly rank: number;
  readonly proxy: boolean;
}

const row = (key: string, rank = 0, proxy = false) => ({ key, rank, proxy });

/** Those whose row is one of ours. */
const codes = (table: Readonly<Record<string, ReturnType<typeof row>>>) =>
  new Map(Object.entries(table).filter((entry): entry is [string, Code] => isRowKey(entry[1].key)));

/** As the usual scripts fetch them from 东方财富. TOTAL_OPERATE_COST is 营业总成本 and no row of ours. */
const EASTMONEY = {
  OPERATE_INCOME: row('revenue'),
  TOTAL_OPERATE_INCOME: row('revenue', 1),
  OPERATE_COST: row('costOfRevenue'),
  TOTAL_PROFIT: row('ebt'),
  INCOME_TAX: row('tax'),
  FE_INTEREST_EXPENSE: row('interest'),
  INTEREST_EXPENSE: row('interest', 1),
  FINANCE_EXPENSE: row('interest', 2, true),
  PARENT_NETPROFIT: row('netIncome'),
  NETPROFIT: row('netIncomeTotal'),
  TOTAL_ASSETS: row('assets'),
  TOTAL_PARENT_EQUITY: row('equity'),
  PARENT_EQUITY: row('equity', 1),
  TOTAL_EQUITY: row('equityTotal'),
  INVENTORY: row('inventory'),
  ACCOUNTS_RECE: row('receivables'),
  ACCOUNTS_PAYABLE: row('payables'),
  MONETARYFUNDS: row('cash'),
  TOTAL_CURRENT_ASSETS: row('currentAssets'),
  TOTAL_CURRENT_LIAB: row('currentLiabilities'),
  NETCASH_OPERATE: row('operatingCashFlow'),
  CONSTRUCT_LONG_ASSET: row('capex'),
  TOTAL_LIABILITIES: row('liabilities'),
  OPERATE_PROFIT: row('operatingIncome'),
  SALE_EXPENSE: row('sellingExpense'),
  MANAGE_EXPENSE: row('adminExpense'),
  RESEARCH_EXPENSE: row('rdExpense'),
  // Indicators of companies in Hong Kong and the United States.
  HOLDER_PROFIT: row('netIncome', 1),
  PARENT_HOLDER_NETPROFIT: row('netIncome', 2),
  GROSS_PROFIT: row('grossProfit'),
  OPERATE_INCOME_TOTAL: row('revenue', 2),
};

/** tushare's income, balancesheet and cashflow. `total_cogs` is 营业总成本 and no row of ours. */
const TUSHARE = {
  revenue: row('revenue'),
  total_revenue: row('revenue', 1),
  oper_cost: row('costOfRevenue'),
  ebit: row('ebit'),
  total_profit: row('ebt'),
  income_tax: row('tax'),
  fin_exp_int_exp: row('interest'),
  fin_exp: row('interest', 1, true),
  n_income_attr_p: row('netIncome'),
  n_income: row('netIncomeTotal'),
  total_assets: row('assets'),
  total_hldr_eqy_exc_min_int: row('equity'),
  total_hldr_eqy_inc_min_int: row('equityTotal'),
  inventories: row('inventory'),
  accounts_receiv: row('receivables'),
  acct_payable: row('payables'),
  accounts_pay: row('payables', 1),
  money_cap: row('cash'),
  total_cur_assets: row('currentAssets'),
  total_cur_liab: row('currentLiabilities'),
  n_cashflow_act: row('operatingCashFlow'),
  c_pay_acq_const_fiolta: row('capex'),
  total_liab: row('liabilities'),
  operate_profit: row('operatingIncome'),
  sell_exp: row('sellingExpense'),
  admin_exp: row('adminExpense'),
  rd_exp: row('rdExpense'),
};

/** JQData's tables, and get_fundamentals. `total_operating_cost` is 营业总成本 and no row of ours. */
const JQDATA = {
  operating_revenue: row('revenue'),
  total_operating_revenue: row('revenue', 1),
  operating_cost: row('costOfRevenue'),
  sale_expense: row('sellingExpense'),
  administration_expense: row('adminExpense'),
  financial_expense: row('interest', 1, true),
  operating_profit: row('operatingIncome'),
  total_profit: row('ebt'),
  income_tax_expense: row('tax'),
  net_profit: row('netIncomeTotal'),
  np_parent_company_owners: row('netIncome'),
  cash_equivalents: row('cash'),
  account_receivable: row('receivables'),
  inventories: row('inventory'),
  total_current_assets: row('currentAssets'),
  total_assets: row('assets'),
  accounts_payable: row('payables'),
  total_current_liability: row('currentLiabilities'),
  total_liability: row('liabilities'),
  equities_parent_company_owners: row('equity'),
  total_owner_equities: row('equityTotal'),
  net_operate_cash_flow: row('operatingCashFlow'),
  fix_intan_other_asset_acqui_cash: row('capex'),
};

/** CSMAR's FS_Combas, FS_Comins and FS_Comscfd. B001200000 is 营业总成本 and no row of ours. */
const CSMAR = {
  A001101000: row('cash'),
  A001111000: row('receivables'),
  A001123000: row('inventory'),
  A001100000: row('currentAssets'),
  A001000000: row('assets'),
  A002108000: row('payables'),
  A002100000: row('currentLiabilities'),
  A002000000: row('liabilities'),
  A003100000: row('equity'),
  A003000000: row('equityTotal'),
  B001101000: row('revenue'),
  B001100000: row('revenue', 1),
  B001201000: row('costOfRevenue'),
  B001209000: row('sellingExpense'),
  B001210000: row('adminExpense'),
  B001216000: row('rdExpense'),
  B001211101: row('interest'),
  B001211000: row('interest', 1, true),
  B001300000: row('operatingIncome'),
  B001000000: row('ebt'),
  B002100000: row('tax'),
  B002000101: row('netIncome'),
  B002000000: row('netIncomeTotal'),
  C001000000: row('operatingCashFlow'),
  C002006000: row('capex'),
};

const CODES = {
  eastmoney: codes(EASTMONEY),
  tushare: codes(TUSHARE),
  jqdata: codes(JQDATA),
  csmar: codes(CSMAR),
} as const;

export type Coded = keyof typeof CODES;

/** The databases of universities write CSMAR's codes small. */
const written = (name: string) => (/^[abc]00\d{7}$/.test(name) ? name.toUpperCase() : name);

const SIGNS = {
  eastmoney: new Set(['REPORT_DATE', 'SECUCODE', 'SECURITY_NAME_ABBR', 'REPORT_DATE_NAME']),
  tushare: new Set(['ts_code', 'end_date', 'f_ann_date', 'update_flag']),
  jqdata: new Set(['statDate', 'pubDate', 'pub_date', 'np_parent_company_owners']),
  csmar: new Set(['Stkcd', 'Accper', 'Typrep', 'stkcd', 'accper', 'typrep']),
} as const;

/** Published ratios among the codes of 东方财富, and how they are written. */
export const RATIO_CODES: ReadonlyMap<string, Ratio> = new Map([
  ['ROEJQ', 'weightedRoe'],
  ['ROE_AVG', 'roe'],
  ['ROA', 'roa'],
  ['XSMLL', 'grossMargin'],
  ['GROSS_PROFIT_RATIO', 'grossMargin'],
  ['XSJLL', 'netMargin'],
  ['NET_PROFIT_RATIO', 'netMargin'],
  ['LD', 'currentRatio'],
  ['CURRENT_RATIO', 'currentRatio'],
  ['ZCFZL', 'liabilityRatio'],
  ['DEBT_ASSET_RATIO', 'liabilityRatio'],
  ['CHZZTS', 'inventoryDays'],
  ['INVENTORY_TDAYS', 'inventoryDays'],
  ['YSZKZZTS', 'receivableDays'],
  ['ACCOUNTS_RECE_TDAYS', 'receivableDays'],
  ['TOAZZL', 'assetTurnover'],
  ['TOTAL_ASSETS_TR', 'assetTurnover'],
  ['OPERATE_INCOME_YOY', 'revenueGrowth'],
  ['TOTALOPERATEREVETZ', 'revenueGrowth'],
]);

/** Their codes are words that others use, too. */
const PLAIN: ReadonlySet<Coded> = new Set(['tushare', 'jqdata']);

/** Whose column names these are: of those that know most of them; `null` when they are no codes. */
export function codedShape(names: readonly string[]): Coded | null {
  let best: { readonly shape: Coded; readonly codes: number } | null = null;
  for (const shape of ['eastmoney', 'tushare', 'jqdata', 'csmar'] as const) {
    const signs = names.filter((name) => SIGNS[shape].has(name)).length;
    const codes = names.filter((name) => CODES[shape].has(written(name))).length;
    const isIts = codes > 0 && (signs > 0 || (!PLAIN.has(shape) && codes > 1));
    if (isIts && codes > (best?.codes ?? 0)) best = { shape, codes };
  }
  return best?.shape ?? null;
}

/** Whether a text is a column name of any of them. */
export function isCode(name: string): boolean {
  return Object.values(CODES).some((codes) => codes.has(written(name)));
}

/** What a column code of a data vendor means; null for one that isn't known. */
export function codeOf(shape: Coded, name: string): Code | null {
  return CODES[shape].get(written(name)) ?? null;
}
