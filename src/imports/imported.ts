/** What an import of statements yields, whatever the file was, and what it was unsure of. */
import { type Control, ReadError } from '../copies/control';
import type { CopyText, Unreadable } from '../copies/model';
import type { Period, Ratio, RowKey, Scope, Series } from '../finance/statements/statements';

/** The kind of file that was recognised. */
export type Shape =
  | 'company-facts'
  | 'sina'
  | 'netease'
  | 'eastmoney'
  | 'tushare'
  | 'jqdata'
  | 'csmar'
  | 'ths'
  /** Names run together, as the interfaces of yfinance, FMP and others write them: figures in ones. */
  | 'interface'
  | 'generic';

/** Something that a person should look at before trusting the figures. */
export interface Note {
  readonly code: NoteCode;
  /** `null` where it concerns the whole file. */
  readonly row: RowKey | null;
  readonly period: string | null;
  /** For the sentence: names of the file, figures in ones of the currency, dates. */
  readonly params: Readonly<Record<string, string | number>>;
}

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

/** A paper that figures were taken from. */
export interface FiledSource {
  readonly form: string;
  /** Its number (accession). */
  readonly number: string;
  /** When it was filed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly kind: 'annual-report' | 'interim-report' | 'filing';
  /** Labels of the periods of which it holds figures that were taken. */
  readonly periods: readonly string[];
}

/** Statements of a file. Money in ones of the currency; periods oldest first. */
export interface Imported {
  readonly shape: Shape;
  readonly entity: string | null;
  readonly currency: string | null;
  /** The factor of the unit in which the file writes its figures, `null` where there is none of one. */
  readonly unit: number | null;
  /** What ROE can be made of. `netIncome` and `equity` are the parent's all the same. */
  readonly scope: Scope;
  readonly periods: readonly Period[];
  readonly rows: Readonly<Partial<Record<RowKey, Series>>>;
  /** Balances before the first period, where the file has them. */
  readonly opening: Readonly<Partial<Record<RowKey, number>>>;
  /** Published ratios of an indicator file: fractions, days, plain numbers. */
  readonly reported?: Readonly<Partial<Record<Ratio, Series>>>;
  /** The company's code, where the file has no name of it. */
  readonly code?: string | null;
  readonly notes: readonly Note[];
  /** The filing of the newest figures, where the file says. */
  readonly filing: {
    readonly form: string;
    readonly number: string;
    readonly date: string;
  } | null;
  /** Every paper that the figures stand in, the newest period's first; one footnote each. */
  readonly sources?: readonly FiledSource[];
  /**
   * One entry a period: two neighbours with different entries are of two vintages (one recast, the
   * other not), and growth, averages and attribution across them carry a break.
   */
  readonly vintages?: readonly string[];
  /** Of a report that names no form: what it is. */
  readonly reportKind?: FiledSource['kind'];
  /** Of a report: its segments, one table an axis. */
  readonly segments?: readonly SegmentTable[];
  /** Of a report read by its pages: by which axes it has segments that don't add up, one an axis. */
  readonly unreadSegments?: readonly UnreadSegments[];
  /** Of a report: for each row and period where its value stands. */
  readonly places?: Readonly<Partial<Record<RowKey, readonly (ValuePlace | null)[]>>>;
  /**
   * Balances at the start of a period that are not those at the end of the period before it: after a
   * gap or a transition period, or recast. By the label of the period.
   */
  readonly openings?: Readonly<Record<string, Readonly<Partial<Record<RowKey, number>>>>>;
}

/** The company split by one axis, from tagged values. Money in ones of the currency. */
export interface SegmentTable {
  /** `StatementBusinessSegmentsAxis`, `ProductOrServiceAxis`, `StatementGeographicalAxis`. */
  readonly axis: string;
  /** Of the revenue: `us-gaap:Revenues`; `null` where pages were read. */
  readonly tag: string | null;
  /** Labels of those of the import's periods that it has. */
  readonly periods: readonly string[];
  readonly segments: readonly {
    readonly name: string;
    readonly member: string;
    readonly revenue: Series;
    readonly grossProfit: Series;
    readonly profit: Series;
    /** Where each value stands. */
    readonly places?: SegmentPlaces;
  }[];
  /** Whether the segments make the company's revenue, by period; `null` where one of the two isn't known. */
  readonly adds: readonly (boolean | null)[];
  /** The factor of the unit in which the table prints its figures, where it isn't that of the statements. */
  readonly unit?: number;
  /** What the report calls the profit of its segments. */
  readonly profitName?: string;
  /** What is to be said of it when it is written. */
  readonly notes?: readonly Note[];
}

/** Of each value of a segment where it stands, one a period. */
export interface SegmentPlaces {
  readonly revenue: readonly (ValuePlace | null)[];
  readonly grossProfit: readonly (ValuePlace | null)[];
  readonly profit: readonly (ValuePlace | null)[];
}

