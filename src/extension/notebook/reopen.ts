/** From text to notebook and back: the button each way. */
import * as vscode from 'vscode';
import { say } from '../../words';
import { notebookWords as words } from '../../words/editor/notebook';
import { messageOf } from '../host/messageOf';
import { editorLanguage } from '../host/settings';
import { NOTEBOOK_TYPE } from './type';

/** Opens a plan as a notebook in place of its text. */
export function openNotebook(target?: unknown): Promise<void> {
  return reopen(target, NOTEBOOK_TYPE);
}

/** Opens a plan as text in place of its notebook. */
export function openText(target?: unknown): Promise<void> {
  return reopen(target, 'default');
}

async function reopen(target: unknown, viewType: string): Promise<void> {
  const uri = uriOf(target) ?? tabUri(vscode.window.tabGroups.activeTabGroup.activeTab);
  if (!uri) {
    await vscode.window.showInformationMessage(say(words.notAPlan, editorLanguage()));
    return;
  }
  const group = vscode.window.tabGroups.activeTabGroup;
  await vscode.commands.executeCommand('vscode.openWith', uri, viewType, group.viewColumn);
  // One with unsaved changes stays, and what both are is said (twoModels.ts).
  const others = vscode.window.tabGroups.activeTabGroup.tabs.filter(
    (tab) => !tab.isActive && !tab.isDirty && tabUri(tab)?.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(others);
}

/** Menus give the file's address, the toolbar of a notebook its editor. */
function uriOf(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  const editor = (target as { notebookEditor?: { notebookUri?: unknown } } | undefined)
    ?.notebookEditor;
  return editor?.notebookUri instanceof vscode.Uri ? editor.notebookUri : undefined;
}

function tabUri(tab: vscode.Tab | undefined): vscode.Uri | undefined {
  const input = tab?.input;
  const single = input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook;
  return single ? input.uri : undefined;
}

/** Says why a plan was not opened; the serializer isn't told which one it was. */
export async function reopenRefused(error: unknown): Promise<void> {
  const button = say(words.reopenAsText, editorLanguage());
  const message = messageOf(error);
  if ((await vscode.window.showErrorMessage(message, button)) !== button) return;
  const open = new Set(vscode.workspace.notebookDocuments.map(({ uri }) => uri.toString()));
  const broken = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputNotebook &&
        input.notebookType === NOTEBOOK_TYPE &&
        !open.has(input.uri.toString()),
    );
  for (const tab of broken) {
    await vscode.commands.executeCommand('vscode.openWith', tabUri(tab), 'default');
  }
  await vscode.window.tabGroups.close(broken);
}
