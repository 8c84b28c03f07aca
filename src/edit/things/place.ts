/** Where an edit goes in a plan, and edits put in order. */

import type { Plan, Range, SectionId, TextEdit } from '../../plan/model';
import { lineOf } from '../../plan/text/lines';
import { eolOf } from '../../plan/text/text';
import { at, endOfProse, trimmedEnd } from '../places';
import { newSection } from './sections';

/** The line's marks before an item's words: `  - [ ] `. */
const MARKS = /^([ \t]*)([-+*]|\d{1,9}[.)])([ \t]+)(?:\[[ xX]\][ \t]+)?$/;

interface Marks {
  /** Blanks before the marker. */
  readonly indent: string;
  readonly marker: string;
  readonly gap: string;
}

/** An item of a list, whose words begin at `firstLine`. */
export interface ListItem {
  readonly range: Range;
  readonly firstLine: Range;
}

/** The marks of an item that stands alone on its line; undefined for any other. */
export function marksOf({ text }: Plan, { firstLine }: ListItem): Marks | undefined {
  const { start } = lineOf(text, firstLine.start);
  const [, indent, marker, gap] = MARKS.exec(text.slice(start, firstLine.start)) ?? [];
  if (indent === undefined || marker === undefined || gap === undefined) return undefined;
  return { indent, marker, gap };
}

/** An item to write, with what is nested in it; `> …` belongs to the item right before it. */
export interface NewItem {
  readonly words: string;
  readonly nested?: readonly string[];
}

/** More items of the same list right behind `item` and what is nested in it. */
export function itemsAfter(
  plan: Plan,
  item: ListItem,
  items: readonly NewItem[],
): TextEdit | undefined {
  const marks = marksOf(plan, item);
  if (!marks) return undefined;
  return { range: at(endOfItem(plan, item, marks)), text: `\n${linesOf(items, marks)}` };
}

function linesOf(items: readonly NewItem[], marks: Marks): string {
  const { indent, marker, gap } = marks;
  return items
    .flatMap(({ words, nested = [] }) => [
      `${indent}${marker}${gap}${words}`,
      ...nestedLines(nested, nestedMarks(marks), `${indent}${' '.repeat(marker.length)}${gap}`),
    ])
    .join('\n');
}

/** Items with their marks, and quotes as deep as the words of the item before them. */
function nestedLines(lines: readonly string[], lead: string, outer: string): string[] {
  let deep = outer;
  return lines.map((line) => {
    if (line.startsWith('> ')) return `${deep}${line}`;
    deep = ' '.repeat(lead.length);
    return `${lead}${line}`;
  });
}

/** A line that begins a block, and so doesn't continue the paragraph above it. */
const BEGINS_BLOCK = /^ {0,3}(?:[-+*](?:\s|$)|\d{1,9}[.)]\s|#{1,6}(?:\s|$)|>|`{3}|~{3}|<|\[\^)/;

/** Where an item ends with all that is indented below it, or that goes on with its last paragraph. */
function endOfItem({ text }: Plan, { range }: ListItem, { indent }: Marks): number {
  let end = trimmedEnd(text, range.end);
  let afterBlank = false;
  for (let next = text.indexOf('\n', end) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
    const { start, end: lineEnd } = lineOf(text, next);
    const line = text.slice(start, lineEnd);
    const isBlank = line.trim() === '';
    const isDeeper = line.length - line.trimStart().length > indent.length;
    const goesOn = !afterBlank && !BEGINS_BLOCK.test(line);
    if (!isBlank && !isDeeper && !goesOn) break;
    if (!isBlank) end = trimmedEnd(text, lineEnd);
    afterBlank = isBlank;
  }
  return end;
}

/** One more item of the same list right before `item`. */
export function itemBefore(plan: Plan, item: ListItem, words: string): TextEdit | undefined {
  const marks = marksOf(plan, item);
  if (!marks) return undefined;
  const { start } = lineOf(plan.text, item.firstLine.start);
  return { range: at(start), text: `${marks.indent}${marks.marker}${marks.gap}${words}\n` };
}

/** The marks of what is nested under `item`: as deep as its words. */
function nestedMarks({ indent, marker, gap }: Marks): string {
  return `${indent}${' '.repeat(marker.length)}${gap}- `;
}

/** Items at the end of what is nested under `item`, as the first one there is indented. */
export function itemsUnder(
  plan: Plan,
  item: ListItem,
  nested: readonly ListItem[],
  words: readonly string[],
): TextEdit | undefined {
  const marks = marksOf(plan, item);
  if (!marks || words.length === 0) return undefined;
  const first = nested[0] && marksOf(plan, nested[0]);
  const lead = first ? `${first.indent}${first.marker}${first.gap}` : nestedMarks(marks);
  const lines = nestedLines(words, lead, nestedMarks(marks).slice(0, -2));
  return {
    range: at(endOfItem(plan, item, marks)),
    text: lines.map((line) => `\n${line}`).join(''),
  };
}

/** Items at the end of a section, in a list of their own; the section is made where there is none. */
export function itemsInSection(
  plan: Plan,
  id: SectionId,
  items: readonly NewItem[],
  marker = '-',
): TextEdit {
  const list = linesOf(items, { indent: '', marker, gap: ' ' });
  const section = plan.sections.find((candidate) => candidate.id === id);
  if (!section) {
    const { range, snippet } = newSection(plan, id, list);
    return { range, text: snippet };
  }
  const end = trimmedEnd(plan.text, endOfProse(plan, section.range));
  return { range: at(end), text: `\n\n${list}` };
}

/**
 * Edits in the order of the text with the plan's own line ends; several
 * insertions at one place become one, in the order in which they are given.
 */
export function inOrder(plan: Plan, edits: readonly TextEdit[]): TextEdit[] {
  const eol = eolOf(plan.text);
  const sorted = [...edits].sort((a, b) => a.range.start - b.range.start);
  const result: TextEdit[] = [];
  for (const { range, text } of sorted) {
    const written = eol === '\n' ? text : text.replace(/\n/g, eol);
    const last = result.at(-1);
    const together = last && last.range.end === last.range.start && last.range.end === range.start;
    if (together) result[result.length - 1] = { range, text: last.text + written };
    else result.push({ range, text: written });
  }
  return result;
}
