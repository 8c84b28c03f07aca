/** Fit, needs, hypotheses, opportunities and actions. */
import { termOf } from '../../../plan/lexicon';
import type {
  Action,
  FitScore,
  Opportunity,
  OpportunityKey,
  Plan,
  ProblemParam,
} from '../../../plan/model';
import { type Change, change, fieldChange } from '../changes';
import { changedPart, essence, sameText } from '../likeness';
import { match, type Traits } from '../match';

/** Criteria that came or went, and scores that changed. */
export function fitChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(before.fit, after.fit, {
    text: ({ criterion }) => criterion,
  });
  const params = (score: FitScore) => ({ criterion: score.criterion, score: scoreText(score) });
  return [
    ...added.map((x) => change('fitAdded', params(x), { after: x.range })),
    ...removed.map((x) => change('fitRemoved', params(x), { before: x.range })),
    ...pairs.flatMap(([a, b]) => {
      const ends = { before: a.range, after: b.range };
      const { criterion } = b;
      return [
        ...fieldChange('fitScore', { criterion }, scoreText(a), scoreText(b), ends),
        ...(sameText(a.text, b.text)
          ? []
          : [change('fitReason', { criterion, ...changedPart(a.text, b.text) }, ends)]),
        ...lost('fitLostSource', a, b, { criterion }, ends),
      ];
    }),
  ];
}

function scoreText({ score, of }: FitScore): string {
  return score === null ? '–' : `${score}/${of ?? '–'}`;
}

function lost(
  code: Change['code'],
  a: { readonly sources: readonly string[] },
  b: { readonly sources: readonly string[] },
  params: Change['params'],
  ends: Pick<Change, 'before' | 'after'>,
): Change[] {
  return a.sources.length > 0 && b.sources.length === 0 ? [change(code, params, ends)] : [];
}

/** Needs of the parties, and the answers to them. */
export function needChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(before.needs, after.needs, {
    group: ({ name, party }) => party ?? essence(name),
    text: ({ need }) => need,
  });
  return [
    ...added.map(({ name, need, needRange }) =>
      change('needAdded', { name, text: need }, { after: needRange }),
    ),
    ...removed.map(({ name, need, needRange }) =>
      change('needRemoved', { name, text: need }, { before: needRange }),
    ),
    ...pairs.flatMap(([a, b]) => {
      const ends = { before: a.needRange, after: b.needRange };
      const { name } = b;
      const parts = changedPart(a.need, b.need);
      return [
        ...(sameText(a.need, b.need) && sameText(a.name, b.name)
          ? []
          : [change('needReworded', { name, ...parts }, ends)]),
        ...(sameText(a.answer, b.answer)
          ? []
          : fieldChange('needAnswer', { name }, a.answer, b.answer, ends)),
        ...lost('needLostSource', a, b, { name, text: b.need }, ends),
      ];
    }),
  ];
}

/** Hypotheses and their verdicts. */
export function hypothesisChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(before.hypotheses, after.hypotheses, {
    id: ({ id }) => id,
    text: ({ text }) => text,
  });
  return [
    ...added.map((h) => change('hypothesisAdded', { text: h.text }, { after: h.firstLine })),
    ...removed.map((h) => change('hypothesisRemoved', { text: h.text }, { before: h.firstLine })),
    ...pairs.flatMap(([a, b]) => {
      const ends = { before: a.firstLine, after: b.firstLine };
      const wording = sameText(a.text, b.text)
        ? []
        : [change('hypothesisReworded', changedPart(a.text, b.text), ends)];
      if (a.verdict === b.verdict) return wording;
      const verdict =
        b.verdict === null
          ? change('verdictWithdrawn', { text: b.text }, ends)
          : change('verdict', { text: b.text, to: { field: 'verdict', term: b.verdict } }, ends);
      return [...wording, verdict];
    }),
  ];
}

