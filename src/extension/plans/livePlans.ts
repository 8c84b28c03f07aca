/** What the plans in open texts and in open notebooks have in common. */
import * as vscode from 'vscode';
import { PlanDocument } from '../../plan/document';
import type { Config } from '../../plan/model';
import type { Proofs } from '../proof/proofs';
import { ConfigFiles } from './configFiles';

/** Wait for a pause in typing before findings are renewed. */
const PAUSE_MS = 150;

interface LiveDocument {
  readonly uri: vscode.Uri;
  readonly isClosed: boolean;
}

/**
 * Keeps a model for each open document of one kind, with the configuration that holds for it,
 * and tells when one was changed, after a pause in typing, or what it depends on was.
 */
export abstract class LivePlans<D extends LiveDocument> implements vscode.Disposable {
  readonly configFiles = new ConfigFiles();
  readonly #models = new Map<string, PlanDocument>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<D>();
  readonly #closed = new vscode.EventEmitter<D>();
  readonly #subscriptions: vscode.Disposable[];

  /** A document was opened or changed, or what it depends on was; it may be no plan (any more). */
  readonly onDidChange = this.#changed.event;
  readonly onDidClose = this.#closed.event;

  constructor(readonly proofs: Proofs) {
    this.#subscriptions = [
      this.configFiles,
      proofs,
      proofs.onDidProve((uri) => this.#renew(uri)),
      this.configFiles.onDidChange(() => this.#forgetAll()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('zhibi')) this.#forgetAll();
      }),
    ];
  }

  /** All that are open. */
  protected abstract documents(): readonly D[];
  protected abstract isPlan(document: D): boolean;
  /** Drops what was read of one document, or of all. */
  protected abstract forget(uri?: vscode.Uri): void;

  /** Disposes these together with the plans. */
  protected own(...disposables: vscode.Disposable[]): void {
    this.#subscriptions.push(...disposables);
  }

  /** Tells the listeners of every plan that is already open. */
  announceAll(): void {
    for (const document of this.documents()) this.announce(document);
  }

  protected announce(document: D): void {
    if (this.isPlan(document)) this.#changed.fire(document);
  }

  /** What `.zhibi.yaml` says for a file, open or not. */
  configFor(uri: vscode.Uri): Promise<Config> {
    return this.configFiles.configFor(uri);
  }

  protected async modelOf(document: D): Promise<PlanDocument> {
    const key = document.uri.toString();
    const known = this.#models.get(key);
    if (known) return known;
    const config = await this.configFor(document.uri);
    // Another caller may have made it while the configuration was read.
    const again = this.#models.get(key);
    if (again) return again;
    const model = new PlanDocument(vscode.workspace.asRelativePath(document.uri), config);
    if (!document.isClosed) this.#models.set(key, model);
    return model;
  }

  /** Announces a change once typing pauses, also of a document that has just stopped being a plan: its findings must go. */
  protected schedule(document: D): void {
    const key = document.uri.toString();
    if (!this.#models.has(key) && !this.isPlan(document)) return;
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      if (!this.isPlan(document)) this.#drop(document.uri);
      this.#changed.fire(document);
    }, PAUSE_MS);
    this.#timers.set(key, timer);
  }

  protected close(document: D): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.proofs.forget(document.uri);
    if (this.#drop(document.uri)) this.#closed.fire(document);
  }

  #drop(uri: vscode.Uri): boolean {
    this.forget(uri);
    return this.#models.delete(uri.toString());
  }

  /** The same text, and more is known of it. */
  #renew(uri: vscode.Uri): void {
    const key = uri.toString();
    if (!this.#models.has(key)) return;
    this.forget(uri);
    for (const document of this.documents()) {
      if (document.uri.toString() === key) this.announce(document);
    }
  }

  #forgetAll(): void {
    this.#models.clear();
    this.forget();
    this.announceAll();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
    this.#closed.dispose();
  }
}
