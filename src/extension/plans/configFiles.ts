/** `.zhibi.yaml`: all of them upwards from a plan, to the root of its workspace folder. */
import * as vscode from 'vscode';
import type { Config } from '../../plan/model';
import { CONFIG_LIMIT, CONFIG_NAME } from '../../plan/read/yaml/config/configFile';
import { resolvedConfig } from '../../plan/read/yaml/config/nestedConfig';

/** A `.zhibi.yaml` with its text. */
export interface ConfigFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Finds and keeps the configuration files; forgets all when one of them changes. */
export class ConfigFiles implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIG_NAME}`);
  readonly #subscriptions: vscode.Disposable;
  #byFolder = new Map<string, Promise<readonly ConfigFile[]>>();

  constructor() {
    const forget = () => {
      this.#byFolder = new Map();
      this.#changed.fire();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#watcher,
      this.#watcher.onDidChange(forget),
      this.#watcher.onDidCreate(forget),
      this.#watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
      // File systems without a watcher still say what the editor saved.
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document.uri.path.endsWith(`/${CONFIG_NAME}`)) forget();
      }),
    );
  }

  /** What holds for `plan`. */
  async configFor(plan: vscode.Uri): Promise<Config> {
    return resolvedConfig((await this.upwards(plan)).map(({ text }) => text));
  }

  /** The files that hold for `plan`, the outermost first; none where the plan is in no folder. */
  upwards(plan: vscode.Uri): Promise<readonly ConfigFile[]> {
    const folder = vscode.workspace.getWorkspaceFolder(plan);
    if (!folder) return Promise.resolve([]);
    return this.#inFolder(vscode.Uri.joinPath(plan, '..'), folder.uri);
  }

  #inFolder(folder: vscode.Uri, root: vscode.Uri): Promise<readonly ConfigFile[]> {
    const key = folder.toString();
    let found = this.#byFolder.get(key);
    if (!found) {
      found = this.#look(folder, root);
      this.#byFolder.set(key, found);
    }
    return found;
  }

  async #look(folder: vscode.Uri, root: vscode.Uri): Promise<readonly ConfigFile[]> {
    const uri = vscode.Uri.joinPath(folder, CONFIG_NAME);
    const text = await readConfigText(uri);
    const above = vscode.Uri.joinPath(folder, '..');
    const isTop = folder.path === root.path || above.path === folder.path;
    const outer = isTop ? [] : await this.#inFolder(above, root);
    return text === undefined ? outer : [...outer, { uri, text }];
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

/** undefined: there is none, or it can't be read. */
export async function readConfigText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > CONFIG_LIMIT) return undefined;
    return new TextDecoder().decode(bytes);
  } catch {
    return undefined;
  }
}
