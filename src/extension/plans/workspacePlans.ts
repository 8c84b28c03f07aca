/** The plans of the workspace that aren't open, read for a search and kept while they don't change. */
import * as vscode from 'vscode';
import { readPlan } from '../../plan/document';
import type { Plan } from '../../plan/model';
import { PLAN_LIMIT } from '../../plan/parse/limits';
import { positionAt } from '../../plan/text/text';
import type { ConfigFiles } from './configFiles';
import { walkFolders } from './walkFolders';

export interface StoredPlan {
  readonly uri: vscode.Uri;
  readonly plan: Plan;
  /** Line and column of an offset, for a document that isn't open. */
  positionAt(offset: number): vscode.Position;
}

const MOST_PLANS = 200;
/** Packages may bring sample plans along, which are nobody's accounts. */
const ELSEWHERE = '**/node_modules/**';
/** On a file system without search `findFiles` may never answer. */
const SEARCH_MS = 3000;

/** Reads the stored plans of the workspace, each again only when its file or a configuration changed. */
export class WorkspacePlans implements vscode.Disposable {
  readonly #known = new Map<string, { readonly modified: string; readonly plan: StoredPlan }>();
  readonly #subscription: vscode.Disposable;

  constructor(private readonly configFiles: ConfigFiles) {
    this.#subscription = configFiles.onDidChange(() => this.#known.clear());
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  /** Reads one after the other, so that the editor stays free; ends early when cancelled. */
  async *all(token: vscode.CancellationToken): AsyncGenerator<StoredPlan> {
    const found = await planFiles(token, MOST_PLANS);
    if (token.isCancellationRequested) return;
    const there = new Set(found.map((uri) => uri.toString()));
    for (const name of this.#known.keys()) if (!there.has(name)) this.#known.delete(name);
    for (const uri of found) {
      if (token.isCancellationRequested) return;
      const plan = await this.#read(uri);
      if (plan) yield plan;
    }
  }

  async #read(uri: vscode.Uri): Promise<StoredPlan | undefined> {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(uri);
      const known = this.#known.get(uri.toString());
      const modified = `${mtime} ${size}`;
      if (known?.modified === modified) return known.plan;
      const text = await readStored(uri, size);
      if (text === undefined) return undefined;
      const config = await this.configFiles.configFor(uri);
      const model = readPlan(text, { path: vscode.workspace.asRelativePath(uri), config });
      const plan = { uri, plan: model, positionAt: (at: number) => position(model, at) };
      this.#known.set(uri.toString(), { modified, plan });
      return plan;
    } catch {
      // Deleted or made unreadable since the search.
      return undefined;
    }
  }
}

function position({ lineStarts }: Plan, offset: number): vscode.Position {
  const { line, column } = positionAt(lineStarts, offset);
  return new vscode.Position(line, column);
}

/** The text of a stored plan; undefined when it is too large to be one. */
export async function readStored(uri: vscode.Uri, size: number): Promise<string | undefined> {
  if (size > PLAN_LIMIT) return undefined;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Where the plans of the workspace are; by search or, where there is none, by looking into folders. */
export async function planFiles(
  token: vscode.CancellationToken,
  most: number,
): Promise<readonly vscode.Uri[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), SEARCH_MS);
  });
  const search = vscode.workspace.findFiles('**/*.account.md', ELSEWHERE, most, token);
  const found = await Promise.race([search, late]);
  clearTimeout(timer);
  const roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  // Where no search provider exists, `findFiles` returns nothing or never settles.
  if (found && (found.length > 0 || roots.every(({ scheme }) => scheme === 'file'))) return found;
  return walkFolders(roots, {
    list: async (folder) =>
      (await vscode.workspace.fs.readDirectory(folder)).map(([name, type]) => [
        name,
        type === vscode.FileType.File
          ? 'file'
          : type === vscode.FileType.Directory
            ? 'folder'
            : 'other',
      ]),
    join: (folder, name) => vscode.Uri.joinPath(folder, name),
    wanted: (name) => name.endsWith('.account.md'),
    most,
    stopped: () => token.isCancellationRequested,
  });
}
