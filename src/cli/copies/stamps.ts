/** Whether the files that a plan was checked against are still the same. */
import { lstatSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plan } from '../../plan/model';
import { copyPaths } from '../../proof/links';
import type { FoundFile } from '../files/find/files';

/** A path as the plan links it, and what lay there: size, time, kind. */
export type CopyStamp = readonly [path: string, stamp: string];

/** The stamps of all copies that a plan links; `null` where they are read from a commit, not from the work tree. */
export function stampsOf(plan: Plan, file: FoundFile | null): CopyStamp[] | null {
  const paths = copyPaths(plan);
  if (paths.length === 0) return [];
  if (!file || file.revision) return null;
  return paths.map((path) => [path, stampOf(file, path)]);
}

/** Whether the copies are unchanged since the stamps were taken. */
export function areSame(stamps: readonly CopyStamp[], file: FoundFile): boolean {
  return stamps.every(([path, stamp]) => stampOf(file, path) === stamp);
}

function stampOf({ real }: FoundFile, path: string): string {
  try {
    const place = resolve(dirname(real), path);
    const link = lstatSync(place);
    const { size, mtimeMs, ino, mode } = statSync(place);
    return [link.ino, link.mtimeMs, size, mtimeMs, ino, mode].join(' ');
  } catch {
    return '-';
  }
}
