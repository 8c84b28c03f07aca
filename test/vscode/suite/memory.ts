/** A file system of somebody else's, without a search. */
import * as vscode from 'vscode';

/** Plans in memory, as a virtual workspace would give them. */
export class Memory implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  /** Every write fails, as on a full disk. */
  full = false;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  #read(uri: vscode.Uri): Uint8Array {
    const data = this.files.get(uri.path);
    if (!data) throw vscode.FileSystemError.FileNotFound(uri);
    return data;
  }

  watch = (): vscode.Disposable => ({ dispose: () => undefined });
  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { length } = this.#read(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: length };
  }
  readDirectory = (): [string, vscode.FileType][] =>
    [...this.files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  readFile = (uri: vscode.Uri): Uint8Array => this.#read(uri);
  writeFile(uri: vscode.Uri, data: Uint8Array): void {
    if (this.full) throw vscode.FileSystemError.Unavailable('no space left');
    this.files.set(uri.path, data);
  }
  createDirectory(): void {}
  delete(): void {}
  rename(): void {}
}
