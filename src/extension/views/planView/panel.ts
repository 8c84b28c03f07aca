/** The panel of Plan View: follows the plan that is being written, and its caret. */
import * as vscode from 'vscode';
import { langOf } from '../../../render/components/pageHead';
import { PlanPage, type ShownPart } from '../../../render/plan/planHtml';
import type { FromPage, PagePart, ToPage } from '../../../render/planViewPage';
import { type Language, say } from '../../../words';
import { planViewWords as w } from '../../../words/shown/planView';
import { toRange } from '../../host/convert';
import { editorOf, moveTo, showText } from '../../host/shownText';
import { extensionUri, openPage } from '../../pages/page';
import { isPlanDocument } from '../../plans/planDocument';
import type { Plans } from '../../plans/plans';

/** Plan View beside a plan: follows its text, and sends the page only the parts that changed. */
export class PlanViewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onDidClose = this.#closed.event;
  readonly #page = new PlanPage();
  #document: vscode.TextDocument | undefined;
  /** What the page has. */
  #sent: readonly ShownPart[] = [];
  #parts: readonly ShownPart[] = [];
  #ready = false;

  /** Of the plan that is shown. */
  #language: Language;

  constructor(
    private readonly plans: Plans,
    language: Language,
  ) {
    this.#language = language;
    const { window } = vscode;
    const title = say(w.title, language, { account: '' }).replace(/[:：]\s*$/, '');
    this.#panel = openPage(
      'zhibi.planView',
      { title, language, script: 'planView', styles: ['zhibi', 'panel', 'planView'] },
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    this.#panel.iconPath = vscode.Uri.joinPath(extensionUri(), 'media', 'zhibi.svg');
    this.#subscriptions = vscode.Disposable.from(
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      plans.onDidChange((changed) => {
        if (changed === this.#document) void this.#renew();
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        const document = editor?.document;
        if (document && document !== this.#document && isPlanDocument(document)) {
          void this.show(document);
        }
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) void this.#follow(textEditor);
      }),
      this.#panel.onDidDispose(() => this.dispose()),
    );
  }

  /** The page's script runs. */
  get ready(): boolean {
    return this.#ready;
  }

  /** What the page shows, in one. */
  get html(): string {
    return this.#parts.map(({ html }) => html).join('\n');
  }

  get parts(): readonly ShownPart[] {
    return this.#parts;
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** Shows a plan, and follows it from here on. */
  async show(document: vscode.TextDocument): Promise<void> {
    this.#document = document;
    await this.#renew();
    this.#panel.reveal(undefined, true);
  }

  /** Does what the page asks for. */
  async receive(message: FromPage): Promise<void> {
    if (message.type === 'go') return this.#go(message.offset);
    this.#ready = true;
    this.#sent = [];
    await this.#post();
  }

  async #renew(): Promise<void> {
    const document = this.#document;
    const open = document && (await this.plans.of(document));
    // No plan any more, or another one meanwhile: what was shown stays.
    if (!open || document !== this.#document) return;
    const { plan, language } = open;
    this.#parts = this.#page.parts(plan, { language, proof: open.proof?.(), places: true });
    const account = plan.frontMatter?.account ?? say(w.noName, language);
    this.#panel.title = say(w.title, language, { account });
    this.#language = language;
    await this.#post();
  }

  async #post(): Promise<void> {
    const had = new Map(this.#sent.map((part) => [part.key, part.html]));
    const parts = this.#parts.map(
      ({ key, title, start, html }): PagePart =>
        had.get(key) === html ? { key, title, start } : { key, title, start, html },
    );
    this.#sent = this.#parts;
    const language = this.#language;
    const [hint, sections] = [say(w.hint, language), say(w.sections, language)];
    const words = { lang: langOf(language), hint, sections };
    await this.#send({ type: 'plan', parts, words });
    const editor = this.#document && editorOf(this.#document);
    if (editor) await this.#follow(editor);
  }

  async #follow({ document, selection }: vscode.TextEditor): Promise<void> {
    await this.#send({ type: 'caret', offset: document.offsetAt(selection.active) });
  }

  /** To the place in the text, where the text is shown. */
  async #go(offset: number): Promise<void> {
    const document = this.#document;
    if (!document) return;
    moveTo(await showText(document), toRange(document, { start: offset, end: offset }));
  }

  async #send(message: ToPage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel.dispose();
    this.#closed.fire();
    this.#closed.dispose();
  }
}
