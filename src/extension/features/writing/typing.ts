/** Enter in the lists of a plan, and tidy separators on save. */
import * as vscode from 'vscode';
import { enterIn, inFence } from '../../../edit/typing/enter';
import { tidyEdits } from '../../../edit/typing/tidy';
import { toTextEdits } from '../../host/convert';
import { isPlanDocument } from '../../plans/planDocument';
import type { Plans } from '../../plans/plans';

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

const FILLING = 'zhibi.filling';
/** The lines in which the caret stands while places are filled. */
let filled:
  | { readonly document: vscode.TextDocument; readonly from: number; readonly to: number }
  | undefined;

/** Enter goes from place to place of what was just written, until the caret leaves its lines. */
export function beginFilling({ document, selection }: vscode.TextEditor, lines: number): void {
  const { line } = selection.active;
  filled = { document, from: line - 1, to: line + lines };
  void vscode.commands.executeCommand('setContext', FILLING, true);
}

/** Ends the filling where the caret goes elsewhere. */
export function fillingKey(): vscode.Disposable {
  const end = () => {
    if (!filled) return;
    filled = undefined;
    void vscode.commands.executeCommand('setContext', FILLING, false);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
      const line = selection?.active.line ?? -1;
      const { document, from = 0, to = 0 } = filled ?? {};
      if (textEditor.document !== document || line < from || line > to) end();
    }),
    vscode.window.onDidChangeActiveTextEditor(end),
    new vscode.Disposable(end),
  );
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
  // The context key lagged behind the caret: act like a plain Enter.
  if (!done) return vscode.commands.executeCommand('default:type', { text: '\n' });
  const { active } = editor.selection;
  const isDone = await editor.edit((edit) => {
    if ('insert' in done) edit.insert(active.with({ character: done.column }), done.insert);
    else edit.delete(editor.document.lineAt(active.line).range);
  });
  // The line changed meanwhile, by fast typing: don't lose the key.
  if (!isDone) return vscode.commands.executeCommand('default:type', { text: '\n' });
  if ('insert' in done && done.column !== active.character) {
    const next = new vscode.Position(active.line + 1, done.insert.length - 1);
    editor.selection = new vscode.Selection(next, next);
  }
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
