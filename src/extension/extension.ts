/**
 * The entry: small, so that a window without a plan pays nothing. It looks at
 * the first lines of Markdown files and loads the engine at the first plan.
 */
import * as vscode from 'vscode';
import { isPlanDocument } from './planDocument';

/** What `activate` returns: the tests ask whether the engine was loaded. */
export interface ZhibiApi {
  engineLoaded(): boolean;
}

export function activate(context: vscode.ExtensionContext): ZhibiApi {
  const launcher = new Launcher();
  context.subscriptions.push(
    launcher,
    vscode.workspace.onDidOpenTextDocument((document) => launcher.look(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => launcher.look(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zhibi.enable')) launcher.restart();
    }),
  );
  launcher.restart();
  return { engineLoaded: () => launcher.loaded };
}

/** Holds the engine: not there, being loaded, or running. */
class Launcher implements vscode.Disposable {
  #engine: Promise<vscode.Disposable> | undefined;
  loaded = false;

  look(document: vscode.TextDocument): void {
    if (this.#engine || !enabled() || !isPlanDocument(document)) return;
    const loading = import('./engine').then(({ start }) => start());
    this.#engine = loading;
    loading.then(
      () => {
        this.loaded = this.#engine === loading;
      },
      (error: unknown) => void vscode.window.showErrorMessage(`Zhibi: ${error}`),
    );
  }

  restart(): void {
    this.dispose();
    for (const document of vscode.workspace.textDocuments) this.look(document);
  }

  dispose(): void {
    const engine = this.#engine;
    this.#engine = undefined;
    this.loaded = false;
    engine?.then(
      (running) => running.dispose(),
      () => undefined,
    );
  }
}

function enabled(): boolean {
  return vscode.workspace.getConfiguration('zhibi').get('enable', true);
}
