/** Quick fixes, `source.fixAll.zhibi`, and the commands that a fix may call. */
import * as vscode from 'vscode';
import { sourceChoices } from '../../language/completion/sources';
import { fixesFor } from '../../language/fixes';
import type { Fix } from '../../language/types';
import type { Diagnostic } from '../../rules/rule';
import { say } from '../../words';
import { editorWords } from '../../words/editor';
import { toOffsets, toRange, toTextEdits } from '../convert';
import type { OpenPlan, Plans } from '../plans';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('zhibi');

export function codeActions(plans: Plans): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context) {
      const open = await plans.of(document);
      if (!open) return [];
      const { only } = context;
      const actions: vscode.CodeAction[] = [];
      if (!only || only.contains(vscode.CodeActionKind.QuickFix)) {
        actions.push(...quickFixes(open, range, context.diagnostics));
      }
      if (only?.contains(fixAllKind) || (only && fixAllKind.contains(only))) {
        actions.push(...fixAllAction(open));
      }
      return actions;
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider('markdown', provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
    }),
    vscode.commands.registerCommand('zhibi.citeSource', (uri: vscode.Uri, offset: number) =>
      citeSource(plans, uri, offset),
    ),
  );
}

function quickFixes(
  open: OpenPlan,
  range: vscode.Range,
  shown: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const { document } = open;
  const wanted = toOffsets(document, range);
  const touched = open
    .findings()
    .filter((finding) => finding.range.start <= wanted.end && wanted.start <= finding.range.end);
  // Several missing keys, say, have one fix for all of them.
  const byFix = new Map<string, vscode.CodeAction>();
  for (const finding of touched) {
    for (const fix of fixesFor(open.plan, finding, open.language, open.today)) {
      const key = JSON.stringify(fix);
      const action = byFix.get(key) ?? toAction(document, fix);
      const diagnostic = shown.find((item) => isFinding(item, finding, document));
      if (diagnostic) action.diagnostics = [...(action.diagnostics ?? []), diagnostic];
      byFix.set(key, action);
    }
  }
  return [...byFix.values()];
}

function isFinding(
  shown: vscode.Diagnostic,
  finding: Diagnostic,
  document: vscode.TextDocument,
): boolean {
  return (
    shown.source === 'zhibi' &&
    typeof shown.code === 'object' &&
    shown.code.value === finding.rule &&
    shown.range.isEqual(toRange(document, finding.range))
  );
}

export function toAction(
  document: vscode.TextDocument,
  fix: Fix,
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, kind);
  action.isPreferred = fix.preferred ?? false;
  const edit = new vscode.WorkspaceEdit();
  if (fix.edits) edit.set(document.uri, toTextEdits(document, fix.edits));
  if (fix.snippets) {
    edit.set(
      document.uri,
      fix.snippets.map(
        ({ range, snippet }) =>
          new vscode.SnippetTextEdit(toRange(document, range), new vscode.SnippetString(snippet)),
      ),
    );
  }
  // `size` doesn't count snippets.
  if (fix.edits || fix.snippets) action.edit = edit;
  if (fix.command) {
    action.command = {
      title: fix.title,
      command: fix.command.id,
      arguments: [document.uri, ...fix.command.args],
    };
  }
  return action;
}

function fixAllAction(open: OpenPlan): vscode.CodeAction[] {
  const edits = open.fixAll();
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(say(editorWords.fixAll, open.language), fixAllKind);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(open.document.uri, toTextEdits(open.document, edits));
  return [action];
}

/** Asks which source, and cites it at `offset`. */
async function citeSource(plans: Plans, uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const open = await plans.of(document);
  if (!open) return;
  const { version } = document;
  const items = sourceChoices(open.plan, open.language, open.today).map(({ id, detail }) => ({
    label: id,
    description: detail,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: say(editorWords.whichSource, open.language),
    matchOnDescription: true,
  });
  if (!picked || document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, document.positionAt(offset), `[^${picked.label}]`);
  await vscode.workspace.applyEdit(edit);
}
