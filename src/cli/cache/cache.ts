/**
 * Findings of plans by path and by what they depend on. The file lies in the user's own
 * cache folder, never in the repository: a branch could bring one that says
 * "clean".
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { lineStartsOf } from '../../plan/text/text';
import { type FileReport, linesTouched, type Reported } from '../../review/formats/plan/report';
import type { Language } from '../../words';
import type { CopyStamp } from '../copies/stamps';
import type { CheckedPlan } from '../files/checkFile';
import { decode, PLAN_LIMIT } from '../files/readFile';
import type { Io } from '../io';

/** The findings of a plan; the key covers everything that they depend on. Lines are read from the plan again. */
interface Known {
  readonly key: string;
  readonly language: Language;
  readonly findings: readonly Reported[];
  readonly copies: readonly CopyStamp[];
}

interface Stored {
  readonly build: string;
  readonly plans: Record<string, readonly Known[]>;
}

/** Kept per path: the version in the work tree, and the one of a commit that it is compared with. */
const VERSIONS = 2;

/** Of all that the findings in `bytes` depend on. */
export function cacheKey(context: readonly string[], bytes: Uint8Array): string {
  return createHash('sha256').update(JSON.stringify(context)).update(bytes).digest('hex');
}

/** What `lint` found in earlier runs: read when made, written back by `save`. */
export class LintCache {
  readonly #cwd: string;
  readonly #file: string;
  readonly #build: string;
  readonly #plans: Map<string, readonly Known[]>;
  #changed = false;

  constructor(io: Io) {
    const set = io.env.XDG_CACHE_HOME ?? '';
    // The XDG specification says to ignore relative paths.
    const root = isAbsolute(set) ? set : join(homedir(), '.cache');
    const name = createHash('sha256').update(io.cwd).digest('hex').slice(0, 32);
    this.#cwd = io.cwd;
    this.#file = join(root, 'zhibi', `${name}.json`);
    this.#build = buildId();
    this.#plans = new Map(Object.entries(this.#load()));
  }

  /** What is known of the plan `path` whose file holds `bytes`. */
  get(path: string, key: string, bytes: Buffer): CheckedPlan | undefined {
    const known = this.#plans.get(path)?.find((candidate) => candidate.key === key);
    if (!known) return undefined;
    const diagnostics = known.findings;
    let lines: FileReport['lines'] | undefined;
    const report: FileReport = {
      path,
      diagnostics,
      language: known.language,
      // Read on demand: few formats need the lines.
      get lines() {
        lines ??= linesIn(bytes, diagnostics);
        return lines;
      },
    };
    return { report, language: known.language, fixed: false, copies: known.copies };
  }

  set(key: string, { report: { path, diagnostics }, language, copies }: CheckedPlan): void {
    if (copies === null) return;
    const others = (this.#plans.get(path) ?? []).filter((one) => one.key !== key);
    this.#plans.set(
      path,
      [{ key, language, findings: diagnostics, copies }, ...others].slice(0, VERSIONS),
    );
    this.#changed = true;
  }

  /** Writes the cache without files that are gone. Failing to write it is no error. */
  save(): void {
    if (!this.#changed) return;
    const beside = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      writeFileSync(beside, JSON.stringify(this.#stored()), { mode: 0o600 });
      renameSync(beside, this.#file);
    } catch {
      // Without a cache the next run is just slower.
    }
  }

  /** What is stored, without files that no longer exist. */
  #stored(): Stored {
    const there = [...this.#plans].filter(([path]) => existsSync(resolve(this.#cwd, path)));
    return { build: this.#build, plans: Object.fromEntries(there) };
  }

  #load(): Stored['plans'] {
    try {
      const stored = JSON.parse(readFileSync(this.#file, 'utf8')) as Stored;
      if (stored.build === this.#build && isWhole(stored)) return stored.plans;
    } catch {
      // Not written yet, or broken: start empty.
    }
    return {};
  }
}

/** Whether it has the shape that we write: other programs may have changed the file since. */
function isWhole({ plans }: Partial<Stored>): boolean {
  const isKnown = ({ key, findings }: Partial<Known>) =>
    typeof key === 'string' && Array.isArray(findings) && findings.every(isFinding);
  return (
    typeof plans === 'object' &&
    plans !== null &&
    Object.values(plans).every((versions) => Array.isArray(versions) && versions.every(isKnown))
  );
}

function isFinding(one: Partial<Reported> | null): boolean {
  return (
    typeof one?.rule === 'string' &&
    typeof one.message === 'string' &&
    typeof one.range?.start === 'number' &&
    typeof one.position?.line === 'number' &&
    Array.isArray(one.edits)
  );
}

function linesIn(bytes: Buffer, diagnostics: FileReport['diagnostics']): FileReport['lines'] {
  const { text } = decode(bytes, PLAN_LIMIT);
  return linesTouched(text, lineStartsOf(text), diagnostics);
}

/** Identifies this build: another one may find other things. */
function buildId(): string {
  const { mtimeMs, size } = statSync(join(__dirname, 'cli.js'));
  return `${version} ${mtimeMs} ${size}`;
}
