/** Offsets of the plain data into positions of a document, and back. */
import * as vscode from 'vscode';
import type { Range, TextEdit } from '../../plan/model';

/** A range of offsets (UTF-16) as lines and columns of the document. */
export function toRange(document: vscode.TextDocument, range: Range): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

/** A range of lines and columns as offsets (UTF-16) of the document. */
export function toOffsets(document: vscode.TextDocument, range: vscode.Range): Range {
  return {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  };
}

/** Edits at offsets as edits of the editor, in the same order. */
export function toTextEdits(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.TextEdit[] {
  return edits.map((edit) => new vscode.TextEdit(toRange(document, edit.range), edit.text));
}

/**
 * Markdown for a hover. It is never trusted: a link of the plan runs no
 * command, and our text escapes what comes from the plan.
 */
export function toMarkdown(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
