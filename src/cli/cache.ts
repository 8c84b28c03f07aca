/**
 * Findings of plans by path and by what they depend on. The file lies in the user's own
 * cache folder, never in the repository: a branch could bring one that says
 * "clean".
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../package.json';
import { lineStartsOf } from '../plan/text';
import { reportOf } from '../review/formats/report';
import type { Diagnostic } from '../rules/rule';
import { ruleUrl } from '../rules/url';
import type { Language } from '../words';
import type { CheckedPlan } from './checkFile';
import type { Io } from './io';
import { decode, PLAN_LIMIT } from './readFile';

/** What was found in a plan; the key says all that it depends on. The lines are read from the plan again. */
interface Known {
  readonly key: string;
  readonly language: Language;
  readonly diagnostics: readonly Omit<Diagnostic, 'url'>[];
}

interface Stored {
  readonly build: string;
  readonly plans: Record<string, readonly Known[]>;
}

/** Of each path: the version that lies there, and that of a commit it is compared with. */
const VERSIONS = 2;

/** Of all that the findings in `bytes` depend on. */
export function cacheKey(context: readonly string[], bytes: Uint8Array): string {
  return createHash('sha256').update(JSON.stringify(context)).update(bytes).digest('hex');
}

export class LintCache {
  readonly #cwd: string;
  readonly #file: string;
  readonly #build: string;
  readonly #plans: Map<string, readonly Known[]>;
  #changed = false;

  constructor(io: Io) {
    const root = io.env.XDG_CACHE_HOME || join(homedir(), '.cache');
    const name = createHash('sha256').update(io.cwd).digest('hex').slice(0, 32);
    this.#cwd = io.cwd;
    this.#file = join(root, 'zhibi', `${name}.json`);
    this.#build = buildId();
    this.#plans = this.#load();
  }

  /** What is known of the plan `path` whose file holds `bytes`. */
  get(path: string, key: string, bytes: Buffer): CheckedPlan | undefined {
    const known = this.#plans.get(path)?.find((candidate) => candidate.key === key);
    if (!known) return undefined;
    const { text } = decode(bytes, PLAN_LIMIT);
    const found = known.diagnostics.map((one) => ({ ...one, url: ruleUrl(one.rule) }));
    const report = reportOf({ path, text, lineStarts: lineStartsOf(text) }, found);
    return { report, language: known.language, fixed: false };
  }

  set(key: string, plan: CheckedPlan): void {
    const { path } = plan.report;
    const diagnostics = plan.report.diagnostics.map(({ url: _, ...rest }) => rest);
    const known = { key, language: plan.language, diagnostics };
    const others = (this.#plans.get(path) ?? []).filter((one) => one.key !== key);
    this.#plans.set(path, [known, ...others].slice(0, VERSIONS));
    this.#changed = true;
  }

  /** Keeps what is known of the files that are there. A cache that can't be written is none, and no error. */
  save(): void {
    if (!this.#changed) return;
    const there = [...this.#plans].filter(([path]) => existsSync(resolve(this.#cwd, path)));
    const plans = Object.fromEntries(there);
    const beside = `${this.#file}.${process.pid}.tmp`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
      writeFileSync(beside, JSON.stringify({ build: this.#build, plans } satisfies Stored), {
        mode: 0o600,
      });
      renameSync(beside, this.#file);
    } catch {
      // The next run is as slow as this one.
    }
  }

  #load(): Map<string, readonly Known[]> {
    try {
      const stored = JSON.parse(readFileSync(this.#file, 'utf8')) as Stored;
      return stored.build === this.#build ? new Map(Object.entries(stored.plans)) : new Map();
    } catch {
      return new Map();
    }
  }
}

/** This very program: another build may find other things. */
function buildId(): string {
  const { mtimeMs, size } = statSync(__filename);
  return `${version} ${mtimeMs} ${size}`;
}
