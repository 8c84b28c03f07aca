/** Screening list…: fills `screening.md` from a file with many companies, and makes drafts of names of it. */

import * as vscode from 'vscode';
import { faultSentence } from '../../../edit/importNotes';
import { screeningTable } from '../../../edit/screening/table';
import { ImportError } from '../../../imports';
import { type Language, say } from '../../../words';
import { screeningCommandWords as w } from '../../../words/editor/screening';
import { editorLanguage } from '../../host/settings';
import { Ask, Cancelled } from '../ask';
import { folderOfPlans } from '../starting/newPlan';
import { draftPlans } from './draftPlans';
import { fillList } from './fillList';
import type { GivenScreening } from './given';

const LIST = 'screening.md';

/** `argument` may say all or some of `list`, `file`, `names` (then plans are made), `owner`; the rest is asked. */
export async function screen(context: vscode.ExtensionContext, argument?: unknown): Promise<void> {
  const given: GivenScreening = typeof argument === 'object' && argument !== null ? argument : {};
  const language = editorLanguage();
  try {
    const list = given.list ?? (await listUri(language));
    const text = await textOf(list);
    const what = await whatToDo(given, text !== undefined, language);
    if (what === 'open') await vscode.window.showTextDocument(list);
    else if (what === 'fill') await fillList(list, text, given, language);
    else await draftPlans(context, list, text, given, language);
  } catch (error) {
    if (error instanceof ImportError && error.code !== 'cancelled') {
      void vscode.window.showErrorMessage(faultSentence(error, language));
    } else if (!(error instanceof ImportError || error instanceof Cancelled)) throw error;
  }
}

/** The list in the active editor, else `screening.md` in the folder of the plans. */
async function listUri(language: Language): Promise<vscode.Uri> {
  const { document } = vscode.window.activeTextEditor ?? {};
  if (document && screeningTable(document.getText())) return document.uri;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) {
    void vscode.window.showWarningMessage(say(w.noFolder, language));
    throw new Cancelled();
  }
  return vscode.Uri.joinPath(await folderOfPlans(folder.uri), LIST);
}

async function textOf(list: vscode.Uri): Promise<string | undefined> {
  const isThere = await vscode.workspace.fs.stat(list).then(
    () => true,
    () => false,
  );
  return isThere ? (await vscode.workspace.openTextDocument(list)).getText() : undefined;
}

async function whatToDo(given: GivenScreening, isThere: boolean, language: Language) {
  if (given.names) return 'plans' as const;
  if (given.file || !isThere) return 'fill' as const;
  const item = (value: 'fill' | 'plans' | 'open', detail?: string) => ({
    label: say(w[value], language),
    value,
    ...(detail !== undefined && { detail }),
  });
  const choices = [
    item('fill', say(w.fillDetail, language)),
    item('plans', say(w.plansDetail, language)),
    item('open'),
  ];
  return new Ask(w.title, language).pick(w.askWhat, choices);
}
