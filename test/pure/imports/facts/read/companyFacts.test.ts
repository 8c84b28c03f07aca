/** Company facts made up here: what filings do to figures over the years. */
import { describe, expect, test } from 'vitest';
import { ImportError, type NoteCode, readStatements } from '../../../../../src/imports';

interface Fact {
  start?: string;
  end: string;
  val: number;
  filed?: string;
  form?: string;
  accn?: string;
  fy?: number;
  fp?: string;
}
type Tags = Record<string, Record<string, readonly Fact[]>>;

const file = (taxonomies: Record<string, Tags>, entityName = 'Made Up Inc.') => {
  const facts = Object.fromEntries(
    Object.entries(taxonomies).map(([taxonomy, tags]) => [
      taxonomy,
      Object.fromEntries(
        Object.entries(tags).map(([tag, units]) => [
          tag,
          { label: `{"quoted \\" brace }`, description: null, units },
        ]),
      ),
    ]),
  );
  return new TextEncoder().encode(JSON.stringify({ cik: 1, entityName, facts }));
};
const year = (n: number, val: number, more: Partial<Fact> = {}): Fact => ({
  start: `${n}-01-01`,
  end: `${n}-12-31`,
  val,
  filed: `${n + 1}-03-01`,
  form: '10-K',
  accn: `a-${n}`,
  // What the filing is of, not the fact: never to be used.
  fy: 1999,
  fp: 'FY',
  ...more,
});
const at = (n: number, val: number, more: Partial<Fact> = {}): Fact => {
  const { start: _, ...fact } = year(n, val, more);
  return fact;
};

const GAAP: Tags = {
  Revenues: { USD: [year(2021, 100), year(2022, 110), year(2022, 110, { filed: '2024-03-01' })] },
  NetIncomeLoss: { USD: [year(2021, 10), year(2022, -11)] },
  ProfitLoss: { USD: [year(2021, 12), year(2022, -10)] },
  Assets: { USD: [at(2020, 90), at(2021, 95), at(2022, 99)] },
  StockholdersEquity: { USD: [at(2020, 40), at(2021, 45), at(2022, 46)] },
};
const notesOf = async (bytes: Uint8Array, code: NoteCode) =>
  (await readStatements(bytes)).notes.filter((note) => note.code === code);

test('years, balances before them, both scopes', async () => {
  const imported = await readStatements(file({ 'us-gaap': GAAP }));
  expect(imported).toMatchObject({
    shape: 'company-facts',
    entity: 'Made Up Inc.',
    currency: 'USD',
    scope: 'attributable',
    periods: [
      { label: 'FY2021', months: 12, end: '2021-12-31' },
      { label: 'FY2022', months: 12, end: '2022-12-31' },
    ],
    rows: {
      revenue: [100, 110],
      netIncome: [10, -11],
      netIncomeTotal: [12, -10],
      assets: [95, 99],
      equity: [45, 46],
    },
    opening: { assets: 90, equity: 40 },
  });
  expect(imported.notes.map(({ code }) => code)).not.toContain('restated');
});

test('a later paper with all core rows counts, and asks once; one with a row alone doesn’t', async () => {
  const later = { filed: '2023-03-01', accn: 'b-2021' };
  const Revenues = {
    USD: [
      year(2021, 104, later),
      year(2021, 100, { filed: '2022-03-01' }),
      year(2021, 102, { filed: '2024-09-01', accn: 'c-2021' }),
    ],
  };
  const NetIncomeLoss = { USD: [year(2021, 10), year(2021, 11, later)] };
  const bytes = file({ 'us-gaap': { ...GAAP, Revenues, NetIncomeLoss } });
  expect((await readStatements(bytes)).rows).toMatchObject({
    revenue: [104, null],
    netIncome: [11, null],
  });
  expect(await notesOf(bytes, 'recast')).toMatchObject([
    { row: null, params: { first: 100, latest: 104, date: '2023-03-01' } },
  ]);
});

test('what is a part beside the total is shown, the total is taken', async () => {
  const part = 'RevenueFromContractWithCustomerExcludingAssessedTax';
  const bytes = file({
    'us-gaap': { ...GAAP, [part]: { USD: [year(2021, 98), year(2022, 100)] } },
  });
  expect((await readStatements(bytes)).rows.revenue).toEqual([100, 110]);
  expect(await notesOf(bytes, 'candidates')).toEqual([
    {
      code: 'candidates',
      row: 'revenue',
      period: null,
      params: {
        taken: 'Revenues',
        value: 110,
        other: part,
        otherValue: 100,
        periods: 'FY2021, FY2022',
      },
    },
  ]);
});

test('tags that follow each other make one row', async () => {
  const bytes = file({
    'us-gaap': {
      ...GAAP,
      Revenues: { USD: [year(2022, 110)] },
      SalesRevenueNet: { USD: [year(2021, 100)] },
    },
  });
  expect((await readStatements(bytes)).rows.revenue).toEqual([100, 110]);
  expect(await notesOf(bytes, 'names-mixed')).toHaveLength(1);
});

