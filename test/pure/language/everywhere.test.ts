/**
 * What the editor offers over one English and one Chinese plan, feature by feature, and what
 * every fix of every rule writes into the rule's own example: `test/fixtures/language/`, which
 * is read like code. `npx vitest -u` writes it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planHealth } from '../../../src/evidence/health';
import { briefFor } from '../../../src/language/brief/brief';
import { briefMarkdown } from '../../../src/language/brief/briefPage';
import { cellOutput, cellStatus } from '../../../src/language/cells/cellOutput';
import { completionsAt } from '../../../src/language/completion';
import { bindFixes } from '../../../src/language/figures/bindFigure';
import { fixesFor } from '../../../src/language/fixes';
import { healthEntries, healthMarkdown } from '../../../src/language/healthReport';
import { hoverAt } from '../../../src/language/hover';
import { insertEdits } from '../../../src/language/insert/insert';
import { INSERT_ITEMS } from '../../../src/language/insert/items';
import { ratioHints, staleHints } from '../../../src/language/lenses/hints';
import { leadsOf } from '../../../src/language/lenses/leads';
import {
  addLenses,
  peopleLenses,
  roeLenses,
  sectionLenses,
} from '../../../src/language/lenses/lenses';
import { foldsOf } from '../../../src/language/navigation/folding';
import { linksOf } from '../../../src/language/navigation/links';
import {
  definitionAt,
  referencesAt,
  renamableAt,
  renameAt,
} from '../../../src/language/navigation/navigation';
import { symbolsOf, workspaceSymbolsOf } from '../../../src/language/navigation/symbols';
import { nextStep } from '../../../src/language/nextStep';
import type { Plan } from '../../../src/plan/model';
import { lint, lintWithGaps } from '../../../src/rules/lint';
import { pageOf, RULE_PAGES } from '../../../src/rules/pages';
import type { Language } from '../../../src/words';
import { toldValue } from '../plan/toldPlan';
import { lintExample } from '../rules/harness';
import { plan } from './marked';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const SHOWN = join(FIXTURES, 'language');
const DAY = '2022-10-01';
const PLANS: Readonly<Record<Language, string>> = {
  en: join(FIXTURES, 'house/acme.account.md'),
  'zh-cn': join(FIXTURES, '../../templates/samples/牧高笛.account.md'),
};

/** Where something begins or ends: there the caret tells the most. */
function caretsOf({ text }: Plan): number[] {
  const ends = [...text.matchAll(/(?<=[\s:：(（|·[^,，])(?=\S)|\n/g)].map(({ index }) => index);
  return [...new Set(ends)];
}

/** What is given at each place, where nothing like it was given before. */
function atEach<T>(of: Plan, give: (offset: number) => T | undefined): [number, T][] {
  const seen = new Set<string>(['[]', '']);
  return caretsOf(of).flatMap((offset): [number, T][] => {
    const given = give(offset);
    // Wherever it stands.
    const key = (JSON.stringify(given) ?? '').replace(/"(?:start|end)":\d+/g, '');
    if (given === undefined || seen.has(key)) return [];
    seen.add(key);
    return [[offset, given]];
  });
}

const lineOf = ({ text }: Plan, offset: number) => {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
};

function toldAt<T>(of: Plan, give: (offset: number) => T | undefined): string {
  const told = atEach(of, give).map(([at, given]) =>
    toldValue({ [lineOf(of, at)]: given }, of.text),
  );
  return told.join('\n');
}

const FEATURES: Readonly<Record<string, (of: Plan, language: Language) => string>> = {
  hovers: (of, l) => toldAt(of, (at) => hoverAt(of, at, l, DAY)),
  completions: (of, l) =>
    toldAt(of, (at) =>
      completionsAt(of, at, l, DAY)
        .slice(0, 4)
        .map(({ label, range, insert, sort, more }) => ({
          ...{ label, range, insert, sort, more },
        })),
    ),
  navigation: (of, l) =>
    toldAt(of, (at) => {
      const definition = definitionAt(of, at);
      const references = referencesAt(of, at, true);
      if (definition.length + references.length === 0) return undefined;
      const renamed = renameAt(of, at, 'zz', l);
      return { definition, references, renamable: renamableAt(of, at), renamed };
    }),
  lenses: (of, l) => {
    const whole = { start: 0, end: of.text.length };
    const lenses = [
      ...[...roeLenses(of, l), ...sectionLenses(of, l, DAY)],
      ...[...peopleLenses(of, l), ...addLenses(of, l)],
    ];
    const hints = [...staleHints(of, whole, l, DAY), ...ratioHints(of, whole, l)];
    const placed = hints.map(({ offset, ...hint }) => ({ at: lineOf(of, offset), ...hint }));
    return toldValue(
      { lenses, hints: placed, leads: leadsOf(of, l), links: linksOf(of, l) },
      of.text,
    );
  },
  outline: (of) => {
    const found = workspaceSymbolsOf(of, 'a');
    return toldValue({ symbols: symbolsOf(of), folds: foldsOf(of), found }, of.text);
  },
  briefs: (of, l) =>
    of.people.map((person) => briefMarkdown(briefFor(of, person, l, DAY), l)).join('\n\n'),
  health: (of, l) => {
    const linted = lintWithGaps(of, { language: l, today: DAY });
    const health = planHealth(of, linted.findings, DAY);
    return toldValue(
      {
        markdown: healthMarkdown(health, l),
        entries: healthEntries(of, linted.findings, l, DAY),
        next: nextStep(of, linted, l),
      },
      of.text,
    );
  },
  cells: (of, l) => {
    const findings = lint(of, { language: l, today: DAY });
    const spans = [...of.roe, ...of.segments].map(({ range }) => range);
    const cells = spans.map((span) => {
      const output = JSON.stringify(cellOutput(of, span, findings, l));
      return { span, status: cellStatus(of, span, findings, l), output: output.slice(0, 600) };
    });
    return toldValue({ cells }, of.text);
  },
  inserted: (of) => {
    const carets = [null, ...of.sections.slice(0, 4).map(({ range }) => range.end - 1)];
    const told = INSERT_ITEMS.flatMap(({ id }) =>
      carets.map((caret) => ({
        id,
        caret: caret === null ? 'nowhere' : lineOf(of, caret),
        edits: insertEdits(of, id, caret, DAY),
      })),
    );
    return toldValue({ told }, of.text);
  },
  bound: (of, l) => toldAt(of, (at) => bindFixes(of, at, l)),
};

test.each(
  Object.keys(FEATURES).flatMap((feature) =>
    (['en', 'zh-cn'] as const).map((language) => ({ feature, language })),
  ),
)('$feature $language', async ({ feature, language }) => {
  const of = plan(readFileSync(PLANS[language], 'utf8'));
  const told = FEATURES[feature]?.(of, language) ?? '';
  await expect(told).toMatchFileSnapshot(join(SHOWN, `${feature}.${language.slice(0, 2)}.txt`));
});

const ids = Object.keys(RULE_PAGES).filter((id) => id !== 'format/config-invalid');
const groups = [...new Set(ids.map((id) => id.split('/')[0] ?? ''))];

test.each(groups)('fixes of %s', async (group) => {
  const told = ids
    .filter((id) => id.startsWith(`${group}/`))
    .map((id) => {
      const { example, english = example } = pageOf(id);
      const fixes = (['en', 'zh-cn'] as const).flatMap((language) => {
        const { bad, config, copies } = language === 'en' ? english : example;
        const of = plan(bad, config);
        const found = lintExample({ bad, good: '', config, copies }, bad, language);
        return found
          .filter(({ rule }) => rule === id)
          .slice(0, 2)
          .map((finding) => toldValue({ fixes: fixesFor(of, finding, language, DAY) }, bad));
      });
      return `# ${id}\n${fixes.join('')}`;
    });
  await expect(told.join('\n')).toMatchFileSnapshot(join(SHOWN, 'fixes', `${group}.txt`));
});
