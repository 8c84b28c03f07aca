/** Sources: new ones, lost ones, renewed ones, and what was said of them otherwise. */
import type { Plan, ProblemParam, Source } from '../../../plan/model';
import { type Change, type ChangeParam, change, fieldChange, type PartName } from '../changes';
import { sameText } from '../likeness';
import { match } from '../match';

/** Ids of the version before → those of the version after, where a source only got another id. */
export type RenamedSources = ReadonlyMap<string, string>;

export interface SourceChanges {
  readonly changes: readonly Change[];
  readonly renamed: RenamedSources;
}

/** Sources that came, went or changed, and which only got another id. */
export function sourceChanges(before: Plan, after: Plan): SourceChanges {
  const counted = (plan: Plan) => plan.sources.filter((source) => !source.duplicate);
  const byId = match(counted(before), counted(after), { id: ({ id }) => id, text: ({ id }) => id });
  // Without its id a source is matched by its text: only the id may have changed.
  const byText = match(byId.removed, byId.added, { text: ({ text }) => text });
  const renamed = new Map(byText.pairs.map(([a, b]) => [a.id, b.id]));
  return {
    renamed,
    changes: [
      ...byText.added.map((s) => change('sourceAdded', named(s), { after: s.firstLine })),
      ...byText.removed.map((s) => change('sourceRemoved', named(s), { before: s.firstLine })),
      ...byText.pairs.flatMap(([a, b]) => [
        change('sourceRenamed', { from: a.id, to: b.id }, ends(a, b)),
        ...pairChanges(a, b),
      ]),
      ...byId.pairs.flatMap(([a, b]) => pairChanges(a, b)),
    ],
  };
}

function named(source: Source): Record<string, ProblemParam> {
  return { id: source.id, title: titleOf(source) };
}

/** What a reader knows a source by. */
export function titleOf({ title, text }: Source): string {
  return title || text;
}

function ends(a: Source, b: Source) {
  return { before: a.firstLine, after: b.firstLine };
}

const TEXTS = ['title', 'url', 'who', 'role', 'purpose', 'page', 'originWritten'] as const;
/** `access` is told before all else: see `marks.ts`. */
const TERMS = ['kind', 'stance', 'expertise'] as const;

/** A later date is a renewal, and the new title and address that come with it are part of it. */
function pairChanges(a: Source, b: Source): Change[] {
  const renewed = a.date !== null && b.date !== null && b.date > a.date && a.date !== b.date;
  const of = (field: string) => ({ id: b.id, title: titleOf(b), field: fieldTerm(field) });
  const texts = TEXTS.filter((key) => !sameText(a[key], b[key])).filter(
    (key) => !renewed || !['title', 'url', 'page'].includes(key),
  );
  const renewal =
    renewed && a.date !== null && b.date !== null
      ? [change('sourceRenewed', { ...named(b), from: a.date, to: b.date }, ends(a, b))]
      : fieldChange('sourceField', of('date'), a.date, b.date, ends(a, b));
  return [
    ...renewal,
    ...texts.flatMap((key) => fieldChange('sourceField', of(key), a[key], b[key], ends(a, b))),
    ...fieldChange('sourceField', of('grade'), gradeOf(a), gradeOf(b), ends(a, b)),
    ...TERMS.flatMap((key) =>
      fieldChange('sourceField', of(key), termOf(key, a[key]), termOf(key, b[key]), ends(a, b)),
    ),
  ];
}

function gradeOf({ grade }: Source): string | null {
  return grade && `${grade.source}${grade.information}`;
}

const FIELD_OF = { kind: 'sourceKind', stance: 'stance', expertise: 'level' };

function termOf(key: (typeof TERMS)[number], term: string | null): ProblemParam | null {
  return term === null ? null : { field: FIELD_OF[key], term };
}

/** A key of the lexicon, or a part that is known by its shape. */
function fieldTerm(key: string): ChangeParam {
  if (isPart(key)) return { part: key };
  return { field: 'sourceKey', term: key === 'originWritten' ? 'origin' : key };
}

function isPart(key: string): key is PartName['part'] {
  return ['kind', 'title', 'date', 'grade', 'url'].includes(key);
}
