/** The text of a plan where it is shown, and the caret in it. */
import * as vscode from 'vscode';

/** The editor that shows a document. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document);
}

/** Shows a text from a page of ours: in the column where it stands, else in the first. */
export async function showText(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const viewColumn = editorOf(document)?.viewColumn ?? vscode.ViewColumn.One;
  return vscode.window.showTextDocument(document, { viewColumn });
}

/** The caret at the beginning of a place, which comes into view. */
export function moveTo(
  editor: vscode.TextEditor,
  place: vscode.Range,
  how = vscode.TextEditorRevealType.InCenterIfOutsideViewport,
): void {
  editor.selection = new vscode.Selection(place.start, place.start);
  editor.revealRange(place, how);
}
