/** `zhibi diff`: what changed in substance between two versions of plans. */
import { dirname, join, resolve } from 'node:path';
import { readPlan } from '../../plan/document';
import type { Config, Plan } from '../../plan/model';
import { readConfig } from '../../plan/read/yaml/config';
import { diffPlans } from '../../review/diff';
import { policyChanges } from '../../review/diff/policy';
import type { DiffReport, PolicyDiff, ReportedDiff } from '../../review/formats/diff/diff';
import { diffJson } from '../../review/formats/diff/diffJson';
import { diffMarkdown } from '../../review/formats/diff/diffMarkdown';
import { diffText } from '../../review/formats/diff/diffText';
import { jsonText } from '../../review/formats/quote';
import { type Language, languageOf } from '../../words';
import { reviewWords } from '../../words/shown/review';
import { COMMON, formatOf, localeOf, readArguments } from '../args';
import { type ProvenFile, Prover } from '../copies/prove';
import { Unread, UsageError } from '../errors';
import { CONFIG_NAME, Configs } from '../files/configs';
import { decode, PLAN_LIMIT, readBounded, realPathInside } from '../files/readFile';
import { shownPath } from '../files/shownPath';
import { type ConfigTexts, configTexts, SnapshotConfigs } from '../git/configs';
import { Git } from '../git/git';
import { PathFilter } from '../git/paths';
import {
  changedPlans,
  commitSnapshot,
  type PlanFile,
  type Snapshot,
  workTreeSnapshot,
} from '../git/snapshot';
import { Complaints, type Io } from '../io';
import { ownLanguage } from '../ownLanguage';

const OPTIONS = { ...COMMON, format: true, files: false } as const;
const FORMATS = ['text', 'markdown', 'json'] as const;

/** Runs the command; 0 with or without changes, 2 when something could not be read. */
export async function diffCommand(argv: readonly string[], io: Io): Promise<number> {
  const end = argv.indexOf('--');
  const args = readArguments('diff', end < 0 ? argv : argv.slice(0, end), OPTIONS);
  const format = formatOf(args, FORMATS);
  const locale = localeOf(args);
  const complaints = new Complaints(io, ownLanguage(locale, io.env));
  const paths = end < 0 ? [] : argv.slice(end + 1);
  // Only a comment says what the sources say: it is read without the documents at hand.
  const prover = format === 'markdown' ? new Prover(io) : null;
  const wanted = { locale, complaints, io, prover };
  const report =
    args.values.files === true
      ? await diffFiles([...args.paths, ...paths], wanted)
      : await diffCommits(args.paths, paths, wanted);
  const languages = new Set(report.plans.map((diff) => diff.language));
  const [only] = languages.size === 1 ? languages : [];
  const language = locale ?? only ?? ownLanguage(undefined, io.env);
  if (format === 'json') io.out(jsonText(diffJson(report, language)));
  else if (format === 'markdown') io.out(diffMarkdown(report, language));
  else io.out(diffText(report, { language, colour: io.colour }));
  prover?.close();
  return complaints.failed ? 2 : 0;
}

interface Wanted {
  /** `--locale`. */
  readonly locale: Language | undefined;
  readonly complaints: Complaints;
  readonly io: Io;
  readonly prover: Prover | null;
}

/** The difference of two plans, in the language that the plan or its house asks for. */
async function compared(
  before: Plan | null,
  after: Plan | null,
  wanted: Wanted,
  file: ProvenFile | null = null,
): Promise<ReportedDiff[]> {
  const { locale } = wanted;
  const plan = after ?? before;
  if (!plan) return [];
  const asked = plan.config.locale ?? languageOf(plan.frontMatter?.language ?? undefined);
  const diff = diffPlans(before, after);
  if (diff.changes.length === 0) return [];
  const proof = after && file && (await wanted.prover?.prove(after, file))?.(after);
  const proven = after && proof ? { plan: after, proof } : null;
  return [{ ...diff, language: locale ?? asked ?? plan.script, proven }];
}

