/** Places in a plan where edits insert, and ids that are still free. */

import { nameKey } from '../plan/compose/ids';
import type { Citation, Plan, Range, SectionId } from '../plan/model';
import { lineAt, lineOf } from '../plan/text/lines';
import type { SnippetEdit } from './snippet';

/** The empty range at an offset: where something is inserted. */
export function at(offset: number): Range {
  return { start: offset, end: offset };
}

/** An id that no source has yet: `s1`, `s2` … */
export function freshSourceId(plan: Plan): string {
  return freshId('s', takenIds(plan.sources));
}

/** The keys of ids that are taken; case doesn't count, so `S1` takes `s1`. */
export function takenIds(...lists: readonly (readonly { readonly id: string }[])[]): Set<string> {
  return new Set(lists.flat().map(({ id }) => nameKey(id)));
}

/** An id with that letter that isn't taken: `s1`, `s2` … */
export function freshId(letter: string, taken: ReadonlySet<string>): string {
  return untaken((number) => `${letter}${number}`, taken);
}

/** The wished-for id, with `-2`, `-3` … behind it while it is taken. */
export function wishedId(wish: string, taken: ReadonlySet<string>): string {
  return untaken((number) => (number === 1 ? wish : `${wish}-${number}`), taken);
}

function untaken(idOf: (number: number) => string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(nameKey(idOf(number)))) number++;
  return idOf(number);
}

/** Inserts a line of snippet behind the last source, or at the end of the plan. */
export function behindSources(plan: Plan, line: string): SnippetEdit {
  const last = Math.max(0, ...plan.sources.map((source) => source.range.end));
  if (last > 0) {
    const end = trimmedEnd(plan.text, last);
    return { range: at(end), snippet: `\n${line}` };
  }
  const end = trimmedEnd(plan.text, plan.text.length);
  return { range: at(end), snippet: `\n\n${line}` };
}

/** `end` moved back over blanks. */
export function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** Inserts lines at the end of what `range` holds, set off by a blank line where asked for. */
export function atEndOf(plan: Plan, range: Range, lines: string, blankLine: boolean): SnippetEdit {
  const end = trimmedEnd(plan.text, range.end);
  return { range: at(end), snippet: `${blankLine ? '\n\n' : '\n'}${lines}` };
}

/** Inserts an item at the end of a section's list; undefined where the section isn't there. */
export function itemInSection(plan: Plan, id: SectionId, item: string): SnippetEdit | undefined {
  const section = plan.sections.find((candidate) => candidate.id === id);
  if (!section) return undefined;
  const end = endOfProse(plan, section.range);
  const line = lineAt(plan.text, trimmedEnd(plan.text, end));
  const inList = /^\s*([-*+]|\d+[.)])\s/.test(line);
  return {
    range: at(trimmedEnd(plan.text, end)),
    snippet: `${inList ? '\n' : '\n\n'}${item}`,
  };
}

/** The end of a section before the sources that stand at its end. */
export function endOfProse(plan: Plan, range: Range): number {
  let end = range.end;
  const sources = [...plan.sources].sort((a, b) => b.range.end - a.range.end);
  for (const source of sources) {
    if (source.range.start < range.start || source.range.start >= end) continue;
    if (plan.text.slice(source.range.end, end).trim() !== '') break;
    end = source.range.start;
  }
  return end;
}

/** A list item, paragraph or table that a citation can be added to. */
export interface Citable {
  readonly range: Range;
  readonly firstLine: Range;
  readonly table?: boolean;
}

/** Lines that begin something nested or new. */
const OPENS_BLOCK = /^\s*([-*+]\s|\d+[.)]\s|\||>|```|~~~|#|<|$)/;

/** The `^id` of an item, which stays last. */
const TRAILING_ID = /(?:^|\s)\^[^\s^[\]()]+$/;

/** Where a citation of `item` goes: behind its own words, before its `^id`, inside a table's first row. */
export function citationOffset(plan: Plan, item: Citable): number {
  const { text } = plan;
  if (item.table) {
    const line = lineOf(text, item.firstLine.start);
    const row = text.slice(line.start, line.end).trimEnd();
    if (row.endsWith('|')) {
      return line.start + row.slice(0, -1).trimEnd().length;
    }
    return line.start + row.length;
  }
  let end = item.firstLine.end;
  for (;;) {
    const next = text.indexOf('\n', end) + 1;
    if (next === 0 || next >= item.range.end) break;
    const line = lineOf(text, next);
    if (OPENS_BLOCK.test(text.slice(line.start, line.end))) break;
    end = Math.min(line.end, item.range.end);
  }
  const own = text.slice(item.firstLine.start, end).trimEnd();
  const id = TRAILING_ID.exec(own);
  return item.firstLine.start + (id ? own.slice(0, id.index).trimEnd().length : own.length);
}

/** The ids of what is cited in a stretch of the plan and nowhere else. */
export function citedOnlyIn({ citations }: Plan, { start, end }: Range): string[] {
  const isIn = ({ range }: Citation) => start <= range.start && range.end <= end;
  const elsewhere = new Set(citations.filter((one) => !isIn(one)).map(({ id }) => id));
  const ids = new Set(citations.filter(isIn).map(({ id }) => id));
  return [...ids].filter((id) => !elsewhere.has(id));
}

/** The smallest of `items` that holds `range`'s start. */
export function innermost<T extends { readonly range: Range }>(
  items: readonly T[],
  range: Range,
): T | undefined {
  return items
    .filter((item) => item.range.start <= range.start && range.start <= item.range.end)
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
}
