/** Edits with places to fill, applied where they can be seen. */
import * as vscode from 'vscode';
import type { SnippetEdit } from '../../../edit/snippet';
import type { TextEdit } from '../../../plan/model';
import { say } from '../../../words';
import { commandWords } from '../../../words/editor/commands';
import { beginFilling } from '../../features/writing/typing';
import { moveTo } from '../../host/shownText';
import type { Sheet } from '../../pages/sheet';

/** Applies edits as one step to undo, in an editor that shows the first of them. */
export async function showEdit(
  sheet: Sheet,
  edits: readonly (TextEdit | SnippetEdit)[],
): Promise<boolean> {
  const edit = sheet.editOf(edits);
  if (!edit) return false;
  const { document, language } = sheet;
  const { version } = document;
  const [first] = edits;
  // Snippets are filled in the active editor.
  if (first) await show(sheet, first.range.start);
  if (document.version !== version) {
    void vscode.window.showWarningMessage(say(commandWords.changedMeanwhile, language));
    return false;
  }
  const done = await vscode.workspace.applyEdit(edit);
  const written = edits.find((one): one is SnippetEdit => 'snippet' in one);
  const editor = vscode.window.activeTextEditor;
  if (done && written && editor) beginFilling(editor, written.snippet.split('\n').length);
  return done;
}

/** The caret at an offset of the plan, in its text or in the cell that holds it. */
export async function show(sheet: Sheet, offset: number): Promise<void> {
  const place = sheet.locationOf({ start: offset, end: offset });
  if (!place) return;
  const visible = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === place.uri.toString(),
  );
  if (visible && sheet.document.uri.scheme === 'vscode-notebook-cell') {
    visible.selection = new vscode.Selection(place.range.start, place.range.start);
    return;
  }
  const editor = await vscode.window.showTextDocument(place.uri, {
    ...(visible?.viewColumn && { viewColumn: visible.viewColumn }),
  });
  moveTo(editor, place.range);
}
