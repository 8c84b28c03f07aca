/** The open plans: each document's model, kept up to date as its writer types. */
import * as vscode from 'vscode';
import { messageLanguage } from '../../language/messageLanguage';
import { PlanDocument } from '../../plan/document';
import type { Config, Plan } from '../../plan/model';
import type { Proof } from '../../proof/model';
import { type Linted, lintWithGaps } from '../../rules/lint';
import { toRange } from '../convert';
import type { Proofs } from '../proof/proofs';
import { allFixes, editAt, type Sheet, type Sheets } from '../sheet';
import { ConfigFiles } from './configFiles';
import { isPlanDocument } from './planDocument';

/** A plan as it stands in one version of its document. */
export interface OpenPlan extends Sheet {
  offsetAt(position: vscode.Position): number;
  locationOf(...args: Parameters<Sheet['locationOf']>): vscode.Location;
  editOf(...args: Parameters<Sheet['editOf']>): vscode.WorkspaceEdit;
}

interface Entry {
  readonly config: Config;
  readonly model: PlanDocument;
  version: number;
  day: string;
  open: OpenPlan | undefined;
}

/** Wait for a pause in typing before findings are renewed. */
const PAUSE_MS = 150;

export class Plans implements Sheets, vscode.Disposable {
  readonly selector = 'markdown';
  readonly #configFiles = new ConfigFiles();
  readonly #entries = new Map<string, Entry>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #closed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** A document was opened or changed, or what it depends on was; it may be no plan (any more). */
  readonly onDidChange = this.#changed.event;
  readonly onDidClose = this.#closed.event;

  constructor(readonly proofs: Proofs) {
    const { workspace } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      this.#configFiles,
      proofs,
      proofs.onDidProve((uri) => this.#renew(uri)),
      this.#configFiles.onDidChange(() => this.#forgetAll()),
      workspace.onDidOpenTextDocument((document) => this.#announce(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#schedule(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('zhibi')) this.#forgetAll();
      }),
    );
  }

  /** Tells the listeners of every plan that is already open. */
  announceAll(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.#announce(document);
    }
  }

  /** The plan in `document` as it is now; undefined when it is none. */
  async of(document: vscode.TextDocument): Promise<OpenPlan | undefined> {
    if (!isPlanDocument(document) || document.isClosed) return undefined;
    const entry = await this.#entryOf(document);
    const day = today();
    if (!entry.open || entry.version !== document.version || entry.day !== day) {
      entry.version = document.version;
      entry.day = day;
      const plan = entry.model.update(document.getText());
      entry.open = openPlan(document, plan, day, this.proofs.proverFor(document.uri, plan));
    }
    return entry.open;
  }

  /** The plan as it was last read, perhaps a few key strokes ago; undefined when it never was. */
  known(uri: vscode.Uri): OpenPlan | undefined {
    return this.#entries.get(uri.toString())?.open;
  }

  /** What `.zhibi.yaml` says for a file, open or not. */
  async configFor(uri: vscode.Uri): Promise<Config> {
    return this.#configFiles.configFor(uri);
  }

  async #entryOf(document: vscode.TextDocument): Promise<Entry> {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known) return known;
    const config = await this.configFor(document.uri);
    const again = this.#entries.get(key);
    if (again) return again;
    const path = vscode.workspace.asRelativePath(document.uri);
    const model = new PlanDocument(path, config);
    const entry: Entry = { config, model, version: -1, day: '', open: undefined };
    if (!document.isClosed) this.#entries.set(key, entry);
    return entry;
  }

  #announce(document: vscode.TextDocument): void {
    if (isPlanDocument(document)) this.#changed.fire(document);
  }

  /** A document that was a plan until this change is told too, so that its findings go. */
  #schedule(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (!this.#entries.has(key) && !isPlanDocument(document)) return;
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      if (!isPlanDocument(document)) this.#entries.delete(key);
      this.#changed.fire(document);
    }, PAUSE_MS);
    this.#timers.set(key, timer);
  }

  #close(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.proofs.forget(document.uri);
    if (this.#entries.delete(key)) this.#closed.fire(document);
  }

  /** The same text, and more is known of it. */
  #renew(uri: vscode.Uri): void {
    const entry = this.#entries.get(uri.toString());
    if (!entry?.open) return;
    const { document } = entry.open;
    entry.open = undefined;
    if (!document.isClosed) this.#announce(document);
  }

  #forgetAll(): void {
    this.#entries.clear();
    this.announceAll();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
    this.#closed.dispose();
  }
}

function openPlan(
  document: vscode.TextDocument,
  plan: Plan,
  day: string,
  prover: ((plan: Plan) => Proof) | undefined,
): OpenPlan {
  const setting = vscode.workspace.getConfiguration('zhibi', document.uri).get<string>('locale');
  const language = messageLanguage(plan, setting, vscode.env.language);
  let linted: Linted | undefined;
  let proof: Proof | undefined;
  const found = () => {
    linted ??= lintWithGaps(plan, { language, today: day, proof: prover });
    return linted;
  };
  return {
    document,
    plan,
    language,
    today: day,
    findings: () => found().findings,
    gaps: () => found().gaps,
    proof: () => {
      proof ??= prover?.(plan);
      return proof;
    },
    fixAll: () => allFixes(plan, language, day, prover),
    offsetAt: (position) => document.offsetAt(position),
    locationOf: (range) => new vscode.Location(document.uri, toRange(document, range)),
    editOf: (edits) => {
      const edit = new vscode.WorkspaceEdit();
      edit.set(
        document.uri,
        edits.map((one) => editAt(toRange(document, one.range), one)),
      );
      return edit;
    },
  };
}

/** The host's day where it is now, ISO. */
export function today(): string {
  return isoDay(new Date());
}

/** The day of `date` where the host is, ISO. */
export function isoDay(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
