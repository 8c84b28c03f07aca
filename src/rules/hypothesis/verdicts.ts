/** What came of a hypothesis, and what that rests on. */

import type { PlanIndex } from '../../evidence/planIndex';
import { isOurs, oursOf } from '../../evidence/weight/ours';
import { isWeak } from '../../evidence/weight/support';
import { speakerOf, voiceOf } from '../../evidence/weight/voices';
import { firstDay, nextDay } from '../../finance/statements/periods/days';
import type { Hypothesis, Plan, Question, Range, Source } from '../../plan/model';
import { prefixOf } from '../../plan/read/kinds/claims';
import { lowerBound } from '../../plan/text/ranges';

export type VerdictFault = 'none' | 'future' | 'weak' | 'own' | 'voice';

export interface Verdict {
  /** Its line, without marker. */
  readonly range: Range;
  readonly sources: readonly Source[];
}

/** The verdict under a hypothesis: with its own sources, else with those that test the hypothesis; null without one. */
export function verdictOf(hypothesis: Hypothesis, plan: Plan, index: PlanIndex): Verdict | null {
  if (hypothesis.verdict === null) return null;
  const range = verdictLine(hypothesis, plan.text);
  if (!range) return null;
  const own = within(plan.citations, range);
  const refers = within(plan.references, range).length > 0;
  const ids = own.length > 0 && !refers ? own.map(({ id }) => id) : testedBy(hypothesis, index);
  const sources = [...new Set(ids)].flatMap((id) => index.names.sources.get(id) ?? []);
  return { range, sources };
}

/** Those of a list in order that lie in the range. */
function within<T extends { readonly range: Range }>(list: readonly T[], range: Range): T[] {
  const startOf = (one: T) => one.range.start;
  return list
    .slice(lowerBound(list, range.start, startOf), lowerBound(list, range.end, startOf))
    .filter((one) => one.range.end <= range.end);
}

/** The first fault of what a verdict rests on; null without a verdict or fault. */
export function faultOf(
  verdict: Verdict,
  plan: Plan,
  index: PlanIndex,
  today: string | null,
): VerdictFault | null {
  const { sources } = verdict;
  if (sources.length === 0) return 'none';
  if (today !== null && sources.every((source) => isFuture(source, today))) return 'future';
  if (sources.every(isWeak)) return 'weak';
  const ours = oursOf(plan);
  if (sources.every((source) => isOurs(source, ours))) return 'own';
  return isOneFriend(sources, plan, index) ? 'voice' : null;
}

/** Whether a hypothesis has a verdict that its sources can't carry. */
export function isWeaklyJudged(
  hypothesis: Hypothesis,
  plan: Plan,
  index: PlanIndex,
  today: string | null,
): boolean {
  const verdict = verdictOf(hypothesis, plan, index);
  return verdict !== null && faultOf(verdict, plan, index, today) !== null;
}

const FOR_US: ReadonlySet<string | null> = new Set(['strong-supporter', 'supporter']);

/** It says so, or who speaks in it is for us. */
function isFriendly({ stance, who }: Source, index: PlanIndex): boolean {
  if (stance !== null || !who) return stance === 'friendly';
  return FOR_US.has(speakerOf(who, index)?.support ?? null);
}

/** All are friendly, and not known to be two people. */
function isOneFriend(sources: readonly Source[], plan: Plan, index: PlanIndex): boolean {
  if (!sources.every((source) => isFriendly(source, index))) return false;
  const voices = sources.map((source) => voiceOf(source, plan, index)?.key ?? null);
  return sources.length === 1 || (voices[0] !== null && new Set(voices).size === 1);
}

function isFuture({ date }: Source, today: string): boolean {
  const first = date === null ? null : firstDay(date);
  return first !== null && first > nextDay(today);
}

/** The questions that ask about something, by its id: they refer to it, or an answer does. */
export function questionsById({ questions }: Plan): ReadonlyMap<string, readonly Question[]> {
  const byId = new Map<string, Question[]>();
  for (const question of questions) {
    const answers = question.answers.flatMap(({ references }) => references);
    const ids = new Set([...question.references, ...answers].map(({ id }) => id));
    for (const id of ids) {
      const known = byId.get(id);
      if (known) known.push(question);
      else byId.set(id, [question]);
    }
  }
  return byId;
}

/** What is cited on or under it, and what the answers to its questions cite. */
function testedBy({ id, sources }: Hypothesis, index: PlanIndex): readonly string[] {
  const questions = id === null ? [] : (index.found(questionsById).get(id) ?? []);
  return [
    ...sources,
    ...questions.flatMap(({ answers }) => answers.flatMap(({ sources }) => sources)),
  ];
}

/** `结论: 证实 [^x]` nested under it, where it stands. */
function verdictLine({ range }: Hypothesis, text: string): Range | null {
  let at = range.start;
  for (const line of text.slice(range.start, range.end).split('\n')) {
    const from = /^[\s>]*(?:[-*+]|\d+[.)])?\s*/.exec(line)?.[0].length ?? 0;
    if (prefixOf(line.slice(from))?.term === 'verdict') {
      return { start: at + from, end: at + line.trimEnd().length };
    }
    at += line.length + 1;
  }
  return null;
}
