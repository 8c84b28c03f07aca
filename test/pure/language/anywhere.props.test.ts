import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/language/completion';
import { fixesFor } from '../../../src/language/fixes';
import { hoverAt } from '../../../src/language/hover';
import { ratioHints, staleHints } from '../../../src/language/lenses/hints';
import { roeLenses, sectionLenses } from '../../../src/language/lenses/lenses';
import { foldsOf } from '../../../src/language/navigation/folding';
import { linksOf } from '../../../src/language/navigation/links';
import { definitionAt, referencesAt, renameAt } from '../../../src/language/navigation/navigation';
import { symbolsOf } from '../../../src/language/navigation/symbols';
import { PlanDocument } from '../../../src/plan/document';
import type { Plan, Range } from '../../../src/plan/model';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lint } from '../../../src/rules/lint';
import { TODAY } from './marked';

const folder = join(import.meta.dirname, '../../../templates/samples');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

/** Every range that a feature gives at `offset` or of the whole plan. */
function rangesOf(plan: Plan, offset: number): Range[] {
  const whole = { start: 0, end: plan.text.length };
  const rename = renameAt(plan, offset, 'zz', 'en');
  return [
    ...definitionAt(plan, offset),
    ...referencesAt(plan, offset, true),
    ...('edits' in rename ? rename.edits.map(({ range }) => range) : []),
    ...[hoverAt(plan, offset, 'zh-cn', TODAY) ?? []].flat().map(({ range }) => range),
    ...completionsAt(plan, offset, 'zh-cn', TODAY).map(({ range }) => range),
    ...[...staleHints(plan, whole, 'en', TODAY), ...ratioHints(plan, whole, 'en')].map(
      ({ offset: at }) => ({ start: at, end: at }),
    ),
    ...[...roeLenses(plan, 'en'), ...sectionLenses(plan, 'en', TODAY)].map(({ range }) => range),
    ...linksOf(plan, 'en').map(({ range }) => range),
    ...foldsOf(plan),
    ...symbolsOf(plan).map(({ range }) => range),
  ];
}

function fixRanges(plan: Plan): Range[] {
  return lint(plan, { language: 'en', today: TODAY }).flatMap((finding) =>
    fixesFor(plan, finding, 'en', TODAY).flatMap(({ edits = [], snippets = [] }) =>
      [...edits, ...snippets].map(({ range }) => range),
    ),
  );
}

function inside(plan: Plan, ranges: readonly Range[]): void {
  const wrong = ranges.filter(
    ({ start, end }) => start < 0 || start > end || end > plan.text.length,
  );
  expect(wrong).toEqual([]);
}

describe.each(samples)('%s', (_name, text) => {
  test('every feature answers at every place', () => {
    const document = new PlanDocument('a.account.md', readConfig('').config);
    const plan = document.update(text);
    for (let offset = 0; offset <= text.length; offset += 37) inside(plan, rangesOf(plan, offset));
  });

  test('every feature answers while the plan is typed', () => {
    const document = new PlanDocument('a.account.md', readConfig('').config);
    for (let end = 0; end <= text.length; end += 241) {
      const plan = document.update(text.slice(0, end));
      inside(plan, [...rangesOf(plan, end), ...fixRanges(plan)]);
    }
  });
});
