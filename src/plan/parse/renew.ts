/**
 * What was made of a text, found again in its next version: by its place in what
 * both share at their ends, and by its words in between. A key stroke thereby
 * costs what it changed; an edit in many places what it touched.
 */
import type { Range } from '../model';
import { type Chunk, chunksOf, isHeadingAt } from './chunks';

/** Where two versions of a text differ. */
export interface Edit {
  /** Up to here both are the same. */
  readonly head: number;
  /** From here on the new one is as the old one was `delta` units before. */
  readonly tail: number;
  readonly delta: number;
}

/** Units that are compared at once. */
const STEP = 4096;

/** The one stretch that leads from `before` to `after`, as short as it can be. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head + STEP < most && same(head, head)) head += STEP;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let end = after.length;
  const delta = end - before.length;
  const least = head + Math.max(0, delta);
  while (end - STEP > least && same(end - STEP - delta, end - STEP)) end -= STEP;
  while (end > least && before.charCodeAt(end - 1 - delta) === after.charCodeAt(end - 1)) end--;
  return { head, tail: end, delta };

  /** Two slices are compared as memory, ten times as fast as by `startsWith`. */
  function same(from: number, to: number): boolean {
    return before.slice(from, from + STEP) === after.slice(to, to + STEP);
  }
}

/** How the chunks of a version come from those of the one before. */
export interface ChunkRenewal {
  /** So many stay at the front. */
  readonly kept: number;
  readonly fresh: readonly Chunk[];
  /** The old ones from this one on follow, moved by the edit's `delta`. */
  readonly rest: number;
}

/**
 * The chunks of `text` from `from` on, given those of the version before. A chunk
 * that begins with a heading owes nothing to what stands above it: the scan
 * starts at the last such one before the edit and ends at the first one behind.
 */
export function renewedChunks(
  text: string,
  from: number,
  old: readonly Chunk[],
  { head, tail, delta }: Edit,
): ChunkRenewal {
  let first = old.length - 1;
  while (first >= 0 && !stays(old[first])) first--;
  const places = new Map<number, number>();
  for (let i = old.length - 1; i > first; i--) {
    const at = (old[i]?.start ?? 0) + delta;
    if (at < tail) break;
    if (isHeadingAt(text, at)) places.set(at, i);
  }
  const start = first >= 0 ? (old[first]?.start ?? from) : from;
  const fresh = chunksOf(text, start, (at) => places.has(at));
  const rest = places.get(fresh.at(-1)?.end ?? -1) ?? old.length;
  return { kept: Math.max(first, 0), fresh, rest };

  /** Begins with a heading line that is the same in both, its line break included. */
  function stays(chunk: Chunk | undefined): boolean {
    if (!chunk || chunk.start < from || chunk.start >= head) return false;
    if (!isHeadingAt(text, chunk.start)) return false;
    return /[\r\n]./s.test(text.slice(chunk.start, head));
  }
}

/**
 * A fence that is opened swallows the rest of a plan, and gives it back when it is
 * closed: what is lost at once is kept, in case that it comes back.
 */
export function lostMany(before: number, after: number): boolean {
  return before > after + 3;
}

interface Entry<T> {
  readonly end: number;
  readonly kind: string;
  readonly value: T;
}

/** Values made of spans of a text, of the same kind and words or made anew. */
export class SpanCache<T extends object> {
  private before = new Map<number, Entry<T>>();
  private now = new Map<number, Entry<T>>();
  private edit: Edit = { head: 0, tail: 0, delta: 0 };
  private oldText = '';
  private words: Map<string, T> | null = null;
  /** By their words, of the last version that was followed by one with many less. */
  private attic = new Map<string, T>();

  /** The next version of the text comes; `edit` leads from the last one to it. */
  begin(oldText: string, edit: Edit): void {
    if (lostMany(this.before.size, this.now.size)) this.attic = this.wordsOf(() => true);
    this.before = this.now;
    this.now = new Map();
    this.edit = edit;
    this.oldText = oldText;
    this.words = null;
  }

  /** Nothing that was made still holds. */
  clear(): void {
    this.before = new Map();
    this.now = new Map();
    this.words = null;
    this.attic = new Map();
  }

  take(text: string, { start, end }: Range, kind: string, make: (source: string) => T): T {
    const value =
      this.inPlace(start, end, kind) ?? this.byWords(text.slice(start, end), kind, make);
    this.now.set(start, { end, kind, value });
    return value;
  }

  private inPlace(start: number, end: number, kind: string): T | undefined {
    const { head, tail, delta } = this.edit;
    const move = end <= head ? 0 : start >= tail ? delta : undefined;
    if (move === undefined) return undefined;
    const entry = this.before.get(start - move);
    return entry?.end === end - move && entry.kind === kind ? entry.value : undefined;
  }

  private byWords(source: string, kind: string, make: (source: string) => T): T {
    if (this.before.size === 0) return make(source);
    const { head, tail, delta } = this.edit;
    this.words ??= this.wordsOf((start, end) => end > head && start < tail - delta);
    const key = `${kind}\0${source}`;
    const value = this.words.get(key) ?? this.attic.get(key) ?? make(source);
    this.words.set(key, value);
    return value;
  }

  /** What was made of the spans of `before` that are wanted, by their words. */
  private wordsOf(wanted: (start: number, end: number) => boolean): Map<string, T> {
    const words = new Map<string, T>();
    for (const [start, { end, kind, value }] of this.before) {
      if (wanted(start, end)) words.set(`${kind}\0${this.oldText.slice(start, end)}`, value);
    }
    return words;
  }
}
