/** Pages of tables, typed as lines, and the statements that they belong to. */
import { type CopyPage, type CopyText, NOTHING_SAID } from '../../../../../src/copies/model';
import type { Imported } from '../../../../../src/imports';
import { printedSegments } from '../../../../../src/imports/report/segments/printed';

/** A line is a text, or cells: a name, then what stands in the columns, each at its right end. */
export type Line = string | readonly string[];

const SIZE = 6;
/** Right end of the first column, and how far columns stand apart. */
const FIRST = 260;
const STEP = 110;

const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (char > '\u2e80' ? SIZE : SIZE / 2), 0);

/** `shift` moves all of a page to the right. */
export function pageOf(number: number, lines: readonly Line[], shift = 0): CopyPage {
  const placed = lines.map((line) => {
    const cells = typeof line === 'string' ? [line] : line;
    return cells.flatMap((text, at) => {
      if (text === '') return [];
      const right = at === 0 ? 40 + widthOf(text) : FIRST + (at - 1) * STEP;
      return [{ text, left: shift + right - widthOf(text), right: shift + right }];
    });
  });
  return {
    number,
    label: null,
    printed: [],
    lines: placed.map((cells) => cells.map(({ text }) => text).join('\t')),
    edges: { top: 0, bottom: 0 },
    sheets: [],
    spans: placed.map((cells) => cells.flatMap(({ left, right }) => [left, right])),
    unread: null,
  };
}

/** Statements with that revenue, in ones, by year. */
export function statements(
  revenue: Readonly<Record<string, number | null>>,
  more: Partial<Imported> = {},
): Imported {
  const labels = Object.keys(revenue);
  return {
    shape: 'generic',
    entity: '甲乙股份有限公司',
    currency: 'CNY',
    unit: null,
    scope: 'attributable',
    periods: labels.map((label) => ({ label, months: 12, end: `${label}-12-31` })),
    rows: { revenue: Object.values(revenue) },
    opening: {},
    notes: [],
    filing: null,
    ...more,
  };
}

/** What was read, short: by axis the periods, and of each part its revenue, gross profit and profit where it has some. */
export async function read(
  pages: readonly (readonly Line[])[],
  imported: Imported,
  shifts: readonly number[] = [],
) {
  const typed = pages.map((lines, i) => pageOf(i + 1, lines, shifts[i]));
  const { segments, unreadSegments } = await printedSegments(typed, imported);
  const short = segments.map((table) => [
    NAMES[table.axis],
    {
      periods: table.periods,
      parts: Object.fromEntries(
        table.segments.map(({ name, revenue, grossProfit, profit }) => [
          name,
          [revenue, grossProfit, profit]
            .filter((one) => one.some((value) => value !== null))
            .flat(),
        ]),
      ),
      notes: (table.notes ?? []).map(({ code }) => code),
    },
  ]);
  return {
    tables: Object.fromEntries(short) as Record<string, Short>,
    unread: unreadSegments.map(
      ({ note }): Readonly<Record<string, unknown>> => ({ code: note.code, ...note.params }),
    ),
    segments,
  };
}

interface Short {
  readonly periods: readonly string[];
  readonly parts: Readonly<Record<string, readonly (number | null)[]>>;
  readonly notes: readonly string[];
}

const NAMES: Readonly<Record<string, string>> = {
  StatementBusinessSegmentsAxis: 'business',
  ProductOrServiceAxis: 'product',
  StatementGeographicalAxis: 'region',
};

/** Pages as a report that a host read. */
export function copyOf(pages: readonly (readonly Line[])[], language: 'en' | 'zh'): CopyText {
  return {
    kind: 'pdf',
    pages: pages.map((lines, i) => pageOf(i + 1, lines)),
    about: { ...NOTHING_SAID, language },
    facts: [],
  };
}
