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

  /** Counts bytes or characters that came out of the file. */
  took(amount: number): void {
    this.unpacked += amount;
    if (this.unpacked > this.limits.unpacked) throw this.tooMuch();
  }

  tooMuch(): CopyFault {
    return new CopyFault('too-much', { limit: rounded(this.limits.unpacked / MB) });
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
