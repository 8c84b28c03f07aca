/** What a report has of segments that was not taken, and why. */
import type { CopyPage } from '../../../copies/model';
import type { Imported, UnreadSegments } from '../../imported';
import type { Note } from '../../note';
import { away, type Checked, type Unmade } from './checked';
import type { SplitAxis } from './words';

/** Parts that make less of the revenue than this are of something else. */
const LIKE = 0.5;

/** Why the company isn't split by that axis: what comes nearest to the revenue; `null` where nothing does. */
export function nearestOf(
  axis: SplitAxis,
  unmade: readonly Unmade[],
  imported: Imported,
): Note | null {
  const [nearest] = unmade
    .filter(({ split }) => split.revenue.axis === axis && split.revenue.label !== '')
    .filter((one) => away(one) < LIKE || isScaled(one))
    .sort((a, b) => away(a) - away(b));
  if (!nearest) return null;
  const code = nearest.of === 'total' ? 'segments-total' : 'segments-revenue';
  return noteOf(code, nearest, imported);
}

/** The years that a table has beside those that were taken, and that don't add up; one note a year. */
export function leftOut(
  taken: readonly Checked[],
  unmade: readonly Unmade[],
  imported: Imported,
): Note[] {
  const tables = new Set(taken.map(({ split }) => split.table));
  const periods = new Set(taken.map(({ split }) => split.revenue.period));
  const [{ axis, measure } = {}] = taken.map(({ split }) => split.revenue);
  const found = new Map<number, Unmade>();
  for (const one of unmade) {
    const { revenue, table } = one.split;
    const isOwn = tables.has(table) && revenue.axis === axis && revenue.measure === measure;
    if (!isOwn || periods.has(revenue.period) || away(one) >= LIKE) continue;
    const before = found.get(revenue.period);
    if (!before || away(one) < away(before)) found.set(revenue.period, one);
  }
  return [...found.values()].map((one) => noteOf('segments-year', one, imported));
}

function noteOf(code: Note['code'], { split, sum, whole }: Unmade, { periods }: Imported): Note {
  const { axis, parts, period } = split.revenue;
  const page = parts[0]?.amount.place.page ?? 0;
  const at = periods[period]?.label ?? '';
  return {
    code,
    row: null,
    period: null,
    params: { split: axis, page, at, value: sum, otherValue: whole },
  };
}

/** Whether the same digits are in another unit than the table names. */
function isScaled({ sum, whole }: Unmade): boolean {
  const power = Math.log10(Math.abs(sum / whole));
  return Math.abs(power - Math.round(power)) < 0.001;
}

const ONE =
  /\b(?:only one|single|in one|one (?:reportable|operating|business)) (?:(?:reportable|operating|business) ){0,2}segment\b|single area of business|(?:只有|仅有|仅|为|作为)(?:一个|1个|单一)(?:经营|报告|业务)*分部|不存在多个(?:经营|报告)?分部/i;

/** Where the report says that there is nothing to split. */
export function oneSegment(pages: readonly CopyPage[]): UnreadSegments[] {
  for (const { number, lines } of pages) {
    if (!lines.some((line) => ONE.test(line))) continue;
    const note: Note = { code: 'one-segment', row: null, period: null, params: { page: number } };
    return [{ axis: null, note }];
  }
  return [];
}
