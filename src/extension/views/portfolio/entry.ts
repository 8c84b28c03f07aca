/** What the entry has of the portfolio: the view, which asks the engine once it is seen. */

import * as vscode from 'vscode';
import { engine } from '../../engineLoader';
import type { PortfolioNode } from './node';

/** Changes come in bursts: a pull touches many files. */
const PAUSE_MS = 400;

/** The tree of accounts. While it can't be seen nothing is read and nothing watched. */
export class PortfolioView implements vscode.TreeDataProvider<PortfolioNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<PortfolioNode>;
  #seen: vscode.Disposable | undefined;
  #reading = new vscode.CancellationTokenSource();

  constructor() {
    this.#view = vscode.window.createTreeView('zhibi.portfolio', { treeDataProvider: this });
    this.#view.onDidChangeVisibility(({ visible }) => {
      if (visible) this.#changed.fire();
      else this.#rest();
    });
  }

  getTreeItem({ item }: PortfolioNode): vscode.TreeItem {
    return item;
  }

  async getChildren(node?: PortfolioNode): Promise<PortfolioNode[]> {
    if (node) return node.children;
    this.#seen ??= this.#watch();
    const { token } = this.#reading;
    const { portfolioNodes } = await engine();
    const { nodes, more } = await portfolioNodes(token);
    if (token.isCancellationRequested) return [];
    this.#view.message = more;
    // Only now is it known that there are none: before, nothing is offered.
    void vscode.commands.executeCommand('setContext', 'zhibi.noPlans', nodes.length === 0);
    return nodes;
  }

  #watch(): vscode.Disposable {
    const { workspace } = vscode;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#changed.fire(), PAUSE_MS);
    };
    const watcher = workspace.createFileSystemWatcher('**/{*.account.md,.zhibi.yaml,inbox/*}');
    return vscode.Disposable.from(
      new vscode.Disposable(() => clearTimeout(timer)),
      watcher,
      watcher.onDidChange(later),
      watcher.onDidCreate(later),
      watcher.onDidDelete(later),
      workspace.onDidChangeWorkspaceFolders(later),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('zhibi')) later();
      }),
      // File systems without a watcher still say what the editor saved.
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (/\.account\.md$|\/\.zhibi\.yaml$/.test(uri.path)) later();
      }),
    );
  }

  #rest(): void {
    this.#seen?.dispose();
    this.#seen = undefined;
    this.#reading.cancel();
    this.#reading.dispose();
    this.#reading = new vscode.CancellationTokenSource();
  }

  dispose(): void {
    this.#rest();
    this.#view.dispose();
    this.#changed.dispose();
  }
}
