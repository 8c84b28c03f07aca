/**
 * `lint` of a part of a repository: what changed since a commit, what is
 * staged, or by the policy of another commit than the one that is checked.
 */
import { realpathSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { readConfig } from '../../../plan/read/yaml/config/config';
import { refusals } from '../../../plan/read/yaml/config/nestedConfig';
import { lineStartsOf } from '../../../plan/text/text';
import { type CheckedText, onlyNew } from '../../../review/baseline/since';
import { type FileReport, reportOf } from '../../../review/formats/plan/report';
import type { Language } from '../../../words';
import { gitWords } from '../../../words/shown/review/git';
import { isIn } from '../../cache/shard';
import { Refusal } from '../../errors';
import type { CheckedPlan, CheckOptions } from '../../files/checkFile';
import { checkPlans, checkRequested } from '../../files/checkPlans';
import type { FoundFile } from '../../files/find/files';
import { type PlanRequest, Workspace } from '../../files/find/plans';
import type { ScopeOptions, ScopeState } from '../../files/find/scope';
import { shownPath, slashed } from '../../files/find/shownPath';
import { decode, PLAN_LIMIT } from '../../files/readFile';
import type { BlobReader } from '../../git/blobs';
import { configTexts, isConfig, outerOf, SnapshotConfigs } from '../../git/configs';
import { Git } from '../../git/git';
import { PathFilter } from '../../git/paths';
import {
  changedPlans,
  commitSnapshot,
  indexSnapshot,
  type PlanFile,
  type Snapshot,
  type SnapshotEntry,
  workTreeSnapshot,
} from '../../git/snapshot';
import { changedModules, isHidden } from '../../git/whereabouts';
import { Complaints, type Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';

/** What was checked, in folders or by `scope`. */
export interface LintCheck {
  readonly workspace: Workspace;
  /** Of plans and of `.zhibi.yaml`. */
  readonly reports: FileReport[];
  readonly languages: ReadonlySet<Language>;
  /** How many files were changed. */
  readonly fixed: number;
  /** The text that a file (absolute) has in the commit of the policy; `null` without one. */
  readonly atPolicy: ((file: string) => Promise<string | null>) | null;
  readonly close: () => void;
}

/** Checks what `scope` asks for. Throws `Refusal` where git can't answer. */
export async function checkScoped(
  scope: ScopeOptions,
  request: PlanRequest,
  options: CheckOptions,
  io: Io,
): Promise<LintCheck> {
  const git = Git.at(io.cwd, io.env);
  const blobs = git.blobs();
  try {
    return await checkWith(git, blobs, scope, request, options, io);
  } catch (error) {
    blobs.close();
    throw error;
  }
}

async function checkWith(
  git: Git,
  blobs: BlobReader,
  scope: ScopeOptions,
  request: PlanRequest,
  options: CheckOptions,
  io: Io,
): Promise<LintCheck> {
  const early = new Complaints(io, ownLanguage(request.locale, io.env));
  const head = await git.head();
  const policy = scope.policy === null ? null : await git.commit(scope.policy);
  const base = await baseOf(scope, git, head, blobs, early);
  const after = await stateOf(scope, git, head, blobs, early);
  const policySnapshot = policy
    ? await commitSnapshot(git, blobs, policy, early)
    : scope.state === 'index'
      ? after
      : null;
  const texts = policySnapshot && (await configTexts(policySnapshot, early));
  const workspace = new Workspace(io, request, texts && { root: git.root, texts });
  if (early.failed) workspace.complaints.markFailed();
  const check = new Check(git, workspace, scope, options, realpathSync(io.cwd), {
    before: base?.commit ?? null,
    after: REVISIONS[scope.state](head),
  });
  const plans = base ? await check.changed(base.files, after) : await check.everything();
  const configs = await check.configs(base?.files ?? null, after);
  return {
    workspace,
    reports: [...configs, ...plans],
    languages: check.languages,
    fixed: 0,
    atPolicy: policy === null ? null : (file) => textAt(git, blobs, policy, file),
    close: () => blobs.close(),
  };
}

/** The plans that are checked. */
async function stateOf(
  { state }: ScopeOptions,
  git: Git,
  head: string | null,
  blobs: BlobReader,
  complaints: Complaints,
): Promise<Snapshot> {
  if (state === 'index') return indexSnapshot(git, blobs, complaints);
  if (state === 'folders') return workTreeSnapshot(git, head ?? '0'.repeat(40));
  return head === null ? new Map() : commitSnapshot(git, blobs, head, complaints);
}

/** Where the copies of sources are looked for: in a commit, `null`: the index, undefined: the folders. */
const REVISIONS: Readonly<Record<ScopeState, (head: string | null) => string | null | undefined>> =
  {
    folders: () => undefined,
    index: () => null,
    head: (head) => head,
  };

/** What the change is measured against; `null` where everything is checked. */
async function baseOf(
  { since, state }: ScopeOptions,
  git: Git,
  head: string | null,
  blobs: BlobReader,
  complaints: Complaints,
): Promise<{ readonly files: Snapshot; readonly commit: string | null } | null> {
  if (since !== null) {
    const commit = await git.commit(since);
    if (head === null) throw new Refusal(gitWords.noMergeBase);
    const parted = await git.mergeBase(commit, head);
    // A submodule is another repository: say that it wasn't compared.
    const to = state === 'head' ? await git.tree(head) : await git.index();
    const trees = { from: await git.tree(parted), to };
    for (const path of changedModules(trees)) complaints.fail(gitWords.submodule, { path });
    return { files: await commitSnapshot(git, blobs, parted, complaints), commit: parted };
  }
  if (state !== 'index') return null;
  const files = head === null ? new Map() : await commitSnapshot(git, blobs, head, complaints);
  return { files, commit: head };
}

async function textAt(
  git: Git,
  blobs: BlobReader,
  commit: string,
  file: string,
): Promise<string | null> {
  const path = slashed(relative(git.root, file));
  const id = (await git.tree(commit)).files.find((entry) => entry.path === path)?.id;
  const bytes = id === undefined ? null : await blobs.read(id, PLAN_LIMIT);
  return bytes && decode(bytes, PLAN_LIMIT).text;
}

class Check {
  readonly languages = new Set<Language>();

  constructor(
    private readonly git: Git,
    private readonly workspace: Workspace,
    private readonly scope: ScopeOptions,
    private readonly options: CheckOptions,
    private readonly cwd: string,
    /** Where the copies of both versions are: see `REVISIONS`. */
    private readonly revisions: {
      readonly before: string | null;
      readonly after: string | null | undefined;
    },
  ) {}

  /** All plans, by the other policy. */
  async everything(): Promise<FileReport[]> {
    const { workspace, options } = this;
    const plans = await checkRequested(workspace, workspace.files(), options);
    return plans.map((plan) => this.#reportOf(plan));
  }

  /** The plans that differ from the base; since a commit, only what is new in them. */
  async changed(base: Snapshot, after: Snapshot): Promise<FileReport[]> {
    const accepts = this.#accepts();
    const since = this.scope.since !== null;
    const changes = await changedPlans(base, after, accepts, this.workspace.complaints);
    const pairs = changes.flatMap(({ before, after: file }) =>
      file && accepts(file.path) ? [{ before: since ? before : null, file }] : [],
    );
    // Check both versions by the policy of the plan's current folder.
    const versions = pairs.flatMap(({ before, file }) => [
      this.#version(file, file.path, this.revisions.after),
      ...(before ? [this.#version(before, file.path, this.revisions.before)] : []),
    ]);
    const results = (await checkPlans(this.workspace, versions, this.options)).values();
    return pairs.flatMap(({ before, file }) => {
      const now = results.next().value;
      const then = before && results.next().value;
      if (!now) return [];
      const report = this.#reportOf(now);
      if (!since) return [report];
      const known = then ? { text: before.source.text, report: then.report } : null;
      return [onlyNew(known, { text: file.source.text, report })];
    });
  }

  #reportOf({ report, language }: CheckedPlan): FileReport {
    this.languages.add(language);
    return report;
  }

  /** Each `.zhibi.yaml` with findings; of those that didn't change nothing is new. */
  async configs(base: Snapshot | null, after: Snapshot): Promise<FileReport[]> {
    const reports: FileReport[] = [];
    let now: SnapshotConfigs | undefined;
    for (const [path, entry] of after) {
      if (!isConfig(path) || !this.#isMine(path)) continue;
      const old = base?.get(path);
      if (base && old?.id === entry.id) continue;
      now ??= await this.#configsOf(after);
      const checked = await this.#checkConfig(entry, now);
      const report =
        checked && this.scope.since !== null
          ? onlyNew(
              old && base ? await this.#checkConfig(old, await this.#configsOf(base)) : null,
              checked,
            )
          : checked?.report;
      if (report && report.diagnostics.length > 0) reports.push(report);
    }
    return reports;
  }

  /** Which paths are checked: in the folders those that the arguments find; of the index or a commit what lies there. */
  #accepts(): (path: string) => boolean {
    if (this.scope.state !== 'folders') {
      const filter = new PathFilter(this.workspace.request.paths, this.cwd, this.git.root);
      return (path) => {
        const file = join(this.git.root, path);
        if (!filter.accepts(path) || !this.#isMine(path)) return false;
        if (this.scope.state === 'head' && isHidden(path)) return false;
        return !this.workspace.configs.forFolder(dirname(file)).ignores(file);
      };
    }
    const found = this.workspace.files().map(({ real }) => relative(this.git.root, real));
    const paths = new Set(found.map((path) => slashed(path)));
    return (path) => paths.has(path) && this.#isMine(path);
  }

  /** A version of the plan that lies at `path`, with the copies of `commit`; `null`: the index, undefined: the folders. */
  #version({ source }: PlanFile, path: string, commit: string | null | undefined): FoundFile {
    const file = join(this.git.root, path);
    const found = { path: this.#shown(path), file, real: file, bytes: source.bytes };
    const revision = commit === undefined ? undefined : { root: this.git.root, commit };
    return { kind: 'plan', ...found, ...(revision && { revision }) };
  }

  /** All policies of a side; what can't be read there is reported where it is checked. */
  async #configsOf(side: Snapshot): Promise<SnapshotConfigs> {
    const { complaints } = this.workspace;
    return new SnapshotConfigs(this.git.root, await configTexts(side, complaints), complaints);
  }

  async #checkConfig(entry: SnapshotEntry, configs: SnapshotConfigs): Promise<CheckedText | null> {
    const bytes = await entry.read();
    const outer = outerOf(configs, entry.path).config;
    const { configDiagnostics } = await import('../../../review/configDiagnostics');
    return (
      this.workspace.attempt(entry.path, () => {
        const { text } = decode(bytes, PLAN_LIMIT);
        const { config, problems } = readConfig(text);
        const own = [...this.languages][0] ?? 'en';
        const language = this.workspace.request.locale ?? config.locale ?? own;
        const place = { path: this.#shown(entry.path), text, lineStarts: lineStartsOf(text) };
        return {
          text,
          report: reportOf(
            place,
            configDiagnostics([...problems, ...refusals(outer, config)], config, language),
          ),
        };
      }) ?? null
    );
  }

  #isMine(path: string): boolean {
    return isIn(this.options.shard, this.#shown(path));
  }

  #shown(path: string): string {
    return shownPath(this.cwd, join(this.git.root, path));
  }
}
