/** Whether a number of a copy is said of what a claim speaks of. */
import type { Setting } from '../settings/setting';
import { settingsOf } from '../settings/settings';
import { lettersOf, type Row } from '../settings/tables';
import type { CopyIndex } from '../text/copyIndex';
import { wordsOf } from '../text/words';
import { spelledLabel } from './labels';
import type { CopyNumber } from './numbers';

/** The weight of a word in the headings above a row, where one of the row itself counts 1. */
const OF_HEADING = 0.7;
/** The weight of a word elsewhere in the paragraph, where one in the number's sentence counts 1. */
const OF_PARAGRAPH = 0.4;
/** Who doesn't say so speaks of the group; 归属于母公司 is of it, too. */
export const PARENT = /(?<!归属于?)母公司|parent|company[- ]only/i;
const NONE: ReadonlySet<string> = new Set();
const FEW = 3;
const MAGNITUDE = /\b(?:thousand|million|billion|trillion)s?\b/gi;

/**
 * The words of a claim, weighted, against the settings of one copy. A score is the sum of
 * the weights of the words that both have: 0 where they share none.
 */
export class Context {
  private readonly weights: ReadonlyMap<string, number>;
  /** Whether the claim has too few words to tell one sentence from another. */
  readonly isBrief: boolean;
  /** The words that stand nearest to the figure. */
  readonly nearest: ReadonlySet<string>;
  /** Those that are said of the figure: the nearest, or all of a claim with one figure. */
  readonly own: ReadonlySet<string>;
  /** All that the claim says, its heading included. */
  readonly said: string;
  /** All of the claim, without its heading. */
  readonly claim: string;
  /** The weight of all words nearest to the figure, including those that the copy lacks. */
  readonly total: number;
  private most: number | null = null;
  private spelled: string | null | undefined;
  /** The figure's clause; all of a claim with one figure. */
  readonly clause: string;
  private saidLetters: string | null = null;
  private around: readonly CopyNumber[] | null = null;
  private readonly scores = new Map<CopyNumber, number>();
  /** Which of the nearest words are in a set of words. */
  private readonly shared = new Map<ReadonlySet<string>, ReadonlySet<string>>();

