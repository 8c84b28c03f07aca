/** Whether a line of a copy speaks of what a claim speaks of. */
import type { CopyIndex } from '../text/copyIndex';
import { wordsOf } from '../text/words';
import type { CopyNumber } from './numbers';

/** How many lines above a table's row may hold its headings. */
const HEADINGS = 40;
/** The weight of a word in a heading, where one in the row itself counts 1. */
const OF_HEADING = 0.7;

/** A line from this length on, in characters, holds a whole paragraph. */
const PARAGRAPH = 240;
/** The weight of a word elsewhere in the paragraph, where one in the number's sentence counts 1. */
const OF_PARAGRAPH = 0.4;
const FEW = 3;
const MAGNITUDE = /\b(?:thousand|million|billion|trillion)s?\b/gi;
const SENTENCE_END = /[。！？；]|[.!?](?=\s+["“(]?\p{Lu})/gu;
const FIRST_END = new RegExp(SENTENCE_END.source, 'u');
const endOf = (match: RegExpMatchArray) => (match.index ?? 0) + 1;

function sentenceAround(text: string, at: number, end: number): readonly [number, number] {
  const from = Math.max(0, ...[...text.slice(0, at).matchAll(SENTENCE_END)].map(endOf));
  const next = text.slice(end).search(FIRST_END);
  return [from, next < 0 ? text.length : end + next + 1];
}

/** A number's position among the numbers of its sentence. */
export interface SentencePlace {
  /** The same for all numbers of one sentence. */
  readonly key: string;
  /** From 0. */
  readonly nth: number;
  readonly count: number;
}

/**
 * The position of the number at `at` in its sentence; null in a table's row. A sentence
 * that runs over several lines is only seen on this one.
 */
export function sentencePlace(index: CopyIndex, line: number, at: number): SentencePlace | null {
  const text = index.lines[line]?.text ?? '';
  if (text.includes('\t')) return null;
  const [from, to] = sentenceAround(text, at, at + 1);
  const own = index.numbersAt(line).filter((number) => from <= number.at && number.at < to);
  const nth = own.findIndex((number) => number.at === at);
  return nth < 0 ? null : { key: `${line} ${from}`, nth, count: own.length };
}

/**
 * The words of a claim, weighted, against the lines of one copy. A score is the sum of
 * the weights of the words that both have: 0 where they share none.
 */
export class Context {
  private readonly weights: ReadonlyMap<string, number>;
  /** Whether the claim has too few words to tell one sentence from another. */
  readonly isBrief: boolean;
  /** The words that stand nearest to the figure. */
  readonly nearest: ReadonlySet<string>;
  /** The weight of all words nearest to the figure, including those that the copy lacks. */
  readonly total: number;
  private bests: { readonly all: number; readonly own: number } | null = null;
  private bestNumber: number | null = null;
  private around: readonly CopyNumber[] | null = null;
  private readonly known = new Map<number, number>();
  private readonly shared = new Map<string, ReadonlySet<string>>();
  private readonly sentences = new Map<string, number>();

  /** @param texts the claim's words in parts, the nearest to the figure first */
  constructor(
    private readonly index: CopyIndex,
    texts: readonly string[],
  ) {
    const weights = new Map<string, number>();
    const size = index.lines.length;
    const { language } = index.copy.about;
    let total = 0;
    // A clause without words of its own speaks of what the rest of the claim does.
    const telling = texts.findIndex((text) => wordsOf(text).length > 0);
    this.nearest = new Set(wordsOf(texts[Math.max(0, telling)] ?? ''));
    // The last text is the heading's.
    const said = wordsOf(texts.slice(0, 2).join(' ').replace(MAGNITUDE, ' '));
    // A concept is a word once more.
    this.isBrief = said.filter((word) => !word.startsWith('#')).length < FEW;
    texts.slice(Math.max(0, telling)).forEach((text, at) => {
      for (const word of wordsOf(text)) {
        const lines = index.linesWith(word).length;
        if (lines > 0 && !weights.has(word)) {
          weights.set(word, Math.log(1 + size / lines) * (at === 0 ? 1 : 0.4));
        }
        if (at === 0 && (lines > 0 || isOf(word, language))) {
          total += Math.log(1 + size / Math.max(1, lines));
        }
      }
    });
    this.weights = weights;
    this.total = total;
  }

  /** How many of the claim's words stand in the copy. */
  get words(): number {
    return this.weights.size;
  }

  /** The highest score of a line with numbers, its headings and neighbours included. */
  get best(): number {
    return this.bestOf().all;
  }

  /** The highest score of a line with numbers on its own. */
  get bestOwn(): number {
    return this.bestOf().own;
  }

  private bestOf() {
    if (this.bests) return this.bests;
    const lines = new Set<number>();
    for (const word of this.weights.keys()) {
      for (const line of this.index.linesWith(word)) lines.add(line);
    }
    let [all, own] = [0, 0];
    for (const line of lines) {
      if (!/\d/.test(this.index.lines[line]?.text ?? '')) continue;
      all = Math.max(all, this.score(line));
      own = Math.max(own, this.own(line));
    }
    this.bests = { all, own };
    return this.bests;
  }

  /** The score of a line on its own, without headings and neighbours. */
  own(line: number): number {
    let sum = 0;
    for (const word of this.index.wordsAt(line)) sum += this.weights.get(word) ?? 0;
    return sum;
  }

  /** The score of what surrounds a number; in a paragraph on one line its own sentence counts most. */
  scoreAt({ line, at, end }: { line: number; at: number; end: number }): number {
    const text = this.index.lines[line]?.text ?? '';
    if (text.length < PARAGRAPH || text.includes('\t')) return this.score(line);
    const [from, to] = sentenceAround(text, at, end);
    const key = `${line} ${from}`;
    const known = this.sentences.get(key);
    if (known !== undefined) return known;
    const own = new Set(wordsOf(text.slice(from, to)));
    let sum = 0;
    for (const word of this.index.wordsAt(line)) {
      sum += (this.weights.get(word) ?? 0) * (own.has(word) ? 1 : OF_PARAGRAPH);
    }
    this.sentences.set(key, sum);
    return sum;
  }

  /** Whether a number's line has all that belongs to it: a row, or a sentence that isn't broken over lines. */
  isWhole({ line, at, end }: CopyNumber): boolean {
    const text = this.index.lines[line]?.text ?? '';
    if (text.includes('\t')) return true;
    const [from, to] = sentenceAround(text, at, end);
    return (
      /^\s*[\p{Lu}\p{Script=Han}]/u.test(text.slice(from)) &&
      /[.。！？；!?]\s*$/u.test(text.slice(0, to))
    );
  }

  /** Which of the words nearest to the figure stand in the sentence of a number, or in its row. */
  sharedAt({ line, at, end }: CopyNumber): ReadonlySet<string> {
    const text = this.index.lines[line]?.text ?? '';
    const [from, to] = text.includes('\t') ? [0, text.length] : sentenceAround(text, at, end);
    const key = `${line} ${from}`;
    const known = this.shared.get(key);
    if (known) return known;
    const words = wordsOf(text.slice(from, to)).filter((word) => this.nearest.has(word));
    const shared = new Set(words);
    this.shared.set(key, shared);
    return shared;
  }

  /** The highest score around any number. */
  get bestAt(): number {
    this.bestNumber ??= this.numbersAround().reduce(
      (most, number) => Math.max(most, this.scoreAt(number)),
      0,
    );
    return this.bestNumber;
  }

  /** The numbers on lines that share a word with the claim, and on the lines next to them. */
  numbersAround(): readonly CopyNumber[] {
    if (this.around) return this.around;
    const lines = new Set<number>();
    for (const word of this.weights.keys()) {
      for (const line of this.index.linesWith(word))
        for (const at of [line - 1, line, line + 1]) lines.add(at);
    }
    this.around = [...lines].flatMap((line) => this.index.numbersAt(line));
    return this.around;
  }

  /** The score of a line with its headings and neighbours. */
  score(line: number): number {
    const known = this.known.get(line);
    if (known !== undefined) return known;
    const score = this.scoreNow(line);
    this.known.set(line, score);
    return score;
  }

  private scoreNow(line: number): number {
    const { lines } = this.index;
    const text = lines[line]?.text ?? '';
    const found = new Map<string, number>();
    const take = (at: number, factor: number) => {
      if (lines[at]?.page !== lines[line]?.page) return;
      for (const word of this.index.wordsAt(at)) {
        const weight = this.weights.get(word);
        if (weight !== undefined) {
          found.set(word, Math.max(found.get(word) ?? 0, weight * factor));
        }
      }
    };
    take(line, 1);
    if (isRow(text)) {
      // A row without a name has it on the line above.
      if (!/\p{L}{2}/u.test(text)) take(line - 1, 1);
      // Under the right heading, a row of something else is no row of the claim's.
      if (found.size === 0) return 0;
      for (let at = line - 1; at >= Math.max(0, line - HEADINGS); at--) {
        const above = lines[at]?.text ?? '';
        if (!isRow(above) && above.length < 80) take(at, OF_HEADING);
        else if (at === line - 1 && isRow(above) && !/\d/.test(above)) take(at, OF_HEADING);
      }
    } else if (text.length < 200) {
      take(line - 1, 1);
      take(line + 1, 1);
    }
    let sum = 0;
    for (const weight of found.values()) sum += weight;
    return sum;
  }
}

/** A word that a copy of this language would have, if it spoke of it. */
function isOf(word: string, language: 'en' | 'zh' | null): boolean {
  if (word.startsWith('#')) return true;
  return language === (/\p{Script=Han}/u.test(word) ? 'zh' : 'en');
}

function isRow(text: string): boolean {
  return text.includes('\t') || !/\p{L}/u.test(text);
}
