/** What the notes page and its host tell each other. */
import type { Language } from '../../../words';
import type { Proposal, Talk } from '../model';

/** What the writer fills in; empty where the notes are to say it. */
export interface Draft {
  readonly notes: string;
  readonly kind: Talk['kind'] | '';
  /** ISO day or empty. */
  readonly date: string;
  /** Names, separated by commas. */
  readonly who: string;
  /** `B2` or empty. */
  readonly grade: string;
}

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'draft'; readonly draft: Draft }
  | { readonly type: 'review'; readonly draft: Draft }
  | { readonly type: 'suggest'; readonly draft: Draft }
  | {
      readonly type: 'write';
      readonly draft: Draft;
      readonly talk: Talk;
      readonly accepted: readonly Proposal[];
    };

export type ToPage =
  | {
      readonly type: 'state';
      readonly language: Language;
      readonly account: string;
      readonly today: string;
      /** The editor has a language model. */
      readonly canSuggest: boolean;
      readonly draft: Draft | null;
    }
  | {
      readonly type: 'proposals';
      readonly talk: Talk;
      readonly dated: boolean;
      readonly proposals: readonly Proposal[];
    }
  | { readonly type: 'more'; readonly proposals: readonly Proposal[]; readonly refused: number }
  /** The model gave no answer. */
  | { readonly type: 'failed'; readonly why: string }
  | { readonly type: 'written'; readonly ok: boolean };

export const EMPTY: Draft = { notes: '', kind: '', date: '', who: '', grade: '' };

/** What the draft says of the talk. */
export function givenOf({ kind, date, who }: Draft): {
  kind?: Talk['kind'];
  date?: string;
  who?: readonly string[];
} {
  const names = who
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return {
    ...(kind !== '' && { kind }),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) && { date }),
    ...(names.length > 0 && { who: names }),
  };
}
