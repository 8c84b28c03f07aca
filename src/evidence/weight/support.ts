/** What statements rest on: their sources, how good these are, and what a statement without any lacks. */
import { onceFor } from '../../finance/once';
import { type InSection, inSections } from '../../plan/compose/parts';
import type { Claim, Names, Plan, Range, Source } from '../../plan/model';
import { CONDITIONAL } from '../../plan/terms/sources/weights';
import { fold } from '../../plan/text/text';
import type { PlanIndex } from '../planIndex';
import { isOurs, type Ours, oursOf } from './ours';

/** A claim, those in answers too, with the sources that carry it. */
export interface Statement {
  /** Where a finding about it stands. */
  readonly place: Range;
  readonly sources: readonly Source[];
  /** It says that something is so: a fact, a shift or an inference. */
  readonly asserted: boolean;
}

/** All claims as statements, in the order of the text. */
export function statementsOf(index: PlanIndex): readonly Statement[] {
  return index.found(allStatements);
}

function allStatements(plan: Plan, index: PlanIndex): Statement[] {
  return plan.claims.map((claim) => ({
    place: claim.firstLine,
    sources: sourcesOf(claim, index),
    asserted: claim.kind !== 'hypothesis' && claim.kind !== 'open' && !isFeared(claim),
  }));
}

/** A risk that may come true says nothing of what is: a rumour is where it belongs. */
function isFeared({ section, text }: Claim): boolean {
  return section === 'risks' && CONDITIONAL.test(text);
}

/** Few lists of sources serve many statements. */
const listsOfSources = onceFor((_: Names['sources']) => ({
  /** Many rules ask for those of the same statement. */
  byIds: new WeakMap<readonly string[], readonly Source[]>(),
  byKey: new Map<string, readonly Source[]>(),
}));

/** The sources of something; the same list for the same ids. */
export function sourcesOf(
  { sources }: { readonly sources: readonly string[] },
  index: PlanIndex,
): readonly Source[] {
  const [only = ''] = sources;
  if (sources.length === 0) return NO_SOURCES;
  const { byIds, byKey } = listsOfSources(index.names.sources);
  const known = sources.length === 1 ? byKey.get(only) : byIds.get(sources);
  if (known) return known;
  const key = sources.join('\0');
  let list = byKey.get(key);
  if (!list) {
    list = sameList(sources.flatMap((id) => index.names.sources.get(id) ?? []));
    byKey.set(key, list);
  }
  if (sources.length > 1) byIds.set(sources, list);
  return list;
}

const NO_SOURCES: readonly Source[] = [];

/** Of the same sources always the same list: what is found out of it holds from one plan to the next. */
function sameList(sources: readonly Source[]): readonly Source[] {
  let node = LISTS;
  for (const source of sources) node = node.next(source);
  node.list ??= sources;
  return node.list;
}

interface ListNode {
  readonly next: (source: Source) => ListNode;
  list: readonly Source[] | null;
}

const listNode = (): ListNode => ({ next: onceFor(listNode), list: null });
const LISTS = listNode();

/** Facts, the strategy shifts among them: what has to be backed by a source. */
export function isFact({ kind }: Claim): boolean {
  return kind === 'fact' || kind === 'shift';
}

/** Unlikely to be right: its letter is D or E, or its digit 4 or 5. */
export function isWeak({ grade }: Source): boolean {
  if (!grade) return false;
  return 'DE'.includes(grade.source) || grade.information === 4 || grade.information === 5;
}

/**
 * Different known origins; what has none known adds none, our own word is none, and
 * one document is one however many sources are made of it.
 */
export function knownOrigins(sources: readonly Source[], ours: Ours): number {
  // Few lists of sources serve many statements, and many rules ask.
  return originsBy(ours)(sources);
}

const originsBy = onceFor((ours: Ours) =>
  onceFor((sources: readonly Source[]) => countOrigins(sources, ours)),
);

function countOrigins(sources: readonly Source[], ours: Ours): number {
  const origins = new Set<string>();
  const documents = new Set<string>();
  for (const source of sources) {
    if (source.origin === null || isOurs(source, ours)) continue;
    origins.add(source.origin);
    documents.add(source.title === '' ? source.id : `${source.date} ${fold(source.title)}`);
  }
  return Math.min(origins.size, documents.size);
}

/** What a company answers for before the law: it may stand alone. */
const FILINGS: ReadonlySet<string> = new Set([
  'annual-report',
  'interim-report',
  'prospectus',
  'filing',
]);

/** Published under the law by whoever it is about. */
export function isFiling({ kind }: Source): boolean {
  return kind !== null && FILINGS.has(kind);
}

/** It rests on two known origins, or on a filing. Grades don't count: regrading moves nothing. */
export function isIndependent(sources: readonly Source[], ours: Ours): boolean {
  return sources.some(isFiling) || knownOrigins(sources, ours) > 1;
}

/**
 * How good the best of the sources is: the digit first, then the letter, less
 * is better. Infinity where F, 6 or no grade leave it unknown.
 */
export function bestRank(sources: readonly Source[]): number {
  const ranks = sources.map(({ grade }) => {
    if (!grade || grade.source === 'F' || grade.information === 6) return Number.POSITIVE_INFINITY;
    return grade.information * 10 + 'ABCDE'.indexOf(grade.source);
  });
  return Math.min(Number.POSITIVE_INFINITY, ...ranks);
}

