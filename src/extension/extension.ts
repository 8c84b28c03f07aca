/**
 * The entry: small, so that a window without a plan pays nothing. It looks at
 * the first lines of Markdown files and loads the engine at the first plan.
 */
import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { previewPlugin } from '../render/plan/markdown/markdownIt';
import { commands } from './commands/entry';
import type { Engine } from './engine';
import { engine } from './engineLoader';
import { notebooks } from './notebook/entry';
import { notStarted } from './notStarted';
import { isPlanDocument } from './plans/planDocument';
import { PortfolioView } from './views/portfolio/entry';
import type { PortfolioNode } from './views/portfolio/node';

/** What `activate` returns. */
export interface ZhibiApi {
  /** The tests ask whether it was loaded. */
  engineLoaded(): boolean;
  /** What the tree of accounts shows. */
  readonly portfolio: vscode.TreeDataProvider<PortfolioNode>;
  /** For the Markdown preview: contribution `markdown.markdownItPlugins`. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/**
 * Called by VS Code when the extension starts: registers what costs nothing, and loads the rest
 * with the first plan.
 */
export function activate(context: vscode.ExtensionContext): ZhibiApi {
  const launcher = new Launcher(context.globalStorageUri);
  const portfolio = new PortfolioView();
  context.subscriptions.push(
    launcher,
    commands(context),
    notebooks(context),
    portfolio,
    vscode.workspace.onDidOpenTextDocument((document) => launcher.look(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => launcher.look(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zhibi.enable')) launcher.restart();
    }),
  );
  launcher.restart();
  return {
    engineLoaded: () => launcher.loaded,
    portfolio,
    extendMarkdownIt: (md) => previewPlugin(md, (source, env) => launcher.planBlocks(source, env)),
  };
}

/** Holds the engine: not there, being loaded, or running. */
class Launcher implements vscode.Disposable {
  #engine: Promise<Engine> | undefined;

  constructor(private readonly storage: vscode.Uri) {}
  #running: Engine | undefined;
  /** A preview was shown before the engine was there. */
  #previewWaits = false;

  get loaded(): boolean {
    return this.#running !== undefined;
  }

  /** A preview can't wait: without the engine it shows the Markdown, and is shown again with it. */
  planBlocks(...[source, env]: Parameters<Engine['planBlocks']>): ReturnType<Engine['planBlocks']> {
    if (this.#running) return this.#running.planBlocks(source, env);
    this.#previewWaits = true;
    return undefined;
  }

  look(document: vscode.TextDocument): void {
    if (this.#engine || !enabled() || !isPlanDocument(document)) return;
    const loading = engine().then(({ start }) => start(this.storage));
    this.#engine = loading;
    loading.then((engine) => {
      if (this.#engine !== loading) return;
      this.#running = engine;
      if (this.#previewWaits) void vscode.commands.executeCommand('markdown.preview.refresh');
    }, notStarted);
  }

  restart(): void {
    this.dispose();
    for (const document of vscode.workspace.textDocuments) this.look(document);
  }

  dispose(): void {
    const engine = this.#engine;
    this.#engine = undefined;
    this.#running = undefined;
    engine?.then(
      (running) => running.dispose(),
      () => undefined,
    );
  }
}

function enabled(): boolean {
  return vscode.workspace.getConfiguration('zhibi').get('enable', true);
}
