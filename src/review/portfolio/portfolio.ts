/** All accounts beside each other: where to look first, and whether there are too many. */

import { fitOf } from '../../evidence/fit';
import { maskedDeep, maskerOf } from '../../evidence/personal/masked';
import { indexOf } from '../../evidence/planIndex';
import { byEvidence, coverageCounts, type Shares, sharesOf } from '../../evidence/weight/coverage';
import { orderOf } from '../../finance/statements/periods/order';
import type { Plan } from '../../plan/model';
import { type Board, boardOf, type Means, meansOf } from '../board/board';
import type { Money } from '../board/money';
import { breachesOf, type Inside, insideOf, type WallBreach } from '../board/walls';
import { type Value, worthOf } from '../board/worth';

/** `coverage` is supported facts over facts; `null` without facts. */
export interface Account extends Shares {
  readonly path: string;
  readonly account: string | null;
  readonly owner: readonly string[];
  readonly decision: string | null;
  readonly reason: string | null;
  /** What would bring us back to a dropped one. */
  readonly revisit: string | null;
  readonly stage: string | null;
  readonly status: string;
  /** 0–1: the weighted mean of the organization's criteria, else points over possible points; `null` without scores. */
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
  /** The first of the open actions by date. */
  readonly next: { readonly due: string; readonly text: string } | null;
  /** Criteria of the organization's picture that it doesn't score. */
  readonly unscored: readonly string[];
  /** Our person-days a quarter. */
  readonly effort: number | null;
  /** What they spend in a year on what we sell. */
  readonly potential: Money | null;
  /** Expected value by currency, in ones. */
  readonly values: readonly Value[];
  /** Open opportunities without a size or a certainty, which count for nothing. */
  readonly unsized: number;
  /** The cells of its whitespace, and how many of them nobody has looked into; `null` without one. */
  readonly whitespace: Room | null;
}

/** `units` × `offerings` = `cells`. */
export interface Room {
  readonly units: number;
  readonly offerings: number;
  readonly cells: number;
  readonly unknown: number;
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

/** All accounts with their sums, caps and limits. */
export interface Portfolio {
  /** Overdue reviews first, then by decision, fit, evidence and the change of ROE. */
  readonly accounts: readonly Account[];
  readonly caps: readonly Cap[];
  readonly load: readonly Load[];
  readonly board: Board;
  /** What plans share that are to be kept apart. */
  readonly breaches: readonly WallBreach[];
}

/** What counts of a plan; the plan itself needn't be kept. */
export interface Member {
  readonly account: Account;
  /** Every `.zhibi.yaml` above it that says how many accounts may be pursued below it. */
  readonly caps: readonly CapAbove[];
  /** What the policy that holds for it says of days and money. */
  readonly means: Means;
  readonly inside: Inside;
}

/** A cap on the accounts pursued, from a `.zhibi.yaml` above a plan. */
export interface CapAbove {
  readonly path: string;
  readonly limit: number;
}

const DECISIONS = ['pursue', 'nurture', 'undecided', null, 'drop'];

/**
 * `today` is an ISO day; a plan's own `asOf` comes first. `proven`: where the claims
 * begin whose copies say what they say; `null` where no copy was read.
 */
export function memberOf(
  plan: Plan,
  caps: readonly CapAbove[],
  today: string,
  proven: ReadonlySet<number> | null = null,
): Member {
  const { path, ...account } = accountOf(plan, today, proven);
  const mask = maskerOf(plan);
  return {
    account: { path, ...maskedDeep(account, mask) },
    caps,
    means: meansOf(plan),
    inside: maskedDeep(insideOf(plan), mask),
  };
}

/** Ranks the accounts and holds them to the caps. */
export function portfolio(members: readonly Member[]): Portfolio {
  const accounts = members.map(({ account }) => account).sort(rank);
  return {
    accounts,
    caps: capsOf(members),
    load: loadOf(accounts),
    board: boardOf(
      accounts,
      members.map(({ means }) => means),
      limitOf(members),
    ),
    breaches: breachesOf(members.map(({ account, inside }) => ({ ...account, inside }))),
  };
}

function accountOf(plan: Plan, today: string, proven: ReadonlySet<number> | null): Account {
  const front = plan.frontMatter;
  const reviewBy = front?.reviewBy ?? null;
  const { score: fit, missing: unscored } = fitOf(plan);
  return {
    path: plan.path,
    account: front?.account ?? null,
    owner: front?.owner ?? [],
    decision: front?.decision ?? null,
    reason: front?.reason ?? null,
    revisit: front?.revisit ?? null,
    stage: front?.stage ?? null,
    status: front?.status ?? 'review',
    fit,
    ...sharesOf([coverageCounts(plan, proven)]),
    roe: roeOf(plan),
    reviewBy,
    overdue: reviewBy !== null && reviewBy < (front?.asOf ?? today),
    opportunities: plan.opportunities.length,
    next: nextOf(plan),
    unscored,
    ...worthOf(plan, proven),
    whitespace: roomOf(plan),
  };
}

function nextOf({ actions }: Plan): Account['next'] {
  const dated = actions.flatMap(({ done, due, text }) =>
    done || due === null ? [] : [{ due, text }],
  );
  return dated.sort((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
}

function roomOf({ whitespace }: Plan): Room | null {
  if (whitespace.length === 0) return null;
  const units = new Set(whitespace.map(({ unit }) => unit)).size;
  const offerings = new Set(whitespace.map(({ offering }) => offering)).size;
  const unknown = whitespace.filter(({ state }) => state === 'unknown').length;
  return { units, offerings, cells: whitespace.length, unknown };
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

/** The lowest cap that holds for every account; `undefined` where others hold for some. */
function limitOf(members: readonly Member[]): number | null | undefined {
  const all = members.flatMap(({ caps }) => caps.map(({ path }) => path));
  const covers = (path: string) => all.filter((one) => one === path).length === members.length;
  if (!all.every(covers)) return undefined;
  const limits = (members[0]?.caps ?? []).map(({ limit }) => limit);
  return limits.length > 0 ? Math.min(...limits) : null;
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
