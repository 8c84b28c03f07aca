/** Plans that carry their expected findings: `⟦rule/id⟧` stands right before where a finding begins. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import type { Config, Plan } from '../../../src/plan/model';
import { readConfig } from '../../../src/plan/read/yaml/config';
import { proofOf } from '../../../src/proof/check';
import { copyPaths } from '../../../src/proof/links';
import type { Copies, Copy } from '../../../src/proof/model';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { lint } from '../../../src/rules/lint';
import type { Diagnostic, Example } from '../../../src/rules/rule';
import { copyOf } from '../proof/pairs';

/** "Today" where a plan doesn't say. */
export const TODAY = '2022-10-01';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/rules');
const MARKER = /⟦([a-z]+\/[a-z-]+)⟧/g;

export interface Place {
  readonly rule: string;
  readonly offset: number;
}

export interface Fixture {
  readonly name: string;
  /** Without its markers. */
  readonly text: string;
  readonly expected: readonly Place[];
  /** Of `NAME.zhibi.yaml` beside it. */
  readonly config: Config;
}

/** Takes the markers out and says where they stood. */
export function unmarked(marked: string): { text: string; expected: Place[] } {
  const expected: Place[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARKER)) {
    text += marked.slice(at, match.index);
    expected.push({ rule: match[1] ?? '', offset: text.length });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
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
export function lintExample({ copies, config }: Example, text: string): Diagnostic[] {
  return lintText(text, { copies, config: config ? readConfig(config).config : emptyConfig });
}

/** What was found, as the markers say it: `rule @ line:column`, so that a difference can be read. */
export function placesIn(text: string, places: readonly Place[]): string[] {
  return [...places]
    .sort((a, b) => a.offset - b.offset || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, offset }) => {
      const before = text.slice(0, offset).split('\n');
      return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${rule}`;
    });
}

export function foundIn(text: string, diagnostics: readonly Diagnostic[]): string[] {
  return placesIn(
    text,
    diagnostics.map(({ rule, range }) => ({ rule, offset: range.start })),
  );
}
