/** Add question…: the bank's questions that the plan doesn't have, by stage and step. */
import * as vscode from 'vscode';
import type { BankQuestion } from '../../../edit/questions/model';
import { addQuestions, questionsNotThere } from '../../../edit/things/questions';
import type { Plan } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { type Language, say } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { Ask, type Choices, heading } from '../ask';
import { type Target, write } from '../target';

/** `argument` may be a list of ids of the bank. */
export async function addQuestion(target: Target, argument: unknown): Promise<void> {
  const { plan, language } = target;
  const offered = questionsNotThere(plan);
  if (offered.length === 0) {
    void vscode.window.showInformationMessage(say(w.allThere, language));
    return;
  }
  const chosen = Array.isArray(argument)
    ? offered.filter(({ id }) => argument.includes(id))
    : await new Ask(w.addQuestion, language).pickMany(
        w.askQuestions,
        questionChoices(plan, offered, language),
      );
  if (chosen.length > 0) await write(target, addQuestions(plan, chosen));
}

/** The plan's own stage first; the questions are said in the plan's language. */
export function questionChoices(
  plan: Plan,
  questions: readonly BankQuestion[],
  language: Language,
): Choices<BankQuestion> {
  const written = planLanguage(plan);
  const own = plan.frontMatter?.stage ?? 'pre-sale';
  const sorted = [...questions].sort((a, b) => Number(b.stage === own) - Number(a.stage === own));
  let group = '';
  return sorted.flatMap((question) => {
    const stage = word('stage', question.stage, language);
    const name = `${stage} · ${word('step', question.step, language)}`;
    const item = {
      label: say(question.text, written),
      detail: say(question.purpose, language),
      value: question,
    };
    if (name === group) return [item];
    group = name;
    return [heading(name), item];
  });
}
