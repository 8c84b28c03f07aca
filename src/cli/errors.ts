/**
 * Errors that are reported as a sentence. The command line is two files
 * (`rest.ts`), each with its own copy of these classes: `instanceof` asks their name.
 */
import { type Params, say, type Word } from '../words';

const isNamed = (name: string) => (error: unknown) =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name;

abstract class Told extends Error {
  abstract override readonly name: string;

  constructor(
    readonly word: Word,
    readonly params: Params = {},
  ) {
    super(say(word, 'en', params));
  }
}

/** Why a file was not read. */
export class Unread extends Told {
  override readonly name = 'Unread';
  static override [Symbol.hasInstance] = isNamed('Unread');
}

/** What was asked can't be done: exit 2. */
export class Refusal extends Told {
  override readonly name = 'Refusal';
  static override [Symbol.hasInstance] = isNamed('Refusal');
}

/** A wrong call of the command line: exit 2. */
export class UsageError extends Told {
  override readonly name = 'UsageError';
  static override [Symbol.hasInstance] = isNamed('UsageError');

  constructor(
    word: Word,
    params: Params = {},
    /** What may have been meant. */
    readonly hint: string | null = null,
  ) {
    super(word, params);
  }
}
