/** Look-ups over a plan that many rules ask for, each made at most once. */
import { type Analysis, analyse } from '../finance/analyse';
import { isSameCompany } from '../finance/statements/company';
import { type Named, namedOf } from '../plan/compose/ids';
import type { Block, Person, Plan, RoeBlock, SegmentsBlock, Source } from '../plan/model';

export interface PlanIndex {
  readonly sourceById: ReadonlyMap<string, Source>;
  /** By id and by name; the first counts. */
  readonly personBy: ReadonlyMap<string, Person>;
  /** Claims, questions, hypotheses and pains share one name space. */
  readonly anchored: ReadonlyMap<string, Named>;
  /** The block of the customer: whose entity is the account or shares its stem; null where none is. */
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

/**
 * The block whose entity is the account or shares its stem. A plan that names
 * no account can only mean its first block; one that names another company
 * holds a rival's figures, and none of them is the customer's.
 */
export function customerOf(plan: Plan): RoeBlock | null {
  return ofAccount(plan, plan.roe);
}

/** The block of segments that is the customer's, found likewise; one without an entity is meant for the account. */
export function customerSegmentsOf(plan: Plan): SegmentsBlock | null {
  return ofAccount(plan, plan.segments);
}

function ofAccount<T extends Block>(plan: Plan, blocks: readonly T[]): T | null {
  const counted = blocks.filter((block) => !block.duplicate);
  const account = plan.frontMatter?.account ?? null;
  if (account === null || account.trim() === '') return counted[0] ?? null;
  const exact = counted.find(({ entity }) => entity === account);
  const akin = () =>
    counted.find(({ entity, kind }) =>
      entity === null ? kind === 'segments' : isSameCompany(entity, account),
    );
  return exact ?? akin() ?? null;
}

function analysisOf(plan: Plan, customer: RoeBlock | null): Analysis | null {
  if (!customer?.statements) return null;
  const peers = plan.roe
    .filter((block) => block !== customer && !block.duplicate)
    .flatMap((block) => block.statements ?? []);
  return analyse(customer.statements, peers, customerSegmentsOf(plan));
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
