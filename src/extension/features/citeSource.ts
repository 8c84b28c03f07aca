/** A fix that asks: which of the sources to cite. */
import * as vscode from 'vscode';
import { sourceChoices } from '../../language/completion/sources';
import { say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import type { Sheets } from '../sheet';

/** Where the command looks for its plan: the texts, the cells. */
const places = new Set<Sheets>();

/** Lets the command work on these documents. */
export function citing(sheets: Sheets): vscode.Disposable {
  places.add(sheets);
  return new vscode.Disposable(() => places.delete(sheets));
}

/** Asks which source, and cites it at `offset` of the plan. */
export async function citeSource(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const open = async () => {
    for (const sheets of places) {
      const sheet = await sheets.of(document);
      if (sheet) return sheet;
    }
    return undefined;
  };
  const before = await open();
  if (!before) return;
  const items = sourceChoices(before.plan, before.language, before.today).map(({ id, detail }) => ({
    label: id,
    description: detail,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: say(editorWords.whichSource, before.language),
    matchOnDescription: true,
  });
  const now = await open();
  if (!picked || now?.plan.text !== before.plan.text) return;
  const edit = now.editOf([{ range: { start: offset, end: offset }, text: `[^${picked.label}]` }]);
  if (edit) await vscode.workspace.applyEdit(edit);
}
