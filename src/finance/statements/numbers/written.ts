/**
 * Figures in prose that are bound to a value: is what is written the value,
 * rounded half-up as it is written and in the unit written, and if not, how
 * would the writer have written it?
 */

import { matchesIn } from '../../matches';
import { simplified } from '../../traditional';
import type { MetricKind } from '../statements';
import { CURRENCY_NAMES, currencyCode, NUMBER, SCALES } from './amount';
import { roundHalfUp, shift } from './decimal';

/** What a figure in a text may leave unsaid. */
export interface WrittenContext {
  /** Of the value; a figure in another currency never matches. */
  readonly currency?: string | null;
  /** The block's factor: money without a unit may be written in it (tables are). */
  readonly unit?: number | null;
}

/** Longer link texts are not read. */
const LONGEST = 200;
/** More decimals than a number holds are not read. */
const MOST_DECIMALS = 15;

/** Units of ratios → the power of ten that makes the written number of a value. */
const RATIO_UNITS: readonly (readonly [string, number])[] = [
  ['percentage points?|个?百分点|per ?cent|ppts?|pp|points?|%', 2],
  ['‰', 3],
  ['个?基点|bps?', 4],
  ['成', 1],
  ['倍|次|turns?|times|x|×', 0],
];
const DAYS_UNIT = '天|日|days?|d';

const escaped = (text: string) => text.replace(/[$€£₩₹]/g, '\\$&');
const MONEY = ['¥', '￥', '$', ...CURRENCY_NAMES].map(escaped).join('|');
const SCALE = [...SCALES.keys()].join('|');
const UNIT = `(?<ratio>${RATIO_UNITS.map(([words]) => words).join('|')})|(?<days>${DAYS_UNIT})|(?<scale>${SCALE})?\\s*(?<word>元|${MONEY})?`;

const FIGURE = new RegExp(
  `(?<![\\w.]|\\d,)(?<before>[-+−]\\s{0,3})?(?<money>(?:${MONEY})\\s{0,3})?(?<after>[-+−])?(?<number>${NUMBER})(?:\\s*(?:${UNIT}))(?![a-z0-9]|[.,]\\d)`,
  'gi',
);

/** Words right before a number that make it the size of a fall or of a loss. */
const FALL =
  /(?:下降|减少|下滑|降低|下跌|降|跌|亏损?|decreased?|declined?|down|fell|loss)(?:了|约|近|\s+(?:of|by|about))?\s*$/i;

interface Figure {
  /** The text without the brackets of a negative number. */
  readonly text: string;
  /** Where the brackets stood in `text`; `null` without. */
  readonly brackets: { readonly open: number; readonly close: number } | null;
  readonly start: number;
  readonly end: number;
  readonly sign: string;
  readonly money: string;
  /** Digits without groups and leading zeros. */
  readonly digits: string;
  readonly decimals: number;
  readonly grouped: boolean;
  readonly falls: boolean;
  /** Powers of ten between the value and the written number, the likeliest last. */
  readonly powers: readonly number[];
}

/**
 * Whether `written` says `value`: `6.57%`, `6.57 个百分点`, `1.80 倍`, `31.2 天`,
 * `8,530.62亿元`, `(3,560)`, `下降 3%`. Ratios are fractions, money in ones.
 */
export function matchesWritten(
  written: string,
  value: number,
  kind: MetricKind,
  context: WrittenContext = {},
): boolean {
  const figure = Number.isFinite(value) ? readFigure(written, kind, context) : null;
  if (!figure) return false;
  const negative = isNegative(figure);
  return figure.powers.some((power) => {
    const right = roundHalfUp(value, figure.decimals, power);
    if (Number(right) === 0) return Number(figure.digits) === 0;
    return right === (negative ? `-${figure.digits}` : figure.digits);
  });
}

/**
 * `written` with the number that says `value`, in the writer's unit, sign style,
 * groups and decimals; `null` where that can't be told or would read wrong (a
 * fall that has become a rise).
 */
export function rewriteWritten(
  written: string,
  value: number,
  kind: MetricKind,
  context: WrittenContext = {},
): string | null {
  const figure = Number.isFinite(value) ? readFigure(written, kind, context) : null;
  if (!figure) return null;
  const rounded = roundHalfUp(value, figure.decimals, nearestPower(figure, value));
  const negative = rounded.startsWith('-');
  if (figure.falls && !negative) return null;
  const digits = negative ? rounded.slice(1) : rounded;
  const number =
    signOf(figure, negative) + figure.money + (figure.grouped ? withThousands(digits) : digits);
  const text = figure.text.slice(0, figure.start) + number + figure.text.slice(figure.end);
  if (!figure.brackets || !negative) return text;
  const close = figure.brackets.close + number.length - (figure.end - figure.start);
  const { open } = figure.brackets;
  return `${text.slice(0, open)}(${text.slice(open, close)})${text.slice(close)}`;
}

