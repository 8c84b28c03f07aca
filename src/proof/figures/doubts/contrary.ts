/** Whether what is said of a number of a copy goes against what a claim says of its figure. */
import { withoutAsides, yearsOf } from '../../settings/clause';
import { areSame, partsIn, recurringIn } from '../../settings/periods';
import { yearBefore } from '../../settings/sentenceSetting';
import type { Setting } from '../../settings/setting';
import type { CopyIndex } from '../../text/copyIndex';
import { type Context, PARENT } from '../context';
import type { CopyNumber } from '../numbers';
import type { Written } from '../written';
import { isUnaccounted } from './accounted';
import { ANOTHERS } from './anothers';
import { type Beside, type Case, MANY } from './beside';
import { BOUND } from './bound';
import { isGainOn, isOfContrast, isOtherwiseMeant } from './contrasts';
import { isDenied, isOfOpposite, isOfSubsidiary } from './denied';
import { isOfCompetitors, isOfNamed, isOfOtherMetric, isOfOtherProduct } from './metric';
import { isOfOtherMoney } from './money';
import { isOfPart } from './parts';
import { partsOfReport, yearsOfReport } from './reported';
import { isOfOtherSign } from './sign';

/** Another year or quarter, the parent company, another column, a share where the claim speaks of growth, the other way. */
export function isContrary(
  number: CopyNumber,
  figure: Written,
  beside: Beside,
  context: Context,
): boolean {
  const setting = context.settingOf(number);
  if (!setting) return false;
  const one = { number, setting, figure, beside, context };
  return TESTS.some((test) => test(one));
}

const TESTS: readonly ((one: Case) => boolean)[] = [
  isOfOtherYear,
  ({ number, context }) => context.isOthers(number) || isOfPart(number, context),
  ({ setting, context }) => !setting.row && !context.isOfParent && PARENT_DID.test(setting.near),
  ({ setting, context }) => context.isOfParent && !isParents(setting),
  isOfOtherPart,
  isOfOtherColumn,
  isOtherThanChange,
  goesOtherWay,
  wentOtherWay,
  isOfOtherMoney,
  isOfOtherSign,
  isDenied,
  isOfOpposite,
  isOfSubsidiary,
  isOfContrast,
  isOtherwiseMeant,
  isGainOn,
  isOfOtherMetric,
  isOfCompetitors,
  isOfNamed,
  isOfOtherProduct,
  ...ANOTHERS,
  isUnaccounted,
  ...BOUND,
];

/** 母公司实现营业收入…，净利润…: the whole sentence is of it. */
const PARENT_DID = /(?<!归属于?|归属|[及和与、])母公司(?!股东|所有者|普通股|权益|持有)/;

function isOfOtherYear({ number, setting, beside, context }: Case): boolean {
  const { isAnyYear, isBefore } = beside;
  const years = isBefore && beside.years.size === 0 ? yearBefore(context.index) : beside.years;
  if (years.size === 0) return !isAnyYear && isOfThePast(number, setting, context);
  const its = setting.yearsAt(number);
  const { near } = setting;
  if (!setting.row && CUT_LIST.test(near)) return true;
  const isReports = !setting.row && (OF_REPORT.test(near) || withoutAsides(near) !== near);
  if (its.size === 0 && isReports) {
    const own = yearsOfReport(context.index);
    return own.size === 0 ? yearsOf(near).size === 0 : !meet(years, own);
  }
  // Of which of its columns a number is can't be told.
  if (its.size === 0 && setting.row?.isMixed) return true;
  if (its.size === 0 && isOneOfMany(setting, number, context)) return true;
  const known = its.size > 0 ? its : yearsAround(setting, context.index);
  return known.size > 0 && !meet(years, known);
}

/** `for 2025, 2024 and`: the rest of a list lies on another page, and no number can be told by its place. */
const CUT_LIST = /(?:19|20)\d\d\s*(?:,|、|and|&|和|及|与)\s*$/;

/** The period of the report itself. */
const OF_REPORT = /报告期|本期|本年|\b(?:in|during|for) the (?:year|period|reporting)\b/i;

/** Whether a row has other numbers of the kind, those of other years as far as its heads say. */
function isOneOfMany({ row, numbers }: Setting, number: CopyNumber, { own }: Context): boolean {
  if (!row) return false;
  if (numbers.length > MANY) return true;
  if (numbers.filter(({ kind }) => kind === number.kind).length < 2) return false;
  // The claim may name the column: 分拣设备的营业收入.
  const { words } = row.columnOf(number);
  return row.heads.years.size > 0 || ![...words].some((word) => own.has(word));
}

/** What says no year is of the report's, or of one that stands around it. */
function yearsAround({ whole }: Setting, index: CopyIndex): ReadonlySet<string> {
  const own = yearsOfReport(index);
  return own.size === 0 ? own : new Set([...own, ...yearsOf(withoutAsides(whole))]);
}

const PAST =
  /上年|上期|去年|前年|同期|期初|年初|从|由|\b(?:prior|previous|preceding|last|before|earlier|ago|from|after|was|were|had)\b/i;

/** Who names no year speaks of the report's own, not of the column beside it. */
function isOfThePast(number: CopyNumber, { yearsAt, numbers }: Setting, context: Context) {
  if (numbers.length > MANY || PAST.test(context.clause)) return false;
  const own = yearsOfReport(context.index);
  const its = yearsAt(number);
  if (own.size === 0 || its.size === 0) return false;
  const others = numbers.filter((other) => other !== number && other.kind === number.kind);
  // Of two years that the report's may be called by the later one is meant, where both are there.
  const last = new Set([[...own].sort().at(-1) ?? '']);
  if (meet(own, its)) return !meet(last, its) && others.some((one) => meet(yearsAt(one), last));
  return others.some((other) => {
    const years = yearsAt(other);
    return years.size === 0 || meet(years, own);
  });
}

