/** The DuPont tree of one period as texts, ready to be drawn or read out. */
import type { EntityAnalysis } from '../../finance/analyse';
import {
  DRIVERS,
  type Driver,
  type Drivers,
  type RoeChange,
} from '../../finance/compare/attribution';
import type { PeriodResult } from '../../finance/ratios/dupont';
import { type RowKey, valueAt } from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { dupontWords } from '../../words/shown/dupont';
import { renderWords as words } from '../../words/shown/render';
import { changeTo, newestPeriod } from './dupont';
import { formatMetric, formatMoney, MISSING, metricName, points } from './dupontNumbers';
import { basisText, monthsMark, ownChange, pp } from './figure';

export const LEAVES = ['profit', 'revenue', 'assets', 'equity'] as const;
/** An amount at the foot of the tree. */
export type Leaf = (typeof LEAVES)[number];

/** A box of the tree, its numbers as texts. */
export interface TreeNode {
  readonly name: string;
  /** `7.26%`; a dash where it is missing or means nothing. */
  readonly value: string;
  /** `FY2021 20.96%`, or what it was before a what-if; `null` without. */
  readonly before: string | null;
  /** Its own change: `−13.69pp`, `+0.026`. */
  readonly change: string | null;
  /** What it did to ROE, a fraction; `null` for ROE itself, whose change that is. */
  readonly effect: number | null;
}

/** The tree of one period. */
export interface DupontTree {
  readonly entity: string;
  /** With the months of an interim. */
  readonly period: string;
  /** `average balances`. */
  readonly basis: string;
  readonly roe: TreeNode;
  readonly drivers: Readonly<Record<Driver, TreeNode>>;
  readonly leaves: Readonly<Record<Leaf, TreeNode>>;
  /** The amounts of the leaves, in ones of the currency. */
  readonly amounts: Readonly<Record<Leaf, number | null>>;
  /** After a what-if: what it is worth in profit, `+8.26亿`. */
  readonly worth: string | null;
}

/** The tree of period `index`, by default the newest with an ROE; `null` without periods. */
export function dupontTree(
  entity: EntityAnalysis,
  language: Language,
  index = newestPeriod(entity),
): DupontTree | null {
  const result = entity.periods[index];
  if (!result) return null;
  const change = changeTo(entity, result.label);
  const other = change !== null && change.basisUsed !== result.basisUsed;
  const amounts = amountsOf(entity, index, result);
  return {
    entity: entity.entity,
    period: result.label + monthsMark(result, language),
    basis: basisText(result, entity.statements, language),
    roe: roeNode(result, entity, change, other, language),
    drivers: byDriver((key) => driverNode(key, result, change, other, language)),
    leaves: leavesOf(amounts, entity, result, language),
    amounts,
    worth: null,
  };
}

function roeNode(
  result: PeriodResult,
  { statements }: EntityAnalysis,
  change: RoeChange | null,
  other: boolean,
  language: Language,
): TreeNode {
  const show = (value: number) => formatMetric(value, 'roe', language);
  const node: TreeNode = {
    name: `ROE${monthsMark(result, language)} · ${basisText(result, statements, language)}`,
    value: formatMetric(result.ratios.roe, 'roe', language),
    before: null,
    change: change && pp(change.total, language, true),
    effect: null,
  };
  if (!change) return node;
  if (!other) return { ...node, before: `${change.from} ${show(change.roeFrom)}` };
  // A change on other balances than the value names both of its ends.
  const before = say(words.onBasis, language, {
    period: change.from,
    basis: say(dupontWords.basisEnding, language),
    values: `${show(change.roeFrom)} → ${show(change.roeTo)}`,
  });
  return { ...node, before };
}

