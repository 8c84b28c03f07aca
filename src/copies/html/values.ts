/** Values of inline XBRL from what the page shows: its formats (transformations), scale and sign. */
import { MONTHS } from '../about';

/** The number that `shown` means; `null` where it is none. */
export function numberOf(
  shown: string,
  format: string,
  scale: number,
  isNegative: boolean,
): number | null {
  const name = format
    .slice(format.indexOf(':') + 1)
    .toLowerCase()
    .replace(/-/g, '');
  const digits = digitsOf(shown.trim(), name);
  if (digits === null) return null;
  const value = Number(`${digits}e${scale}`);
  if (!Number.isFinite(value)) return null;
  return isNegative && value !== 0 ? -value : value;
}

function digitsOf(shown: string, format: string): string | null {
  if (/^(?:fixedzero|zerodash|numdash|nocontent)$/.test(format)) return '0';
  if (format === 'numwordsen') return wordNumber(shown);
  const plain = shown.normalize('NFKC').replace(/[\s\u00a0'’]/g, '');
  if (/^(?:fixedempty)$/.test(format) || plain === '') return null;
  const isComma =
    /^num(?:comma|spacecomma|dotcomma|unitdecimal)/.test(format) && !/^numunitdecimal/.test(format);
  const cleaned = isComma ? plain.replace(/\./g, '').replace(',', '.') : plain.replace(/,/g, '');
  return /^\d+\.?$|^\d*\.\d+$/.test(cleaned) ? cleaned : null;
}

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** `no`, `seven`, `twenty-one`. */
function wordNumber(shown: string): string | null {
  const text = shown.toLowerCase();
  if (text === 'no' || text === 'none') return '0';
  if (WORDS.includes(text)) return String(WORDS.indexOf(text));
  const [tens = '', ones] = text.split(/[\s-]+/);
  const ten = TENS.indexOf(tens);
  const one = ones === undefined ? 0 : WORDS.indexOf(ones);
  if (ten < 0 || one < 0 || one > 9) return null;
  return String((ten + 2) * 10 + one);
}

/** `YYYY-MM-DD` of a day as any format writes it; `null` where it is none. */
export function dayOf(shown: string): string | null {
  const text = shown.normalize('NFKC').trim();
  const iso = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const month = (name = '') =>
    MONTHS.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1;
  const american = /^([A-Za-z]{3,9})\.?\s*(\d{1,2})(?:\s*,)?\s*(\d{4})$/.exec(text);
  if (american) return day(american[3], month(american[1]), american[2]);
  const british = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?(?:\s*,)?\s*(\d{4})$/.exec(text);
  return british ? day(british[3], month(british[2]), british[1]) : null;
}

function day(year = '', month = 0, date = ''): string | null {
  const isDay = month >= 1 && month <= 12 && Number(date) >= 1 && Number(date) <= 31;
  return isDay ? `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}` : null;
}
