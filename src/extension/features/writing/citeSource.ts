/** A fix that asks: which of the sources to cite. */
import * as vscode from 'vscode';
import { sourceChoices } from '../../../language/completion/sources/sources';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { sheetAt } from '../open';

/** Asks which source, and cites it at `offset` of the plan. */
export async function citeSource(uri: vscode.Uri, offset: number): Promise<void> {
  const before = await sheetAt(uri);
  if (!before) return;
  const items = sourceChoices(before.plan, before.language, before.today).map(({ id, detail }) => ({
    label: id,
    description: detail,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: say(editorWords.whichSource, before.language),
    matchOnDescription: true,
  });
  const now = await sheetAt(uri);
  if (!picked || now?.plan.text !== before.plan.text) return;
  const edit = now.editOf([{ range: { start: offset, end: offset }, text: `[^${picked.label}]` }]);
  if (edit) await vscode.workspace.applyEdit(edit);
}
