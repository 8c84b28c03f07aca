/** Statements about the customer: what is new, gone, reworded, and what they rest on. */

import { isFact } from '../../../evidence/weight/support';
import type { Claim, Plan } from '../../../plan/model';
import { type Change, change, type Ends } from '../changes';
import { changedPart, sameText } from '../likeness';
import { match } from '../match';
import type { RenamedSources } from './sources';

/** Claims that are new, gone or say something else; `renamed` are sources that only got another id. */
export function claimChanges(before: Plan, after: Plan, renamed: RenamedSources): Change[] {
  const { pairs, removed, added } = match(told(before), told(after), {
    id: ({ id }) => id,
    group: ({ section }) => section,
    text: ({ claim, plan }) => textOf(claim, plan),
  });
  return [
    ...added.map(({ claim }) => {
      const bare = isFact(claim) && claim.sources.length === 0;
      const code = bare ? 'claimAddedBare' : 'claimAdded';
      return change(code, { text: claim.text }, { after: claim.firstLine });
    }),
    ...removed.map(({ claim }) =>
      change('claimRemoved', { text: claim.text }, { before: claim.firstLine }),
    ),
    ...pairs.flatMap(([a, b]) => pairChanges(a, b, renamed)),
  ];
}

interface Told {
  readonly id: string | null;
  readonly section: string;
  readonly claim: Claim;
  readonly plan: Plan;
}

/** Claims that aren't told as something else: as an answer, a need or a score. */
function told(plan: Plan): Told[] {
  const scores = new Set(plan.fit.map(({ range }) => range.start));
  const needs = plan.needs.map(({ range }) => range);
  return plan.claims.flatMap((claim) => {
    const { section, range, id } = claim;
    if (section === 'ask') return [];
    if (section === 'fit' && scores.has(range.start)) return [];
    const isNeed = needs.some(({ start, end }) => start < range.end && end > range.start);
    return section === 'needs' && isNeed ? [] : [{ id, section, claim, plan }];
  });
}

/** Of a table all cells; else the claim's words. */
function textOf(claim: Claim, plan: Plan): string {
  if (!claim.table) return claim.text;
  const source = plan.text.slice(claim.range.start, claim.range.end);
  return source
    .replace(/\[\^[^[\]]*\]/g, '')
    .replace(/^(?=[ \t:|]*-)[ \t:|-]+$/gm, '')
    .replace(/(?<![ \t])[ \t]*\|[ \t]*/g, ' | ')
    .replace(/<[^<>]*>/g, ' ');
}

function pairChanges(a: Told, b: Told, renamed: RenamedSources): Change[] {
  const ends = { before: a.claim.firstLine, after: b.claim.firstLine };
  return [
    ...moved(a, b, ends),
    ...kindChange(a.claim, b.claim, ends),
    ...wording(textOf(a.claim, a.plan), textOf(b.claim, b.plan), a.claim, b.claim, ends),
    ...support(a.claim, b.claim, renamed, ends),
    ...counterEvidence(a.claim, b.claim),
  ];
}

function moved(a: Told, b: Told, ends: Ends): Change[] {
  if (a.section === b.section) return [];
  const section = (term: string) => ({ field: 'section', term });
  const params = { text: b.claim.text, from: section(a.section), to: section(b.section) };
  return [change('claimMoved', params, ends)];
}

function kindChange(a: Claim, b: Claim, ends: Ends): Change[] {
  if (a.kind === b.kind || (isFact(a) && isFact(b))) return [];
  const term = (claim: Claim) => ({ field: 'claimKind', term: claim.kind });
  const text = b.text;
  if (isFact(b)) {
    const code = b.sources.length > 0 ? 'claimNowFact' : 'claimNowFactBare';
    return [change(code, { text, from: term(a) }, ends)];
  }
  if (isFact(a)) return [change('claimNoFact', { text, to: term(b) }, ends)];
  return [change('claimKind', { text, from: term(a), to: term(b) }, ends)];
}

function wording(from: string, to: string, a: Claim, b: Claim, ends: Ends): Change[] {
  const same = sameText(from, to) && sameText(a.shift?.to ?? null, b.shift?.to ?? null);
  return same ? [] : [change('claimReworded', changedPart(from, to), ends)];
}

/**
 * Whether a claim lost or changed its support. Only its
 * own citations are compared: one changed heading would be told on every line.
 */
function support(a: Claim, b: Claim, renamed: RenamedSources, ends: Ends): Change[] {
  const text = b.text;
  if (a.sources.length > 0 && b.sources.length === 0) {
    const code = a.sources.length === 1 ? 'claimLostSource' : 'claimLostSources';
    return [change(code, { text, sources: ids(a.sources) }, ends)];
  }
  if (a.sources.length === 0 && b.sources.length > 0) {
    return [change('claimSupported', { text, sources: ids(b.sources) }, ends)];
  }
  const [from, to] = [own(a, renamed), own(b)];
  if (from.join() === to.join()) return [];
  return [change('claimSources', { text, from: ids(from), to: ids(to) }, ends)];
}

function own({ citations, references }: Claim, renamed: RenamedSources = new Map()): string[] {
  const cited = citations.map(({ id }) => renamed.get(id) ?? id);
  return [...new Set([...cited, ...references.map(({ id }) => `(^${id})`)])].sort();
}

function ids(list: readonly string[]): readonly string[] {
  return list.length > 0 ? list : ['–'];
}

function counterEvidence(a: Claim, b: Claim): Change[] {
  const { removed, added } = match(a.against, b.against, { text: ({ text }) => text });
  const text = b.text;
  return [
    ...added.map((e) => change('againstAdded', { text, against: e.text }, { after: e.range })),
    ...removed.map((e) => change('againstRemoved', { text, against: e.text }, { before: e.range })),
  ];
}