/** A driver's box; without its own change where both values stand on different bases. */
function driverNode(
  key: Driver,
  result: PeriodResult,
  change: RoeChange | null,
  other: boolean,
  language: Language,
): TreeNode {
  const past = change && !other ? change.before[key] : null;
  const own = change && !other ? change.after[key] : null;
  return {
    name: metricName(key, language),
    value: formatMetric(result.ratios[key], key, language),
    before: past === null ? null : `${change?.from} ${formatMetric(past, key, language)}`,
    change: past === null || own === null ? null : ownChange(key, past, own, language, true),
    effect: change ? change.chain[key] : null,
  };
}

/** The three drivers of a period; `null` where one is missing. */
export function driversOf(result: PeriodResult | undefined): Drivers | null {
  if (!result) return null;
  const { netMargin, assetTurnover, equityMultiplier } = result.ratios;
  if (netMargin === null || assetTurnover === null || equityMultiplier === null) return null;
  return { netMargin, assetTurnover, equityMultiplier };
}

/** `▼ ROE −11.60pp`; the sign is told by shape, sign and colour. */
export function effectText(effect: number, language: Language): string {
  const text = points(effect);
  const arrow = text.startsWith('+') ? '▲ ' : text.startsWith('−') ? '▼ ' : '';
  return arrow + say(dupontWords.effect, language, { points: text });
}

/** All that the tree says, in one sentence for a screen reader. */
export function treeLabel(tree: DupontTree, language: Language): string {
  const said = ({ name, value, change, effect }: TreeNode) =>
    [
      `${name} ${value}`,
      ...(change === null ? [] : [change]),
      ...(effect === null ? [] : [effectText(effect, language)]),
    ].join(', ');
  const drivers = DRIVERS.map((key) => said(tree.drivers[key])).join(' × ');
  return `${tree.entity} ${tree.period}: ${said(tree.roe)} = ${drivers}`;
}

function byDriver<T>(value: (driver: Driver) => T): Record<Driver, T> {
  return {
    netMargin: value('netMargin'),
    assetTurnover: value('assetTurnover'),
    equityMultiplier: value('equityMultiplier'),
  };
}

function rowsOf({ statements }: EntityAnalysis): { profit: RowKey; equity: RowKey } {
  const { rows, scope } = statements;
  const has = (row: RowKey) => rows[row]?.some((value) => value !== null) ?? false;
  const total = scope === 'total';
  return {
    profit: total && has('netIncomeTotal') ? 'netIncomeTotal' : 'netIncome',
    equity: total && has('equityTotal') ? 'equityTotal' : 'equity',
  };
}

function amountsOf(
  entity: EntityAnalysis,
  index: number,
  result: PeriodResult,
): Record<Leaf, number | null> {
  const { rows } = entity.statements;
  const { profit, equity } = rowsOf(entity);
  const { averageAssets } = result;
  const multiplier = result.ratios.equityMultiplier;
  return {
    profit: valueAt(rows[profit], index),
    revenue: valueAt(rows.revenue, index),
    assets: averageAssets,
    equity:
      averageAssets === null || !multiplier
        ? valueAt(rows[equity], index)
        : averageAssets / multiplier,
  };
}

function leavesOf(
  amounts: Record<Leaf, number | null>,
  entity: EntityAnalysis,
  result: PeriodResult,
  language: Language,
): Record<Leaf, TreeNode> {
  const { profit, equity } = rowsOf(entity);
  const leaf = (name: string, value: number | null): TreeNode => ({
    name,
    value: value === null ? MISSING : formatMoney(value, language),
    before: null,
    change: null,
    effect: null,
  });
  const balance = (row: RowKey) =>
    result.basisUsed === 'average'
      ? say(words.averageOf, language, { row: metricName(row, language) })
      : metricName(row, language);
  return {
    profit: leaf(metricName(profit, language), amounts.profit),
    revenue: leaf(metricName('revenue', language), amounts.revenue),
    assets: leaf(balance('assets'), amounts.assets),
    equity: leaf(balance(equity), amounts.equity),
  };
}
