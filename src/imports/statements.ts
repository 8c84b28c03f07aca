import type { RowKey, Series, Statements } from '../finance/statements/statements';
import type { Imported } from './imported';

/** What was imported as statements that can be computed with. */
export function statementsOfImport(imported: Imported, entity?: string): Statements {
  const { currency, unit, scope, periods, opening, notes } = imported;
  const rows: Partial<Record<RowKey, Series>> = { ...imported.rows };
  return {
    entity: entity ?? imported.entity ?? '',
    currency,
    unit,
    basis: 'average',
    scope,
    days: 365,
    periods: periods.map((period, i) =>
      isRecast(imported, i) ? { ...period, breaks: true } : period,
    ),
    opening: inScope(opening, scope),
    ...openingsOf(imported),
    rows: inScope(rows, scope),
    reported: {},
    weighted: {},
    proxies: notes.flatMap(({ code, row }) => (code === 'proxy' && row !== null ? [row] : [])),
    peers: [],
  };
}

/** Whether a period is of another vintage than the one before. */
export function isRecast({ vintages = [] }: Imported, index: number): boolean {
  return index > 0 && vintages[index] !== vintages[index - 1];
}

/** By the index of their period. */
function openingsOf({ openings = {}, periods, scope }: Imported): Pick<Statements, 'openings'> {
  const found = periods.flatMap(({ label }, i) => {
    const balances = openings[label];
    return balances ? [[i, inScope(balances, scope)] as const] : [];
  });
  return found.length > 0 ? { openings: Object.fromEntries(found) } : {};
}

/** In the scope of all owners `netIncome` and `equity` are theirs; the parent's have no name there. */
export function inScope<T>(
  rows: Readonly<Partial<Record<RowKey, T>>>,
  scope: Imported['scope'],
): Partial<Record<RowKey, T>> {
  if (scope === 'attributable') return { ...rows };
  const { netIncomeTotal, equityTotal, netIncome: _, equity: __, ...rest } = rows;
  return {
    ...rest,
    ...(netIncomeTotal === undefined ? {} : { netIncome: netIncomeTotal }),
    ...(equityTotal === undefined ? {} : { equity: equityTotal }),
  } as Partial<Record<RowKey, T>>;
}
