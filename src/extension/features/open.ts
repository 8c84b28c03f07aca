/** The sheet that a command works on: a plan as text, or a cell of its notebook. */
import * as vscode from 'vscode';
import type { Sheet, Sheets } from '../pages/sheet';

/** Where commands look for their plan: the texts, the cells. */
const places = new Set<Sheets>();

/** Lets commands work on these documents. */
export function openSheets(sheets: Sheets): vscode.Disposable {
  places.add(sheets);
  return new vscode.Disposable(() => places.delete(sheets));
}

/** The plan as that document shows it now; undefined when it holds none. */
async function sheetOf(document: vscode.TextDocument): Promise<Sheet | undefined> {
  for (const sheets of places) {
    const sheet = await sheets.of(document);
    if (sheet) return sheet;
  }
  return undefined;
}

/** The sheet at an address, else that of the active editor, else of one that can be seen. */
export async function sheetAt(uri?: vscode.Uri): Promise<Sheet | undefined> {
  if (uri) return sheetOf(await vscode.workspace.openTextDocument(uri));
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  for (const editor of [activeTextEditor, ...visibleTextEditors]) {
    const sheet = editor && (await sheetOf(editor.document));
    if (sheet) return sheet;
  }
  return undefined;
}
