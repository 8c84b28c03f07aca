import { describe, expect, it } from 'vitest';
import { type FolderEntry, walkFolders } from '../../../../src/extension/plans/walkFolders';

/** Finds below `/` in a tree of folders, each with its entries. */
function find(tree: Record<string, readonly FolderEntry[]>, most = 100, stopped = () => false) {
  return walkFolders(['/'], {
    list: async (folder) => {
      const entries = tree[folder];
      if (!entries) throw new Error('no permission');
      return entries;
    },
    join: (folder, name) => `${folder}${name}/`,
    wanted: (name) => name.endsWith('.account.md'),
    most,
    stopped,
  });
}

const TREE = {
  '/': [
    ['b', 'folder'],
    ['.git', 'folder'],
    ['node_modules', 'folder'],
    ['shut', 'folder'],
    ['link', 'other'],
    ['link.account.md', 'other'],
    ['a.account.md', 'file'],
    ['readme.md', 'file'],
  ],
  '/b/': [
    ['c.account.md', 'file'],
    ['d.account.md', 'file'],
    ['folder.account.md', 'folder'],
  ],
  '/b/folder.account.md/': [],
  '/.git/': [['x.account.md', 'file']],
  '/node_modules/': [['x.account.md', 'file']],
  '/link/': [['x.account.md', 'file']],
} as const satisfies Record<string, readonly FolderEntry[]>;

describe('a walk through folders', () => {
  it('finds plans, near ones first, and follows no link', async () => {
    const found = ['/a.account.md/', '/b/c.account.md/', '/b/d.account.md/'];
    expect(await find(TREE)).toEqual(found);
    expect(await find(TREE, 2)).toEqual(found.slice(0, 2));
  });

  it('ends when it is stopped', async () => {
    expect(await find(TREE, 100, () => true)).toEqual([]);
  });

  it('ends in a tree without end', async () => {
    let listed = 0;
    const found = await walkFolders(['/'], {
      list: async () => {
        listed += 1;
        return [
          ['x', 'folder'],
          ['y', 'folder'],
        ];
      },
      join: (folder, name) => folder + name,
      wanted: () => true,
      most: 1,
      stopped: () => false,
    });
    expect(found).toEqual([]);
    expect(listed).toBe(2000);
  });
});
