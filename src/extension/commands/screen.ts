/** Screening list…: fills `screening.md` from a file with many companies, and makes drafts of names of it. */
import * as vscode from 'vscode';
import { editBetween } from '../../edit/editBetween';
import { faultSentence } from '../../edit/importNotes';
import { chosenIn, draftPlan } from '../../edit/screening/draft';
import { fillScreening, sortedCompanies } from '../../edit/screening/fill';
import { NO_STATEMENTS, statementsFor } from '../../edit/screening/statements';
import { type ScreeningTable, screeningTable } from '../../edit/screening/table';
import { isUsableName, planFileName } from '../../edit/things/newPlan';
import { addMonths } from '../../finance/statements/days';
import { ImportError, readScreening, type Screened } from '../../imports';
import { readPlan } from '../../plan/document';
import { fold } from '../../plan/text/text';
import { type Language, listed, say } from '../../words';
import { importCommandWords } from '../../words/cli/importCommand';
import { screeningCommandWords as w } from '../../words/editor/screening';
import { today } from '../plans/plans';
import { copyHost } from '../proof/host';
import { editorLanguage } from '../settings';
import { Ask, asText, Cancelled } from './ask';
import { bytesOf, EXTENSIONS, nameOf } from './importStatements';
import { folderOfPlans, OWNER } from './newPlan';

const LIST = 'screening.md';
const MOST_NAMES = 100;

interface Given {
  readonly list?: vscode.Uri;
  readonly file?: vscode.Uri;
  readonly names?: readonly string[];
  readonly owner?: string;
}

/** `argument` may say all or some of `list`, `file`, `names` (then plans are made), `owner`; the rest is asked. */
export async function screen(context: vscode.ExtensionContext, argument?: unknown): Promise<void> {
  const given: Given = typeof argument === 'object' && argument !== null ? argument : {};
  const language = editorLanguage();
  try {
    const list = given.list ?? (await listUri(language));
    const text = await textOf(list);
    const what = await whatToDo(given, text !== undefined, language);
    if (what === 'open') await vscode.window.showTextDocument(list);
    else if (what === 'fill') await fill(list, text, given, language);
    else await plans(context, list, text, given, language);
  } catch (error) {
    if (error instanceof ImportError && error.code !== 'cancelled') {
      void vscode.window.showErrorMessage(faultSentence(error, language));
    } else if (!(error instanceof ImportError || error instanceof Cancelled)) throw error;
  }
}

/** The list at hand, else the one where the plans are. */
async function listUri(language: Language): Promise<vscode.Uri> {
  const { document } = vscode.window.activeTextEditor ?? {};
  if (document && screeningTable(document.getText())) return document.uri;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) {
    void vscode.window.showWarningMessage(say(w.noFolder, language));
    throw new Cancelled();
  }
  return vscode.Uri.joinPath(await folderOfPlans(folder.uri), LIST);
}

async function textOf(list: vscode.Uri): Promise<string | undefined> {
  const isThere = await vscode.workspace.fs.stat(list).then(
    () => true,
    () => false,
  );
  return isThere ? (await vscode.workspace.openTextDocument(list)).getText() : undefined;
}

async function whatToDo(given: Given, isThere: boolean, language: Language) {
  if (given.names) return 'plans' as const;
  if (given.file || !isThere) return 'fill' as const;
  const item = (value: 'fill' | 'plans' | 'open', detail?: string) => ({
    label: say(w[value], language),
    value,
    ...(detail !== undefined && { detail }),
  });
  const choices = [
    item('fill', say(w.fillDetail, language)),
    item('plans', say(w.plansDetail, language)),
    item('open'),
  ];
  return new Ask(w.title, language).pick(w.askWhat, choices);
}

async function fill(
  list: vscode.Uri,
  before: string | undefined,
  given: Given,
  language: Language,
): Promise<void> {
  const file = given.file ?? (await askFile(list, language));
  const { companies, untold } = await read(file, language);
  const chosen = await choose(companies, language);
  const options = { update: false, sort: null, fileName: nameOf(file), day: today() };
  const filled = fillScreening(before ?? '', chosen, { ...options, language });
  if (!filled) {
    void vscode.window.showWarningMessage(say(w.noTable, language, { file: nameOf(list) }));
    return;
  }
  await write(list, before, filled.text);
  await vscode.window.showTextDocument(list);
  const kept = filled.differing.length;
  const told = [
    say(w.filled, language, { added: filled.added.length, filled: filled.filled }),
    kept > 0 ? say(w.kept, language, { n: kept }) : '',
    untold.length > 0 ? say(w.untold, language, { columns: listed(untold, language) }) : '',
  ];
  void vscode.window.showInformationMessage(told.filter(Boolean).join(' '));
}

async function askFile(list: vscode.Uri, language: Language): Promise<vscode.Uri> {
  const chosen = await vscode.window.showOpenDialog({
    title: say(w.title, language),
    openLabel: say(importCommandWords.open, language),
    canSelectMany: false,
    filters: { [say(importCommandWords.statements, language)]: EXTENSIONS },
    defaultUri: vscode.Uri.joinPath(list, '..'),
  });
  const file = chosen?.[0];
  if (!file) throw new Cancelled();
  return file;
}

async function read(file: vscode.Uri, language: Language) {
  const bytes = await bytesOf(file, language);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: say(importCommandWords.reading, language, { file: nameOf(file) }),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) =>
    readScreening(bytes, readOptions(token)),
  );
}

