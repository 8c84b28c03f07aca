/** Findings in the Problems panel and under the text. */
import * as vscode from 'vscode';
import { type Strictness, shownFindings } from '../../language/shown';
import type { Range, Severity } from '../../plan/model';
import type { Diagnostic } from '../../rules/rule';
import { toOffsets, toRange } from '../convert';
import type { Plans } from '../plans/plans';

export const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export function diagnostics(plans: Plans): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('zhibi');
  const show = async (document: vscode.TextDocument) => {
    if (!isEditable(document.uri)) return;
    const open = await plans.of(document);
    if (!open) {
      collection.delete(document.uri);
      return;
    }
    // Typed on while the configuration was read: the next change shows them.
    if (open.document.version !== document.version) return;
    const shown = shownFindings(open.findings(), strictnessFor(document), line.of(document));
    collection.set(
      document.uri,
      shown.map((finding) => toDiagnostic(document, finding)),
    );
  };
  const line = new WrittenLine((document) => void show(document));
  return vscode.Disposable.from(
    collection,
    line,
    plans.onDidChange(show),
    plans.onDidClose((document) => collection.delete(document.uri)),
  );
}

/** Old versions (`git:`, a pull request's) are shown without findings. */
function isEditable(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

export function toDiagnostic(
  document: vscode.TextDocument,
  finding: Diagnostic,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding.range),
    finding.message,
    severities[finding.severity],
  );
  diagnostic.source = 'zhibi';
  diagnostic.code = {
    value: finding.rule,
    target: vscode.Uri.parse(finding.url),
  };
  if (finding.rule === 'source/unused') {
    diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  }
  return diagnostic;
}

function strictnessFor(document: vscode.TextDocument): Strictness {
  const setting = vscode.workspace.getConfiguration('zhibi', document.uri).get('strictness');
  return setting === 'quiet' || setting === 'strict' ? setting : 'normal';
}

/** The line that is being written: from a key stroke on it until the caret leaves it. */
class WrittenLine implements vscode.Disposable {
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
        // Typing is one change, of a few letters; what is undone or written by a fix is told at once.
        const isTyped = contentChanges.length === 1 && reason === undefined && change;
        if (!isTyped) {
          if (document === this.#document) leave();
          return;
        }
        if (change.text.length > MOST_TYPED || /[\r\n]/.test(change.text)) return;
        // A command may write where the caret isn't: nobody would leave that line.
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
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document === this.#document) leave();
      }),
    );
  }

  of(document: vscode.TextDocument): Range | null {
    if (document !== this.#document || this.#line >= document.lineCount) return null;
    return toOffsets(document, document.lineAt(this.#line).range);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** A word that an input method commits is a few characters. */
const MOST_TYPED = 12;
