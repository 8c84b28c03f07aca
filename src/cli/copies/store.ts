/**
 * The texts of copies and the results of checks on them, kept between runs in the
 * user's own cache folder: a document is read once, whichever plan links it.
 * What can't be written is read again next time; that is no error.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { version } from '../../../package.json';
import { type CopyText, isUnreadable, type Unreadable } from '../../copies/model';
import type { ProofCache } from '../../proof/check';
import type { Check } from '../../proof/model';
import type { Io } from '../io';
import { cacheFolder } from './place';

/** Documents kept; the oldest go. */
const MOST_TEXTS = 300;
/** Results kept of a plan beyond those of the last run. */
const MOST_RESULTS = 4000;

/** Texts of copies and results of checks in the cache folder, by the hash of the copy. */
export class CopyStore {
  readonly #folder: string;
  readonly #build: string;

  constructor(env: Io['env']) {
    this.#build = buildOf();
    this.#folder = cacheFolder(env, homedir());
  }

  /** Whether the copy with this hash was read, and how. */
  stateOf(hash: string): 'read' | 'unreadable' | null {
    if (existsSync(this.#fileOf(hash, 'text'))) return 'read';
    return existsSync(this.#fileOf(hash, 'why')) ? 'unreadable' : null;
  }

  text(hash: string): CopyText | null {
    return readJson<CopyText>(this.#fileOf(hash, 'text'));
  }

  why(hash: string): Unreadable | null {
    return readJson<Unreadable>(this.#fileOf(hash, 'why'));
  }

  /** Keeps a text; a timeout isn't kept, since another run may be faster. */
  keep(hash: string, copy: CopyText | Unreadable): void {
    const unreadable = isUnreadable(copy);
    if (unreadable && copy.unreadable === 'timed-out') return;
    this.#prune();
    writeJson(this.#fileOf(hash, unreadable ? 'why' : 'text'), copy);
  }

  /** The results of the plan at `path` (absolute). */
  results(path: string): StoredResults {
    const name = createHash('sha256').update(path).digest('hex').slice(0, 32);
    return new StoredResults(join(this.#folder, 'proof', `${name}.json`), this.#build);
  }

  #fileOf(hash: string, kind: 'text' | 'why'): string {
    return join(this.#folder, 'copies', this.#build, `${hash}.${kind}.json`);
  }

  #prune(): void {
    try {
      const folder = join(this.#folder, 'copies');
      // Delete what other builds kept: they may read documents differently.
      for (const name of readdirSync(folder)) {
        const old = join(folder, name);
        if (name !== this.#build && isOld(old)) rmSync(old, { recursive: true, force: true });
      }
      const own = join(folder, this.#build);
      const files = readdirSync(own).map((name) => join(own, name));
      if (files.length < MOST_TEXTS) return;
      const byAge = files.map((file) => ({ file, age: statSync(file).mtimeMs }));
      byAge.sort((a, b) => a.age - b.age);
      for (const { file } of byAge.slice(0, MOST_TEXTS / 4)) rmSync(file, { force: true });
    } catch {
      // No folder yet, nothing to prune.
    }
  }
}

const MONTH = 30 * 24 * 3600 * 1000;

function isOld(folder: string): boolean {
  return Date.now() - statSync(folder).mtimeMs > MONTH;
}

/** The results of one plan by what they depend on. */
class StoredResults implements ProofCache {
  readonly #known: Map<string, readonly Check[]>;
  readonly #used = new Map<string, readonly Check[]>();
  #changed = false;

  constructor(
    private readonly file: string,
    private readonly build: string,
  ) {
    const stored = readJson<{ build: string; results: Record<string, Check[]> }>(file);
    this.#known = new Map(stored?.build === build ? Object.entries(stored.results) : []);
  }

  get(key: string): readonly Check[] | undefined {
    const short = shortened(key);
    const checks = this.#known.get(short);
    if (checks) this.#used.set(short, checks);
    return checks;
  }

  set(key: string, checks: readonly Check[]): void {
    const short = shortened(key);
    this.#known.set(short, checks);
    this.#used.set(short, checks);
    this.#changed = true;
  }

  save(): void {
    if (!this.#changed) return;
    const others = [...this.#known].filter(([key]) => !this.#used.has(key)).slice(-MOST_RESULTS);
    const results = Object.fromEntries([...others, ...this.#used]);
    writeJson(this.file, { build: this.build, results });
    this.#changed = false;
  }
}

function shortened(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 32);
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

function writeJson(file: string, value: unknown): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(beside, JSON.stringify(value), { mode: 0o600 });
    renameSync(beside, file);
  } catch {
    rmSync(beside, { force: true });
  }
}

/** Identifies this build: another one may read or check differently. */
function buildOf(): string {
  const stamps = ['copyThread.js', 'cliRest.js'].map((name) => {
    try {
      const { mtimeMs, size } = statSync(join(__dirname, name));
      return `${Math.round(mtimeMs)}-${size}`;
    } catch {
      return '0';
    }
  });
  return `${version}-${stamps.join('-')}`;
}
