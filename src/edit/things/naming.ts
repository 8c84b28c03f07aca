/** Ids for what a plan says, so that something else can refer to it. */
import type { Named, Plan, TextEdit } from '../../plan/model';
import { at, citationOffset, freshId, takenIds } from '../places';

/** The id of `item`; where it has none, a fresh one with the edit that gives it. */
export function naming(
  plan: Plan,
  item: Named,
  taken: ReadonlySet<string> = takenIds(plan.anchors, plan.sources),
): { readonly id: string; readonly edits: readonly TextEdit[] } {
  if (item.id !== null) return { id: item.id, edits: [] };
  const id = freshId(letterOf(item, plan), taken);
  const offset = endOfMarks(plan.text, citationOffset(plan, item));
  return { id, edits: [{ range: at(offset), text: ` ^${id}` }] };
}

/** An id stays last: behind citations and references. */
function endOfMarks(text: string, offset: number): number {
  const marks = /^(?:[ \t]*(?:\[\^[^\]\n]+\]|\(\^[^)\n]+\)))*/.exec(
    text.slice(offset, offset + 500),
  );
  return offset + (marks?.[0].length ?? 0);
}

function letterOf(item: Named, plan: Plan): string {
  if ('importance' in item) return 'p';
  if ('asked' in item) return 'q';
  if ('verdict' in item) return 'h';
  return plan.hypotheses.some(({ range }) => range.start === item.range.start) ? 'h' : 'c';
}
