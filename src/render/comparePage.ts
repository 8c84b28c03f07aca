/** What goes between the editor and the page of a comparison. */

/** A place in one of the two texts; line and column from 0, UTF-16. */
export interface ComparedPlace {
  readonly side: 'before' | 'after';
  readonly line: number;
  readonly column: number;
}

/** The editor to the page: its body, all words of the plans escaped. */
export interface ToPage {
  readonly type: 'body';
  readonly html: string;
}

/** The page to the editor. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'textDiff' }
  | { readonly type: 'another' }
  /** To the clipboard. */
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'go'; readonly place: ComparedPlace };
