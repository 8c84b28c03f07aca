import { editBetween } from '../../edit/editBetween';
import type { Plan, TextEdit } from '../../plan/model';
import { applyFixes } from '../../rules/engine/fix';
import type { LintOptions } from '../../rules/rule';

/** Every safe fix, applied until none is left, as edits of the lines that change. */
export function fixAll(
  plan: Plan,
  read: (text: string) => Plan,
  options: LintOptions,
): readonly TextEdit[] {
  return lineEdits(plan.text, applyFixes(plan.text, read, options).text);
}

/** What turns `before` into `after`: line by line, or one piece where lines came or went. */
export function lineEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return [pieceEdit(before, after)];
  const edits: TextEdit[] = [];
  let start = 0;
  old.forEach((line, index) => {
    const text = now[index] ?? '';
    if (line !== text) edits.push({ range: { start, end: start + line.length }, text });
    start += line.length + 1;
  });
  return edits;
}

/** One edit between what both begin and end with. */
function pieceEdit(before: string, after: string): TextEdit {
  const { head, tail, delta } = editBetween(before, after);
  return { range: { start: head, end: tail - delta }, text: after.slice(head, tail) };
}
