/** Which period the head of a column or row means. */

import { dayNumber } from '../../../finance/statements/periods/days';
import { periodSpan } from '../../../finance/statements/periods/periods';
import { dayOf, hasTwoReadings } from '../cells/dayCells';
import { lengthOf, withDigits } from './lengths';
import { monthsOf } from './months';

/** What a cell says of a period: a day, or the months that a label names. */
export interface PeriodCell {
  readonly text: string;
  /** `YYYY-MM-DD`, where the cell is a day. */
  readonly end: string | null;
  /** In months since year 0, where the cell is a label; NaN for a day. */
  readonly from: number;
  readonly to: number;
  /** Its length, where the cell or what stands above it says so. */
  readonly months: number | null;
  /** A number that may as well be a figure. */
  readonly bare: boolean;
  /** Heads such as 本期, which mean a period only with the sheet's own date. */
  readonly relative: Relative | null;
  /** Which way `03/04/2024` is to be read isn't known. */
  readonly unsure: boolean;
  /** An estimate or a budget. */
  readonly forecast: boolean;
  /** The last twelve months. */
  readonly trailing: boolean;
  /** Of the parent company alone, or of the group, where the head says so. */
  readonly whose: 'parent' | 'group' | null;
  /** 1 for restated figures, -1 for those before an adjustment. */
  readonly version: -1 | 0 | 1;
}

/** The period now, the one before, the balance at its end, the one at its start, the sum since January. */
export type Relative = 'current' | 'prior' | 'closing' | 'opening' | 'to-date';

/** Whether day or month stands first; null where dates don't tell. */
export type DateOrder = 'dmy' | 'mdy' | null;

const PARENT =
  /母公司(?!所有者|股东)|(?<![合])单体|本公司|(?<=[日年月末度\d(（]\s*)公司[)）]?$|parent\s+(?:company|only)|standalone|separate/i;
