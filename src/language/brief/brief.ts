/**
 * The page to read before a meeting with somebody: who it is, what we believe
 * and how well it is founded, what to test, what to ask, which figures to quote.
 */

import { QUESTION_BANK, STEPS, wordsIn } from '../../edit/questions';
import type { BankQuestion, Stage } from '../../edit/questions/model';
import { type Masker, maskerOf } from '../../evidence/masked';
import { isOurs, oursOf } from '../../evidence/ours';
import { Gate } from '../../evidence/outward';
import { weightOf } from '../../evidence/pains';
import { indexOf, type PlanIndex } from '../../evidence/planIndex';
import { bestRank, isContradicted, isFact, isWeak, sourcesOf } from '../../evidence/support';
import { metricOf, segmentMetricOf } from '../../finance/statements/names';
import { matchesWritten } from '../../finance/statements/written';
import type { BoundFigure, Claim, Grade, Person, Plan, Question, Source } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { fold } from '../../plan/text/text';
import { peopleMapOf } from '../../render/people/peopleMap';
import { wayText } from '../../render/people/peopleSvg';
import { metricName } from '../../render/roe/dupontNumbers';
import { type Language, say } from '../../words';
import { boundValueOf } from '../figures/boundValue';
import { dayOf } from '../navigation/describe';
import {
  followUps,
  isWho,
  type NextStep,
  nextStepWith,
  opportunitiesOf,
  type Told,
  toldBy,
} from './talk';

export interface Belief {
  readonly text: string;
  readonly kind: Claim['kind'] | 'pain';
  /** The best of its sources; null when nothing supports it. */
  readonly source: Source | null;
  readonly grade: Grade | null;
}

export interface HypothesisToTest {
  readonly text: string;
  /** The question that tests it, where the plan has one. */
  readonly question: string | null;
}

export interface QuestionToAsk {
  readonly text: string;
  readonly step: Question['step'];
  /** `follow-up`: goes on from an answer that is there. */
  readonly from: 'plan' | 'bank' | 'follow-up';
}

export interface FigureToQuote {
  /** `阿里巴巴 · FY2022 · 销售净利率`, or the whole statement. */
  readonly what: string;
  /** As the plan writes it, found to be right: `7.26%`; null where the statement says it. */
  readonly value: string | null;
  readonly source: Source;
}

export interface Brief {
  readonly account: string | null;
  readonly person: Person;
  /** ISO day that the page is for. */
  readonly day: string;
  /** When somebody last spoke with this person, and as what kind of source; null when never. */
  readonly lastContact: Source | null;
  /** What the talk is for: the next step of their opportunity, a hypothesis to test, a question to ask. */
  readonly aim: {
    readonly of: 'opportunity' | 'hypothesis' | 'question';
    readonly text: string;
  } | null;
  /** What they answered, with the question. */
  readonly told: readonly Told[];
  readonly next: NextStep | null;
  /** The way from our best contact to who decides, in a sentence; empty where it can't be told. */
  readonly way: string;
  readonly beliefs: readonly Belief[];
  readonly hypotheses: readonly HypothesisToTest[];
  /** Three, in the order in which to ask them. */
  readonly questions: readonly QuestionToAsk[];
  readonly figures: readonly FigureToQuote[];
  /** Takes personal numbers out of the page. */
  readonly mask: Masker;
}

/** What fits on one page. */
const MOST_BELIEFS = 6;
const MOST_SHIFTS = 2;
const MOST_HYPOTHESES = 3;
const QUESTIONS = 3;
const MOST_FIGURES = 5;

/** Sections that speak of our choice and our offer rather than of the customer. */
const LEFT_OUT: ReadonlySet<string> = new Set(['fit', 'opportunities']);

/** The person of that id or name, widths and case aside; null when there is none. */
export function findPerson(plan: Plan, name: string): Person | null {
  return plan.names.people.get(name) ?? null;
}

