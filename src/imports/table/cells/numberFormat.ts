/** How a file writes its numbers: decided once for all of its cells. */
import { ImportError } from '../../importError';

/** Which mark parts whole and fraction. */
export type Decimal = 'comma' | 'point';

/** Marks of money, thin and hard blanks and other things around a number. */
const AROUND =
  /(?:US|HK|NT|[ACS])?[$]|[€£¥￥₩₹]|\b(?:USD|CNY|RMB|EUR|GBP|HKD|JPY|INR)\b|\bRs\.?(?=\s?\d)|人民币/gi;
const GROUP_BLANK = /(?<=\d)[\s'’](?=\d{3}(?:\D|$))/g;

/** A number with a decimal comma for sure: `1.234,5`, `100,5`, `1.234.567`. */
const COMMA = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,(?:\d{1,2}|\d{4,})$|^0,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;
/** With a decimal point for sure: `1,234.5`, `100.5`, `1,234,567`, `1234.567`. */
const POINT =
  /^\d{1,3}(?:,\d{3})+\.\d+$|^\d+\.(?:\d{1,2}|\d{4,})$|^0\.\d+$|^\d{4,}\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/;
/** `1.300` may be 1300 or 1.3. */
const EITHER = /^[1-9]\d{0,2}\.\d{3}$/;
/** `1,300` is a thousand in a file that says nothing else. */
const GROUPED = /^[1-9]\d{0,2},\d{3}$/;

/** `12,34,567.89`: lakhs and crores. */
const INDIAN = /^(\(?[-+−]?)(\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?)(\)?)$/;

const ENOUGH = 2000;
const ENOUGH_HAN = 3;
const HAN = /\p{Script=Han}/u;

/** What the cells of a file say of the mark before decimals; fed cell by cell. */
export class FormatEvidence {
  private comma = 0;
  /** Of those with a comma the ones that have thousands with points, too. */
  private whole = 0;
  private point = 0;
  private grouped = 0;
  private either: string | null = null;
  private thousand: string | null = null;
  /** Chinese and Japanese files write a decimal point. */
  private han = 0;

  see(cell: string): void {
    if (this.han < ENOUGH_HAN && HAN.test(cell)) this.han++;
    // A file that has shown its mark so often isn't asked any further.
    if (this.point > ENOUGH || cell.length > 40 || !/\d[.,]\d/.test(cell)) return;
    const bare = /^[\d.,]+$/.test(cell) ? cell : digitsOf(cell);
    if (bare === null) return;
    if (COMMA.test(bare)) {
      this.comma++;
      if (bare.includes('.')) this.whole++;
    } else if (POINT.test(bare) || INDIAN.test(bare)) this.point++;
    else if (GROUPED.test(bare)) {
      this.grouped++;
      this.thousand ??= cell;
    } else if (EITHER.test(bare)) this.either ??= cell;
  }

  /** The mark, where the cells leave no doubt; a file of no such numbers may as well have points. */
  get known(): Decimal | null {
    if (this.comma > 0) return this.isComma ? 'comma' : null;
    return this.either === null || this.point > 0 || this.grouped > 0 ? 'point' : null;
  }

  /** Nothing but figures that may be a thousand or a decimal. */
  get isEither(): boolean {
    return this.comma === 0 && this.known === null;
  }

  /** `150,080` beside `5,12` is a thousand beside the numbers of two notes, or a file with three decimals. */
  private get isComma(): boolean {
    return this.point === 0 && (this.whole > 0 || this.grouped === 0);
  }

  /**
   * The mark of the file. A semicolon between cells speaks for the comma. Throws
   * `ImportError` (`number-format`) where the cells contradict each other or
   * `1.300` can't be told.
   */
  decide(delimiter: string, asked: Decimal | undefined): Decimal {
    if (asked) return asked;
    if (this.comma > 0 && (this.isComma || (delimiter === ';' && this.point === 0))) return 'comma';
    if (this.comma === 0 && (this.point > 0 || this.grouped > 0)) {
      return 'point';
    }
    if (this.comma > 0)
      throw new ImportError('number-format', { cell: this.either ?? this.thousand ?? '1.234' });
    if (this.han >= ENOUGH_HAN) return 'point';
    if (delimiter === ';') return 'comma';
    if (this.either !== null) throw new ImportError('number-format', { cell: this.either });
    return 'point';
  }
}

/** The number in a cell without money, sign, brackets and blanks; `null` where there is more than that. */
function digitsOf(cell: string): string | null {
  const plain = bareOf(cell);
  const match = /^[-+−(]*([\d.,]+)\)?-?$/.exec(plain);
  return match?.[1] ?? null;
}

function bareOf(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(/^['’`](?=[\d(+-])/, '')
    .replace(AROUND, '')
    .replace(GROUP_BLANK, '')
    .replace(/\s+/g, '');
}

/**
 * A cell as `parseAmount` reads it: `$(1 000,5)` with a decimal comma becomes
 * `(1000.5)`. Anything that isn't a number stays.
 */
export function plainNumber(cell: string, decimal: Decimal): string {
  if (!/\d/.test(cell) || cell.length > 60) return cell;
  const bare = bareOf(cell);
  const signed = bare
    .replace(/(?<=\d\)?)[*†‡#]+$/, '')
    .replace(/^([\d.,]+)[-−]$/, '-$1')
    .replace(/^-\((.+)\)$/, '($1)')
    // The bracket that closes may stand in the next column.
    .replace(/^\(([\d.,]+)$/, '($1)')
    .replace(INDIAN, (_, before, digits, behind) => before + digits.replaceAll(',', '') + behind);
  const point =
    decimal === 'comma' ? signed.replace(/[.,]/g, (c) => (c === '.' ? '' : '.')) : signed;
  return point;
}
