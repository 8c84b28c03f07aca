/** Tables of a copy as a plain reader takes them: rows under a head of years or of names, and their unit. */

const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)/g;
const AMOUNT =
  /^[-–—−]?\s?[(（]?\s?[-–—−]?\p{Sc}?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d{3})\s?[)）]?$/u;
const UNITS = [
  [/百万元|in millions|\bmillions of|\p{Sc}\s?m(?:illion)?\b/iu, 6],
  [/万元/u, 4],
  [/千元|in thousands|thousands of|['’]000/iu, 3],
  [/亿元/u, 8],
  [/单位[:：]\s?(?:人民币)?元/u, 0],
];
/** Lines above a row in which head and unit are looked for. */
const ABOVE = 45;

/** Rows of all tables; a cell has its year or its column's name where that is sure. */
export function rowsOf(copy) {
  const year = Number(copy.about.periodEnd?.slice(0, 4)) || null;
  return copy.pages.flatMap((page) => {
    let head = null;
    let group = null;
    return page.lines.flatMap((line, at) => {
      const cells = line.split('\t').map((cell) => cell.trim());
      const made = headOf(cells, line, at, page.lines[at - 1] ?? '', year);
      if (made) head = made;
      if (!line.includes('\t')) {
        if (/^\p{L}[^.。]{3,60}$/u.test(line)) group = line;
        return [];
      }
      const row = rowOf(cells);
      if (!row) return [];
      const unit = unitAbove(page.lines, at);
      const near = head && at - head.at < ABOVE ? head : null;
      const columns = near && columnsOf(near, row.numbers.length);
      return [
        {
          ...{ name: row.name, page: page.number, line: at, unit, group },
          cells: row.numbers.map((text, nth) => ({
            text: text.replace(/[^\d.,]/g, ''),
            negative: /[(（-]/.test(text),
            year: columns?.years?.[nth] ?? null,
            column: columns?.names?.[nth] ?? null,
          })),
        },
      ];
    });
  });
}

/** Every line of cells with all its numbers, heads or none: what may be true of a name. */
export function looseRowsOf(copy) {
  return copy.pages.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const [name = '', ...cells] = line.split('\t');
      const numbers = cells.flatMap((cell) => cell.match(/\d[\d,]*(?:\.\d+)?/g) ?? []);
      return numbers.length === 0
        ? []
        : [{ name, cells: numbers.map((text) => ({ text, year: undefined })) }];
    }),
  );
}

function rowOf(cells) {
  const first = cells.findIndex((cell, at) => at > 0 && AMOUNT.test(cell));
  if (first < 1) return null;
  const name = cells
    .slice(0, first)
    .filter((cell) => /\p{L}{2}/u.test(cell) && !/^[一二三四五六七八九十]+、\d*$/.test(cell));
  const numbers = cells.slice(first).filter((cell) => !/^\p{Sc}?$/u.test(cell));
  if (name.length !== 1 || numbers.some((cell) => !AMOUNT.test(cell))) return null;
  if (!/^\p{L}[\p{L} ,'’&（）():：、.\d-]{1,70}$/u.test(name[0])) return null;
  return { name: name[0], numbers };
}

/** Years of columns, or their names; any other line with cells ends neither. */
function headOf(cells, line, at, before, year) {
  if (/\d,\d{3}|\d\.\d/.test(line)) return null;
  const years =
    (/[期年][末初]/.test(line) ? datedHead(cells, year) : null) ?? line.match(YEAR) ?? [];
  if (years.length > 1 && new Set(years).size === years.length) return { at, years, names: null };
  // Heads of two lines are read together by nobody here.
  if (isHeadLike(before)) return null;
  const names = cells.filter((cell) => cell !== '');
  if (
    names.length > 2 &&
    names.every((cell) => /\p{L}{2}/u.test(cell) && cell.length < 40) &&
    years.length === 0
  )
    return { at, years: null, names };
  return null;
}

/** 期末余额 and 期初余额 are the report's year and the one before. */
function datedHead(cells, year) {
  const dated = cells.filter((cell) => /^(?:[本上]?[期年][末初]|[本上]期|上年)/.test(cell));
  if (year === null || dated.length !== 2) return null;
  return [String(year), String(year - 1)];
}

const isHeadLike = (line) => line.includes('\t') && !/\d,\d{3}|\d\.\d/.test(line);

function columnsOf({ years, names }, count) {
  if (years) return years.length === count ? { years } : null;
  if (names.length === count) return { names };
  return names.length === count + 1 ? { names: names.slice(1) } : null;
}

function unitAbove(lines, at) {
  for (let above = at - 1; above >= Math.max(0, at - ABOVE); above--) {
    const line = lines[above];
    if (line.length > 160) continue;
    const unit = UNITS.find(([pattern]) => pattern.test(line));
    if (unit) return unit[1];
  }
  return null;
}