/** The brief for a meeting with `person`; figures are said in `language`. `today` is an ISO day. */
export function briefFor(plan: Plan, person: Person, language: Language, today: string): Brief {
  const index = indexOf(plan);
  const beliefs = beliefsFor(plan, person, index);
  const questions = questionsFor(plan, person);
  return {
    account: plan.frontMatter?.account ?? null,
    person,
    day: dayOf(plan, today),
    lastContact: lastContactWith(plan, person),
    aim: aimOf(plan, person, index, questions),
    told: toldBy(plan, person),
    next: nextStepWith(plan, person, index),
    way: wayIn(plan, language),
    beliefs: beliefs.map((claim) => beliefOf(plan, claim, index)),
    hypotheses: openHypotheses(plan),
    questions,
    figures: figuresOf(plan, beliefs, index, language),
    mask: maskerOf(plan),
  };
}

/** Of a map: one person has no way to anybody. */
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
    who.some((named) => index.personBy.get(named.person) === person),
  );
  const because = new Set(opportunities.flatMap((item) => item.references.map(({ id }) => id)));
  const near = (claim: Claim): number => {
    if (mentions(claim.text, person)) return 3;
    if (sourcesOf(claim, index).some((source) => isWho(source, person))) return 2;
    return claim.id !== null && because.has(claim.id) ? 1 : 0;
  };
  const pains = new Map(plan.pains.map((pain) => [pain.range.start, weightOf(pain)]));
  const painOf = ({ range }: Claim) => pains.get(range.start) ?? 0;
  // Answers stand with their questions.
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

function aimOf(
  plan: Plan,
  person: Person,
  index: PlanIndex,
  questions: readonly QuestionToAsk[],
): Brief['aim'] {
  const next = opportunitiesOf(plan, person, index).find((one) => one.next !== null)?.next;
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
  return { text: said.text, kind: said.kind, source, grade: source?.grade ?? null };
}

/** The best graded source; the first where none is graded. */
function bestOf(sources: readonly Source[]): Source | null {
  const ranked = [...sources].sort((a, b) => {
    const [x, y] = [bestRank([a]), bestRank([b])];
    return x === y ? 0 : x - y;
  });
  return ranked[0] ?? null;
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

/** Those of the plan that are still to be asked, such as test a hypothesis first; then the bank's. */
function questionsFor(plan: Plan, person: Person): QuestionToAsk[] {
  const testing = new Set(
    plan.hypotheses.filter(({ verdict }) => verdict === null).flatMap(({ id }) => id ?? []),
  );
  const isTest = ({ references }: Question) => references.some(({ id }) => testing.has(id));
  const open = plan.questions.filter(({ asked, text }) => !asked && text !== '');
  const own = [...open.filter(isTest), ...open.filter((question) => !isTest(question))]
    .slice(0, QUESTIONS)
    .map(({ text, step }): QuestionToAsk => ({ text, step, from: 'plan' }));
  const deeper = followUps(plan)
    .slice(0, QUESTIONS - own.length)
    .map(({ text, step }): QuestionToAsk => ({ text, step, from: 'follow-up' }));
  const more = bankQuestions(plan, person, QUESTIONS - own.length - deeper.length);
  return [...own, ...deeper, ...more].sort((a, b) => rank(a.step) - rank(b.step));
}

/** Questions of the plan's stage that it doesn't have, for the person's role first, a step each first. */
function bankQuestions(plan: Plan, person: Person, count: number): QuestionToAsk[] {
  const language = planLanguage(plan);
  const stage = (plan.frontMatter?.stage ?? 'pre-sale') as Stage;
  const there = new Set(plan.questions.map(({ text }) => fold(text)));
  const steps = new Set(plan.questions.map(({ step }) => step));
  const picked = new Set<Question['step']>();
  let candidates: readonly BankQuestion[] = QUESTION_BANK.filter(
    ({ stage: of, text }) => of === stage && !there.has(fold(text.en)) && !there.has(fold(text.zh)),
  );
  const wish = ({ role, step }: BankQuestion) =>
    (person.roles.includes(role) ? 0 : 1) + (steps.has(step) ? 2 : 0) + (picked.has(step) ? 4 : 0);
  return Array.from({ length: count }).flatMap((): QuestionToAsk[] => {
    const best = candidates.reduce<BankQuestion | undefined>(
      (chosen, item) => (chosen && wish(chosen) <= wish(item) ? chosen : item),
      undefined,
    );
    if (!best) return [];
    candidates = candidates.filter((item) => item !== best);
    picked.add(best.step);
    return [{ text: say(wordsIn(best, plan), language), step: best.step, from: 'bank' }];
  });
}

function rank(step: Question['step']): number {
  return step === null ? STEPS.length : STEPS.indexOf(step);
}

/**
 * Figures that may be quoted: with a source that is not weak, and resting on
 * nothing that was told in confidence. Of the beliefs first, then of the
 * other facts; those of the statements before those of the segments, bound ones
 * before those that are only written.
 */
function figuresOf(
  plan: Plan,
  beliefs: readonly Claim[],
  index: PlanIndex,
  language: Language,
): FigureToQuote[] {
  const found = new Map<string, FigureToQuote & { readonly rank: number }>();
  const gate = new Gate(plan, false, new Set());
  const ours = oursOf(plan);
  const rest = plan.claims.filter((claim) => !beliefs.includes(claim));
  for (const claim of [...beliefs, ...rest]) {
    if (!isFact(claim) || claim.table || !gate.shows(claim, claim.text)) continue;
    if (isContradicted(claim, index)) continue;
    const cited = sourcesOf(claim, index).filter((candidate) => !isWeak(candidate));
    // Our own word is nothing to quote to them.
    const source = cited.every((one) => isOurs(one, ours)) ? null : bestOf(cited);
    if (!source) continue;
    for (const { bound, ...figure } of figuresIn(plan, claim, index, language)) {
      const own = bound && bestOf(sourcesOfBound(plan, bound, index));
      const key = `${figure.what} ${figure.value}`;
      if (!found.has(key)) found.set(key, { ...figure, source: own ?? source });
    }
  }
  return [...found.values()]
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FIGURES)
    .map(({ what, value, source }) => ({ what, value, source }));
}

