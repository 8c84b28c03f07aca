/** Where a copy says what was looked for, or what comes nearest to it. */
import { AROUND, excerptOf } from './excerpt';
import { Context } from './figures/context';
import { nearestNumber } from './figures/figure';
import type { Written } from './figures/written';
import type { Readable } from './material';
import type { Nearest } from './model';
import { placeOf } from './text/passage';

const NOWHERE = { page: null, label: null, line: null };

/** The outcome of a check that was found on a line of the copy, from 0; `null`: in it, but on no line. */
export function foundAt({ source, path, index }: Readable, line: number | null) {
  return {
    ...{ result: 'found' as const, reason: null, source: source.id, copy: path },
    ...(line === null ? NOWHERE : placeOf(index, line)),
  };
}

/** The number nearest to a figure that no copy has; `texts` as for a `Context`. */
export function nearestFigure(
  readable: readonly Readable[],
  figure: Written,
  texts: readonly string[],
): Nearest | null {
  for (const { index } of readable) {
    const number = nearestNumber(figure, new Context(index, texts));
    if (!number) continue;
    const text = excerptOf(index, number.line, [number.at, number.end], AROUND);
    return { ...placeOf(index, number.line), text, differs: null };
  }
  return null;
}
