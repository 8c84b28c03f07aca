/** Many companies of one file as one peer: medians and quartiles of their ratios. */
import { entityAnalysis } from '../finance/analyse';
import { RATIO_TRAITS, type Ratio, type Statements } from '../finance/statements/statements';
import { turned } from './checks';
import { finish, type Gathered } from './gather';
import { ImportError } from './importError';
import type { Imported, ImportOptions } from './imported';
import { joinAll } from './join';
import { statementsOfImport } from './statements';

/** An industry of `count` companies; ratios by period, as fractions, days and plain numbers. */
export interface Industry {
  readonly count: number;
  readonly periods: readonly string[];
  readonly median: Partial<Record<Ratio, (number | null)[]>>;
  readonly p25: Partial<Record<Ratio, (number | null)[]>>;
  readonly p75: Partial<Record<Ratio, (number | null)[]>>;
  /** Companies that could not be read, by name. */
  readonly left: readonly string[];
}

/** Fewer companies are no industry: each can be a peer. */
export const LEAST_COMPANIES = 3;

/** The ratios that say something of an industry. */
const SHOWN: readonly Ratio[] = [
  'roe',
  'netMargin',
  'assetTurnover',
  'equityMultiplier',
  'grossMargin',
  'inventoryDays',
  'receivableDays',
  'cashConversionCycle',
  'cashContent',
  'currentRatio',
  'liabilityRatio',
  'revenueGrowth',
  'weightedRoe',
];
const MOST_PERIODS = 3;

/** One company's tables with its name. */
export interface Company {
  readonly name: string;
  readonly tables: readonly Gathered[];
}

/**
 * The industry of the companies, over the newest years that most of them have.
 * Throws `ImportError` (`no-industry`) where there are fewer than three.
 */
export function industryOf(companies: readonly Company[], options: ImportOptions): Industry {
  const left: string[] = [];
  const read: Statements[] = [];
  for (const { name, tables } of companies) {
    const statements = companyStatements(name, tables, options);
    if (statements) read.push(statements);
    else left.push(name);
  }
  if (read.length < LEAST_COMPANIES) {
    throw new ImportError('no-industry', { count: read.length, least: LEAST_COMPANIES });
  }
  const analysed = read.map((statements) => ({
    statements,
    periods: entityAnalysis(statements, null).periods,
  }));
  const periods = commonPeriods(read, options.periods);
  const of = (share: number) => quantiles(analysed, periods, share);
  return { count: read.length, periods, median: of(0.5), p25: of(0.25), p75: of(0.75), left };
}

/** All years of one company; `null` where they can’t be read. */
export function companyStatements(
  name: string,
  tables: readonly Gathered[],
  options: ImportOptions,
): Statements | null {
  const all = joinAll(tables);
  if (!all) return null;
  try {
    const imported: Imported = finish(turned(all), undefined, { most: 40, years: 40 });
    return { ...statementsOfImport(imported, name), reported: imported.reported ?? {} };
  } catch (error) {
    if (error instanceof ImportError && !options.signal?.aborted) return null;
    throw error;
  }
}

/** The newest years that at least half of the companies have, or those asked for. */
function commonPeriods(
  read: readonly Statements[],
  asked: readonly string[] | undefined,
): readonly string[] {
  if (asked) return asked;
  const counts = new Map<string, number>();
  for (const { periods } of read) {
    for (const { label, months } of periods) {
      if (months === 12) counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count * 2 >= read.length)
    .map(([label]) => label)
    .sort((a, b) => a.replace(/\D/g, '').localeCompare(b.replace(/\D/g, ''), 'en'))
    .slice(-MOST_PERIODS);
}

function quantiles(
  analysed: readonly {
    readonly statements: Statements;
    readonly periods: ReturnType<typeof entityAnalysis>['periods'];
  }[],
  labels: readonly string[],
  share: number,
): Partial<Record<Ratio, (number | null)[]>> {
  const found: Partial<Record<Ratio, (number | null)[]>> = {};
  for (const ratio of SHOWN) {
    const row = labels.map((label) => {
      const values = analysed.flatMap(({ statements, periods }) => {
        const at = statements.periods.findIndex((period) => period.label === label);
        const value = periods[at]?.ratios[ratio] ?? statements.reported[ratio]?.[at];
        return typeof value === 'number' ? [value] : [];
      });
      return values.length < LEAST_COMPANIES ? null : quantile(values, share, ratio);
    });
    if (row.some((value) => value !== null)) found[ratio] = row;
  }
  return found;
}

/** Between the two nearest values where the share falls between them, rounded as it is shown. */
function quantile(values: readonly number[], share: number, ratio: Ratio): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  const value = low + (high - low) * (at - Math.floor(at));
  return Number(value.toFixed(RATIO_TRAITS[ratio].kind === 'days' ? 2 : 6));
}
