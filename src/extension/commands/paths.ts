import type * as vscode from 'vscode';

/** The way down from a folder; undefined where the file isn't below it. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const same = folder.scheme === file.scheme && folder.authority === file.authority;
  return same && file.path.startsWith(base) ? file.path.slice(base.length) : undefined;
}
