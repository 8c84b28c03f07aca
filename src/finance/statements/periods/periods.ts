/** What the label of a period says, and which periods of two companies are one. */
import type { Period } from '../statements';
import { dayNumber } from './days';

/** Months of a (fiscal) year that a label names: `2022H2` is 6 to 12 of 2022. */
export interface Span {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

const YEAR = String.raw`(?:FY|CY|FISCAL(?:YEAR)?|财年|财政年度)?'?(?<year>\d{4}|(?<=FY|'|Q|H|M)\d{2})(?:年度|财年|年)?`;

/** The part of a year → its months; tried in order on a label without blanks. */
const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => [number, number]])[] = [
  [
    /^(?:Q1[-~至到]Q?(?<last>[2-4])|1[-~至到]Q(?<last2>[2-4]))$/,
    (m) => [0, 3 * Number(m.groups?.last ?? m.groups?.last2)],
  ],
  [/^(?:前三季度|前3季度|三季报|三季度报|第三季度报告|9M)$/, () => [0, 9]],
  [/^(?<months>[36]|12)M$/, (m) => [0, Number(m.groups?.months)]],
  [/^1[-~至到](?<month>[2-9]|1[0-2])月(?:份)?$/, (m) => [0, Number(m.groups?.month)]],
  [/^M1[-~至到]M?(?<month>[1-9]|1[0-2])$/, (m) => [0, Number(m.groups?.month)]],
  [/^(?:H1|1H|上半年|中报?|中期|半年报|半年度|半年度报告|中期报告)$/, () => [0, 6]],
  [/^(?:H2|2H|下半年)$/, () => [6, 12]],
  [/^(?:Q(?<a>[1-4])|(?<b>[1-4])Q)$/, (m) => quarter(Number(m.groups?.a ?? m.groups?.b))],
  [
    /^第?(?<n>[一二三四1-4])季度?$/,
    (m) => quarter(Number('一二三四'.indexOf(m.groups?.n ?? '') + 1) || Number(m.groups?.n)),
  ],
  [/^(?:一季报|一季度报告?)$/, () => [0, 3]],
  [/^(?:年报|年度报告|报告?|全年|A)?$/, () => [0, 12]],
];

const YEAR_FIRST = new RegExp(`^${YEAR}(?<part>.*)$`);
const PART_FIRST = new RegExp(`^(?<part>[1-4]?[QHM][1-4]?|9M|6M|3M)[-/]?${YEAR}$`);

/** Twelve months that end with any quarter. */
const ROLLING =
  /^(?:TTM|LTM|(?:滚动|近|最近|过去)(?:12|十二)个?月)[-/.:]?|[-/.:]?\(?(?:TTM|LTM)\)?$/;

/** Whether a label means the last twelve months: `TTM`, `LTM`, `TTM 2022Q3`. */
export function isRolling(label: string): boolean {
  return label.length <= 40 && ROLLING.test(plainLabel(label));
}

function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_]+/g, '');
}

function quarter(n: number): [number, number] {
  return [3 * (n - 1), 3 * n];
}

/** The months that a label names; `null` when it is none of the known spellings. */
export function periodSpan(label: string): Span | null {
  if (label.length > 40) return null;
  const plain = plainLabel(label);
  if (ROLLING.test(plain)) {
    const end = periodSpan(plain.replace(ROLLING, ''));
    return end && { year: end.year, from: end.to - 12, to: end.to };
  }
  const match = YEAR_FIRST.exec(plain) ?? PART_FIRST.exec(plain);
  if (!match?.groups) return null;
  const digits = match.groups.year ?? '';
  const year = Number(digits) + (digits.length === 2 ? 2000 : 0);
  const part = (match.groups.part ?? '').replace(/^[-/.]/, '');
  for (const [pattern, months] of PARTS) {
    const found = pattern.exec(part);
    if (found) {
      const [from, to] = months(found);
      return { year, from, to };
    }
  }
  return null;
}

/** The length of a period by its label: 12, 9, 6 or 3 months; 12 when unknown. */
export function periodMonths(label: string): number {
  const span = periodSpan(label);
  return span ? span.to - span.from : 12;
}

/** The year of a label that is a plain one (`2021`, `2021年`); `null` for `FY2021` and the rest. */
function plainYear(label: string): number | null {
  const match = /^(\d{4})(?:年度?|年报)?$/.exec(label.normalize('NFKC').replace(/\s+/g, ''));
  return match ? Number(match[1]) : null;
}

/** A label as it is compared: half-width, without blanks around it. */
export function labelKey(label: string): string {
  const narrow = /^[ -~]*$/.test(label) ? label : label.normalize('NFKC');
  return narrow.trim().toUpperCase();
}

/** Below 0 where `a` ends before `b`, or ends with it and is longer; `null` when unknown. */
export function inTime(a: Period, b: Period): number | null {
  const [endA, endB] = [dayNumber(a.end), dayNumber(b.end)];
  if (endA !== null && endB !== null && endA !== endB) return endA - endB;
  const [x, y] = [periodSpan(a.label), periodSpan(b.label)];
  if (!x || !y) return null;
  return (x.year - y.year) * 12 + x.to - y.to || x.from - y.from;
}

/** Whether periods stand newest first. */
export function fallsInTime(periods: readonly Period[]): boolean {
  const [first, last] = [periods[0], periods.at(-1)];
  return first !== undefined && last !== undefined && (inTime(first, last) ?? 0) > 0;
}

/** Ends of one year lie this near to each other, as Walmart's and Target's do. */
const NEAR_DAYS = 100;

/**
 * For each period of `ours` the index of the one of `theirs` to compare it with:
 * of the same length, and with the nearest end within 100 days where both have
 * ends, else with the same label or plain year. `null` where there is none.
 */
export function matchPeriods(
  ours: readonly Period[],
  theirs: readonly Period[],
): (number | null)[] {
  const byEnd = new Map<number, { day: number; index: number }[]>();
  const byLabel = new Map<string, number>();
  theirs.forEach((period, index) => {
    const day = dayNumber(period.end);
    if (day !== null) {
      const days = byEnd.get(period.months) ?? [];
      days.push({ day, index });
      byEnd.set(period.months, days);
    }
    for (const key of labelKeys(period)) if (!byLabel.has(key)) byLabel.set(key, index);
  });
  for (const days of byEnd.values()) days.sort((a, b) => a.day - b.day);
  return ours.map((period) => {
    const day = dayNumber(period.end);
    const near = day === null ? null : nearest(byEnd.get(period.months) ?? [], day);
    if (near !== null) return near;
    const keys = labelKeys(period).flatMap((key) => byLabel.get(key) ?? []);
    // Two ends that lie apart outweigh two labels that agree.
    const apart = (index: number) => day !== null && dayNumber(theirs[index]?.end ?? null) !== null;
    return keys.find((index) => !apart(index)) ?? null;
  });
}

function labelKeys(period: Period): string[] {
  const year = plainYear(period.label);
  const keys = [labelKey(period.label), ...(year === null ? [] : [`year ${year}`])];
  return keys.map((key) => `${period.months} ${key}`);
}

/** By bisection: a block may hold thousands of periods. */
function nearest(days: readonly { day: number; index: number }[], day: number): number | null {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [days[low - 1], days[low]];
  const gap = (item: typeof before) => (item ? Math.abs(item.day - day) : Number.POSITIVE_INFINITY);
  const best = gap(before) <= gap(after) ? before : after;
  return best && gap(best) <= NEAR_DAYS ? best.index : null;
}
