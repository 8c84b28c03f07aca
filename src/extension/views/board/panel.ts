/** The accounts board: shows the accounts with the decisions being tried, and writes them when asked to. */
import * as vscode from 'vscode';
import { type BoardView, FIRST_VIEW, type FromPage, type ToPage } from '../../../render/board/page';
import { boardState } from '../../../review/board/boardState';
import type { Member } from '../../../review/portfolio/portfolio';
import { type Language, say } from '../../../words';
import { boardWords as w } from '../../../words/shown/review/board';
import { editorLanguage } from '../../host/settings';
import { openPage } from '../../pages/page';
import { today } from '../../plans/plans';
import { accountsOf } from '../portfolio/accounts';
import { writeDecisions } from './write';

/** Changes come in bursts: an edit of many plans, a pull. */
const PAUSE_MS = 300;
const COUNTS = /\.account\.md$|\/\.zhibi\.yaml$/;

/** The panel of the accounts board: reads the plans, follows them, and writes what the page asks for. */
export class BoardPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #reading = new vscode.CancellationTokenSource();
  readonly #language: Language = editorLanguage();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #members: readonly Member[] = [];
  #uris: ReadonlyMap<string, vscode.Uri> = new Map();
  #view: BoardView = FIRST_VIEW;
  /** Something changed while the panel was hidden. */
  #isOld = false;

  constructor(closed: () => void) {
    const title = say(w.title, this.#language);
    const page = {
      title,
      language: this.#language,
      script: 'board',
      styles: ['zhibi', 'panel', 'board'],
    };
    this.#panel = openPage('zhibi.board', page, vscode.ViewColumn.Active, {
      retainContextWhenHidden: true,
    });
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher('**/{*.account.md,.zhibi.yaml}');
    const subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(() => this.#later()),
      watcher.onDidCreate(() => this.#later()),
      watcher.onDidDelete(() => this.#later()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (COUNTS.test(document.uri.path)) this.#later();
      }),
      // File systems without a watcher still say what the editor saved.
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (COUNTS.test(uri.path)) this.#later();
      }),
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      this.#panel.onDidChangeViewState(() => {
        if (this.#panel.visible && this.#isOld) this.#later();
      }),
    );
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      subscriptions.dispose();
      this.#reading.cancel();
      this.#reading.dispose();
      closed();
    });
  }

  reveal(): void {
    this.#panel.reveal();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#isOld = true;
    if (!this.#panel.visible) return;
    this.#timer = setTimeout(() => void this.#read(), PAUSE_MS);
  }

  async #read(): Promise<void> {
    const { token } = this.#reading;
    this.#isOld = false;
    const { read, uris } = await accountsOf(token);
    if (token.isCancellationRequested) return;
    this.#members = read;
    this.#uris = uris;
    await this.#show();
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#read();
      case 'view':
        this.#view = message.view;
        return this.#show();
      case 'open': {
        const uri = this.#uris.get(message.path);
        if (uri) await vscode.window.showTextDocument(uri);
        return;
      }
      case 'write': {
        const decided = this.#members.flatMap(({ account }) => {
          const decision = this.#view.tried[account.path];
          const why = message.why[account.path];
          const uri = this.#uris.get(account.path);
          return decision && why && uri ? [{ account, uri, decision, ...why }] : [];
        });
        const refused = await writeDecisions(decided, this.#language);
        if (refused === null) this.#view = { ...this.#view, tried: {} };
        await this.#read();
        const wrote = say(w.wrote, this.#language, { n: decided.length });
        await this.#post({ type: 'written', ok: refused === null, message: refused ?? wrote });
      }
    }
  }

  async #show(): Promise<void> {
    const state = boardState(this.#members, this.#view, today(), this.#language);
    await this.#post({ type: 'state', state, view: this.#view });
  }

  async #post(message: ToPage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}
