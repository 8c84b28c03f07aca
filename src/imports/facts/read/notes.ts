/** What a person should know of the papers that figures were taken from. */
import type { RowKey } from '../../../finance/statements/statements';
import type { Note } from '../../note';
import type { FiledColumn, Restated } from '../choose/columns';
import type { Held } from '../choose/vintage';
import type { FiledPeriod } from '../choose/years';
import type { Filing, Filings } from './filings';

/** One question for each paper that recast figures: the span of its periods, all its rows. */
export function recastNotes(columns: readonly FiledColumn[], restated: Restated): Note[] {
  const byPaper = new Map<
    Filing,
    { labels: string[]; rows: Set<RowKey>; shown: Note['params'] | null; row: RowKey | null }
  >();
  for (const { period, vintages } of columns) {
    for (const { recast } of vintages) {
      if (!recast) continue;
      const { first, latest, rows } = recast;
      const group = byPaper.get(latest.filing) ?? {
        labels: [],
        rows: new Set(),
        shown: null,
        row: null,
      };
      byPaper.set(latest.filing, group);
      if (!group.labels.includes(period.label)) group.labels.push(period.label);
      for (const row of rows) group.rows.add(row);
      const row = rows[0];
      if (group.shown || !row) continue;
      const [before, after] = [pair(first, latest, row), pair(latest, first, row)];
      group.row = row;
      group.shown = { at: period.label, first: before, latest: after };
    }
  }
  return [...byPaper].map(([{ form, filed }, { labels, rows, shown, row }]) => ({
    code: restated === 'first' ? 'recast-first' : 'recast',
    row: null,
    period: null,
    params: {
      ...shown,
      shown: row ?? '',
      rows: [...rows].join(', '),
      span: [...new Set([labels[0], labels.at(-1)])].join('–'),
      from: labels[0] ?? '',
      to: labels.at(-1) ?? '',
      form,
      date: filed,
    },
  }));
}

/** A row's figure in `held`, by a tag that `other` has too, if there is one. */
function pair(held: Held, other: Held, row: RowKey): number {
  const own = [...(held.said.get(row) ?? [])];
  const common = own.find(([tag]) => other.said.get(row)?.has(tag));
  return (common ?? own[0])?.[1] ?? 0;
}
/** Says which years of the file were not taken; nothing where the user chose the periods. */
export function leftOut(
  years: readonly FiledPeriod[],
  taken: readonly FiledPeriod[],
  asked: readonly string[] | undefined,
): Note[] {
  const rest = years.filter((year) => !taken.includes(year));
  if (asked || rest.length === 0) return [];
  const periods = `${rest[0]?.label} … ${rest.at(-1)?.label} (${rest.length})`;
  return [{ code: 'left-out', row: null, period: null, params: { periods } }];
}

/** A note for each period that is not of the vintage of the one before it. */
export function breakNotes(columns: readonly FiledColumn[]): Note[] {
  return columns.flatMap(({ period, breaks }, i) => {
    const before = columns.slice(0, i).findLast((c) => c.period.months === period.months);
    if (!breaks || !before) return [];
    const params = { before: before.period.label, this: period.label };
    return [{ code: 'break', row: null, period: period.label, params }];
  });
}

/** A note for each figure that one filing states in another scale than the others. */
export function slipNotes(columns: readonly FiledColumn[]): Note[] {
  return columns.flatMap(({ period, vintages }) =>
    vintages.flatMap(({ slip }): Note[] => {
      if (!slip) return [];
      const { row, taken: value, other: otherValue, form } = slip;
      const params = { value, otherValue, form };
      return [{ code: 'scale-differs', row, period: period.label, params }];
    }),
  );
}

/** A note for each other currency that the filing states the same periods in. */
export function translations(
  facts: Filings,
  currency: string,
  periods: readonly FiledPeriod[],
): Note[] {
  const ends = new Set(periods.map(({ end }) => end));
  return [...facts.currenciesOf(ends)]
    .filter((other) => other !== currency)
    .sort()
    .map((other) => ({
      code: 'translation',
      row: null,
      period: null,
      params: { currency: other, taken: currency },
    }));
}
