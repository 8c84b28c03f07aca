/** How sure a writer says they are: `高`, `70%`, `60–70%`, `七成`. */
import { termOf } from '../lexicon';
import { narrow } from '../text/text';

const DIGITS = '零一二三四五六七八九十';

/** The least share, 0–1, that a certainty as written claims; null where it can't be told. */
export function certaintyShare(written: string | null): number | null {
  if (written === null) return null;
  const text = narrow(written).trim().toLowerCase();
  const percent =
    /^(?:约|~|about |approx\.? |circa |近)?\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*(?:[-–—~至到]|to)?\s*(?:\d{1,3}(?:\.\d+)?)?\s*(?:%|per ?cent|pct)/.exec(
      text,
    );
  if (percent) return share(Number(percent[1]) / 100);
  const tenths =
    /^(?:约|近)?\s*([一二三四五六七八九十]|\d(?:\.\d)?)\s*(?:(?:[-–—~至到]\s*)?(?:[一二三四五六七八九十]|\d))?\s*成/.exec(
      text,
    );
  if (tenths) {
    const [, digit = ''] = tenths;
    const spelt = DIGITS.indexOf(digit);
    return share((spelt > 0 ? spelt : Number(digit)) / 10);
  }
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

function share(value: number): number | null {
  return value >= 0 && value <= 1 ? value : null;
}
