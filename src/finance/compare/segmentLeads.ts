/** Leads among the segments of a company. */
import { finite } from '../statements/numbers/decimal';
import { orderOf } from '../statements/periods/order';
import type { Ratio } from '../statements/statements';
import { type Kind, type Lead, NEWS } from './leadKinds';
import type { SegmentPeriod, SegmentResult } from './segments';

/** The segment whose margin cost most, the one that shrank most, and the one that carries the growth. */
export function segmentLeads(periods: readonly SegmentPeriod[]): Lead[] {
  const order = orderOf(periods);
  const index = order.inTime.findLast((at) => periods[at]?.from !== null);
  const period = index === undefined ? undefined : periods[index];
  const before = periods.find(({ label }) => label === period?.from);
  if (!period || !before) return [];
  const lead = (
    kind: Kind,
    ratio: Ratio,
    segment: SegmentResult | null,
    values: { value: number; benchmark: number; money: number } | null,
  ): Lead[] =>
    segment && values && values.money > 0
      ? [
          {
            ...kind,
            ...values,
            ratio,
            period: period.label,
            against: 'segment',
            bestEntity: null,
            basePeriod: before.label,
            segment: segment.name,
            ofWhich: [],
            beyondRevenue: false,
          },
        ]
      : [];
  return [
    ...lead(
      { code: 'segment-margin-fell', kind: 'profit', driver: 'net-margin' },
      period.marginOf === 'profit' ? 'ebitMargin' : 'grossMargin',
      ...fallenMargin(period, before),
    ),
    ...lead(
      { code: 'segment-shrank', kind: 'growth', driver: 'revenue-growth' },
      'revenueGrowth',
      ...moved(period, before, -1),
    ),
    ...lead(
      { code: 'segment-grew', kind: 'growth', driver: 'revenue-growth' },
      'revenueGrowth',
      ...moved(period, before, 1),
    ),
  ];
}

type SegmentGap = [
  SegmentResult | null,
  { value: number; benchmark: number; money: number } | null,
];

function fallenMargin(period: SegmentPeriod, before: SegmentPeriod): SegmentGap {
  const key = period.marginOf === 'profit' ? 'profitMargin' : 'grossMargin';
  const worst = most(period.segments, ({ rate }) => (rate === null ? null : -rate));
  const past = before.segments.find(({ name }) => name === worst?.name);
  const [value, benchmark] = [worst?.[key] ?? null, past?.[key] ?? null];
  const revenue = worst?.revenue ?? null;
  if (!worst || value === null || benchmark === null || revenue === null) return [null, null];
  if (benchmark - value < NEWS.percent) return [null, null];
  return [worst, { value, benchmark, money: (benchmark - value) * revenue }];
}

/** The segment with the largest change of revenue of that sign; one that grows must outgrow the whole. */
function moved(period: SegmentPeriod, before: SegmentPeriod, sign: 1 | -1): SegmentGap {
  const [total, base] = [period.total, before.total];
  if (total === null || base === null) return [null, null];
  const whole = total / base - 1;
  const found = most(period.segments, ({ contribution, growth }) =>
    contribution !== null && growth !== null && (sign < 0 || growth > whole)
      ? contribution * sign
      : null,
  );
  if (!found || found.growth === null || found.contribution === null) return [null, null];
  return [
    found,
    { value: found.growth, benchmark: whole, money: finite(found.contribution * sign * base) ?? 0 },
  ];
}

/** The segment with the largest positive value. */
function most(
  segments: readonly SegmentResult[],
  value: (segment: SegmentResult) => number | null,
): SegmentResult | null {
  let best: { segment: SegmentResult; value: number } | null = null;
  for (const segment of segments) {
    const own = value(segment);
    if (own !== null && own > 0 && (best === null || own > best.value))
      best = { segment, value: own };
  }
  return best?.segment ?? null;
}
