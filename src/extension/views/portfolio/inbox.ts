/** Notes that wait in an `inbox` beside the plans: in the tree, and read into a plan by a click. */
import * as vscode from 'vscode';
import { accountsNamed } from '../../../edit/notes/read/accountsNamed';
import { NOTES_LIMIT } from '../../../edit/notes/read/lines/rows';
import { say } from '../../../words';
import { notesWords as w } from '../../../words/shown/notes';
import { findTarget } from '../../commands';
import { Ask, asText, Cancelled, heading } from '../../commands/ask';
import { notes } from '../../commands/talks/notes';
import { nameOf } from '../../host/fileName';
import { editorLanguage } from '../../host/settings';
import { accountsOf } from './accounts';
import type { PortfolioNode } from './node';

const FOLDER = 'inbox';
const READ = /\.(?:txt|md|text)$/i;
const MOST = 100;

/** One group with what waits; none where nothing does. Folders are looked into, so that it needs no search. */
export async function inboxNodes(plans: Iterable<vscode.Uri>): Promise<PortfolioNode[]> {
  const files = await waiting(plans);
  if (files.length === 0) return [];
  const language = editorLanguage();
  const item = new vscode.TreeItem(
    say(w.inbox, language),
    vscode.TreeItemCollapsibleState.Expanded,
  );
  item.id = FOLDER;
  item.description = String(files.length);
  item.tooltip = say(w.inboxHint, language);
  item.iconPath = new vscode.ThemeIcon('inbox');
  return [{ item, children: files.map(fileNode) }];
}

function fileNode(uri: vscode.Uri): PortfolioNode {
  const language = editorLanguage();
  const name = nameOf(uri);
  const item = new vscode.TreeItem(name);
  item.id = uri.toString();
  item.tooltip = say(w.inboxHint, language);
  item.iconPath = new vscode.ThemeIcon('note');
  item.command = {
    command: 'zhibi.openInbox',
    title: say(w.page, language),
    arguments: [uri],
  };
  item.accessibilityInformation = { label: `${say(w.inbox, language)}: ${name}`, role: 'button' };
  return { item, children: [] };
}

/** The files of `inbox` beside each plan and at each root, by name. */
async function waiting(plans: Iterable<vscode.Uri>): Promise<vscode.Uri[]> {
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const folders = new Map(
    [...roots, ...[...plans].map((uri) => vscode.Uri.joinPath(uri, '..'))].map((folder) => {
      const inbox = vscode.Uri.joinPath(folder, FOLDER);
      return [inbox.toString(), inbox] as const;
    }),
  );
  const found: vscode.Uri[] = [];
  for (const folder of folders.values()) {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(
      (list) => list,
      () => [],
    );
    for (const [name, type] of entries) {
      if (type === vscode.FileType.File && READ.test(name) && !/\.account\.md$/i.test(name)) {
        found.push(vscode.Uri.joinPath(folder, name));
      }
    }
  }
  return found.slice(0, MOST).sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** The page of notes with the file's text, for the plan whose account it names, else for the one that is chosen. */
export async function openInbox(uri: vscode.Uri): Promise<void> {
  const language = editorLanguage();
  const { size } = await vscode.workspace.fs.stat(uri);
  const text =
    size <= NOTES_LIMIT * 4
      ? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))
      : '';
  if (text.length === 0 || text.length > NOTES_LIMIT) {
    void vscode.window.showErrorMessage(say(w.inboxUnread, language, { file: nameOf(uri) }));
    return;
  }
  try {
    const plan = await planFor(nameOf(uri), text);
    if (!plan) return;
    await vscode.window.showTextDocument(plan, { preview: false });
    const target = await findTarget(plan);
    if (target) await notes(target, { text, from: uri });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

async function planFor(name: string, text: string): Promise<vscode.Uri | undefined> {
  const language = editorLanguage();
  const source = new vscode.CancellationTokenSource();
  try {
    const { read, uris } = await accountsOf(source.token);
    const all = read.flatMap(({ account }) => {
      const plan = uris.get(account.path);
      return plan ? [{ name: account.account ?? nameOf(plan), path: account.path, plan }] : [];
    });
    const named = accountsNamed(all, `${name}\n${text}`);
    if (named.length === 1) return named[0]?.plan;
    if (all.length === 0) {
      void vscode.window.showInformationMessage(say(w.inboxNoPlan, language));
      return undefined;
    }
    const item = (one: (typeof all)[number]) => ({
      label: asText(one.name),
      description: asText(one.path),
      value: one.plan,
    });
    const others = all.filter((one) => !named.includes(one));
    const choices = [...named.map(item), heading(''), ...others.map(item)];
    return await new Ask(w.inbox, language).pick(w.inboxWhich, choices);
  } finally {
    source.dispose();
  }
}
