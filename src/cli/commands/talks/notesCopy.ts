/** The copy of notes: where it goes, whether it is there, and how it is written together with the plan. */
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { copyName, decodedPath } from '../../../edit/notes/write/copyName';
import { cliWords } from '../../../words/cli/cli';
import { notesWords as w } from '../../../words/shown/notes';
import { Unread } from '../../errors';
import { repositoryOf } from '../../files/configs';
import { slashed } from '../../files/find/shownPath';
import { replaceFile } from '../../files/fix';
import type { LoadedPlan } from '../../files/loadPlan';
import { isInside, isThere, readBounded, realPathInside } from '../../files/readFile';
import { createWhole } from '../../files/writeFile';

/** Where the copy of notes lies, or is to be written. */
export interface NotesCopy {
  /** Absolute. */
  readonly file: string;
  /** From the plan's folder, with `/`. */
  readonly link: string;
  /** The same bytes lie there. */
  readonly isThere: boolean;
}

/** The id of the source that has these very notes as its copy. */
export function sourceOfCopy({ plan }: LoadedPlan, bytes: Buffer, planFile: string): string | null {
  const root = rootOf(dirname(planFile));
  for (const { id, copies } of plan.sources) {
    for (const { value } of copies) {
      const file = resolve(dirname(planFile), decodedPath(value));
      if (isInside(root, file) && holds(file, root, bytes)) return id;
    }
  }
  return null;
}

function holds(file: string, root: string, bytes: Buffer): boolean {
  try {
    return readBounded(realPathInside(file, root), bytes.length).equals(bytes);
  } catch (error) {
    if (error instanceof Unread) return false;
    throw error;
  }
}

function rootOf(folder: string): string {
  return realpathSync(repositoryOf(folder) ?? folder);
}

/** Where the copy goes: the organization's folder, else `sources/` beside the plan; in place where it lies there. */
export function placeOfCopy(
  { config }: LoadedPlan,
  name: string,
  bytes: Buffer,
  notes: string,
  planFile: string,
): NotesCopy {
  const folder = dirname(planFile);
  const root = rootOf(folder);
  const house = config.config.sources;
  const to =
    house !== null && config.path !== null
      ? resolve(dirname(config.path), house)
      : join(folder, 'sources');
  if (!isInside(root, to)) throw new Unread(w.noCopyPlace, { folder: to });
  // Never write confidential notes through a link out of the tree.
  for (let at = to; isInside(root, at) && at !== root; at = dirname(at)) {
    if (isThere(at)) {
      realPathInside(at, root);
      break;
    }
  }
  const link = (file: string) => slashed(relative(folder, file));
  if (isThere(to) && isInside(realpathSync(to), notes)) {
    return { file: notes, link: link(join(to, relative(realpathSync(to), notes))), isThere: true };
  }
  for (let n = 1; ; n++) {
    const file = join(to, copyName(name, n));
    if (!isThere(file)) return { file, link: link(file), isThere: false };
    if (holds(file, root, bytes)) return { file, link: link(file), isThere: true };
  }
}

/** Writes the plan and the copy, both or none: the copy first, removed again when the plan can't be written. Throws `Unread`. */
export function writeWithCopy(
  { source }: LoadedPlan,
  planFile: string,
  text: string,
  copy: NotesCopy,
  bytes: Buffer,
): void {
  const made = copy.isThere ? null : place(copy.file, bytes);
  try {
    replaceFile(planFile, source.bytes, Buffer.from(source.bom ? `\uFEFF${text}` : text, 'utf8'));
  } catch (error) {
    if (made !== null) rmSync(made, { force: true });
    throw error;
  }
}

function place(file: string, bytes: Buffer): string {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new Unread(cliWords.unwritable, {
      code: (error as NodeJS.ErrnoException).code ?? 'unknown',
    });
  }
  createWhole(file, bytes);
  return file;
}
