import { dirname, join } from 'node:path';
import { messageLanguage } from '../../language/messageLanguage';
import { readPlan } from '../../plan/document';
import type { Config, Plan } from '../../plan/model';
import { CONFIG_NAME } from '../../plan/read/yaml/config/configFile';
import { diffPlans, withProof } from '../../review/diff';
import { type Change, change } from '../../review/diff/changes';
import { policyChanges } from '../../review/diff/parts/policy';
import type { DiffReport, PolicyDiff, ReportedDiff } from '../../review/formats/diff/diff';
import { type Language, languageOf } from '../../words';
import { cliWords } from '../../words/cli/cli';
import { gitWords } from '../../words/shown/review/git';
import type { ProvenFile, Prover } from '../copies/prove';
import { Unread } from '../errors';
import { shownPath } from '../files/find/shownPath';
import type { Complaints, Io } from '../io';
import type { BlobReader } from './blobs';
import type { SnapshotConfigs } from './configs';
import { fileLink } from './forge';
import type { PathFilter } from './paths';
import type { PlanFile, PlanPair } from './snapshot';
import { baselineChanges, changedModules, isHidden, type Trees, whereabouts } from './whereabouts';

/** How a comparison is told. */
export interface Wanted {
  /** `--locale`. */
  readonly locale: Language | undefined;
  readonly complaints: Complaints;
  readonly io: Io;
  /** Holds new and changed facts against the copies of their sources. */
  readonly prover: Prover | null;
}

/** The difference in the language that the plan or its organization asks for; null where there is none. */
export async function reported(
  before: Plan | null,
  after: Plan | null,
  { locale, prover }: Pick<Wanted, 'locale' | 'prover'>,
  file: ProvenFile | null,
  left: Change | null = null,
): Promise<ReportedDiff | null> {
  const plan = after ?? before;
  if (!plan) return null;
  const diff = diffPlans(before, after);
  const gone = left && !after;
  const changes = left ? [left, ...(gone ? [] : diff.changes)] : diff.changes;
  if (changes.length === 0) return null;
  const proof = after && file && (await prover?.prove(after, file))?.(after);
  const proven = after && proof ? { plan: after, proof } : null;
  return {
    ...withProof(diff, after, proof ?? null),
    changes,
    language: messageLanguage(plan, locale, undefined),
    proven,
  };
}

/** What `.zhibi.yaml` says in a snapshot: as it is written, and what holds in each folder. */
export interface Policies {
  readonly texts: ReadonlyMap<string, string>;
  readonly configs: SnapshotConfigs;
}

interface Sides {
  readonly old: Policies;
  readonly now: Policies;
  readonly trees: Trees;
  readonly blobs: BlobReader;
  readonly wanted: Wanted;
  readonly filter: PathFilter;
  /** Of the version before. */
  readonly base: string;
  /** Of the version after; null for the work tree. */
  readonly commit: string | null;
}

/** Compares the plans and policies of two snapshots of the repository at `root`. */
export class Comparison {
  constructor(
    private readonly root: string,
    private readonly sides: Sides,
  ) {}

