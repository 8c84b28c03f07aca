import type { CopyPage } from './model';

/** A page of a text that isn't laid out in pages: nothing on it repeats, all of it was read. */
export function plainPage(
  lines: readonly string[],
  number = 1,
  label: string | null = null,
): CopyPage {
  return {
    number,
    label,
    printed: [],
    lines,
    edges: { top: 0, bottom: 0 },
    sheets: [],
    spans: null,
    unread: null,
  };
}
