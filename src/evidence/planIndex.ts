/** Look-ups over a plan that many rules ask for, each made at most once. */
import { type Analysis, analyse, analyseSegments, type SegmentsAnalysis } from '../finance/analyse';
import { once, onceFor, whileSame } from '../finance/once';
import { isSameCompany } from '../finance/statements/company';
import type { Statements } from '../finance/statements/statements';
import { unmoved } from '../plan/compose/offset';
import type { Block, Names, Plan, RoeBlock, SegmentsBlock } from '../plan/model';
import { type Entity, entitiesNamed, entitiesOf } from './entities';

/** Look-ups and analyses that rules and pages ask of a plan, each made on first use and once a plan. */
export interface PlanIndex {
  /** Those of the plan, for whoever has only the index. */
  readonly names: Names;
  /** The block of the customer: whose entity is the account or shares its stem; null where none is. */
  readonly customerBlock: RoeBlock | null;
  /** Ratios, changes, peers; null without a readable customer block. */
  readonly analysis: Analysis | null;
  /** The segments of each block that counts, in the order of the blocks; places are those of their sections. */
  readonly segmentAnalyses: readonly SegmentsAnalysis[];
  /** What a part of this room finds out of the plan, by the function that finds it: once a plan. */
  found<T>(find: (plan: Plan, index: PlanIndex) => T): T;
}

/** Makes the look-ups; what takes time is computed on first use. */
export function indexOf(plan: Plan): PlanIndex {
  const customerBlock = customerOf(plan);
  const analysis = once(() => analysisOf(plan, customerBlock));
  const segmentAnalyses = once(() => segmentAnalysesOf(plan, index.found(entitiesOf)));
  const found = new Map<unknown, unknown>();
  const index: PlanIndex = {
    names: plan.names,
    customerBlock,
    get analysis() {
      return analysis();
    },
    get segmentAnalyses() {
      return segmentAnalyses();
    },
    found<T>(find: (of: Plan, by: PlanIndex) => T): T {
      if (!found.has(find)) found.set(find, find(plan, index));
      return found.get(find) as T;
    },
  };
  return index;
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
function customerSegmentsOf(plan: Plan): SegmentsBlock | null {
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
  const segments = customerSegmentsOf(plan);
  const analysed = lastAnalysed(customer.statements);
  return analysed([...peers, segments && unmoved(segments)], () =>
    analyse(customer.statements as Statements, peers, segments && unmoved(segments)),
  );
}

const lastAnalysed = onceFor((_: Statements) => whileSame<Analysis>());

function segmentAnalysesOf(plan: Plan, entities: readonly Entity[]): SegmentsAnalysis[] {
  return plan.segments
    .filter(({ duplicate }) => !duplicate)
    .map((block) => {
      const own = entitiesNamed(entities, block.entity ?? '')[0]?.statements ?? null;
      const segments = unmoved(block);
      return lastOfSegments(segments)([own], () => analyseSegments(segments, own));
    });
}

const lastOfSegments = onceFor((_: SegmentsBlock) => whileSame<SegmentsAnalysis>());