test('the currency with most facts is the filer’s, dollars beside it a translation', async () => {
  const bytes = file({
    'ifrs-full': {
      Revenue: { CNY: [year(2021, 700), year(2022, 770)], USD: [year(2022, 110)] },
      ProfitLossAttributableToOwnersOfParent: { CNY: [year(2021, 70), year(2022, 77)] },
      Assets: { CNY: [at(2021, 900), at(2022, 990)] },
      EquityAttributableToOwnersOfParent: { CNY: [at(2021, 400), at(2022, 440)] },
    },
  });
  const imported = await readStatements(bytes);
  expect(imported.currency).toBe('CNY');
  expect(imported.rows.revenue).toEqual([700, 770]);
  expect(await notesOf(bytes, 'translation')).toMatchObject([
    { params: { currency: 'USD', taken: 'CNY' } },
  ]);
});

test('quarters, sums of months and moved years are no years; a cut year is told', async () => {
  const Revenues = {
    USD: [
      year(2021, 100),
      { ...year(2022, 25), start: '2022-10-01', form: '10-Q' },
      { ...year(2022, 60), start: '2022-01-01', end: '2022-11-30', form: '10-K' },
      { ...year(2022, 101), start: '2021-10-01', end: '2022-09-30', form: '10-Q' },
    ],
  };
  const NetIncomeLoss = { USD: [year(2021, 10)] };
  const bytes = file({ 'us-gaap': { Revenues, NetIncomeLoss } });
  const imported = await readStatements(bytes);
  expect(imported.periods.map(({ label }) => label)).toEqual(['FY2021']);
  expect(await notesOf(bytes, 'odd-length')).toMatchObject([
    { params: { start: '2022-01-01', end: '2022-11-30', days: 334 } },
  ]);
});

test('years of 52 and 53 weeks have one label each', async () => {
  const weeks = (start: string, end: string, val: number): Fact => ({
    start,
    end,
    val,
    filed: '2023-03-01',
    form: '10-K',
  });
  const bytes = file({
    'us-gaap': {
      Revenues: {
        USD: [
          weeks('2019-12-29', '2021-01-02', 1),
          weeks('2021-01-03', '2022-01-01', 2),
          weeks('2022-01-02', '2022-12-31', 3),
        ],
      },
    },
  });
  const { periods, rows } = await readStatements(bytes);
  expect(periods.map(({ label }) => label)).toEqual(['FY2020', 'FY2021', 'FY2022']);
  expect(rows.revenue).toEqual([1, 2, 3]);
});

test('one owner only: the profit and equity of all owners are taken, and said to be', async () => {
  const { NetIncomeLoss: _, StockholdersEquity: __, ...rest } = GAAP;
  const bytes = file({
    'us-gaap': {
      ...rest,
      StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest: {
        USD: [at(2021, 50), at(2022, 51)],
      },
    },
  });
  const imported = await readStatements(bytes);
  expect(imported.scope).toBe('total');
  expect(imported.rows.equityTotal).toEqual([50, 51]);
  expect(imported.notes.filter(({ code }) => code === 'missing').map(({ row }) => row)).toEqual([
    'costOfRevenue',
    'inventory',
    'operatingCashFlow',
  ]);
});

describe('the company of the file', () => {
  const read = (entity: string, more = {}) =>
    readStatements(file({ 'us-gaap': GAAP }, 'Acme Outdoor, Inc.'), { entity, ...more });
  test.each(['Acme Outdoor', 'ACME OUTDOOR INC', 'Acme Outdoor Corp.'])(
    '%s is it',
    async (name) => {
      const { notes } = await read(name);
      expect(notes.filter(({ code }) => code === 'entity-named')).toEqual([]);
    },
  );
  test('another one is a question, never relabelled', async () => {
    await expect(read('Tesla')).rejects.toMatchObject({
      code: 'entity-differs',
      params: { entity: 'Tesla', file: 'Acme Outdoor, Inc.' },
    });
    const { entity, notes } = await read('Tesla', { sameEntity: true });
    expect(entity).toBe('Acme Outdoor, Inc.');
    expect(notes[0]).toMatchObject({ code: 'entity-named' });
  });
  test.each(['Acme', '艾克米户外'])('%s may be it: read, and asked', async (name) => {
    expect((await read(name)).notes[0]).toMatchObject({
      code: 'entity-named',
      params: { entity: name, file: 'Acme Outdoor, Inc.' },
    });
  });
});

describe('hostile or broken files', () => {
  test.each<[string, Uint8Array, string]>([
    ['no facts', file({}), 'no-facts'],
    [
      'strings for numbers',
      file({ 'us-gaap': { Revenues: { USD: [{ end: '2021-12-31', val: 'x' } as never] } } }),
      'no-facts',
    ],
    ['deep nesting', new TextEncoder().encode('{"facts":'.repeat(10_000)), 'not-company-facts'],
    ['no end', file({ 'us-gaap': GAAP }).slice(0, 900), 'bad-json'],
  ])('%s', async (_, bytes, code) => {
    const error = await readStatements(bytes).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportError);
    expect((error as ImportError).code).toBe(code);
  });

  test('10 MB in pieces, within the piece that holds a name', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        `Other${n}`,
        { USD: Array.from({ length: 150 }, (_x, i) => year(1900 + i, i)) },
      ]),
    );
    const bytes = file({ 'us-gaap': { ...many, ...GAAP } }, '甲公司 "乙"');
    expect(bytes.length).toBeGreaterThan(7_000_000);
    let pauses = 0;
    const imported = await readStatements(bytes, {
      pause: async () => {
        pauses++;
      },
    });
    expect(imported.entity).toBe('甲公司 "乙"');
    expect(imported.rows.revenue).toEqual([100, 110]);
    expect(pauses).toBeGreaterThan(100);
  });
});
