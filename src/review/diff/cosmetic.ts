/**
 * The marks of a cosmetic hand: changes that make a plan look better while
 * nothing was learned. Each takes the place of the ordinary changes it explains.
 */

import { oursOf } from '../../evidence/weight/ours';
import { isFact, isWeak, knownOrigins } from '../../evidence/weight/support';
import type { Claim, Hypothesis, Opportunity, Plan, Range, Source } from '../../plan/model';
import { certaintyShare } from '../../plan/terms/sources/certainty';
import { moneyIn } from '../board/money';
import { type Change, type ChangeCode, type ChangeParam, change, NOTHING } from './changes';
import { sameText } from './likeness';
import { isMarked } from './marks';
import { match } from './match';

/** Each mark, in the order in which a reviewer looks, with the changes at the same place that it explains. */
const EXPLAINS = {
  markSurer: ({ code }) => code === 'opportunityField',
  markCounterWeakened: (one) => isPart(one, 'grade'),
  markVerdict: ({ code }) => code === 'verdict',
  markGrade: (one) => isPart(one, 'grade'),
  markDate: (one) => one.code === 'sourceRenewed' || isPart(one, 'date'),
  markConfidence: (one) =>
    one.code === 'sourceAccess' || isPart(one, 'title') || isPart(one, 'access'),
  markSource: (one) =>
    (['kind', 'stance', 'who', 'origin'] as const).some((part) => isPart(one, part)),
  markSplit: ({ code }) => code === 'sourceAdded',
  markFact: ({ code }) => code === 'claimNowFact',
  markCited: ({ code }) => code === 'claimSources',
  markPerson: (one) =>
    one.code === 'personSupport' || isTerm(one, 'coverage') || isTerm(one, 'role'),
} as const satisfies Partial<Record<ChangeCode, (change: Change) => boolean>>;

type MarkCode = keyof typeof EXPLAINS;

function isPart({ code, params }: Change, name: string): boolean {
  const { field } = params;
  if (code !== 'sourceField' || typeof field !== 'object' || field === null) return false;
  return ('part' in field && field.part === name) || ('term' in field && field.term === name);
}

function isTerm({ code, params: { field } }: Change, name: string): boolean {
  if (code !== 'personField' || typeof field !== 'object' || field === null) return false;
  return 'term' in field && field.term === name;
}

/** A change that only a cosmetic hand makes. */
export function isMark(code: ChangeCode): code is MarkCode {
  return Object.hasOwn(EXPLAINS, code);
}

/** The changes without those that a mark at the same place explains. */
export function unexplained(changes: readonly Change[], marks: readonly Change[]): Change[] {
  const at = ({ before, after }: Change) => `${before?.start} ${after?.start}`;
  return changes.filter(
    (one) =>
      !marks.some((mark) => isMark(mark.code) && at(mark) === at(one) && EXPLAINS[mark.code](one)),
  );
}

/** What a reviewer should look at first, in that order: changes that make a plan look better while nothing was learned. */
export function marksOf(before: Plan, after: Plan): Change[] {
  const sources = sourcePairs(before, after);
  return [
    ...surer(before, after),
    ...verdicts(before, after),
    ...sources.flatMap(([a, b]) => sourceMark(a, b, before, after)),
    ...sources.flatMap(([a, b]) => told(a, b)),
    ...split(before, after),
    ...statements(before, after),
    ...people(before, after),
  ];
}

function ends(a: { readonly firstLine: Range }, b: { readonly firstLine: Range }) {
  return { before: a.firstLine, after: b.firstLine };
}

function isNew(ids: readonly string[], before: Plan): boolean {
  const known = new Set(before.sources.map(({ id }) => id));
  return ids.some((id) => !known.has(id));
}

