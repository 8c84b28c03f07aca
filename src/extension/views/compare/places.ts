/** From a line of a comparison to its place in a text. */
import * as vscode from 'vscode';
import type { ComparedPlace } from '../../../render/comparePage';
import { type Language, say } from '../../../words';
import { compareWords as w } from '../../../words/shown/review/compare';
import { nameOf } from '../../host/fileName';
import { moveTo } from '../../host/shownText';
import type { Base } from './bases';

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

/**
 * The place in the text: of the plan, in the text diff where that is to be seen;
 * of the older version in its own tab, since a narrow text diff has no left side.
 */
export async function showPlace(
  plan: vscode.Uri,
  base: Base,
  { side, line, column }: ComparedPlace,
  language: Language,
): Promise<void> {
  const selection = new vscode.Range(line, column, line, column);
  if (side === 'after' && isDiffSeen(plan, base.uri)) {
    await showDiff(plan, base, language, selection);
    return;
  }
  const viewColumn = columnOf(plan);
  const uri = side === 'after' ? plan : base.uri;
  moveTo(await vscode.window.showTextDocument(uri, { viewColumn }), selection);
}

function isDiffSeen(plan: vscode.Uri, old: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    return (
      input instanceof vscode.TabInputTextDiff &&
      input.modified.toString() === plan.toString() &&
      input.original.toString() === old.toString()
    );
  });
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
