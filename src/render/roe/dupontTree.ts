/** The DuPont tree of one period as texts, ready to be drawn or read out. */
import type { EntityAnalysis } from '../../finance/analyse';
import {
  type Change,
  chain,
  DRIVERS,
  type Driver,
  type Drivers,
} from '../../finance/compare/attribution';
import type { PeriodResult } from '../../finance/ratios/dupont';
import { type RowKey, valueAt } from '../../finance/statements/statements';
import { type Language, say } from '../../words';
import { dupontWords } from '../../words/shown/dupont';
import { renderWords as words } from '../../words/shown/render';
import { newestPeriod } from './dupont';
import { formatMetric, formatMoney, MISSING, metricName, points } from './dupontNumbers';

export const LEAVES = ['profit', 'revenue', 'assets', 'equity'] as const;
export type Leaf = (typeof LEAVES)[number];

export interface TreeNode {
  readonly name: string;
  /** `7.26%`; a dash where it is missing or means nothing. */
  readonly value: string;
  /** `FY2021 20.96%`, or what it was before a what-if; `null` without. */
  readonly before: string | null;
  /** What it did to ROE, in percentage points; for ROE itself the whole change. */
  readonly effect: number | null;
}

export interface DupontTree {
  readonly entity: string;
  readonly period: string;
  /** `average balances`. */
  readonly basis: string;
  readonly roe: TreeNode;
  readonly drivers: Readonly<Record<Driver, TreeNode>>;
  readonly leaves: Readonly<Record<Leaf, TreeNode>>;
}

/** The tree of period `index`, by default the newest with an ROE; `null` without periods. */
export function dupontTree(
  entity: EntityAnalysis,
  language: Language,
  index = newestPeriod(entity),
): DupontTree | null {
  const result = entity.periods[index];
  if (!result) return null;
  const change = entity.changes.find(({ to }) => to === result.label) ?? null;
  const from = change && entity.periods.find(({ label }) => label === change.from);
  // Values on another basis don't stand side by side.
  const past = from && from.basisUsed === result.basisUsed ? from : null;
  const node = (ratio: Driver | 'roe', name: string, effect: number | null): TreeNode => ({
    name,
    value: formatMetric(result.ratios[ratio], ratio, language),
    before: past ? `${past.label} ${formatMetric(past.ratios[ratio], ratio, language)}` : null,
    effect,
  });
  const driver = (key: Driver) =>
    node(key, metricName(key, language), change ? change.chain[key] : null);
  return {
    entity: entity.entity,
    period: result.label,
    basis: basisName(result.basisUsed, language),
    roe: onOtherBasis(node('roe', 'ROE', change ? change.total : null), change, result, language),
    drivers: byDriver(driver),
    leaves: leavesOf(entity, index, result, language),
  };
}

/** A change on other balances than the value says so: it isn't the difference of two shown values. */
function onOtherBasis(
  node: TreeNode,
  change: Change | null,
  { basisUsed }: PeriodResult,
  language: Language,
): TreeNode {
  if (!change || change.basisUsed === basisUsed) return node;
  const before = say(words.onBasis, language, {
    period: change.from,
    basis: basisName(change.basisUsed, language),
  });
  return { ...node, before };
}

/** The tree with other drivers: ROE is their product, and each shows what it was. */
export function whatIfTree(
  tree: DupontTree,
  from: Drivers,
  to: Drivers,
  language: Language,
): DupontTree {
  const parts = chain(from, to);
  const product = (drivers: Drivers) => DRIVERS.reduce((value, key) => value * drivers[key], 1);
  const node = (key: Driver): TreeNode => ({
    name: tree.drivers[key].name,
    value: formatMetric(to[key], key, language),
    before: say(words.actual, language, { value: formatMetric(from[key], key, language) }),
    effect: parts[key],
  });
  const [before, after] = [product(from), product(to)];
  return {
    ...tree,
    roe: {
      name: 'ROE',
      value: formatMetric(after, 'roe', language),
      before: say(words.actual, language, { value: formatMetric(before, 'roe', language) }),
      effect: after - before,
    },
    drivers: byDriver(node),
  };
}

/** The three drivers of a period; `null` where one is missing. */
export function driversOf(result: PeriodResult | undefined): Drivers | null {
  if (!result) return null;
  const { netMargin, assetTurnover, equityMultiplier } = result.ratios;
  if (netMargin === null || assetTurnover === null || equityMultiplier === null) return null;
  return { netMargin, assetTurnover, equityMultiplier };
}

/** `▼ −11.60pp`; the sign is told by shape, sign and colour. */
export function effectText(effect: number): string {
  const text = points(effect);
  const arrow = text.startsWith('+') ? '▲ ' : text.startsWith('−') ? '▼ ' : '';
  return `${arrow}${text}pp`;
}

/** All that the tree says, in one sentence for a screen reader. */
export function treeLabel(tree: DupontTree): string {
  const said = ({ name, value, effect }: TreeNode) =>
    effect === null ? `${name} ${value}` : `${name} ${value} (${points(effect)}pp)`;
  const drivers = DRIVERS.map((key) => said(tree.drivers[key])).join(' × ');
  return `${tree.entity} ${tree.period}: ${said(tree.roe)} = ${drivers}`;
}

/** The change that a tree of that period shows. */
export function changeTo(entity: EntityAnalysis, period: string): Change | null {
  return entity.changes.find(({ to }) => to === period) ?? null;
}

function byDriver<T>(value: (driver: Driver) => T): Record<Driver, T> {
  return {
    netMargin: value('netMargin'),
    assetTurnover: value('assetTurnover'),
    equityMultiplier: value('equityMultiplier'),
  };
}

function leavesOf(
  { statements }: EntityAnalysis,
  index: number,
  result: PeriodResult,
  language: Language,
): Record<Leaf, TreeNode> {
  const { rows, scope } = statements;
  const has = (row: RowKey) => rows[row]?.some((value) => value !== null) ?? false;
  const profitRow: RowKey =
    scope === 'total' && has('netIncomeTotal') ? 'netIncomeTotal' : 'netIncome';
  const equityRow: RowKey = scope === 'total' && has('equityTotal') ? 'equityTotal' : 'equity';
  const { averageAssets } = result;
  const multiplier = result.ratios.equityMultiplier;
  const equity =
    averageAssets === null || !multiplier
      ? valueAt(rows[equityRow], index)
      : averageAssets / multiplier;
  const leaf = (name: string, value: number | null): TreeNode => ({
    name,
    value: value === null ? MISSING : formatMoney(value, language),
    before: null,
    effect: null,
  });
  const balance = (row: RowKey) =>
    result.basisUsed === 'average'
      ? say(words.averageOf, language, { row: metricName(row, language) })
      : metricName(row, language);
  return {
    profit: leaf(metricName(profitRow, language), valueAt(rows[profitRow], index)),
    revenue: leaf(metricName('revenue', language), valueAt(rows.revenue, index)),
    assets: leaf(balance('assets'), averageAssets),
    equity: leaf(balance(equityRow), equity),
  };
}

function basisName(basis: 'average' | 'ending', language: Language): string {
  return say(basis === 'average' ? dupontWords.basisAverage : dupontWords.basisEnding, language);
}
