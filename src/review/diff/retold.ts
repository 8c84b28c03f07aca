/**
 * Signs of a cosmetic edit, second half: the same document, statement or person is
 * described differently than before, while no source of the plan is new.
 */

import { isFact } from '../../evidence/weight/support';
import type { Plan, Range, Source } from '../../plan/model';
import { COVERAGE, SUPPORT } from '../../plan/terms/people/scales';
import { type Change, type ChangeParam, change, NO_VALUE } from './changes';
import { sameText } from './likeness';
import { match } from './match';
import { titleOf } from './parts/sources';

/** `sources` are those that both versions have, by id. */
export function retoldMarks(
  before: Plan,
  after: Plan,
  sources: readonly (readonly [Source, Source])[],
): Change[] {
  const marks = [...sources.flatMap(([a, b]) => retold(a, b)), ...split(before, after)];
  const ids = after.sources.map(({ id }) => id);
  if (isNew(ids, before)) return marks;
  return [...marks, ...statements(before, after), ...people(before, after)];
}

/** Where something stood and stands. */
export function ends(a: { readonly firstLine: Range }, b: { readonly firstLine: Range }) {
  return { before: a.firstLine, after: b.firstLine };
}

/** One of these sources wasn't there before. */
export function isNew(ids: readonly string[], before: Plan): boolean {
  const known = new Set(before.sources.map(({ id }) => id));
  return ids.some((id) => !known.has(id));
}

/** The same document now has another kind, stance, speaker or origin, or none any more. */
function retold(a: Source, b: Source): Change[] {
  if (!isSameDocument(a, b)) return [];
  return TOLD.flatMap(([key, field, termField]) => {
    const [from, to] = [a[key], b[key]];
    // With another day it may be another talk; what was our own paper is it on any day.
    if (a.date !== b.date && (key !== 'kind' || from !== 'own')) return [];
    if (from === null || sameText(from, to)) return [];
    // To admit that a source is friendly doesn't flatter the plan.
    if (key === 'stance' && from !== 'friendly') return [];
    const value = (one: string | null) =>
      one === null ? NO_VALUE : termField === null ? one : { field: termField, term: one };
    return [
      change(
        'markSource',
        { id: b.id, title: titleOf(b), field, from: value(from), to: value(to) },
        ends(a, b),
      ),
    ];
  });
}

const TOLD = [
  ['kind', { part: 'kind' }, 'sourceKind'],
  ['stance', { field: 'sourceKey', term: 'stance' }, 'stance'],
  ['who', { field: 'sourceKey', term: 'who' }, null],
  ['originWritten', { field: 'sourceKey', term: 'origin' }, null],
] as const;

/** One document is two sources now. */
function split(before: Plan, after: Plan): Change[] {
  const known = new Set(before.sources.map(({ id }) => id));
  const old = after.sources.filter(({ id, duplicate }) => known.has(id) && !duplicate);
  return after.sources.flatMap((source) => {
    const twin = old.find((one) => source.title !== '' && isSameDocument(one, source));
    if (known.has(source.id) || source.duplicate || !twin || twin.date !== source.date) return [];
    return [
      change(
        'markSplit',
        { id: source.id, other: twin.id, title: titleOf(source) },
        { after: source.firstLine },
      ),
    ];
  });
}

/** A guess became a fact on the same sources, or rests on one thing more, and nothing new is cited anywhere. */
function statements(before: Plan, after: Plan): Change[] {
  const { pairs } = match(before.claims, after.claims, {
    id: ({ id }) => id,
    text: ({ text }) => text,
  });
  return pairs.flatMap(([a, b]) => {
    if (b.sources.length === 0 || b.table) return [];
    if (!isFact(a) && isFact(b)) {
      if (b.sources.some((id) => !a.sources.includes(id))) return [];
      const from = { field: 'claimKind', term: a.kind };
      return [change('markFact', { text: b.text, from }, ends(a, b))];
    }
    const gained = b.citations.map(({ id }) => id).filter((id) => !a.sources.includes(id));
    const grown = isFact(a) && isFact(b) && a.sources.length > 0 && gained.length > 0;
    return grown && sameText(a.text, b.text) && a.sources.every((id) => b.sources.includes(id))
      ? [change('markCited', { text: b.text, sources: gained }, ends(a, b))]
      : [];
  });
}

/** One step up may come from a talk that wasn't written down; two need a source. */
const TURNED = 2;

/** Somebody turned round, was met, or is the one who decides, and nothing new is cited anywhere. */
function people(before: Plan, after: Plan): Change[] {
  const { pairs } = match(before.people, after.people, {
    id: ({ name }) => name,
    text: ({ name }) => name,
  });
  return pairs.flatMap(([a, b]) => {
    const better = (list: readonly string[], key: 'support' | 'coverage') =>
      a[key] !== null && b[key] !== null && list.indexOf(b[key]) - list.indexOf(a[key]) >= TURNED;
    const term = (field: string, one: string | null) => ({ field, term: one ?? '' });
    const mark = (key: string, from: ChangeParam, to: ChangeParam) => [
      change(
        'markPerson',
        { name: b.name, field: { field: 'personKey', term: key }, from, to },
        ends(a, b),
      ),
    ];
    const decides = b.roles.includes('economic-buyer') && !a.roles.includes('economic-buyer');
    const roles = (list: readonly string[]) =>
      list.length === 0 ? NO_VALUE : list.map((one) => term('role', one));
    return [
      ...(better(SUPPORT, 'support')
        ? mark('support', term('support', a.support), term('support', b.support))
        : []),
      ...(better(COVERAGE, 'coverage')
        ? mark('coverage', term('coverage', a.coverage), term('coverage', b.coverage))
        : []),
      ...(decides && a.roles.length > 0 ? mark('role', roles(a.roles), roles(b.roles)) : []),
    ];
  });
}

function isSameDocument(a: Source, b: Source): boolean {
  return sameText(a.title, b.title) && sameText(a.url, b.url);
}
