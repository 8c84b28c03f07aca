/**
 * What a copy of a source says: its text by pages, and the values that it names by
 * tag. Plain data: it goes through a worker and into a cache as JSON.
 */
import type { Control } from './control';

/** The kind of file, told by its bytes. */
export type CopyKind =
  | 'pdf'
  | 'html'
  | 'text'
  | 'markdown'
  | 'csv'
  | 'xlsx'
  | 'docx'
  | 'eml'
  | 'company-facts';

/** A document that was read. */
export interface CopyText {
  readonly kind: CopyKind;
  /** Pages of a PDF, visible sheets of a workbook; of anything else one. Never empty. */
  readonly pages: readonly CopyPage[];
  readonly about: CopyAbout;
  /** In the order of the document; empty where it has no tagged values. */
  readonly facts: readonly CopyFact[];
}

/** One page of a copy as lines of text; of a workbook one sheet, of a web page all of it. */
export interface CopyPage {
  /** In the file, from 1 on. */
  readonly number: number;
  /** The page's label in a PDF (`iv`, `F-3`), the name of a sheet; `null` where there is none. */
  readonly label: string | null;
  /** Page numbers printed in the first or last lines, as printed: `52`, `F-3`, `iv`. */
  readonly printed: readonly string[];
  /**
   * Lines from top to bottom, trimmed, none empty but in plain text, where lines are
   * those of the file. Cells of a table row, and other pieces of a line with a wide
   * gap between them, are separated by a tab; words by one blank.
   */
  readonly lines: readonly string[];
  /** How many of the first and last lines repeat on other pages: heads and feet, page numbers in them. */
  readonly edges: { readonly top: number; readonly bottom: number };
  /**
   * Of HTML made for print: the printed pages on this one, where the document breaks
   * them; else empty. What is said of page numbers, heads and feet is said of each.
   */
  readonly sheets: readonly CopySheet[];
  /**
   * Of a PDF, for each line the left and right end of each of its pieces, in points
   * from the left: `[l0, r0, l1, r1, …]`; `null` elsewhere.
   */
  readonly spans: readonly (readonly number[])[] | null;
  /**
   * Why not all that stands on the page is in `lines`: what isn't found here may
   * still be there. `picture`: a scan or picture instead of text; `garbled`: its font
   * doesn't say which characters its glyphs are. `null`: all of it was read.
   */
  readonly unread: 'picture' | 'garbled' | null;
}

/** A printed page of a document that is no more than one page otherwise. */
export interface CopySheet extends Pick<CopyPage, 'printed' | 'edges'> {
  /** Its lines in `lines` of the page, from 0 on, `to` not one of them. */
  readonly from: number;
  readonly to: number;
}

/** What the document says of itself. `null` where it doesn't. */
export interface CopyAbout {
  readonly title: string | null;
  /** The company that reports, as it writes itself. */
  readonly entity: string | null;
  /** End of the reported period, `YYYY-MM-DD`. */
  readonly periodEnd: string | null;
  /** The day of the document: filed, sent, written; `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Of a filing: `10-K`, `20-F`, … */
  readonly form: string | null;
  /** A kind of source of the plan's lexicon, where it is sure. */
  readonly sourceKind: 'annual-report' | 'interim-report' | 'filing' | 'email' | 'dataset' | null;
  /** Of most of its text. */
  readonly language: 'en' | 'zh' | null;
}

/** Of a document that says nothing of itself. */
export const NOTHING_SAID: CopyAbout = {
  title: null,
  entity: null,
  periodEnd: null,
  date: null,
  form: null,
  sourceKind: null,
  language: null,
};

/** A value that the document tags: inline XBRL, company facts. */
export interface CopyFact {
  /** Its usual prefix: `us-gaap`, `ifrs-full`, `dei`, or the company's own. */
  readonly taxonomy: string;
  readonly tag: string;
  /** `USD`, `shares`, `USD/shares`, `pure`; `null` for a text. */
  readonly unit: string | null;
  /** First day, `YYYY-MM-DD`; `null` for a value at one day. */
  readonly start: string | null;
  /** Last day, or the day. */
  readonly end: string;
  /** In ones of the unit, with its sign; `null` for a text, and where it is said to be nil. */
  readonly value: number | null;
  /** As the document shows it, at most 300 characters; of company facts the number's own digits. */
  readonly text: string;
  /** Digits right of the point to which it is exact, `-6` for millions; `null` where exact or not said. */
  readonly decimals: number | null;
  /** Axis → member, without their prefixes; empty for a value of the whole company. */
  readonly dims: Readonly<Record<string, string>>;
  /** Of the filing: `10-K`; `null` where not said. */
  readonly form: string | null;
  /** When it was filed, `YYYY-MM-DD`; `null` where not said. */
  readonly filed: string | null;
  /** Number of the filing (accession); `null` where not said. */
  readonly accn: string | null;
  /** Where it is shown, both from 1 on; 0 where it is in the file without being shown. */
  readonly page: number;
  readonly line: number;
}

/** Why a copy could not be read. Its words are in `words/copies`. */
export interface Unreadable {
  readonly unreadable: UnreadableCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why a document can't be read; the words stand in `words/`. */
export type UnreadableCode =
  | 'empty'
  /** Needs a password. */
  | 'encrypted'
  /** A scan: pages without text. */
  | 'no-text'
  /** Its fonts don't say which characters their glyphs are. */
  | 'garbled'
  /** Git LFS holds the file itself. */
  | 'lfs-pointer'
  /** The file, beyond `limit` MB. */
  | 'too-large'
  /** What it unpacks to, or its text, beyond `limit` MB. */
  | 'too-much'
  /** Beyond `limit`. */
  | 'too-many-pages'
  /** Tagged facts, parts of a mail, sheets: beyond `limit`. What is cut without a word looks like all. */
  | 'too-many'
  /** Elements in elements, beyond `limit`. */
  | 'too-deep'
  /** `stop` said so. */
  | 'timed-out'
  /** A `.doc`, `.xls`, `.ppt` of before 2007, or an office file with a password. */
  | 'old-office'
  /** Known by its bytes, not read: `format`. */
  | 'other-format'
  | 'unknown-format'
  | 'damaged';

/** The copy couldn't be read; it says why. */
export function isUnreadable(copy: CopyText | Unreadable): copy is Unreadable {
  return 'unreadable' in copy;
}

/** What a reader may use and must keep to. */
export interface ReadOptions extends Pick<Control, 'pause'> {
  /** Asked between bounded pieces of work; after `true` the copy is `timed-out`. */
  readonly stop?: () => boolean;
  /**
   * The bytes of a CMap of PDF.js by name (`GBK-EUC-H`, without `.bcmap`). Without it,
   * texts in fonts that need one are `garbled`.
   */
  readonly cmap?: (name: string) => Promise<Uint8Array>;
  readonly limits?: Partial<CopyLimits>;
}

/** How much of a document is read at most: documents come from strangers. */
export interface CopyLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  readonly pages: number;
  /** Bytes that a zip or a file in it unpacks to, and characters of text. */
  readonly unpacked: number;
  /** Elements in elements. */
  readonly depth: number;
}

export const COPY_LIMITS: CopyLimits = {
  bytes: 64 * 1024 * 1024,
  pages: 5000,
  unpacked: 64 * 1024 * 1024,
  depth: 10_000,
};
