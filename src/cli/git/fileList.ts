/** The files of a commit or of the index, as git lists them. */

/** A file of a commit or of the index. */
export interface GitFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** The id of its content. */
  readonly id: string;
}

/** What lies in a commit or in the index. */
export interface GitFiles {
  /** Regular files. */
  readonly files: readonly GitFile[];
  /** Symbolic links. */
  readonly links: readonly GitFile[];
  /** Submodules, each with the commit that it stands at. */
  readonly modules: readonly GitFile[];
  /** Paths that are not UTF-8, shown with what can be read of them. */
  readonly unreadable: readonly string[];
}

/** Whether a text is a whole object id of git: 40 hex digits (SHA-1) or 64 (SHA-256). */
export function isId(text: string): boolean {
  return /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(text);
}

/** Modes of a regular file. */
export const REGULAR = /^100(644|664|755)$/;
const LINK = '120000';
const MODULE = '160000';

/** Entries end with NUL, so that no name can be taken for another. */
export function filesOf(list: Buffer, shape: RegExp): GitFiles {
  const [files, links, modules]: [GitFile[], GitFile[], GitFile[]] = [[], [], []];
  const unreadable: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (
    let start = 0, end = list.indexOf(0);
    end >= 0;
    start = end + 1, end = list.indexOf(0, start)
  ) {
    const tab = list.indexOf(9, start);
    const [, mode = '', id = ''] = shape.exec(list.toString('latin1', start, tab)) ?? [];
    const kind = REGULAR.test(mode)
      ? files
      : mode === LINK
        ? links
        : mode === MODULE
          ? modules
          : null;
    if (!kind || !isId(id)) continue;
    const name = list.subarray(tab + 1, end);
    try {
      kind.push({ path: decoder.decode(name), id });
    } catch {
      unreadable.push(name.toString('utf8'));
    }
  }
  return { files, links, modules, unreadable };
}
