/** Whose company it is and what kind: minorities, banks, insurers. */

import type { Held } from '../choose/vintage';
import type { Filing, Said } from '../read/filings';
import { isSame } from '../read/filings';

/** A file with more tags than these, none of them of minorities, is whole and has none. */
const WHOLE_FILE = 100;

export type Sector = 'bank' | 'insurer' | null;

/**
 * Whether the parent's owners are the only ones: no paper tells of others, and either
 * the balance sheet adds up without them, or the file is whole (`tags`, its different tags).
 */
export function hasNoMinorities(
  flows: readonly Held[],
  balances: readonly Held[],
  tags: number,
): boolean {
  const all = [...flows, ...balances];
  if (all.some(({ said }) => told(said))) return false;
  const checks = balances.flatMap(({ said, filing }) => adds(said, filing));
  if (checks.includes(false)) return false;
  return checks.length > 0 || tags > WHOLE_FILE;
}

function told(said: Said): boolean {
  for (const role of ['minorityProfit', 'minorityEquity'] as const) {
    for (const value of said.get(role)?.values() ?? []) if (value !== 0) return true;
  }
  return apart(said, 'netIncome', 'netIncomeTotal') || apart(said, 'equity', 'equityTotal');
}

function apart(said: Said, own: 'netIncome' | 'equity', all: 'netIncomeTotal' | 'equityTotal') {
  const [ours, everyones] = [said.get(own), said.get(all)];
  if (!ours || !everyones) return false;
  return ![...ours.values()].some((x) => [...everyones.values()].some((y) => x === y));
}

/** Assets − liabilities = the parent's equity; nothing where a figure is missing. */
function adds(said: Said, filing: Filing): boolean[] {
  const one = (role: 'assets' | 'liabilities' | 'equity') =>
    [...(said.get(role)?.values() ?? [])][0];
  const [assets, liabilities, equity] = [one('assets'), one('liabilities'), one('equity')];
  if (assets === undefined || liabilities === undefined || equity === undefined) return [];
  return [isSame(assets - liabilities, equity, { grain: filing.grain * 4 })];
}

/** Told by tags of their trade where there is no cost of revenue. */
export function sectorOf(flows: readonly Held[], balances: readonly Held[]): Sector {
  const newest = [flows.at(-1), balances.at(-1)].flatMap((held) => held?.said ?? []);
  if (newest.some((said) => said.has('costOfRevenue') || said.has('grossProfit'))) return null;
  const count = (role: 'bank' | 'insurer') =>
    newest.reduce((sum, said) => sum + (said.get(role)?.size ?? 0), 0);
  const [bank, insurer] = [count('bank'), count('insurer')];
  if (bank < 2 && insurer < 1) return null;
  return insurer >= bank ? 'insurer' : bank >= 2 ? 'bank' : null;
}