function isParents({ row, whole }: Setting): boolean {
  return row ? row.isParents || PARENT.test(row.label) : PARENT.test(whole);
}

/** A quarter's number is no year's, and the other way round; a report of a quarter needn't say so. */
function isOfOtherPart({ number, setting, beside: { parts }, context }: Case): boolean {
  const its = partsIn(setting.besideAt(number));
  const report = partsOfReport(context.index);
  if (parts.size === 0) return its.size > 0 && report.size === 0;
  if (its.size > 0) return !areSame(its, parts);
  const near = new Set([...partsIn(setting.near), ...recurringIn(setting.near)]);
  // A semicolon may part a sentence from its beginning.
  const said = near.size > 0 || setting.row ? near : partsIn(setting.whole);
  // Of a quarter's report what names a year alone is of that year.
  if (!setting.row && said.size === 0 && setting.yearsAt(number).size > 0) return true;
  return !areSame(said, parts) && !areSame(report, parts);
}

/** The claim names a column of the table, and the number stands in another. */
function isOfOtherColumn({ number, setting: { row }, context }: Case): boolean {
  if (!row) return false;
  const { words } = row.heads;
  const own = row.columnOf(number).words;
  return [...context.own].some(
    (word) => words.has(word) && !own.has(word) && !row.names.has(word) && !row.headed.has(word),
  );
}

const CHANGE =
  /chang|growth|increase|decrease|variance|movement|\bvs\b|增减|变动|同比|环比|增长|增幅|升降|[较比]上/i;

/** A share of something isn't what it grew by, nor growth a share. */
function isOtherThanChange({ number, setting, figure, beside, context }: Case): boolean {
  const { row } = setting;
  // 46.2 % is no change by 46.2 points.
  if (figure.kind === 'points' && number.kind !== 'points')
    return !row || !isChangeOfShare(`${row.label} ${row.columnOf(number).text}`);
  if (!row || figure.kind !== 'percent') return false;
  const { text } = row.columnOf(number);
  const says = CHANGE.test(`${row.label} ${text}`);
  if (beside.way !== null && !beside.isLevel)
    return !says && !(text === '' && CHANGE.test(setting.whole)) && !CHANGE.test(row.under);
  return beside.change === null && says && !CHANGE.test(row.label) && !CHANGE.test(context.said);
}

/** 毛利率比上年增减（%） counts points; 营业收入比上年增减（%） doesn't. */
function isChangeOfShare(said: string): boolean {
  return (
    CHANGE.test(said) && /率|占比|比重|百分点|\b(?:margin|rate|ratio|share|points?)\b/i.test(said)
  );
}

function goesOtherWay({ number, setting, figure, beside: { way, isLevel } }: Case): boolean {
  // The sign of a rate in a table tells nothing of which way it went.
  if (way === null || (isLevel && setting.row)) return false;
  const said = setting.wayAt(number);
  // 变动幅度为 5%: which way isn't said.
  if (said === null) return !setting.row && !isLevel && figure.kind === 'percent';
  return said !== way;
}

/**
 * It `rose to` an amount that is less than that of the year before beside it; or a row says by how
 * much it changed, and its amounts say that it went the other way.
 */
function wentOtherWay({
  number,
  setting,
  figure,
  beside: { way, isLevel },
  context,
}: Case): boolean {
  const { numbers, row } = setting;
  if (way === null || numbers.length > MANY) return false;
  if (!isLevel && (figure.kind !== 'percent' || !row)) return false;
  const amounts = isLevel ? [number] : numbers.filter(({ kind }) => kind === 'plain');
  const last = amounts.find((one) => beforeOf(setting, one, context) !== undefined);
  const before = last && beforeOf(setting, last, context);
  if (!last || !before || last.negative !== before.negative) return false;
  // Of a loss that grew only who calls it one says which way it is meant.
  if (last.negative && !/\bloss|亏损/i.test(context.clause)) return false;
  return way === 'up' ? last.value < before.value : last.value > before.value;
}

/** The amount of the year before in the same row or sentence. */
function beforeOf(
  setting: Setting,
  number: CopyNumber,
  { index }: Context,
): CopyNumber | undefined {
  const compared = comparedWith(setting, number, index);
  if (compared) return compared;
  const year = yearOf(setting, number);
  if (year === null) return undefined;
  return setting.numbers.find(
    (other) =>
      other.kind === number.kind &&
      other.scale === number.scale &&
      yearOf(setting, other) === year - 1,
  );
}

const COMPARED = /\b(?:compared (?:with|to)|against|versus|up from|down from)\b|(?:上年|去年)同期/i;

/** `46.3%, compared with 43.8 % a year earlier`: the next number of its kind. */
function comparedWith({ row, numbers }: Setting, number: CopyNumber, index: CopyIndex) {
  const next = row ? undefined : numbers[numbers.indexOf(number) + 1];
  if (!next || next.kind !== number.kind || next.line !== number.line) return undefined;
  const between = index.lines[number.line]?.text.slice(number.end, next.at) ?? '';
  return between.length < 50 && COMPARED.test(between) && next.scale === number.scale
    ? next
    : undefined;
}

function yearOf({ yearsAt }: Setting, number: CopyNumber): number | null {
  const [year, ...more] = yearsAt(number);
  return year !== undefined && more.length === 0 ? Number(year) : null;
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}
