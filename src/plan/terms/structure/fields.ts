import type { Word } from '../../../words';

/** A term's word in both languages, and other spellings that are read. */
export interface Entry extends Word {
  readonly aliases?: readonly string[];
  /** How English says it to a reader, where that isn't what is written without its hyphens. */
  readonly said?: string;
}

/** The terms of fields with their words. */
export type Fields = Readonly<Record<string, Readonly<Record<string, Entry>>>>;
