/** What is used of the API of VS Code's own Git extension. It runs git; we run nothing. */
import * as vscode from 'vscode';

/** A commit, as the editor's Git extension gives it. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorName?: string;
}

/** A branch or tag, as the editor's Git extension gives it. */
export interface Ref {
  /** 0 a branch, 1 a branch of a remote, 2 a tag. */
  readonly type: number;
  /** `main`, `origin/main`, `v1`. */
  readonly name?: string;
  readonly commit?: string;
}

interface FileChange {
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** The part of the Git extension's repository that is used here. */
export interface Repository {
  readonly rootUri: vscode.Uri;
  /** `range` takes the place of `maxEntries`. Does not follow renames. */
  log(options: {
    readonly path: string;
    readonly maxEntries?: number;
    readonly range?: string;
  }): Promise<Commit[]>;
  getRefs(query: { readonly sort: 'committerdate' }): Promise<Ref[]>;
  getCommit(ref: string): Promise<Commit>;
  getMergeBase(a: string, b: string): Promise<string | undefined>;
  /** Files that differ between the commits. */
  diffBetween(a: string, b: string): Promise<FileChange[]>;
  /** Files that differ between the commit and the work tree. */
  diffWith(ref: string): Promise<FileChange[]>;
  getObjectDetails(ref: string, path: string): Promise<{ mode: string; size: number }>;
  /** The text, in the encoding that the settings give the file. */
  show(ref: string, path: string): Promise<string>;
}

interface Api {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Api;
}

/** Until Git has looked for repositories, at the start of a window. */
const WAIT_MS = 5000;

/** The API; undefined in the browser, in Restricted Mode, and where Git is off or missing. */
export async function gitApi(): Promise<Api | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  try {
    const git = await extension.activate();
    if (!git.enabled) return undefined;
    const api = git.getAPI(1);
    await initialized(api);
    return api;
  } catch {
    // It throws where it found no git.
    return undefined;
  }
}

async function initialized(api: Api): Promise<void> {
  if (api.state === 'initialized') return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, WAIT_MS);
    const subscription = api.onDidChangeState(done);
    function done(): void {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    }
  });
}
