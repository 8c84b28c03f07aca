/**
 * What the copies say of the open plans. Copies are read and the first check is
 * made behind everything else, in small steps; after that an edit costs the check
 * of the claim that it touched.
 */
import * as vscode from 'vscode';
import type { Plan } from '../../plan/model';
import { type ProofCache, proofOf, proofSteps } from '../../proof/check';
import { copyPaths } from '../../proof/links';
import type { Check, Copies, Copy, Proof } from '../../proof/model';
import { CopyFiles } from './copyFiles';

/** Milliseconds of work between two rests. */
const SLICE_MS = 12;
/** Claims and blocks whose results are kept. */
const MOST_RESULTS = 20_000;

interface Entry {
  copies: Copies;
  /** Every claim has been checked once with these copies. */
  warm: boolean;
  running: boolean;
  /** A copy changed while they were being read, so what was read may be outdated. */
  changed: boolean;
}

/** Keeps the check of each open plan against its copies up to date, in the background. */
export class Proofs implements vscode.Disposable {
  readonly files: CopyFiles;
  readonly #entries = new Map<string, Entry>();
  readonly #cache = new Results();
  readonly #ready = new vscode.EventEmitter<vscode.Uri>();
  readonly #watcher: vscode.Disposable;

  /** The copies of a plan were read and checked, or have changed. */
  readonly onDidProve = this.#ready.event;

  constructor(storage: vscode.Uri | undefined) {
    this.files = new CopyFiles(storage);
    const pattern = '**/*.{pdf,html,htm,xhtml,txt,csv,tsv,xlsx,docx,eml,json}';
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const again = () => this.#lookAgain();
    this.#watcher = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
    );
  }

  /** How to check a plan now; undefined where it has no copies, or they are still being read. */
  proverFor(uri: vscode.Uri, plan: Plan): ((plan: Plan) => Proof) | undefined {
    const paths = copyPaths(plan);
    if (paths.length === 0) return undefined;
    const entry = this.#entries.get(uri.toString());
    const known = entry?.warm && paths.every((path) => entry.copies.has(path));
    if (!entry || !known) {
      void this.#warm(uri, plan);
      return undefined;
    }
    return (version) => proofOf(version, entry.copies, this.#cache);
  }

  /** The copies of a plan, read. */
  async copiesOf(uri: vscode.Uri, plan: Plan): Promise<Copies> {
    const copies = new Map<string, Copy>();
    for (const path of copyPaths(plan)) copies.set(path, await this.files.copyAt(uri, path));
    return copies;
  }

  forget(uri: vscode.Uri): void {
    this.#entries.delete(uri.toString());
  }

  async #warm(uri: vscode.Uri, plan: Plan): Promise<void> {
    const key = uri.toString();
    const entry = this.#entries.get(key) ?? unread();
    this.#entries.set(key, entry);
    if (entry.running) return;
    entry.running = true;
    try {
      do {
        entry.changed = false;
        entry.copies = await this.copiesOf(uri, plan);
        await this.#check(plan, entry.copies);
      } while (entry.changed);
      entry.warm = true;
    } finally {
      entry.running = false;
    }
    if (this.#entries.get(key) === entry) this.#ready.fire(uri);
  }

  /** In slices, so that whoever types never waits. */
  async #check(plan: Plan, copies: Copies): Promise<void> {
    const steps = proofSteps(plan, copies, this.#cache);
    let end = performance.now() + SLICE_MS;
    while (!steps.next().done) {
      if (performance.now() < end) continue;
      await new Promise((resolve) => setTimeout(resolve, 0));
      end = performance.now() + SLICE_MS;
    }
  }

  /** Reads the copies again: one may have been added, removed or changed. */
  #lookAgain(): void {
    for (const [key, entry] of this.#entries) {
      entry.warm = false;
      entry.changed = true;
      this.#ready.fire(vscode.Uri.parse(key));
    }
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#ready.dispose();
    this.#entries.clear();
  }
}

function unread(): Entry {
  return { copies: new Map(), warm: false, running: false, changed: false };
}

class Results implements ProofCache {
  readonly #results = new Map<string, readonly Check[]>();

  get(key: string): readonly Check[] | undefined {
    return this.#results.get(key);
  }

  set(key: string, checks: readonly Check[]): void {
    if (this.#results.size >= MOST_RESULTS) this.#results.clear();
    this.#results.set(key, checks);
  }
}