/** The bound figures of a claim that are right; the claim itself where it has only plain ones. */
function figuresIn(
  plan: Plan,
  claim: Claim,
  index: PlanIndex,
  language: Language,
): (Omit<FigureToQuote, 'source'> & { readonly rank: number; readonly bound?: BoundFigure })[] {
  if (claim.boundFigures.length === 0) {
    const counts = claim.figures.some(({ text }) => /\d/.test(text));
    return counts ? [{ what: claim.text, value: null, rank: 2 }] : [];
  }
  return claim.boundFigures.flatMap((figure) => {
    const bound = boundValueOf(plan, index, figure);
    if (!bound?.found) return [];
    if (!matchesWritten(figure.written, bound.value, bound.kind, bound.context)) return [];
    const rank = figure.scheme === 'roe' ? 0 : 1;
    return [{ what: pathOf(plan, figure, language), value: figure.written, rank, bound: figure }];
  });
}

/** A peer's own sources, else those of the block that the figure is of. */
function sourcesOfBound(plan: Plan, { scheme, entity }: BoundFigure, index: PlanIndex): Source[] {
  const is = (name: string | null) => name !== null && fold(name) === fold(entity ?? '');
  const block =
    scheme === 'segments'
      ? plan.segments.find((one) => is(one.entity))
      : (plan.roe.find((one) => is(one.entity)) ??
        plan.roe.find((one) => one.peers.some((peer) => is(peer.entity))));
  const peer =
    block?.kind === 'roe' && !is(block.entity) ? block.peers.find((one) => is(one.entity)) : null;
  const cited = peer && peer.sources.length > 0 ? peer.sources : (block?.sources ?? []);
  return cited.flatMap(({ id }) => index.sourceById.get(id) ?? []).filter((one) => !isWeak(one));
}

function pathOf(plan: Plan, { entity, period, segment, metric }: BoundFigure, language: Language) {
  const statements = plan.roe.find((block) => block.entity === entity)?.statements ?? undefined;
  const known = segment === null && metric !== null ? metricOf(metric, statements) : null;
  const ofSegment = segment !== null && metric !== null ? segmentMetricOf(metric) : null;
  const segmentName = ofSegment && word('segmentMetric', ofSegment, language);
  const name = known ? metricName(known, language) : (segmentName ?? metric);
  return [entity, period, segment, name].filter((part) => part !== null).join(' · ');
}
