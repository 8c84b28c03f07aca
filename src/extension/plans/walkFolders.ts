/** Files found by looking into folders: the way where a file system has no search. */

/** What stands in a folder; a link is neither, so that none leads out of the tree or in a circle. */
export type FolderEntry = readonly [name: string, kind: 'file' | 'folder' | 'other'];

export interface Walk<Place> {
  readonly list: (folder: Place) => Promise<readonly FolderEntry[]>;
  readonly join: (folder: Place, name: string) => Place;
  readonly wanted: (name: string) => boolean;
  /** At most so many files are given. */
  readonly most: number;
  readonly stopped: () => boolean;
}

const MOST_FOLDERS = 2000;

/** The wanted files below `roots`, near ones first; hidden folders and node_modules are left out. */
export async function walkFolders<Place>(
  roots: readonly Place[],
  { list, join, wanted, most, stopped }: Walk<Place>,
): Promise<Place[]> {
  const found: Place[] = [];
  const folders = [...roots];
  for (let at = 0; at < folders.length && at < MOST_FOLDERS; at++) {
    if (stopped()) return found;
    // A folder that can't be read holds nothing for us.
    const entries = await list(folders[at] as Place).catch(() => []);
    for (const [name, kind] of entries) {
      const place = join(folders[at] as Place, name);
      if (kind === 'folder' && name !== 'node_modules' && !name.startsWith('.')) {
        folders.push(place);
      } else if (kind === 'file' && wanted(name)) {
        found.push(place);
        if (found.length >= most) return found;
      }
    }
  }
  return found;
}
