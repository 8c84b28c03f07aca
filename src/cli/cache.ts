/**
 * Findings of plans by what they depend on. The file lies in the user's own
 * cache folder, never in the repository: a branch could bring one that says
 * "clean".
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { version } from '../../package.json';
import type { CheckedPlan } from './checkPlans';
import type { Io } from './io';

interface Stored {
  readonly build: string;
  readonly plans: Record<string, CheckedPlan>;
}

export class LintCache {
  readonly #file: string;
  readonly #build: string;
  readonly #plans: Map<string, CheckedPlan>;
  #changed = false;

  constructor(io: Io) {
    const root = io.env.XDG_CACHE_HOME || join(homedir(), '.cache');
    const name = createHash('sha256').update(io.cwd).digest('hex').slice(0, 32);
    this.#file = join(root, 'zhibi', `${name}.json`);
    this.#build = buildId();
    this.#plans = this.#load();
  }

  keyOf(context: readonly string[], bytes: Uint8Array): string {
    return createHash('sha256').update(JSON.stringify(context)).update(bytes).digest('hex');
  }

  get(key: string): CheckedPlan | undefined {
    return this.#plans.get(key);
  }

  set(key: string, plan: CheckedPlan): void {
    this.#plans.set(key, plan);
    this.#changed = true;
  }

  /** Keeps what this run used. A cache that can't be written is none, and no error. */
  save(used: readonly string[]): void {
    if (!this.#changed) return;
    const plans: Record<string, CheckedPlan> = {};
    for (const key of used) {
      const plan = this.#plans.get(key);
      if (plan) plans[key] = plan;
    }
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

  #load(): Map<string, CheckedPlan> {
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
