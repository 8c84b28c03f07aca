/** What an import of statements yields, whatever the file was. */
import type { Control } from '../copies/control';
import type { CopyText, Unreadable } from '../copies/model';
import type { Period, Ratio, RowKey, Scope, Series } from '../finance/statements/statements';
import type { Note } from './note';

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