  async report(pairs: readonly PlanPair[]): Promise<DiffReport> {
    const { trees, blobs, filter, commit } = this.sides;
    const plans: ReportedDiff[] = [];
    for (const pair of pairs) plans.push(...(await this.#compared(pair)));
    const baselines = commit ? await baselineChanges(trees, blobs) : [];
    const modules = changedModules(trees).filter((path) => filter.concerns(path));
    return {
      policies: [
        ...this.#policies(),
        ...baselines.map(({ path, change }) => ({ path: this.#shown(path), changes: [change] })),
        ...modules.map((path) => this.#module(path)),
      ],
      plans,
      unread: plans.filter(({ changes }) => changes.some(isUnread)).length,
    };
  }

  /** What changed in the policy of each folder that has one of its own, the outermost first. */
  #policies(): PolicyDiff[] {
    const { old, now, filter } = this.sides;
    const folders = [...new Set([...old.texts.keys(), ...now.texts.keys()])].sort();
    const told = new Map<string, ReadonlySet<string>>();
    return folders
      .filter((folder) => filter.concerns(folder))
      .map((folder) => {
        const all = policyChanges(configAt(old, folder), configAt(now, folder));
        // Skip what an outer folder already reports.
        const outer = [...told].filter(([other]) => other === '' || folder.startsWith(`${other}/`));
        const changes = all.filter((one) => !outer.some(([, set]) => set.has(JSON.stringify(one))));
        told.set(folder, new Set(all.map((one) => JSON.stringify(one))));
        const path = folder === '' ? CONFIG_NAME : `${folder}/${CONFIG_NAME}`;
        return { path: this.#shown(path), changes };
      })
      .filter(({ changes }) => changes.length > 0);
  }

  #module(path: string): PolicyDiff {
    const shown = this.#shown(path);
    this.sides.wanted.complaints.fail(gitWords.submodule, { path: shown });
    return { path: shown, changes: [change('submodule', { path: shown })] };
  }

  /** A plan that fails doesn't stop the others. */
  async #compared(pair: PlanPair): Promise<ReportedDiff[]> {
    const { complaints } = this.sides.wanted;
    try {
      return await this.#comparedPlan(pair);
    } catch (error) {
      const path = this.#shown(pair.path);
      if (error instanceof Unread) complaints.fail(error.word, { path, ...error.params });
      else complaints.fail(cliWords.internal, { path, message: String(error) });
      return [this.#unread(pair.path, 'after')];
    }
  }

  async #comparedPlan(pair: PlanPair): Promise<ReportedDiff[]> {
    if (pair.unread !== null) return [this.#unread(pair.path, pair.unread)];
    const { old, now, trees, blobs, wanted } = this.sides;
    const before = this.#load(pair.before, old);
    const after = this.#load(pair.after, now);
    const left = before
      ? await this.#left(before, pair, after, trees, blobs)
      : this.#passedOver(pair, after);
    const told = await reported(before, after, wanted, this.#proven(pair), left);
    return told ? [{ ...told, links: this.#links(pair) }] : [];
  }

  #links(pair: PlanPair): ReportedDiff['links'] {
    const { base, commit, wanted } = this.sides;
    const link = (at: string | null, file: PlanFile | null) =>
      at && file && fileLink(wanted.io.env, at, file.path);
    return { before: link(base, pair.before), after: link(commit, pair.after) };
  }

  /** Where the copies of the version after are: in its commit, or beside it in the work tree. */
  #proven({ after }: PlanPair): ProvenFile | null {
    if (!after) return null;
    const { commit } = this.sides;
    const real = join(this.root, after.path);
    return commit === null ? { real } : { real, revision: { root: this.root, commit } };
  }

  /** How a plan was taken out of the check; later runs don't see it any more. */
  async #left(
    before: Plan,
    pair: PlanPair,
    after: Plan | null,
    trees: Trees,
    blobs: BlobReader,
  ): Promise<Change | null> {
    const account = before.frontMatter?.account ?? before.path;
    const [from, to] = [pair.before?.path ?? '', pair.after?.path ?? null];
    if (isHidden(from)) return null;
    if (to === null) return whereabouts(before, from, trees, blobs);
    if (!after) return change('planIgnored', { account, path: this.#shown(to) });
    return isHidden(to) ? change('planHidden', { account, path: this.#shown(to) }) : null;
  }

  /** A new plan that no check will ever see. */
  #passedOver({ after: file }: PlanPair, after: Plan | null): Change | null {
    if (!file || !after || !isHidden(file.path)) return null;
    const account = after.frontMatter?.account ?? after.path;
    return change('planUnchecked', { account, path: this.#shown(file.path) });
  }

  /** Null where there is none, or where the policy of its time ignores it. */
  #load(file: PlanFile | null, { configs }: Policies): Plan | null {
    if (!file) return null;
    const { config, ignores } = configs.forPath(folderOf(file.path));
    if (ignores(join(this.root, file.path))) return null;
    return readPlan(file.source.text, { path: this.#shown(file.path), config });
  }

  #unread(path: string, side: 'before' | 'after'): ReportedDiff {
    const { locale, io } = this.sides.wanted;
    const language = locale ?? languageOf(io.env.LANG) ?? 'en';
    const code = side === 'after' ? 'planUnread' : 'planWasUnread';
    return {
      path: this.#shown(path),
      oldPath: null,
      status: 'changed',
      coverage: { before: null, after: null },
      changes: [change(code, {})],
      groups: [],
      stakes: { before: [], after: [] },
      lineStarts: { before: null, after: null },
      language,
    };
  }

  #shown(path: string): string {
    return shownPath(this.sides.wanted.io.cwd, join(this.root, path));
  }
}

function isUnread({ code }: Change): boolean {
  return code === 'planUnread' || code === 'planWasUnread';
}

function configAt({ configs }: Policies, folder: string): Config {
  return configs.forPath(folder).config;
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}