/** Money or certainty of an opportunity went up, and nothing new is cited for it. */
function surer(before: Plan, after: Plan): Change[] {
  const { pairs } = match(before.opportunities, after.opportunities, {
    text: ({ title }) => title,
  });
  return pairs.flatMap(([a, b]) => {
    const gained = b.sources.some((id) => !a.sources.includes(id));
    if (gained || isNew(b.sources, before)) return [];
    return (['size', 'certainty'] as const).flatMap((key) => {
      const [from, to] = [itemOf(a, key), itemOf(b, key)];
      if (!to || !isMore(key, from?.value ?? null, to.value)) return [];
      const params = {
        title: b.title,
        field: { field: 'opportunityKey', term: key },
        from: from?.value ?? NOTHING,
        to: to.value,
      };
      return [change('markSurer', params, { before: from?.range, after: to.range })];
    });
  });
}

function itemOf({ items }: Opportunity, key: 'size' | 'certainty') {
  return items.find((item) => item.key === key && !item.invalid && item.value !== '');
}

function isMore(key: 'size' | 'certainty', from: string | null, to: string): boolean {
  if (key === 'certainty') {
    const [was, is] = [certaintyShare(from), certaintyShare(to)];
    return was !== null && is !== null && is > was;
  }
  const [was, is] = [moneyIn(from ?? ''), moneyIn(to)];
  return was !== null && is !== null && was.currency === is.currency && is.value > was.value;
}

/** A verdict was given or turned, and nothing new is cited for it. */
function verdicts(before: Plan, after: Plan): Change[] {
  const { pairs } = match(before.hypotheses, after.hypotheses, {
    id: ({ id }) => id,
    text: ({ text }) => text,
  });
  return pairs.flatMap(([a, b]) => {
    if (b.verdict === null || b.verdict === a.verdict) return [];
    const old = new Set([...a.sources, ...testedBy(a, before)]);
    if ([...b.sources, ...testedBy(b, after)].some((id) => !old.has(id))) return [];
    const params = { text: b.text, to: { field: 'verdict', term: b.verdict } };
    return [change('markVerdict', params, ends(a, b))];
  });
}

function testedBy({ id }: Hypothesis, plan: Plan): string[] {
  return plan.questions
    .filter(({ references }) => references.some((reference) => reference.id === id))
    .flatMap(({ answers }) => answers.flatMap(({ sources }) => sources));
}

function sourcePairs(before: Plan, after: Plan): (readonly [Source, Source])[] {
  const now = new Map(after.sources.filter((one) => !one.duplicate).map((one) => [one.id, one]));
  return before.sources.flatMap((a) => {
    const b = a.duplicate ? undefined : now.get(a.id);
    return b ? [[a, b] as const] : [];
  });
}

/** At most one mark a source, the gravest. */
function sourceMark(a: Source, b: Source, before: Plan, after: Plan): Change[] {
  const of = (code: ChangeCode, params: Change['params']) => [
    change(code, { id: b.id, ...params }, ends(a, b)),
  ];
  if (isMarked(a) && !isMarked(b)) return of('markConfidence', { title: b.title || b.text });
  const better = rankOf(b) - rankOf(a);
  if (rankOf(a) > 0 && better < 0 && isAgainstAlone(a, before) && isAgainstAlone(b, after)) {
    return of('markCounterWeakened', { from: gradeOf(a), to: gradeOf(b) });
  }
  const isUp = (rankOf(a) > 0 && better > 0) || (isWeak(a) && !isWeak(b));
  if (isUp && isSame(a, b) && !isSeconded(b, before, after)) {
    return of('markGrade', { from: gradeOf(a), to: gradeOf(b) });
  }
  if (a.date !== null && b.date !== null && isOtherDay(a.date, b.date) && isSame(a, b)) {
    return of('markDate', { from: a.date, to: b.date });
  }
  return [];
}

/** Not the same day, more or less precise. */
function isOtherDay(a: string, b: string): boolean {
  return !a.startsWith(b) && !b.startsWith(a);
}

