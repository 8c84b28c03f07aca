import { entitiesOf, rowRange } from '../../evidence/entities';
import { type NotMeaningful, periodResults } from '../../finance/ratios/dupont';
import type { Reason } from '../../finance/ratios/outcome';
import { orderOf } from '../../finance/statements/periods/order';
import type { Statements } from '../../finance/statements/statements';
import type { Rule, RulePage } from '../rule';

const FENCE = '```';

/** What is said of a row: a previous revenue is a revenue, of another period. */
type Cause = Exclude<Reason, 'previous-revenue-not-positive'>;

export const notMeaningful: Rule = {
  id: 'roe/not-meaningful',
  severity: 'info',
  title: { en: 'Ratio not meaningful', zh: '比率没有意义' },
  messages: {
    'equity-not-positive': {
      en: 'Equity is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 净资产为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'mixed-scope': {
      en: 'Profit and equity differ in scope in {periods}. Left out: {ratios}. Give both rows in the same scope, attributable or total.',
      zh: '{periods} 的利润和净资产口径不一致，不计算：{ratios}。请把两行都改成归母或都改成合并。',
    },
    'ebt-not-positive': {
      en: 'Profit before tax is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 税前利润为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'ebit-not-positive': {
      en: 'EBIT is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 息税前利润为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'net-income-not-positive': {
      en: 'Net income is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 净利润为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'revenue-not-positive': {
      en: 'Revenue is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 营业收入为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'cost-not-positive': {
      en: 'Cost of revenue is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 营业成本为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'assets-not-positive': {
      en: 'Total assets are zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 总资产为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'current-liabilities-not-positive': {
      en: 'Current liabilities are zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 流动负债为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'opening-equity-not-positive': {
      en: 'The opening equity of {periods} is zero or negative. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 期初净资产为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'total-net-income-not-positive': {
      en: 'The profit of all owners is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 合并净利润为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
    'weighted-equity-not-positive': {
      en: 'The weighted equity is zero or negative in {periods}. Left out, as they would not be meaningful: {ratios}.',
      zh: '{periods} 加权净资产为零或负数，以下比率没有意义，不计算：{ratios}。',
    },
  } satisfies Rule['messages'] & Record<Cause | 'opening-equity-not-positive', unknown>,
  *check(_, { index }) {
    for (const entity of index.found(entitiesOf)) {
      for (const { path, reason, periods, ratios } of faultsOf(entity.statements)) {
        const terms = [...ratios].map((term) => ({ field: 'ratio', term }));
        const params = { periods: [...periods], ratios: terms };
        const code = path.startsWith('opening.equity') ? `opening-${reason}` : reason;
        yield { range: rowRange(entity, path), code, params };
      }
    }
  },
};

export const notMeaningfulPage: RulePage = {
  rows: ['M5'],
  why: {
    en: 'A loss over negative equity looks like a gain, and a share of nothing can look like anything. Such a ratio is left out, with the reason; talk about the loss itself instead.',
    zh: '亏损除以负的净资产，看起来反而是赚钱。这类比率算出来也没有意义，所以不算，只说明原因；不如直接谈亏损本身。',
  },
  example: {
    bad: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2022]\nnetIncome: -9\nequity: -3\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
    good: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2022]\nnetIncome: -9\nequity: 30\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
  },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nnetIncome: -9\nequity: -3\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nnetIncome: -9\nequity: 30\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

interface RowFault {
  readonly path: string;
  /** The first one of the row. */
  readonly reason: Cause;
  /** In which the row is broken. */
  readonly periods: Set<string>;
  readonly ratios: Set<string>;
}

/** What each row breaks, over all periods. */
function faultsOf(statements: Statements): Iterable<RowFault> {
  const byRow = new Map<string, RowFault>();
  const order = orderOf(statements.periods);
  periodResults(statements).forEach(({ notMeaningful }, at) => {
    for (const fault of notMeaningful) {
      const before = fault.reason === 'previous-revenue-not-positive';
      const reason = before ? 'revenue-not-positive' : fault.reason;
      const period = before ? (order.base[at] ?? at) : at;
      const path = pathOf(fault, statements);
      const row = byRow.get(path) ?? { path, reason, periods: new Set(), ratios: new Set() };
      row.periods.add(statements.periods[period]?.label ?? '');
      row.ratios.add(fault.ratio);
      byRow.set(path, row);
    }
  });
  return byRow.values();
}

/** The row itself, or its opening where only the balance before the first period breaks it. */
function pathOf({ row, reason }: NotMeaningful, { rows, opening }: Statements): string {
  if (row === 'weighted' || reason === 'mixed-scope') return row;
  const own = rows[row]?.some((value) => value !== null && value <= 0) ?? false;
  const before = opening[row] ?? null;
  return !own && before !== null && before <= 0 ? `opening.${row}` : row;
}
