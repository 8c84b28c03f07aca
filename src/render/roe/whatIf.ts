/** The DuPont tree with other drivers than the statements have. */
import { chain, DRIVERS, type Driver, type Drivers } from '../../finance/compare/attribution';
import { finite } from '../../finance/statements/numbers/decimal';
import { type Language, say } from '../../words';
import { renderWords as words } from '../../words/shown/render';
import { formatMetric, formatMoney } from './dupontNumbers';
import type { DupontTree, Leaf, TreeNode } from './dupontTree';
import { ownChange, pp } from './figure';

/**
 * The tree with other drivers: ROE is their product, each shows what it was, and
 * the amounts follow: with the assets as they are, turnover moves revenue, margin
 * and revenue move profit, the multiplier moves equity.
 */
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
    before: actual(formatMetric(from[key], key, language), language),
    change: ownChange(key, from[key], to[key], language, true),
    effect: parts[key],
  });
  const [before, after] = [product(from), product(to)];
  const amounts = movedAmounts(tree.amounts, from, to);
  return {
    ...tree,
    roe: {
      name: tree.roe.name,
      value: formatMetric(after, 'roe', language),
      before: actual(formatMetric(before, 'roe', language), language),
      change: pp(after - before, language, true),
      effect: null,
    },
    drivers: {
      netMargin: node('netMargin'),
      assetTurnover: node('assetTurnover'),
      equityMultiplier: node('equityMultiplier'),
    },
    leaves: movedLeaves(tree, amounts, language),
    amounts,
    worth: worthOf(amounts.profit, tree.amounts.profit, language),
  };
}

/** The leaves whose amount is another one, with what it was. */
function movedLeaves(
  tree: DupontTree,
  amounts: Record<Leaf, number | null>,
  language: Language,
): Record<Leaf, TreeNode> {
  const leaf = (key: Leaf): TreeNode => {
    const [was, is] = [tree.amounts[key], amounts[key]];
    if (was === null || is === null || was === is) return tree.leaves[key];
    return {
      name: tree.leaves[key].name,
      value: formatMoney(is, language),
      before: actual(tree.leaves[key].value, language),
      change: signedMoney(is - was, language),
      effect: null,
    };
  };
  return {
    profit: leaf('profit'),
    revenue: leaf('revenue'),
    assets: leaf('assets'),
    equity: leaf('equity'),
  };
}

function worthOf(profit: number | null, was: number | null, language: Language): string | null {
  if (profit === null || was === null || profit === was) return null;
  return signedMoney(profit - was, language);
}

function actual(value: string, language: Language): string {
  return say(words.actual, language, { value });
}

/** `ROE 7.10% (actual 6.57%): profit +8.26亿`. */
export function whatIfLine({ roe, leaves, worth }: DupontTree, language: Language): string {
  const line = say(words.whatIfLine, language, { value: roe.value, before: roe.before ?? '' });
  return worth === null
    ? line
    : say(words.whatIfWorth, language, { line, profit: leaves.profit.name, worth });
}

function movedAmounts(
  { assets, revenue, profit, equity }: DupontTree['amounts'],
  from: Drivers,
  to: Drivers,
): Record<Leaf, number | null> {
  const moved = (key: Driver) => to[key] !== from[key];
  const sales =
    moved('assetTurnover') && assets !== null ? finite(assets * to.assetTurnover) : revenue;
  const gain = moved('netMargin') || moved('assetTurnover');
  return {
    assets,
    revenue: sales,
    profit: gain && sales !== null ? finite(sales * to.netMargin) : profit,
    equity:
      moved('equityMultiplier') && assets !== null && to.equityMultiplier > 0
        ? finite(assets / to.equityMultiplier)
        : equity,
  };
}

function signedMoney(value: number, language: Language): string {
  const text = formatMoney(value, language);
  return value > 0 ? `+${text}` : text;
}
