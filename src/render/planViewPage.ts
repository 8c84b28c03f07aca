/** What goes between the editor and the page of Plan View. */

/** A part of the plan as it goes to the page. */
export interface PagePart {
  readonly key: string;
  readonly title: string;
  /** Where offsets in its HTML count from. */
  readonly start: number;
  /** Missing where the page has it already. */
  readonly html?: string;
}

/** The editor to the page. */
export type ToPage =
  /** All parts in order; those without HTML are as they were. */
  | { readonly type: 'plan'; readonly parts: readonly PagePart[]; readonly words: PageWords }
  /** Where the caret stands in the text. */
  | { readonly type: 'caret'; readonly offset: number };

/** The page's own words and the language of the plan's. */
export interface PageWords {
  readonly lang: string;
  readonly hint: string;
  readonly sections: string;
}

/** The page to the editor. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'go'; readonly offset: number };
