/** How a reader ends early: with a reason, within its caps. */
import {
  COPY_LIMITS,
  type CopyLimits,
  type ReadOptions,
  type Unreadable,
  type UnreadableCode,
} from './model';

/** Thrown inside `copies/`; `readCopy` gives it back as `Unreadable`. */
export class CopyFault extends Error {
  constructor(
    readonly code: UnreadableCode,
    readonly params: Unreadable['params'] = {},
  ) {
    super(code);
  }
}

const MB = 1024 * 1024;
/**
 * Turns of a library's work that are waited for before others run. Work that never
 * pauses (each turn takes it milliseconds) ends by the clock long before; while a file
 * is waited for, so many empty turns pass in no time.
 */
const TURNS_PER_PAUSE = 20_000;

/** The limits of a reading and what was used of them. */
export class Budget {
  readonly limits: CopyLimits;
  private unpacked = 0;

  constructor(private readonly options: ReadOptions) {
    this.limits = { ...COPY_LIMITS, ...options.limits };
  }

  /** Throws when the time is up. Cheap. */
  check(): void {
    if (this.options.stop?.()) throw new CopyFault('timed-out');
  }

  /** Lets others run, then throws when the time is up. */
  async breathe(): Promise<void> {
    await this.options.pause?.();
    this.check();
  }

  /**
   * The result of work that a library does in turns of its own, in none of which we
   * are asked: between them we look at the clock. Without `pause` nobody looks, since
   * waiting only for one's own turn would let no file arrive.
   */
  async watched<T>(work: Promise<T>): Promise<T> {
    const { pause, stop } = this.options;
    if (!pause || !stop) return await work;
    let isDone = false;
    const done = () => {
      isDone = true;
    };
    work.then(done, done);
    for (let turn = 1; !isDone; turn++) {
      await (turn % TURNS_PER_PAUSE === 0 ? pause() : undefined);
      if (!isDone) this.check();
    }
    return await work;
  }

  /** Counts bytes or characters that came out of the file. */
  took(amount: number): void {
    this.unpacked += amount;
    if (this.unpacked > this.limits.unpacked) throw this.tooMuch();
  }

  tooMuch(): CopyFault {
    return new CopyFault('too-much', { limit: rounded(this.limits.unpacked / MB) });
  }

  tooMany(limit: number): CopyFault {
    return new CopyFault('too-many', { limit });
  }

  tooLarge(): CopyFault {
    return new CopyFault('too-large', { limit: rounded(this.limits.bytes / MB) });
  }

  deep(depth: number): void {
    const limit = this.limits.depth;
    if (depth > limit) throw new CopyFault('too-deep', { limit });
  }
}

/** Limits of less than one MB exist in tests only. */
function rounded(size: number): number {
  return Math.round(size * 100) / 100;
}
