/** Compares two commits, or a commit with the work tree: plans, and the policies that they are checked by. */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { DiffReport } from '../../review/formats/diff/diff';
import { reviewWords } from '../../words/shown/review/git';
import { UsageError } from '../errors';
import { Comparison, type Policies, type Wanted } from './comparison';
import { configTexts, SnapshotConfigs } from './configs';
import type { GitFiles } from './fileList';
import { Git } from './git';
import { PathFilter } from './paths';
import { changedPlans, commitSnapshot, workTreeSnapshot } from './snapshot';

/** By names as on the command line; `paths` narrow it down. Throws `Refusal` and `UsageError`. */
export async function compareCommits(
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
      : workTreeSnapshot(git, from);
    const trees = {
      from: await git.tree(from),
      to: to ? await git.tree(to) : inWorkTree(await git.index(), git.root),
    };
    const configs = [before, after].map(async (snapshot) => {
      const texts = await configTexts(snapshot, complaints);
      return { texts, configs: new SnapshotConfigs(git.root, texts, complaints) };
    });
    const [old, now] = (await Promise.all(configs)) as [Policies, Policies];
    const filter = new PathFilter(paths, io.cwd, git.root);
    const pairs = await changedPlans(before, after, (path) => filter.accepts(path), complaints);
    const comparison = new Comparison(git.root, {
      old,
      now,
      trees,
      blobs,
      wanted,
      filter,
      base: from,
      commit: to,
    });
    return await comparison.report(pairs);
  } finally {
    blobs.close();
  }
}

/** The files of the index that are in the work tree too, as files or links by what they are there. */
function inWorkTree({ files, links, ...rest }: GitFiles, root: string): GitFiles {
  const all = [...files, ...links].map((file) => {
    const stat = lstatSync(join(root, file.path), { throwIfNoEntry: false });
    return { file, isFile: stat?.isFile(), isLink: stat?.isSymbolicLink() };
  });
  return {
    ...rest,
    files: all.filter(({ isFile }) => isFile).map(({ file }) => file),
    links: all.filter(({ isLink }) => isLink).map(({ file }) => file),
  };
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
  const range = /^(.*?)(\.{2,3})(.*)$/s.exec(base);
  if (!range) return { from: await git.commit(base), to: null };
  const [, left, dots, right] = range;
  const from = await git.commit(left || 'HEAD');
  const to = await git.commit(right || 'HEAD');
  return { from: dots === '...' ? await git.mergeBase(from, to) : from, to };
}
