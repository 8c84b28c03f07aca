/** How a long import stays polite. The core has no clock: it pauses after every bounded piece of work. */
export interface Control {
  /** Lets others run; called often. */
  readonly pause?: () => Promise<void>;
  /** A share from 0 to 1, not falling. */
  readonly progress?: (done: number) => void;
  readonly signal?: { readonly aborted: boolean };
}

/** Lets others run, tells the progress, and ends the import when it was cancelled. */
export async function breathe(control: Control, done: number): Promise<void> {
  control.progress?.(Math.min(1, Math.max(0, done)));
  await control.pause?.();
  if (control.signal?.aborted) throw new ReadError('cancelled');
}

/** Why bytes can't be read, as a code; whoever shows it has the words. */
export type ReadFault =
  | 'cancelled'
  | 'too-large'
  | 'bad-encoding'
  | 'bad-workbook'
  | 'bad-json'
  | 'not-company-facts';

/** A file that can't be read, by a code and what fills its sentence; the words stand in `words/`. */
export class ReadError<Code extends string = ReadFault> extends Error {
  constructor(
    readonly code: Code,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** What a limit counts. */
export type Measure = 'rows' | 'columns' | 'cells' | 'sheets' | 'MB';

/** Beyond `limit` of `what`. */
export function tooLarge(limit: number, what: Measure): ReadError {
  return new ReadError('too-large', { limit, what });
}
