/** The `.zhibi.yaml` that counts for a folder: the nearest upwards, to the root of the repository. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { emptyConfig } from '../../plan/emptyConfig';
import type { Config, Problem } from '../../plan/model';
import { cliWords } from '../../words/cli/cli';
import { Unread } from '../errors';
import type { Complaints } from '../io';
import { ignoreMatcher, type Matcher } from './glob';
import { decode, isInside, isThere, readBounded, realPathInside } from './readFile';
import { shownPath } from './shownPath';

export const CONFIG_NAME = '.zhibi.yaml';
const CONFIG_LIMIT = 256 * 1024;

/** With it comes the YAML parser, which only those pay for who have such a file. */
export const reader = (): typeof import('../../plan/read/yaml/config') =>
  require('../../plan/read/yaml/config');

/** A `.zhibi.yaml` that was found; `path` is null where there is none. */
export interface LoadedConfig {
  readonly path: string | null;
  readonly text: string;
  readonly config: Config;
  readonly problems: readonly Problem[];
  /** Whether the `ignore` list names this absolute path. */
  readonly ignores: (path: string) => boolean;
}

/** Where the policy of a folder comes from. */
export interface ConfigSource {
  /** The configuration for the files of `folder` (absolute). */
  forFolder(folder: string): LoadedConfig;
  /** All that were read. */
  readonly loaded: readonly LoadedConfig[];
}

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
    if (isThere(join(folder, CONFIG_NAME))) {
      return this.#read(join(folder, CONFIG_NAME), folder);
    }
    const parent = dirname(folder);
    return this.#isTop(folder, parent) ? this.#none() : this.forFolder(parent);
  }

  /** The root of a repository; outside of any, the working directory or a folder beside it. */
  #isTop(folder: string, parent: string): boolean {
    if (parent === folder || existsSync(join(folder, '.git'))) return true;
    return repositoryOf(folder) === null && !isInside(this.cwd, parent);
  }

  #none(): LoadedConfig {
    return { path: null, text: '', config: emptyConfig, problems: [], ignores: () => false };
  }

  #read(file: string, folder: string): LoadedConfig {
    const path = shownPath(this.cwd, file);
    try {
      const real = realPathInside(file, repositoryOf(folder) ?? folder);
      const { text } = decode(readBounded(real, CONFIG_LIMIT), CONFIG_LIMIT);
      const { config, problems } = reader().readConfig(text);
      return { path, text, config, problems, ignores: this.#ignores(config, folder, path) };
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      this.complaints.fail(error.word, { path, ...error.params });
      return this.#none();
    }
  }

  #ignores(config: Config, folder: string, path: string): (path: string) => boolean {
    const matchers: Matcher[] = [];
    for (const pattern of config.ignore) {
      const matcher = ignoreMatcher(pattern);
      if (matcher) matchers.push(matcher);
      else this.complaints.fail(cliWords.badGlob, { path: `${path}: ${pattern}` });
    }
    return (file) => {
      const way = relative(folder, file).replaceAll('\\', '/');
      return matchers.some((matches) => matches(way));
    };
  }
}

/** The nearest folder upwards that has a `.git`; null outside of a repository. */
export function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}
