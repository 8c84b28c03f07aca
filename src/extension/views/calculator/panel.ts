/** A calculator panel: shows one block of a document, follows its text, writes when asked to. */
import * as vscode from 'vscode';
import { calculatorState } from '../../../edit/calculator/block';
import type { FromPage, ToPage, Writing } from '../../../edit/calculator/state';
import { writingEdits } from '../../../edit/calculator/writing';
import { customerOf } from '../../../evidence/planIndex';
import { leadsOf } from '../../../language/lenses/leads';
import type { Plan, RoeBlock } from '../../../plan/model';
import { type Language, say } from '../../../words';
import { renderWords } from '../../../words/shown/render';
import { toTextEdits } from '../../host/convert';
import { showText } from '../../host/shownText';
import { openPage } from '../../pages/page';
import type { Plans } from '../../plans/plans';

/** A calculator on one document; closed by the user or by `dispose`. */
export class CalculatorPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #plans: Plans;
  readonly document: vscode.TextDocument;
  readonly #subscriptions: vscode.Disposable;
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onDidClose = this.#closed.event;
  /** The block's entity; where several have it, the first that counts. */
  #entity: string | null;

  constructor(
    plans: Plans,
    document: vscode.TextDocument,
    entity: string | null,
    language: Language,
  ) {
    this.#plans = plans;
    this.document = document;
    this.#entity = entity;
    const styles = ['zhibi', 'panel', 'controls', 'calculator'];
    this.#panel = openPage(
      'zhibi.calculator',
      { title: say(renderWords.calculator, language), language, script: 'calculator', styles },
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      { retainContextWhenHidden: true },
    );
    this.#subscriptions = vscode.Disposable.from(
      this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      plans.onDidChange((changed) => {
        if (changed === document) void this.#show();
      }),
      plans.onDidClose((closed) => {
        if (closed === document) this.dispose();
      }),
      this.#panel.onDidDispose(() => this.dispose()),
    );
  }

  /** Brings it to the front, on another block where one is given. */
  reveal(entity: string | null): void {
    this.#entity = entity;
    this.#panel.reveal();
    void this.#show();
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') await this.#show();
    else if (message.type === 'lead') await this.#addLead(message.index);
    else await this.#post({ type: 'written', ok: await this.#write(message.writing) });
  }

  async #show(): Promise<void> {
    const open = await this.#plans.of(this.document);
    const language = open?.language ?? 'en';
    const block = open && blockOf(open.plan, this.#entity);
    const state = block ? stateOf(open.plan, block, language) : null;
    const leads = open && block === customerOf(open.plan) ? leadsOf(open.plan, language) : [];
    const sentences = leads.map(({ sentence }) => sentence);
    await this.#post({ type: 'state', state, language, leads: sentences });
  }

  async #write(writing: Writing): Promise<boolean> {
    const open = await this.#plans.of(this.document);
    const block = open && blockOf(open.plan, this.#entity);
    const edits = block && writingEdits(open.plan.text, block, writing);
    if (!edits || open.plan.text !== this.document.getText()) return false;
    const edit = new vscode.WorkspaceEdit();
    edit.set(this.document.uri, toTextEdits(this.document, edits));
    return vscode.workspace.applyEdit(edit);
  }

  /** Writes the lead as an opportunity where the text is shown, its title to be typed over. */
  async #addLead(index: number): Promise<void> {
    const open = await this.#plans.of(this.document);
    const lead = open && leadsOf(open.plan, open.language)[index];
    if (!open || !lead?.snippets) return;
    await showText(this.document);
    // Typed in meanwhile: the places are of the text before.
    if (open.plan.text !== this.document.getText()) return;
    await vscode.workspace.applyEdit(open.editOf(lead.snippets));
  }

  async #post(message: ToPage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel.dispose();
    this.#closed.fire();
    this.#closed.dispose();
  }
}

function blockOf(plan: Plan, entity: string | null): RoeBlock | undefined {
  return plan.roe.find((block) => block.entity === entity && !block.duplicate);
}

function stateOf(plan: Plan, block: RoeBlock, language: Language) {
  const others =
    customerOf(plan) === block
      ? plan.roe
          .filter((other) => other !== block && !other.duplicate)
          .flatMap((other) => other.statements ?? [])
      : [];
  return calculatorState(plan.text, block, others, language);
}
