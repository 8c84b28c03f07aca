/** What the switches of a plan cover. */
import type { Suppression } from '../model';
import type { Switch } from '../read/reading';
import { lineEnd } from '../text/text';

/** Switches as suppressions with their scope; an `enable` ends the `disable` of its rule. */
export function suppressionsOf(switches: readonly Switch[], text: string): Suppression[] {
  const ordered = [...switches].sort((a, b) => a.range.start - b.range.start);
  return ordered.flatMap((one, i): Suppression[] => {
    const { rule, reason, range } = one;
    if (one.verb === 'enable') return [];
    if (one.verb === 'disable-next-line') {
      const form = one.yaml ? 'yaml-next-line' : 'next-line';
      return [{ rule, reason, range, form, scope: nextLine(text, range.end) }];
    }
    const closed = ordered
      .slice(i + 1)
      .find((other) => other.verb === 'enable' && (other.rule === rule || other.rule === ''));
    const end = closed?.range.start ?? text.length + 1;
    return [{ rule, reason, range, form: 'block', scope: { start: range.start, end } }];
  });
}

/** The next line that isn't blank. */
function nextLine(text: string, from: number): { start: number; end: number } {
  const rest = text.slice(lineEnd(text, from));
  const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(rest)?.[0].length ?? 0;
  const start = lineEnd(text, from) + blank;
  return { start, end: lineEnd(text, start) + 1 };
}
