/** Runs the built command line as a process, in a scratch folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { LintJson } from '../../src/review/formats/findings/json';

/** The built command line; `ZHIBI_CLI` names another build of it. */
export const CLI = resolve(process.env.ZHIBI_CLI ?? 'dist/cli.js');

export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Call {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** The day, unless the call names another or none. */
  readonly today?: string | null;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs as this user of the system. */
  readonly uid?: number;
}

/** English, no colours, nothing of the machine's own settings. */
export const ENV = { PATH: process.env.PATH ?? '', LANG: 'en_US.UTF-8' };

/** `zhibi …args`; killed after a minute, which gives no exit code. */
export function zhibi(args: readonly string[], call: Call = {}): Result {
  const { cwd, input = '', env = {}, uid } = call;
  const result = spawnSync(process.execPath, [CLI, ...args], {
    ...(cwd !== undefined && { cwd }),
    ...(uid !== undefined && { uid }),
    input,
    env: { ...ENV, ...env },
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** `zhibi lint …args --format json` with its output read. */
export function lintJson(
  args: readonly string[],
  call: Call = {},
): Result & { readonly json: LintJson } {
  const result = zhibi(['lint', '--format', 'json', '--today', DAY, ...args], call);
  return { ...result, json: JSON.parse(result.stdout) as LintJson };
}

/** The day of the tests' plans. */
export const DAY = '2024-03-01';

/** The rules that were found in the file of that path. */
export function rulesIn({ json }: { readonly json: LintJson }, path: string): string[] {
  const file = json.files.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`${path} is not among ${json.files.map((f) => f.path).join(', ')}`);
  return file.diagnostics.map(({ rule }) => rule);
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that holds these files (folders are made); its real path. */
export function scratch(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'zhibi-')));
  folders.push(folder);
  write(folder, files);
  return folder;
}

export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

export interface PlanParts {
  /** Further front matter. */
  readonly front?: string;
  readonly look?: string;
  /** Behind the sections. */
  readonly more?: string;
}

/** A plan in which nothing is found, but for what its parts bring. `drop`: nothing need be complete. */
export function planText({ front = '', look = '', more = '' }: PlanParts = {}): string {
  return `---
zhibi: 1
account: Acme
owner: Kim
reviewBy: 2024-06-30
decision: drop
reason: no budget this year
stage: pre-sale
${front}---

# Acme

## Look

- Acme makes tools.[^web]
${look}
${more}
[^web]: website · About Acme · 2024-02-01 · B2 · https://acme.example/about
`;
}

/** A claim with a figure and no source: one error on its line. */
export const BAD_CLAIM = '- Revenue grew by 12% last year.\n';
export const BAD_RULE = 'evidence/figure-without-source';
