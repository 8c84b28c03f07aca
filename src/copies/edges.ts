/** Heads and feet of pages, and the page numbers printed in them. */

/** Lines from each end that are looked at. */
const ZONE = 3;
/** A head stands on this many pages at least. */
const LEAST_PAGES = 3;
/** Pages around, of which one has a number that goes on. */
const NEAR = 2;

export interface Edges {
  readonly edges: { readonly top: number; readonly bottom: number };
  readonly printed: readonly string[];
}

/** Of each page of `pages`, given their lines, what stands at its ends. */
export function edgesOf(pages: readonly (readonly string[])[]): Edges[] {
  const ends = pages.map((lines) => ({ first: lines.slice(0, ZONE), last: lines.slice(-ZONE) }));
  const repeated = {
    first: counted(ends.map(({ first }) => first)),
    last: counted(ends.map(({ last }) => last)),
  };
  const numbers = ends.map(({ first, last }) => [...first, ...last].flatMap(candidatesIn));
  return ends.map(({ first, last }, at) => {
    const printed = numbers[at]?.filter((number) => goesOn(number, at, numbers)) ?? [];
    const isEdge = (line: string, counts: ReadonlyMap<string, number>) =>
      (counts.get(shapeOf(line)) ?? 0) >= LEAST_PAGES ||
      (candidatesIn(line).some(({ text }) => printed.some((number) => number.text === text)) &&
        line.length <= 12);
    // Of a page with few lines most are its own.
    const most = Math.floor((pages[at]?.length ?? 0) / 3);
    const top = lengthOf(first.slice(0, most), (line) => isEdge(line, repeated.first));
    const bottom = lengthOf([...last].reverse().slice(0, most), (line) =>
      isEdge(line, repeated.last),
    );
    return {
      edges: { top, bottom },
      printed: [...new Set(printed.map(({ text }) => text))],
    };
  });
}

function counted(ends: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const lines of ends) {
    for (const shape of new Set(lines.map(shapeOf)))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  // What is nothing but numbers is a row of a table, or a page number, which its neighbours give away.
  for (const shape of counts.keys()) if (!/\p{L}/u.test(shape)) counts.delete(shape);
  return counts;
}

/** A line without its page number: other numbers are figures, and those of two rows differ. */
function shapeOf(line: string): string {
  return line
    .replace(NUMBERED, '#')
    .replace(
      /^(?:[A-Z]-?)?(?:\d{1,4}|[ivxlc]{1,8})(?=[\s|])|(?<=[\s|])(?:[A-Z]-?)?(?:\d{1,4}|[ivxlc]{1,8})$/g,
      '#',
    )
    .replace(/\s+/g, ' ');
}

const NUMBERED = /第\s*\d{1,4}\s*[页頁]|\d{1,4}\s*\/\s*\d{1,4}|\bpage\s+\d{1,4}\b/gi;

function lengthOf(lines: readonly string[], isEdge: (line: string) => boolean): number {
  const end = lines.findIndex((line) => !isEdge(line));
  return end < 0 ? lines.length : end;
}

interface Candidate {
  readonly text: string;
  /** `F-` of `F-3`, `i` of roman numbers. */
  readonly series: string;
  readonly value: number;
}

const NUMBER = String.raw`[A-Z]{1,2}-?\d{1,4}|\d{1,4}|[ivxlc]{1,8}`;
const ALONE = new RegExp(
  String.raw`^[-–—|·\s]*(?:page\s*)?(${NUMBER})(?:\s*(?:/|of)\s*\d{1,4})?[-–—|·\s]*$`,
  'i',
);
const AT_START = new RegExp(String.raw`^(${NUMBER})(?=[\s|])`);
const AT_END = new RegExp(String.raw`(?:^|[\s|])(${NUMBER})$`);
const IN_WORDS = [
  /第\s*(\d{1,4})\s*[页頁]/,
  /(\d{1,4})\s*\/\s*\d{1,4}/,
  /^page\s+(\d{1,4})\b/i,
  /\bpage\s+(\d{1,4})$/i,
];

function candidatesIn(line: string): Candidate[] {
  const found = new Set<string>();
  const take = (pattern: RegExp, text: string) => {
    const number = pattern.exec(text)?.[1];
    if (number) found.add(number);
  };
  for (const piece of line.split('\t')) take(ALONE, piece);
  for (const pattern of IN_WORDS) take(pattern, line);
  if (line.length < 120) for (const pattern of [AT_START, AT_END]) take(pattern, line);
  return [...found].flatMap(numbered);
}

function numbered(text: string): Candidate[] {
  const [, letters = '', digits] = /^([A-Z]{1,2}-?)?(\d+)$/i.exec(text) ?? [];
  if (digits) {
    const value = Number(digits);
    // Years stand side by side and go on by one, too.
    const isYear = !letters && value >= 1900 && value <= 2100;
    return isYear ? [] : [{ text, series: letters.toUpperCase(), value }];
  }
  const value = /^(?:[ivxlc]+|[IVXLC]+)$/.test(text) ? roman(text) : 0;
  return value > 0 ? [{ text, series: 'i', value }] : [];
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function roman(text: string): number {
  const values = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** A year or a figure at a page's end doesn't go on by one from page to page. */
function goesOn(number: Candidate, at: number, all: readonly (readonly Candidate[])[]): boolean {
  const isSpread = all[at]?.some(({ value }) => Math.abs(value - number.value) === 1);
  for (let near = -NEAR; near <= NEAR; near++) {
    const others = near === 0 ? undefined : all[at + near];
    // Two pages of a book may be one of the file.
    const isNext = ({ series, value }: Candidate) =>
      series === number.series &&
      (value === number.value + near || (isSpread && value === number.value + 2 * near));
    if (others?.some(isNext)) return true;
  }
  // Nothing to compare with.
  return all.length === 1;
}
