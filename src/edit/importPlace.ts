/** Where a new block goes: under 能否赚钱 ("Do they make money"), in place of the template's empty block. */
import { termOf, termWord } from '../plan/lexicon';
import type { Heading, Plan, TextEdit } from '../plan/model';
import { eolOf } from '../plan/text/text';
import { type Language, say } from '../words';

/** The edit that puts the lines of a block into the plan. */
export function placeBlock(plan: Plan, lines: readonly string[], language: Language): TextEdit {
  const eol = eolOf(plan.text);
  const fenced = ['```roe', ...lines, '```'];
  const part = plan.headings.find((heading) => termOf('lookHeading', heading.text) === 'power');
  const look = plan.sections.find((section) => section.id === 'look');
  const isInside =
    part && look && part.range.start >= look.range.start && part.range.start < look.range.end;
  const end = isInside ? endOfPart(plan, part) : (look?.range.end ?? plan.text.length);
  const note = isInside ? templateIn(plan, part.range.end, end) : null;
  if (note) return { range: note, text: fenced.join(eol) };
  const mark = '#'.repeat(plan.sectionLevel || 2);
  const head = look ? [] : [`${mark} ${say(termWord('section', 'look'), language)}`, ''];
  const at = endOfProse(plan, end);
  const text = (at === 0 ? '' : eol + eol) + [...head, ...fenced].join(eol);
  return { range: { start: at, end: at }, text: text + (at === plan.text.length ? eol : '') };
}

/** The edit that puts the lines of a `segments` block under "How they earn", else where the section begins. */
export function placeSegments(plan: Plan, lines: readonly string[], language: Language): TextEdit {
  const eol = eolOf(plan.text);
  const fenced = ['```segments', ...lines, '```'].join(eol);
  const look = plan.sections.find((section) => section.id === 'look');
  const within = look?.range ?? { start: 0, end: plan.text.length };
  const part = plan.headings.find(
    ({ text, range }) =>
      termOf('lookHeading', text) === 'earns' &&
      range.start >= within.start &&
      range.start < within.end,
  );
  const head = look
    ? []
    : [`${'#'.repeat(plan.sectionLevel || 2)} ${say(termWord('section', 'look'), language)}`, ''];
  const end = part ? endOfPart(plan, part) : within.end;
  // Before the statements, which stand at the same place where the section has no parts.
  const at = endOfProse(plan, Math.min(end, within.end));
  const text = (at === 0 ? '' : eol + eol) + [...head, fenced].join(eol);
  return { range: { start: at, end: at }, text };
}

/** Up to the next heading that isn't below this one. */
function endOfPart(plan: Plan, part: Heading): number {
  const next = plan.headings.find(
    (heading) => heading.range.start > part.range.start && heading.depth <= part.depth,
  );
  return next?.range.start ?? plan.text.length;
}

/** The comment of a template that holds a block with nothing but `1 | 2` in it. */
function templateIn(plan: Plan, start: number, end: number) {
  const text = plan.text.slice(start, end);
  const match =
    /<!--(?:(?!-->|<!--)[\s\S]){0,3000}?```roe[ \t]*\r?\n((?:(?!-->|<!--)[\s\S]){0,3000}?)```(?:(?!-->)[\s\S]){0,500}?-->/.exec(
      text,
    );
  const body = match?.[1];
  if (!match || body === undefined || !isPlaceholder(body)) return null;
  return { start: start + match.index, end: start + match.index + match[0].length };
}

/** Rows of a template hold the figures 1 and 2. */
function isPlaceholder(body: string): boolean {
  const rows = body.split(/\r?\n/).filter((line) => line.includes('|'));
  return rows.length > 0 && rows.every((line) => /^[^:]+:\s*1\s*\|\s*2\s*$/.test(line));
}

/** Before the blanks and the footnotes that end a section. */
function endOfProse(plan: Plan, end: number): number {
  let at = plan.text.slice(0, end).trimEnd().length;
  for (const source of [...plan.sources].reverse()) {
    if (source.range.start < at && source.range.end >= at) {
      at = plan.text.slice(0, source.range.start).trimEnd().length;
    }
  }
  return at;
}
