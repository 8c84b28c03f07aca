/** How sure a writer says they are: `高`, `70%`, `60–70%`, `七成`, `七八成`. */
import { termOf } from '../../lexicon';
import { narrow } from '../../text/text';

const DIGITS = '零一二三四五六七八九十';
/** `中（60%）` says how much, too. */
const ABOUT = String.raw`^\s*(?:[^\d%(]{1,8}\(\s*)?(?:(?:约|大约|大概|近|~|about |approx\.? |circa |c\. )\s*)?`;
const TO = String.raw`\s{0,3}(?:[-–—~至到]|to)\s{0,3}`;
const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)`;
const PERCENT = new RegExp(`${ABOUT}${NUMBER}(?:\\s*%)?(?:${TO}${NUMBER})?\\s*(?:%|per ?cent|pct)`);
const TENTH = '[一二两三四五六七八九十]';
const TENTHS = new RegExp(
  `${ABOUT}(?:(${TENTH})(?:(?:${TO})?(${TENTH}))?|(\\d(?:\\.\\d)?)(?:${TO}(\\d(?:\\.\\d)?))?)\\s*成(半)?`,
);

/** As likely as not. */
const EVEN = /^(?:五五开|对半开?|一半一半|fifty[- ]fifty|50 ?[-/:] ?50)(?![\d%])/;

/** A certainty as a range. */
export interface CertaintyRange {
  /** From 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/** A percentage, or tenths, or a range of these, at the beginning of a text; null where there is none. */
export function sharesIn(written: string): CertaintyRange | null {
  const text = narrow(written).toLowerCase();
  if (EVEN.test(text)) return { low: 0.5, high: 0.5 };
  const percent = PERCENT.exec(text);
  if (percent) return shares(percent[1], percent[2], 100);
  const tenths = TENTHS.exec(text);
  if (!tenths) return null;
  const [, low, high, plainLow, plainHigh, half] = tenths;
  const found = shares(digit(low) ?? plainLow, digit(high) ?? plainHigh, 10);
  if (!found || !half) return found;
  return { low: Math.min(1, found.low + 0.05), high: Math.min(1, found.high + 0.05) };
}

/** `60%` of `六成`, `70–80%` of `七八成`; null where no share is written. */
export function sharesWritten(written: string): string | null {
  const found = sharesIn(written);
  if (!found) return null;
  const [low, high] = [found.low, found.high].map((share) => Number((share * 100).toFixed(4)));
  return low === high ? `${low}%` : `${low}–${high}%`;
}

/** The least share, 0–1, that a certainty as written claims; null where it can't be told. */
export function certaintyShare(written: string | null): number | null {
  if (written === null) return null;
  const found = sharesIn(written);
  if (found) return found.low;
  const text = narrow(written).trim().toLowerCase();
  const head = text.split(/[\s,，、;；(（。:：]/)[0] ?? '';
  switch (termOf('level', text) ?? termOf('level', head)) {
    case 'high':
      return 0.8;
    case 'medium':
      return 0.5;
    case 'low':
      return 0.2;
    default:
      return null;
  }
}

function digit(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return String(text === '两' ? 2 : DIGITS.indexOf(text));
}

function shares(
  low: string | undefined,
  high: string | undefined,
  of: number,
): CertaintyRange | null {
  const [first, last] = [Number(low) / of, Number(high ?? low) / of];
  return first >= 0 && first <= last && last <= 1 ? { low: first, high: last } : null;
}
