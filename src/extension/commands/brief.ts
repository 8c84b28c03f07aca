/** Brief for…: the page before a meeting, as a preview of its own. */
import * as vscode from 'vscode';
import { briefFor, findPerson } from '../../language/brief/brief';
import { briefMarkdown } from '../../language/brief/briefPage';
import type { Person, Plan } from '../../plan/model';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { type Language, say } from '../../words';
import { commandWords } from '../../words/editor/commands';
import { briefWords } from '../../words/shown/brief';
import { Ask } from './ask';
import type { Target } from './target';

export const BRIEF_SCHEME = 'zhibi-brief';

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
  const page = briefMarkdown(briefFor(plan, person, language, today), language);
  await vscode.commands.executeCommand('markdown.showPreview', addressOf(page, person, language));
}

/** Pages by address, the last ones made: a preview may be shown again after a reload of its own. */
const pages = new Map<string, string>();
const MOST_PAGES = 20;

function addressOf(page: string, person: Person, language: Language): vscode.Uri {
  const title = say(briefWords.title, language, { name: person.name }).replace(/[\\/]/g, ' ');
  const uri = vscode.Uri.from({ scheme: BRIEF_SCHEME, path: `/${title}.md`, query: `${++made}` });
  pages.set(uri.toString(), page);
  for (const key of [...pages.keys()].slice(0, -MOST_PAGES)) pages.delete(key);
  return uri;
}

let made = 0;

/** Gives the preview its page: a read-only document, nothing to save. */
export function briefPages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(BRIEF_SCHEME, {
    provideTextDocumentContent: (uri) => pages.get(uri.toString()),
  });
}

function askPerson({ people }: Plan, language: Language): Promise<Person> {
  const choices = people.map((person) => ({
    label: person.name,
    description: person.title ?? '',
    detail: person.roles.map((role) => word('role', role, language)).join(' · '),
    value: person,
  }));
  return new Ask(commandWords.briefFor, language).pick(commandWords.askMeeting, choices);
}