function signOf(figure: Figure, negative: boolean): string {
  if (!negative) return figure.sign === '+' ? '+' : '';
  if (figure.falls || figure.brackets) return '';
  return figure.sign === '−' ? '−' : '-';
}

function isNegative(figure: Figure): boolean {
  return figure.brackets !== null || figure.falls || /[-−]/.test(figure.sign);
}

/** Of the readings of a number without a unit, the one nearest to the value. */
function nearestPower(figure: Figure, value: number): number {
  const distance = (power: number) =>
    Math.abs(Math.log(Number(figure.digits) / Math.abs(shift(value, power))));
  return figure.powers.reduce((best, power) => (distance(power) <= distance(best) ? power : best));
}

/** Digits with thousands separators: `1234567.8` is `1,234,567.8`. */
export function withThousands(digits: string): string {
  const [whole = '', ...rest] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3}){1,20}$)/g, ','), ...rest].join('.');
}

/** The one number in `written` whose unit suits `kind`, else the only one. */
function readFigure(written: string, kind: MetricKind, context: WrittenContext): Figure | null {
  if (written.length > LONGEST) return null;
  // Full-width forms keep their place, so that the rest of the text is kept.
  const narrow = simplified(written).replace(/[！-～]/g, (c) =>
    String.fromCharCode(c.charCodeAt(0) - 0xfee0),
  );
  const bracketed = /^(\s*)\(([^()]*)\)([^()]*)$/.exec(narrow);
  const [, lead = '', core = '', tail = ''] = bracketed ?? [];
  const text = bracketed ? lead + core + tail : narrow;
  const brackets = bracketed ? { open: lead.length, close: lead.length + core.length } : null;
  const found = matchesIn(text, FIGURE).flatMap((match) => {
    const figure = figureOf(match, text, kind, context);
    return figure ? [{ figure, united: figure.powers.length === 1 && hasUnit(match) }] : [];
  });
  const united = found.filter((item) => item.united);
  const only = united.length === 1 ? united[0] : found.length === 1 ? found[0] : undefined;
  if (!only) return null;
  const original = bracketed ? written.replace(/[(（)）]/g, '') : written;
  return { ...only.figure, text: original, brackets };
}

function hasUnit(match: RegExpExecArray): boolean {
  const { ratio, days, scale, word, money } = match.groups ?? {};
  return [ratio, days, scale, word, money].some(Boolean);
}

function figureOf(
  match: RegExpExecArray,
  text: string,
  kind: MetricKind,
  context: WrittenContext,
): Omit<Figure, 'text' | 'brackets'> | null {
  const groups = match.groups ?? {};
  const powers = powersOf(groups, kind, context);
  const number = groups.number ?? '';
  const [whole = '', fraction = ''] = number.replaceAll(',', '').split('.');
  if (!powers || fraction.length > MOST_DECIMALS || whole.length > MOST_DECIMALS + 5) return null;
  const lead = `${groups.before ?? ''}${groups.money ?? ''}${groups.after ?? ''}`;
  const sign = `${groups.before ?? ''}${groups.after ?? ''}`.trim();
  const integer = whole.replace(/^0+(?=\d)/, '') || '0';
  return {
    start: match.index,
    end: match.index + lead.length + number.length,
    sign,
    money: groups.money ?? '',
    digits: fraction ? `${integer}.${fraction}` : integer,
    decimals: fraction.length,
    grouped: number.includes(','),
    falls: sign === '' && FALL.test(text.slice(0, match.index)),
    powers,
  };
}

/** How the unit scales a value of `kind`; `null` where it can't be a unit of it. */
function powersOf(
  groups: Readonly<Record<string, string | undefined>>,
  kind: MetricKind,
  context: WrittenContext,
): readonly number[] | null {
  const { ratio, days, scale, word, money } = groups;
  const isMoney = Boolean(scale || word || money);
  if (kind === 'money') {
    if (ratio || days || !suits([money, word], context.currency ?? null)) return null;
    if (scale) return [-(SCALES.get(scale.toLowerCase()) ?? 0)];
    const unit = context.unit && context.unit > 0 ? Math.round(Math.log10(context.unit)) : 0;
    return isMoney || unit === 0 ? [0] : [0, -unit];
  }
  if (isMoney) return null;
  if (kind === 'days') return ratio ? null : [0];
  if (days) return null;
  if (!ratio) return kind === 'percent' ? [0, 2] : [0];
  const power = RATIO_UNITS.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(ratio));
  return power ? [power[1]] : null;
}

/** Whether the currency words may mean `currency`: $ is any dollar, ¥ yuan or yen, 元 any. */
function suits(words: readonly (string | undefined)[], currency: string | null): boolean {
  return words.every((word) => {
    const name = word?.trim();
    if (!name || name === '元' || currency === null) return true;
    if (name === '$') return /^(?:USD|HKD|TWD|SGD|AUD|CAD)$/.test(currency);
    if (name === '¥' || name === '￥') return /^(?:CNY|JPY)$/.test(currency);
    return currencyCode(name) === currency;
  });
}