/** The source that is best by digit and letter; of equals, and where none can be judged, the first. */
export function bestOf(sources: readonly Source[]): Source | null {
  const best = bestRank(sources);
  return sources.find((source) => bestRank([source]) === best) ?? null;
}

/** A source as a finding names it: `senate A1`. */
export function gradedName({ id, grade }: Source): string {
  return grade ? `${id} ${grade.source}${grade.information}` : id;
}

export type Lack = 'bare-link' | 'basis' | 'figure' | 'source';

/**
 * What a claim without any source lacks; null when it has one, needs none, or
 * when the fault is said elsewhere: an answer, an undefined citation, a bound
 * figure whose block is missing or cites nothing.
 */
export function lackOf(claim: Claim, { names }: PlanIndex): Lack | null {
  if (claim.kind === 'hypothesis' || claim.kind === 'open') return null;
  if (claim.section === 'ask') return null;
  const cites = claim.citations.length + claim.inherited.length + claim.boundFigures.length > 0;
  if (claim.sources.length > 0 || cites) return null;
  const references = [...claim.references, ...claim.inheritedReferences];
  if (references.some(({ id }) => !names.referred.has(id))) return null;
  if (claim.kind === 'inference' && references.some(({ id }) => isBasis(id, names))) return null;
  if (claim.links.some(({ url }) => leadsOut(url))) return 'bare-link';
  if (claim.kind === 'inference') return 'basis';
  if (isAsked(claim)) return null;
  return claim.figures.length > 0 ? 'figure' : 'source';
}

/** A claim with what it lacks. */
export interface Lacking {
  readonly claim: Claim;
  readonly lack: Lack;
}

/** All claims that lack something, in the order of the text. */
export function lacking(index: PlanIndex): readonly Lacking[] {
  return index.found(findLacking);
}

function findLacking(plan: Plan, index: PlanIndex): Lacking[] {
  // What refers to nothing rests on no name.
  const on = ({ references }: InSection) => (references.length > 0 ? [index.names] : []);
  return lackingIn(plan, on, ({ claims }) =>
    claims.flatMap((claim) => {
      const lack = lackOf(claim, index);
      return lack ? [{ claim, lack }] : [];
    }),
  );
}

const lackingIn = inSections<Lacking>('claims');

/** `?? whose grader is it`: its writer asks, and says nothing that could be shown. */
function isAsked({ text, figures }: Claim): boolean {
  return figures.length === 0 && /^\s*[?？]|[?？]\s*$/.test(text);
}

/** A statement, or a person of whom something is cited: a name alone is nothing to infer from. */
function isBasis(id: string, { named, people }: Names): boolean {
  return named.has(id) || (people.get(id)?.citations.length ?? 0) > 0;
}

/** A link to somewhere: not to a heading, a mailbox, a telephone or a block of the plan. */
export function leadsOut(url: string): boolean {
  return !/^(#|mailto:|tel:|command:|javascript:|data:|roe:|segments:)/i.test(url);
}

/** What speaks against it is at least as good as what speaks for it. Nothing weighs against nothing. */
export function isContradicted(claim: Claim, index: PlanIndex): boolean {
  if (claim.kind === 'hypothesis' || claim.kind === 'open') return false;
  if (claim.sources.length === 0 || claim.against.length === 0) return false;
  const against = bestRank(claim.against.flatMap((evidence) => sourcesOf(evidence, index)));
  return Number.isFinite(against) && against <= bestRank(sourcesOf(claim, index));
}

/** What is wrong with all sources of a claim together. */
export type Weakness = 'unreliable' | 'insider-only' | 'single-origin';

/** The first weakness that a claim's sources have; null without sources or weakness. */
export function weaknessOf(claim: Claim, plan: Plan, index: PlanIndex): Weakness | null {
  const sources = sourcesOf(claim, index);
  if (sources.length === 0 || claim.kind === 'hypothesis' || claim.kind === 'open') return null;
  if (sources.every(isWeak)) return 'unreliable';
  if (claim.section !== 'listen' || !isFact(claim)) return null;
  if (sources.every(({ kind }) => kind === 'employee')) return 'insider-only';
  const ours = oursOf(plan);
  // Our own word alone is told as that.
  if (sources.every((source) => isOurs(source, ours))) return null;
  return knownOrigins(sources, ours) < 2 ? 'single-origin' : null;
}

/** All claims with such a weakness, in the order of the text. */
export function claimsWith(weakness: Weakness, index: PlanIndex): Claim[] {
  const weak = index.found(findWeak);
  return weak.flatMap((one) => (one.weakness === weakness ? [one.claim] : []));
}

function findWeak(plan: Plan, index: PlanIndex) {
  return plan.claims.flatMap((claim) => {
    const weakness = weaknessOf(claim, plan, index);
    return weakness ? [{ claim, weakness }] : [];
  });
}

/** Where lines begin that a source or table above has swallowed, in order: what it seems to lack may be spoilt by them. */
export function swallowedLines({ problems }: Plan): number[] {
  return problems
    .filter(({ rule, code }) => rule === 'format/near-miss' && code === 'swallowed')
    .map(({ range }) => range.start)
    .sort((a, b) => a - b);
}
