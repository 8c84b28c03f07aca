/** Log a meeting…: who, when, what was said, what hurts, what is next — one step to undo. */
import * as vscode from 'vscode';
import type { BankQuestion } from '../../../edit/questions/model';
import {
  logMeeting as logged,
  type Meeting,
  type MeetingAnswer,
  type MeetingPain,
} from '../../../edit/things/meeting';
import { questionsNotThere } from '../../../edit/things/questions';
import { addMonths } from '../../../finance/statements/periods/days';
import type { Plan, Question } from '../../../plan/model';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { term } from '../../../render/components/words';
import { type Language, listed, say } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { type Ask, type Choices, heading, wizard } from '../ask';
import { grades, terms } from '../sources/addSource';
import { type Target, write } from '../target';
import { questionChoices } from './addQuestion';

/** A meeting as an argument names it: questions of the plan by their words. */
interface GivenMeeting extends Omit<Meeting, 'answers'> {
  readonly answers: readonly { readonly question: string; readonly said: string }[];
}

/** Asks for the meeting, unless `argument` is one. */
export async function logMeeting(target: Target, argument: unknown): Promise<void> {
  const meeting = isMeeting(argument)
    ? { ...argument, answers: argument.answers.map((item) => answerOf(target.plan, item)) }
    : await wizard(w.logMeeting, target.language, { total: 8, state: target.plan.text }, (ask) =>
        askMeeting(ask, target),
      );
  const { id, edits } = logged(target.plan, meeting);
  if (!(await write(target, edits))) return;
  void vscode.window.showInformationMessage(say(w.logged, target.language, { id }));
}

function isMeeting(argument: unknown): argument is GivenMeeting {
  const meeting = argument as Partial<GivenMeeting> | null | undefined;
  return (
    typeof meeting?.source === 'object' &&
    Array.isArray(meeting.answers) &&
    Array.isArray(meeting.pains)
  );
}

function answerOf(plan: Plan, { question, said }: GivenMeeting['answers'][number]): MeetingAnswer {
  return { question: plan.questions.find(({ text }) => text === question) ?? question, said };
}

async function askMeeting(ask: Ask, { plan, language, today }: Target): Promise<Meeting> {
  const how = ['meeting', 'call'].map((kind) => ({
    label: term('sourceKind', kind, language),
    value: kind,
  }));
  const kind = await ask.pick(w.askHow, how);
  const who = await askNames(ask, plan, language);
  const date = await ask.day(w.askWhen, today);
  const answers = await askAnswers(ask, plan, language);
  const pains = await askPains(ask, language);
  const grade = await ask.pick(w.askGrade, grades(language, kind));
  const title = say(w.talkWith, planLanguage(plan), { names: who });
  const source = { kind, title, date, who, ...(grade && { grade }) };
  return { source, answers, pains, next: await askNext(ask, plan, today) };
}

/** Names of the plan's people, or any other. */
async function askNames(ask: Ask, plan: Plan, language: Language): Promise<string> {
  if (plan.people.length === 0) return ask.text(w.askNames);
  const people = plan.people.map(({ name, title }) => ({
    label: name,
    description: title ?? '',
    value: name,
  }));
  const other = { label: say(w.someoneElse, language), value: '' };
  const names = await ask.pickMany(w.askWith, [...people, other]);
  const known = names.filter((name) => name !== '');
  const joined = listed(known, planLanguage(plan));
  if (known.length > 0 && known.length === names.length) return joined;
  return ask.text(w.askNames, { value: joined });
}

/** What was said to each question that was asked, then to others that came up. */
async function askAnswers(ask: Ask, plan: Plan, language: Language): Promise<MeetingAnswer[]> {
  const answers: MeetingAnswer[] = [];
  const asked = await ask.pickMany(w.askAsked, askedChoices(plan, language));
  for (const question of asked) {
    const words = 'answers' in question ? question.text : say(question.text, planLanguage(plan));
    answers.push({ question, said: await ask.text(about(words), { optional: true }) });
  }
  for (;;) {
    const question = await ask.text(w.askOther, { optional: true });
    if (question === '') return answers;
    answers.push({ question, said: await ask.text(about(question), { optional: true }) });
  }
}

/** The question above the box for its answer. */
function about(question: string) {
  return { en: `${question} — ${w.askSaid.en}`, zh: `${question} — ${w.askSaid.zh}` };
}

/** Those of the plan that are open, those already asked, then those of the bank for its stage. */
function askedChoices(plan: Plan, language: Language): Choices<Question | BankQuestion> {
  const stage = plan.frontMatter?.stage ?? 'pre-sale';
  const own = plan.questions.filter(({ text }) => text !== '');
  const item = (question: Question) => ({ label: question.text, value: question });
  const bank = questionsNotThere(plan).filter((question) => question.stage === stage);
  return [
    ...own.filter(({ asked }) => !asked).map(item),
    heading('✓'),
    ...own.filter(({ asked }) => asked).map(item),
    ...questionChoices(plan, bank, language),
  ];
}

async function askPains(ask: Ask, language: Language): Promise<MeetingPain[]> {
  const pains: MeetingPain[] = [];
  for (;;) {
    const text = await ask.text(w.askPain, { optional: true });
    if (text === '') return pains;
    const importance = await ask.pick(w.askImportance, terms('level', language));
    const hiddenness = await ask.pick(w.askHiddenness, terms('level', language));
    pains.push({ text, importance, hiddenness });
  }
}

async function askNext(ask: Ask, plan: Plan, today: string): Promise<Meeting['next']> {
  const text = await ask.text(w.askNext, { optional: true });
  if (text === '') return undefined;
  const due = await ask.day(w.askDue, addMonths(today, 1));
  const owner = await ask.text(w.askDoer, { value: plan.frontMatter?.owner[0] ?? '' });
  return { text, due, owner };
}
