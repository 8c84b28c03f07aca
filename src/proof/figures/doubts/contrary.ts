/** Whether what is said of a number of a copy goes against what a claim says of its figure. */
import { type Way, withoutAsides, yearsOf } from '../../settings/clause';
import { areSame, type Part, partsIn } from '../../settings/periods';
import { yearBefore } from '../../settings/sentenceSetting';
import type { Setting } from '../../settings/setting';
import { lettersOf } from '../../settings/tables';
import type { CopyIndex } from '../../text/copyIndex';
import { wordsOf } from '../../text/words';
import type { Movement } from '../change';
import { type Context, PARENT } from '../context';
import { alikeDigits } from '../digits';
import { longerLabels, SHORTEST, spelledLabel } from '../labels';
import type { CopyNumber } from '../numbers';
import type { Written } from '../written';
import { isOfPart } from './parts';
import { isMore } from './rivals';

/** What a claim says beside one of its figures. */
export interface Beside {
  readonly years: ReadonlySet<string>;
  /** Where it names none, it isn't the report's own year that is meant. */
  readonly isAnyYear: boolean;
  /** 上年同期 stands right before it. */
  readonly isBefore: boolean;
  /** The quarter or half of a year. */
  readonly parts: ReadonlySet<Part>;
  readonly way: Way | null;
  /** It is where something went to, not by how much: `fell to 12 %`. */
  readonly isLevel: boolean;
  /** Which way the claim says that something went; `null` where it speaks of no change. */
  readonly change: Movement | null;
  /** The digits of the claim's other amounts. */
  readonly amounts: readonly string[];
}

export const NOTHING: Beside = {
  years: new Set(),
  isAnyYear: true,
  isBefore: false,
  parts: new Set(),
  way: null,
  isLevel: false,
  change: 'either',
  amounts: [],
};

interface Case {
  readonly number: CopyNumber;
  readonly setting: Setting;
  readonly figure: Written;
  readonly beside: Beside;
  readonly context: Context;
}

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
  ({ setting, context }) => context.isOfParent && !isParents(setting),
  isOfOtherPart,
  isOfOtherColumn,
  isOtherThanChange,
  goesOtherWay,
  ({ setting, context }) => isOtherName(setting, context),
  isOfLongerName,
  isOfOtherSubject,
  ({ figure, setting, beside }) => figure.kind === 'percent' && isOfOtherAmounts(setting, beside),
  isOfOtherNumber,
  isCount,
];

function isOfOtherYear({ number, setting, beside, context }: Case): boolean {
  const { isAnyYear, isBefore } = beside;
  const years = isBefore && beside.years.size === 0 ? yearBefore(context.index) : beside.years;
  if (years.size === 0) return !isAnyYear && isOfThePast(number, setting, context);
  const its = setting.yearsAt(number);
  const { near } = setting;
  const isReports = !setting.row && (OF_REPORT.test(near) || withoutAsides(near) !== near);
  if (its.size === 0 && isReports) {
    const own = yearsOfReport(context.index);
    return own.size === 0 ? yearsOf(near).size === 0 : !meet(years, own);
  }
  // Of which of its columns a number is can't be told.
  if (its.size === 0 && isOneOfMany(setting, number, context)) return true;
  const known = its.size > 0 ? its : yearsAround(setting, context.index);
  return known.size > 0 && !meet(years, known);
}

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

/** A year that ends in its first half is called by either of the two that it lies in. */
export function yearsOfReport({ copy }: CopyIndex): ReadonlySet<string> {
  const [year, month] = (copy.about.periodEnd ?? '').split('-').map(Number);
  if (!year) return new Set();
  return new Set([String(year), ...(month && month <= 6 ? [String(year - 1)] : [])]);
}

const PAST =
  /上年|上期|去年|前年|同期|期初|年初|从|由|\b(?:prior|previous|preceding|last|before|earlier|ago|from|after|was|were|had)\b/i;

/** Numbers of one row or sentence that aren't looked through for each of them. */
const MANY = 64;

