/** What a company earns with: margins, mix and sums of its segments. */
import { describe, expect, it } from 'vitest';
import { analyseSegments } from '../../../../src/finance/analyse';
import { sumChecks } from '../../../../src/finance/compare/segments';
import type { Period, Segments } from '../../../../src/finance/statements/statements';
import { statements } from '../real';

const period = (label: string, end: string | null = null, months = 12): Period => ({
  label,
  end,
  months,
});

describe('segments', () => {
  const block = (
    revenue: (number | null)[][],
    grossProfit: (number | null)[][] = [],
  ): Segments => ({
    entity: '甲',
    currency: 'CNY',
    periods: [period('2020'), period('2021')],
    segments: revenue.map((row, i) => ({
      name: `s${i}`,
      revenue: row,
      grossProfit: grossProfit[i] ?? [],
    })),
  });

  it('splits the change of the margin into mix and rate', () => {
    const [, now] = analyseSegments(
      block(
        [
          [50, 80],
          [50, 20],
        ],
        [
          [5, 12],
          [20, 9],
        ],
      ),
      null,
    ).periods;
    const before = 25 / 100;
    const after = 21 / 100;
    expect(now?.marginChange?.mix).toBeCloseTo(0.3 * 0.1 - 0.3 * 0.4, 12);
    expect(now?.marginChange?.rate).toBeCloseTo(0.8 * 0.05 + 0.2 * 0.05, 12);
    expect(now?.marginChange?.total).toBeCloseTo(after - before, 12);
    expect(now?.segments[0]?.grossMargin).toBe(0.15);
  });

  it('a segment that is new is all mix', () => {
    const [, now] = analyseSegments(
      block(
        [
          [100, 100],
          [0, 100],
        ],
        [
          [10, 10],
          [0, 50],
        ],
      ),
      null,
    ).periods;
    expect(now?.segments[1]).toMatchObject({ mix: 0.2, rate: 0, growth: null, contribution: 1 });
    expect(now?.marginChange?.total).toBeCloseTo(60 / 200 - 10 / 100, 12);
  });

  it('growth of a poor segment costs margin: the usual form of mix', () => {
    // 10 % in a company of 30 %: its share goes from 0.1 to 0.2.
    const found = analyseSegments(
      block(
        [
          [900, 800],
          [100, 200],
        ],
        [
          [290, 290 * (8 / 9)],
          [10, 20],
        ],
      ),
      null,
    ).periods[1];
    const poor = found?.segments[1];
    expect(poor?.mix).toBeCloseTo((0.2 - 0.1) * (0.1 - 0.3), 12);
    expect(poor?.rate).toBeCloseTo(0, 12);
  });

  it('takes the published profit where there is no gross profit, under its own name', () => {
    const two = block([
      [100, 100],
      [100, 100],
    ]);
    const named = {
      ...two,
      segments: two.segments.map((segment, i) => ({
        ...segment,
        profit: [10 + i, 12 + i],
        profitName: '经调整EBITA',
      })),
    };
    const [, now] = analyseSegments(named, null).periods;
    expect(now?.marginOf).toBe('profit');
    expect(now?.marginChange?.total).toBeCloseTo(4 / 200, 12);
    expect(now?.segments[0]?.profitMargin).toBeCloseTo(0.12, 12);
  });

  it('borrows nothing from statements of another currency, and tells', () => {
    const own = { ...block([[100, null]]), currency: 'USD' };
    const of = (currency: string) =>
      analyseSegments(own, {
        ...statements('x', 1, ['2020', '2021'], { revenue: [700, 800] }),
        currency,
      });
    expect(of('CNY')).toMatchObject({ otherCurrency: 'CNY' });
    expect(of('CNY').periods[1]?.total).toBeNull();
    expect(of('USD').otherCurrency).toBeNull();
    expect(of('USD').periods[1]?.total).toBe(800);
  });

  it('has no margin where a profit is missing', () => {
    const [, now] = analyseSegments(
      block(
        [
          [50, 80],
          [50, 20],
        ],
        [
          [5, 12],
          [20, null],
        ],
      ),
      null,
    ).periods;
    expect([now?.margin, now?.marginChange]).toEqual([null, null]);
  });

  it('has no part in the change where the total of this year isn’t known', () => {
    const [, now] = analyseSegments(
      block(
        [
          [50, 80],
          [50, null],
        ],
        [
          [5, 12],
          [20, 9],
        ],
      ),
      null,
    ).periods;
    expect(now?.total).toBeNull();
    expect(now?.segments[0]).toMatchObject({ share: null, mix: null, rate: null });
  });

  it('checks the sum against revenue within half a percent', () => {
    const own = statements('甲', 1, ['2020', '2021'], { revenue: [1000, 1000] });
    const checks = sumChecks(block([[995, 994]], []), own);
    expect(checks.map((check) => check.ok)).toEqual([true, false]);
    expect(sumChecks(block([[995, 994]], []), { ...own, currency: 'USD' })).toEqual([]);
  });

  it('counts eliminations', () => {
    const rows = [866303, 104693, 26063, -46043, 576];
    const one = {
      ...block(
        rows.map((value) => [value]),
        [],
      ),
      periods: [period('2021')],
    };
    expect(sumChecks(one, statements('京东', 1, ['2021'], { revenue: [951592] }))).toMatchObject([
      { difference: 0, ok: true },
    ]);
  });
});
