/** Our plans beside markdownlint, as its extension would show them: default rules, no settings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixesFor } from '../../../src/language/fixes';
import { insertEdits } from '../../../src/language/insert/insert';
import { INSERT_ITEMS } from '../../../src/language/insert/items';
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import { RULES } from '../../../src/rules/catalogue';
import { applyFixes } from '../../../src/rules/engine/fix';
import { lint } from '../../../src/rules/lint';
import { pageOf } from '../../../src/rules/pages';
import { applied } from '../language/marked';
import { fixtures, TODAY } from '../rules/harness';
import { markdownlintFindings, newFindings } from './markdownlintFindings';

const templates = join(import.meta.dirname, '../../../templates');
const plans = readdirSync(templates, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.account.md'),
);

describe.each(plans)('%s', (path) => {
  it('has no finding of markdownlint but those that are expected', () => {
    expect(markdownlintFindings(readFileSync(join(templates, path), 'utf8'))).toEqual([]);
  });
});

const faulty = [
  ...fixtures(),
  ...RULES.map(({ id }) => ({
    name: id,
    text: pageOf(id).example.bad,
    config: emptyConfig,
  })),
];
const options = { language: 'en', today: TODAY } as const;

/** What a fix may bring to light: it was wrong before, and there is no telling how to mend it. */
const BEFORE: Readonly<Record<string, string>> = {
  MD024: 'a heading with the name of a section stands where it opens none',
  MD041: 'the plan has no title; with a first section that is seen',
};
const added = (before: string, after: string, allowed = BEFORE) =>
  newFindings(before, after).filter(
    (finding) => !Object.hasOwn(allowed, finding.replace(/^\d+ |\/.*/g, '')),
  );
/** Of a line that Markdown read otherwise than its writer. */
const READ = {
  ...BEFORE,
  MD032: '`2、…` kept as it is, by a switch above it, cuts the list that it stood in',
  MD053: '`【^n】：…` becomes the definition that nothing cites',
};

it.each(faulty)('$name: no fix adds a finding of markdownlint', ({ text, config }) => {
  const read = (of: string) => readPlan(of, { path: 'plan.account.md', config });
  const { text: fixed } = applyFixes(text, read, options);
  expect(added(text, fixed), fixed).toEqual([]);
  const plan = read(text);
  for (const finding of lint(plan, options)) {
    for (const { title, snippets, edits } of fixesFor(plan, finding, 'en', TODAY)) {
      const after = applied(plan, snippets ?? edits ?? []);
      const isNearMiss = finding.rule === 'format/near-miss';
      expect(
        added(text, after, isNearMiss ? READ : BEFORE),
        `${finding.rule} ${title}\n${after}`,
      ).toEqual([]);
    }
  }
});

const PLAN = '---\nzhibi: 1\naccount: A\n---\n\n# A\n\n## B\n\n- A statement [^s1]\n\n';
const SOURCE = '\n\n[^s1]: media · A · 2022-09-01 · B2\n';

it.each(INSERT_ITEMS.map(({ id }) => id))('the menu’s %s adds none', (id) => {
  const plan = readPlan(PLAN + SOURCE, { path: 'plan.account.md', config: emptyConfig });
  const after = applied(plan, insertEdits(plan, id, null, '2022-09-01'));
  const found = newFindings(plan.text, after);
  expect(found, after).toEqual([]);
});
