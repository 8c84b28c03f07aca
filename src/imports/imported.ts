/** What an import of statements yields, whatever the file was, and what it was unsure of. */
import { type Control, ReadError } from '../copies/control';
import type { Period, RowKey, Scope, Series } from '../finance/statements/statements';

/** The kind of file that was recognised. */
export type Shape =
  | 'company-facts'
  | 'sina'
  | 'netease'
  | 'eastmoney'
  | 'tushare'
  | 'ths'
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
  | 'currency-unknown'
  /** A cell that is no number: `cell`. */
  | 'unreadable'
  /** Periods that the file has and that were not asked for: `periods`. */
  | 'left-out'
  /** Several columns of one period, with nothing that says which is newer: the last one counts. */
  | 'period-twice';

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
  readonly notes: readonly Note[];
  /** The filing of the newest figures, where the file says. */
  readonly filing: {
    readonly form: string;
    readonly number: string;
    readonly date: string;
  } | null;
}

export interface ImportOptions extends Control {
  /** The one of a file of several. */
  readonly entity?: string;
  /** Labels; without them the newest ones. */
  readonly periods?: readonly string[];
}

/** Why a file can't be read; the words are in `words/import`. */
export class ImportError extends ReadError<ImportFault> {}

export type ImportFault =
  | 'cancelled'
  | 'empty'
  /** Beyond `limit` of `what`. */
  | 'too-large'
  | 'bad-encoding'
  | 'bad-json'
  | 'not-company-facts'
  /** The JSON holds no year of any row. */
  | 'no-facts'
  | 'bad-workbook'
  | 'old-workbook'
  /** No sheet holds periods and known rows. */
  | 'no-rows'
  /** `entities`, of which one is to be chosen. */
  | 'several-entities'
  | 'no-such-entity'
  | 'no-such-period'
  /** Merging into a plan: nobody says whose figures they are. */
  | 'no-entity'
  /** Of `entity`, in `line`. */
  | 'block-invalid'
  | 'currency-differs'
  | 'peer-inside';
