/** Plans that carry their expected findings; how a marker is written says `markers.ts`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import type { Config, Plan } from '../../../src/plan/model';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { proofOf } from '../../../src/proof/check';
import { copyPaths } from '../../../src/proof/links';
import type { Copies, Copy } from '../../../src/proof/model';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { lint } from '../../../src/rules/lint';
import type { Diagnostic, Example } from '../../../src/rules/rule';
import { copyOf } from '../proof/pairs';
import { foundPlaces, type Place, placesIn, unmarked } from './markers';

export { placesIn, unmarked } from './markers';

/** "Today" where a plan doesn't say. */
export const TODAY = '2022-10-01';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/rules');
export interface Fixture {
  readonly name: string;
  /** Without its markers. */
  readonly text: string;
  readonly expected: readonly Place[];
  /** Of `NAME.zhibi.yaml` beside it. */
  readonly config: Config;
}

export function fixtures(): Fixture[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.account.md'))
    .sort()
    .map((name) => {
      const file = join(FOLDER, name);
      const settings = file.replace(/\.account\.md$/, '.zhibi.yaml');
      const config = existsSync(settings)
        ? readConfig(readFileSync(settings, 'utf8')).config
        : emptyConfig;
      return { name, config, ...unmarked(readFileSync(file, 'utf8')) };
    });
}

export function planOf(text: string, config: Config = emptyConfig): Plan {
  return readPlan(text, { path: 'plan.account.md', config });
}

export function lintText(
  text: string,
  {
    config = emptyConfig,
    today = TODAY as string | null,
    language = 'en' as 'en' | 'zh-cn',
    copies = undefined as Example['copies'],
  } = {},
): Diagnostic[] {
  const proof = copies && ((plan: Plan) => proofOf(plan, copiesOf(plan, copies)));
  return lint(planOf(text, config), { language, today, proof });
}

/** The copies that an example brings, as a host would have read them. */
function copiesOf(plan: Plan, texts: NonNullable<Example['copies']>): Copies {
  return new Map(
    copyPaths(plan).map((path): [string, Copy] => {
      const text = texts[path];
      const hash = 'ab'.repeat(32);
      if (text === undefined) return [path, { state: 'missing' }];
      const why = { unreadable: 'no-text', params: {} } as const;
      if (text === null) return [path, { state: 'unreadable', hash, why }];
      return [path, { state: 'read', hash, index: new CopyIndex(copyOf(text)) }];
    }),
  );
}

/** What an example of a rule finds, with the copies and settings that it brings. */
export function lintExample(
  { copies, config }: Example,
  text: string,
  language: 'en' | 'zh-cn' = 'en',
): Diagnostic[] {
  const settings = config ? readConfig(config).config : emptyConfig;
  return lintText(text, { copies, config: settings, language });
}

/** What was found, as a marker says it and as fully as `expected` asks: `line:column rule#code!severity`. */
export function foundIn(
  text: string,
  diagnostics: readonly Diagnostic[],
  expected: readonly Place[] = [],
): string[] {
  return placesIn(text, foundPlaces(diagnostics, expected));
}
