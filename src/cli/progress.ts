/** One line on a terminal that is written over and leaves nothing behind. */
import { displayWidth } from '../plan/text/displayWidth';

const START_AFTER = 300;
const NEXT_AFTER = 100;
/** Back to the first column, and nothing right of it. */
const ERASE = '\r\u001b[K';

/** One line of progress on a terminal, redrawn in place and wiped before anything else is written. */
export class ProgressLine {
  #shown = false;
  #next: number;

  constructor(
    /** The terminal. */
    private readonly write: (text: string) => void,
    /** Its width in columns. */
    private readonly columns: () => number,
    /** Milliseconds. */
    private readonly now: () => number,
  ) {
    this.#next = now() + START_AFTER;
  }

  /** Shows `text` instead of what stood there: not at once, not too often, and not where it would wrap. */
  show(text: string): void {
    const now = this.now();
    if (now < this.#next) return;
    this.#next = now + NEXT_AFTER;
    const fits = displayWidth(text) < this.columns();
    if (fits) this.write(`${ERASE}${text}`);
    else this.clear();
    this.#shown = fits;
  }

  /** Takes the line away, before anything else is written. */
  clear(): void {
    if (this.#shown) this.write(ERASE);
    this.#shown = false;
  }
}
