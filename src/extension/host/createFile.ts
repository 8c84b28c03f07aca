/** A new file in the workspace, never in the place of one that came meanwhile. */
import * as vscode from 'vscode';
import { newFile } from './newFile';

/** False when there is one already; folders that are missing are made. */
export function createFile(uri: vscode.Uri, content: Uint8Array): Promise<boolean> {
  return newFile(vscode.workspace.fs, uri, content);
}
