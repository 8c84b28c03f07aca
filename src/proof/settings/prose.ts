/** Sentences of a copy as they are read: over the ends of lines, and of pages. */
import type { CopyIndex } from '../text/copyIndex';

/** A sentence, and the lines that its parts stand on. */
export interface Sentence {
  readonly text: string;
  readonly parts: readonly Part[];
  /** All that its paragraph says. */
  readonly paragraph: string;
}

interface Part {
  readonly line: number;
  /** Of the part in the sentence, and in the line. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Characters on either side of a sentence. */
const REACH = 2000;
/** Lines of a paragraph beyond which it is cut. */
const MOST_LINES = 40;
/** A line of less than this share of the next one's length is a heading, not the first half of a sentence. */
const SHORT = 0.6;

const ENDS = /[.。！？!?:：;；]["”』」)）]?\s{0,2}$/u;
const SENTENCE_END = /[。！？；]|[.!?;]["”)]?(?=\s+["“(]?\p{Lu})/gu;
const ITEM =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．)](?!\d)|[•●▪◦‣–—*]\s|第[一二三四五六七八九十\d]{1,3}[章节])/;
const CELL = /^[(（[]?\s?[-–—−+]?\s?\p{Sc}?\s?[(（]?[\d.,%％)）\]\s\p{Sc}–—−-]*$/u;

/** Whether a line is a row of a table: cells with numbers, or numbers alone. */
export function isRow(text: string): boolean {
  // The end of a sentence may be a number alone: 83.22%。 `2022.`
  if (!/\p{L}/u.test(text)) return !/[。；]$|^(?:19|20)\d\d\.$/.test(text);
  if (!text.includes('\t')) return false;
  const cells = text.split('\t');
  return cells.length > 2 || cells.slice(1).some((cell) => CELL.test(cell));
}

/** The sentences of which something stands on a line, in order; none on a row, a head or a foot. */
export class Prose {
  private readonly byLine = new Map<number, readonly Sentence[]>();

  constructor(private readonly index: CopyIndex) {}

  at(line: number): readonly Sentence[] {
    const known = this.byLine.get(line);
    if (known) return known;
    if (!this.isProse(line)) return [];
    const lines = this.paragraphAround(line);
    const sentences = this.cut(lines);
    for (const one of lines) {
      const own = sentences.filter(({ parts }) => parts.some((part) => part.line === one));
      this.byLine.set(one, own);
    }
    return this.byLine.get(line) ?? [];
  }

  private isProse(line: number): boolean {
    const one = this.index.lines[line];
    return one !== undefined && !one.edge && !isRow(one.text);
  }

  private paragraphAround(line: number): number[] {
    const lines = [line];
    for (let n = 0; n < MOST_LINES; n++) {
      const [first = line] = lines;
      const before = this.neighbour(first, -1);
      if (before === null || !this.goesOn(before, first)) break;
      lines.unshift(before);
    }
    for (let n = 0; n < MOST_LINES; n++) {
      const last = lines.at(-1) ?? line;
      const after = this.neighbour(last, 1);
      if (after === null || !this.goesOn(last, after)) break;
      lines.push(after);
    }
    return lines;
  }

  /** The next line of prose, over heads and feet. */
  private neighbour(line: number, step: 1 | -1): number | null {
    let at = line + step;
    while (this.index.lines[at]?.edge) at += step;
    return this.isProse(at) ? at : null;
  }

  private goesOn(line: number, next: number): boolean {
    const [a = '', b = ''] = [this.index.lines[line]?.text, this.index.lines[next]?.text];
    if (ITEM.test(b) || a === '' || b === '') return false;
    const { kind } = this.index.copy;
    const isFlow = kind === 'pdf' || kind === 'text' || kind === 'eml';
    // In markup a line is a paragraph, but where a page ends in the midst of one.
    if (!isFlow) return !ENDS.test(a) && /^(?:\p{Ll}|(?:19|20)\d\d\.)/u.test(b);
    if (ENDS.test(a)) return !ends(a, b);
    return !(a.length < SHORT * b.length && /^[\p{Lu}\p{Script=Han}]/u.test(b));
  }

  private cut(lines: readonly number[]): Sentence[] {
    let paragraph = '';
    const starts: { line: number; at: number; length: number }[] = [];
    for (const line of lines) {
      const text = (this.index.lines[line]?.text ?? '').replaceAll('\t', ' ');
      const isTight =
        /\p{Script=Han}[，。、；：]?$/u.test(paragraph) && /^\p{Script=Han}/u.test(text);
      if (paragraph !== '' && !isTight) paragraph += ' ';
      starts.push({ line, at: paragraph.length, length: text.length });
      paragraph += text;
    }
    const ends = [...paragraph.matchAll(SENTENCE_END)].map(
      ({ index, 0: mark }) => index + mark.length,
    );
    let from = 0;
    return [...ends, paragraph.length].flatMap((to): Sentence[] => {
      const [start, text] = [from, paragraph.slice(from, to)];
      from = to;
      if (text.trim() === '') return [];
      const parts = starts.flatMap(({ line, at, length }): Part[] => {
        const [first, last] = [Math.max(at, start), Math.min(at + length, to)];
        return first < last ? [{ line, at: first - start, from: first - at, to: last - at }] : [];
      });
      return [{ text, parts, paragraph: paragraphAt(paragraph, start, to) }];
    });
  }
}

/** Of a very long paragraph, what lies around a sentence. */
function paragraphAt(paragraph: string, from: number, to: number): string {
  if (paragraph.length <= 4 * REACH) return paragraph;
  return paragraph.slice(Math.max(0, from - REACH), to + REACH);
}

/** A paragraph ends with its sentence where the line is shorter than a full one. */
function ends(line: string, next: string): boolean {
  return /[:：]\s{0,2}$/.test(line) || line.length < 0.85 * next.length;
}
