/**
 * The page to read before a meeting with somebody: who it is, what we believe
 * and how well it is founded, what to test, what to ask, which figures to quote.
 */

import { personAddressed } from '../../evidence/addressed';
import { callerOf } from '../../evidence/naming';
import { maskerOf } from '../../evidence/personal/masked';
import { indexOf, type PlanIndex } from '../../evidence/planIndex';
import { isOurs, oursOf } from '../../evidence/weight/ours';
import { weightOf } from '../../evidence/weight/pains';
import { bestOf, isContradicted, isWeak, sourcesOf } from '../../evidence/weight/support';
import type { Claim, Person, Plan, Question, Source } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { peopleMapOf } from '../../render/people/peopleMap';
import { wayText } from '../../render/people/peopleSvg';
import { differsFromBlock } from '../../rules/figure/againstBlock';
import type { Language } from '../../words';
import { planDay } from '../navigation/describe';
import { quotableFigures } from './figures';
import type { Belief, Brief, HypothesisToTest, QuestionToAsk } from './model';
import { questionsFor } from './questions';
import { isWho, nextStepWith, opportunitiesOf, toldBy } from './talk';

/** What fits on one page. */
const MOST_BELIEFS = 6;

const MOST_SHIFTS = 2;

const MOST_HYPOTHESES = 3;

/** Sections that speak of our choice and our offer rather than of the customer. */
const LEFT_OUT: ReadonlySet<string> = new Set(['fit', 'opportunities']);

/**
 * The person of that id or name, widths and case aside; else the only one whom it calls by
 * title (`CFO`) or as people are called (`王总`, `Mr Lee`). Null when there is none, or several.
 */
export function findPerson(plan: Plan, name: string): Person | null {
  const own = plan.names.people.get(name);
  if (own) return own;
  const people = plan.people.filter(({ duplicate }) => !duplicate);
  const called = [
    people.filter(({ title }) => title !== null && fold(title) === fold(name)),
    people.filter((person) => callerOf(person.name)(name)),
  ].find((list) => list.length > 0);
  return called?.length === 1 ? (called[0] ?? null) : null;
}

/** The brief for a meeting with `person`; figures are said in `language`. `today` is an ISO day. */
export function briefFor(plan: Plan, person: Person, language: Language, today: string): Brief {
  const index = indexOf(plan);
  const beliefs = beliefsFor(plan, person, index);
  const questions = questionsFor(plan, person);
  const aim = aimOf(plan, person, questions);
  const next = nextStepWith(plan, person);
  return {
    account: plan.frontMatter?.account ?? null,
    person,
    day: planDay(plan, today),
    lastContact: lastContactWith(plan, person),
    aim,
    told: toldBy(plan, person),
    // Not said again where it is already the aim of the talk.
    next: next?.text === aim?.text && !next?.due && !next?.owner ? null : next,
    way: wayIn(plan, language),
    beliefs: beliefs.map((claim) => beliefOf(plan, claim, index)),
    hypotheses: openHypotheses(plan),
    questions,
    figures: quotableFigures(plan, beliefs, index, language),
    mask: maskerOf(plan),
  };
}

/** The way to who decides, from the map of people; empty for a plan with one person. */
function wayIn(plan: Plan, language: Language): string {
  const map = plan.people.length > 1 ? peopleMapOf(plan) : null;
  return map ? wayText(map, language) : '';
}

/**
 * What the customer is turning to, then the claims nearest to this person:
 * those that name it, that it said, that its opportunities rest on.
 */
function beliefsFor(plan: Plan, person: Person, index: PlanIndex): Claim[] {
  const opportunities = plan.opportunities.filter(({ who }) =>
    who.some((named) => personAddressed(plan, named.person) === person),
  );
  const because = new Set(opportunities.flatMap((item) => item.references.map(({ id }) => id)));
  const near = (claim: Claim): number => {
    if (mentions(claim.text, person)) return 3;
    if (sourcesOf(claim, index).some((source) => isWho(source, person))) return 2;
    return claim.id !== null && because.has(claim.id) ? 1 : 0;
  };
  const pains = new Map(plan.pains.map((pain) => [pain.range.start, weightOf(pain)]));
  const painOf = ({ range }: Claim) => pains.get(range.start) ?? 0;
  // What they answered has a place of its own on the page.
  const answers = new Set(toldBy(plan, person).map(({ at }) => at));
  const isAnswer = (start: number) => answers.has(start);
  const told = plan.claims.filter(
    ({ kind, table, section, range }) =>
      kind !== 'open' && !table && !LEFT_OUT.has(section) && !isAnswer(range.start),
  );
  const shifts = told.filter(({ kind }) => kind === 'shift').slice(0, MOST_SHIFTS);
  const rest = told
    .filter((claim) => !shifts.includes(claim))
    .map((claim) => ({ claim, near: near(claim) }))
    .filter((item) => item.near > 0)
    .sort(
      (a, b) =>
        b.near - a.near ||
        painOf(b.claim) - painOf(a.claim) ||
        a.claim.range.start - b.claim.range.start,
    )
    .map(({ claim }) => claim);
  return [...shifts, ...rest].slice(0, MOST_BELIEFS);
}

function mentions(text: string, { name }: Person): boolean {
  return name.length > 1 && fold(text).includes(fold(name));
}

function aimOf(plan: Plan, person: Person, questions: readonly QuestionToAsk[]): Brief['aim'] {
  const next = opportunitiesOf(plan, person).find((one) => one.next !== null)?.next;
  if (next) return { of: 'opportunity', text: next };
  const [hypothesis] = openHypotheses(plan);
  if (hypothesis) return { of: 'hypothesis', text: hypothesis.text };
  const [question] = questions;
  return question ? { of: 'question', text: question.text } : null;
}

function beliefOf(plan: Plan, claim: Claim, index: PlanIndex): Belief {
  const source = bestOf(sourcesOf(claim, index));
  const pain = plan.pains.find(({ range }) => range.start === claim.range.start);
  const said = pain ? { text: pain.text, kind: 'pain' as const } : claim;
  const flag = flagOf(plan, claim, index);
  return { text: said.text, kind: said.kind, source, grade: source?.grade ?? null, flag };
}

function flagOf(plan: Plan, claim: Claim, index: PlanIndex): Belief['flag'] {
  const sources = sourcesOf(claim, index);
  if (isContradicted(claim, index)) return 'contradicted';
  if (differsFromBlock(claim, index)) return 'doubtful';
  if (sources.length === 0) return null;
  if (sources.every(isWeak)) return 'unreliable';
  const ours = oursOf(plan);
  return sources.every((source) => isOurs(source, ours)) ? 'ours' : null;
}

function lastContactWith(plan: Plan, person: Person): Source | null {
  const dated = plan.sources.filter((source) => source.date !== null && isWho(source, person));
  return dated.sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0] ?? null;
}

function openHypotheses(plan: Plan): HypothesisToTest[] {
  return plan.hypotheses
    .filter(({ verdict }) => verdict === null)
    .slice(0, MOST_HYPOTHESES)
    .map(({ id, text }) => ({
      text,
      question: plan.questions.find((question) => tests(question, id))?.text ?? null,
    }));
}

function tests({ references }: Question, id: string | null): boolean {
  return id !== null && references.some((reference) => reference.id === id);
}
