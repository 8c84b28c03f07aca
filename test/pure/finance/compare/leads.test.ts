/** Leads: of which year, against which, and from which gap on. */
import { describe, expect, it } from 'vitest';
import { analyse, entityAnalysis } from '../../../../src/finance/analyse';
import { basisOfRatio } from '../../../../src/finance/compare/basis';
import type { Ratio, Statements } from '../../../../src/finance/statements/statements';
import { statements } from '../real';

type Rows = Record<string, (number | null)[]>;

const of = (entity: string, labels: string[], rows: Rows, rest: Partial<Statements> = {}) =>
  statements(entity, 1, labels, rows, rest);
/** Each lead as `code against base`. */
const told = (customer: Statements, ...peers: Statements[]) =>
  analyse(customer, peers).leads.map(({ code, against, basePeriod }) =>
    [code, against, basePeriod].filter((part) => part !== null).join(' '),
  );

describe('against peers', () => {
  it('in the newest period alone, however bad an older one was', () => {
    const revenue = [1000, 1000];
    const peer = of('乙', ['2020', '2021'], { revenue, netIncome: [50, 50] });
    const customer = (netIncome: number[]) => of('甲', ['2020', '2021'], { revenue, netIncome });
    expect(told(customer([10, 100]), peer)).toEqual([]);
    expect(told(customer([10, 40]), peer)).toEqual(['net-margin-below best']);
  });

  it.each([
    [2000, false],
    [2001, true],
  ])('stock of %d for sales of 1000 is more than the sales could free: %s', (inventory, beyond) => {
    const rows = { revenue: [1000], costOfRevenue: [1000] };
    const [lead, ...more] = analyse(of('甲', ['2021'], { ...rows, inventory: [inventory] }), [
      of('乙', ['2021'], { ...rows, inventory: [1000] }),
    ]).leads;
    expect(more).toEqual([]);
    expect(lead).toMatchObject({ code: 'inventory-above', beyondRevenue: beyond });
    expect(lead?.money).toBeCloseTo(inventory - 1000, 9);
  });

  it.each([
    [500, false],
    [499, true],
  ])('a peer that turns twice its assets of %d may be another business: %s', (assets, beyond) => {
    const rows = { revenue: [1000] };
    const customer = of('甲', ['2021'], { ...rows, assets: [1000] });
    const { leads } = analyse(customer, [of('乙', ['2021'], { ...rows, assets: [assets] })]);
    expect(leads).toMatchObject([{ code: 'turnover-below', beyondRevenue: beyond }]);
  });
});

describe('against its own past', () => {
  const years = ['2018', '2019', '2020', '2021'];
  const revenue = [1000, 1000, 1000, 1000];

  it('the year before, else the best of the last five, of equal ones the newer', () => {
    const margins = (...netIncome: number[]) => of('甲', years, { revenue, netIncome });
    expect(told(margins(100, 100, 200, 100))).toEqual(['net-margin-below year-before 2020']);
    expect(told(margins(200, 200, 100, 100))).toEqual(['net-margin-below best-year 2019']);
    expect(told(margins(300, 200, 100, 100))).toEqual(['net-margin-below best-year 2018']);
    const days = { revenue, costOfRevenue: revenue, inventory: [40, 40, 60, 60] };
    expect(told(of('甲', years, days, { basis: 'ending' }))).toEqual([
      'inventory-above best-year 2019',
    ]);
  });

  it('no sixth year', () => {
    const six = ['2016', '2017', ...years];
    const margins = (...netIncome: number[]) =>
      told(of('甲', six, { revenue: [1000, 1000, ...revenue], netIncome }));
    expect(margins(300, 100, 100, 100, 100, 100)).toEqual([]);
    expect(margins(100, 300, 100, 100, 100, 100)).toEqual(['net-margin-below best-year 2017']);
  });

  it.each<[string, Rows, Rows, string[]]>([
    ['a tenth of a point', { netIncome: [101, 100] }, {}, ['net-margin-below']],
    ['less than that', { netIncome: [100.9, 100] }, {}, []],
    ['half a day', { inventory: [10, 10.5] }, { costOfRevenue: [365, 365] }, ['inventory-above']],
    ['less than that', { inventory: [10, 10.4] }, { costOfRevenue: [365, 365] }, []],
    ['a hundredth of a turn', { assets: [1000, 1000 / 0.99] }, {}, ['turnover-below']],
    ['less than that', { assets: [1000, 1000 / 0.991] }, {}, []],
    ['a budget that rose by a tenth of a point', { rdExpense: [100, 101] }, {}, ['rd-risen']],
    ['less than that', { rdExpense: [100, 100.9] }, {}, []],
    ['a budget that fell', { rdExpense: [101, 100] }, {}, []],
  ])('%s', (_, rows, more, codes) => {
    const two = of(
      '甲',
      ['2020', '2021'],
      { revenue: [1000, 1000], ...rows, ...more },
      { basis: 'ending' },
    );
    expect(analyse(two).leads.map(({ code }) => code)).toEqual(codes);
  });
});

it('what has no balance stands on an average even in a block of closing ones', () => {
  const rows = { revenue: [1000], netIncome: [100], inventory: [50], costOfRevenue: [500] };
  const closing = entityAnalysis(of('甲', ['2021'], rows, { basis: 'ending' }), null);
  const [result] = closing.periods;
  if (!result) throw new Error('no period');
  const basis = (ratio: Ratio) => basisOfRatio(closing, result, ratio);
  expect([basis('netMargin'), basis('inventoryDays')]).toEqual(['average', 'ending']);
});
