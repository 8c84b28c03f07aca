/** What the numbers of a copy stand in: rows of tables, and sentences. */
import { onceFor } from '../../finance/once';
import type { Way } from '../../plan/terms/figures/directions';
import type { CopyNumber } from '../figures/numbers';
import type { CopyIndex } from '../text/copyIndex';
import type { Column } from './heads';
import { isRow, Prose, type Sentence } from './prose';
import { sentenceSetting } from './sentenceSetting';
import type { Setting } from './setting';
import { Row } from './tables';

/** The settings of a copy; each is made when it is first asked for. */
export const settingsOf = onceFor((index: CopyIndex) => new Settings(index));

/** The rows and sentences of one copy. */
export class Settings {
  private readonly prose: Prose;
  private readonly rows = new Map<number, readonly Setting[]>();
  private readonly sentences = new Map<Sentence, Setting>();
  private readonly byNumber = new Map<CopyNumber, Setting | null>();

  constructor(private readonly index: CopyIndex) {
    this.prose = new Prose(index);
  }

  /** Of the numbers on a line; a sentence may have all of them on others. */
  at(line: number): readonly Setting[] {
    const known = this.rows.get(line);
    if (known) return known;
    const text = this.index.lines[line]?.text ?? '';
    const made = isRow(text)
      ? [this.ofRow(line)]
      : this.prose.at(line).map((sentence) => this.ofSentence(sentence));
    this.rows.set(line, made);
    return made;
  }

  of(number: CopyNumber): Setting | null {
    const known = this.byNumber.get(number);
    if (known !== undefined) return known;
    for (const setting of this.at(number.line)) {
      for (const own of setting.numbers) this.byNumber.set(own, setting);
    }
    const setting = this.byNumber.get(number) ?? null;
    this.byNumber.set(number, setting);
    return setting;
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
    const setting = sentenceSetting(this.index, sentence);
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
