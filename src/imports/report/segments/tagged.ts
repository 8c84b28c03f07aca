/** Segments of a company from tagged values: by business, by product, by region. */

import type { CopyFact, CopyPage } from '../../../copies/model';
import type { Period } from '../../../finance/statements/statements';
import { lettersOf } from '../../facts/names/memberNames';
import { placeOf } from '../../facts/names/tags';
import type { Imported, SegmentTable } from '../../imported';

const AXES = [
  'StatementBusinessSegmentsAxis',
  'ProductOrServiceAxis',
  'StatementGeographicalAxis',
] as const;
/** IFRS filers' own axes for the same. */
const OTHER_NAMES: Readonly<Record<string, (typeof AXES)[number]>> = {
  SegmentsAxis: 'StatementBusinessSegmentsAxis',
  ProductsAndServicesAxis: 'ProductOrServiceAxis',
  GeographicalAreasAxis: 'StatementGeographicalAxis',
};
const CONSOLIDATION = /^(?:ConsolidationItemsAxis|SegmentConsolidationItemsAxis)$/;
/** What segments are before they are put together. */
const WHOLE = /^(?:OperatingSegments|ReportableSegments|MaterialReconcilingItems0)Member$/;
/** What is taken off or not given to one: a segment of its own. */
const RECONCILING =
  /Elimination|Unallocated|Corporate(?:NonSegment|AndOther)|AllOtherSegments|ReconcilingItems/i;
const LEAST_DAYS_APART = 1;

/** The segments by each axis that has two or more, in the periods of `imported`. */
export function segmentsOf(
  facts: readonly CopyFact[],
  pages: readonly CopyPage[],
  imported: Imported,
): SegmentTable[] {
  const tables = AXES.flatMap((axis) => tableBy(axis, facts, imported) ?? []);
  const members = new Set(
    tables.flatMap(({ segments }) => segments.map(({ member }) => lettersOf(member))),
  );
  const shown = shownNames(pages, members);
  return tables.map((table) => ({
    ...table,
    segments: table.segments.map((segment) => ({
      ...segment,
      name: shown.get(lettersOf(segment.member)) ?? segment.name,
    })),
  }));
}

/** `Sam's Club U.S.` of `SamsClubUSMember`: a cell of the document with the same letters. */
function shownNames(pages: readonly CopyPage[], members: ReadonlySet<string>): Map<string, string> {
  const shown = new Map<string, string>();
  for (const { lines } of pages) {
    for (const line of lines) {
      for (const cell of line.split('\t')) {
        if (cell.length > 60) continue;
        const name = cell.replace(/(?:(?:(?<!\s)\s+)?\(\d+\)|[:*†]|(?<!\s)\s+\d){1,8}$/, '').trim();
        const letters = lettersOf(name);
        if (members.has(letters) && !shown.has(letters)) shown.set(letters, name);
      }
    }
  }
  return shown;
}

interface Part {
  readonly member: string;
  readonly fact: CopyFact;
}

function tableBy(
  axis: string,
  facts: readonly CopyFact[],
  imported: Imported,
): SegmentTable | null {
  const parts = facts.flatMap((fact): Part[] => {
    const member = fact.unit === imported.currency ? memberOn(axis, fact) : null;
    return member === null ? [] : [{ member, fact }];
  });
  const revenues = byTag(
    parts.filter(({ fact }) => placeOf(fact.taxonomy, fact.tag)?.role.startsWith('revenue')),
  );
  const tables = [...revenues].map(([tag, own]) => tableOf(axis, tag, own, parts, imported));
  const good = tables.filter(({ segments }) => segments.length >= 2);
  // The tag whose parts make the whole.
  good.sort((a, b) => countOf(b) - countOf(a) || b.segments.length - a.segments.length);
  return good[0] ?? null;
}

const countOf = ({ adds }: SegmentTable) => adds.filter((one) => one === true).length;

