/** Cutting a text at marks: into clauses, into sentences, to what stands beside a number in its own. */

/** A stretch of a text without the mark that ends it. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

/** The stretches between marks of one character (`marks` is global), in order; they may be empty. */
export function betweenMarks(text: string, marks: RegExp): Between[] {
  let from = 0;
  return [...[...text.matchAll(marks)].map(({ index }) => index), text.length].map((to) => {
    const stretch = { from, to };
    from = to + 1;
    return stretch;
  });
}

/** What stands before a spot and behind it, up to the nearest mark and at most `reach` characters. */
export function besideSpot(
  text: string,
  { from, to }: Between,
  marks: RegExp,
  reach = text.length,
): { readonly before: string; readonly after: string } {
  return {
    before:
      text
        .slice(Math.max(0, from - reach), from)
        .split(marks)
        .at(-1) ?? '',
    after: text.slice(to, to + reach).split(marks)[0] ?? '',
  };
}
