/** Values of blocks against the tagged facts of a filing: their tag, their year, their length, their segment. */
import { expect, test } from 'vitest';
import type { CopyFact } from '../../../src/copies/model';
import { readPlan } from '../../../src/plan/document';
import { proofOf } from '../../../src/proof/check';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { copyOf } from '../imports/report/segments/typed';

const fact = (tag: string, value: number, end: string, more: Partial<CopyFact> = {}): CopyFact => ({
  taxonomy: 'us-gaap',
  tag,
  unit: 'USD',
  start: null,
  end,
  value,
  text: String(value / 1e6),
  decimals: -6,
  dims: {},
  form: '10-K',
  filed: '2025-02-20',
  accn: '0001-25-000001',
  page: 0,
  line: 0,
  ...more,
});
const year = (end: string) => ({ start: `${Number(end.slice(0, 4))}-01-01` });
const [NOW, BEFORE] = ['2024-12-31', '2023-12-31'];

const FACTS = [
  fact('Revenues', 513e6, NOW, year(NOW)),
  fact('Revenues', 498e6, BEFORE, year(BEFORE)),
  fact('Revenues', 141e6, NOW, { start: '2024-10-01' }),
  fact('Revenues', 377e6, NOW, {
    ...year(NOW),
    dims: { StatementBusinessSegmentsAxis: 'TentsMember' },
  }),
  fact('NetIncomeLoss', 50e6, NOW, year(NOW)),
  fact('ProfitLoss', 54e6, NOW, year(NOW)),
  fact('Assets', 900e6, NOW),
  fact('Assets', 812e6, BEFORE),
];

function results(rows: string, kind = 'roe', facts: readonly CopyFact[] = FACTS) {
  const fence = '```';
  const text = `## Look\n\n${fence}${kind}\nentity: X\ncurrency: USD\nunit: million\n${rows}\nsource: [s]\n${fence}\n\n[^s]: filing · [10-K](r.html) · 2025-02-20 · A1\n`;
  const plan = readPlan(text, { path: 'a.account.md' });
  const index = new CopyIndex({ ...copyOf([['Annual report']], 'en'), facts });
  const { checks } = proofOf(plan, new Map([['r.html', { state: 'read', hash: 'h', index }]]));
  return checks.map(({ text: value, result, nearest, excerpt }) =>
    result === 'found' ? `${value} = ${excerpt}` : `${value} ${result} ${nearest?.text ?? ''}`,
  );
}

test('a value is found under its tag, in its year', () => {
  expect(results('periods: [2023, 2024]\nrevenue: 498 | 513\nassets: 812 | 900')).toEqual([
    ...['498 = Revenues: 498', '513 = Revenues: 513', '812 = Assets: 812', '900 = Assets: 900'],
  ]);
});

test('another year’s value, a quarter’s and a segment’s are told with what the tag says', () => {
  expect(results('periods: [2023, 2024]\nrevenue: 513 | 498')).toEqual([
    `513 not-found Revenues ${BEFORE}: 498`,
    `498 not-found Revenues ${NOW}: 513`,
  ]);
  for (const wrong of ['141', '377'])
    expect(results(`periods: [2024]\nrevenue: ${wrong}`)).toEqual([
      `${wrong} not-found Revenues ${NOW}: 513`,
    ]);
});

test('a quarter is held against a quarter, by its end where the block says it', () => {
  expect(results('periods: [2024Q4]\nrevenue: 141')).toEqual(['141 = Revenues: 141']);
  expect(results(`periods: [FY24]\nends: [${NOW}]\nrevenue: 513`)).toEqual(['513 = Revenues: 513']);
  expect(results('periods: [FY24]\nends: [2024-06-30]\nrevenue: 513')[0]).not.toContain('=');
});

test('all owners’ profit isn’t the parent’s', () => {
  expect(results('periods: [2024]\nnetIncome: 50\nnetIncomeTotal: 54')).toEqual([
    ...['50 = NetIncomeLoss: 50', '54 = ProfitLoss: 54'],
  ]);
  expect(results('periods: [2024]\nnetIncome: 54')).toEqual([
    `54 not-found NetIncomeLoss ${NOW}: 50`,
  ]);
});

test('a segment’s value is found by the name of the segment, and of no other', () => {
  const of = (name: string, value: number) =>
    results(`periods: [2024]\nsegments:\n  ${name}: {revenue: ${value}}`, 'segments');
  expect(of('Tents', 377)).toEqual(['377 = Revenues: 377']);
  expect(of('Boats', 377)[0]).not.toContain('=');
  expect(of('Tents', 513)[0]).not.toContain('=');
});

test('a quarter of the year after is no proof either', () => {
  const facts = [fact('Revenues', 121e6, '2024-03-31', { start: '2024-01-01' })];
  const of = (label: string) => results(`periods: [${label}]\nrevenue: 121`, 'roe', facts)[0];
  expect(of('2024Q1')).toBe('121 = Revenues: 121');
  expect(of('2023Q1')).not.toContain('=');
});

test('a fiscal year that ends in January may be called by either year', () => {
  const ends = ['2024-01-28', '2023-01-29'];
  const facts = ends.map((end, i) =>
    fact('Revenues', [513e6, 498e6][i] ?? 0, end, {
      start: `${Number(end.slice(0, 4)) - 1}-01-30`,
    }),
  );
  for (const periods of ['[FY2022, FY2023]', '[FY2023, FY2024]'])
    expect(results(`periods: ${periods}\nrevenue: 498 | 513`, 'roe', facts)).toEqual([
      ...['498 = Revenues: 498', '513 = Revenues: 513'],
    ]);
});
