/** A new file, made as a whole and never in the place of one that came meanwhile. */
import type * as vscode from 'vscode';

/** What it takes of a file system. */
export type NewFiles = Pick<vscode.FileSystem, 'writeFile' | 'rename' | 'delete'>;

/** Asked twice at once, the second finds the file of the first. */
let last: Promise<unknown> = Promise.resolve();

/**
 * False when there is something of that name already. The content is written beside it and
 * moved there, which fails where something stands: to look first and write then is a race.
 */
export function newFile(files: NewFiles, uri: vscode.Uri, content: Uint8Array): Promise<boolean> {
  const made = last.then(() => move(files, uri, content));
  last = made.catch(() => undefined);
  return made;
}

async function move(files: NewFiles, uri: vscode.Uri, content: Uint8Array): Promise<boolean> {
  const beside = uri.with({ path: `${uri.path}.${globalThis.crypto.randomUUID()}.tmp` });
  try {
    await files.writeFile(beside, content);
    await files.rename(beside, uri, { overwrite: false });
    return true;
  } catch (error) {
    await Promise.resolve(files.delete(beside)).catch(() => undefined);
    if (isThere(error)) return false;
    throw error;
  }
}

/** Not `instanceof`: an error from another copy of the editor's API is of another class. */
function isThere(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return code === 'FileExists';
}
