/** Look-ups over a plan that many rules ask for, each made at most once. */
import { type Analysis, analyse } from '../finance/analyse';
import { type Named, namedOf } from '../plan/compose/ids';
import type { Person, Plan, RoeBlock, Source } from '../plan/model';

export interface PlanIndex {
  readonly sourceById: ReadonlyMap<string, Source>;
  /** By id and by name; the first counts. */
  readonly personBy: ReadonlyMap<string, Person>;
  /** Claims, questions, hypotheses and pains share one name space. */
  readonly anchored: ReadonlyMap<string, Named>;
  /** The block of the customer: whose entity is the account, else the first; null without blocks. */
  readonly customerBlock: RoeBlock | null;
  /** Ratios, changes, peers; null without a readable customer block. */
  readonly analysis: Analysis | null;
}

/** Makes the look-ups; the finance result is computed on first use. */
export function indexOf(plan: Plan): PlanIndex {
  const sourceById = firstWins(plan.sources, (source) => [source.id]);
  const personBy = firstWins(plan.people, (person) => [person.id, person.name]);
  const anchored = firstWins<Named>(
    namedOf(plan).filter((item) => item.id !== null),
    (item) => [item.id],
  );
  const customerBlock = customerOf(plan);
  let analysis: Analysis | null | undefined;
  return {
    sourceById,
    personBy,
    anchored,
    customerBlock,
    get analysis() {
      if (analysis === undefined) analysis = analysisOf(plan, customerBlock);
      return analysis;
    },
  };
}

/** The block whose entity is the account, else the first one that counts. */
export function customerOf(plan: Plan): RoeBlock | null {
  const counted = plan.roe.filter((block) => !block.duplicate);
  return counted.find((block) => block.entity === plan.frontMatter?.account) ?? counted[0] ?? null;
}

function analysisOf(plan: Plan, customer: RoeBlock | null): Analysis | null {
  if (!customer?.statements) return null;
  const peers = plan.roe
    .filter((block) => block !== customer && !block.duplicate)
    .flatMap((block) => block.statements ?? []);
  return analyse(customer.statements, peers);
}

function firstWins<T extends { readonly range: { readonly start: number } }>(
  items: readonly T[],
  keys: (item: T) => readonly (string | null)[],
): Map<string, T> {
  const map = new Map<string, T>();
  const ordered = [...items].sort((a, b) => a.range.start - b.range.start);
  for (const item of ordered) {
    for (const key of keys(item)) if (key && !map.has(key)) map.set(key, item);
  }
  return map;
}
