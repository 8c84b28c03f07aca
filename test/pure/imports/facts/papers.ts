/** Papers of a made-up company as tagged facts. */
import type { TaggedFact } from '../../../../src/imports/facts/fact';

export interface Paper {
  readonly form?: string;
  readonly filed: string;
  readonly accn?: string;
  readonly fy?: number;
  readonly taxonomy?: string;
  readonly unit?: string;
  /** By `start..end`, tag → value. */
  readonly flows?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By day. */
  readonly balances?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const calendar = (year: number) => `${year}-01-01..${year}-12-31`;

export function facts(...papers: readonly Paper[]): TaggedFact[] {
  return papers.flatMap((paper) => {
    const { form = '10-K', filed, fy, taxonomy = 'us-gaap', unit = 'USD' } = paper;
    const common = { form, filed, accn: paper.accn ?? `a-${filed}`, fy, taxonomy, unit };
    const of = (tags: Readonly<Record<string, number>>, start: string | null, end: string) =>
      Object.entries(tags).map(([tag, value]) => ({ ...common, tag, value, start, end }));
    const flows = Object.entries(paper.flows ?? {}).flatMap(([span, tags]) => {
      const [start = '', end = ''] = span.split('..');
      return of(tags, start, end);
    });
    const balances = Object.entries(paper.balances ?? {}).flatMap(([day, tags]) =>
      of(tags, null, day),
    );
    return [...flows, ...balances];
  });
}

/** An annual report of three years of flows and two balance sheets. */
export const annual = (
  year: number,
  revenue: readonly number[],
  profit: readonly number[],
): Paper => ({
  filed: `${year + 1}-02-20`,
  fy: year,
  flows: Object.fromEntries(
    revenue.map((value, i) => [
      calendar(year - i),
      { Revenues: value, NetIncomeLoss: profit[i] ?? 0, CostOfRevenue: Math.round(value / 2) },
    ]),
  ),
  balances: {
    [`${year}-12-31`]: { Assets: 1000 + year, StockholdersEquity: 400 + year },
    [`${year - 1}-12-31`]: { Assets: 999 + year, StockholdersEquity: 399 + year },
  },
});
