/** Problems that several readers report in the same way. */
import { entriesOf, type Field } from '../lexicon';
import type { Problem, Range, Term, TextEdit } from '../model';

/** Takes what a reader noticed. */
export type Report = (problem: Problem) => void;

/** A value outside its list. */
export function notInList(key: Term | string, field: Field, value: string, range: Range): Problem {
  const allowed = entriesOf(field).map(([term]): Term => ({ field, term }));
  return { rule: 'format/invalid-value', range, code: 'list', params: { key, value, allowed } };
}

/** A day that no calendar has: `2022-02-30`. */
export function impossibleDate(value: string, range: Range): Problem {
  return { rule: 'format/invalid-value', range, code: 'impossibleDate', params: { value } };
}

/** Words where a date belongs. */
export function notADate(value: string, range: Range): Problem {
  return { rule: 'format/invalid-value', range, code: 'date', params: { value } };
}

/** A form that is almost one of ours; `edits` make it one, none where that isn't sure. */
export function nearMiss(
  code: string,
  range: Range,
  edits: readonly TextEdit[],
  params: Problem['params'] = {},
): Problem {
  return { rule: 'format/near-miss', range, code, params, edits };
}
