/** The policy of a folder: every `.zhibi.yaml` upwards to the root of the repository, resolved from there. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { emptyConfig } from '../../plan/emptyConfig';
import type { Config, Problem } from '../../plan/model';
import { CONFIG_LIMIT, CONFIG_NAME } from '../../plan/read/yaml/config/configFile';
import { cliWords } from '../../words/cli/cli';
import { Unread } from '../errors';
import type { Complaints } from '../io';
import { ignoreMatcher, type PathMatcher } from './find/glob';
import { shownPath } from './find/shownPath';
import { decode, isInside, isThere, readBounded, realPathInside } from './readFile';

/** Loaded on use, since it brings the YAML parser. */
const reader = (): typeof import('../../plan/read/yaml/config/nestedConfig') =>
  require('../../plan/read/yaml/config/nestedConfig');

/** The nearest `.zhibi.yaml` of a folder with all that the outer ones say; `path` is null where there is none. */
export interface LoadedConfig {
  readonly path: string | null;
  readonly text: string;
  /** What holds here, the outer files counted in. */
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** Whether an `ignore` list, its own or an outer one, names this absolute path. */
  readonly ignores: (path: string) => boolean;
  /** Equal keys mean equal policies. */
  readonly key: string;
  /** Each file on the way that caps the accounts pursued below it, the outermost first. */
  readonly caps: readonly { readonly path: string; readonly limit: number }[];
}

/** Where there is no `.zhibi.yaml`. */
export const NO_CONFIG: LoadedConfig = {
  path: null,
  text: '',
  config: emptyConfig,
  problems: [],
  ignores: () => false,
  key: '',
  caps: [],
};

/** Where the policy of a folder comes from. */
export interface ConfigSource {
  /** The configuration for the files of `folder` (absolute). */
  forFolder(folder: string): LoadedConfig;
  /** All that were read. */
  readonly loaded: readonly LoadedConfig[];
}

/** The policies of the folders of the work tree, each `.zhibi.yaml` read once. */
export class Configs implements ConfigSource {
  readonly #byFolder = new Map<string, LoadedConfig>();

  constructor(
    private readonly cwd: string,
    private readonly complaints: Complaints,
  ) {}

  /** The configuration for the files of `folder` (absolute); each file is read once. */
  forFolder(folder: string): LoadedConfig {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const loaded = this.#find(folder);
    this.#byFolder.set(folder, loaded);
    return loaded;
  }

  /** All that were read. */
  get loaded(): LoadedConfig[] {
    return [...new Set(this.#byFolder.values())].filter((config) => config.path !== null);
  }

  #find(folder: string): LoadedConfig {
    const parent = dirname(folder);
    const outer = this.#isTop(folder, parent) ? NO_CONFIG : this.forFolder(parent);
    return isThere(join(folder, CONFIG_NAME))
      ? this.#read(join(folder, CONFIG_NAME), folder, outer)
      : outer;
  }

  /** The root of a repository; outside of any, the working directory or a folder beside it. */
  #isTop(folder: string, parent: string): boolean {
    if (parent === folder || existsSync(join(folder, '.git'))) return true;
    return repositoryOf(folder) === null && !isInside(this.cwd, parent);
  }

  #read(file: string, folder: string, outer: LoadedConfig): LoadedConfig {
    const path = shownPath(this.cwd, file);
    try {
      const real = realPathInside(file, repositoryOf(folder) ?? folder);
      const { text } = decode(readBounded(real, CONFIG_LIMIT), CONFIG_LIMIT);
      return loadedConfig({ path, text, folder, outer }, this.complaints);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      this.complaints.fail(error.word, { path, ...error.params });
      return outer;
    }
  }
}

/** A file's text under the policy of the folders around it; `folder` is absolute. */
export function loadedConfig(
  at: { path: string; text: string; folder: string; outer: LoadedConfig },
  complaints: Complaints,
): LoadedConfig {
  const { path, text, folder, outer } = at;
  const { readConfig, joinedConfig, refusals } = reader();
  const { config: own, problems } = readConfig(text);
  const config = joinedConfig(outer.config, own);
  const ignored = own.ignore.filter((pattern) => config.ignore.includes(pattern));
  const ignores = ignoring(ignored, folder, path, complaints);
  return {
    path,
    text,
    config,
    problems: [...problems, ...refusals(outer.config, own)],
    ignores: (file) => outer.ignores(file) || ignores(file),
    key: `${outer.key}${text.length}:${text}`,
    caps: own.pursue === null ? outer.caps : [...outer.caps, { path, limit: own.pursue }],
  };
}

function ignoring(
  patterns: readonly string[],
  folder: string,
  path: string,
  complaints: Complaints,
): (path: string) => boolean {
  const matchers: PathMatcher[] = [];
  for (const pattern of patterns) {
    const matcher = ignoreMatcher(pattern);
    if (matcher) matchers.push(matcher);
    else complaints.fail(cliWords.badGlob, { path: `${path}: ${pattern}` });
  }
  return (file) => {
    const way = relative(folder, file).replaceAll('\\', '/');
    return matchers.some((matches) => matches(way));
  };
}

/** The nearest folder upwards that has a `.git`; null outside of a repository. */
export function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}
