/** Why a file of statements is not imported, or what must be asked first. */
import { ReadError } from '../copies/control';

/** Why a file can't be read; the words are in `words/import`. */
export class ImportError extends ReadError<ImportFault> {}

/** What is wrong, or what is to be asked; the parameters of the words stand beside each. */
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