/** Segments that a report has and that were not taken. */
export interface UnreadSegments {
  /** As in `SegmentTable`; `null`: it has none at all. */
  readonly axis: string | null;
  /** Why. */
  readonly note: Note;
}

/** Where a value stands in the file. */
export interface ValuePlace {
  /** From 1 on; 0 for a value that the file has without showing it. */
  readonly page: number;
  /** On its page, from 1 on. */
  readonly line: number;
  /** Under which it is tagged: `us-gaap:Revenues`. */
  readonly tag: string | null;
}

/** What is known of a file beside its bytes: what to take of it, and answers to what it leaves open. */
export interface ImportOptions extends Control {
  /** Reads a report (PDF, inline XBRL) as a host reads copies; without it, reports are refused by their name. */
  readonly readCopy?: (bytes: Uint8Array, name: string) => Promise<CopyText | Unreadable>;
  /** The one of a file of several. */
  readonly entity?: string;
  /** Labels; without them the newest ones. */
  readonly periods?: readonly string[];
  /** Says that `entity` is the file's company under another name. */
  readonly sameEntity?: boolean;
  /** Where a later filing recast a period: its figures (default), or those first reported. */
  readonly restated?: 'latest' | 'first';
  /** With the newest part of a year and the one a year before, beside the years. */
  readonly interim?: boolean;
  /** Answers to questions that a table leaves open. */
  readonly answers?: Answers;
}

/** What a user says of a file that doesn't say it itself. What the file says goes before. */
export interface Answers {
  /** A factor, 1 for figures in ones. */
  readonly unit?: number;
  /** Three letters. */
  readonly currency?: string;
  /** What 本期 means: `2024`, `2024H1`, `2024-12-31`. */
  readonly current?: string;
  /** The mark before the decimals. */
  readonly decimal?: 'comma' | 'point';
  /** Whether `03/04/2024` is in April (`dmy`) or in March (`mdy`). */
  readonly dates?: 'dmy' | 'mdy';
}

/** Why a file can't be read; the words are in `words/import`. */
export class ImportError extends ReadError<ImportFault> {}

export type ImportFault =
  | 'cancelled'
  | 'empty'
  /** Beyond `limit` of `what`. */
  | 'too-large'
  | 'bad-encoding'
  /** A known `format` that is not read; `fetch` is what to take instead. */
  | 'known-format'
  | 'bad-json'
  | 'not-company-facts'
  | 'bad-xbrl'
  /** The JSON holds no year of any row. */
  | 'no-facts'
  /** A quotation mark that nothing closes runs through the rows. */
  | 'open-quote'
  /** A row that is longer than any of statements, without such a mark. */
  | 'long-row'
  | 'bad-workbook'
  | 'old-workbook'
  /** No sheet holds periods and known rows. */
  | 'no-rows'
  /** Rows and periods, and cells such as `cell` that are no money. */
  | 'no-figures'
  /** `entities`, of which one is to be chosen. */
  | 'several-entities'
  /** A report package with more than one: `names`. */
  | 'several-reports'
  | 'no-such-entity'
  /** Asked for `entity`; the file is of `file`. */
  | 'entity-differs'
  | 'no-such-period'
  /** Merging into a plan: nobody says whose figures they are. */
  | 'no-entity'
  /** Of `entity`, in `line`. */
  | 'block-invalid'
  | 'currency-differs'
  | 'peer-inside'
  /** Heads such as 本期 and no date on the sheet: `heads`. */
  | 'which-year'
  /** `1.300` may be 1300 or 1.3: `cell`. */
  | 'number-format'
  /** Columns of single months (`periods`), which are no periods of a block. */
  | 'single-months'
  /** `03/04/2024` may be in March or April: `cell`. */
  | 'date-order'
  /** No unit in the file, none in the plan: `largest` figure. */
  | 'which-unit'
  /** No currency in the file, and the block is in `plan`. */
  | 'which-currency'
  /** An industry of only `count` companies, fewer than `least`. */
  | 'no-industry'
  /** No column names a company. */
  | 'no-companies'
  /** More than `limit` companies with statements of several years. */
  | 'many-companies'
  /** The plan has no block to which a peer can be added. */
  | 'no-block'
  /** Repeated rows with other values and nothing that names their companies: `rows`. */
  | 'unnamed-entities'
  /** The statements are the parent company's alone. */
  | 'parent-statements'
  /** A format that is not read: `format` (its name), and what to fetch instead is said in words. */
  | 'format-unread'
  /** A report whose text can't be read; `reason` is a code of `copies`. */
  | 'report-unreadable'
  /** A report in which no consolidated statement was found. */
  | 'no-statements';
