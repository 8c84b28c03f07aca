import type * as vscode from 'vscode';
import { isPlan } from '../../language/isPlan';

/** An account plan open as text; for any other file this costs one look at its first lines. */
export function isPlanDocument(document: vscode.TextDocument): boolean {
  return (
    document.languageId === 'markdown' &&
    !isCell(document) &&
    isPlan(document.uri.path, (line) =>
      line < document.lineCount ? document.lineAt(line).text : undefined,
    )
  );
}

/** A cell of a notebook, of ours or of another. */
export function isCell({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'vscode-notebook-cell';
}
