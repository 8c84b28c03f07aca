/** Brief for…: the page before a meeting, beside the text. */
import * as vscode from 'vscode';
import { briefFor, findPerson } from '../../../language/brief/brief';
import { briefHtml } from '../../../language/brief/briefHtml';
import type { Person, Plan } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { term } from '../../../render/components/words';
import { type Language, say } from '../../../words';
import { commandWords } from '../../../words/editor/commands';
import { briefWords } from '../../../words/shown/pages/brief';
import { Ask } from '../ask';
import type { Target } from '../target';

/** `argument` may be the name or id of the person. */
export async function brief(target: Target, argument: unknown): Promise<void> {
  const { plan, language, today } = target;
  if (plan.people.length === 0) {
    const section = word('section', 'people', planLanguage(plan));
    void vscode.window.showInformationMessage(say(briefWords.noPeople, language, { section }));
    return;
  }
  const given = typeof argument === 'string' ? findPerson(plan, argument) : null;
  const person = given ?? (await askPerson(plan, language));
  showPage(briefHtml(briefFor(plan, person, language, today), language), person, language);
}

/** Read and thrown away: no script, nothing to save. */
function showPage(page: string, person: Person, language: Language): void {
  const panel = vscode.window.createWebviewPanel(
    'zhibi.brief',
    say(briefWords.title, language, { name: person.name }),
    vscode.ViewColumn.Beside,
    { enableFindWidget: true },
  );
  panel.webview.html = page;
}

function askPerson({ people }: Plan, language: Language): Promise<Person> {
  const choices = people.map((person) => ({
    label: person.name,
    description: person.title ?? '',
    detail: person.roles.map((role) => term('role', role, language)).join(' · '),
    value: person,
  }));
  return new Ask(commandWords.briefFor, language).pick(commandWords.askMeeting, choices);
}
