/**
 * A copy made ready for many questions: its lines, its folded text with the way
 * back to page and line, its numbers by their first digits, its words by line.
 * Each part is made when it is first asked for.
 */
import type { CopyPage, CopyText } from '../../copies/model';
import { type CopyNumber, numbersIn, styleOf } from '../figures/numbers';
import { unitsOf } from '../figures/units';
import { columnLines } from './columns';
import { Folder } from './fold';
import type { CopyLine } from './line';
import { wordsOf } from './words';

/** Folded text and the lines it is made of. */
export interface Stream {
  readonly text: string;
  readonly gaps: readonly number[];
  /** Where each line begins in `text`. */
  readonly starts: readonly number[];
  /** Index in `lines` for each of `starts`. */
  readonly lines: readonly number[];
}

/**
 * The text of one copy made ready to be searched for words, passages and numbers; indexes are
 * built on first use.
 */
export class CopyIndex {
  readonly lines: readonly CopyLine[];
  private streams: Stream[] = [];
  private numberList: CopyNumber[] | null = null;
  private unitSet: ReadonlySet<number> | null = null;
  private byLine: Map<number, CopyNumber[]> | null = null;
  private buckets: Map<string, CopyNumber[]> | null = null;
  private readonly words: (readonly string[] | undefined)[] = [];
  private postingMap: Map<string, number[]> | null = null;

  constructor(readonly copy: CopyText) {
    this.lines = copy.pages.flatMap((page) => {
      const spotOf = spotsOf(page);
      return page.lines.map((text, at) => ({ text, page, number: at + 1, ...spotOf(at) }));
    });
  }

  /** The text as it flows: without what repeats at page breaks, with it, and column by column. */
  *flows(): Generator<Stream> {
    const makers = [
      () => this.stream(this.indices((line) => !line.edge).map(this.whole)),
      () =>
        this.lines.some(({ edge }) => edge)
          ? this.stream(this.indices(() => true).map(this.whole))
          : null,
      () => {
        const parts = columnLines(this.lines);
        return parts ? this.stream(parts) : null;
      },
    ];
    for (const [at, make] of makers.entries()) {
      const stream = this.streams[at] ?? make() ?? EMPTY;
      this.streams[at] = stream;
      if (stream !== EMPTY) yield stream;
    }
  }

  private readonly whole = (line: number) => ({ line, text: this.lines[line]?.text ?? '' });

  private indices(wanted: (line: CopyLine) => boolean): number[] {
    return this.lines.flatMap((line, at) => (wanted(line) ? [at] : []));
  }

  private stream(parts: readonly { readonly line: number; readonly text: string }[]): Stream {
    const folder = new Folder();
    const starts: number[] = [];
    const lines: number[] = [];
    for (const { line, text } of parts) {
      starts.push(folder.size);
      lines.push(line);
      folder.add(text);
    }
    return { text: folder.text, gaps: folder.gaps, starts, lines };
  }

  /** All numbers but those in heads and feet. */
  get numbers(): readonly CopyNumber[] {
    if (!this.numberList) {
      const style = styleOf(this.lines.map(({ text }) => text));
      this.numberList = this.lines.flatMap(({ text, edge }, at) =>
        edge ? [] : numbersIn(text, at, style),
      );
    }
    return this.numberList;
  }

  /** The powers of ten that may explain a number without a unit. */
  get units(): ReadonlySet<number> {
    const { language } = this.copy.about;
    this.unitSet ??= unitsOf(
      this.lines.map(({ text }) => text),
      language,
    );
    return this.unitSet;
  }

  /** The numbers of a line. */
  numbersAt(line: number): readonly CopyNumber[] {
    if (!this.byLine) {
      this.byLine = new Map();
      for (const number of this.numbers) {
        const own = this.byLine.get(number.line);
        if (own) own.push(number);
        else this.byLine.set(number.line, [number]);
      }
    }
    return this.byLine.get(line) ?? [];
  }

  /** Numbers by their first two digits. */
  bucket(prefix: string): readonly CopyNumber[] {
    if (!this.buckets) {
      this.buckets = new Map();
      for (const number of this.numbers) {
        const key = number.digits.slice(0, 2).padEnd(2, '0');
        const bucket = this.buckets.get(key);
        if (bucket) bucket.push(number);
        else this.buckets.set(key, [number]);
      }
    }
    return this.buckets.get(prefix) ?? [];
  }

  wordsAt(line: number): readonly string[] {
    const text = this.lines[line]?.text;
    if (text === undefined) return [];
    const known = this.words[line] ?? wordsOf(text);
    this.words[line] = known;
    return known;
  }

  /** The lines that hold a word, in order. */
  linesWith(word: string): readonly number[] {
    if (!this.postingMap) {
      this.postingMap = new Map();
      for (let line = 0; line < this.lines.length; line++) {
        if (this.lines[line]?.edge) continue;
        for (const one of this.wordsAt(line)) {
          const list = this.postingMap.get(one);
          if (list) list.push(line);
          else this.postingMap.set(one, [line]);
        }
      }
    }
    return this.postingMap.get(word) ?? [];
  }

  /** The line at a position of a stream. */
  lineAt({ starts, lines }: Stream, offset: number): number {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low] ?? 0;
  }
}

/** Which lines of a page are heads and feet, and the page numbers printed beside them. */
function spotsOf(page: CopyPage): (line: number) => Pick<CopyLine, 'edge' | 'printed'> {
  const parts =
    page.sheets.length > 0 ? page.sheets : [{ ...page, from: 0, to: page.lines.length }];
  let at = 0;
  return (line) => {
    while (at + 1 < parts.length && line >= (parts[at]?.to ?? 0)) at++;
    const part = parts[at];
    if (!part || line < part.from || line >= part.to) return { edge: false, printed: [] };
    const { edges, from, to, printed } = part;
    return { edge: line - from < edges.top || line >= to - edges.bottom, printed };
  };
}

const EMPTY: Stream = { text: '', gaps: [], starts: [], lines: [] };
