/** `lint --fix`: applies the safe edits of findings until none is left. */
import type { Plan, Range } from '../../plan/model';
import { lowerBound } from '../../plan/text/ranges';
import { withEdits } from '../../plan/text/text';
import { lint } from '../lint';
import type { Diagnostic, LintOptions } from '../rule';
import { conflictsOf } from './conflicts';

export interface Fixed {
  readonly text: string;
  /** The findings whose edits were applied, in the order of application. */
  readonly applied: readonly Diagnostic[];
}

/** One fix can uncover the next, but not for ever: a bound for edits that undo each other. */
const MOST_ROUNDS = 50;
/** Readings in one round; what isn't tried by then is left for the writer. */
const MOST_TRIES = 64;

/**
 * The text with every safe fix applied. In each round the edits that don't
 * touch one another are applied together, then the text is read and linted
 * again; an edit after which there is a finding that wasn't there is left out.
 * Nothing is fixed in a text with conflict markers. A byte order mark stays; all
 * other bytes are as they were.
 */
export function applyFixes(
  text: string,
  read: (text: string) => Plan,
  options: LintOptions,
): Fixed {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  let current = text.slice(mark.length);
  if (conflictsOf(current).length > 0) return { text, applied: [] };
  const findings = (of: string) => lint(read(of), options);
  const seen = new Set([current]);
  const applied: Diagnostic[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = findings(current);
    const fixable = withoutOverlaps(before.filter((finding) => finding.fixable));
    const counts = countsOf(before);
    const first = harmless(current, fixable.filter(isAtStart), counts, findings);
    const opening = first.length > 0 ? first : opened(current, fixable, counts, findings);
    const chosen = opening.length > 0 ? opening : harmless(current, fixable, counts, findings);
    const next = fixedBy(current, chosen);
    if (chosen.length === 0 || seen.has(next)) break;
    applied.push(...chosen);
    seen.add(next);
    current = next;
  }
  return { text: mark + current, applied };
}

/** Whether there is front matter hangs on it: whatever else is found may be misread. */
function isAtStart({ edits }: Diagnostic): boolean {
  return edits.some(({ range }) => range.start === 0);
}

/** What a Chinese keyboard wrote in YAML, which isn't read while it stands there; no more is a block with decimal commas. */
const KEYBOARD: ReadonlySet<string> = new Set(['colon', 'comma', 'bracket']);
const UNREAD: ReadonlySet<string> = new Set(['format/front-matter-invalid', 'roe/invalid']);

/**
 * The edits that let YAML be read. What is found in a plan only now was there before, and
 * kept silent: no edit made it, as long as the YAML itself has no fault more.
 */
function opened(
  text: string,
  fixable: readonly Diagnostic[],
  before: ReadonlyMap<string, number>,
  findings: (text: string) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const typed = fixable.filter(
    ({ rule, code }) =>
      (rule === 'format/near-miss' && KEYBOARD.has(code)) ||
      (rule === 'roe/invalid' && code === 'decimal-comma'),
  );
  if (typed.length === 0) return [];
  const unread = findings(fixedBy(text, typed)).filter(({ rule }) => UNREAD.has(rule));
  const isNew = [...countsOf(unread)].some(([key, count]) => count > (before.get(key) ?? 0));
  return isNew ? [] : typed;
}

function fixedBy(text: string, findings: readonly Diagnostic[]): string {
  return withEdits(
    text,
    findings.flatMap(({ edits }) => edits),
  );
}

/** How often each thing is found; places move with every edit. What the day makes, no edit does: a source that can be read at last may be stale. */
function countsOf(findings: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, code, timed } of findings) {
    if (timed) continue;
    const key = `${rule} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Those of `fixes` that can be applied together without a new finding; halves are tried where the whole makes one. */
function harmless(
  text: string,
  fixes: readonly Diagnostic[],
  before: ReadonlyMap<string, number>,
  findings: (text: string) => readonly Diagnostic[],
): Diagnostic[] {
  let tries = MOST_TRIES;
  const adds = (chosen: readonly Diagnostic[]) => {
    tries--;
    const after = countsOf(findings(fixedBy(text, chosen)));
    return [...after].some(([key, count]) => count > (before.get(key) ?? 0));
  };
  const kept: Diagnostic[] = [];
  const take = (some: readonly Diagnostic[]): void => {
    if (some.length === 0 || tries <= 0) return;
    if (!adds([...kept, ...some])) kept.push(...some);
    else if (some.length > 1) {
      const half = some.length >> 1;
      take(some.slice(0, half));
      take(some.slice(half));
    }
  };
  take(fixes);
  return kept;
}

/** The findings whose edits neither overlap nor touch those of an earlier one; each whole or not at all. */
export function withoutOverlaps(findings: readonly Diagnostic[]): Diagnostic[] {
  const taken: Range[] = [];
  return findings.filter(({ edits }) => {
    if (edits.some(({ range }) => touchesOne(taken, range))) return false;
    for (const { range } of edits) taken.splice(placeOf(taken, range.start), 0, range);
    return true;
  });
}

/** `taken` is in order and without overlaps: only the neighbours can touch. */
function touchesOne(taken: readonly Range[], { start, end }: Range): boolean {
  const at = placeOf(taken, start);
  const before = taken[at - 1];
  const after = taken[at];
  return (
    (before !== undefined && before.end >= start) || (after !== undefined && after.start <= end)
  );
}

function placeOf(ranges: readonly Range[], offset: number): number {
  return lowerBound(ranges, offset, ({ start }) => start);
}
