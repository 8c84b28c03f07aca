import type { Word } from '../../../words';

export interface Entry extends Word {
  readonly aliases?: readonly string[];
}

export type Fields = Readonly<Record<string, Readonly<Record<string, Entry>>>>;
