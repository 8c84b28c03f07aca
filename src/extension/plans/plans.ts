/** The open plans: each document's model, kept up to date as its writer types. */
import * as vscode from 'vscode';
import { messageLanguage } from '../../language/messageLanguage';
import type { Plan } from '../../plan/model';
import type { Proof } from '../../proof/model';
import { type Linted, lintWithGaps } from '../../rules/lint';
import { toRange } from '../host/convert';
import { allFixes, editAt, type Sheet, type Sheets } from '../pages/sheet';
import type { Proofs } from '../proof/proofs';
import { LivePlans } from './livePlans';
import { isPlanDocument } from './planDocument';

/** A plan as it stands in one version of its document. */
export interface OpenPlan extends Sheet {
  offsetAt(position: vscode.Position): number;
  locationOf(...args: Parameters<Sheet['locationOf']>): vscode.Location;
  editOf(...args: Parameters<Sheet['editOf']>): vscode.WorkspaceEdit;
}

interface Read {
  readonly version: number;
  readonly day: string;
  readonly open: OpenPlan;
}

/** The plans in open text documents. */
export class Plans extends LivePlans<vscode.TextDocument> implements Sheets {
  readonly selector = 'markdown';
  readonly #read = new Map<string, Read>();

  constructor(proofs: Proofs) {
    super(proofs);
    const { workspace } = vscode;
    this.own(
      workspace.onDidOpenTextDocument((document) => this.announce(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.schedule(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.close(document)),
    );
  }

  protected documents(): readonly vscode.TextDocument[] {
    return vscode.workspace.textDocuments;
  }

  protected isPlan(document: vscode.TextDocument): boolean {
    return isPlanDocument(document);
  }

  protected forget(uri?: vscode.Uri): void {
    if (uri) this.#read.delete(uri.toString());
    else this.#read.clear();
  }

  /** The plan in `document` as it is now; undefined when it is none. */
  async of(document: vscode.TextDocument): Promise<OpenPlan | undefined> {
    if (!isPlanDocument(document) || document.isClosed) return undefined;
    const model = await this.modelOf(document);
    const key = document.uri.toString();
    const day = today();
    const known = this.#read.get(key);
    if (known?.version === document.version && known.day === day) return known.open;
    const plan = model.update(document.getText());
    const open = openPlan(document, plan, day, this.proofs.proverFor(document.uri, plan));
    if (!document.isClosed) this.#read.set(key, { version: document.version, day, open });
    return open;
  }

  /** The plan as it was last read, perhaps a few key strokes ago; undefined when it never was. */
  known(uri: vscode.Uri): OpenPlan | undefined {
    return this.#read.get(uri.toString())?.open;
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