/** Who names no year speaks of the report's own, not of the column beside it. */
function isOfThePast(number: CopyNumber, { yearsAt, numbers }: Setting, context: Context) {
  if (numbers.length > MANY || PAST.test(context.clause)) return false;
  const own = yearsOfReport(context.index);
  const its = yearsAt(number);
  if (own.size === 0 || its.size === 0 || meet(own, its)) return false;
  return numbers.some((other) => {
    const years = yearsAt(other);
    return other !== number && other.kind === number.kind && (years.size === 0 || meet(years, own));
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
  return !areSame(partsIn(setting.near), parts) && !areSame(report, parts);
}

function partsOfReport({ copy: { about } }: CopyIndex): ReadonlySet<Part> {
  const isPart = about.sourceKind === 'interim-report' || about.form === '10-Q';
  const title = partsIn(about.title ?? '');
  if (!isPart) return title;
  const month = Number(about.periodEnd?.slice(5, 7) ?? 0);
  return new Set([...title, ...(BY_MONTH[month] ?? ['Q', 'H'])]);
}

const BY_MONTH: Readonly<Record<number, readonly Part[]>> = {
  3: ['Q1'],
  6: ['H1', 'Q2'],
  9: ['9M', 'Q3'],
};

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
 * The claim spells out a row's name, and the setting is another row, or a sentence without it:
 * where only its paragraph has it, the sentence names no other.
 */
export function isOtherName({ row, whole, near }: Setting, context: Context): boolean {
  const { label, index } = context;
  if (label === null) return false;
  if (row) return !row.letters.includes(label) && !context.isSpelled(row);
  // 固定资产 isn't what 固定资产原值 is.
  let rest = lettersOf(whole);
  for (const longer of longerLabels(label, index)) rest = rest.replaceAll(longer, ' ');
  if (!rest.includes(label)) return true;
  const other = lettersOf(near).includes(label) ? null : spelledLabel(near, index);
  return other !== null && !label.includes(other);
}

/** They tell no names apart. */
const NO_NAME = /公司|集团|的/g;

/**
 * 净利润 isn't what is said of 归属于母公司所有者的净利润, where both are rows. 归母净利润 is: it
 * has something of what the longer name has more.
 */
function isOfLongerName({ setting: { row, near }, context: { clause, index } }: Case): boolean {
  const label = spelledLabel(clause, index, SHORTEST);
  if (label === null) return false;
  const letters = row?.letters ?? lettersOf(near);
  const longer = longerLabels(label, index).find((name) => letters.includes(name));
  if (longer === undefined || letters.replaceAll(longer, ' ').includes(label)) return false;
  const said = lettersOf(clause).replace(label, ' ').replace(NO_NAME, '');
  return ![...longer.replace(label, '')].some((letter) => said.includes(letter));
}

/**
 * The figure's clause names no row (`同比增长`), the rest of the claim does, and the sentence speaks
 * of a row that the claim doesn't name.
 */
function isOfOtherSubject({ setting: { row, near }, context: { label, said, index } }: Case) {
  const named = row || label !== null ? null : spelledLabel(said, index);
  if (named === null || lettersOf(near).includes(named)) return false;
  const other = spelledLabel(near, index);
  return other !== null && !lettersOf(said).includes(other);
}

/** What fell `from $3 billion to $2 billion, by 33 %` isn't what a sentence says of two other amounts. */
export function isOfOtherAmounts({ row, numbers }: Setting, { amounts }: Beside): boolean {
  if (row || amounts.length < 2) return false;
  const own = numbers.filter(({ kind }) => kind === 'plain');
  return (
    own.length > 1 && !own.some(({ digits }) => amounts.some((one) => alikeDigits(one, digits)))
  );
}

/** Of `total revenues of $681 billion, which comprised net sales of $674 billion` each number has its own name. */
function isOfOtherNumber({ number, setting, context }: Case): boolean {
  const { row, numbers } = setting;
  if (row || numbers.length > MANY) return false;
  const shared = (words: readonly string[]) =>
    new Set(words.filter((word) => context.own.has(word)));
  const beside = wordsOf(setting.besideAt(number));
  const mine = shared(beside);
  // `up from $90 million` goes on with what was said before; a figure of a company's has a name.
  if (mine.size === 0 && !beside.some((word) => word.startsWith('#'))) return false;
  return numbers.some(
    (other) =>
      other !== number &&
      other.kind === number.kind &&
      isMore(shared(wordsOf(setting.besideAt(other))), mine),
  );
}

/** `We sold 10 Bitcoins for $121,001`: beside money with its sign a number without one is none. */
function isCount({ number, setting: { row, numbers }, figure, context }: Case): boolean {
  if (row || !figure.scalable || figure.scale !== null || number.scale !== null) return false;
  const { lines } = context.index;
  const hasSign = ({ line, at }: CopyNumber) =>
    /\p{Sc}\s?$/u.test(lines[line]?.text.slice(0, at) ?? '');
  return !hasSign(number) && numbers.some(hasSign);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}
