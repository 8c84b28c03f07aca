/** A customer beside its peers: what is compared, on which basis, and what that leads to. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../src/finance/analyse';
import type { Ratio, Statements } from '../../../../src/finance/statements/statements';
import { peerTable, peerTableNotes } from '../../../../src/render/roe/peerTable';
import { alibaba, jd, statements, target, walmart, withEnds } from '../real';

/** A peer that has nothing but what it publishes. */
const published = (entity: string, reported: Partial<Record<Ratio, number[]>>): Statements =>
  statements(entity, 1, ['2021'], {}, { reported });

describe('a customer beside its peers', () => {
  const customer = statements('甲', 1, ['2021'], {
    revenue: [1000],
    costOfRevenue: [730],
    netIncome: [50],
    inventory: [100],
    assets: [2000],
    equity: [500],
  });
  /** A company with these ratios, of rows like the customer's. */
  const company = (entity: string, margin: number, days: number, turnover: number, times: number) =>
    statements(entity, 1, ['2021'], {
      revenue: [1000],
      costOfRevenue: [730],
      netIncome: [1000 * margin],
      inventory: [days * 2],
      assets: [1000 / turnover],
      equity: [1000 / turnover / times],
    });
  const peers = [
    company('乙', 0.08, 30, 0.4, 2),
    company('丙', 0.1, 42, 0.6, 3),
    company('丁', 0.02, 58, 0.8, 4),
  ];
  const find = (ratio: Ratio, of = peers) =>
    analyse(customer, of).comparisons.find((comparison) => comparison.ratio === ratio);

  it('median, best and the gap in money', () => {
    expect(find('netMargin')).toMatchObject({
      period: '2021',
      value: 0.05,
      median: 0.08,
      best: 0.1,
      bestEntity: '丙',
      gap: expect.closeTo(-0.03, 12),
      gapInMoney: expect.closeTo(-30, 9),
      entities: { 乙: 0.08, 丙: 0.1, 丁: 0.02 },
    });
    // 50 days against 42; a day of cost is 2.
    expect(find('inventoryDays')).toMatchObject({
      median: 42,
      best: 30,
      bestEntity: '乙',
      gap: 8,
      gapInMoney: 16,
    });
    expect(find('assetTurnover')).toMatchObject({
      gap: expect.closeTo(-0.1, 12),
      gapInMoney: expect.closeTo(-200, 9),
    });
  });

  it('has no best where neither way is better, but a gap to the median', () => {
    expect(find('equityMultiplier')).toMatchObject({
      median: 3,
      best: null,
      bestEntity: null,
      gap: 1,
      gapInMoney: null,
    });
  });

  it('has no median below three peers, and then measures against the best', () => {
    expect(find('netMargin', peers.slice(1))).toMatchObject({
      median: null,
      best: 0.1,
      gap: expect.closeTo(-0.05, 12),
    });
    expect(find('equityMultiplier', peers.slice(1))).toMatchObject({
      median: null,
      gap: null,
      gapInMoney: null,
    });
  });

  it('makes leads where the customer is worse, the largest first', () => {
    const { leads } = analyse(customer, peers);
    expect(leads.map(({ code, money }) => [code, Math.round(money)])).toEqual([
      ['net-margin-below', 30],
      // 2000 of assets; at a turnover of 0.6 sales of 1000 need 1667.
      ['turnover-below', 333],
      ['inventory-above', 16],
    ]);
    expect(leads[2]).toMatchObject({
      driver: 'cash',
      value: 50,
      benchmark: 42,
      against: 'median',
      bestEntity: null,
    });
  });

  it('an industry shows its quartiles and counts neither for the median nor for the best', () => {
    const industry = {
      ...published('户外', { netMargin: [0.082] }),
      companies: 37,
      quartiles: { p25: { netMargin: [0.04] }, p75: { netMargin: [0.12] } },
    };
    const found = find('netMargin', [...peers, industry]);
    expect(found).toMatchObject({
      median: find('netMargin')?.median,
      spreads: { 户外: { p25: 0.04, p75: 0.12, companies: 37 } },
    });
    expect(find('netMargin')?.spreads).toEqual({});
    const half = { ...industry, quartiles: { p25: {}, p75: { netMargin: [0.12] } } };
    expect(find('netMargin', [half])?.spreads).toEqual({
      户外: { p25: null, p75: 0.12, companies: 37 },
    });
    const analysis = analyse(customer, [industry]);
    const shown = peerTable(analysis, 'zh-cn');
    expect(JSON.stringify(shown.head)).toContain('户外（37 家中位数）');
    expect(JSON.stringify(shown.rows)).toContain('8.20%（4.00%–12.00%）');
    expect(peerTableNotes(analysis, 'zh-cn').join()).toContain('四分位');
  });

  it('more working capital is one lead with what it is made of, where its gap is the larger one', () => {
    const grown = (payables: number[]) =>
      analyse(
        statements('x', 1, ['2020', '2021', '2022'], {
          revenue: [1000, 1000, 1000],
          costOfRevenue: [700, 700, 700],
          inventory: [100, 100, 140],
          receivables: [100, 100, 140],
          payables,
        }),
      ).leads.filter(({ kind }) => kind === 'cash');
    expect(grown([50, 50, 50])).toMatchObject([
      {
        code: 'working-capital-above',
        ofWhich: [{ ratio: 'inventoryDays' }, { ratio: 'receivableDays' }],
      },
    ]);
    expect(grown([50, 50, 120]).map(({ code }) => code)).toEqual([
      'inventory-above',
      'receivables-above',
    ]);
  });

  it('takes the even median between the middle two', () => {
    const four = [...peers, company('戊', 0.04, 40, 0.5, 2)];
    expect(find('netMargin', four)?.median).toBeCloseTo(0.06, 12);
  });

  it('compares free cash flow as a share of revenue, never as money', () => {
    const rows = { revenue: [100], operatingCashFlow: [5], capex: [1], netIncome: [3] };
    const cash = { ...customer, rows };
    const other = { ...cash, entity: '乙', rows: { ...rows, revenue: [1000] }, currency: 'USD' };
    const found = analyse(cash, [other]).comparisons;
    expect(found.map((one) => one.ratio)).not.toContain('freeCashFlow');
    expect(found.find((one) => one.ratio === 'freeCashFlowMargin')).toMatchObject({
      value: 0.04,
      best: 0.004,
    });
  });

  it('leaves published values out of median and best, and marks them', () => {
    const with4 = [...peers, published('戊', { netMargin: [0.5], roe: [0.9] })];
    const margin = find('netMargin', with4);
    expect(margin).toMatchObject({ median: 0.08, best: 0.1, marks: { 戊: 'published' } });
    expect(margin?.entities.戊).toBe(0.5);
    const only = find('netMargin', with4.slice(3));
    expect(only).toMatchObject({ median: null, best: null, gap: null, marks: { 戊: 'published' } });
  });

  it('compares published with published where the customer publishes, too', () => {
    const own = { ...customer, reported: { netMargin: [0.06] } };
    const found = analyse(own, [published('戊', { netMargin: [0.09] })]).comparisons;
    expect(found.find((one) => one.ratio === 'netMargin')).toMatchObject({
      value: 0.06,
      best: 0.09,
      published: true,
      marks: {},
    });
  });

  it('takes closing balances for all where one side has no opening: the case of finding 11', () => {
    const c = statements(
      'C',
      1,
      ['2022'],
      { revenue: [1100], costOfRevenue: [800], inventory: [160] },
      { basis: 'average', opening: { inventory: 100 } },
    );
    const a = statements(
      'A',
      1,
      ['2022'],
      { revenue: [1000], costOfRevenue: [700], inventory: [160] },
      { basis: 'average' },
    );
    const own = analyse(c, [a]);
    expect(own.customer.periods[0]?.ratios.inventoryDays).toBeCloseTo((365 * 130) / 800, 9);
    const days = own.comparisons.find((one) => one.ratio === 'inventoryDays');
    expect(days).toMatchObject({ basis: 'ending', value: 73 });
    expect(days?.entities.A).toBeCloseTo((365 * 160) / 700, 9);
    const both = analyse(c, [{ ...a, opening: { inventory: 120 } }]).comparisons;
    expect(both.find((one) => one.ratio === 'inventoryDays')).toMatchObject({
      basis: 'average',
      value: (365 * 130) / 800,
    });
  });

  it('counts the days of a peer as the customer does', () => {
    const [yi] = peers;
    const found = find('inventoryDays', [{ ...yi, days: 360 } as Statements]);
    expect(found?.entities.乙).toBeCloseTo(30, 9);
  });

  it('recomputes all owners for the parent’s where the rows tell, else marks', () => {
    const [yi] = peers;
    const total = { ...yi, scope: 'total' } as Statements;
    expect(find('netMargin', [total])).toMatchObject({ best: null, marks: { 乙: 'scope' } });
    const rows = { ...total.rows, netIncomeTotal: [90], equityTotal: [1300] };
    const told = find('netMargin', [{ ...total, rows }]);
    expect(told).toMatchObject({ best: 0.08, marks: {} });
    expect(find('assetTurnover', [total])).toMatchObject({ best: 0.4, marks: {} });
  });

  it.each([
    ['a loss', { netIncome: [-1] }, 'loss'],
    ['no profit', { netIncome: [0] }, 'loss'],
    ['negative equity', { equity: [-5] }, 'not-meaningful'],
    ['4.99 % of equity', { equity: [2500 * 0.0499] }, 'thin'],
  ])('%s is nobody’s example', (_, rows, mark) => {
    const [yi, bing] = peers as [Statements, Statements];
    const found = find('assetTurnover', [
      { ...bing, rows: { ...bing.rows, assets: [2500], revenue: [2000], ...rows } },
      yi,
    ]);
    expect(found).toMatchObject({ best: 0.4, bestEntity: '乙', marks: { 丙: mark } });
    expect(found?.entities.丙).toBe(0.8);
  });

  it('5 % of equity is enough', () => {
    const [yi, bing] = peers as [Statements, Statements];
    const rows = { ...bing.rows, assets: [2500], revenue: [2000], equity: [125] };
    expect(find('assetTurnover', [{ ...bing, rows }, yi])).toMatchObject({ bestEntity: '丙' });
  });

  it('more cash than enough is no better', () => {
    const of = (entity: string, cash: number) =>
      statements(entity, 1, ['2021'], {
        netIncome: [100],
        operatingCashFlow: [cash],
        revenue: [9],
      });
    const best = (own: number, ...theirs: number[]) =>
      analyse(
        of('甲', own),
        theirs.map((cash, i) => of(`p${i}`, cash)),
      );
    const found = best(110, 125, 300).comparisons.find((one) => one.ratio === 'cashContent');
    expect(found).toMatchObject({ bestEntity: 'p0' });
    const codes = (own: number) => best(own, 300).leads.map(({ code, money }) => [code, money]);
    expect(codes(119)).toEqual([['cash-content-below', expect.closeTo(1, 9)]]);
    expect(codes(120)).toEqual([]);
  });

  it('names the periods that a peer does not match', () => {
    expect(analyse(alibaba, [jd]).leftOut).toEqual([
      { entity: '京东', periods: ['FY2021', 'FY2022'] },
    ]);
    const dated = withEnds(alibaba, '2021-03-31', '2022-03-31');
    const peer = withEnds(jd, '2020-12-31', '2021-12-31');
    expect(analyse(dated, [peer]).leftOut).toEqual([]);
  });

  it('Walmart beside Target: 43 days of inventory against 60', () => {
    const days = analyse(walmart, [target]).comparisons.filter(
      (one) => one.ratio === 'inventoryDays',
    );
    const [, latest] = days;
    expect(latest?.entities.Target).toBeCloseTo((365 * 13902) / 74963, 9);
    expect(latest?.gap).toBeLessThan(0);
  });

  it('takes each entity once, the customer never as its own peer', () => {
    const nested = { ...peers[0], peers: [peers[1], customer, peers[0]] } as Statements;
    const { peers: found } = analyse({ ...customer, peers: [nested] }, [nested, customer]);
    expect(found.map((peer) => [peer.entity, peer.peerOf])).toEqual([
      ['乙', '甲'],
      ['丙', '甲'],
    ]);
  });

  it('keeps a peer of a strange name', () => {
    const strange = published('__proto__', { netMargin: [0.5] });
    const [comparison] = analyse(customer, [strange]).comparisons;
    expect(Object.entries(comparison?.entities ?? {})).toEqual([['__proto__', 0.5]]);
    expect(({} as Record<string, unknown>).netMargin).toBeUndefined();
  });
});
