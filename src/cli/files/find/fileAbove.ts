/** A file that a policy names: beside a plan, or in a folder above it. */
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryOf } from '../configs';
import { isThere, readBounded, realPathInside } from '../readFile';

/**
 * At most `limit` bytes, one more when there are more, of the file of that name in `start`
 * or the nearest folder above it, within the repository; `null` where none has it. Throws `Unread`.
 */
export function fileAbove(name: string, start: string, limit: number): Buffer | null {
  const root = realpathSync(repositoryOf(start) ?? start);
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (isThere(path)) return readBounded(realPathInside(path, root), limit);
    if (realpathSync(folder) === root || dirname(folder) === folder) return null;
  }
}
