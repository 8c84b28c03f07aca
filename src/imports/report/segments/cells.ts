/** The cells of a line of a table, where several that stand close came as one. */
import { CURRENCY, DASH, IS_NUMBER, isFigure, type PlacedCell } from '../placed';

/** `43.6%`, `(8) %`. */
const PERCENT = /^[(（]?[-−–+]?\d[\d,]*(?:\.\d+)?[)）]?\s{0,2}[%％][)）]?$/;
const YEAR = /^(?:19|20)\d\d$/;
/** `增加1.21个百分点`, and what of it stands on a line of its own. */
const CHANGE = /百分点|^[个百分点]{1,4}$|^(?:增加|减少|上升|下降|提高|提升)\s?\d/;
const HAN = /\p{Script=Han}/u;

/** Longer texts are no amounts. */
const LONGEST_VALUE = 40;

/** A number, a percentage or a dash that says that there is none; years over columns aren't. */
export function isValue(text: string): boolean {
  if (text.length > LONGEST_VALUE) return false;
  return (IS_NUMBER.test(text) && !YEAR.test(text)) || DASH.test(text) || PERCENT.test(text);
}

/** Whether a text says how something changed. */
export function isChange(text: string): boolean {
  return CHANGE.test(text) || /^(?:不适用|n\/?a|nm)$/i.test(text);
}

/** A bare year, as it stands over a column. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** The cells without marks of currency, those that hold several values parted. */
export function partedCells(cells: readonly PlacedCell[]): PlacedCell[] {
  return cells.flatMap((cell) => (CURRENCY.test(cell.text) ? [] : parted(narrow(cell))));
}

/** Figures in half-width characters: `－１，２３４` is one, too. */
function narrow(cell: PlacedCell): PlacedCell {
  if (cell.text.length > LONGEST || !/[\uff01-\uff5e]/.test(cell.text)) return cell;
  const text = cell.text.normalize('NFKC');
  return isValue(text) ? { ...cell, text } : cell;
}

/** Longer texts are sentences. */
const LONGEST = 120;

function parted(cell: PlacedCell): PlacedCell[] {
  const { text } = cell;
  if (isValue(text) || text.length > LONGEST) return [cell];
  const tokens = text.split(/\s+/).flatMap((token) => unglued(token));
  if (tokens.length < 2) return [cell];
  if (tokens.every((token) => HAN.test(token) && token.length > 1)) return placedIn(cell, tokens);
  // `外销 614,893,276.05`: a name, then nothing but values and changes.
  const isCell = (token: string) => isValue(token) || CHANGE.test(token) || YEAR.test(token);
  let first = tokens.length;
  while (first > 0 && isCell(tokens[first - 1] ?? '')) first--;
  const values = tokens.slice(first);
  const isSure = values.some((token) => isFigure(token) || PERCENT.test(token));
  const areYears = first === 0 && values.every((token) => YEAR.test(token));
  if (values.length === 0 || !(isSure || areYears)) return [cell];
  const name = tokens.slice(0, first).join(' ');
  return placedIn(cell, name === '' ? values : [name, ...values]);
}

const GROUPED = /\(?-?\d{1,3}(?:,\d{3})+(?:\.\d\d(?!\d*%))?\)?/g;

/** `12,84820,965`: amounts of neighbours without a gap, which end with a group of three. */
function unglued(token: string): string[] {
  const amounts = token.match(GROUPED) ?? [];
  return amounts.length > 1 && amounts.join('') === token ? amounts : [token];
}

/** Han characters are twice as wide as others. */
const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);

function placedIn({ text, left, right }: PlacedCell, tokens: readonly string[]): PlacedCell[] {
  const unit = (right - left) / Math.max(1, widthOf(text));
  let at = 0;
  return tokens.map((token) => {
    const start = text.indexOf(token, at);
    at = start + token.length;
    const from = left + unit * widthOf(text.slice(0, start));
    return { text: token, left: from, right: from + unit * widthOf(token) };
  });
}
