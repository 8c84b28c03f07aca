/** Enter in the lists of a plan, and tidy separators on save. */
import * as vscode from 'vscode';
import { enterIn, inFence } from '../../edit/typing/enter';
import { tidyEdits } from '../../edit/typing/tidy';
import { toTextEdits } from '../convert';
import { isPlanDocument } from '../plans/planDocument';
import type { Plans } from '../plans/plans';

const NOTEBOOK_CELL = 'vscode-notebook-cell';
const KEY = 'zhibi.inList';

/** Keeps the condition of the Enter key: the caret stands behind the words of an item of ours. */
export function listKey(): vscode.Disposable {
  let last: boolean | undefined;
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const now = editor !== undefined && whatEnterDoes(editor) !== null;
    if (now === last) return;
    last = now;
    void vscode.commands.executeCommand('setContext', KEY, now);
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    new vscode.Disposable(() => void vscode.commands.executeCommand('setContext', KEY, false)),
  );
}

function whatEnterDoes({ document, selections }: vscode.TextEditor) {
  const [selection] = selections;
  if (!selection?.isEmpty || selections.length > 1 || document.languageId !== 'markdown') {
    return null;
  }
  const { line, character } = selection.active;
  const enter = enterIn(document.lineAt(line).text, character);
  if (!enter || !isOurs(document)) return null;
  const above = Array.from({ length: line }, (_, index) => document.lineAt(index).text);
  return inFence(above) ? null : enter;
}

/** A plan as text, or a cell of its notebook. */
function isOurs(document: vscode.TextDocument): boolean {
  if (document.uri.scheme !== NOTEBOOK_CELL) return isPlanDocument(document);
  return vscode.workspace.notebookDocuments.some(
    (notebook) =>
      notebook.notebookType === 'zhibi-account-plan' && notebook.uri.path === document.uri.path,
  );
}

/** Enter: the next item of the list; in an empty item the end of the list. */
export async function enter(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const done = whatEnterDoes(editor);
  // The key was pressed before the caret's place was known.
  if (!done) return vscode.commands.executeCommand('default:type', { text: '\n' });
  const { active } = editor.selection;
  await editor.edit((edit) => {
    if ('insert' in done) edit.insert(active, done.insert);
    else edit.delete(editor.document.lineAt(active.line).range);
  });
  editor.revealRange(editor.selection);
}

/** Separators become ` · ` when a plan is saved, where `zhibi.tidyOnSave` is on. */
export function tidyOnSave(plans: Plans): vscode.Disposable {
  return vscode.workspace.onWillSaveTextDocument((event) => {
    const { document } = event;
    const settings = vscode.workspace.getConfiguration('zhibi', document.uri);
    if (!settings.get('tidyOnSave', false) || !isPlanDocument(document)) return;
    event.waitUntil(
      plans.of(document).then((open) => (open ? toTextEdits(document, tidyEdits(open.plan)) : [])),
    );
  });
}
