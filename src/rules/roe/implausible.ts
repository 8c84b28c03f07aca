import { entitiesOf, rowRange } from '../../evidence/entities';
import { onceFor } from '../../finance/once';
import { orderOf } from '../../finance/statements/periods/order';
import {
  BALANCE_KEYS,
  ROW_KEYS,
  type RowKey,
  type Statements,
  valueAt,
} from '../../finance/statements/statements';
import type { Rule, RulePage } from '../rule';
import { inUnit } from './numbers';

/** From here on a change between neighbours is taken for a slip of the unit. */
const LEAP = 100;
/** A cost above this many times the revenue is taken for a slip. */
const COST_OF_REVENUE = 5;

const FENCE = '```';

export const implausible: Rule = {
  id: 'roe/implausible',
  severity: 'warning',
  title: { en: 'Implausible figure', zh: '数字不合常理' },
  messages: {
    equity: {
      en: 'Equity is larger than total assets: {periods}. Check both rows against the report.',
      zh: '净资产比总资产还大：{periods}。请对照报告核对这两行。',
    },
    cost: {
      en: 'Cost is more than five times the revenue: {periods}. Check both rows against the report.',
      zh: '成本超过收入的五倍：{periods}。请对照报告核对这两行。',
    },
    leap: {
      en: 'A hundredfold change or more: {periods}. Check the unit of each value.',
      zh: '前后相差一百倍以上：{periods}。请核对每个数的单位。',
    },
  },
  *check(_, { index }) {
    for (const entity of index.found(entitiesOf)) {
      for (const [path, code, periods] of slipsOf(entity.statements)) {
        yield { range: rowRange(entity, path), code, params: { periods } };
      }
    }
  },
};

export const implausiblePage: RulePage = {
  rows: ['M5', 'M8'],
  why: {
    en: 'Equity above assets, a cost of many times the revenue, a hundredfold jump from one year to the next: mostly a wrong unit or column. Check the report again.',
    zh: '净资产比总资产还大、成本是收入的好几倍、隔年差一百倍：多半是单位或列抄错了。请再对一遍报告。',
  },
  example: {
    bad: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 12000\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
    good: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
  },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 12000\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

type Slip = readonly [path: string, code: string, periods: readonly string[]];

/** One per row: of a row that is both, what it breaks is said rather than its leap. */
const slipsOf = onceFor((statements: Statements): readonly Slip[] => [...allSlips(statements)]);

function* allSlips(statements: Statements): Iterable<Slip> {
  const { rows } = statements;
  for (const key of ROW_KEYS) {
    if (!rows[key]) continue;
    const above = broken(statements, key);
    if (above.length > 0) yield [key, key === 'costOfRevenue' ? 'cost' : 'equity', above];
    else if (leapsOf(statements, key).length > 0) yield [key, 'leap', leapsOf(statements, key)];
  }
  for (const key of BALANCE_KEYS) {
    const opening = openingLeap(statements, key);
    if (opening.length > 0) yield [`opening.${key}`, 'leap', opening];
  }
}

/** Periods in which the row is above what bounds it. */
function broken({ rows, periods, unit }: Statements, key: RowKey): string[] {
  const bound = key === 'costOfRevenue' ? rows.revenue : rows.assets;
  const factor = key === 'costOfRevenue' ? COST_OF_REVENUE : 1;
  if (!['costOfRevenue', 'equity', 'equityTotal'].includes(key)) return [];
  return periods.flatMap(({ label }, at) => {
    const value = valueAt(rows[key], at);
    const limit = valueAt(bound, at);
    // Revenue of nothing is "not meaningful", and no slip of the cost.
    if (value === null || limit === null || (factor > 1 && limit <= 0)) return [];
    const sides = `${label}: ${inUnit(value, unit)} > ${inUnit(limit, unit)}`;
    return value > factor * limit ? [sides] : [];
  });
}

/** `2021 → 2022` for each step between neighbours that are neither missing nor zero. */
function leapsOf({ rows, periods, unit }: Statements, key: RowKey): string[] {
  const filled = periods.flatMap(({ label }, at) => {
    const value = valueAt(rows[key], at);
    return value ? [{ label, value }] : [];
  });
  return filled.flatMap((to, at) => {
    const from = filled[at - 1];
    if (!from || !isLeap(from.value, to.value)) return [];
    const [before, after] = [inUnit(from.value, unit), inUnit(to.value, unit)];
    return [`${from.label} → ${to.label}: ${before} → ${after}`];
  });
}

function openingLeap({ opening, rows, periods, unit }: Statements, key: RowKey): string[] {
  const before = opening[key];
  const at = orderOf(periods).opens.indexOf('opening');
  const first = valueAt(rows[key], at);
  if (!before || !first || !isLeap(before, first)) return [];
  return [`${periods[at]?.label ?? ''}: ${inUnit(before, unit)} → ${inUnit(first, unit)}`];
}

function isLeap(from: number, to: number): boolean {
  const times = Math.abs(to / from);
  return times >= LEAP || times <= 1 / LEAP;
}