/** Reading lets the editor work in between. */
function readOptions(token?: vscode.CancellationToken) {
  return {
    readCopy: (copy: Uint8Array, name: string) => copyHost().read(copy, name),
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
    signal: {
      get aborted() {
        return token?.isCancellationRequested ?? false;
      },
    },
  };
}

/** A list that a person can look through: of more, one industry or the best. */
async function choose(
  companies: readonly Screened[],
  language: Language,
): Promise<readonly Screened[]> {
  if (companies.length <= MOST_NAMES) return companies;
  const industries = new Map<string, Screened[]>();
  for (const company of companies) {
    if (company.industry === null) continue;
    industries.set(company.industry, [...(industries.get(company.industry) ?? []), company]);
  }
  const best = (of: readonly Screened[]) => sortedCompanies(of, 'roe').slice(0, MOST_NAMES);
  const choices = [
    { label: say(w.best, language, { n: MOST_NAMES }), value: best(companies) },
    ...[...industries].map(([industry, own]) => ({
      label: asText(industry),
      description: say(w.count, language, { n: own.length }),
      value: best(own),
    })),
  ];
  const word = {
    en: say(w.many, 'en', { n: companies.length }),
    zh: say(w.many, 'zh-cn', { n: companies.length }),
  };
  return new Ask(w.title, language).pick(word, choices);
}

/** One step to undo; a new list is written as a file. */
async function write(list: vscode.Uri, before: string | undefined, after: string): Promise<void> {
  if (after === before) return;
  if (before === undefined) {
    await vscode.workspace.fs.writeFile(list, new TextEncoder().encode(after));
    return;
  }
  const document = await vscode.workspace.openTextDocument(list);
  if (document.getText() !== before) throw new Cancelled();
  const { head, tail, delta } = editBetween(before, after);
  const range = new vscode.Range(document.positionAt(head), document.positionAt(tail - delta));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(list, range, after.slice(head, tail));
  await vscode.workspace.applyEdit(edit);
}

async function plans(
  context: vscode.ExtensionContext,
  list: vscode.Uri,
  text: string | undefined,
  given: Given,
  language: Language,
): Promise<void> {
  const table = text === undefined ? null : screeningTable(text);
  if (!table) {
    const word = text === undefined ? w.noList : w.noTable;
    void vscode.window.showWarningMessage(say(word, language, { file: nameOf(list) }));
    return;
  }
  const names = given.names ?? (await askNames(table, language));
  const ask = new Ask(w.title, language);
  const before = context.globalState.get<string>(OWNER);
  const owner =
    given.owner ?? (await ask.text(w.askOwner, before === undefined ? {} : { value: before }));
  if (!isUsableName(owner)) return;
  const file = given.names ? given.file : await fileOfStatements(list, ask, language);
  const bytes = file ? await bytesOf(file, language) : null;
  const screening = file ? await read(file, language) : null;
  const written: Language = /\p{Script=Han}/u.test(text ?? '') ? 'zh-cn' : 'en';
  const template = await templateOf(context, written);
  const day = today();
  const made: string[] = [];
  const has: string[] = [];
  for (const name of names) {
    const chosen = chosenIn(table, name);
    if (!chosen || !isUsableName(chosen.name)) continue;
    const folder = vscode.Uri.joinPath(list, '..');
    const there = await plansIn(folder);
    if (there.accounts.has(fold(chosen.name))) {
      has.push(chosen.name);
      continue;
    }
    const { own, peers } =
      bytes && screening
        ? await statementsFor(chosen, bytes, screening.companies, table, readOptions())
        : NO_STATEMENTS;
    const settings = {
      template,
      owner,
      today: day,
      reviewBy: addMonths(day, 1),
      language: written,
    };
    const fileName = file ? nameOf(file) : '';
    const draft = draftPlan(chosen, own, peers, { ...settings, fileName });
    const free = planFileName(chosen.name, (one) => there.names.has(one.toLowerCase()));
    const uri = vscode.Uri.joinPath(folder, free);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(draft.text));
    if (made.length === 0) await vscode.window.showTextDocument(uri, { preview: false });
    made.push(chosen.name);
  }
  const told = [
    made.length > 0 ? say(w.made, language, { names: listed(made, language) }) : '',
    has.length > 0 ? say(w.has, language, { names: listed(has, language) }) : '',
  ];
  const sentence = told.filter(Boolean).join(' ');
  if (sentence !== '') void vscode.window.showInformationMessage(sentence);
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
  const picked = await vscode.window.showQuickPick(items, {
    title: say(w.title, language),
    placeHolder: say(w.askNames, language),
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
  });
  if (!picked || picked.length === 0) throw new Cancelled();
  return picked.map(({ value }) => value);
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
  return (await ask.pick(w.askFile, choices)) ? askFile(list, language) : undefined;
}

async function templateOf(context: vscode.ExtensionContext, language: Language): Promise<string> {
  const { extensionUri } = context;
  const uri = vscode.Uri.joinPath(extensionUri, 'templates', language, 'pre-sale.account.md');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Names of files of the folder, and the accounts that its plans are of. */
async function plansIn(folder: vscode.Uri) {
  const files = await vscode.workspace.fs.readDirectory(folder);
  const accounts = new Set<string>();
  for (const [name] of files) {
    if (!/\.account\.md$/i.test(name)) continue;
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
    const front = readPlan(new TextDecoder().decode(bytes), { path: name }).frontMatter;
    if (front?.account) accounts.add(fold(front.account));
  }
  return { accounts, names: new Set(files.map(([name]) => name.toLowerCase())) };
}
