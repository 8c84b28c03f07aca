/** What an import was unsure of. */
import type { RowKey } from '../finance/statements/statements';

/** Something that a person should look at before trusting the figures. */
export interface Note {
  readonly code: NoteCode;
  /** `null` where it concerns the whole file. */
  readonly row: RowKey | null;
  readonly period: string | null;
  /** For the sentence: names of the file, figures in ones of the currency, dates. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** The words of each are in `words/import/notes`. */
export type NoteCode =
  /** One period, two filings, two figures: `first` of `firstDate`, `latest` of `latestDate`. */
  | 'restated'
  /** Two rows of the file that mean the same differ by more than 2 %: `taken`/`value`, `other`/`otherValue`. */
  | 'candidates'
  /** A row is made of several rows of the file: `names`. */
  | 'names-mixed'
  /** The row stands in for another: `name`. */
  | 'proxy'
  /** No value for a row that ratios need. */
  | 'missing'
  /** Figures in `currency` beside those in `taken`, which are the filer's. */
  | 'translation'
  /** A period of an annual report that is no year: `start`, `end`, `days`. */
  | 'odd-length'
  /** Profit is of one scope and equity of the other. */
  | 'scope-mixed'
  /** 净利润 or 净资产 with nothing beside it that says whose: `name`. */
  | 'scope-unclear'
  | 'cumulative'
  /** A later quarter is smaller than an earlier one, so that they may not be cumulative: `later`, `earlier`. */
  | 'not-cumulative'
  | 'unit-unknown'
  /** No unit in the file, but figures that the block has already tell it: `unit`. */
  | 'unit-by-figures'
  /** No unit in the file: the block's was taken. */
  | 'unit-by-block'
  | 'currency-unknown'
  /** A cell that is no number: `cell`. */
  | 'unreadable'
  /** Periods that the file has and that were not asked for: `periods`. */
  | 'left-out'
  /** Several columns of one period, with nothing that says which is newer: the last one counts. */
  | 'period-twice'
  /** Columns of one period before (`first`) and after (`latest`) an adjustment: the adjusted one counts. */
  | 'adjusted'
  /** A row was negative throughout and was turned: outflows are positive. */
  | 'sign-turned'
  /** Positive and negative figures where one sign is due, with nothing that decides: `period`s. */
  | 'sign-mixed'
  /** `rule` doesn't hold: the row says `value`, the others of the file make `otherValue`. */
  | 'identity'
  /** Rows of the file that are none of ours: `names`, of `count`. */
  | 'unused'
  /** Sheets of the workbook behind the first `most`: `count`, some `names`. */
  | 'sheets-unread'
  /** A row says whose it is and was not understood, so that the total was not taken for the parent's: `name`. */
  | 'unread-scope'
  /** A profit of all owners beside the parent's that is there: `name`. */
  | 'read-as-total'
  /** Days at quarters' ends were read as single quarters, as their figures are no sums. */
  | 'single-quarters'
  /** Columns of forecasts or budgets: `periods`. */
  | 'forecast'
  /** Columns of figures whose heads name a year and are no period that is read: `heads`. */
  | 'columns-unread'
  /** The parent company's own statements stand beside the consolidated ones. */
  | 'parent-only'
  /** 本期 and the like: `date` is what the sheet says of itself. */
  | 'relative-period'
  /**
   * A later filing gives other figures for the periods `from` to `to`, `span` (its `form`, `date`): one note for
   * all `rows` (keys). `first` and `latest` are those of the row `shown` in `at`; the latest were taken.
   */
  | 'recast'
  /** The same, with the figures as first reported taken. */
  | 'recast-first'
  /** The period is of another vintage than `before`, the one before it: no growth, no average across. */
  | 'break'
  /** `taken`/`value` is the total by an identity of its filing, `other`/`otherValue` a part of it, in `periods`. */
  | 'total-proven'
  /** The same, where the taxonomy itself says that `other` is a part. */
  | 'part-of'
  /** Two filings differ by a factor of 50 or more (`value`, `otherValue` of `form`): a slip of scale; the first was taken. */
  | 'scale-differs'
  /** Nothing in the file tells of minorities: total rows equal the attributable ones. */
  | 'no-minorities'
  /** Margins, turnover, days and leads don't apply. */
  | 'bank'
  | 'insurer'
  /** Asked for as `entity`, the file is of `file`. */
  | 'entity-named'
  /** Segments were asked for by `axis`; the file has them by `axes`. */
  | 'no-axis'
  /** Segments were asked for, and the file has none that are surely read. */
  | 'no-segments'
  /** The plan has segments of the company already. */
  | 'segments-there'
  /** The report says, on `page`, that the company has one segment. */
  | 'one-segment'
  /** `split` by business, product or region, the parts on `page` make `value` in `at`, their printed total is `otherValue`; they were not taken. */
  | 'segments-total'
  /** The same, where the revenue is `otherValue`. */
  | 'segments-revenue'
  /** Of the segments that were taken the year `at` was left out, as with those before. */
  | 'segments-year'
  /** The segments that were taken make `value` in `at`, the revenue is `otherValue`. */
  | 'segments-differ'
  /** Gross profits, or profits, of segments on `page` don't make their printed total; they were left out. */
  | 'segments-gross-off'
  | 'segments-profit-off'
  /** Eliminations on `page` are printed without a sign and were taken off, as the total says. */
  | 'segments-turned'
  /** The table of segments is of the main business; `name` on `page` makes it the revenue. */
  | 'segments-other'
  /** The period overlaps `other`, a newer one; it was left out. */
  | 'overlap';
