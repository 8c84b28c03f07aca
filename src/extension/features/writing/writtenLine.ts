/** Which line is being written, in the text of a plan or in a cell: nothing is said about it yet. */
import * as vscode from 'vscode';

/** A word that an input method commits is a few characters. */
const MOST_TYPED = 12;

/** The line that is being written: from a key stroke on it until the caret leaves it. */
export class WrittenLine implements vscode.Disposable {
  #document: vscode.TextDocument | undefined;
  #line = -1;
  readonly #subscription: vscode.Disposable;

  constructor(left: (document: vscode.TextDocument) => void) {
    const leave = () => {
      const document = this.#document;
      this.#document = undefined;
      if (document && !document.isClosed) left(document);
    };
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        const [change] = contentChanges;
        // Typing is one small change; undo and fixes are not typing, so their findings show at once.
        const isTyped = contentChanges.length === 1 && reason === undefined && change;
        if (!isTyped) {
          if (document === this.#document) leave();
          return;
        }
        if (change.text.length > MOST_TYPED || /[\r\n]/.test(change.text)) return;
        // Ignore commands that write away from the caret: the caret would never leave that line.
        const editor = vscode.window.activeTextEditor;
        if (document !== editor?.document) return;
        if (editor.selection.active.line !== change.range.start.line) return;
        this.#document = document;
        this.#line = change.range.start.line;
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor.document !== this.#document) return;
        if (selections[0]?.active.line !== this.#line) leave();
      }),
      vscode.window.onDidChangeActiveTextEditor(leave),
      vscode.workspace.onDidSaveNotebookDocument(leave),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document === this.#document) leave();
      }),
    );
  }

  of(document: vscode.TextDocument): vscode.Range | null {
    if (document !== this.#document || this.#line >= document.lineCount) return null;
    return document.lineAt(this.#line).range;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