const OPPORTUNITY_KEYS: readonly OpportunityKey[] = [
  ...(['stage', 'result', 'close', 'because', 'shift', 'driver', 'pain', 'value', 'size'] as const),
  ...(['certainty', 'time', 'who', 'next', 'rivals', 'criteria', 'process'] as const),
];

/** How opportunities are matched between versions. */
export const OPPORTUNITY_TRAITS: Traits<Opportunity> = { text: ({ title }) => title };

/** Opportunities and the links of their chains. */
export function opportunityChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(
    before.opportunities,
    after.opportunities,
    OPPORTUNITY_TRAITS,
  );
  return [
    ...added.map((o) => change('opportunityAdded', { title: o.title }, { after: o.headingRange })),
    ...removed.map((o) =>
      change('opportunityRemoved', { title: o.title }, { before: o.headingRange }),
    ),
    ...pairs.flatMap(([a, b]) => opportunityPair(a, b)),
  ];
}

function opportunityPair(a: Opportunity, b: Opportunity): Change[] {
  const { title } = b;
  const ends = { before: a.headingRange, after: b.headingRange };
  return [
    ...(sameText(a.title, b.title)
      ? []
      : [change('opportunityRenamed', { from: a.title, to: title }, ends)]),
    ...OPPORTUNITY_KEYS.flatMap((key) => {
      const [from, to] = [written(a, key), written(b, key)];
      const field = { field: 'opportunityKey', term: key };
      const places = { before: placeOf(a, key), after: placeOf(b, key) };
      if (meaning(key, from) === meaning(key, to)) return [];
      return fieldChange('opportunityField', { title, field }, from, to, places);
    }),
    ...lost('opportunityLostSource', a, b, { title }, ends),
  ];
}

/** The words of a key, and what it refers to: `(^c1)` alone is all that some keys hold. */
function written(opportunity: Opportunity, key: OpportunityKey): string | null {
  const values = opportunity.items
    .filter((item) => item.key === key)
    .map(({ value, range }) => {
      const ids = opportunity.references.filter(
        (one) => range.start <= one.range.start && one.range.end <= range.end,
      );
      return [value, ...ids.map(({ id }) => `(^${id})`)].filter((part) => part !== '').join(' ');
    });
  return values.length > 0 ? values.join(' ') : null;
}

function placeOf({ items, headingRange }: Opportunity, key: OpportunityKey) {
  return items.find((item) => item.key === key)?.range ?? headingRange;
}

/** What a value says: a term by itself, so that `中` and `medium` are alike. */
function meaning(key: OpportunityKey, value: string | null): string | null {
  if (value === null) return null;
  const fields = {
    stage: 'stage',
    driver: 'driver',
    certainty: 'level',
    result: 'result',
  } as const;
  const field = fields[key as keyof typeof fields];
  return (field && termOf(field, value)) ?? essence(value);
}

/** Actions: new, gone, done, moved to another day or owner. */
export function actionChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(before.actions, after.actions, {
    text: ({ text }) => text,
  });
  const of = (action: Action): Record<string, ProblemParam> => ({
    text: action.text,
    due: action.due ?? '–',
    owner: action.owner ?? '–',
  });
  return [
    ...added.map((x) =>
      change(x.done ? 'actionAddedDone' : 'actionAdded', of(x), { after: x.firstLine }),
    ),
    ...removed.map((x) => change('actionRemoved', of(x), { before: x.firstLine })),
    ...pairs.flatMap(([a, b]) => {
      const ends = { before: a.firstLine, after: b.firstLine };
      const { text } = b;
      return [
        ...(sameText(a.text, b.text)
          ? []
          : [change('actionReworded', changedPart(a.text, text), ends)]),
        ...(a.done === b.done
          ? []
          : [change(b.done ? 'actionDone' : 'actionReopened', of(b), ends)]),
        ...fieldChange('actionDue', { text }, a.due, b.due, ends),
        ...(sameText(a.owner, b.owner)
          ? []
          : fieldChange('actionOwner', { text }, a.owner, b.owner, ends)),
      ];
    }),
  ];
}
