/** The plan in each open notebook, as its cells are now. */
import * as vscode from 'vscode';
import { messageLanguage } from '../../language/messageLanguage';
import { type WrittenCells, writeCells } from '../../plan/cells/join';
import { CellPlaces } from '../../plan/cells/places';
import type { Plan } from '../../plan/model';
import type { Proof } from '../../proof/model';
import { lintWithGaps } from '../../rules/lint';
import type { Diagnostic } from '../../rules/rule';
import type { Language } from '../../words';
import { LivePlans } from '../plans/livePlans';
import { today } from '../plans/plans';
import type { Proofs } from '../proof/proofs';
import { cellsOfNotebook } from './cells/serializer';
import { NOTEBOOK_TYPE } from './type';

/** The plan of a notebook in one state of its cells. */
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

/** The plans of open notebooks, each read again when a cell changed. */
export class NotebookPlans extends LivePlans<vscode.NotebookDocument> {
  #read = new WeakMap<vscode.NotebookDocument, { key: string; read: NotebookPlan }>();

  constructor(proofs: Proofs) {
    super(proofs);
    const { workspace } = vscode;
    this.own(
      workspace.onDidOpenNotebookDocument((notebook) => this.announce(notebook)),
      workspace.onDidChangeNotebookDocument(({ notebook, cellChanges, contentChanges }) => {
        const edited = cellChanges.some(({ document }) => document) || contentChanges.length > 0;
        if (edited) this.schedule(notebook);
      }),
      workspace.onDidCloseNotebookDocument((notebook) => this.close(notebook)),
    );
  }

  protected documents(): readonly vscode.NotebookDocument[] {
    return vscode.workspace.notebookDocuments;
  }

  protected isPlan(notebook: vscode.NotebookDocument): boolean {
    return notebook.notebookType === NOTEBOOK_TYPE;
  }

  protected forget(uri?: vscode.Uri): void {
    if (!uri) this.#read = new WeakMap();
    for (const notebook of this.documents()) {
      if (notebook.uri.toString() === uri?.toString()) this.#read.delete(notebook);
    }
  }

  async of(notebook: vscode.NotebookDocument): Promise<NotebookPlan> {
    const model = await this.modelOf(notebook);
    const day = today();
    const key = `${day} ${stateOf(notebook)}`;
    const known = this.#read.get(notebook);
    // Kept by state: every cell asks separately.
    if (known?.key === key) return known.read;
    const cells = cellsOfNotebook(notebook);
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
