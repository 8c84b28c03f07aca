/** When something was said, as chats and recordings stamp it: `11/28 14:02`, `[00:12:30]`, `28/11/2026, 14:02 -`. */
import { parseDay } from '../../../../plan/text/dates';
import { narrow } from '../../../../plan/text/text';

const DAY =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|\d{1,2}(?<between>[-/.])\d{1,2}(?:\k<between>(?:\d{4}|\d{2}))?|昨天|今天|前天|(?:周|星期)[一二三四五六日天]|(?:Yesterday|Today|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}))/
    .source;
const TIME =
  /(?:上午|下午|晚上|中午|凌晨)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?/
    .source;

const OPEN = /[[(（【]?/;
const CLOSE = /[\])）】]?/;
const COMMA = /[,，]?\s{0,3}/;
const COLON = /\s{0,4}[:：]?\s{0,4}/;

/** A day may stand before the time, brackets around both. Its only group is `between`. */
export const STAMP = `${OPEN.source}(?:${DAY}${COMMA.source})?${TIME}${CLOSE.source}`;

/** A clock before what is said. */
export const CLOCK = new RegExp(`^\\s*${STAMP}\\s*(?:[-–]\\s+(?=\\S))?`);

const NUMBERED =
  /(?:说话人|发言人|讲话人|参会人|[Ss]peaker|[Pp]articipant|[Uu]nknown [Ss]peaker)\s?\d{1,2}/
    .source;
const NAMED = `(?<name>${NUMBERED}|${/[^\d:：[\]()（）*_\r\n]{1,30}?/.source})`;
const TITLED = /(?:\s{0,4}[(（](?<title>[^()（）\r\n]{1,40})[)）])?/.source;
const APART = /(?:\s{1,4}|(?=[[(（【]))/.source;
/** Who speaks, and when; what is said may stand behind. */
const TURN = new RegExp(
  `^\\s{0,20}[*_]{0,2}${NAMED}${TITLED}[*_]{0,2}${APART}${STAMP}[*_]{0,2}${COLON.source}(?<rest>.*)$`,
);
/** When, and who. */
const TURN_BEHIND = new RegExp(`^\\s{0,20}${STAMP}\\s{1,4}${NAMED}(?<rest>)$`);
const ANONYMOUS = new RegExp(`^${NUMBERED}$`);

/** Whom a recording tells apart by a number: `说话人 1`, `Speaker 2`. */
export function isAnonymous(name: string): boolean {
  return ANONYMOUS.test(name);
}

/** Who speaks from a line on, as a chat or a recording stamps it. */
export interface Turn {
  readonly name: string;
  readonly title: string;
  /** Characters before what is said; the whole line where nothing is. */
  readonly length: number;
  /** Nothing else stands in the line. */
  readonly alone: boolean;
}

/** The turn that a line opens, or null. */
export function turnOf(line: string): Turn | null {
  const {
    name = '',
    title = '',
    rest = '',
  } = (TURN.exec(line) ?? TURN_BEHIND.exec(line))?.groups ?? {};
  const said = name.trim();
  if (said === '') return null;
  const alone = rest.trim() === '';
  return { name: said, title: title.trim(), length: line.length - rest.length, alone };
}

const STAMPED = new RegExp(`(?:^|\\s)${OPEN.source}(${DAY})${COMMA.source}${TIME}`, 'i');

/** The day of a stamp, of one without a year the last such day; null where day and month may be either. */
export function stampedDay(line: string, today: string): string | null {
  const day = STAMPED.exec(narrow(line))?.[1];
  if (day === undefined) return null;
  const whole = parseDay(day);
  if (whole !== null) return whole === 'impossible' ? null : whole;
  const [, a = '', b = '', year] =
    /^(\d{1,2})[-/.月](\d{1,2})[日号]?(?:[-/.](\d{2}))?$/.exec(day) ?? [];
  // `11/28` has one reading, `11/12` two.
  const monthFirst = /月/.test(day) || Number(b) > 12 || a === b;
  if (a === '' || (!monthFirst && Number(a) <= 12)) return null;
  const [month, date] = monthFirst ? [a, b] : [b, a];
  return lastDay(month, date, today, year === undefined ? undefined : `20${year}`);
}

/** The last such day up to `today`, in `year` where it is given; null where there is none. */
export function lastDay(month: string, date: string, today: string, year?: string): string | null {
  const own = Number(today.slice(0, 4));
  const years = year === undefined ? [own, own - 1] : [year];
  const days = years.map((one) => parseDay(`${one}-${month}-${date}`));
  return days.find((iso) => iso !== null && iso !== 'impossible' && iso <= today) ?? null;
}
