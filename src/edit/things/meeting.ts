/** A meeting written into the plan: its source, the answers, what hurts, and what is next. */

import type { Action, Plan, Question, TextEdit } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { lineOf } from '../../plan/text/lines';
import type { BankQuestion } from '../questions/model';
import { inOrder, itemsAfter, itemsInSection, itemsUnder, marksOf, type NewItem } from './place';
import { questionWords } from './questions';
import { behindLastSource, type SourceDraft, sourceId, sourceLine } from './sources/source';
import { cited, itemText, typed } from './typed';

/** A pain that came out in a meeting. */
export interface MeetingPain {
  readonly text: string;
  /** `high`, `medium`, `low`. */
  readonly importance?: string;
  readonly hiddenness?: string;
}

/** A question with what was said to it. */
export interface MeetingAnswer {
  /** A question of the plan, one of the bank, or one that came up: its words. */
  readonly question: Question | BankQuestion | string;
  /** What was said; a question may have been asked without an answer. */
  readonly said: string;
}

/** A meeting as it is logged. */
export interface Meeting {
  readonly source: SourceDraft;
  readonly answers: readonly MeetingAnswer[];
  readonly pains: readonly MeetingPain[];
  readonly next?: AgreedStep;
}

/** Writes a meeting into the plan; the id is that of its source. */
export function logMeeting(plan: Plan, meeting: Meeting): { id: string; edits: TextEdit[] } {
  const id = sourceId(plan, meeting.source);
  const edits: TextEdit[] = [];
  const fresh: NewItem[] = [];
  for (const { question, said } of innerFirst(meeting.answers)) {
    const answers = said.trim() ? [cited(itemText(said), id)] : [];
    if (isOfPlan(question)) edits.push(...answered(plan, question, answers));
    else fresh.push({ words: `[x] ${wordsOf(plan, question)}`, nested: answers });
  }
  for (const pain of meeting.pains) fresh.push({ words: cited(painText(plan, pain), id) });
  if (fresh.length > 0) edits.push(behindQuestions(plan, fresh));
  if (meeting.next) edits.push(nextSteps(plan, [meeting.next], id));
  edits.push(behindLastSource(plan, sourceLine(id, meeting.source, planLanguage(plan))));
  return { id, edits: inOrder(plan, edits) };
}

/** Answers of nested questions before those of the outer question, since both are inserted at one place. */
export function innerFirst(answers: readonly MeetingAnswer[]): MeetingAnswer[] {
  const start = ({ question }: MeetingAnswer) => (isOfPlan(question) ? question.range.start : -1);
  return [...answers].sort((a, b) => start(b) - start(a));
}

/** The question as it is written into the plan. */
function wordsOf(plan: Plan, question: BankQuestion | string): string {
  return typeof question === 'string'
    ? typed(question)
    : questionWords(question, planLanguage(plan));
}

/** A question that stands in the plan, rather than in the bank or in what was typed. */
function isOfPlan(question: MeetingAnswer['question']): question is Question {
  return typeof question !== 'string' && 'answers' in question;
}

/** Ticks the question and adds what was said. */
export function answered(plan: Plan, question: Question, answers: readonly string[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const box = question.asked ? undefined : boxOf(plan, question);
  if (box !== undefined) edits.push({ range: { start: box, end: box + 1 }, text: 'x' });
  const below = itemsUnder(plan, question, question.answers, answers);
  if (below) edits.push(below);
  return edits;
}

/** The offset of the blank in `[ ]`. */
function boxOf({ text }: Plan, { firstLine }: Question): number | undefined {
  const { start } = lineOf(text, firstLine.start);
  const found = /\[ \][ \t]+$/.exec(text.slice(start, firstLine.start));
  return found ? start + found.index + 1 : undefined;
}

/** `痛点: … · 重要性: 高 · 隐蔽性: 中` */
export function painText(plan: Plan, { text, importance, hiddenness }: MeetingPain): string {
  const language = planLanguage(plan);
  const rating = (key: string, level: string | undefined) =>
    level ? [`${word('painKey', key, language)}: ${word('level', level, language)}`] : [];
  const words = typed(text).replace(/(?<!\s)\s+[·•・‧|｜]\s*|[·•・‧|｜]\s+/g, ' - ');
  return [
    `${word('claimKind', 'pain', language)}: ${words}`,
    ...rating('importance', importance),
    ...rating('hiddenness', hiddenness),
  ].join(' · ');
}

/** Items behind the last question, in its list. */
export function behindQuestions(plan: Plan, items: readonly NewItem[]): TextEdit {
  const last = plan.questions.reduce<Question | undefined>(
    (latest, question) => (latest && latest.range.end >= question.range.end ? latest : question),
    undefined,
  );
  return (last && itemsAfter(plan, last, items)) ?? itemsInSection(plan, 'ask', items);
}

/** An action that was agreed. */
export interface AgreedStep {
  /** ISO day; empty where it isn't known. */
  readonly due: string;
  readonly owner: string;
  readonly text: string;
}

/** `- [ ] 2022-09-01 王敏: … [^id]` behind the last action that is nested in no other. */
export function nextSteps(plan: Plan, steps: readonly AgreedStep[], id: string): TextEdit {
  const items = steps.map(({ due, owner, text }) => {
    const name = typed(owner).replace(/[:：]/g, ' ').trim();
    const what = name ? `${name}: ${typed(text)}` : typed(text);
    return { words: `[ ] ${due ? `${due} ` : ''}${cited(what, id)}` };
  });
  const depth = (action: Action) => marksOf(plan, action)?.indent.length ?? Number.MAX_VALUE;
  const outer = Math.min(...plan.actions.map(depth));
  const last = plan.actions.findLast((action) => depth(action) === outer);
  return (last && itemsAfter(plan, last, items)) ?? itemsInSection(plan, 'actions', items);
}
