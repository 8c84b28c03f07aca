import { ownCopy } from '../text/remembered';

/**
 * Values made of texts, found again by the text itself: the same text gives the
 * same value, whatever came before it and wherever it now stands.
 */
export class ContentCache<T> {
  private now = new Map<string, Map<string, T>>();
  private before: ReadonlyMap<string, ReadonlyMap<string, T>> = new Map();
  private size = 0;

  /** The value of `text` read as `kind`; made where none is kept, of the same text. */
  take(kind: string, text: string, make: (text: string) => T): T {
    const ofKind = this.now.get(kind);
    const known = ofKind?.get(text);
    if (known !== undefined) return known;
    const own = ownCopy(text);
    const value = this.before.get(kind)?.get(text) ?? make(own);
    if (ofKind) ofKind.set(own, value);
    else this.now.set(kind, new Map([[own, value]]));
    this.size++;
    return value;
  }

  /**
   * A version that holds `live` values has been taken. Once twice as many are
   * kept, those that weren't taken since the last turn go: what a fence swallows
   * is still there when the fence is closed again.
   */
  turn(live: number): void {
    if (this.size <= 2 * live + SLACK) return;
    this.before = this.now;
    this.now = new Map();
    this.size = 0;
  }

  clear(): void {
    this.now = new Map();
    this.before = new Map();
    this.size = 0;
  }
}

const SLACK = 32;
