/** Accounts that must not mix: one person, one of our team or one confidential source in both. */

import { isSameCompany } from '../../finance/statements/company';
import type { Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';

/** What a plan shares with others when they share it. Names as written. */
export interface Inside {
  /** Names of accounts that it is walled off from. */
  readonly walls: readonly string[];
  readonly people: readonly string[];
  readonly team: readonly string[];
  readonly sources: readonly InsideSource[];
}

interface InsideSource {
  readonly title: string;
  /** Two with the same key are the same document. */
  readonly key: string;
  readonly nda: boolean;
}

export interface Walled {
  readonly path: string;
  readonly account: string | null;
  readonly inside: Inside;
}

/** Something that two accounts share that must not mix. */
export interface WallBreach {
  readonly kind: 'person' | 'team' | 'source';
  /** Who or what is in both. */
  readonly name: string;
  readonly paths: readonly [string, string];
  readonly accounts: readonly [string, string];
}

/** What of a plan may not be shared across a wall. */
export function insideOf(plan: Plan): Inside {
  const front = plan.frontMatter;
  return {
    walls: front?.walls ?? [],
    people: plan.people.filter(({ duplicate }) => !duplicate).map(({ name }) => name),
    team: [...new Set([...(front?.team ?? []), ...(front?.owner ?? [])])],
    sources: plan.sources
      .filter(({ duplicate }) => !duplicate)
      .map(({ title, url, hash, date, access }) => ({
        title,
        key: hash?.value ?? url ?? (date === null ? '' : `${fold(title)} ${date}`),
        nda: access === 'nda',
      })),
  };
}

/** Where one of two names the other, what both hold; each pair once. */
export function breachesOf(plans: readonly Walled[]): WallBreach[] {
  const walled = plans.filter(({ inside }) => inside.walls.length > 0);
  const seen = new Set<string>();
  return walled.flatMap((one) =>
    plans.flatMap((other) => {
      const pair = [one.path, other.path].sort().join('\0');
      if (one === other || seen.has(pair) || !isWalled(one, other)) return [];
      seen.add(pair);
      return between(one, other);
    }),
  );
}

function isWalled({ inside }: Walled, { account }: Walled): boolean {
  return (
    account !== null &&
    inside.walls.some((name) => fold(name) === fold(account) || isSameCompany(name, account))
  );
}

function between(one: Walled, other: Walled): WallBreach[] {
  const pair = {
    paths: [one.path, other.path],
    accounts: [one.account ?? one.path, other.account ?? other.path],
  } as const;
  const named = (kind: 'person' | 'team', own: readonly string[], theirs: readonly string[]) => {
    const known = new Set(theirs.map(fold));
    return own
      .filter((name) => [...name].length > 1 && known.has(fold(name)))
      .map((name): WallBreach => ({ kind, name, ...pair }));
  };
  const shared = one.inside.sources.flatMap(({ title, key, nda }): WallBreach[] => {
    const twin = other.inside.sources.find((source) => key !== '' && source.key === key);
    return twin && (nda || twin.nda) ? [{ kind: 'source', name: title, ...pair }] : [];
  });
  return [
    ...named('person', one.inside.people, other.inside.people),
    ...named('team', one.inside.team, other.inside.team),
    ...shared,
  ];
}
