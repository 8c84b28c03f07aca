/** Which of the files that came are files that went, under another name. */

export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** Share of common lines from which two files are versions of one; git's own default. */
const ALIKE = 0.5;
const MOST_COMPARISONS = 250_000;

/** Paths of `added` → the path in `removed` that it was; identical texts first, then the most alike. */
export function renamesOf(
  removed: readonly NamedText[],
  added: readonly NamedText[],
): Map<string, string> {
  const renames = new Map<string, string>();
  const gone = new Set<string>();
  const pair = (to: string, from: string) => {
    if (renames.has(to) || gone.has(from)) return;
    renames.set(to, from);
    gone.add(from);
  };
  const byText = new Map<string, string[]>();
  for (const { text, path } of removed) byText.set(text, [...(byText.get(text) ?? []), path]);
  for (const { text, path } of added) {
    const from = byText.get(text)?.find((candidate) => !gone.has(candidate));
    if (from !== undefined) pair(path, from);
  }
  const left = removed.filter(({ path }) => !gone.has(path));
  const open = added.filter(({ path }) => !renames.has(path));
  if (left.length * open.length > MOST_COMPARISONS) return renames;
  const lines = new Map([...left, ...open].map((file) => [file, linesOf(file.text)] as const));
  const found = left.flatMap((from) =>
    open.map((to) => ({ from, to, score: common(lines.get(from), lines.get(to)) })),
  );
  found
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .forEach(({ from, to }) => {
      pair(to.path, from.path);
    });
  return renames;
}

function linesOf(text: string): ReadonlySet<string> {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return new Set(lines.filter((line) => line !== ''));
}

/** Dice coefficient of two sets of lines. */
function common(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const line of a) if (b.has(line)) shared++;
  return (2 * shared) / (a.size + b.size);
}
