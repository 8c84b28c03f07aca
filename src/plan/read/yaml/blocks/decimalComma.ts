/**
 * A block written with a decimal comma, as on the Continent: `1.263,4 | 871,9`. A point is read
 * here, so that `1.402` among them would be a thousandth of what was meant: told once for all.
 */
import { termOf } from '../../../lexicon';
import type { Range, TextEdit } from '../../../model';
import type { YamlPair, YamlValue } from '../yamlValue';
import { type Cell, cellsOf } from './blockRows';

/** `871,9`, `1.263,4`, `1 263,45`: neither can be a thousand. */
const WITH_COMMA =
  /^[-+−(]?(?:\d+|\d{1,3}(?:[.'\u00a0\u202f ]\d{3})+),(?:\d{1,2}|\d{4,})\)?(?: ?[%\p{L}]{1,8})?$/u;
const GROUPED_COMMA = /^[-+−(]?\d{1,3}(?:\.\d{3})+,\d+\)?(?: ?[%\p{L}]{1,8})?$/u;
/** Thousands parted by points, where the comma is the decimal one. */
const GROUPED = /^[-+−(]?\d{1,3}(?:\.\d{3})+\)?$/;
/** `1263.4`, `1,263.4`: the point is the decimal one. */
const WITH_POINT = /^[-+−(]?(?:\d+|\d{1,3}(?:,\d{3})+)\.(?:\d{1,2}|\d{4,})\)?$/;
/** `1,263`: a thousand, or a little more than one. */
const EITHER = /^[-+−(]?\d{1,3},\d{3}\)?$/;

/** Keys whose values are no amounts. */
const HEAD: ReadonlySet<string> = new Set([
  'entity',
  'currency',
  'unit',
  'basis',
  'scope',
  'days',
  'periods',
  'ends',
  'breaks',
  'source',
]);

/** The first number with a decimal comma, and the block's numbers with a point; null where points are the decimal ones. */
export function decimalComma(
  pairs: readonly YamlPair[],
): { range: Range; value: string; right: string; edits: readonly TextEdit[] } | null {
  const cells = pairs.flatMap(amountsIn);
  const isWith = ({ text }: Cell) => WITH_COMMA.test(text) || GROUPED_COMMA.test(text);
  const first = cells.find(isWith);
  if (!first || cells.some(({ text }) => WITH_POINT.test(text))) return null;
  const isUnsure = cells.some(({ text }) => EITHER.test(text));
  const meant = cells.filter((cell) => isWith(cell) || GROUPED.test(cell.text));
  const edits = meant.map(({ text, range }) => ({ range, text: pointed(text) }));
  const { range, text: value } = first;
  return { range, value, right: pointed(value), edits: isUnsure ? [] : edits };
}

function pointed(text: string): string {
  return text.replace(/[.'\u00a0\u202f ](?=\d{3})/g, '').replace(',', '.');
}

function amountsIn({ key, value }: YamlPair): Cell[] {
  const term = termOf('blockKey', key);
  return term !== null && HEAD.has(term) ? [] : cellsIn(value);
}

function cellsIn(value: YamlValue): Cell[] {
  if (value.kind === 'map') return value.pairs.flatMap(amountsIn);
  if (value.kind === 'list' && value.items.some(({ kind }) => kind === 'map'))
    return value.items.flatMap(cellsIn);
  return cellsOf(value) ?? [];
}