/** The member of a fact that is split by this axis and by none else. */
function memberOn(axis: string, { dims, value }: CopyFact): string | null {
  if (value === null) return null;
  let member: string | null = null;
  for (const [name, of] of Object.entries(dims)) {
    if ((OTHER_NAMES[name] ?? name) === axis) member = of;
    else if (!CONSOLIDATION.test(name)) return null;
    else if (RECONCILING.test(of)) member ??= of;
    else if (!WHOLE.test(of)) return null;
  }
  return member;
}

function byTag(parts: readonly Part[]): Map<string, Part[]> {
  const tags = new Map<string, Part[]>();
  for (const part of parts) {
    const tag = `${part.fact.taxonomy}:${part.fact.tag}`;
    tags.set(tag, [...(tags.get(tag) ?? []), part]);
  }
  return tags;
}

function tableOf(
  axis: string,
  tag: string,
  revenue: readonly Part[],
  all: readonly Part[],
  imported: Imported,
): SegmentTable {
  const { periods } = imported;
  const members = [...new Set(revenue.map(({ member }) => member))];
  const profits = all.filter(({ fact }) =>
    /^(?:OperatingIncomeLoss|ProfitLossFromOperatingActivities|GrossProfit)$/.test(fact.tag),
  );
  const series = (parts: readonly Part[], member: string, isGross?: boolean) =>
    periods.map((period) => {
      const found = parts.find(
        (part) =>
          part.member === member &&
          isOf(part.fact, period) &&
          (isGross === undefined || (part.fact.tag === 'GrossProfit') === isGross),
      );
      return found?.fact.value ?? null;
    });
  const segments = members
    .map((member) => ({
      name: nameOf(member),
      member,
      revenue: series(revenue, member),
      grossProfit: series(profits, member, true),
      profit: series(profits, member, false),
    }))
    .filter((segment) => segment.revenue.some((value) => value !== null));
  const parted = withoutTotals(segments, imported);
  return {
    axis,
    tag,
    periods: periods.map(({ label }) => label),
    segments: parted,
    adds: addsUp(parted, imported),
  };
}

type Segments = SegmentTable['segments'];

/** Without one that is the total of some others, where the rest makes the whole. */
function withoutTotals(segments: Segments, imported: Imported): Segments {
  const isWhole = (parts: Segments) => {
    const adds = addsUp(parts, imported);
    return adds.some((one) => one === true) && !adds.includes(false);
  };
  if (segments.length > MOST_TRIED || isWhole(segments)) return segments;
  const totals = segments.map((one) => segments.filter((other) => other !== one));
  return totals.find((rest) => rest.length >= 2 && isWhole(rest)) ?? segments;
}

const MOST_TRIED = 60;

function addsUp(segments: Segments, { rows, periods }: Imported): (boolean | null)[] {
  return periods.map((_, i) => {
    const whole = rows.revenue?.[i];
    const values = segments.map(({ revenue }) => revenue[i]).filter((value) => value != null);
    if (typeof whole !== 'number' || values.length === 0) return null;
    const sum = values.reduce((all, value) => all + value, 0);
    return Math.abs(sum - whole) <= 0.005 * Math.abs(whole);
  });
}

function isOf(fact: CopyFact, { end, months }: Period): boolean {
  if (fact.start === null || fact.end !== end) return false;
  const length = monthsBetween(fact.start, fact.end);
  return Math.abs(length - months) <= LEAST_DAYS_APART;
}

function monthsBetween(start: string, end: string): number {
  const [y0 = 0, m0 = 0, d0 = 0] = start.split('-').map(Number);
  const [y1 = 0, m1 = 0, d1 = 0] = end.split('-').map(Number);
  return Math.round((y1 - y0) * 12 + (m1 - m0) + (d1 - d0 + 1) / 30);
}

/** `WalmartInternationalMember` → `Walmart International`; codes of countries stay. */
function nameOf(member: string): string {
  return member
    .replace(/Member$/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/\b(?:Segment|And)\b/g, (word) => (word === 'And' ? 'and' : word))
    .trim();
}
