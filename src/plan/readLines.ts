/** How much of a plan's text is read: what isn't is checked by nobody. */
import { keptByPart, type Part, partsOf, wholeOf } from './compose/parts';
import type { Plan, Range, SectionId } from './model';
import { fenceAfter } from './text/fences';
import { covers, lowerBound } from './text/ranges';

export interface ReadLines {
  /** Lines that say something: no headings, comments, sources, rules, heads of tables, front matter. */
  readonly lines: number;
  /** Those of them that a reader took in. */
  readonly read: number;
}

/** Sections that hold items of one kind: a line of them is read where it became such an item. */
const OF_ITEMS: ReadonlySet<SectionId> = new Set(['people', 'actions', 'opportunities']);

/** Counts the lines with content, and those in a section that reads them. Pure; time in proportion to the text. */
export function readLines(plan: Plan): ReadLines {
  const inComments = comments(plan.text);
  const parts = partsOf(plan);
  const runsOn = parts.some(({ range }) => range.start > 0 && covers(inComments, range.start));
  const counts = runsOn
    ? []
    : parts.map((part) => countedIn(part, () => countIn(part, plan, inComments)));
  // What one part opens and doesn't close reaches into others.
  if (runsOn || counts.slice(0, -1).some(({ open }) => open))
    return countIn(wholeOf(plan), plan, inComments);
  const sum = (key: 'lines' | 'read') => counts.reduce((total, count) => total + count[key], 0);
  return { lines: sum('lines'), read: sum('read') };
}

interface Counted extends ReadLines {
  /** A fence goes on behind its end. */
  readonly open: boolean;
}

const countedIn = keptByPart<Counted>();

interface Ranges {
  /** What became an item. */
  readonly taken: readonly Range[];
  /** What says nothing. */
  readonly skipped: readonly Range[];
}

/** Those that reach into a part. */
function rangesIn({ range }: Part, plan: Plan, inComments: readonly Range[]): Ranges {
  const its = (list: readonly { readonly range: Range }[]) => {
    const [from, to] = [range.start, range.end].map((at) => lowerBound(list, at, startOf));
    return list.slice(from, to).map((one) => one.range);
  };
  const overlap = inComments.filter(({ start, end }) => start < range.end && end > range.start);
  return {
    taken: ordered([...its(plan.people), ...its(plan.actions), ...its(plan.opportunities)]),
    skipped: ordered([
      ...(plan.frontMatter ? [plan.frontMatter.range] : []),
      ...[plan.headings, plan.sources, plan.roe, plan.segments].flatMap(its),
      ...overlap,
    ]),
  };
}

function startOf({ range }: { readonly range: Range }): number {
  return range.start;
}

function countIn(part: Part, plan: Plan, inComments: readonly Range[]): Counted {
  const { range } = part;
  const { taken, skipped } = rangesIn(part, plan, inComments);
  const { sections } = plan;
  let lines = 0;
  let read = 0;
  let fence = '';
  const firstAfter = (list: readonly Range[]) =>
    lowerBound(list, range.start + 1, ({ end }) => end);
  const at = {
    skipped: firstAfter(skipped),
    taken: firstAfter(taken),
    section: lowerBound(sections, range.start + 1, (one) => one.range.end),
  };
  const { text, lineStarts } = plan;
  const last = lowerBound(lineStarts, range.end, (one) => one);
  for (let i = lowerBound(lineStarts, range.start, (one) => one); i < last; i++) {
    const start = lineStarts[i] ?? 0;
    const end = lineStarts[i + 1] ?? text.length;
    const line = text.slice(start, end).trim();
    const before = fence;
    fence = fenceAfter(before, line);
    const inCode = before !== '' || fence !== '';
    const next = text.slice(end, lineStarts[i + 2] ?? text.length);
    if (
      inCode ||
      !isContent(line) ||
      isDelimiter(next) ||
      overlaps(skipped, start, end, 'skipped', at)
    )
      continue;
    lines++;
    while ((sections[at.section]?.range.end ?? Number.POSITIVE_INFINITY) <= start) at.section++;
    const section = sections[at.section];
    if (!section || section.range.start > start) continue;
    if (!OF_ITEMS.has(section.id) || overlaps(taken, start, end, 'taken', at)) read++;
  }
  return { lines, read, open: fence !== '' };
}

function isContent(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && !isDelimiter(line);
}

/** The line under the head of a table. */
export function isDelimiter(line: string): boolean {
  const bare = line.trim();
  return bare.includes('-') && bare.includes('|') && !/[^\s|:-]/.test(bare);
}

function comments(text: string): Range[] {
  const ranges: Range[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start);
    const end = close < 0 ? text.length : close + 3;
    ranges.push({ start, end });
    start = text.indexOf('<!--', end);
  }
  return ranges;
}

/** By start, what lies in another joined to it. */
function ordered(ranges: readonly Range[]): Range[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** One of the ranges reaches into the line; lines are asked for in order. */
function overlaps(
  ranges: readonly Range[],
  start: number,
  end: number,
  name: 'skipped' | 'taken',
  at: Record<'skipped' | 'taken', number>,
): boolean {
  while ((ranges[at[name]]?.end ?? Number.POSITIVE_INFINITY) <= start) at[name]++;
  const range = ranges[at[name]];
  return range !== undefined && range.start < end;
}
