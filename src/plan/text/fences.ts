/** Fences of code, told line by line: what opens one, and what closes it. */

/** Ticks may stand in no info string, or ```` ```a``` ```` would open a fence. */
const OPENS = /^ *(`{3,}(?=[^`]*$)|~{3,})/;
/** A closing fence has no info string. */
const CLOSES = /^ *(`{3,}|~{3,})[ \t]*$/;
/** Deeper, and in no item, a line is indented code or goes on with its paragraph. */
const DEEPEST = /^ {0,3}(?! )/;

/** The ticks or tildes of the fence that a line opens, however deep it is; '' where it opens none. */
export function fenceIn(line: string): string {
  // Asked of every line of a plan, and nearly all of them have none.
  if (!line.includes('```') && !line.includes('~~~')) return '';
  return OPENS.exec(line)?.[1] ?? '';
}

/** Whether a line, however deep, closes the fence that was opened with `mark`. */
export function closesFence(line: string, mark: string): boolean {
  return CLOSES.exec(line)?.[1]?.startsWith(mark) ?? false;
}

/** The fence that is open behind a line, given the one open before it (''); for lines in no item. */
export function fenceAfter(open: string, line: string): string {
  if (!DEEPEST.test(line)) return open;
  if (open === '') return fenceIn(line);
  return closesFence(line, open) ? '' : open;
}
