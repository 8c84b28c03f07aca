/** Plans open as notebooks, and what is done to their cells. */
import * as vscode from 'vscode';
import { eventually } from '../host/harness';
import { equal, HEAD, ROE, SOURCES } from './plan';

export const TYPE = 'zhibi-account-plan';
export const MIME = 'application/vnd.zhibi.block+json';
export const PLAN = `${HEAD}## 望\n\n- 主要卖广告。\n\n${ROE}${SOURCES}`;

let count = 0;

/** Writes a file into the workspace. */
export async function file(content: string | Uint8Array): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace folder');
  count += 1;
  const uri = vscode.Uri.joinPath(folder.uri, `notebook-${count}.account.md`);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

export const onDisk = async (uri: vscode.Uri) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));

export async function show(content: string): Promise<vscode.NotebookDocument> {
  const uri = await file(content);
  await vscode.commands.executeCommand('vscode.openWith', uri, TYPE);
  return opened(uri);
}

export function opened(uri: vscode.Uri): Promise<vscode.NotebookDocument> {
  const is = (other: vscode.NotebookDocument) => other.uri.toString() === uri.toString();
  return eventually(
    () => vscode.workspace.notebookDocuments.find(is) as vscode.NotebookDocument,
    `${uri.path} as a notebook`,
  );
}

export async function replaceIn(cell: vscode.NotebookCell, old: string, by: string): Promise<void> {
  const at = cell.document.getText().indexOf(old);
  if (at < 0) throw new Error(`no “${old}” in ${cell.document.getText()}`);
  const range = new vscode.Range(
    cell.document.positionAt(at),
    cell.document.positionAt(at + old.length),
  );
  const edit = new vscode.WorkspaceEdit();
  edit.replace(cell.document.uri, range, by);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

export async function editCells(
  notebook: vscode.NotebookDocument,
  ...edits: vscode.NotebookEdit[]
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, edits);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

export function cell(notebook: vscode.NotebookDocument, words: string): vscode.NotebookCell {
  const found = notebook.getCells().find(({ document }) => document.getText().includes(words));
  if (!found) throw new Error(`no cell with “${words}”`);
  return found;
}

/** The outputs of a cell, once there are any. */
export async function outputs(
  of: vscode.NotebookCell,
): Promise<readonly vscode.NotebookCellOutputItem[]> {
  await eventually(() => of.outputs.length > 0, 'an output');
  return of.outputs.flatMap(({ items }) => items);
}

export const textOf = ({ data }: vscode.NotebookCellOutputItem) => new TextDecoder().decode(data);

export function activeInput(): unknown {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input;
}

/** Saves until the file holds `expected`: the editor of a browser saves by itself, too, and one save cancels the other. */
export async function saved(notebook: vscode.NotebookDocument, expected: string): Promise<void> {
  try {
    await eventually(async () => {
      await notebook.save();
      return (await onDisk(notebook.uri)) === expected;
    }, 'the saved file');
  } catch {
    equal(await onDisk(notebook.uri), expected);
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
