/** A new file, never in the place of one that came meanwhile. */
import * as vscode from 'vscode';

/** False when there is one already. */
export async function createFile(uri: vscode.Uri, content: Uint8Array): Promise<boolean> {
  const isThere = await vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) return false;
  await vscode.workspace.fs.writeFile(uri, content);
  return true;
}
