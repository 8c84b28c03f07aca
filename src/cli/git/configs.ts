/** `.zhibi.yaml` as it stands in a commit or in the index, instead of in the work tree. */
import { dirname, join, relative } from 'node:path';
import { CONFIG_LIMIT, CONFIG_NAME } from '../../plan/read/yaml/config/configFile';
import { Unread } from '../errors';
import { type ConfigSource, type LoadedConfig, loadedConfig, NO_CONFIG } from '../files/configs';
import { slashed } from '../files/find/shownPath';
import { decode, isInside } from '../files/readFile';
import type { Complaints } from '../io';
import type { Snapshot } from './snapshot';

/** Every `.zhibi.yaml` of a snapshot, by the folder that it lies in (from the root, `''` for the root). */
export type ConfigTexts = ReadonlyMap<string, string>;

/** Reads them; one that can't be read is reported and counts as empty. */
export async function configTexts(
  snapshot: Snapshot,
  complaints: Complaints,
): Promise<ConfigTexts> {
  const texts = new Map<string, string>();
  for (const [path, entry] of snapshot) {
    if (!isConfig(path)) continue;
    try {
      // The same limit as in a folder, so that both read the same policy.
      const bytes = (await entry.read()).subarray(0, CONFIG_LIMIT + 1);
      texts.set(folderOf(path), decode(bytes, CONFIG_LIMIT).text);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      complaints.fail(error.word, { path, ...error.params });
    }
  }
  return texts;
}

/** `x.zhibi.yaml` is none. */
export const isConfig = (path: string): boolean =>
  path === CONFIG_NAME || path.endsWith(`/${CONFIG_NAME}`);

/** What holds around a policy at that path, in the same commit or index. */
export function outerOf(configs: SnapshotConfigs, path: string): LoadedConfig {
  return path === CONFIG_NAME ? NO_CONFIG : configs.forPath(parentOf(folderOf(path)));
}

function folderOf(path: string): string {
  return path === CONFIG_NAME ? '' : dirname(path);
}

/** The policy of a commit or of the index, whatever lies in the folders. */
export interface CommitPolicy {
  /** Of the repository. */
  readonly root: string;
  readonly texts: ConfigTexts;
}

/** The policies of the folders of a commit or of the index. */
export class SnapshotConfigs implements ConfigSource {
  readonly #byFolder = new Map<string, LoadedConfig>();

  constructor(
    private readonly root: string,
    private readonly texts: ConfigTexts,
    private readonly complaints: Complaints,
  ) {}

  /** Empty: findings of another version's configuration are not reported. */
  get loaded(): LoadedConfig[] {
    return [];
  }

  /** By an absolute folder. */
  forFolder(folder: string): LoadedConfig {
    if (!isInside(this.root, folder)) return NO_CONFIG;
    return this.forPath(slashed(relative(this.root, folder)));
  }

  /** By a folder from the root of the repository. */
  forPath(folder: string): LoadedConfig {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const outer = folder === '' ? NO_CONFIG : this.forPath(parentOf(folder));
    const text = this.texts.get(folder);
    const loaded = text === undefined ? outer : this.#load(folder, text, outer);
    this.#byFolder.set(folder, loaded);
    return loaded;
  }

  #load(folder: string, text: string, outer: LoadedConfig): LoadedConfig {
    const path = join(folder, CONFIG_NAME);
    return loadedConfig({ path, text, folder: join(this.root, folder), outer }, this.complaints);
  }
}

function parentOf(folder: string): string {
  const parent = dirname(folder);
  return parent === '.' ? '' : parent;
}