/** Of the same document another kind, stance, speaker or origin is told than before, or none any more. */
function told(a: Source, b: Source): Change[] {
  if (!isSameDocument(a, b) || a.date !== b.date) return [];
  return TOLD.flatMap(([key, field, termField]) => {
    const [from, to] = [a[key], b[key]];
    if (from === null || sameText(from, to)) return [];
    // A friend who is told as one looks no better.
    if (key === 'stance' && from !== 'friendly') return [];
    const value = (one: string | null) =>
      one === null ? NOTHING : termField === null ? one : { field: termField, term: one };
    return [
      change('markSource', { id: b.id, field, from: value(from), to: value(to) }, ends(a, b)),
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
    return [change('markSplit', { id: source.id, other: twin.id }, { after: source.firstLine })];
  });
}

/** What was a guess is a fact on the same sources, or rests on one thing more, and nothing new is cited anywhere. */
function statements(before: Plan, after: Plan): Change[] {
  if (isNew(idsOf(after), before)) return [];
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

function idsOf({ sources }: Plan): string[] {
  return sources.map(({ id }) => id);
}

const SUPPORT = ['opponent', 'non-supporter', 'neutral', 'supporter', 'strong-supporter'];
/** A step up may come of a talk that nobody wrote down; two are news. */
const TURNED = 2;
const COVERAGE = ['none', 'brief', 'multiple', 'in-depth'];

/** Somebody turned round, was met, or is the one who decides, and nothing new is cited anywhere. */
function people(before: Plan, after: Plan): Change[] {
  if (isNew(idsOf(after), before)) return [];
  const { pairs } = match(before.people, after.people, {
    id: ({ name }) => name,
    text: ({ name }) => name,
  });
  return pairs.flatMap(([a, b]) => {
    const better = (list: readonly string[], key: 'support' | 'coverage', steps: number) =>
      a[key] !== null && b[key] !== null && list.indexOf(b[key]) - list.indexOf(a[key]) >= steps;
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
      list.length === 0 ? NOTHING : list.map((one) => term('role', one));
    return [
      ...(better(SUPPORT, 'support', TURNED)
        ? mark('support', term('support', a.support), term('support', b.support))
        : []),
      ...(better(COVERAGE, 'coverage', 1)
        ? mark('coverage', term('coverage', a.coverage), term('coverage', b.coverage))
        : []),
      ...(decides && a.roles.length > 0 ? mark('role', roles(a.roles), roles(b.roles)) : []),
    ];
  });
}

function isSameDocument(a: Source, b: Source): boolean {
  return sameText(a.title, b.title) && sameText(a.url, b.url);
}

/** The document is the same: only what we say of it has changed. */
function isSame(a: Source, b: Source): boolean {
  return (['title', 'url', 'who', 'kind', 'originWritten'] as const).every((key) =>
    sameText(a[key], b[key]),
  );
}

/** The better the higher; 0 where it isn't rated or can't be judged. */
function rankOf({ grade }: Source): number {
  if (!grade || grade.source === 'F' || grade.information === 6) return 0;
  return 100 - grade.information * 10 - 'ABCDE'.indexOf(grade.source);
}

function gradeOf({ grade }: Source): string {
  return grade ? `${grade.source}${grade.information}` : NOTHING;
}

/** A statement that cites it rests on an origin more than it did. */
function isSeconded({ id }: Source, before: Plan, after: Plan): boolean {
  const origins = (plan: Plan) => {
    const known = new Map(plan.sources.map((source) => [source.id, source]));
    const citing = plan.claims.filter(({ sources }) => sources.includes(id));
    const ids = new Set(citing.flatMap(({ sources }) => sources));
    return knownOrigins(
      [...ids].flatMap((one) => known.get(one) ?? []),
      oursOf(plan),
    );
  };
  return origins(after) > origins(before);
}

/** It speaks against statements and backs none. */
function isAgainstAlone({ id }: Source, { claims }: Plan): boolean {
  const cites = ({ sources }: { readonly sources: readonly string[] }) => sources.includes(id);
  const against = claims.some((claim: Claim) => claim.against.some(cites));
  return against && !claims.some((claim) => citesItself(claim, id));
}

function citesItself({ citations, inherited }: Claim, id: string): boolean {
  return [...citations, ...inherited].some((citation) => citation.id === id);
}
