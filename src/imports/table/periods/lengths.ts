/** How long a period is, and which day it names, in words: `12 Months Ended`, 止三个月, 二零二四年. */
import { hanNumber } from '../../../plan/terms/figures/handNumber';

const WORDS: Readonly<Record<string, number>> = {
  three: 3,
  six: 6,
  nine: 9,
  twelve: 12,
};
const LENGTH =
  /(?:(?<n>\d{1,2}|three|six|nine|twelve)[\s-]*months?|(?<weeks>\d{2})[\s-]*weeks?|(?<year>(?:fiscal[\s-]*)?years?|annual)|(?<half>half[\s-]*years?|six[\s-]*months?)|(?<quarter>quarters?))[\s-]*(?:period[\s-]*)?(?:ended|ending|to|through)?/i;
/** 截至…止三个月, 止年度, 十二个月. */
const HAN_LENGTH = /(?:^|[^\d.])(?<n>三|六|九|十二|[369]|12)[个個]月|止(?:财政|財政)?(?<year>年度)/;
const HAN_MONTHS: Readonly<Record<string, number>> = { 三: 3, 六: 6, 九: 9, 十二: 12 };

/** `12 Months Ended`, `Year ended`, `52 weeks ended`, 止年度 → 12; `null` where no length is named. */
export function lengthOf(text: string): number | null {
  if (text.length > 80) return null;
  const han = HAN_LENGTH.exec(text)?.groups;
  if (han) return han.year ? 12 : (HAN_MONTHS[han.n ?? ''] ?? Number(han.n));
  const groups = LENGTH.exec(text)?.groups;
  if (!groups) return null;
  const { n, weeks, year, half, quarter } = groups;
  if (n) return WORDS[n.toLowerCase()] ?? Number(n);
  if (weeks) {
    const months = Math.round(Number(weeks) / 4.34);
    return [3, 6, 9, 12].includes(months) ? months : null;
  }
  return year ? 12 : half ? 6 : quarter ? 3 : null;
}

const HAN_YEAR = /[一二][〇零○九][〇零○一二三四五六七八九]{2}(?=年|$|\s|\D)/g;

/** 二零二四年十二月三十一日 with digits. */
export function withDigits(text: string): string {
  if (!/[一二][〇零○九]|[一二三四五六七八九十][月日]/.test(text)) return text;
  return text
    .replace(HAN_YEAR, (year) =>
      [...year].map((one) => hanNumber(/[〇○]/.test(one) ? '零' : one)).join(''),
    )
    .replace(/[一二三]?十?[一二三四五六七八九]?(?=[月日])/g, (day) => String(hanNumber(day) ?? ''));
}
