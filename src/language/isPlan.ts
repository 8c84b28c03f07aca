/** Whether a Markdown file is an account plan, told from its name and its first lines alone. */

/** Front matter beyond this is not looked at. */
const FRONT_MATTER_LIMIT = 64 * 1024;

/**
 * A `*.account.md` is a plan; any other Markdown file is one when its front
 * matter has the key `zhibi`.
 *
 * @param path the file's path or address
 * @param lineAt the line of that index without its end, or undefined behind the last one
 */
export function isPlan(path: string, lineAt: (line: number) => string | undefined): boolean {
  if (/\.account\.md$/i.test(path)) return true;
  if (!/^\uFEFF?---\s*$/.test(lineAt(0) ?? '')) return false;
  let seen = 0;
  for (let line = 1; seen < FRONT_MATTER_LIMIT; line++) {
    const text = lineAt(line);
    if (text === undefined || /^(---|\.\.\.)\s*$/.test(text)) return false;
    if (/^(["']?)zhibi\1\s*[:：]/i.test(text)) return true;
    seen += text.length + 1;
  }
  return false;
}
