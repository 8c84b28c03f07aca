/** The plan in each open notebook, as its cells are now. */
import * as vscode from 'vscode';
import { messageLanguage } from '../../language/messageLanguage';
import { type WrittenCells, writeCells } from '../../plan/cells/join';
import { CellPlaces } from '../../plan/cells/places';
import { PlanDocument } from '../../plan/document';
import type { Plan } from '../../plan/model';
import type { Proof } from '../../proof/model';
import { lintWithGaps } from '../../rules/lint';
import type { Diagnostic } from '../../rules/rule';
import type { Language } from '../../words';
import { ConfigFiles } from '../plans/configFiles';
import { today } from '../plans/plans';
import type { Proofs } from '../proof/proofs';
import { cellsOf } from './serializer';
import { NOTEBOOK_TYPE } from './type';

export interface NotebookPlan {
  readonly plan: Plan;
  readonly written: WrittenCells;
  readonly language: Language;
  /** The host's day, ISO. */
  readonly today: string;
  readonly findings: readonly Diagnostic[];
  readonly gaps: readonly Diagnostic[];
  readonly places: CellPlaces;
  /** What the copies of its sources say; undefined where there are none, or they are still being read. */
  readonly proof: Proof | undefined;
  readonly proofs: Proofs;
}

/** Wait for a pause in typing. */
const PAUSE_MS = 150;

export class NotebookPlans implements vscode.Disposable {
  readonly #configFiles = new ConfigFiles();
  readonly #models = new Map<string, Promise<PlanDocument>>();
  #read = new WeakMap<vscode.NotebookDocument, { key: string; read: NotebookPlan }>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.NotebookDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** A notebook was opened or edited, or what its plan depends on was. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly proofs: Proofs) {
    const { workspace } = vscode;
    this.#subscriptions = vscode.Disposable.from(
      this.#configFiles,
      proofs,
      proofs.onDidProve((uri) => this.#renew(uri)),
      this.#configFiles.onDidChange(() => this.#forgetAll()),
      workspace.onDidOpenNotebookDocument((notebook) => this.#announce(notebook)),
      workspace.onDidChangeNotebookDocument(({ notebook, cellChanges, contentChanges }) => {
        const edited = cellChanges.some(({ document }) => document) || contentChanges.length > 0;
        if (edited) this.#schedule(notebook);
      }),
      workspace.onDidCloseNotebookDocument(({ uri }) => {
        clearTimeout(this.#timers.get(uri.toString()));
        this.#models.delete(uri.toString());
        proofs.forget(uri);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('zhibi')) this.#forgetAll();
      }),
    );
  }

  announceAll(): void {
    for (const notebook of vscode.workspace.notebookDocuments) this.#announce(notebook);
  }

  async of(notebook: vscode.NotebookDocument): Promise<NotebookPlan> {
    const model = await this.#modelOf(notebook);
    const day = today();
    const key = `${day} ${stateOf(notebook)}`;
    const known = this.#read.get(notebook);
    // Every cell asks for its status by itself.
    if (known?.key === key) return known.read;
    const cells = cellsOf(notebook);
    const written = writeCells(cells);
    const plan = model.update(written.text);
    const setting = vscode.workspace.getConfiguration('zhibi', notebook.uri).get<string>('locale');
    const language = messageLanguage(plan, setting, vscode.env.language);
    const prover = this.proofs.proverFor(notebook.uri, plan);
    const { findings, gaps } = lintWithGaps(plan, { language, today: day, proof: prover });
    const places = new CellPlaces(written, cells.cells);
    const proof = prover?.(plan);
    const { proofs } = this;
    const read = {
      ...{ plan, written, language, today: day, findings, gaps, places },
      ...{ proof, proofs },
    };
    this.#read.set(notebook, { key, read });
    return read;
  }

  #modelOf(notebook: vscode.NotebookDocument): Promise<PlanDocument> {
    const key = notebook.uri.toString();
    let model = this.#models.get(key);
    if (!model) {
      model = this.#configFiles.configFor(notebook.uri).then((config) => {
        const path = vscode.workspace.asRelativePath(notebook.uri);
        return new PlanDocument(path, config);
      });
      this.#models.set(key, model);
    }
    return model;
  }

  #announce(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType === NOTEBOOK_TYPE) this.#changed.fire(notebook);
  }

  #schedule(notebook: vscode.NotebookDocument): void {
    const key = notebook.uri.toString();
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      this.#announce(notebook);
    }, PAUSE_MS);
    this.#timers.set(key, timer);
  }

  /** Copies were read, or have changed. */
  #renew(uri: vscode.Uri): void {
    for (const notebook of vscode.workspace.notebookDocuments) {
      if (notebook.uri.toString() !== uri.toString()) continue;
      this.#read.delete(notebook);
      this.#announce(notebook);
    }
  }

  #forgetAll(): void {
    this.#models.clear();
    this.#read = new WeakMap();
    this.announceAll();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

/** Another text for every state of the cells. */
function stateOf(notebook: vscode.NotebookDocument): string {
  const cells = notebook
    .getCells()
    .map(({ kind, document: { uri, version, languageId } }) =>
      [uri.fragment, version, languageId, kind].join(),
    );
  return [notebook.version, ...cells].join(' ');
}
