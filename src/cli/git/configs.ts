/** `.zhibi.yaml` as it stands in a commit or in the index, instead of in the work tree. */
import { dirname, join, relative } from 'node:path';
import { cliWords } from '../../words/cli/cli';
import { Unread } from '../errors';
import { CONFIG_NAME, type ConfigSource, type LoadedConfig, reader } from '../files/configs';
import { ignoreMatcher, type Matcher } from '../files/glob';
import { decode, isInside, PLAN_LIMIT } from '../files/readFile';
import { slashed } from '../files/shownPath';
import type { Complaints } from '../io';
import type { Snapshot } from './snapshot';

/** Every `.zhibi.yaml` of a snapshot, by the folder that it lies in (from the root, `''` for the root). */
export type ConfigTexts = ReadonlyMap<string, string>;

/** Reads them; one that can't be read is told and counts as empty. */
export async function configTexts(
  snapshot: Snapshot,
  complaints: Complaints,
): Promise<ConfigTexts> {
  const texts = new Map<string, string>();
  for (const [path, entry] of snapshot) {
    if (!path.endsWith(CONFIG_NAME)) continue;
    try {
      texts.set(folderOf(path), decode(await entry.read(), PLAN_LIMIT).text);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      complaints.fail(error.word, { path, ...error.params });
    }
  }
  return texts;
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

export class SnapshotConfigs implements ConfigSource {
  readonly #byFolder = new Map<string, LoadedConfig>();

  constructor(
    private readonly root: string,
    private readonly texts: ConfigTexts,
    private readonly complaints: Complaints,
  ) {}

  /** Their findings are those of another version: none are told here. */
  get loaded(): LoadedConfig[] {
    return [];
  }

  /** By an absolute folder. */
  forFolder(folder: string): LoadedConfig {
    if (!isInside(this.root, folder)) return this.#load(null, '');
    return this.forPath(slashed(relative(this.root, folder)));
  }

  /** By a folder from the root of the repository. */
  forPath(folder: string): LoadedConfig {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const text = this.texts.get(folder);
    const loaded =
      text === undefined
        ? folder === ''
          ? this.#load(null, '')
          : this.forPath(parentOf(folder))
        : this.#load(folder, text);
    this.#byFolder.set(folder, loaded);
    return loaded;
  }

  #load(folder: string | null, text: string): LoadedConfig {
    const { config, problems } = reader().readConfig(text);
    const path = folder === null ? null : join(folder, CONFIG_NAME);
    const matchers = config.ignore.flatMap((pattern): Matcher[] => {
      const matcher = ignoreMatcher(pattern);
      if (matcher) return [matcher];
      this.complaints.fail(cliWords.badGlob, { path: `${path}: ${pattern}` });
      return [];
    });
    const base = join(this.root, folder ?? '');
    const ignores = (file: string) => {
      const way = slashed(relative(base, file));
      return matchers.some((matches) => matches(way));
    };
    return { path, text, config, problems, ignores };
  }
}

function parentOf(folder: string): string {
  const parent = dirname(folder);
  return parent === '.' ? '' : parent;
}
