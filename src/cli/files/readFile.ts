/**
 * Files of strangers: only regular ones, never through a link out of the tree,
 * never more than a bounded part, and only valid UTF-8.
 */
import { Buffer, isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
} from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Word } from '../../words';
import { cliWords } from '../../words/cli/cli';
import { Unread } from '../errors';

export { PLAN_LIMIT } from '../../plan/parse/limits';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The text of a file, without BOM. */
export interface FileText {
  readonly text: string;
  readonly bom: boolean;
  /** The bytes as read, for knowing later whether the file has changed. */
  readonly bytes: Buffer;
}

/** True when `path` is `folder` or lies in it; both absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** Whether something of that name is there, a dead link too, as far as can be told. */
export function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The real path of `path`, which must lie in `root` (a real path). Throws `Unread`. */
export function realPathInside(path: string, root: string): string {
  const real = orUnread(() => realpathSync(path));
  if (!isInside(root, real)) throw new Unread(cliWords.linkOutside);
  return real;
}

/**
 * At most `limit` bytes of a regular file, one more when there are more, so that the caller can tell.
 * It is opened without waiting (a FIFO never blocks) and without following a
 * link, since `path` is a real path. Throws `Unread`.
 */
export function readBounded(path: string, limit: number): Buffer {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const file = orUnread(() => openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW));
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw new Unread(cliWords.notRegular);
    const buffer = Buffer.allocUnsafe(Math.min(stat.size, limit) + 1);
    let length = 0;
    while (length < buffer.length) {
      const got = orUnread(() => readSync(file, buffer, length, buffer.length - length, null));
      if (got === 0) break;
      length += got;
    }
    return buffer.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** The text of what `readBounded` gave; beyond the limit it is cut off at a character. Throws `Unread`. */
export function decode(bytes: Buffer, limit: number): FileText {
  const whole = bytes.length > limit ? bytes.subarray(0, characterEnd(bytes)) : bytes;
  if (!isUtf8(whole)) throw new Unread(cliWords.notUtf8, { line: firstInvalidLine(whole) });
  const bom = whole.subarray(0, 3).equals(MARK);
  return { text: whole.toString('utf8', bom ? 3 : 0), bom, bytes };
}

/** The last place at which a character starts. */
function characterEnd(bytes: Buffer): number {
  let end = bytes.length - 1;
  while (end > bytes.length - 5 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}

/** The 1-based line where UTF-8 breaks; a line feed is never part of a longer character. */
function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line++;
  }
}

/** Runs `action`; an error of the file system becomes a sentence. */
export function orUnread<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Unread) throw error;
    throw new Unread(...reason(error));
  }
}

function reason(error: unknown): [Word, Record<string, string>] {
  const code = (error as NodeJS.ErrnoException)?.code ?? 'unknown';
  if (code === 'ENOENT' || code === 'ENOTDIR') return [cliWords.missing, {}];
  if (code === 'EACCES' || code === 'EPERM') return [cliWords.noPermission, {}];
  if (code === 'ELOOP') return [cliWords.linkOutside, {}];
  if (code === 'ENXIO' || code === 'ENODEV') return [cliWords.notRegular, {}];
  return [cliWords.unreadable, { code }];
}
