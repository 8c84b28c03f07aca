/** What stands below the periods of a head: 金额 and 占比 of one year, 实际 and 预算, owners, versions. */
import { type PeriodCell, periodCell, versionOf } from '../periods/periodCells';

const FORECAST =
  /^(?:forecasts?|budgets?|budgeted|estimates?|estimated|projections?|projected|consensus|outlook|guidance|plan(?:ned)?|targets?|预测数?|预计数?|预算数?|计划数?|目标值?|一致预期|估计数?)$/i;
const ACTUAL = /^(?:actuals?|reported|audited|实际数?|实际值|决算数?|完成数?)$/i;
const SHARE =
  /^(?:[(（]?\s*[%％‰]\s*[)）]?|占.{0,8}|.{0,6}(?:比重|比例|占比|构成比?|结构)|(?:同比|环比|较上年).{0,8}|增减.{0,6}|增长率?|变动.{0,6}|% of .{1,20}|(?:as )?(?:a )?percent(?:age)?(?: of .{1,20})?|share|mix|margin|growth|yoy|change|δ)$/i;
const AMOUNT =
  /^(?:(?:账面)?金额|账面[价余][值额]|发生额|余额|数额|amounts?|value|(?:in )?(?:US|HK|NT|[ACS])?[$€£¥]\S{0,4}|(?:RMB|CNY|USD|EUR|GBP|HKD|JPY)\S{0,4})$/i;

/** Whose figures a head says they are. */
export function ownerOf(text: string): PeriodCell['whose'] {
  const plain = text.normalize('NFKC').trim();
  if (/^(?:公司|本公司|母公司|company|the company|parent(?: company)?)$/i.test(plain))
    return 'parent';
  return /^(?:合并|本集团|集团|group|the group|consolidated)$/i.test(plain) ? 'group' : null;
}

/** Whether a text over or below a period says that it is a forecast, or that it is none. */
export function forecastOf(text: string): boolean | null {
  const plain = text.normalize('NFKC').trim();
  return FORECAST.test(plain) ? true : ACTUAL.test(plain) ? false : null;
}

/** `A | A | E` below the years. Above them letters may be anything. */
const LETTER = /^[AEF]$/;

const saysMore = (text: string) =>
  ownerOf(text) !== null || versionOf(text) !== 0 || forecastOf(text) !== null || LETTER.test(text);

/** Texts below the periods that say more of them, by column; none where that line is something else. */
export function saidBelow(
  below: readonly string[],
  periods: readonly (PeriodCell | null)[],
): readonly string[] {
  const own = below.filter((_, column) => periods[column]);
  if (!own.every((text) => text === '' || saysMore(text))) return [];
  return below.map((text) => (LETTER.test(text) && text !== 'A' ? 'estimate' : text));
}

/** Of the columns that one period spans the one with its amounts: the actual ones before a budget, none of shares. */
export function amountColumns(
  heads: readonly string[],
  below: readonly string[],
  periods: readonly (PeriodCell | null)[],
): (PeriodCell | null)[] {
  const found = [...periods];
  const first = periods.findIndex((cell) => cell !== null);
  const texts = below.slice(first).filter((text) => text !== '');
  const isKind = (text: string) => rankOf(text) !== MIDDLE;
  const hasShare = below.some((text, i) => periods[i] && SHARE.test(text));
  const isHead = !hasShare && texts.some((text) => periodCell(text) !== null);
  if (isHead || !texts.some(isKind)) return found;
  periods.forEach((cell, column) => {
    if (!cell || (below[column] ?? '') === '') return;
    let end = column + 1;
    while (end < below.length && !periods[end] && (heads[end] ?? '') === '') end++;
    const named = below
      .slice(column, end)
      .map((text, i) => ({ rank: rankOf(text), at: column + i }));
    const best = named.reduce((a, b) => (b.rank > a.rank ? b : a));
    found[column] = null;
    if (best.rank > 0) found[best.at] = cell;
  });
  return found;
}

/** Whether a text says nothing of the figures below it: no owner, budget, amount or share. */
export function isPlain(text: string): boolean {
  return /\p{L}{2}/u.test(text) && ownerOf(text) === null && rankOf(text) === MIDDLE;
}

const MIDDLE = 2;

/** Texts that name no kind, as 重述后, lie between amounts and budgets; nothing can be said of none. */
function rankOf(text: string): number {
  const plain = text.normalize('NFKC').trim();
  if (plain === '' || SHARE.test(plain)) return 0;
  const forecast = forecastOf(plain);
  if (forecast === true) return 1;
  return forecast === false || AMOUNT.test(plain) ? 3 : MIDDLE;
}
