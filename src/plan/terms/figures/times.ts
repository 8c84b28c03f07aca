/** Which period a sentence speaks of: `2024 年上半年`, `FY24`, `Q3 2024`, `the third quarter`. */
import { periodSpan } from '../../../finance/statements/periods/periods';

/** Months of a year, 0 to 12; the whole year where a text names no part of it. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** The years and the part of a year that a text names. */
export interface Times {
  readonly years: readonly number[];
  /** `unread`: a month or the like, which no label here says. */
  readonly part: Part | 'unread' | null;
}

const YEAR =
  /(?:fy|cy|fiscal(?: year)?)? ?'?(?<!\d)(?<long>(?:19|20)\d{2})(?!\d)|(?:(?:fy|cy) ?'?|[1-4]q|[qh][1-4] ?'?|')(?<short>\d{2})(?!\d)|(?<![\d.])(?<spoken>[1-3]\d) ?年(?!前|后|来|间|内)/g;

const quarter = (n: number): Part => ({ from: 3 * (n - 1), to: 3 * n });

const PARTS: readonly (readonly [RegExp, (match: RegExpExecArray) => Part])[] = [
  [/上半年|中报|(?<![a-z])h1(?!\d\d\d)|(?<![a-z\d])1h|first half/, () => ({ from: 0, to: 6 })],
  [/下半年|(?<![a-z])h2(?!\d\d\d)|(?<![a-z\d])2h|second half/, () => ({ from: 6, to: 12 })],
  [/前三季度?|9m(?![a-z])|(?:first )?nine months/, () => ({ from: 0, to: 9 })],
  [
    /第?(?<n>[一二三四1-4])季度?/,
    (m) => quarter('一二三四'.indexOf(m.groups?.n ?? '') + 1 || Number(m.groups?.n)),
  ],
  [
    /(?<![a-z])q(?<n>[1-4])|(?<![a-z\d])(?<m>[1-4])q/,
    (m) => quarter(Number(m.groups?.n ?? m.groups?.m)),
  ],
  [
    /(?<n>first|second|third|fourth|last) quarter/,
    (m) =>
      quarter((['first', 'second', 'third', 'fourth', 'last'].indexOf(m.groups?.n ?? '') % 5) + 1),
  ],
];

/** A part of a year that no label says. */
const UNREAD =
  /\d ?月|月份|单月|当月|半年|(?<!逐)季|(?<![a-z])(?:month|quarter|half|january|february|march|april|june|july|august|september|october|november|december)(?![a-z])/;

/** A period as a sentence names it, to be taken out of it. */
export const TIME = new RegExp(
  `(?:(?<![a-z])(?:in|for|during|of|at|by)(?: the)?(?: end of)?(?: the)? )?(?:${YEAR.source.replace(/\?<\w+>/g, '?:')})(?: ?年度?)?|上半年|下半年|前三季度?|第?[一二三四]季度?|(?:(?:in|for|of|at|by) )?(?:the )?(?:first|second|third|fourth|last) (?:half|quarter)(?: of)?|(?:(?:in|for|of|at|by) )?(?<![a-z])[qh][1-4](?!\\d)|(?<![a-z\\d])[1-4][qh]`,
  'g',
);

/** The years and the part of a year that a text names. */
export function timesIn(text: string): Times {
  const years = [...text.matchAll(YEAR)].map(({ groups = {} }) => {
    const { long, short, spoken } = groups;
    return long === undefined ? 2000 + Number(short ?? spoken) : Number(long);
  });
  return { years: [...new Set(years)], part: partIn(text) };
}

function partIn(text: string): Times['part'] {
  const found = PARTS.flatMap(([pattern, partOf]) => {
    const match = pattern.exec(text);
    return match ? [partOf(match)] : [];
  });
  const [part] = found;
  if (part && found.every(({ from, to }) => from === part.from && to === part.to)) return part;
  return found.length > 0 || UNREAD.test(text) ? 'unread' : null;
}

/** The labels that times may mean, the newest first: all of whole years where no year is named. */
export function labelsAt(labels: readonly string[], { years, part }: Times): string[] {
  if (part === 'unread') return [];
  const { from, to } = part ?? { from: 0, to: 12 };
  const spans = labels.flatMap((label) => {
    const span = periodSpan(label);
    if (!span || span.from !== from || span.to !== to) return [];
    return years.length === 0 || years.includes(span.year) ? [{ label, end: span.year }] : [];
  });
  return spans.sort((a, b) => b.end - a.end).map(({ label }) => label);
}