/** `--files A B`: two files, wherever they lie. */
async function diffFiles(paths: readonly string[], wanted: Wanted): Promise<DiffReport> {
  const { io, complaints } = wanted;
  if (paths.length !== 2) throw new UsageError(reviewWords.twoFiles);
  const configs = new Configs(io.cwd, complaints);
  const plans = paths.map((path) => {
    const file = resolve(io.cwd, path);
    try {
      const real = realPathInside(file, dirname(realPathInside(file, '/')));
      const { text } = decode(readBounded(real, PLAN_LIMIT), PLAN_LIMIT);
      const { config } = configs.forFolder(dirname(file));
      return readPlan(text, { path: shownPath(io.cwd, file), config });
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      complaints.fail(error.word, { path, ...error.params });
      return null;
    }
  });
  const [before, after] = plans;
  if (!before || !after) return { policies: [], plans: [] };
  // Two files are two names from the start: that is no rename.
  const file = { real: resolve(io.cwd, paths[1] ?? '') };
  const named = { ...before, path: after.path };
  return { policies: [], plans: await compared(named, after, wanted, file) };
}

async function diffCommits(
  refs: readonly string[],
  paths: readonly string[],
  wanted: Wanted,
): Promise<DiffReport> {
  const { io, complaints } = wanted;
  const git = Git.at(io.cwd, io.env);
  const { from, to } = await commitsOf(refs, git);
  const blobs = git.blobs();
  try {
    const before = await commitSnapshot(git, blobs, from, complaints);
    const after = to
      ? await commitSnapshot(git, blobs, to, complaints)
      : workTreeSnapshot(git, from, complaints);
    const filter = new PathFilter(paths, io.cwd, git.root);
    return await compare({ root: git.root, commit: to }, before, after, filter, wanted);
  } finally {
    blobs.close();
  }
}

/** `A B`, `A..B`, or `A...B` for B since it parted from A; `to` is null for the work tree. */
async function commitsOf(
  refs: readonly string[],
  git: Git,
): Promise<{ from: string; to: string | null }> {
  const [base, head, ...rest] = refs;
  if (base === undefined || rest.length > 0) throw new UsageError(reviewWords.diffUsage);
  if (head !== undefined) return { from: await git.commit(base), to: await git.commit(head) };
  // No name of a branch or tag holds two dots.
  const range = /^(.*?)(\.{2,3})(.*)$/.exec(base);
  if (!range) return { from: await git.commit(base), to: null };
  const [, left, dots, right] = range;
  const from = await git.commit(left || 'HEAD');
  const to = await git.commit(right || 'HEAD');
  return { from: dots === '...' ? await git.mergeBase(from, to) : from, to };
}

async function compare(
  { root, commit }: { readonly root: string; readonly commit: string | null },
  before: Snapshot,
  after: Snapshot,
  filter: PathFilter,
  wanted: Wanted,
): Promise<DiffReport> {
  const { io, complaints } = wanted;
  const [oldTexts, newTexts] = [
    await configTexts(before, complaints),
    await configTexts(after, complaints),
  ];
  const [oldConfigs, newConfigs] = [oldTexts, newTexts].map(
    (texts) => new SnapshotConfigs(root, texts, complaints),
  ) as [SnapshotConfigs, SnapshotConfigs];
  const shown = (path: string) => shownPath(io.cwd, join(root, path));
  const load = (file: PlanFile | null, configs: SnapshotConfigs) => {
    if (!file) return null;
    const { config, ignores } = configs.forPath(folderOf(file.path));
    if (ignores(join(root, file.path))) return null;
    return readPlan(file.source.text, { path: shown(file.path), config });
  };
  const pairs = await changedPlans(before, after, (path) => filter.accepts(path), complaints);
  const plans: ReportedDiff[] = [];
  for (const pair of pairs) {
    const [old, now] = [load(pair.before, oldConfigs), load(pair.after, newConfigs)];
    const real = join(root, pair.after?.path ?? '');
    const file = commit === null ? { real } : { real, revision: { root, commit } };
    plans.push(...(await compared(old, now, wanted, file)));
  }
  return { policies: policyDiffs(oldTexts, newTexts, filter, shown), plans };
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

function policyDiffs(
  before: ConfigTexts,
  after: ConfigTexts,
  filter: PathFilter,
  shown: (path: string) => string,
): PolicyDiff[] {
  const read = (text: string | undefined): Config | null =>
    text === undefined ? null : readConfig(text).config;
  const folders = [...new Set([...before.keys(), ...after.keys()])].sort();
  return folders
    .filter((folder) => filter.concerns(folder))
    .map((folder) => ({
      path: shown(folder === '' ? CONFIG_NAME : `${folder}/${CONFIG_NAME}`),
      changes: policyChanges(read(before.get(folder)), read(after.get(folder))),
    }))
    .filter(({ changes }) => changes.length > 0);
}
