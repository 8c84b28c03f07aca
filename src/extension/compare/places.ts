/** From a line of a comparison to its place in a text. */
import * as vscode from 'vscode';
import type { ComparedPlace } from '../../render/comparePage';
import { type Language, say } from '../../words';
import { compareWords as w } from '../../words/compare';
import type { Base } from './bases';
import { nameOf } from './oldTexts';

/** Both texts side by side, where the plan is shown. */
export async function showDiff(
  plan: vscode.Uri,
  base: Base,
  language: Language,
  selection?: vscode.Range,
): Promise<void> {
  const title = say(w.diffTitle, language, { plan: nameOf(plan), base: base.name });
  const viewColumn = columnOf(plan);
  const options = { viewColumn, preview: false, ...(selection && { selection }) };
  await vscode.commands.executeCommand('vscode.diff', base.uri, plan, title, options);
}

/** The place in the text diff where that is to be seen, else in the text itself. */
export async function showPlace(
  plan: vscode.Uri,
  base: Base,
  { side, line, column }: ComparedPlace,
  language: Language,
): Promise<void> {
  const selection = new vscode.Range(line, column, line, column);
  const isDiff = activeTabs().some(({ input }) => isDiffOf(input, plan, base.uri));
  if (side === 'after') {
    if (isDiff) return showDiff(plan, base, language, selection);
    const shown = await vscode.window.showTextDocument(plan, { viewColumn: columnOf(plan) });
    reveal(shown, selection);
    return;
  }
  const left =
    isDiff &&
    vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === base.uri.toString(),
    );
  const viewColumn = columnOf(plan);
  const editor = left || (await vscode.window.showTextDocument(base.uri, { viewColumn }));
  reveal(editor, selection);
}

function reveal(editor: vscode.TextEditor, at: vscode.Range): void {
  editor.selection = new vscode.Selection(at.start, at.end);
  editor.revealRange(at, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function activeTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ activeTab }) => activeTab ?? []);
}

function isDiffOf(input: unknown, plan: vscode.Uri, old: vscode.Uri): boolean {
  return (
    input instanceof vscode.TabInputTextDiff &&
    input.modified.toString() === plan.toString() &&
    input.original.toString() === old.toString()
  );
}

/** The group in which the plan is shown or lies; the first where it is in none. */
function columnOf(plan: vscode.Uri): vscode.ViewColumn {
  const key = plan.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shows = ({ input }: vscode.Tab) =>
    (input instanceof vscode.TabInputText && input.uri.toString() === key) ||
    (input instanceof vscode.TabInputTextDiff && input.modified.toString() === key);
  const shown = tabs.find((tab) => tab.isActive && shows(tab)) ?? tabs.find(shows);
  return shown?.group.viewColumn ?? vscode.ViewColumn.One;
}
