/** A plan against the copies of its sources. */
import type { Claim, Plan, RoeBlock, SegmentsBlock, Source } from '../plan/model';
import { fold } from '../plan/text/text';
import { checksOfClaim } from './claim';
import { copyLinks, copyPaths } from './links';
import type { Check, Copies, Counts, Proof } from './model';
import { checksOfBlock } from './rows/rows';

/** Keeps what was checked, by what it depends on. Keys are long; whoever keeps them on disk hashes them. */
export interface ProofCache {
  get(key: string): readonly Check[] | undefined;
  set(key: string, checks: readonly Check[]): void;
}

/**
 * Checks all claims and blocks of a plan. `cache` keeps results by claim and copies,
 * so that after an edit only what changed is checked again.
 */
export function proofOf(plan: Plan, copies: Copies, cache?: ProofCache): Proof {
  const steps = proofSteps(plan, copies, cache);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, block by block and claim by claim: whoever must not wait may rest in between. */
export function* proofSteps(
  plan: Plan,
  copies: Copies,
  cache?: ProofCache,
): Generator<undefined, Proof> {
  const byId = new Map<string, Source>();
  for (const source of plan.sources) {
    if (!byId.has(fold(source.id))) byId.set(fold(source.id), source);
  }
  const sourcesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(fold(id)) ?? []);
  const checks: Check[] = [];
  if (copyPaths(plan).length > 0) {
    for (const block of [...plan.roe, ...plan.segments]) {
      checks.push(...blockChecks(plan, block, sourcesOf, copies, cache));
      yield;
    }
    for (const claim of plan.claims) {
      checks.push(...claimChecks(plan, claim, sourcesOf, copies, cache));
      yield;
    }
    checks.sort((a, b) => a.range.start - b.range.start);
  }
  return { checks, counts: resultCounts(checks), copies };
}

/**
 * Where the claims begin that the copies of their sources say: each check of them was
 * found or derived. `null` where no source has a copy.
 */
export function provenClaims({ checks, copies }: Proof): ReadonlySet<number> | null {
  if (copies.size === 0) return null;
  const proven = new Set<number>();
  const open = new Set<number>();
  for (const { claim, result } of checks) {
    if (claim === null) continue;
    (result === 'found' || result === 'derived' ? proven : open).add(claim);
  }
  return new Set([...proven].filter((claim) => !open.has(claim)));
}

/** How many checks came out which way. */
export function resultCounts(checks: readonly Check[]): Counts {
  const count = (result: Check['result']) => checks.filter((c) => c.result === result).length;
  return {
    found: count('found'),
    derived: count('derived'),
    notFound: count('not-found'),
    unchecked: count('unchecked'),
  };
}

function claimChecks(
  plan: Plan,
  claim: Claim,
  sourcesOf: (ids: readonly string[]) => readonly Source[],
  copies: Copies,
  cache: ProofCache | undefined,
): readonly Check[] {
  if (claim.figures.length === 0 && claim.quotations.length === 0) return [];
  const key = cache && keyOf(plan, claim, sourcesOf, copies);
  const known = key === undefined ? undefined : cache?.get(key);
  const base = claim.range.start;
  if (known) return known.map((check) => moved(check, base));
  const checks = checksOfClaim(plan, claim, sourcesOf, copies);
  if (key !== undefined && checks.every(({ reason }) => reason !== 'pending')) {
    cache?.set(
      key,
      checks.map((check) => moved(check, -base)),
    );
  }
  return checks;
}

function blockChecks(
  plan: Plan,
  block: RoeBlock | SegmentsBlock,
  sourcesOf: (ids: readonly string[]) => readonly Source[],
  copies: Copies,
  cache: ProofCache | undefined,
): readonly Check[] {
  const { start, end } = block.range;
  const cited = [block.sources, ...(block.kind === 'roe' ? block.peers.map((p) => p.sources) : [])];
  const states = statesOf(sourcesOf(cited.flat().map(({ id }) => id)), copies);
  const key = JSON.stringify([plan.text.slice(start, end), block.duplicate, states]);
  const known = cache?.get(key);
  if (known) return known.map((check) => moved(check, start));
  const checks = checksOfBlock(plan, block, sourcesOf, copies);
  if (!states.flat().some((state) => state.endsWith('pending'))) {
    cache?.set(
      key,
      checks.map((check) => moved(check, -start)),
    );
  }
  return checks;
}

function statesOf(sources: readonly Source[], copies: Copies): string[][] {
  return sources.map((source) => [
    source.id,
    ...copyLinks(source).map(({ path }) => `${path}\0${stateOf(copies, path)}`),
  ]);
}

/** What the checks of a claim depend on. */
function keyOf(
  plan: Plan,
  claim: Claim,
  sourcesOf: (ids: readonly string[]) => readonly Source[],
  copies: Copies,
): string {
  const ids = [
    ...claim.sources,
    ...claim.quotations.flatMap((q) => q.citations.map(({ id }) => id)),
  ];
  const end = Math.max(claim.range.end, ...claim.quotations.map(({ range }) => range.end));
  const sources = statesOf(sourcesOf(ids), copies);
  const text = plan.text.slice(claim.range.start, end);
  return JSON.stringify([text, claim.kind, claim.heading, claim.section, claim.table, sources]);
}

function stateOf(copies: Copies, path: string): string {
  const copy = copies.get(path);
  if (!copy) return '-';
  return 'hash' in copy && copy.hash ? `${copy.state} ${copy.hash}` : copy.state;
}

/** A check of a claim that stands elsewhere; in the cache, relative to the claim. */
function moved(check: Check, by: number): Check {
  const at = ({ start, end }: Check['range']) => ({ start: start + by, end: end + by });
  const { wrongPage } = check;
  return {
    ...check,
    range: at(check.range),
    claim: check.claim === null ? null : check.claim + by,
    wrongPage: wrongPage && { ...wrongPage, range: at(wrongPage.range) },
  };
}