const GROUP = /合并|consolidated|\bgroup\b/i;
const RESTATED = /restated|recast|reclassified|调整后|重述(?!前)/i;
const UNADJUSTED = /调整前|重述前|(?:previously|originally|as) reported/i;
const FORECAST =
  /(?=[a-z预目计估])(?<=(?:(?:19|20)\d{2}|FY'?\d{2})(?:年度?)?[\s(_-]*)(?:E|F|P|B|est(?:imated?)?|forecast|budget(?:ed)?|plan(?:ned)?|target|预测|预计|预算|目标|计划|估计)\)?$|^(?:forecast|budget|estimated?|plan|target|预测|预计|预算|目标|计划)[\s_-]*(?=(?:FY)?'?(?:19|20)?\d{2})/i;
const ACTUAL =
  /(?=[a实])(?<=(?:(?:19|20)\d{2}|FY'?\d{2})(?:年度?)?[\s(_-]*)(?:A|actuals?|audited|实际)\)?$|^(?:actuals?|实际)[\s_-]*(?=(?:FY)?'?(?:19|20)?\d{2})/i;
const TRAILING = /^(?:current\s*\/\s*)?(?:TTM|LTM|滚动十二个月|最近十二个月|近十二月)\b/i;

/** What stands behind a day in such a head. */
const HAN_UNTIL = /(?<=[日\d])\s*(?:止.{0,12}|(?:[三六九]|十二|\d{1,2})[个個]月.{0,4})$/;
/** `FY Mar-24`, `FYE 31 Mar 2024`: the year that ends there. */
const FISCAL = /^FYE?[\s:.-]*(?=[a-z]{3,9}[\s.,'-]*\d|\d{1,2}[\s./-])/i;
const LEAD =
  /^(?:for\s+)?(?:the\s+)?(?:as\s+(?:of|at)|at|on|balance\s+at|截至|截止|于)[\s:：]*(?![\s:：])(?=\S*\d)/i;
/** What Capital IQ and others put before a day of figures that were changed or are early. */
const STATUS =
  /^(?:as\s+)?(?:reclassified|restated|recast|revised|press release|preliminary)[\s:]+(?=[a-z]{0,9}[\s.-]{0,3}\d)/i;
/** The mark of a note behind a year or a day: `2022(1)`, `2023*`. */
const NOTE = /(?<=(?:19|20)\d{2})\s?(?:[([]\s?(?:\d{1,2}|[a-z])\s?[)\]]|[*†‡]{1,3})$/i;
/** `Fiscal 2022 (52 weeks ended Jan 28, 2023)` */
const WEEKS =
  /^(?:fiscal|FY)\s?((?:19|20)\d{2})\s?[([](\d{2} weeks? (?:ended|ending) [^()[\]]{6,30})[)\]]$/i;
/** Brackets and words behind a head that say nothing of its period. */
const ASIDE =
  /[([](?:(?:un)?audited|restated|as restated|recast|note \d+|PY|CY|prior year|previous year|经审计|未经审计|已审计|调整后|调整前|重述[后前]?|追溯调整[后前]?|\d{1,2}\s?[-–—~至]\s?\d{1,2}\s?月|as (?:previously|originally) reported|合并|母公司|本集团|本?公司|集团|consolidated|group|parent(?: company)?)[)\]]/gi;
const ASIDE_BEHIND =
  /(?<=(?:19|20)\d{2})\s+(?:as )?(?:restated|recast|revised|audited|unaudited)$|(?<=(?:19|20)\d{2}年?度?)\s*(?:调整[后前]|重述[后前]?|经重述|追溯调整[后前]?)$|(?<=[日年月末度\d])\s*(?:合并|本集团|集团|母公司|本?公司)$/i;
const MONEY_BEHIND =
  /(?<=(?:19|20)\d{2}年?度?)[\s(,-]{0,3}(?:in )?(?:人民币|美元|港元|港币|欧元|RMB|CNY|[TKM]?(?:USD|EUR|CHF)|US\$|GBP|HKD|HK\$|JPY|INR|Rs\.?|[TKM]?[$€£¥₹])(?:\s*'?(?:m|mm|mn|bn|k|000s?|lakhs?|crores?|cr))?\.?\)?$/i;
const MONEY =
  /[([,，;；/\s-]{0,8}(?:in\s{1,3})?(?:人民币|RMB|CNY|USD|US\$|EUR|GBP|HKD|HK\$|JPY|美元|港元|欧元|[$€£¥])?\s{0,3}(?:in\s{1,3})?(?:百万元?|千万元?|万元|千元|亿元?|元|thousands?|millions?|billions?|'?000s?|mn|bn)\s{0,3}[)\]]?$/i;

const RELATIVES: readonly (readonly [RegExp, Relative])[] = [
  [/^(?:期末|年末|本期末|本年末|月末|本?报告期末)(?:余额|数|金额|账面余额|账面价值)?$/, 'closing'],
  [
    /^(?:期初|年初|上年年?末|上期期?末|上年度末|去年年?末)(?:余额|数|金额|账面余额|账面价值)?$/,
    'opening',
  ],
  [
    /^(?:本期|本年|本年度|本年累计|本期累计|当期|本报告期)(?:金额|发生额|数|累计数?|累计金额|发生数)?$/,
    'current',
  ],
  [
    /^(?:上期|上年|上年度|去年|上年同期|上期同期|去年同期|上年累计)(?:金额|发生额|数|累计数?|累计金额|发生数)?$/,
    'prior',
  ],
  [/^年初至(?:本?报告)?期末(?:金额|发生额|数|累计数?|累计金额)?$/, 'to-date'],
  [/^(?:current|this)\s+(?:year|period)$/i, 'current'],
  [/^(?:prior|previous|last)\s+(?:year|period)$/i, 'prior'],
];

const NONE = {
  end: null,
  from: Number.NaN,
  to: Number.NaN,
  months: null,
  bare: false,
  relative: null,
  unsure: false,
  forecast: false,
  trailing: false,
  version: 0,
} as const;

/**
 * A day or a label such as `2022Q1`, `FY2022`, `2022年报`, `Year ended 31
 * December 2023`, `2024E`, `本期金额`; `null` for anything else. `order` is how
 * the file writes days with slashes, where that is known.
 */
export function periodCell(cell: string, order: DateOrder = null): PeriodCell | null {
  if (cell.length < 2 || cell.length > 80 || !/\d|期|年|TTM|LTM|year|period/i.test(cell))
    return null;
  const text = withDigits(cell.normalize('NFKC').replace(/\s+/g, ' ').trim());
  const whose = PARENT.test(text) ? 'parent' : GROUP.test(text) ? 'group' : null;
  const version = versionOf(text);
  const weeks = WEEKS.exec(text);
  if (weeks) {
    const own = periodCell(weeks[2] ?? '', order);
    return own && { ...own, text: `FY${weeks[1]}` };
  }
  const plain = plainOf(text.replace(NOTE, ''));
  const relative = RELATIVES.find(([pattern]) => pattern.test(plain))?.[1];
  if (relative) return { ...NONE, text, relative, whose, version };
  const found = dated(plain, order) ?? labelled(plain);
  return found && { ...NONE, ...found, text, whose, version };
}

/** Whether a head says that its figures were adjusted, or that they are those before. */
export function versionOf(text: string): -1 | 0 | 1 {
  if (text.length > 80) return 0;
  return UNADJUSTED.test(text) ? -1 : RESTATED.test(text) ? 1 : 0;
}

function plainOf(text: string): string {
  const plain = text
    .replace(STATUS, '')
    .replace(ASIDE, '')
    .replace(LEAD, '')
    .trim()
    .replace(ASIDE_BEHIND, '')
    .replace(MONEY_BEHIND, '');
  // A unit is cut off only behind something that is left.
  const cut = /[年月日度报\d)]\s*[([,，;/\s-]/.test(plain) ? plain.replace(MONEY, '') : plain;
  return cut.replace(/(?<![\s,，:：;；])[\s,，:：;；]+$/, '').trim();
}

type Found = Pick<PeriodCell, 'end' | 'from' | 'to'> & Partial<PeriodCell>;

function dated(plain: string, order: DateOrder): Found | null {
  const months = monthsOf(plain);
  if (months) return months;
  const isFiscal = FISCAL.test(plain);
  const said = /ended|ending|months?|weeks?|止|[个個]月/i.test(plain) ? lengthOf(plain) : null;
  const length = isFiscal ? 12 : said;
  const rest = length === null ? plain : dayBehind(plain.replace(FISCAL, ''));
  const trailing = TRAILING.test(plain);
  // `Years ended June 30` is a day of any year.
  if (length !== null && DAY_ALONE.test(rest)) return null;
  const end = dayOf(trailing ? rest.replace(TRAILING, '').trim() : rest, order);
  if (!end) return null;
  const [year = 0, month = 0, dayOfMonth = 0] = end.split('-').map(Number);
  // Sina ends its files with a column 19700101, which is nothing.
  if (dayNumber(end) === null || year < 1950 || year > 2100 || end === '1970-01-01') {
    return null;
  }
  // Years of 52 weeks end in the first days of a month as well.
  const to = year * 12 + month - (dayOfMonth <= 7 ? 1 : 0);
  return {
    end,
    from: Number.NaN,
    to,
    months: trailing ? 12 : length,
    unsure: order === null && hasTwoReadings(rest),
    trailing,
  };
}

const DAY_ALONE = /^[A-Za-z]{3,9}\.?\s\d{1,2}$/;

/** The day behind `Year ended`, `12 months` or before 止年度. */
function dayBehind(text: string): string {
  return text
    .replace(
      /^.*?(?:(?:ended|ending|to|through)\s+|months?\s+(?:Q[1-4]\s+)?(?=[a-z]{3}\W?\d|\d))/i,
      '',
    )
    .replace(HAN_UNTIL, '');
}

function labelled(plain: string): Found | null {
  // A bare number is a year only if it looks like one.
  const bare = /^[\d.,]+$/.test(plain);
  if (bare && !/^(?:19|20)\d{2}(?:\.0)?$/.test(plain)) return null;
  if (TRAILING.test(plain)) {
    const rest = plain.replace(TRAILING, '').trim();
    return rest === ''
      ? { end: null, from: Number.NaN, to: Number.NaN, months: 12, trailing: true }
      : null;
  }
  const forecast = FORECAST.test(plain);
  const label = plain
    .replace(forecast ? FORECAST : ACTUAL, '')
    .replace(/\.0$/, '')
    .replace(/^(?:(?:for\s+)?(?:the\s+)?(?:fiscal\s+)?year(?:\s+ended)?|年度|会计年度)\s+/i, '')
    .replace(/(?<![\s(_-])[\s(_-]+$/, '');
  const span = splitYear(label) ?? periodSpan(label);
  if (!span || span.year < 1950 || span.year > 2100) return null;
  const start = span.year * 12;
  return {
    end: null,
    from: start + span.from,
    to: start + span.to,
    bare: bare && !forecast,
    forecast,
  };
}

const SPLIT_YEAR = /^(?:FY\s?'?)?((?:20)?\d{2})\s?[-–/]\s?((?:20)?\d{2})$/i;

/** Whether a text names a fiscal year by the two that it lies in: `2023-24`. */
export function isSplitYear(text: string): boolean {
  return SPLIT_YEAR.test(text);
}

/** `2023-24`, `FY2023/24`: the fiscal year that ends in the second. */
function splitYear(label: string) {
  const [, first, second] = SPLIT_YEAR.exec(label) ?? [];
  const [a, b] = [Number(first?.slice(-2)), Number(second?.slice(-2))];
  const isWritten = first?.length === 4 || /^F/i.test(label);
  return isWritten && b === a + 1 ? { year: 2000 + b, from: 0, to: 12 } : null;
}

const DAY_AND_MONTH = String.raw`(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?<month>[a-z]{3,9})|(?<month2>[a-z]{3,9})\.?\s(?<day2>\d{1,2}))\b`;
const ENDED = new RegExp(String.raw`\b(?:ended|ending|as at|as of)\s${DAY_AND_MONTH}`, 'i');

/** Whether a text names the day of a balance: `as at 31 March 2024`. */
export function isBalanceDay(text: string): boolean {
  return text.length <= 80 && /\bas (?:at|of)\b/i.test(text) && ENDED.test(text);
}

/** The day of a year on which it ends, where a text over it says: `for the year ended 31 March 2024`. */
function endedIn(year: number, above: string, months: number | null): PeriodCell | null {
  const { day, day2, month, month2 } = ENDED.exec(above)?.groups ?? {};
  const name = month ?? month2;
  // A year that ends in January has the name of the one before, with many companies; weeks end on any day.
  if (!name || months === null || /^(?:jan|feb)/i.test(name) || /weeks?\b/i.test(above))
    return null;
  const cell = periodCell(`${day ?? day2} ${name} ${year}`);
  return cell?.end ? { ...cell, months } : null;
}

/**
 * A year that stands under a length: `2024` under 截至六月三十日止六个月 is the half of it that ends
 * then. `null` where it can't be said which part of the year is meant.
 */
export function yearUnder(above: string, cell: PeriodCell): PeriodCell | null {
  const months = lengthOf(above) ?? (isBalanceDay(above) ? 12 : null);
  const year = Math.floor((cell.to - 1) / 12);
  const han = /(\d{1,2})月(\d{1,2})日(止.{0,10})$/.exec(withDigits(above.normalize('NFKC')).trim());
  const joined = han
    ? periodCell(`${year}年${han[1]}月${han[2]}日${han[3]}`)
    : (endedIn(year, above, months) ?? periodCell(`${above} ${cell.text}`));
  if (joined?.end && joined.months !== null) return joined;
  return months === null || months === cell.to - cell.from ? cell : null;
}
