/** What a talk with somebody goes on from: what was said, what is agreed, what it is for. */

import { QUESTION_BANK } from '../../edit/questions';
import { personAddressed } from '../../evidence/addressed';
import type { Opportunity, Person, Plan, Source } from '../../plan/model';
import { planLanguage } from '../../plan/terms/vocabulary';
import { fold } from '../../plan/text/text';
import { say } from '../../words';

/** An answer with the question that it answers. */
export interface Told {
  readonly question: string;
  readonly text: string;
  readonly source: Source | null;
  /** Where the answer begins in the plan. */
  readonly at: number;
}

/** What was agreed to do; `due` and `owner` where the plan says them. */
export interface PersonStep {
  readonly text: string;
  readonly due: string | null;
  readonly owner: string | null;
}

const MOST_TOLD = 4;

/** Whether the person is among those whom the source quotes. */
export function isWho({ who }: Source, { name }: Person): boolean {
  return who !== null && fold(who).includes(fold(name));
}

/** The newest answers that this person gave, each with its question. */
export function toldBy(plan: Plan, person: Person): Told[] {
  const told = plan.questions.flatMap(({ text, answers }) =>
    answers.flatMap((answer): (Told & { readonly date: string })[] => {
      const sources = plan.sources.filter(({ id }) => answer.sources.includes(id));
      const source = sources.find((one) => isWho(one, person));
      // A pain has its own place on the page.
      const isPain = plan.pains.some(({ range }) => range.start === answer.range.start);
      if (answer.open || !source || isPain) return [];
      return [
        {
          question: text,
          text: answer.text,
          source,
          at: answer.range.start,
          date: source.date ?? '',
        },
      ];
    }),
  );
  return told
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST_TOLD)
    .map(({ question, text, source, at }) => ({ question, text, source, at }));
}

/** The opportunities that name this person. */
export function opportunitiesOf(plan: Plan, person: Person): Opportunity[] {
  return plan.opportunities.filter(
    ({ who, result }) =>
      result === null && who.some((named) => personAddressed(plan, named.person) === person),
  );
}

/** The first open action that this person owns or that names them, else the next step of their opportunity. */
export function nextStepWith(plan: Plan, person: Person): PersonStep | null {
  const name = fold(person.name);
  const own = plan.actions
    .filter(
      ({ done, owner, text }) => !done && [owner ?? '', text].some((it) => fold(it).includes(name)),
    )
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const [first] = own;
  if (first) return { text: first.text, due: first.due, owner: first.owner };
  const text = opportunitiesOf(plan, person).find(({ next }) => next !== null)?.next;
  return text ? { text, due: null, owner: null } : null;
}

/** Follow-ups of questions of the bank that were answered, and that the plan doesn't have yet. */
export function followUps(
  plan: Plan,
): { readonly text: string; readonly step: (typeof QUESTION_BANK)[number]['step'] }[] {
  const there = new Set(plan.questions.map(({ text }) => fold(text)));
  const answered = new Set(
    plan.questions
      .filter(({ answers }) => answers.some(({ open }) => !open))
      .map(({ text }) => fold(text)),
  );
  const has = (set: ReadonlySet<string>, { en, zh }: { en: string; zh: string }) =>
    set.has(fold(en)) || set.has(fold(zh));
  return QUESTION_BANK.filter(
    ({ text, followUp }) => has(answered, text) && !has(there, followUp),
  ).map(({ followUp, step }) => ({ text: say(followUp, planLanguage(plan)), step }));
}
