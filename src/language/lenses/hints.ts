/** Inlay hints: a stale source behind its citation, and behind a row the ratio that it makes. */
import { entityAnalysis } from '../../finance/analyse';
import type { Ratio, RowKey } from '../../finance/statements/statements';
import type { Plan, Range, RoeBlock } from '../../plan/model';
import { MISSING } from '../../render/roe/dupontNumbers';
import { factorTitle, tableNotes } from '../../render/roe/dupontTable';
import { markedMetric } from '../../render/roe/figure';
import { type Language, say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { ageText, isStale, planDay } from '../navigation/describe';
import type { Hint } from '../types';

/** ` 已过期` behind the first citation of each source that is no longer fresh: once is enough. */
export function staleHints(plan: Plan, within: Range, language: Language, today: string): Hint[] {
  const day = planDay(plan, today);
  const stale = new Map(
    plan.sources
      .filter((source) => !source.duplicate && isStale(source, day))
      .map((source) => [source.id, source]),
  );
  return plan.citations.flatMap(({ id, range }) => {
    const source = stale.get(id);
    if (!source) return [];
    stale.delete(id);
    if (!inside(range, within)) return [];
    return [
      {
        offset: range.end,
        label: say(editorWords.stale, language),
        tooltip: ageText(source, day, language),
        target: source.range.start,
      },
    ];
  });
}

/** The ratio that a row makes with the rows that it is divided by. */
const RATIO_OF_ROW: Readonly<Partial<Record<RowKey, Ratio>>> = {
  revenue: 'revenueGrowth',
  costOfRevenue: 'grossMargin',
  grossProfit: 'grossMargin',
  ebit: 'ebitMargin',
  operatingIncome: 'operatingMargin',
  sellingExpense: 'sellingRatio',
  adminExpense: 'adminRatio',
  rdExpense: 'rdRatio',
  advertising: 'advertisingRatio',
  liabilities: 'liabilityRatio',
  ebt: 'interestBurden',
  netIncome: 'netMargin',
  assets: 'assetTurnover',
  equity: 'equityMultiplier',
  equityTotal: 'liabilityRatio',
  inventory: 'inventoryDays',
  receivables: 'receivableDays',
  payables: 'payableDays',
  operatingCashFlow: 'cashContent',
  capex: 'freeCashFlow',
  interestBearingDebt: 'interestBearingDebtRatio',
  currentAssets: 'currentRatio',
};

/** `销售净利率 20.95% | 7.26%` behind each row, per period in the order of the block. */
export function ratioHints(plan: Plan, within: Range, language: Language): Hint[] {
  return plan.roe
    .filter(({ range, duplicate }) => !duplicate && overlaps(range, within))
    .flatMap((block) => blockHints(block, language));
}

function blockHints(block: RoeBlock, language: Language): Hint[] {
  if (!block.statements) return [];
  const entity = entityAnalysis(block.statements, null);
  const { periods } = entity;
  return block.rows.flatMap(({ path, valueRange }) => {
    const ratio = Object.hasOwn(RATIO_OF_ROW, path) ? RATIO_OF_ROW[path as RowKey] : undefined;
    if (!ratio) return [];
    const values = periods.map((period) => markedMetric(period, ratio, language));
    if (values.every((value) => value === MISSING)) return [];
    return [
      {
        offset: valueRange.end,
        label: `${factorTitle(ratio, periods, language)} ${values.join(' | ')}`,
        tooltip: tableNotes(entity, language).join('\n'),
      },
    ];
  });
}

function inside(range: Range, within: Range): boolean {
  return within.start <= range.start && range.end <= within.end;
}

function overlaps(range: Range, within: Range): boolean {
  return range.start <= within.end && within.start <= range.end;
}
