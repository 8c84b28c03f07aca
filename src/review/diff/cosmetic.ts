/**
 * The marks of a cosmetic hand: changes that make a plan look better while
 * nothing was learned. Each takes the place of the ordinary changes it explains.
 */

import { indexOf } from '../../evidence/planIndex';
import { oursOf } from '../../evidence/weight/ours';
import { isContradicted, isWeak, knownOrigins } from '../../evidence/weight/support';
import { onceFor } from '../../finance/once';
import type { Claim, Hypothesis, Opportunity, Plan, Source } from '../../plan/model';
import { certaintyShare } from '../../plan/terms/sources/certainty';
import { moneyIn } from '../board/money';
import { type Change, type ChangeCode, change, NO_VALUE } from './changes';
import { sameText } from './likeness';
import { isMarked } from './marks';
import { match } from './match';
import { titleOf } from './parts/sources';
import { ends, isNew, retoldMarks } from './retold';

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
  // Only the field that the mark names is explained by it: other changes of the same person are told as well.
  markPerson: (one, mark) =>
    (one.code === 'personSupport' && isTerm(mark, 'support')) ||
    (['coverage', 'role'] as const).some(
      (field) => one.code === 'personField' && isTerm(one, field) && isTerm(mark, field),
    ),
} as const satisfies Partial<Record<ChangeCode, (change: Change, mark: Change) => boolean>>;

type MarkCode = keyof typeof EXPLAINS;

function isPart({ code, params }: Change, name: string): boolean {
  const { field } = params;
  if (code !== 'sourceField' || typeof field !== 'object' || field === null) return false;
  return ('part' in field && field.part === name) || ('term' in field && field.term === name);
}

function isTerm({ params: { field } }: Change, name: string): boolean {
  if (typeof field !== 'object' || field === null) return false;
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
      !marks.some(
        (mark) => isMark(mark.code) && at(mark) === at(one) && EXPLAINS[mark.code](one, mark),
      ),
  );
}

/** What a reviewer should look at first, in that order: changes that make a plan look better while nothing was learned. */
export function cosmeticMarks(before: Plan, after: Plan): Change[] {
  const sources = sourcePairs(before, after);
  return [
    ...surer(before, after),
    ...verdicts(before, after),
    ...sources.flatMap(([a, b]) => sourceMark(a, b, before, after)),
    ...retoldMarks(before, after, sources),
  ];
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
        from: from?.value ?? NO_VALUE,
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
    change(code, { id: b.id, title: titleOf(b), ...params }, ends(a, b)),
  ];
  if (isMarked(a) && !isMarked(b)) return of('markConfidence', {});
  const better = rankOf(b) - rankOf(a);
  if (rankOf(a) > 0 && better < 0 && isCounter(a, b, before, after)) {
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

/** Whether both are the same document, of which only our description changed. */
function isSame(a: Source, b: Source): boolean {
  return (['title', 'url', 'who', 'kind', 'originWritten'] as const).every((key) =>
    sameText(a[key], b[key]),
  );
}

/** Higher is better; 0 for a source that isn't rated or can't be judged. */
function rankOf({ grade }: Source): number {
  if (!grade || grade.source === 'F' || grade.information === 6) return 0;
  return 100 - grade.information * 10 - 'ABCDE'.indexOf(grade.source);
}

function gradeOf({ grade }: Source): string {
  return grade ? `${grade.source}${grade.information}` : NO_VALUE;
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

/** Whether it is only cited against statements. */
function isAgainstAlone({ id }: Source, { claims }: Plan): boolean {
  const cites = ({ sources }: { readonly sources: readonly string[] }) => sources.includes(id);
  const against = claims.some((claim: Claim) => claim.against.some(cites));
  return against && !claims.some((claim) => citesItself(claim, id));
}

/** It speaks against statements, and nothing else or less so than before. */
function isCounter(a: Source, b: Source, before: Plan, after: Plan): boolean {
  return (
    (isAgainstAlone(a, before) && isAgainstAlone(b, after)) ||
    contradictedBy(b, after) < contradictedBy(a, before)
  );
}

/** How many statements it helps to contradict: lowered, it may free them, whatever else it is cited for. */
function contradictedBy({ id }: Source, plan: Plan): number {
  const isCited = ({ against }: Claim) => against.some(({ sources }) => sources.includes(id));
  return contradictedIn(plan).filter(isCited).length;
}

/** The contradicted statements of a plan, looked for once for all its sources. */
const contradictedIn = onceFor((plan: Plan): readonly Claim[] => {
  const index = indexOf(plan);
  return plan.claims.filter((claim) => isContradicted(claim, index));
});

function citesItself({ citations, inherited }: Claim, id: string): boolean {
  return [...citations, ...inherited].some((citation) => citation.id === id);
}
