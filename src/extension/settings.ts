import * as vscode from 'vscode';

/** A switch of the settings, `zhibi.NAME`; all are on unless the user says otherwise. */
export function isOn(document: vscode.TextDocument, name: string): boolean {
  return vscode.workspace.getConfiguration('zhibi', document.uri).get(name, true);
}
