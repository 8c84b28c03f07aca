/** Makes draft plans of names of the screening list. */

import * as vscode from 'vscode';
import { chosenIn, type DraftSettings, draftPlan } from '../../../edit/screening/draft';
import { NO_STATEMENTS, statementsFor } from '../../../edit/screening/statements';
import { type ScreeningTable, screeningTable } from '../../../edit/screening/table';
import { isUsableName, planFileName } from '../../../edit/things/newPlan';
import { addMonths } from '../../../finance/statements/periods/days';
import { readPlan } from '../../../plan/document';
import { fold } from '../../../plan/text/text';
import { type Language, listed, say } from '../../../words';
import { screeningCommandWords as w } from '../../../words/editor/screening';
import { createFile } from '../../host/createFile';
import { today } from '../../plans/plans';
import { Ask, asText, Cancelled } from '../ask';
import { bytesOf, nameInLine, readOptions } from '../importing/statementsFile';
import { OWNER } from '../starting/newPlan';
import { askCompanies, readCompanies } from './companiesFile';
import type { GivenScreening } from './given';

/** Asks for names of the list and writes a draft plan for each that has none yet. */
export async function draftPlans(
  context: vscode.ExtensionContext,
  list: vscode.Uri,
  text: string | undefined,
  given: GivenScreening,
  language: Language,
): Promise<void> {
  const table = text === undefined ? null : screeningTable(text);
  if (!table) {
    const word = text === undefined ? w.noList : w.noTable;
    void vscode.window.showWarningMessage(say(word, language, { file: nameInLine(list) }));
    return;
  }
  const names = given.names ?? (await askNames(table, language));
  const ask = new Ask(w.title, language);
  const before = context.globalState.get<string>(OWNER);
  const owner =
    given.owner ?? (await ask.text(w.askOwner, before === undefined ? {} : { value: before }));
  if (!isUsableName(owner)) return;
  const file = given.names ? given.file : await fileOfStatements(list, ask, language);
  const written: Language = /\p{Script=Han}/u.test(text ?? '') ? 'zh-cn' : 'en';
  const settings: DraftSettings = {
    template: await templateOf(context, written),
    owner,
    today: today(),
    reviewBy: addMonths(today(), 1),
    language: written,
    fileName: file ? nameInLine(file) : '',
  };
  const statements = await statementsIn(file, table, language);
  const folder = vscode.Uri.joinPath(list, '..');
  tell(await writeDrafts(folder, table, names, settings, statements), language);
}

type Chosen = NonNullable<ReturnType<typeof chosenIn>>;
type StatementsOf = (chosen: Chosen) => Promise<Awaited<ReturnType<typeof statementsFor>>>;

/** The statements of a company and of its peers, as the file has them; none without a file. */
async function statementsIn(
  file: vscode.Uri | undefined,
  table: ScreeningTable,
  language: Language,
): Promise<StatementsOf> {
  if (!file) return async () => NO_STATEMENTS;
  const bytes = await bytesOf(file, language);
  const { companies } = await readCompanies(file, language);
  return (chosen) => statementsFor(chosen, bytes, companies, table, readOptions());
}

/** Names by whether a plan was made for them, or they had one. */
interface Drafted {
  readonly made: readonly string[];
  readonly has: readonly string[];
}

async function writeDrafts(
  folder: vscode.Uri,
  table: ScreeningTable,
  names: readonly string[],
  settings: DraftSettings,
  statements: StatementsOf,
): Promise<Drafted> {
  const accounts = await accountsIn(folder);
  const made: string[] = [];
  const has: string[] = [];
  for (const name of names) {
    const chosen = chosenIn(table, name);
    if (!chosen || !isUsableName(chosen.name)) continue;
    if (accounts.has(fold(chosen.name))) {
      has.push(chosen.name);
      continue;
    }
    const { own, peers } = await statements(chosen);
    const draft = draftPlan(chosen, own, peers, settings);
    const uri = await writeNew(folder, chosen.name, draft.text);
    if (made.length === 0) await vscode.window.showTextDocument(uri, { preview: false });
    accounts.add(fold(chosen.name));
    made.push(chosen.name);
  }
  return { made, has };
}

function tell({ made, has }: Drafted, language: Language): void {
  const told = [
    made.length > 0 ? say(w.made, language, { names: listed(made, language) }) : '',
    has.length > 0 ? say(w.has, language, { names: listed(has, language) }) : '',
  ];
  const sentence = told.filter(Boolean).join(' ');
  if (sentence !== '') void vscode.window.showInformationMessage(sentence);
}

/** Writes a plan under a name that is free at this moment: nothing is ever written over. */
async function writeNew(folder: vscode.Uri, account: string, text: string): Promise<vscode.Uri> {
  for (;;) {
    const taken = new Set((await namesIn(folder)).map((one) => one.toLowerCase()));
    const uri = vscode.Uri.joinPath(
      folder,
      planFileName(account, (one) => taken.has(one.toLowerCase())),
    );
    if (await createFile(uri, new TextEncoder().encode(text))) return uri;
    // The file system says that it is there and lists nothing of that name: it isn't a valid name.
    if (!(await namesIn(folder)).some((one) => !taken.has(one.toLowerCase()))) {
      throw vscode.FileSystemError.FileExists(uri);
    }
  }
}

async function askNames(table: ScreeningTable, language: Language): Promise<readonly string[]> {
  const verdict = table.columns.indexOf('verdict');
  const items = table.rows
    .filter(({ name }) => name !== '')
    .map((row) => ({
      label: asText(row.name),
      description: asText(row.cells[verdict]?.text ?? ''),
      value: row.name,
    }));
  const picked = await new Ask(w.title, language).pickMany(w.askNames, items);
  if (picked.length === 0) throw new Cancelled();
  return picked;
}

async function fileOfStatements(
  list: vscode.Uri,
  ask: Ask,
  language: Language,
): Promise<vscode.Uri | undefined> {
  const choices = [
    { label: say(w.withFile, language), value: true },
    { label: say(w.without, language), value: false },
  ];
  return (await ask.pick(w.askFile, choices)) ? askCompanies(list, language) : undefined;
}

async function templateOf(context: vscode.ExtensionContext, language: Language): Promise<string> {
  const { extensionUri } = context;
  const uri = vscode.Uri.joinPath(extensionUri, 'templates', language, 'pre-sale.account.md');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function namesIn(folder: vscode.Uri): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
}

/** The accounts that the plans of the folder are of. */
async function accountsIn(folder: vscode.Uri): Promise<Set<string>> {
  const accounts = new Set<string>();
  for (const name of await namesIn(folder)) {
    if (!/\.account\.md$/i.test(name)) continue;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
    const front = readPlan(new TextDecoder().decode(bytes), { path: name }).frontMatter;
    if (front?.account) accounts.add(fold(front.account));
  }
  return accounts;
}