  /**
   * @param texts the claim's words in parts, the nearest to the figure first
   * @param isAlone it is the claim's only figure, of which all of it speaks
   */
  constructor(
    readonly index: CopyIndex,
    texts: readonly string[],
    isAlone = false,
  ) {
    const weights = new Map<string, number>();
    const size = index.lines.length;
    const { language } = index.copy.about;
    let total = 0;
    // A clause without words of its own speaks of what the rest of the claim does.
    const telling = texts.findIndex((text) => wordsOf(text).length > 0);
    this.nearest = new Set(wordsOf(texts[Math.max(0, telling)] ?? ''));
    this.own = isAlone ? new Set(wordsOf(texts.slice(0, 2).join('\n'))) : this.nearest;
    this.said = texts.join('\n');
    this.claim = texts[1] ?? '';
    this.clause = texts[isAlone ? 1 : Math.max(0, telling)] ?? '';
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
          // Of Han characters without blanks, many a pair is the end of a word and the start of the next.
          const share = lines === 0 && /^\p{Script=Han}/u.test(word) ? 0.5 : 1;
          total += share * Math.log(1 + size / Math.max(1, lines));
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

  /** The row or sentence that a number stands in. */
  settingOf(number: CopyNumber): Setting | null {
    return settingsOf(this.index).of(number);
  }

  /** The score of what is said of a number. */
  scoreAt(number: CopyNumber): number {
    const known = this.scores.get(number);
    if (known !== undefined) return known;
    const score = this.scoreNow(number);
    this.scores.set(number, score);
    return score;
  }

  private scoreNow(number: CopyNumber): number {
    const setting = this.settingOf(number);
    if (!setting) return 0;
    const own = setting.wordsAt(number);
    let sum = 0;
    for (const word of own) sum += this.weights.get(word) ?? 0;
    // Under the right heading, a row of something else is no row of the claim's.
    if (setting.row && !this.isNamed(setting.row, number)) return 0;
    const factor = setting.row ? OF_HEADING : OF_PARAGRAPH;
    for (const word of setting.around) {
      if (!own.has(word)) sum += (this.weights.get(word) ?? 0) * factor;
    }
    return sum;
  }

  private isNamed(row: Row, number: CopyNumber): boolean {
    // `U.S.` is a name without a word.
    if (row.names.size === 0) return row.letters === '' || this.said.includes(row.label.trim());
    const words = [...row.names, ...row.columnOf(number).words];
    return words.some((word) => this.weights.has(word));
  }

  /** Whether a number is the parent company's, of which the claim doesn't speak. */
  isOthers(number: CopyNumber): boolean {
    return !this.isOfParent && this.settingOf(number)?.row?.isParents === true;
  }

  /** The longest name of a row that the figure's clause spells out, as letters. */
  get label(): string | null {
    if (this.spelled === undefined) this.spelled = spelledLabel(this.clause, this.index);
    return this.spelled;
  }

  /** Whether it may be of one of these years: its own aren't known, or one of them is. */
  mayBeOf(number: CopyNumber, years: ReadonlySet<string>): boolean {
    if (years.size === 0) return true;
    const its = this.settingOf(number)?.yearsAt(number) ?? NONE;
    return its.size === 0 || [...its].some((year) => years.has(year));
  }

  /** Whether the claim has the whole name of a row. */
  isSpelled(row: Row | null): boolean {
    if (!row || row.letters.length < (/\p{Script=Han}/u.test(row.letters) ? 3 : 6)) return false;
    this.saidLetters ??= lettersOf(this.said);
    return this.saidLetters.includes(row.letters);
  }

  /** Whether the claim speaks of the parent company alone. */
  get isOfParent(): boolean {
    return PARENT.test(this.said);
  }

  /** Which of the words nearest to the figure are said of a number. */
  sharedAt(number: CopyNumber): ReadonlySet<string> {
    return this.nearestIn(this.settingOf(number)?.wordsAt(number) ?? NONE);
  }

  /** Which of the words that are said of the figure are said of a number. */
  ownAt(number: CopyNumber): ReadonlySet<string> {
    const words = this.settingOf(number)?.wordsAt(number) ?? NONE;
    return new Set([...words].filter((word) => this.own.has(word)));
  }

  /** Which of them stand in the heading of a row. */
  headedAt(number: CopyNumber): ReadonlySet<string> {
    return this.nearestIn(this.settingOf(number)?.row?.headed ?? NONE);
  }

  private nearestIn(words: ReadonlySet<string>): ReadonlySet<string> {
    const known = this.shared.get(words);
    if (known) return known;
    const shared = new Set([...words].filter((word) => this.nearest.has(word)));
    this.shared.set(words, shared);
    return shared;
  }

  /** The power of ten that a number's table names; 0 of a sentence. */
  unitAt(number: CopyNumber): number {
    return this.settingOf(number)?.row?.unitAt(number) ?? 0;
  }

  /** The highest score of any number. */
  get best(): number {
    this.most ??= this.numbersAround().reduce(
      (most, number) => Math.max(most, this.scoreAt(number)),
      0,
    );
    return this.most;
  }

  /** The numbers in settings that share a word with the claim. */
  numbersAround(): readonly CopyNumber[] {
    this.around ??= this.numbersOf(this.weights.keys());
    return this.around;
  }

  /** The numbers in settings that have one of these words. */
  numbersOf(words: Iterable<string>): readonly CopyNumber[] {
    const settings = settingsOf(this.index);
    const numbers = new Set<CopyNumber>();
    for (const word of words) {
      for (const line of this.index.linesWith(word)) {
        for (const at of [line, line + 1]) {
          for (const setting of settings.at(at)) {
            for (const number of setting.numbers) numbers.add(number);
          }
        }
      }
    }
    return [...numbers];
  }
}

/** A word that a copy of this language would have, if it spoke of it. */
function isOf(word: string, language: 'en' | 'zh' | null): boolean {
  if (word.startsWith('#')) return true;
  return language === (/\p{Script=Han}/u.test(word) ? 'zh' : 'en');
}
