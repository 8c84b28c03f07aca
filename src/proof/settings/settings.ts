/** What the numbers of a copy stand in: rows of tables, and sentences. */
import type { CopyNumber } from '../figures/numbers';
import type { CopyIndex } from '../text/copyIndex';
import { wordsOf } from '../text/words';
import { clauseAround, type Way, wayBeside, yearsBeside } from './clause';
import type { Column } from './heads';
import { isRow, Prose, type Sentence } from './prose';
import { Row } from './tables';

/** A row of a table or a sentence, with what it says of its numbers. */
export interface Setting {
  /** The row it is; `null` for a sentence. */
  readonly row: Row | null;
  /** In order. */
  readonly numbers: readonly CopyNumber[];
  /** Those of its headings, or of the rest of its paragraph. */
  readonly around: ReadonlySet<string>;
  /** The words that are said of this number, those of its column included. */
  wordsAt(number: CopyNumber): ReadonlySet<string>;
  /** The years that it may be of; none where nothing says. */
  yearsAt(number: CopyNumber): ReadonlySet<string>;
  /** Which way it says that something went. */
  wayAt(number: CopyNumber): Way | null;
  /** What is said right beside it: its clause; of a row its name and the head of its column. */
  besideAt(number: CopyNumber): string;
  /** All that stands around it: its paragraph and the headings; of a row those and all heads. */
  readonly whole: string;
  /** The sentence; of a row its name, its heads and the nearest headings. */
  readonly near: string;
}

const kept = new WeakMap<CopyIndex, Settings>();

/** The settings of a copy; each is made when it is first asked for. */
export function settingsOf(index: CopyIndex): Settings {
  const known = kept.get(index) ?? new Settings(index);
  kept.set(index, known);
  return known;
}

/** What the numbers of a copy stand in, each looked for once. */
export class Settings {
  private readonly prose: Prose;
  private readonly rows = new Map<number, Setting>();
  private readonly sentences = new Map<Sentence, Setting>();
  private readonly byNumber = new Map<CopyNumber, Setting | null>();

  constructor(private readonly index: CopyIndex) {
    this.prose = new Prose(index);
  }

  /** Of the numbers on a line; a sentence may have all of them on others. */
  at(line: number): readonly Setting[] {
    const text = this.index.lines[line]?.text ?? '';
    if (!isRow(text)) return this.prose.at(line).map((sentence) => this.ofSentence(sentence));
    const known = this.rows.get(line) ?? this.ofRow(line);
    this.rows.set(line, known);
    return [known];
  }

  of(number: CopyNumber): Setting | null {
    const known = this.byNumber.get(number);
    if (known !== undefined) return known;
    const own = this.at(number.line).find(({ numbers }) => numbers.includes(number)) ?? null;
    this.byNumber.set(number, own);
    return own;
  }

  private ofRow(line: number): Setting {
    const row = new Row(this.index, line);
    const words = new Map<Column, ReadonlySet<string>>();
    const wordsIn = (column: Column) => {
      const known = words.get(column) ?? new Set([...row.names, ...column.words]);
      words.set(column, known);
      return known;
    };
    return {
      row,
      numbers: this.index.numbersAt(line).filter((number) => !row.isNote(number)),
      around: row.around,
      wordsAt: (number) => wordsIn(row.columnOf(number)),
      yearsAt: (number) => row.yearsAt(number),
      wayAt: (number) => wayOf(row, number),
      besideAt: (number) => `${row.label} ${row.columnOf(number).text}`,
      get whole() {
        return [row.label, row.heads.text, ...row.headings].join('\n');
      },
      get near() {
        return [row.label, row.heads.text, ...row.headings.slice(0, 3)].join('\n');
      },
    };
  }

  private ofSentence(sentence: Sentence): Setting {
    const known = this.sentences.get(sentence);
    if (known) return known;
    const { text, parts, paragraph } = sentence;
    const numbers = parts.flatMap(({ line, from, to }) =>
      this.index.numbersAt(line).filter(({ at }) => from <= at && at < to),
    );
    const words = new Set(wordsOf(text));
    const spot = ({ line, at, end }: CopyNumber) => {
      const part = parts.find((one) => one.line === line && one.from <= at && at < one.to);
      const shift = part ? part.at - part.from : 0;
      return { at: at + shift, end: end + shift };
    };
    const setting: Setting = {
      row: null,
      numbers,
      around: paragraph === text ? new Set() : new Set(wordsOf(paragraph)),
      wordsAt: () => words,
      yearsAt: (number) => yearsBeside(text, spot(number)),
      wayAt: (number) => wayBeside(text, spot(number)),
      besideAt: (number) => {
        const { at, end } = spot(number);
        return text.slice(...clauseAround(text, at, end));
      },
      whole: paragraph,
      near: text,
    };
    this.sentences.set(sentence, setting);
    return setting;
  }
}

/** Of a rate, by its sign. */
function wayOf(row: Row, number: CopyNumber): Way | null {
  const isRate = number.kind === 'percent' || (number.kind === 'plain' && row.isRate(number));
  if (!isRate) return null;
  return number.negative ? 'down' : 'up';
}
