/** New account plan…: asks for the customer, fills a template, writes and opens the file. */
import * as vscode from 'vscode';
import type { Stage } from '../../../edit/questions/model';
import {
  fillTemplate,
  isUsableName,
  ownedFoldersIn,
  planFileName,
} from '../../../edit/things/newPlan';
import { addMonths } from '../../../finance/statements/periods/days';
import { word } from '../../../plan/terms/vocabulary';
import { LANGUAGE_NAMES, type Language, say } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { createFile } from '../../host/createFile';
import { messageOf } from '../../host/messageOf';
import { editorLanguage } from '../../host/settings';
import { today } from '../../plans/plans';
import { type Ask, Cancelled, wizard } from '../ask';

interface Wish {
  readonly account: string;
  readonly stage: Stage;
  readonly language: Language;
  readonly owner: string;
  /** Where the file goes; undefined: into no folder, unsaved. */
  readonly folder: vscode.Uri | undefined;
}

/** Remembers who was in charge last time. */
export const OWNER = 'zhibi.owner';

/**
 * Makes a plan. `argument` may be a folder (from the explorer), or say all or
 * some of `account`, `stage`, `language`, `owner`, `folder`: the rest is asked.
 */
export async function newPlan(
  context: vscode.ExtensionContext,
  argument?: unknown,
): Promise<vscode.Uri | undefined> {
  const given = givenBy(argument);
  const language = editorLanguage();
  try {
    const wish = await wishOf(given, context, language);
    await context.globalState.update(OWNER, wish.owner);
    const text = await textOf(wish, context.extensionUri);
    return await writePlan(wish, text, language);
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

function givenBy(argument: unknown): Partial<Wish> {
  if (argument instanceof vscode.Uri) return { folder: argument };
  return typeof argument === 'object' && argument !== null ? argument : {};
}

async function wishOf(
  given: Partial<Wish>,
  context: vscode.ExtensionContext,
  language: Language,
): Promise<Wish> {
  const state = JSON.stringify(given.folder?.toString() ?? '');
  return wizard(w.newPlan, language, { total: 3, state }, (ask) =>
    askWish(ask, given, context, language),
  );
}

async function askWish(
  ask: Ask,
  given: Partial<Wish>,
  context: vscode.ExtensionContext,
  language: Language,
): Promise<Wish> {
  const name = { check: (text: string) => (isUsableName(text) ? undefined : w.badName) };
  const account = given.account ?? (await ask.text(w.askAccount, name));
  const stage = given.stage ?? (await ask.pick(w.askStage, stages(language)));
  const written = given.language ?? (await languageOf(account, language, ask));
  const before = context.globalState.get<string>(OWNER);
  const owner = given.owner ?? (await ask.text(w.askOwner, { ...name, value: before }));
  const folder = await folderOf(given, ask);
  return { account, stage, language: written, owner, folder };
}

function stages(language: Language) {
  const about = { 'pre-sale': w.preSale, 'in-sale': w.inSale, 'after-sale': w.afterSale };
  return Object.entries(about).map(([stage, text]) => ({
    label: word('stage', stage, language),
    description: say(text, language),
    value: stage as Stage,
  }));
}

/** The editor's own language; an English editor asks where the customer's name is Chinese. */
async function languageOf(account: string, editor: Language, ask: Ask): Promise<Language> {
  if (editor !== 'en' || !/\p{Script=Han}/u.test(account)) return editor;
  const choices = (['zh-cn', 'en'] as const).map((value) => ({
    label: LANGUAGE_NAMES[value],
    value,
  }));
  return ask.pick(w.askLanguage, choices);
}

async function folderOf(given: Partial<Wish>, ask: Ask): Promise<vscode.Uri | undefined> {
  if (given.folder) return directoryOf(given.folder);
  const folders = vscode.workspace.workspaceFolders ?? [];
  const beside = await besideActivePlan();
  if (beside) return beside;
  if (folders.length < 2) return folders[0] && (await folderOfPlans(folders[0].uri));
  const choices = folders.map(({ name, uri }) => ({ label: name, value: uri }));
  return folderOfPlans(await ask.pick(w.askFolder, choices));
}

/** Where the plan at hand lies; undefined without one, or outside of the workspace. */
async function besideActivePlan(): Promise<vscode.Uri | undefined> {
  const { uri } = vscode.window.activeTextEditor?.document ?? {};
  if (!uri || !/\.account\.md$/i.test(uri.path) || !vscode.workspace.getWorkspaceFolder(uri)) {
    return undefined;
  }
  return vscode.Uri.joinPath(uri, '..');
}

/** `accounts/` where a repository of plans has it, or what its CODEOWNERS names; else its root. */
export async function folderOfPlans(root: vscode.Uri): Promise<vscode.Uri> {
  for (const name of ['accounts', ...(await ownedFolders(root))]) {
    const folder = vscode.Uri.joinPath(root, name);
    if (await isFolder(folder)) return folder;
  }
  return root;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  const { type } = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat,
    () => ({ type: vscode.FileType.Unknown }),
  );
  return (type & vscode.FileType.Directory) !== 0;
}

/** Folders that CODEOWNERS names from the root on: `/plans/ @sales`. */
async function ownedFolders(root: vscode.Uri): Promise<string[]> {
  for (const name of ['.github/CODEOWNERS', 'CODEOWNERS']) {
    const file = vscode.Uri.joinPath(root, name);
    const bytes = await vscode.workspace.fs.readFile(file).then(
      (read) => read,
      () => null,
    );
    if (bytes) return ownedFoldersIn(new TextDecoder().decode(bytes));
  }
  return [];
}

/** The explorer's menu may name a file. */
async function directoryOf(uri: vscode.Uri): Promise<vscode.Uri> {
  const { type } = await vscode.workspace.fs.stat(uri);
  const isDirectory = (type & vscode.FileType.Directory) !== 0;
  return isDirectory ? uri : vscode.Uri.joinPath(uri, '..');
}

async function textOf(wish: Wish, extension: vscode.Uri): Promise<string> {
  const { account, owner, language, stage } = wish;
  const file = vscode.Uri.joinPath(extension, 'templates', language, `${stage}.account.md`);
  const template = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const day = today();
  const text = fillTemplate(template, { account, owner, today: day, reviewBy: addMonths(day, 1) });
  // The caret is put here: with a blank behind the marker, what is typed becomes an item.
  return text.replace(/^-$/m, '- ');
}

async function writePlan(
  { account, folder }: Wish,
  text: string,
  language: Language,
): Promise<vscode.Uri> {
  if (!folder) {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: text,
    });
    toFirstPlace(await vscode.window.showTextDocument(document));
    return document.uri;
  }
  const names = await vscode.workspace.fs.readDirectory(folder);
  const taken = new Set(names.map(([name]) => name.toLowerCase()));
  const name = planFileName(account, (candidate) => taken.has(candidate.toLowerCase()));
  const uri = vscode.Uri.joinPath(folder, name);
  try {
    if (!(await createFile(uri, new TextEncoder().encode(text)))) {
      throw vscode.FileSystemError.FileExists(uri);
    }
  } catch (error) {
    const message = messageOf(error);
    void vscode.window.showErrorMessage(say(w.notWritten, language, { message }));
    throw new Cancelled();
  }
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  toFirstPlace(editor);
  return uri;
}

/** The caret on the first place to be filled: a marker that stands alone. */
function toFirstPlace(editor: vscode.TextEditor): void {
  const { document } = editor;
  for (let line = 0; line < document.lineCount; line++) {
    const { text, range } = document.lineAt(line);
    if (text.trim() !== '-') continue;
    editor.selection = new vscode.Selection(range.end, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
}
