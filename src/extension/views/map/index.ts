/** The maps beside the text: who decides, and where nothing is sold yet. */
import * as vscode from 'vscode';
import { type FromPage, mapState, markAt, type ToPage } from '../../../render/people/mapPage';
import { say } from '../../../words';
import { peopleWords as w } from '../../../words/shown/people';
import { findTarget, offerNewPlan } from '../../commands';
import { toRange } from '../../host/convert';
import { editorOf, moveTo, showText } from '../../host/shownText';
import { openPage } from '../../pages/page';
import type { Plans } from '../../plans/plans';

/** The feature: `zhibi.map(uri?)` on the plan of that address, else the one at hand. */
export function maps(plans: Plans): vscode.Disposable {
  const panels = new Map<string, MapPanel>();
  const open = async (uri?: vscode.Uri): Promise<void> => {
    const target = await findTarget(uri);
    if (!target) {
      void offerNewPlan();
      return;
    }
    const { document } = target;
    const key = document.uri.toString();
    const there = panels.get(key);
    if (there) return there.reveal();
    panels.set(key, new MapPanel(plans, document, () => panels.delete(key)));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhibi.map', open),
    new vscode.Disposable(() => {
      for (const panel of [...panels.values()]) panel.dispose();
    }),
  );
}

class MapPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;

  constructor(
    private readonly plans: Plans,
    private readonly document: vscode.TextDocument,
    closed: () => void,
  ) {
    const language = plans.known(document.uri)?.language ?? 'en';
    const account = plans.known(document.uri)?.plan.frontMatter?.account ?? '';
    const title = say(w.page, language, { account });
    this.#panel = openPage(
      'zhibi.map',
      { title, language, script: 'map', styles: ['zhibi', 'panel', 'map'] },
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { retainContextWhenHidden: true },
    );
    this.#subscriptions = vscode.Disposable.from(
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      plans.onDidChange((changed) => {
        if (changed === document) void this.#show();
      }),
      plans.onDidClose((gone) => {
        if (gone === document) this.dispose();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === document) void this.#mark(textEditor.selection.active);
      }),
      this.#panel.onDidDispose(() => {
        this.#subscriptions.dispose();
        closed();
      }),
    );
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      await this.#show();
      return;
    }
    const at = { start: message.offset, end: message.offset };
    moveTo(await showText(this.document), toRange(this.document, at));
  }

  async #show(): Promise<void> {
    const open = await this.plans.of(this.document);
    if (!open) return;
    const { plan, language } = open;
    await this.#post({ type: 'state', state: mapState(plan, language) });
    const editor = editorOf(this.document);
    if (editor) await this.#mark(editor.selection.active);
  }

  async #mark(position: vscode.Position): Promise<void> {
    const open = await this.plans.of(this.document);
    if (!open) return;
    const offset = markAt(open.plan, this.document.offsetAt(position));
    await this.#post({ type: 'at', offset });
  }

  async #post(message: ToPage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}
