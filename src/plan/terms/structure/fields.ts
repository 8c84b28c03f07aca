import type { Word } from '../../../words';

export interface Entry extends Word {
  readonly aliases?: readonly string[];
  /** How English says it to a reader, where that isn't what is written without its hyphens. */
  readonly said?: string;
}

export type Fields = Readonly<Record<string, Readonly<Record<string, Entry>>>>;
