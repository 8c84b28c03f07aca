/**
 * Values made of texts, found again by the text itself: the same text gives the
 * same value, whatever came before it and wherever it now stands.
 */
export class ContentCache<T> {
  private now = new Map<string, T>();
  private before: ReadonlyMap<string, T> = new Map();

  /** The value of `text` read as `kind`; made where none is kept. */
  take(kind: string, text: string, make: () => T): T {
    // Concatenation makes a new string: a slice as key would keep the whole document in memory.
    const key = `${kind}\0${text}`;
    const known = this.now.get(key);
    if (known !== undefined) return known;
    const value = this.before.get(key) ?? make();
    this.now.set(key, value);
    return value;
  }

  /**
   * A version that holds `live` values has been taken. Once twice as many are
   * kept, those that weren't taken since the last turn go: what a fence swallows
   * is still there when the fence is closed again.
   */
  turn(live: number): void {
    if (this.now.size <= 2 * live + SLACK) return;
    this.before = this.now;
    this.now = new Map();
  }

  clear(): void {
    this.now = new Map();
    this.before = new Map();
  }
}

const SLACK = 32;
