/** Parts of a year that a text speaks of: quarters, halves, nine months. */
import { narrow } from '../../plan/text/text';
import { clauseAround, type Spot } from './clause';

/** `Q3`, `H1`, `9M`; `Q` and `H` where it isn't said which. */
export type YearPart = string;

const NTH: Readonly<Record<string, string>> = {
  ...{ first: '1', second: '2', third: '3', fourth: '4' },
  ...{ 一: '1', 二: '2', 三: '3', 四: '4', 上: '1', 下: '2' },
};

const NINE =
  /nine months|前三个?季度|前9个月|前九个月|\b9M\b|(?<!\d)1\s?[-–—~至]\s?9\s?月|年初至报告期末/gi;
const HALF =
  /\bH([12])\b|\b([12])H\b|\b(first|second) half\b|([上下])半年|\bhalf[- ]year\b|\bsix months\b|(?<!\d)1\s?[-–—~至]\s?6\s?月|半年度/gi;
const QUARTER =
  /\bQ([1-4])\b|\b([1-4])Q\b|\b(first|second|third|fourth)(?: fiscal)?[- ]quarter\b|第?([一二三四1-4])季度|\bthree months\b|(?<!\d)(?:1\s?[-–—~至]\s?3|4\s?[-–—~至]\s?6|7\s?[-–—~至]\s?9|10\s?[-–—~至]\s?12)\s?月/gi;

/** The parts of a year that a text names; none where it speaks of none. */
export function partsIn(text: string): ReadonlySet<YearPart> {
  let rest = narrow(text);
  const parts = new Set<YearPart>();
  for (const [kind, pattern] of [
    ['9M', NINE],
    ['H', HALF],
    ['Q', QUARTER],
  ] as const) {
    rest = rest.replace(pattern, (...match) => {
      const which = match.slice(1, -2).find((one) => typeof one === 'string') as string | undefined;
      const nth = which === undefined ? '' : (NTH[which.toLowerCase()] ?? which);
      parts.add(kind === '9M' ? kind : `${kind}${nth}`);
      return ' ';
    });
  }
  return parts;
}

const EACH_QUARTER = /\bquarterly\b|\b(?:per|a|each|every) quarter\b|单季|每季|季均/i;
const EACH_MONTH = /\bmonthly\b|\b(?:per|a|each|every) month\b|每月|月均|单月/i;

/** Parts of a year that come again: `quarterly`, 每月. */
export function recurringIn(text: string): ReadonlySet<YearPart> {
  const parts = new Set<YearPart>();
  if (EACH_QUARTER.test(text)) parts.add('Q');
  if (EACH_MONTH.test(text)) parts.add('M');
  return parts;
}

/** The parts of a year that a claim speaks of at one of its figures: in its clause, else anywhere. */
export function partsBeside(text: string, { at, end }: Spot): ReadonlySet<YearPart> {
  const clause = text.slice(...clauseAround(text, at, end));
  const own = new Set([...partsIn(clause), ...recurringIn(clause)]);
  return own.size > 0 ? own : partsIn(text);
}

/** Whether one of them may be one of the others: `Q` may be any quarter. */
export function areSame(a: ReadonlySet<YearPart>, b: ReadonlySet<YearPart>): boolean {
  return [...a].some((one) =>
    [...b].some((other) => one === other || one.startsWith(other) || other.startsWith(one)),
  );
}
