/** All accounts beside each other: where to look first, and whether there are too many. */

import { byEvidence, countsOf, type Shares, sharesOf } from '../evidence/coverage';
import { maskedDeep, maskerOf } from '../evidence/masked';
import { indexOf } from '../evidence/planIndex';
import { orderOf } from '../finance/statements/order';
import type { Plan } from '../plan/model';

/** `coverage` is supported facts over facts; `null` without facts. */
export interface Account extends Shares {
  readonly path: string;
  readonly account: string | null;
  readonly owner: readonly string[];
  readonly decision: string | null;
  readonly stage: string | null;
  readonly status: string;
  /** Points over possible points of the scored criteria, 0–1; `null` without scores. */
  readonly fit: number | null;
  /** Of the newest period; `change` is against the period before it. Fractions. */
  readonly roe: {
    readonly period: string;
    readonly value: number;
    readonly change: number | null;
  } | null;
  readonly reviewBy: string | null;
  readonly overdue: boolean;
  readonly opportunities: number;
}

/** How many accounts a `.zhibi.yaml` allows to pursue, and how many are. */
export interface Cap {
  readonly path: string;
  readonly limit: number;
  readonly pursued: number;
  /** Accounts beyond the limit, the last by fit and evidence. */
  readonly beyond: readonly string[];
}

/** What one owner pursues at once: more accounts, less evidence for each. */
export interface Load {
  readonly owner: string;
  readonly pursued: number;
  readonly coverage: number | null;
}

export interface Portfolio {
  /** Overdue reviews first, then by decision, fit, evidence and the change of ROE. */
  readonly accounts: readonly Account[];
  readonly caps: readonly Cap[];
  readonly load: readonly Load[];
}

/** What counts of a plan; the plan itself needn't be kept. */
export interface Member {
  readonly account: Account;
  /** Every `.zhibi.yaml` above it that says how many accounts may be pursued below it. */
  readonly caps: readonly CapAbove[];
}

export interface CapAbove {
  readonly path: string;
  readonly limit: number;
}

const DECISIONS = ['pursue', 'nurture', 'undecided', null, 'drop'];

/** `today` is an ISO day; a plan's own `asOf` comes first. */
export function memberOf(plan: Plan, caps: readonly CapAbove[], today: string): Member {
  const { path, ...account } = accountOf(plan, today);
  return { account: { path, ...maskedDeep(account, maskerOf(plan)) }, caps };
}

/** Ranks the accounts and holds them to the caps. */
export function portfolio(members: readonly Member[]): Portfolio {
  const accounts = members.map(({ account }) => account).sort(rank);
  return { accounts, caps: capsOf(members), load: loadOf(accounts) };
}

function accountOf(plan: Plan, today: string): Account {
  const front = plan.frontMatter;
  const reviewBy = front?.reviewBy ?? null;
  const scored = plan.fit.filter(({ score, of }) => score !== null && of !== null && of > 0);
  const possible = scored.reduce((sum, { of }) => sum + (of ?? 0), 0);
  const points = scored.reduce((sum, { score }) => sum + (score ?? 0), 0);
  return {
    path: plan.path,
    account: front?.account ?? null,
    owner: front?.owner ?? [],
    decision: front?.decision ?? null,
    stage: front?.stage ?? null,
    status: front?.status ?? 'review',
    fit: possible > 0 ? points / possible : null,
    ...sharesOf([countsOf(plan)]),
    roe: roeOf(plan),
    reviewBy,
    overdue: reviewBy !== null && reviewBy < (front?.asOf ?? today),
    opportunities: plan.opportunities.length,
  };
}

function roeOf(plan: Plan): Account['roe'] {
  const customer = indexOf(plan).analysis?.customer;
  if (!customer) return null;
  const { inTime } = orderOf(customer.statements.periods);
  for (const index of [...inTime].reverse()) {
    const result = customer.periods[index];
    const value = result?.ratios.roe ?? null;
    if (!result || value === null) continue;
    const change = customer.changes.find(({ to }) => to === result.label)?.total ?? null;
    return { period: result.label, value, change };
  }
  return null;
}

/** What is missing comes after what is there. */
function rank(a: Account, b: Account): number {
  return (
    Number(b.overdue) - Number(a.overdue) ||
    DECISIONS.indexOf(a.decision) - DECISIONS.indexOf(b.decision) ||
    worth(a, b) ||
    (a.path < b.path ? -1 : 1)
  );
}

function worth(a: Account, b: Account): number {
  const least = Number.NEGATIVE_INFINITY;
  const by = (x: number | null, y: number | null) => {
    const [one, two] = [x ?? least, y ?? least];
    return one === two ? 0 : two - one;
  };
  return by(a.fit, b.fit) || byEvidence(a, b) || by(a.roe?.change ?? null, b.roe?.change ?? null);
}

function capsOf(members: readonly Member[]): Cap[] {
  const groups = new Map<string, { readonly limit: number; readonly accounts: Account[] }>();
  for (const { account, caps } of members) {
    for (const { path, limit } of caps) {
      const group = groups.get(path);
      if (group) group.accounts.push(account);
      else groups.set(path, { limit, accounts: [account] });
    }
  }
  return [...groups].map(([path, { limit, accounts }]) => {
    const pursued = accounts
      .filter(({ decision }) => decision === 'pursue')
      .sort((a, b) => worth(a, b) || (a.path < b.path ? -1 : 1));
    const beyond = pursued.slice(limit).map(({ account, path: own }) => account ?? own);
    return { path, limit, pursued: pursued.length, beyond };
  });
}

function loadOf(accounts: readonly Account[]): Load[] {
  const groups = new Map<string, Account[]>();
  for (const account of accounts.filter(({ decision }) => decision === 'pursue')) {
    for (const owner of account.owner) {
      groups.set(owner, [...(groups.get(owner) ?? []), account]);
    }
  }
  return [...groups]
    .map(([owner, own]) => {
      const shares = own.flatMap(({ coverage }) => coverage ?? []);
      const sum = shares.reduce((total, share) => total + share, 0);
      const coverage = shares.length > 0 ? sum / shares.length : null;
      return { owner, pursued: own.length, coverage };
    })
    .sort((a, b) => b.pursued - a.pursued || (a.owner < b.owner ? -1 : 1));
}
