/** The plan that a command works on, and how its edits get into it. */
import * as vscode from 'vscode';
import { planDay } from '../../language/navigation/describe';
import type { TextEdit } from '../../plan/model';
import { say } from '../../words';
import { commandWords } from '../../words/editor/commands';
import { toRange, toTextEdits } from '../host/convert';
import { editorOf, moveTo } from '../host/shownText';
import { isPlanDocument } from '../plans/planDocument';
import type { OpenPlan, Plans } from '../plans/plans';

/** `today` is the plan's own day where it has one (`asOf`): dates that are offered follow it. */
export interface Target extends OpenPlan {
  /** Offset of the cursor; undefined when the plan isn't shown as text. */
  readonly cursor: number | undefined;
}

/** The plan in the active editor, else the last one that was, else one that can be seen. */
export class Targets implements vscode.Disposable {
  #last: vscode.TextDocument | undefined;
  readonly #subscription: vscode.Disposable;

  constructor(readonly plans: Plans) {
    const remember = (editor: vscode.TextEditor | undefined) => {
      const isPlan = editor !== undefined && isPlanDocument(editor.document);
      if (isPlan) this.#last = editor.document;
      void vscode.commands.executeCommand('setContext', 'zhibi.activePlan', isPlan);
    };
    remember(vscode.window.activeTextEditor);
    this.#subscription = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(remember),
      // A file can become a plan while it is typed.
      plans.onDidChange(() => remember(vscode.window.activeTextEditor)),
    );
  }

  /** The plan to work on; undefined when there is none. */
  async find(): Promise<Target | undefined> {
    const document = this.#document();
    return document && this.#targetIn(document);
  }

  /** The plan in that file; undefined when it holds none. */
  async at(uri: vscode.Uri): Promise<Target | undefined> {
    return this.#targetIn(await vscode.workspace.openTextDocument(uri));
  }

  async #targetIn(document: vscode.TextDocument): Promise<Target | undefined> {
    const open = await this.plans.of(document);
    if (!open) return undefined;
    const editor = editorOf(document);
    const cursor = editor && document.offsetAt(editor.selection.active);
    return { ...open, today: planDay(open.plan, open.today), cursor };
  }

  #document(): vscode.TextDocument | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const candidates = [activeTextEditor?.document, this.#last];
    return [...candidates, ...visibleTextEditors.map(({ document }) => document)].find(
      (document) => document && !document.isClosed && isPlanDocument(document),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    void vscode.commands.executeCommand('setContext', 'zhibi.activePlan', false);
  }
}

/** Writes edits as one step to undo; false when the plan was changed since it was read. */
export async function write(
  { document, plan, language }: OpenPlan,
  edits: readonly TextEdit[],
): Promise<boolean> {
  if (document.getText() !== plan.text) {
    void vscode.window.showWarningMessage(say(commandWords.changedMeanwhile, language));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(document, edits));
  return vscode.workspace.applyEdit(edit);
}

/** Shows the plan with the cursor behind the first edit's text. */
export async function reveal(document: vscode.TextDocument, offset: number): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  moveTo(editor, toRange(document, { start: offset, end: offset }));
}
