/** The copies of plans, found, read and kept; and the plans checked against them. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COPY_LIMITS, type CopyText, isUnreadable, NOTHING_SAID } from '../../copies/model';
import type { Plan } from '../../plan/model';
import { proofOf } from '../../proof/check';
import { copyPaths } from '../../proof/links';
import type { Copies, Copy, Proof } from '../../proof/model';
import { CopyIndex } from '../../proof/text/copyIndex';
import { readInThread } from '../../reader/inThread';
import type { FoundFile } from '../files/find/files';
import type { Io } from '../io';
import { type CopyPlace, FolderPlace, type FoundCopy, GitPlace, type Revision } from './place';
import { CopyStore } from './store';

/** Checks a plan, and what becomes of it after edits. */
export type Prove = (plan: Plan) => Proof;

/** A file whose copies may be those of a commit. */
export type ProvenFile = Pick<FoundFile, 'real'> & { readonly revision?: Revision };

/** All of one run: each copy is read once, two plans share it. */
export class Prover {
  readonly #store: CopyStore;
  readonly #byHash = new Map<string, Promise<Copy>>();
  readonly #folders: FolderPlace;
  readonly #commits = new Map<string, GitPlace>();

  constructor(private readonly io: Pick<Io, 'cwd' | 'env'>) {
    this.#store = new CopyStore(io.env);
    this.#folders = new FolderPlace(io.cwd);
  }

  /** Reads the copies of a plan; `null` where its sources link none. */
  async prove(plan: Plan, file: ProvenFile | null): Promise<Prove | null> {
    const paths = copyPaths(plan);
    if (paths.length === 0) return null;
    const at = file?.real ?? join(realpathSync(this.io.cwd), 'stdin.md');
    const place = file?.revision ? this.#commitPlace(file.revision) : this.#folders;
    const copies = await this.#copies(paths, at, place);
    const results = this.#store.results(resolve(at));
    return (version) => {
      const more = copyPaths(version).some((path) => !copies.has(path));
      // A copy linked by a fix is read in the next run.
      const proof = proofOf(version, more ? pending(version, copies) : copies, results);
      results.save();
      return proof;
    };
  }

  /** The copies by their paths, as the plan at `plan` links them. */
  async #copies(paths: readonly string[], plan: string, place: CopyPlace): Promise<Copies> {
    const copies = new Map<string, Copy>();
    for (const path of paths) copies.set(path, await this.#copy(await place.find(plan, path)));
    return copies;
  }

  /** What each path of a plan leads to, for those who show or import it. */
  copiesOf(plan: Plan, file: ProvenFile): Promise<Copies> {
    const place = file.revision ? this.#commitPlace(file.revision) : this.#folders;
    return this.#copies(copyPaths(plan), file.real, place);
  }

  close(): void {
    for (const place of this.#commits.values()) place.close();
    this.#commits.clear();
  }

  #commitPlace(revision: Revision): GitPlace {
    const key = JSON.stringify(revision);
    const known = this.#commits.get(key) ?? GitPlace.of(revision, this.io.env);
    this.#commits.set(key, known);
    return known;
  }

  async #copy(found: FoundCopy): Promise<Copy> {
    if (found.state === 'missing' || found.state === 'outside') return found;
    if (found.state === 'too-large') {
      const limit = COPY_LIMITS.bytes / 1024 / 1024;
      return {
        state: 'unreadable',
        hash: null,
        why: { unreadable: 'too-large', params: { limit } },
      };
    }
    const hash = createHash('sha256').update(found.bytes).digest('hex');
    const known = this.#byHash.get(hash) ?? this.#read(hash, found.bytes, found.name);
    this.#byHash.set(hash, known);
    return known;
  }

  async #read(hash: string, bytes: Uint8Array, name: string): Promise<Copy> {
    const kept = this.#store.stateOf(hash);
    const why = kept === 'unreadable' ? this.#store.why(hash) : null;
    if (why) return { state: 'unreadable', hash, why };
    if (kept === 'read') return this.#lazy(hash);
    const copy = await readInThread(bytes, name);
    this.#store.keep(hash, copy);
    if (isUnreadable(copy)) return { state: 'unreadable', hash, why: copy };
    return { state: 'read', hash, index: new CopyIndex(copy) };
  }

  /** A copy whose text is only loaded when a claim without a kept result needs it. */
  #lazy(hash: string): Copy {
    const store = this.#store;
    let index: CopyIndex | null = null;
    return {
      state: 'read',
      hash,
      get index() {
        index ??= new CopyIndex(store.text(hash) ?? EMPTY);
        return index;
      },
    };
  }
}

/** Stands for a copy whose cached text turned out broken: it proves nothing in this run. */
const EMPTY: CopyText = {
  kind: 'text',
  pages: [
    {
      number: 1,
      label: null,
      printed: [],
      lines: [],
      edges: { top: 0, bottom: 0 },
      sheets: [],
      spans: null,
      unread: 'garbled',
    },
  ],
  about: NOTHING_SAID,
  facts: [],
};

function pending(plan: Plan, copies: Copies): Copies {
  const all = new Map(copies);
  for (const path of copyPaths(plan)) if (!all.has(path)) all.set(path, { state: 'pending' });
  return all;
}
