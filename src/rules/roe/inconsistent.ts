import { type Entity, entitiesOf, rowRange } from '../../evidence/entities';
import { onceFor } from '../../finance/once';
import { type Breach, breachesOf, type Identity } from '../../finance/statements/identities';
import { asOutflows } from '../../finance/statements/numbers/signs';
import type { Statements } from '../../finance/statements/statements';
import type { Rule, RulePage } from '../rule';
import { inUnit } from './numbers';

const FENCE = '```';
const block = (gross: string) =>
  `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\ncostOfRevenue: 60 | 70\ngrossProfit: ${gross}\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`;

export const inconsistent: Rule = {
  id: 'roe/inconsistent',
  severity: 'warning',
  title: { en: 'Rows contradict each other', zh: '报表里的数对不上' },
  messages: {
    'gross-profit': {
      en: 'Gross profit isn’t revenue less cost: {sides}. One is wrong: check the three rows.',
      zh: '毛利不等于营业收入减营业成本：{sides}。三行里有一行不对，请核对。',
    },
    'total-profit': {
      en: 'The profit of all owners isn’t profit before tax less tax, with the results after tax: {sides}. One is wrong: check the rows.',
      zh: '合并净利润不等于利润总额减所得税再加税后损益：{sides}。有一行不对，请核对。',
    },
    'after-tax': {
      en: 'The profit of all owners isn’t profit before tax less tax: {sides}. Do results of associates or of businesses given up lie between, as US filers show them? Then give them as the row “afterTax”; else check the three rows.',
      zh: '合并净利润不等于利润总额减所得税：{sides}。中间是不是还有联营公司损益或终止经营（美股公司列在所得税之后）？是的话补一行“税后损益”；不是，就核对这三行。',
    },
    'no-minorities': {
      en: 'The parent holds all of the equity, but not all of the profit: {sides}. Check both rows.',
      zh: '归母净资产等于全部净资产，归母净利润却不等于合并净利润：{sides}。请核对这两行。',
    },
    'balance-sheet': {
      en: 'Assets aren’t liabilities plus equity: {sides}. Check the three rows.',
      zh: '总资产不等于总负债加所有者权益：{sides}。请核对这三行。',
    },
    'current-assets': {
      en: 'Current assets are larger than all assets: {sides}. Check both rows.',
      zh: '流动资产比总资产还大：{sides}。请核对这两行。',
    },
    cash: {
      en: 'Cash is larger than current assets: {sides}. Check both rows.',
      zh: '货币资金比流动资产还大：{sides}。请核对这两行。',
    },
    'gross-margin': {
      en: 'Gross profit is larger than revenue: {sides}. Check both rows.',
      zh: '毛利比营业收入还大：{sides}。请核对这两行。',
    },
    'tax-burden': {
      en: 'More is left after tax than there was before it: {sides}. Check profit, profit before tax and tax.',
      zh: '缴了所得税，净利润反而比利润总额还多：{sides}。请核对净利润、利润总额和所得税。',
    },
    sign: {
      en: '“{row}” is written as negative. It is an outflow and is read as positive; write it without the minus.',
      zh: '“{row}”写成了负数。这一行是支出，按正数计算；请去掉负号。',
    },
  } satisfies Rule['messages'] & Record<Identity | 'sign' | 'after-tax', unknown>,
  *check(_, { index }) {
    for (const entity of index.found(entitiesOf)) {
      yield* turned(entity);
      for (const [first, ...more] of breachesIn(entity.statements)) {
        if (!first) continue;
        const open = first.open === true;
        const { unit } = entity.statements;
        const sides = [first, ...more].map((breach) => sidesOf(breach, unit));
        const range = rowRange(entity, first.row);
        yield {
          range,
          code: open ? 'after-tax' : first.identity,
          params: { sides },
          ...(open && { severity: 'info' as const }),
        };
      }
    }
  },
};

export const inconsistentPage: RulePage = {
  rows: ['M5', 'M8'],
  why: {
    en: 'Revenue less cost is gross profit, and assets are liabilities plus equity, in every company. Where that fails a figure is of another year, another unit or another row: find it before the customer’s finance chief does.',
    zh: '收入减成本等于毛利，资产等于负债加权益，哪家公司都一样。对不上，就是年份、单位或行抄错了；趁客户的财务负责人还没发现，先找出来。',
  },
  example: { bad: block('40 | 60'), good: block('40 | 50') },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\ncostOfRevenue: 60 | 70\ngrossProfit: 40 | 60\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\ncostOfRevenue: 60 | 70\ngrossProfit: 40 | 50\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

function* turned(entity: Entity) {
  for (const row of asOutflows(entity.statements).turned ?? []) {
    yield {
      range: rowRange(entity, row),
      code: 'sign',
      params: { row: { field: 'row', term: row } },
    };
  }
}

/** `FY2022: 60 ≠ 50`. */
function sidesOf({ identity, period, left, right, grain }: Breach, unit: number | null): string {
  const equal = ['gross-profit', 'total-profit', 'no-minorities', 'balance-sheet'];
  const sign = equal.includes(identity) ? '≠' : '>';
  return `${period}: ${inUnit(left, unit, grain)} ${sign} ${inUnit(right, unit, grain)}`;
}

/** What of statements doesn't fit, computed once while they are the same. */
const breachesIn = onceFor((statements: Statements) => byIdentity(breachesOf(statements)));

/** One finding for each identity, with all its periods; what is only asked about stands apart. */
function byIdentity(breaches: readonly Breach[]): Breach[][] {
  const groups = new Map<string, Breach[]>();
  for (const breach of breaches) {
    const key = `${breach.identity} ${breach.open ?? false}`;
    groups.set(key, [...(groups.get(key) ?? []), breach]);
  }
  return [...groups.values()];
}
