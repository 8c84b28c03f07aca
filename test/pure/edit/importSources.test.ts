/** The footnotes of an import: one for each paper, its kind by its form, none twice. */
import { expect, test } from 'vitest';
import { importInto } from '../../../src/edit/importInto';
import { footnotesOf, sourcesNeed } from '../../../src/edit/importSources';
import { chooseStatements } from '../../../src/imports/facts/choose/choose';
import { readPlan } from '../../../src/plan/document';
import { withEdits } from '../../../src/plan/text/text';
import { calendar, facts, type Paper } from '../imports/facts/papers';

const annual = (year: number): Paper => ({
  filed: `${year + 1}-02-20`,
  accn: `0000000001-${year + 1 - 2000}-000007`,
  fy: year,
  flows: { [calendar(year)]: { Revenues: year, NetIncomeLoss: 50 } },
  balances: { [`${year}-12-31`]: { Assets: 900, StockholdersEquity: 401 } },
});
const quarter: Paper = {
  form: '10-Q',
  filed: '2024-05-05',
  accn: '0000000001-24-000009',
  flows: { '2024-01-01..2024-03-31': { Revenues: 501, NetIncomeLoss: 11 } },
  balances: { '2024-03-31': { Assets: 910, StockholdersEquity: 404 } },
};
const imported = chooseStatements(facts(annual(2022), annual(2023), quarter), {
  entityName: 'Acme Inc.',
  interim: true,
});
const cited = { entity: 'Acme', fileName: 'f.json', language: 'en', plan: null } as const;

test('the annual report of the last period first; the kind follows the form', () => {
  expect(footnotesOf(imported, cited).map(({ line }) => line)).toEqual([
    '[^sec2024]: annual-report · Acme Inc. 10-K 0000000001-24-000007 (SEC company facts) · 2024-02-20',
    '[^sec202405]: interim-report · Acme Inc. 10-Q 0000000001-24-000009 (SEC company facts) · 2024-05-05',
    '[^sec2023]: annual-report · Acme Inc. 10-K 0000000001-23-000007 (SEC company facts) · 2023-02-20',
  ]);
});

test('a file that says no paper is a data set', () => {
  const file = { ...imported, filing: null, sources: [] };
  expect(footnotesOf(file, cited).map(({ line }) => line)).toEqual([
    '[^statements]: dataset · Acme Inc. statements (f.json)',
  ]);
});

test('into a plan: all of them, and none again when imported again', () => {
  const text =
    '---\nzhibi: 1\naccount: Acme Inc.\n---\n\n# Acme\n\n## Look\n\n- A fact[^sec2024].\n\n[^sec2024]: interview · somebody · 2024-01-02 · B2\n';
  const once = (plan: string) => {
    const read = readPlan(plan, { path: 'a.account.md' });
    return withEdits(
      plan,
      importInto(read, imported, { language: 'en', fileName: 'f.json' }).edits,
    );
  };
  const after = once(text);
  expect(after).toContain('source: [sec2024-2, sec202405, sec2023]');
  expect(after.match(/^\[\^/gm)).toHaveLength(4);
  expect(once(after)).toBe(after);
});

test('the company of the file is that of the plan but for its legal form: one block, its name', () => {
  const text = '---\nzhibi: 1\naccount: Acme\n---\n\n# Acme\n';
  const once = (plan: string, entity?: string) => {
    const read = readPlan(plan, { path: 'a.account.md' });
    const target = { language: 'en', fileName: 'f.json', entity } as const;
    return withEdits(plan, importInto(read, imported, target).edits);
  };
  const after = once(text);
  expect(after).toContain('entity: Acme\n');
  expect(once(after, 'ACME Corp.')).toBe(after);
  expect(after).toContain('Acme Inc. 10-K');
});

test('what a source needs is only asked where its line is written', () => {
  const inPlan = (footnotes: string) => {
    const plan = readPlan(`---\nzhibi: 1\naccount: Acme Inc.\n---\n\n${footnotes}`, {
      path: 'a.account.md',
    });
    const file = { ...imported, filing: null, sources: [] };
    return sourcesNeed(footnotesOf(file, { ...cited, plan }))?.en ?? null;
  };
  expect(inPlan('')).toBe('The source needs its date and its grade.');
  expect(inPlan('[^s]: dataset · Acme Inc. statements (f.json) · 2024-02-01 · B2\n')).toBeNull();
  // Written before, without them: the line stays as it is, and lint asks for its date.
  expect(inPlan('[^s]: dataset · Acme Inc. statements (f.json)\n')).toBeNull();
  expect(sourcesNeed(footnotesOf(imported, cited))?.en).toBe('The source needs its grade.');
});
