/** The plans that a repository has ever held, version by version. */
import type { Git } from './git';
import { holdsPlan } from './snapshot';

export interface PlanVersion {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** The ISO day of its commit. */
  readonly day: string;
  readonly text: string;
}

/** A plan is no longer. */
const LIMIT = 4 * 1024 * 1024;

/** Each version that was committed of the plans that `accepts` lets through, the oldest first. */
export async function* planVersions(
  git: Git,
  accepts: (path: string) => boolean,
): AsyncIterable<PlanVersion> {
  const head = await git.head();
  if (head === null) return;
  const blobs = git.blobs();
  try {
    for await (const { path, id, day } of git.history(head)) {
      if (!/\.md$/i.test(path) || !accepts(path)) continue;
      const content = await blobs.read(id, LIMIT);
      const text = content && content.length <= LIMIT ? content.toString('utf8') : '';
      if (holdsPlan(path, text)) yield { path, day, text };
    }
  } finally {
    blobs.close();
  }
}
