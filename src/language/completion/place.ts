/** Where the caret stands, as the completions ask for it. */

import type { Plan, Range, SectionId } from '../../plan/model';
import { planLanguage } from '../../plan/terms/vocabulary';
import { lineOf } from '../../plan/text/lines';
import type { Language } from '../../words';
import { planDay } from '../navigation/describe';
import type { Completion } from '../types';

/** The caret's place: the plan, the line, and what stands around it there. */
export interface CaretPlace {
  readonly plan: Plan;
  readonly offset: number;
  /** The language of explanations. */
  readonly language: Language;
  /** The language of what is inserted: the plan's own. */
  readonly written: Language;
  /** ISO. */
  readonly day: string;
  /** The line, without its end. */
  readonly line: Range;
  /** The line before the caret, and behind it. */
  readonly before: string;
  readonly after: string;
  readonly section: SectionId | undefined;
}

/** Completions of one kind of place; undefined where it is none of theirs. */
export type Completer = (place: CaretPlace) => readonly Completion[] | undefined;

/** What completions need to know of the caret's place. */
export function placeAt(plan: Plan, offset: number, language: Language, today: string): CaretPlace {
  const line = lineOf(plan.text, offset);
  const section = plan.sections.find(
    ({ range }) =>
      range.start <= offset &&
      (offset < range.end || (offset === range.end && offset === plan.text.length)),
  );
  return {
    plan,
    offset,
    language,
    written: planLanguage(plan),
    day: planDay(plan, today),
    line,
    before: plan.text.slice(line.start, offset),
    after: plan.text.slice(offset, line.end),
    section: section?.id,
  };
}

/** The range of the last `length` characters before the caret. */
export function typed({ offset }: CaretPlace, length: number): Range {
  return { start: offset - length, end: offset };
}

/** A key to go before its value; it is found by its word and by its term, whatever was typed of either. */
export function keyItem(
  place: CaretPlace,
  text: string,
  { name, term, order }: { readonly name: string; readonly term: string; readonly order: number },
): Completion {
  return {
    label: name,
    kind: 'key',
    range: typed(place, text.length),
    insert: `${name}: `,
    filter: `${name} ${term}`,
    sort: rank(order),
  };
}

/** A number that sorts as it stands in the list. */
export function rank(index: number): string {
  return String(index).padStart(4, '0');
}

/** The field of a `·` line in which the caret stands, and what is typed of it. */
export interface DotField {
  readonly typed: string;
  /** The fields before it, trimmed. */
  readonly before: readonly string[];
}

/** Fields are set apart by `·` and its like with a blank on at least one side. */
const DOT = /\s[·•・‧|｜]|[·•・‧|｜]\s/g;

/** The last field of `text` and the fields before it. */
export function dotField(text: string): DotField {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(DOT)) {
    parts.push(text.slice(start, match.index).trim());
    start = match.index + match[0].length;
  }
  return { typed: text.slice(start).trimStart(), before: parts };
}

/** A blank in front where the separator before the caret has none yet. */
export function gap(place: CaretPlace, typedText: string): string {
  const previous = place.before[place.before.length - typedText.length - 1];
  return previous !== undefined && /[·•・‧|｜::]/.test(previous) ? ' ' : '';
}
