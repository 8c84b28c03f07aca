/** The editor writes a new file as a whole, and never over one that came meanwhile. */
import { expect, test } from 'vitest';
import { type NewFiles, newFile } from '../../../../src/extension/host/newFile';

type Uri = Parameters<NewFiles['writeFile']>[0];

const uri = (path: string) =>
  ({ path, with: (change: { path: string }) => uri(change.path) }) as unknown as Uri;
const bytes = (text: string) => new TextEncoder().encode(text);

class Exists extends Error {
  readonly code = 'FileExists';
}

/** A disk; what `between` does, somebody else does while the content is written. */
function disk(between: (files: Map<string, string>) => void = () => {}) {
  const files = new Map<string, string>();
  const api: NewFiles = {
    writeFile: async ({ path }, content) => {
      await Promise.resolve();
      files.set(path, new TextDecoder().decode(content));
      between(files);
    },
    rename: async (from, to, { overwrite } = {}) => {
      // As the real one does: it looks, and then it moves.
      const isThere = files.has(to.path);
      await Promise.resolve();
      if (isThere && !overwrite) throw new Exists();
      files.set(to.path, files.get(from.path) ?? '');
      files.delete(from.path);
    },
    delete: async ({ path }) => {
      files.delete(path);
    },
  };
  return { files, api };
}

test('what came while it was being written stays, and nothing is left beside it', async () => {
  const { files, api } = disk((all) => all.set('/a.md', 'theirs'));
  expect(await newFile(api, uri('/a.md'), bytes('ours'))).toBe(false);
  expect([...files]).toEqual([['/a.md', 'theirs']]);
});

test('of many at once the first is there, whole', async () => {
  const { files, api } = disk();
  const made = await Promise.all(
    ['one', 'two', 'three'].map((text) => newFile(api, uri('/a.md'), bytes(text))),
  );
  expect(made).toEqual([true, false, false]);
  expect([...files]).toEqual([['/a.md', 'one']]);
});

test('a full disk leaves nothing, says so, and the next one is written', async () => {
  const { files, api } = disk();
  const full: NewFiles = {
    ...api,
    writeFile: async ({ path }) => {
      files.set(path, 'ha');
      throw new Error('no space left');
    },
  };
  await expect(newFile(full, uri('/a.md'), bytes('half'))).rejects.toThrow('no space');
  expect(files.size).toBe(0);
  expect(await newFile(api, uri('/a.md'), bytes('whole'))).toBe(true);
});
