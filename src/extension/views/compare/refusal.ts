import type { Params, Word } from '../../../words';

/** Why a plan can't be compared: a sentence for the user. */
export class Refusal extends Error {
  constructor(
    readonly word: Word,
    readonly params: Params = {},
  ) {
    super(word.en);
  }
}
