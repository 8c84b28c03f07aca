/**
 * Markers in fixtures: `⟦rule/id#code!severity⟧` stands right before where a
 * finding begins. Code and severity may be left out; what stands there must be so.
 */
import { ruleById } from '../../../src/rules/catalogue';
import type { Diagnostic } from '../../../src/rules/rule';

const MARKER = /⟦([a-z]+\/[a-z-]+)(?:#([^!⟧]+))?(?:!([a-z]+))?⟧/g;

export interface Place {
  readonly rule: string;
  readonly offset: number;
  readonly code?: string;
  readonly severity?: string;
}

/** Takes the markers out and says where they stood. */
export function unmarked(marked: string): { text: string; expected: Place[] } {
  const expected: Place[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARKER)) {
    text += marked.slice(at, match.index);
    const [, rule = '', code, severity] = match;
    expected.push({ rule, offset: text.length, code, severity });
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), expected };
}

/** The text with a marker for each finding: with its code where its rule has several, its severity where it isn't the rule's. */
export function marked(text: string, found: readonly Diagnostic[]): string {
  let result = '';
  let at = 0;
  for (const { rule, range, code, severity } of [...found].sort(inOrder)) {
    const own = ruleById(rule);
    const several = Object.keys(own?.messages ?? {}).length > 1;
    const label = `${rule}${several ? `#${code}` : ''}${severity === own?.severity ? '' : `!${severity}`}`;
    result += `${text.slice(at, range.start)}⟦${label}⟧`;
    at = range.start;
  }
  return result + text.slice(at);
}

function inOrder(a: Diagnostic, b: Diagnostic): number {
  return a.range.start - b.range.start || (a.rule < b.rule ? -1 : 1);
}

/** What was found, each as fully told as the marker at its place. */
export function foundPlaces(
  diagnostics: readonly Diagnostic[],
  expected: readonly Place[],
): Place[] {
  const left = [...expected];
  return diagnostics.map(({ rule, range, code, severity }) => {
    const offset = range.start;
    const at = left.findIndex((place) => place.rule === rule && place.offset === offset);
    const asked = at < 0 ? undefined : left.splice(at, 1)[0];
    return {
      rule,
      offset,
      code: asked?.code === undefined ? undefined : code,
      severity: asked?.severity === undefined ? undefined : severity,
    };
  });
}

/** Places as a difference can be read: `line:column rule#code!severity`. */
export function placesIn(text: string, places: readonly Place[]): string[] {
  return [...places]
    .sort((a, b) => a.offset - b.offset || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, offset, code, severity }) => {
      const before = text.slice(0, offset).split('\n');
      const asked = `${code ? `#${code}` : ''}${severity ? `!${severity}` : ''}`;
      return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${rule}${asked}`;
    });
}
