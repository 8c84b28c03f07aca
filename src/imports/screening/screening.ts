/** Many companies of one file as a list to choose from: industry, growth, ROE and where it came from. */
import { entityAnalysis } from '../../finance/analyse';
import type { Ratio } from '../../finance/statements/statements';
import type { Gathered } from '../gather';
import { ImportError } from '../importError';
import type { ImportOptions } from '../imported';
import { companyStatements } from '../industry';
import type { Sheet } from '../table/cells/cells';
import { companyKey } from '../table/sheet/entities';
import { companiesIn, gatherCompanies } from '../table/tables';
import { type FlatLine, flatTable } from './flat';

/** What a list says of a company; shares as fractions, `null` where the file doesn't say. */
export interface Screened extends FlatLine {
  /** Of the year before. */
  readonly roeBefore: number | null;
  /** The year of the figures. */
  readonly period: string | null;
  /** In ones of whatever the file is in: to find peers of like size. */
  readonly revenue: number | null;
}

/** The companies of a file, as a screening list takes them. */
export interface Screening {
  /** In the order of the file. */
  readonly companies: readonly Screened[];
  /** Columns that were left out, since they may hold shares or percentages. */
  readonly untold: readonly string[];
}

/** Reading the statements of more takes minutes; a table with a line a company has no such bound. */
const MOST_WITH_STATEMENTS = 1000;

/** Throws `ImportError` (`no-companies`) where no company is named. */
export async function screeningOf(
  sheets: readonly Sheet[],
  options: ImportOptions,
): Promise<Screening> {
  const lines = new Map<string, FlatLine[]>();
  const untold = new Set<string>();
  for (const sheet of sheets) {
    const table = flatTable(sheet, options);
    for (const column of table?.untold ?? []) untold.add(column);
    for (const line of table?.lines ?? []) {
      const key = companyKey(line.name);
      lines.set(key, [...(lines.get(key) ?? []), line]);
    }
  }
  const tables = await statementTables(sheets, [...lines.values()], options);
  const names = new Map<string, string>();
  for (const [key, [line]] of lines) names.set(key, line?.name ?? key);
  for (const name of tables.keys())
    if (!names.has(companyKey(name))) names.set(companyKey(name), name);
  if (names.size === 0) throw new ImportError('no-companies');
  const byKey = new Map([...tables].map(([name, own]) => [companyKey(name), own]));
  const companies = [...names].map(([key, name]) =>
    screened(name, lines.get(key) ?? [], byKey.get(key) ?? [], options),
  );
  return { companies, untold: [...untold] };
}

/** Statements, where a company has more than one line or none with figures; a line a company says all by itself. */
async function statementTables(
  sheets: readonly Sheet[],
  lines: readonly (readonly FlatLine[])[],
  options: ImportOptions,
): Promise<ReadonlyMap<string, readonly Gathered[]>> {
  const isList = lines.length > 0 && lines.every((own) => own.length === 1 && hasFigures(own[0]));
  const found = new Map<string, Gathered[]>();
  if (isList) return found;
  for (const sheet of sheets) {
    const named = await companiesIn(sheet, options);
    if (named.length > MOST_WITH_STATEMENTS) {
      throw new ImportError('many-companies', { limit: MOST_WITH_STATEMENTS });
    }
    for (const [name, tables] of await gatherCompanies(sheet, options)) {
      found.set(name, [...(found.get(name) ?? []), ...tables]);
    }
  }
  return found;
}

const hasFigures = (line: FlatLine | undefined) =>
  line !== undefined && (line.growth !== null || line.roe !== null);

function screened(
  name: string,
  lines: readonly FlatLine[],
  tables: readonly Gathered[],
  options: ImportOptions,
): Screened {
  const first = <T>(of: (line: FlatLine) => T | null) =>
    lines.map(of).find((value) => value !== null) ?? null;
  const who = {
    name,
    code: first(({ code }) => code),
    industry: first(({ industry }) => industry),
  };
  // Of several lines nobody says which is the newest; the statements do.
  const [only] = lines.length === 1 ? lines : [];
  const years = yearsOf(name, tables, options);
  return {
    ...who,
    growth: years?.growth ?? only?.growth ?? null,
    roe: years?.roe ?? only?.roe ?? null,
    roeBefore: years?.roeBefore ?? null,
    period: years?.period ?? null,
    revenue: years?.revenue ?? null,
  };
}

/** The newest year, and the ROE of the one before. */
function yearsOf(name: string, tables: readonly Gathered[], options: ImportOptions) {
  const statements = tables.length > 0 ? companyStatements(name, tables, options) : null;
  if (!statements) return null;
  const { periods } = entityAnalysis(statements, null);
  const whole = statements.periods.flatMap((period, at) =>
    period.months === 12 ? [{ at, period }] : [],
  );
  const [before, last] = [whole.at(-2), whole.at(-1)];
  if (!last) return null;
  const reported = (ratio: Ratio, at: number) => statements.reported[ratio]?.[at] ?? null;
  const computed = (ratio: Ratio, at: number) => {
    const value = periods[at]?.ratios[ratio];
    return typeof value === 'number' ? value : null;
  };
  // Two years are compared only where both come from the same place, and are made in the same way.
  const ways: readonly ((at: number) => number | null)[] = [
    (at) => computed('roe', at),
    (at) => reported('weightedRoe', at),
    (at) => reported('roe', at),
  ];
  const way = ways.find((one) => one(last.at) !== null);
  const isAlike =
    before !== undefined &&
    (way !== ways[0] || periods[before.at]?.basisUsed === periods[last.at]?.basisUsed);
  return {
    growth: computed('revenueGrowth', last.at) ?? reported('revenueGrowth', last.at),
    roe: way?.(last.at) ?? null,
    roeBefore: isAlike ? (way?.(before.at) ?? null) : null,
    period: last.period.label,
    revenue: statements.rows.revenue?.[last.at] ?? null,
  };
}
