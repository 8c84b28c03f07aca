/** What the notes page and its host tell each other. */
import type { Language } from '../../../words';
import type { Proposal, Talk } from '../model';

/** What the writer fills in; empty where the notes are to say it. */
export interface NotesDraft {
  readonly notes: string;
  readonly kind: Talk['kind'] | '';
  /** ISO day or empty. */
  readonly date: string;
  /** Names, separated by commas. */
  readonly who: string;
  /** `B2` or empty. */
  readonly grade: string;
}

/** The page to its host. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'draft'; readonly draft: NotesDraft }
  | { readonly type: 'review'; readonly draft: NotesDraft }
  | { readonly type: 'suggest'; readonly draft: NotesDraft }
  | {
      readonly type: 'write';
      readonly draft: NotesDraft;
      readonly talk: Talk;
      readonly accepted: readonly Proposal[];
    };

/** The host to its page. */
export type ToPage =
  | {
      readonly type: 'state';
      readonly language: Language;
      readonly account: string;
      readonly today: string;
      /** The editor has a language model. */
      readonly canSuggest: boolean;
      readonly draft: NotesDraft | null;
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

export const EMPTY: NotesDraft = { notes: '', kind: '', date: '', who: '', grade: '' };

/** What the draft says of the talk. */
export function givenOf({ kind, date, who }: NotesDraft): {
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
