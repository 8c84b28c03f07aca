/** What was asked, what was answered, and the pains that came out. */
import type { Answer, Pain, Plan, ProblemParam, Question } from '../../../plan/model';
import { type Change, change, fieldChange, NO_VALUE } from '../changes';
import { changedPart, sameText } from '../likeness';
import { match } from '../match';

/** Questions and answers that came or went, then the pains. */
export function questionChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(before.questions, after.questions, {
    id: ({ id }) => id,
    text: ({ text }) => text,
  });
  return [
    ...added.map((q) => change('questionAdded', { text: q.text }, { after: q.firstLine })),
    ...removed.map((q) => change('questionRemoved', { text: q.text }, { before: q.firstLine })),
    ...pairs.flatMap(([a, b]) => pairChanges(a, b, before, after)),
    ...painChanges(before, after),
  ];
}

function pairChanges(a: Question, b: Question, before: Plan, after: Plan): Change[] {
  const ends = { before: a.firstLine, after: b.firstLine };
  const [from, to] = [answersOf(a, before), answersOf(b, after)];
  const wording = sameText(a.text, b.text)
    ? []
    : [change('questionReworded', changedPart(a.text, b.text), ends)];
  if (from.length === 0 && to.length > 0) {
    const params = { text: b.text, answer: to[0]?.text ?? '' };
    return [...wording, change('questionAnswered', params, ends)];
  }
  const tick =
    a.asked === b.asked
      ? []
      : [change(b.asked ? 'questionAsked' : 'questionNotAsked', { text: b.text }, ends)];
  return [...wording, ...tick, ...answerChanges(b.text, from, to)];
}

/** Answers that say something; a pain is told as such. */
function answersOf({ answers }: Question, { pains }: Plan): Answer[] {
  const starts = new Set(pains.map(({ range }) => range.start));
  return answers.filter(({ open, range }) => !open && !starts.has(range.start));
}

function answerChanges(question: string, from: readonly Answer[], to: readonly Answer[]): Change[] {
  const { pairs, removed, added } = match(from, to, { text: ({ text }) => text });
  return [
    ...added.map((x) => change('answerAdded', { question, text: x.text }, { after: x.firstLine })),
    ...removed.map((x) =>
      change('answerRemoved', { question, text: x.text }, { before: x.firstLine }),
    ),
    ...pairs.flatMap(([a, b]) => {
      const ends = { before: a.firstLine, after: b.firstLine };
      const lost = a.sources.length > 0 && b.sources.length === 0;
      return [
        ...(sameText(a.text, b.text)
          ? []
          : [change('answerReworded', changedPart(a.text, b.text), ends)]),
        ...(lost ? [change('answerLostSource', { text: b.text }, ends)] : []),
      ];
    }),
  ];
}

function painChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(before.pains, after.pains, { text: ({ text }) => text });
  return [
    ...added.map(painAdded),
    ...removed.map((p) => change('painRemoved', { text: p.text }, { before: p.firstLine })),
    ...pairs.flatMap(([a, b]) => {
      const ends = { before: a.firstLine, after: b.firstLine };
      return [
        ...(sameText(a.text, b.text)
          ? []
          : [change('painReworded', changedPart(a.text, b.text), ends)]),
        ...rating('importance', a, b),
        ...rating('hiddenness', a, b),
      ];
    }),
  ];
}

function painAdded({ text, importance, hiddenness, firstLine }: Pain): Change {
  const ends = { after: firstLine };
  if (importance === null && hiddenness === null) return change('painAdded', { text }, ends);
  const rated = {
    importance: level(importance) ?? NO_VALUE,
    hiddenness: level(hiddenness) ?? NO_VALUE,
  };
  return change('painAddedRated', { text, ...rated }, ends);
}

function rating(key: 'importance' | 'hiddenness', a: Pain, b: Pain): Change[] {
  const params = { text: b.text, field: { field: 'painKey', term: key } };
  const ends = { before: a.firstLine, after: b.firstLine };
  return fieldChange('painRated', params, level(a[key]), level(b[key]), ends);
}

function level(term: string | null): ProblemParam | null {
  return term === null ? null : { field: 'level', term };
}
