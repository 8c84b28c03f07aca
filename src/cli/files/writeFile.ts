/** The one way in which files are written: all or nothing, new ones too, and never through a link. */
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import { cliWords } from '../../words/cli/cli';
import { Unread } from '../errors';

/** Writes `content` to `path`, whatever lies there. Throws `Unread` where it can't; then nothing changed. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Unread(cliWords.notRegular);
  if (there) refuseUnlessOwn(there);
  beside(path, content, there, (file) => renameSync(file, path));
}

/** Writes a file that isn't there yet; one that comes meanwhile stays. */
export function createWhole(path: string, content: string | Uint8Array): void {
  beside(path, content, undefined, (file) => {
    try {
      linkSync(file, path);
    } catch (error) {
      // Some file systems know no hard links.
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') throw error;
      if (lstatSync(path, { throwIfNoEntry: false })) throw error;
      renameSync(file, path);
    }
  });
}

/** Refuses read-only files, and hard links, which replacing the file would separate. */
function refuseUnlessOwn({ mode, nlink }: Stats): void {
  if ((mode & 0o222) === 0) throw new Unread(cliWords.readOnly);
  if (nlink > 1) throw new Unread(cliWords.hardLink);
}

function beside(
  path: string,
  content: string | Uint8Array,
  there: Stats | undefined,
  place: (file: string) => void,
): void {
  const file = `${path}.${process.pid}.tmp`;
  let made = false;
  try {
    writeFileSync(file, content, { flag: 'wx', ...(there && { mode: there.mode }), flush: true });
    made = true;
    if (there) keepOwner(file, there);
    place(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    // Remove only what we wrote, never what was there before.
    if (made || code !== 'EEXIST') rmSync(file, { force: true });
    throw new Unread(cliWords.unwritable, { code });
  }
  rmSync(file, { force: true });
}

function keepOwner(file: string, { mode, uid, gid }: Stats): void {
  if (process.getuid && (uid !== process.getuid() || gid !== process.getgid?.())) {
    chownSync(file, uid, gid);
  }
  chmodSync(file, mode);
}
