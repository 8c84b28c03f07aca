/**
 * What a language feature works on: a plan as one document shows it, be it the
 * whole text or a cell of its notebook. All offsets are those of the plan.
 */
import * as vscode from 'vscode';
import type { SnippetEdit } from '../../edit/snippet';
import { fixAll } from '../../language/fixes/fixAll';
import { readPlan } from '../../plan/document';
import type { Plan, Range, TextEdit } from '../../plan/model';
import type { Proof } from '../../proof/model';
import type { Diagnostic } from '../../rules/rule';
import type { Language } from '../../words';
import type { Proofs } from '../proof/proofs';

/** A plan as one document shows it, with its findings and the way from offsets to places there. */
export interface Sheet {
  readonly document: vscode.TextDocument;
  readonly plan: Plan;
  /** The language of messages. */
  readonly language: Language;
  /** The host's day, ISO; the plan's `asOf` comes first where it matters. */
  readonly today: string;
  findings(): readonly Diagnostic[];
  /** What the plan still lacks, the first to be done first; in a draft too. */
  gaps(): readonly Diagnostic[];
  /** What the copies of its sources say; undefined where there are none, or they are still being read. */
  proof?(): Proof | undefined;
  /** The plan's file where the document is a cell of it, and who reads its copies. */
  readonly file?: { readonly uri: vscode.Uri; readonly proofs: Proofs };
  /** The edits of every safe fix in this document. */
  fixAll(): readonly TextEdit[];
  /** undefined where the plan has nothing of a position: a blank line at the end of a cell. */
  offsetAt(position: vscode.Position): number | undefined;
  /** Where a range is shown, in this document or in another cell. */
  locationOf(range: Range): vscode.Location | undefined;
  /** undefined where one of the edits can't be made in the cells. */
  editOf(edits: readonly (TextEdit | SnippetEdit)[]): vscode.WorkspaceEdit | undefined;
}

/** The sheets of all open documents of a kind. */
export interface Sheets {
  readonly selector: vscode.DocumentSelector;
  readonly onDidChange: vscode.Event<unknown>;
  /** undefined: not a plan. */
  of(document: vscode.TextDocument): Promise<Sheet | undefined>;
}

/** `range` in the sheet's own document; undefined where it isn't shown there. */
export function rangeIn(sheet: Sheet, range: Range): vscode.Range | undefined {
  const location = sheet.locationOf(range);
  return location?.uri.toString() === sheet.document.uri.toString() ? location.range : undefined;
}

/** An edit at a place in a document. */
export function editAt(
  range: vscode.Range,
  edit: { readonly text: string } | { readonly snippet: string },
): vscode.TextEdit | vscode.SnippetTextEdit {
  return 'snippet' in edit
    ? new vscode.SnippetTextEdit(range, new vscode.SnippetString(edit.snippet))
    : new vscode.TextEdit(range, edit.text);
}

/** The edits of every safe fix of a plan. */
export function allFixes(
  plan: Plan,
  language: Language,
  today: string,
  proof?: (plan: Plan) => Proof,
): readonly TextEdit[] {
  const { path, config } = plan;
  return fixAll(plan, (text) => readPlan(text, { path, config }), { language, today, proof });
}
