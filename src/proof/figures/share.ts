/** Shares and margins that a copy doesn't print, and two of its rows give. */
import { MARGIN_PARTS, WHOLE_TERMS } from '../../plan/terms/figures/business';
import type { Row } from '../settings/tables';
import { wordsOf } from '../text/words';
import type { Context } from './context';
import { decimalsOf } from './derived';
import type { CopyNumber } from './numbers';
import type { Written } from './written';

/** Names of what all is, as letters, and the terms and words in them. */
const WHOLE = /^(?:total)?(?:net)?(?:sales|revenues?)(?:net)?$|^营业总?收入$/;
const IN_WHOLE = /^(?:#revenue|#net sales|total|net|sal|revenu|营业|业总|业收|总收|收入)$/;
/** Of the best row for what is a part; others are of something else. */
const ALIKE = 0.85;
/** Lines below a part in which its total stands. */
const BELOW = 15;
const TOTAL = /^(?:total|sum)\b|合计|总计/i;

interface Value {
  readonly number: CopyNumber;
  readonly row: Row;
}

/** Whether a percentage is what one row of the claim is of the revenue or of its total, or what is left of it. */
export function isShareOfRows(
  figure: Written,
  context: Context,
  years: ReadonlySet<string>,
): boolean {
  const [end, ...more] = figure.ends;
  if (!end || more.length > 0 || figure.kind !== 'percent') return false;
  const half = 10 ** -decimalsOf(end) / 2 + 1e-9;
  const isIt = (share: number) => Math.abs(share - end.value) <= half;
  const margin = MARGIN_PARTS.find(([name]) => name.test(context.clause))?.[1];
  if (margin) {
    return sharesOf(margin, null, context, years).some((one) => isIt(one) || isIt(100 - one));
  }
  // The figure's clause may say no more than `of the total`.
  return [context.own, new Set(wordsOf(context.said))].some((said) => {
    const parts = new Set([...said].filter((word) => !IN_WHOLE.test(word)));
    return sharesOf(parts, context, context, years).some(isIt);
  });
}

/** What rows with one of these words are of the revenue or their total, in percent; `by` tells which rows are meant. */
function sharesOf(
  words: ReadonlySet<string>,
  by: Context | null,
  context: Context,
  years: ReadonlySet<string>,
): readonly number[] {
  const values = context.numbersOf([...WHOLE_TERMS, ...words]).flatMap((number): Value[] => {
    const row = number.kind === 'plain' ? context.settingOf(number)?.row : null;
    return row && context.mayBeOf(number, years) ? [{ number, row }] : [];
  });
  const wholes = values.filter(({ row }) => WHOLE.test(row.letters));
  const pieces = bestOf(
    values.filter(
      ({ row }) => !WHOLE.test(row.letters) && [...row.names].some((one) => words.has(one)),
    ),
    by,
  );
  return pieces.flatMap((piece) =>
    [...wholes, ...totalsBelow(piece, context)].flatMap((whole) => {
      const isOne = piece.number.scale === whole.number.scale && areOfOneYear(piece, whole);
      return isOne && piece.number.value <= whole.number.value
        ? [(piece.number.value / whole.number.value) * 100]
        : [];
    }),
  );
}

/** Those of which most of the claim's words are said. */
function bestOf(values: readonly Value[], context: Context | null): readonly Value[] {
  if (!context) return values;
  const most = Math.max(0, ...values.map(({ number }) => context.scoreAt(number)));
  return values.filter(({ number }) => context.scoreAt(number) >= ALIKE * most);
}

function areOfOneYear(a: Value, b: Value): boolean {
  const [first, second] = [a, b].map(({ number, row }) => row.yearsAt(number));
  if (!first?.size || !second?.size) return a.row === b.row;
  return [...first].some((year) => second.has(year));
}

/** The total of the table that a part stands in. */
function totalsBelow({ row }: Value, context: Context): readonly Value[] {
  const { index } = context;
  for (let line = row.line + 1; line <= row.line + BELOW; line++) {
    const text = index.lines[line]?.text ?? '';
    if (!TOTAL.test(text) || !text.includes('\t')) continue;
    return index.numbersAt(line).flatMap((number): Value[] => {
      const total = context.settingOf(number)?.row;
      return total ? [{ number, row: total }] : [];
    });
  }
  return [];
}
