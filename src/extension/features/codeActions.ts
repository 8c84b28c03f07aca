/** Quick fixes and `source.fixAll.zhibi`. */
import * as vscode from 'vscode';
import { fixesFor } from '../../language/fixes';
import type { Fix } from '../../language/types';
import type { Diagnostic } from '../../rules/rule';
import { say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { rangeIn, type Sheet, type Sheets } from '../pages/sheet';
import { openSheets } from './open';

const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('zhibi');

/** Quick fixes of findings, and all safe fixes of a document at once. */
export function codeActions(sheets: Sheets): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context) {
      const sheet = await sheets.of(document);
      if (!sheet) return [];
      const { only } = context;
      const actions: vscode.CodeAction[] = [];
      if (!only || only.contains(vscode.CodeActionKind.QuickFix)) {
        actions.push(...quickFixes(sheet, range, context.diagnostics));
      }
      if (only?.contains(fixAllKind) || (only && fixAllKind.contains(only))) {
        actions.push(...fixAllAction(sheet));
      }
      return actions;
    },
  };
  return vscode.Disposable.from(
    openSheets(sheets),
    vscode.languages.registerCodeActionsProvider(sheets.selector, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
    }),
  );
}

function quickFixes(
  sheet: Sheet,
  range: vscode.Range,
  shown: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const start = sheet.offsetAt(range.start);
  const end = sheet.offsetAt(range.end) ?? start;
  if (start === undefined || end === undefined) return [];
  const touched = sheet
    .findings()
    .filter((finding) => finding.range.start <= end && start <= finding.range.end);
  // Several missing keys, say, have one fix for all of them.
  const byFix = new Map<string, vscode.CodeAction>();
  for (const finding of touched) {
    for (const fix of fixesFor(sheet.plan, finding, sheet.language, sheet.today)) {
      const key = JSON.stringify(fix);
      const action = byFix.get(key) ?? toAction(sheet, fix);
      if (!action) continue;
      const diagnostic = shown.find((item) => isFinding(item, finding, sheet));
      if (diagnostic) action.diagnostics = [...(action.diagnostics ?? []), diagnostic];
      byFix.set(key, action);
    }
  }
  return [...byFix.values()];
}

function isFinding(shown: vscode.Diagnostic, finding: Diagnostic, sheet: Sheet): boolean {
  const range = rangeIn(sheet, finding.range);
  return (
    shown.source === 'zhibi' &&
    typeof shown.code === 'object' &&
    shown.code.value === finding.rule &&
    range !== undefined &&
    shown.range.isEqual(range)
  );
}

/** undefined where a fix of the text can't be made in the cells. */
export function toAction(
  sheet: Sheet,
  fix: Fix,
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction | undefined {
  const action = new vscode.CodeAction(fix.title, kind);
  action.isPreferred = fix.preferred ?? false;
  if (fix.edits || fix.snippets) {
    action.edit = sheet.editOf([...(fix.edits ?? []), ...(fix.snippets ?? [])]);
    if (!action.edit) return undefined;
  }
  if (fix.command) {
    action.command = {
      title: fix.title,
      command: fix.command.id,
      arguments: [sheet.document.uri, ...fix.command.args],
    };
  }
  return action;
}

function fixAllAction(sheet: Sheet): vscode.CodeAction[] {
  const edits = sheet.fixAll();
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(say(editorWords.fixAll, sheet.language), fixAllKind);
  action.edit = sheet.editOf(edits);
  return [action];
}
