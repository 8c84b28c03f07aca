/** A panel beside the text: what a plan says otherwise than an older one, as the plan is written. */
import * as vscode from 'vscode';
import type { Plan } from '../../../plan/model';
import type { FromPage, ToPage } from '../../../render/comparePage';
import { policyChanges } from '../../../review/diff/parts/policy';
import { comparisonHtml } from '../../../review/formats/diff/diffHtml';
import { type Language, say } from '../../../words';
import { compareWords as w } from '../../../words/shown/review/compare';
import { nameOf } from '../../host/fileName';
import { openPage } from '../../pages/page';
import type { OpenPlan, Plans } from '../../plans/plans';
import type { Base } from './bases';
import type { OldTexts } from './oldTexts';
import { showDiff, showPlace } from './places';

/** What one panel compares: the base, and its plan as it was last read. */
interface Compared {
  readonly base: Base;
  /** Null where the plan is new since. */
  readonly before: Plan | null;
}

interface Services {
  readonly plans: Plans;
  readonly oldTexts: OldTexts;
  /** The user wants another base. */
  readonly another: (plan: vscode.Uri) => void;
}

/** A panel that compares a plan with one of its versions, and follows the plan's text. */
export class ComparePanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onDidClose = this.#closed.event;
  #compared: Compared | undefined;
  #html = '';

  constructor(
    readonly plan: vscode.Uri,
    private readonly services: Services,
    private readonly language: Language,
  ) {
    const { plans } = services;
    const title = say(w.title, language, { plan: nameOf(plan) });
    this.#panel = openPage(
      'zhibi.compare',
      { title, language, script: 'compare', styles: ['zhibi', 'panel', 'compare'] },
      vscode.ViewColumn.Beside,
      { enableFindWidget: true },
    );
    this.#subscriptions = vscode.Disposable.from(
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      plans.onDidChange(({ uri }) => this.#typed(uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#saved(uri)),
      this.#panel.onDidDispose(() => this.dispose()),
    );
  }

  /** What the page shows. */
  get html(): string {
    return this.#html;
  }

  /** Compares with `base` from here on; `before` is what it read. */
  async compare(base: Base, before: Plan | null): Promise<void> {
    const old = this.#compared?.base.uri;
    if (old && old.toString() !== base.uri.toString()) this.services.oldTexts.forget(old);
    this.services.oldTexts.put(base.uri, before?.text ?? '');
    this.#compared = { base, before };
    await this.#show();
    this.#panel.reveal();
  }

  /** Does what the page asks for. */
  async receive(message: FromPage): Promise<void> {
    const { plan, language } = this;
    const base = this.#compared?.base;
    switch (message.type) {
      case 'ready':
        return this.#post();
      case 'copy':
        return copied(message.text, language);
      case 'another':
        return this.services.another(plan);
      case 'textDiff':
        return base && showDiff(plan, base, language);
      case 'go':
        return base && showPlace(plan, base, message.place, language);
    }
  }

  /** A plan was typed in: this one, or the one that it is compared with. */
  async #typed(uri: vscode.Uri): Promise<void> {
    if (isSame(uri, this.plan)) await this.#show();
    else if (isSame(uri, this.#compared?.base.follows)) await this.#renew();
  }

  async #saved(uri: vscode.Uri): Promise<void> {
    if (isSame(uri, this.#compared?.base.follows)) await this.#renew();
  }

  /** Reads the base again. Where it is gone or unreadable meanwhile, what was read stays. */
  async #renew(): Promise<void> {
    const base = this.#compared?.base;
    const before = await base?.read().catch(() => undefined);
    if (!base || before === undefined || this.#compared?.base !== base) return;
    this.services.oldTexts.put(base.uri, before?.text ?? '');
    this.#compared = { base, before };
    await this.#show();
  }

  async #show(): Promise<void> {
    const open = await this.#open();
    // Deleted or emptied: what was shown stays until there is a plan again.
    if (!this.#compared || !open) return;
    const { base, before } = this.#compared;
    const { plan: after, language } = open;
    const policy = base.hasOwnPolicy && before ? policyChanges(before.config, after.config) : [];
    const { name, about } = base;
    this.#html = comparisonHtml(
      { before, after, base: name, about, policy, proof: open.proof?.() },
      language,
    );
    await this.#post();
  }

  async #open(): Promise<OpenPlan | undefined> {
    try {
      return await this.services.plans.of(await vscode.workspace.openTextDocument(this.plan));
    } catch {
      return undefined;
    }
  }

  async #post(): Promise<void> {
    const message: ToPage = { type: 'body', html: this.#html };
    await this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    if (this.#compared) this.services.oldTexts.forget(this.#compared.base.uri);
    this.#compared = undefined;
    this.#panel.dispose();
    this.#closed.fire();
    this.#closed.dispose();
  }
}

function isSame(a: vscode.Uri, b: vscode.Uri | undefined): boolean {
  return a.toString() === b?.toString();
}

/** One line: what a page sends is anybody's text. */
async function copied(given: string, language: Language): Promise<void> {
  const text = given.replace(/\s+/g, ' ').slice(0, 2000);
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(say(w.copied, language, { text: text.slice(0, 80) }), 4000);
}
