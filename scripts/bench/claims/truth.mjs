/** What a document says without the code under test: digits in texts, and rows of its tables by name. */

export const digitsOf = (number) => number.replace(/[^\d]/g, '').replace(/^0+/, '');

/** Whether digits, rounded half-up or cut, are the wanted ones. */
export function areDigits(digits, wanted) {
  if (wanted === '' || digits === '') return false;
  if (digits.length <= wanted.length) return digits.padEnd(wanted.length, '0') === wanted;
  const cut = digits.slice(0, wanted.length);
  const rounded = String(Math.round(Number(`${cut}.${digits.slice(wanted.length)}`)));
  return cut === wanted || rounded === wanted;
}

/** Whether a number of a text, rounded half-up or cut, has the digits of the figure. */
export function isAmong(text, figure) {
  const wanted = digitsOf(figure);
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some(([number]) =>
    areDigits(digitsOf(number), wanted),
  );
}

/** A row's name without what makes no other row of it. */
export const keyOf = (name) =>
  name
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/g, ' ')
    .replace(
      /^\s*(?:total|other)\s(?=.{6})|^[一二三四五六七八九十\d]+[、.．]|其中[:：]|[加减][:：]/g,
      '',
    )
    .replace(/[^\p{L}]/gu, '');

/** Rows by name; an altered figure that one of the same name has is true of it. */
export class Truth {
  constructor(rows, loose) {
    this.byKey = new Map();
    for (const row of [...rows, ...loose]) {
      const list = this.byKey.get(keyOf(row.name)) ?? [];
      list.push(row);
      this.byKey.set(keyOf(row.name), list);
    }
  }

  /**
   * Whether a row of this name has the digits, of this year or, without one, of any; a row whose
   * years aren't known has them of any year (`null`), a line that is no clean row only of none.
   */
  has(name, figure, year = null) {
    const wanted = digitsOf(figure);
    return (this.byKey.get(keyOf(name)) ?? []).some(({ cells }) =>
      cells.some(
        (cell) =>
          (year === null || cell.year === null || cell.year === year) &&
          areDigits(digitsOf(cell.text), wanted),
      ),
    );
  }

  /** Growth between any two numbers of a row of this name, in percent with one decimal. */
  ratesOf(name) {
    const rates = new Set();
    for (const { cells } of this.byKey.get(keyOf(name)) ?? []) {
      const values = cells.map(({ text }) => Number(text.replaceAll(',', '')));
      for (const a of values)
        for (const b of values) rates.add(Math.abs((100 * (a - b)) / b).toFixed(1));
    }
    return rates;
  }

  /** Whether all rows of this name say the same of the year. */
  isPlain(name, year) {
    const said = (this.byKey.get(keyOf(name)) ?? [])
      .flatMap(({ cells }) => cells)
      .filter((cell) => cell.year === year || cell.year === null)
      .map(({ text }) => digitsOf(text))
      .sort((a, b) => b.length - a.length);
    return said.every((digits) => areDigits(said[0], digits));
  }

  /** Whether a row that a sentence names has the digits. */
  hasNamed(sentence, figure) {
    const said = keyOf(sentence);
    const wanted = digitsOf(figure);
    return [...this.byKey].some(
      ([key, rows]) =>
        key.length > 6 &&
        said.includes(key) &&
        rows.some(({ cells }) => cells.some(({ text }) => areDigits(digitsOf(text), wanted))),
    );
  }
}
