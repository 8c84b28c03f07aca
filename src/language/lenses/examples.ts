/** Ghost text: what could stand in a place that a template left empty. */
import { termOf } from '../../plan/lexicon';
import type { Plan, Range, SectionId } from '../../plan/model';
import { planLanguage } from '../../plan/terms/vocabulary';
import { say, type Word } from '../../words';
import { exampleWords as w } from '../../words/editor/examples';
import type { Hint } from '../types';

const MARKER = /^[ \t]*[-*+][ \t]*$/gm;

const OF_PART: Readonly<Record<string, Word>> = {
  earns: w.earns,
  direction: w.direction,
  help: w.help,
};
const OF_SECTION: Readonly<Partial<Record<SectionId, Word>>> = w;

/**
 * An example behind each marker that stands alone, in the plan's language; none
 * on the line of the caret, where one is writing.
 *
 * @param caret offsets of the line that is being written, or null
 */
export function exampleHints(plan: Plan, within: Range, caret: Range | null): Hint[] {
  const written = planLanguage(plan);
  return emptyPlaces(plan).flatMap((offset): Hint[] => {
    const isWritten = caret !== null && caret.start <= offset && offset <= caret.end;
    if (offset < within.start || offset > within.end || isWritten) return [];
    const example = exampleAt(plan, offset);
    return example ? [{ offset, label: say(example, written), tooltip: say(w.hint, written) }] : [];
  });
}

/** Behind each marker that stands alone in a section, in no comment and no block. */
function emptyPlaces(plan: Plan): number[] {
  const { text } = plan;
  const hidden = [
    ...[...text.matchAll(/<!--[\s\S]*?(?:-->|$)/g)].map(({ index, 0: own }) => ({
      start: index,
      end: index + own.length,
    })),
    ...[...plan.roe, ...plan.segments].map(({ range }) => range),
  ];
  return [...text.matchAll(MARKER)].flatMap(({ index, 0: own }) =>
    hidden.some(({ start, end }) => start <= index && index < end) ? [] : [index + own.length],
  );
}

function exampleAt(plan: Plan, offset: number): Word | undefined {
  const section = plan.sections.findLast(
    ({ range }) => range.start <= offset && offset <= range.end,
  );
  if (!section) return undefined;
  if (section.id !== 'look') return OF_SECTION[section.id];
  const heading = plan.headings.findLast(({ range }) => range.start <= offset);
  const part = heading && termOf('lookHeading', heading.text);
  return (part ? OF_PART[part] : undefined) ?? w.look;
}
