/** The lines of a chunk, where each begins in it. */

/** A line without its break, and where it begins in the chunk. */
export interface Line {
  readonly text: string;
  readonly start: number;
}

/** The lines up to the blank ones at the end; null with a blank between, a tab, or blanks at an end. */
export function contentLines(chunk: string): Line[] | null {
  const lines: Line[] = [];
  const verbatim = /^(?:`{3}|~{3}|<!--)/.test(chunk);
  let blank = false;
  let at = 0;
  while (at < chunk.length) {
    let end = chunk.indexOf('\n', at);
    if (end < 0) end = chunk.length;
    const stop = chunk[end - 1] === '\r' ? end - 1 : end;
    const text = chunk.slice(at, stop);
    if (text.includes('\r')) return null;
    if (text === '' || (blank && text.trim() === '')) blank = true;
    else if (!verbatim && (blank || /\t|[ ]$/.test(text))) return null;
    if (!blank || verbatim) lines.push({ text, start: at });
    at = end + 1;
  }
  while (lines.length > 0 && lines.at(-1)?.text.trim() === '') lines.pop();
  return lines;
}

/** Where a line ends in the chunk, before its break. */
export function endOf(line: Line | undefined): number {
  return line ? line.start + line.text.length : 0;
}
