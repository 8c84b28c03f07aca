/** What a change says: its kind, its sentence, and where it stands before and after. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';
import { diffPlans } from '../../../../../src/review/diff';
import { changeText } from '../../../../../src/review/formats/diff/diff';

const FENCE = '```';
const plan = (text: string) => readPlan(text, { path: 'a.account.md' });
const head = (more = '', reviewBy = '2024-01-01') =>
  `---\nzhibi: 1\naccount: Acme\nowner: Kim\nreviewBy: ${reviewBy}\ndecision: pursue\nreason: grows\nstage: pre-sale\n${more}---\n`;
const roe = (rows: string, periods = '2021, 2022') =>
  `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nbasis: ending\nperiods: [${periods}]\n${rows}\nsource: [a]\n${FENCE}\n\n[^a]: annual-report · R · 2022-03-01 · A1\n`;
const profit = (last: string) =>
  roe(`revenue: 50 | 50\nassets: 200 | 200\nequity: 100 | 100\nnetIncome: 10 | ${last}`);
const ann = (said: string) => `## People\n\n- Ann · ${said}\n`;

/** Each as `code: sentence @ before → after`. */
function told(before: string, after: string): string[] {
  const place = (text: string, range: { start: number; end: number } | null | undefined) =>
    range ? text.slice(range.start, range.end) : '–';
  return diffPlans(plan(before), plan(after)).changes.map(
    (change) =>
      `${change.code}: ${changeText(change, 'en')} @ ${place(before, change.before)} → ${place(after, change.after)}`,
  );
}

it.each<[string, string, ...string[]]>([
  [head(), head('listing: none\n'), 'gateKey: listing: – → none @ – → listing: none'],
  [head('listing: none\n'), head('listing: none\n')],
  [head('listing: none\n'), head(), 'frontMatter: listing: none → – @ listing: none → –'],
  [
    head('status: review\n'),
    head('status: draft\n'),
    'gateKey: status: review → draft @ status: review → status: draft',
  ],
  [head(), head('asOf: 2022-01-01\n'), 'gateKey: asOf: – → 2022-01-01 @ – → asOf: 2022-01-01'],
  [
    head(),
    head('', '2024-02-01'),
    'frontMatter: reviewBy: 2024-01-01 → 2024-02-01 @ reviewBy: 2024-01-01 → reviewBy: 2024-02-01',
  ],
  [
    head('rules: {source/stale: info}\n'),
    head('rules: {source/stale: warning}\n'),
    'ruleSet: Severity of source/stale set to warning @ – → source/stale: warning',
  ],
  [head('rules: {source/stale: info}\n'), head('rules: {source/stale: info}\n')],
  [
    head('rules: {source/stale: info}\n'),
    head(),
    'ruleUnset: Severity of source/stale no longer set @ source/stale: info → –',
  ],
  [
    head(),
    head('rules: {source/stale: off — x}\n'),
    'switchAdded: Rule switched off for the whole plan: source/stale — x @ – → source/stale: off — x',
  ],

  [
    profit('12'),
    profit('13'),
    'roe: ROE 12.00% → 13.00% (net margin +2.00 pp, which adds 1.00 pp) · 2022 @ ```roe → ```roe',
    'rowValue: Acme · 2022 · net income: 12.00 m → 13.00 m @ netIncome: 10 | 12 → netIncome: 10 | 13',
  ],
  // What ROE's own two decimals don't show is no change of ROE; the row shows what it takes.
  [
    profit('12'),
    profit('12.00004'),
    'rowValue: Acme · 2022 · net income: 12.00000 m → 12.00004 m @ netIncome: 10 | 12 → netIncome: 10 | 12.00004',
  ],
  [
    profit('12'),
    profit('12.00006'),
    'rowValue: Acme · 2022 · net income: 12.0000 m → 12.0001 m @ netIncome: 10 | 12 → netIncome: 10 | 12.00006',
  ],
  [
    profit('12'),
    profit('--'),
    'roe: ROE 12.00% → 10.00% (net margin −4.00 pp, which takes 2.00 pp) · 2022 → 2021 @ ```roe → ```roe',
    'rowValue: Acme · 2022 · net income: 12.00 m → – @ netIncome: 10 | 12 → netIncome: 10 | --',
  ],
  [
    roe('revenue: 5 | 6'),
    roe('revenue: 5 | 6 | 7', '2021, 2022, 2023'),
    'periodAdded: Acme: 2023 added @ – → ```roe',
  ],
  [
    roe('revenue: 5 | 6'),
    roe('revenue: 5 | 6\nassets: -- | 2'),
    'rowValue: Acme · 2022 · total assets: – → 2.00 m @ ```roe → assets: -- | 2',
  ],
  // The order of columns is no change.
  [roe('revenue: 5 | 6'), roe('revenue: 6 | 5', '2022, 2021')],

  [
    ann('CFO · support: neutral'),
    ann('CFO · support: supporter'),
    'personSupport: Ann: neutral → supporter @ Ann · CFO · support: neutral → Ann · CFO · support: supporter',
  ],
  [
    ann('CFO · coverage: none'),
    ann('COO · coverage: brief'),
    'personField: Ann · title: CFO → COO @ Ann · CFO · coverage: none → Ann · COO · coverage: brief',
    'personField: Ann · coverage: none → brief @ Ann · CFO · coverage: none → Ann · COO · coverage: brief',
  ],
])('%j → %j', (before, after, ...expected) => {
  expect(told(before, after)).toEqual(expected);
});
