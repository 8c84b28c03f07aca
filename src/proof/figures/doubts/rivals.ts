/** Whether the claim is about another number of the copy than the one that is like its figure. */
import { simplified } from '../../../finance/traditional';
import type { Setting } from '../../settings/setting';
import type { Row } from '../../settings/tables';
import { wordsOf } from '../../text/words';
import type { Context } from '../context';
import { alikeDigits } from '../digits';
import type { CopyNumber } from '../numbers';
import type { Written, WrittenNumber } from '../written';

/** So much more of the claim's words. */
const CONTESTED = 1.25;
/** Powers of ten between two numbers that could be taken for each other. */
const COMPARABLE = 0.5;
/** Words of a row's name that tell it from no other: a row that is called `total` is what the claim means. */
const NEUTRAL = /^(?:total|#.*)$/;
const NEUTRAL_HAN = /[总合计额其中一二三四五六七八九十年度]/;

/** Other numbers of the figure's kind in settings that share words with the claim. */
export class Rivals {
  private readonly all: readonly CopyNumber[];
  /** By the names of rows, of which a copy may have many that are the same. */
  private readonly bare = new Map<string, boolean>();
  private readonly han = new Map<string, ReadonlySet<string>>();

  constructor(
    matches: readonly CopyNumber[],
    private readonly figure: Pick<Written, 'kind' | 'scale'>,
    private readonly end: Pick<WrittenNumber, 'value'>,
    private readonly context: Context,
    years: ReadonlySet<string> = new Set(),
  ) {
    const own = new Set(matches);
    this.all = context
      .numbersAround()
      .filter(
        (number) =>
          number.kind === figure.kind && !own.has(number) && context.mayBeOf(number, years),
      );
  }

  /**
   * Whether more is said of another number of what the claim says. Of "finance leases"
   * and "operating leases" one word tells; of "accumulated depreciation" and "average
   * accumulated depreciation" the one that the claim lacks.
   */
  outdo(number: CopyNumber): boolean {
    const { context } = this;
    const setting = context.settingOf(number);
    if (!setting) return true;
    // Too few words may be of anything that is called by more.
    if (context.isBrief && setting.row && !this.isBare(setting.row)) return true;
    const shared = context.sharedAt(number);
    const score = context.scoreAt(number);
    return this.all.some((rival) => {
      const other = context.settingOf(rival);
      if (!other || (other === setting && !setting.row)) return false;
      const isNear = this.isOfSize(rival);
      const ahead = context.scoreAt(rival) - score;
      if ((isNear || !setting.row) && context.scoreAt(rival) > score * CONTESTED) return true;
      if (!isNear && !other.row) return false;
      if (isNear && this.isSame(rival, number)) return false;
      if (this.isMeant(rival, number)) return true;
      if (this.isUnmeant(other, setting)) return false;
      // `Of Sam's Club's sales, $12 billion …`: what goes before the clause may tell.
      if (
        isNear &&
        !setting.row &&
        !other.row &&
        isMore(context.ownAt(rival), context.ownAt(number))
      )
        return true;
      const words = context.sharedAt(rival);
      if (![...shared].every((word) => words.has(word))) return false;
      if (ahead < 0) return false;
      if (words.size > shared.size) return true;
      return other !== setting && this.isPlainer(rival, number, isNear);
    });
  }

  /**
   * Whether the claim spells out the rival's row: a longer name than the number's own; or the
   * same one in the group's statements, where the number stands in a table of something else.
   */
  private isMeant(rival: CopyNumber, number: CopyNumber): boolean {
    const [other, own] = [rival, number].map((one) => this.context.settingOf(one)?.row);
    if (!other || !own || other === own) return false;
    if (!this.context.isSpelled(other)) return false;
    const [theirs, ours] = [other.letters, own.letters];
    if (ours.length < theirs.length && theirs.includes(ours)) return ours !== '';
    if (ours !== theirs || own.isStatements || !other.isStatements) return false;
    const [years, mine] = [other.yearsAt(rival), own.yearsAt(number)];
    const isSameYear = [...years].some((year) => mine.has(year));
    return isSameYear && !isMore(this.context.headedAt(number), this.context.headedAt(rival));
  }

  /** Whether both are the same amount, the one rounded: what says the same is no rival. */
  private isSame(a: CopyNumber, b: CopyNumber): boolean {
    const powers = [a, b].map(({ scale }, at) => scale ?? this.context.unitAt(at === 0 ? a : b));
    const [x, y] = [a.value * 10 ** (powers[0] ?? 0), b.value * 10 ** (powers[1] ?? 0)];
    return Math.abs(x / y - 1) < 0.0005 && alikeDigits(a.digits, b.digits);
  }

  /** Whether the claim spells out the number's row and not the rival's. */
  private isUnmeant({ row: other }: Setting, { row: own }: Setting): boolean {
    const { context } = this;
    if (!own || !other || !context.isSpelled(own) || context.isSpelled(other)) return false;
    // 净利润 is in 归母净利润, too, which is short for another row.
    return !isMore(this.sharedHan(other), this.sharedHan(own));
  }

  /** Whether a row's name says nothing that the claim doesn't. */
  private isBare(row: Row): boolean {
    const known = this.bare.get(row.label) ?? isBare(row.label, this.context.said);
    this.bare.set(row.label, known);
    return known;
  }

  private sharedHan(row: Row): ReadonlySet<string> {
    const known = this.han.get(row.label) ?? sharedHan(row.label, this.context.said);
    this.han.set(row.label, known);
    return known;
  }

  private isOfSize({ value, scale }: CopyNumber): boolean {
    const size =
      Math.abs(Math.log10(value / this.end.value)) +
      Math.abs((scale ?? 0) - (this.figure.scale ?? 0));
    // The same digits in another unit are taken for each other, too.
    return size < COMPARABLE || Math.abs(size - Math.round(size)) < 0.001;
  }

  /** Where both share the same words: the heading tells, or a name that says nothing else. */
  private isPlainer(rival: CopyNumber, number: CopyNumber, isNear: boolean): boolean {
    const { context } = this;
    const [other, own] = [rival, number].map((one) => context.settingOf(one)?.row);
    if (other && own) {
      if (isMore(context.headedAt(rival), context.headedAt(number))) return true;
      // 归母净利润 is short for 归属于母公司股东的净利润.
      const [theirs, ours] = [other, own].map((row) => this.sharedHan(row));
      if (theirs && ours && isMore(theirs, ours)) return true;
      if (theirs && ours && isMore(ours, theirs)) return false;
      return this.isBare(other) && !this.isBare(own);
    }
    // Too few words to tell two sentences apart: either may be meant.
    return context.isBrief && isNear && !other && !own;
  }
}

/** Whether the first has all that the second has, and more. */
export function isMore(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > b.size && [...b].every((one) => a.has(one));
}

function sharedHan(label: string, said: string): ReadonlySet<string> {
  const claim = simplified(said);
  return new Set(
    [...simplified(label)].filter(
      (char) => /\p{Script=Han}/u.test(char) && claim.includes(char) && !NEUTRAL_HAN.test(char),
    ),
  );
}

/** Whether a row's name says nothing that the claim doesn't. */
function isBare(label: string, said: string): boolean {
  const words = new Set(wordsOf(said));
  const name = label.replace(/[(（][^()（）]*[)）]/g, ' ');
  const more = wordsOf(name).filter(
    (word) => !/\p{Script=Han}/u.test(word) && !words.has(word) && !NEUTRAL.test(word),
  );
  const claim = simplified(said);
  const han = [...simplified(name)].filter(
    (char) => /\p{Script=Han}/u.test(char) && !claim.includes(char) && !NEUTRAL_HAN.test(char),
  );
  return more.length === 0 && han.length === 0;
}
