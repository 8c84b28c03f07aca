/** Decisions of a meeting written into their plans: all as one step to undo, or none. */
import * as vscode from 'vscode';
import { type Decision, setDecision } from '../../../edit/things/frontMatter/decision';
import { readPlan } from '../../../plan/document';
import { readConfig } from '../../../plan/read/yaml/config/config';
import { visible } from '../../../review/formats/quote';
import type { Account } from '../../../review/portfolio/portfolio';
import { type Language, listed, say, type Word } from '../../../words';
import { boardWords as w } from '../../../words/shown/review/board';
import { toTextEdits } from '../../host/convert';

export interface Decided extends Decision {
  /** As the board showed it. */
  readonly account: Account;
  readonly uri: vscode.Uri;
}

/** Why nothing was written; `null` when all is. */
export async function writeDecisions(
  decided: readonly Decided[],
  language: Language,
): Promise<string | null> {
  const edit = new vscode.WorkspaceEdit();
  const read = new Map<vscode.TextDocument, number>();
  const refused = new Map<Word, string[]>();
  for (const one of decided) {
    const why = await editOf(one, edit, read).catch(() => w.changedSince);
    if (why) refused.set(why, [...(refused.get(why) ?? []), nameOf(one)]);
  }
  for (const [why, accounts] of refused) {
    return say(why, language, { accounts: listed(accounts, language) });
  }
  if (decided.length === 0) return say(w.writeFailed, language);
  // The edit's places are of the text as it was read: refuse when somebody typed meanwhile.
  const isOld = ({ uri }: Decided) =>
    [...read].some(
      ([one, version]) => one.uri.toString() === uri.toString() && one.version !== version,
    );
  const old = decided.filter(isOld).map(nameOf);
  if (old.length > 0) return say(w.changedSince, language, { accounts: listed(old, language) });
  // Marked as a refactoring, so that `files.refactoring.autoSave` applies.
  const done = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  return done ? null : say(w.writeFailed, language);
}

const nameOf = ({ account }: Decided) => visible(account.account ?? account.path);

/** Adds the edits of one plan, of the version that is noted in `read`; what is wrong with it, if anything. */
async function editOf(
  one: Decided,
  edit: vscode.WorkspaceEdit,
  read: Map<vscode.TextDocument, number>,
): Promise<Word | null> {
  const { uri, account } = one;
  const notebook = vscode.workspace.notebookDocuments.find(
    (open) => open.uri.toString() === uri.toString(),
  );
  if (notebook?.isDirty) return w.notebookDirty;
  const document = await vscode.workspace.openTextDocument(uri);
  read.set(document, document.version);
  const { config } = readConfig('');
  const plan = readPlan(document.getText(), { path: account.path, config });
  const isAsShown = (plan.frontMatter?.decision ?? null) === account.decision;
  if (!isAsShown) return w.changedSince;
  const edits = one.reason.trim() === '' ? null : setDecision(plan, one);
  if (!edits) return w.unwritable;
  edit.set(uri, toTextEdits(document, edits));
  return null;
}
