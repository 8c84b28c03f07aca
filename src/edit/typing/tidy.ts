/** Fields of people and sources that are set off by `|` or `;`, written with ` · `. */

import { termOf } from '../../plan/lexicon';
import type { Plan, Range, TextEdit } from '../../plan/model';

/** Separators that are read already, in other spellings. */
const DOTS = /(?<!\s)[ \t]+[·•・‧|｜][ \t]*|[·•・‧|｜][ \t]+/g;
const SEMICOLONS = /(?:(?<![ \t])[ \t]+)?[;；][ \t]*/g;
/** Code, addresses and links keep their marks. */
const KEPT = /`[^`\n]*`|<[^<>\n]*>|\[[^[\]\n]*\]\((?:[^()\n]|\([^()\n]*\))*\)|https?:\/\/[^\s；]+/g;
/** Fewer semicolons may belong to a sentence. */
const LEAST = 2;

/**
 * The edits that make ` · ` of the separators on the lines of people and
 * sources. `;` counts only on a line without any other, of a person with at
 * least three fields or of a source that begins with its kind.
 */
export function tidyEdits(plan: Plan): TextEdit[] {
  const people = plan.people
    .filter(({ from }) => from === 'list')
    .map(({ firstLine }) => firstLine);
  const sources = plan.sources.map(({ firstLine }) => firstLine);
  return [
    ...people.flatMap((range) => lineEdits(plan.text, range, () => true)),
    ...sources.flatMap((range) =>
      lineEdits(plan.text, range, ([kind = '']) => termOf('sourceKind', kind) !== null),
    ),
  ].sort((a, b) => a.range.start - b.range.start);
}

function lineEdits(
  text: string,
  { start, end }: Range,
  isFields: (fields: readonly string[]) => boolean,
): TextEdit[] {
  const line = text.slice(start, end);
  const from = /^\[\^[^\]\n]+\]:[ \t]*/.exec(line)?.[0].length ?? 0;
  const kept = [...line.matchAll(KEPT)].map(({ index, 0: own }) => [index, index + own.length]);
  const free = (at: number) => kept.every(([a = 0, b = 0]) => at < a || at >= b);
  const found = (separator: RegExp) =>
    [...line.matchAll(separator)].filter(({ index }) => index >= from && free(index));
  const dots = found(DOTS);
  const semicolons = dots.length > 0 ? [] : found(SEMICOLONS);
  const fields = line
    .slice(from)
    .split(/[;；]/)
    .map((field) => field.trim());
  const counted = semicolons.length >= LEAST && isFields(fields) ? semicolons : [];
  return [...dots, ...counted].flatMap(({ index, 0: own }) =>
    own === ' · '
      ? []
      : [{ range: { start: start + index, end: start + index + own.length }, text: ' · ' }],
  );
}
