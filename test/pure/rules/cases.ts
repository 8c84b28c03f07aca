/** Cases of `test/fixtures/nearMisses`: a plan with places, and lines with what is put there. */

/** The lines, each with its mark: `- ` isn't found by the rule, `+ ` is. */
export function casesIn(file: string): string[] {
  const [, lines = ''] = file.split('\n%%\n');
  return lines.split('\n').filter((line) => /^[+-] /.test(line));
}

/** The plan that a line makes. */
export function planOfCase(file: string, line: string): string {
  const [base = ''] = file.split('\n%%\n');
  const parts = line
    .slice(2)
    .split('||')
    .map((part) => part.trim());
  return base.replace(/\{(\d)\}/g, (_, nth) =>
    (parts[Number(nth) - 1] ?? '').replaceAll('\\n', '\n'),
  );
}
