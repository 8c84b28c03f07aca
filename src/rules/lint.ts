/** Runs all rules over a plan: the one place where findings become diagnostics. */

import { type Masker, maskedParam, maskerOf } from '../evidence/personal/masked';
import { indexOf } from '../evidence/planIndex';
import { once } from '../finance/once';
import { isDay } from '../finance/statements/periods/days';
import { type Layout, withRoom } from '../plan/compose/room';
import type { Plan, ProblemParam } from '../plan/model';
import type { Proof } from '../proof/model';
import { RULES } from './catalogue';
import { conflictsIn } from './engine/conflicts';
import { withLineBreaksOf } from './engine/edits';
import { isOff, type Level, levelsOf, severityOf } from './engine/settings';
import { type Left, silence } from './engine/silence';
import { type Found, suppress, switchesOf } from './engine/suppress';
import { unusedSwitches } from './engine/unused';
import { firstGap, inOrder, nextStepOf } from './plan/nextStep';
import type { Cause, Context, Diagnostic, Finding, LintOptions, Rule } from './rule';
import { renderMessage } from './shared/message';
import { firstLineOf } from './shared/places';
import { ruleUrl } from './shared/url';

/**
 * All findings of a plan, by position and then by rule, however many have one cause; who
 * shows them tells each cause once (`oncePerCause`). Pure: the same plan, day and language
 * give the same list.
 */
export function lint(plan: Plan, options: LintOptions): Diagnostic[] {
  return lintWithGaps(plan, options).findings;
}

/** What is wrong with a plan, and what it still lacks. */
export interface Linted {
  readonly findings: Diagnostic[];
  /** What is missing, in a draft too, the first to be done first; empty in a dropped plan. */
  readonly gaps: Diagnostic[];
}

/** The findings of a plan as `lint` gives them, and what it still lacks. */
export function lintWithGaps(plan: Plan, options: LintOptions): Linted {
  const asOf = plan.frontMatter?.asOf ?? null;
  const { plan: spaced, layout } = withRoom(plan) ?? { plan, layout: null };
  const proof = options.proof?.(plan) ?? null;
  const context: Context = {
    today: isDay(asOf) ? asOf : options.today,
    index: indexOf(spaced),
    proof: proof && layout ? spacedProof(proof, layout) : proof,
  };
  const levels = levelsOf(plan);
  const conflicted = conflictsIn(spaced).length > 0;
  const silent = silence(spaced, findingsOf(spaced, context));
  const left = layout
    ? { ...silent, found: silent.found.map((f) => placedFound(f, layout)) }
    : silent;
  const reported = switched(plan, left, context).filter(
    ({ rule }) => !isOff(rule, levels.get(rule.id)),
  );
  const mask = once(() => maskerOf(spaced));
  const said = (found: Found) => diagnosticOf(plan, found, levels, options, conflicted, mask);
  return {
    findings: forStatus(plan, reported, levels).map(said).sort(byPosition),
    gaps: gapsIn(plan, reported).map(said),
  };
}

/** A finding in the plan with room where it stands in the text. */
function placedFound(found: Found, layout: Layout): Found {
  const { range, edits, cause, effectOf } = found;
  const placed = (of: Cause) =>
    typeof of === 'string' || of.at === undefined ? of : { ...of, at: layout.actual(of.at) };
  return {
    ...found,
    range: layout.actualRange(range),
    edits: edits?.map((edit) => ({ ...edit, range: layout.actualRange(edit.range) })),
    cause: cause && placed(cause),
    effectOf: effectOf?.map(placed),
  };
}

/** What copies say, where it stands in the plan with room. */
function spacedProof(proof: Proof, layout: Layout): Proof {
  const checks = proof.checks.map((check) => ({
    ...check,
    range: layout.spacedRange(check.range),
    claim: check.claim === null ? null : layout.spaced(check.claim),
    wrongPage: check.wrongPage && {
      ...check.wrongPage,
      range: layout.spacedRange(check.wrongPage.range),
    },
  }));
  return { ...proof, checks };
}

function gapsIn(plan: Plan, reported: readonly Found[]): Found[] {
  if (plan.frontMatter?.decision === 'drop') return [];
  return inOrder(
    plan,
    reported.filter(({ rule }) => rule.completeness),
  );
}

/** Runs all rules, even disabled ones: only their findings tell which switches are used. */
function findingsOf(plan: Plan, context: Context): Found[] {
  return RULES.flatMap((rule) =>
    rule.timed && context.today === null
      ? []
      : Array.from(rule.check(plan, context), (finding) => foundBy(rule, finding)),
  );
}

/** Field by field: a plan may have thousands, and spreading takes five times as long. */
function foundBy(rule: Rule, finding: Finding): Found {
  const { range, code, params, edits, severity, cause, effectOf } = finding;
  return { rule, range, code, params, edits, severity, cause, effectOf };
}

/** Without what the plan's comments switch off, and with the switches that switch off nothing. */
function switched(plan: Plan, left: Left, context: Context): Found[] {
  const switches = switchesOf(plan);
  const firstLine = firstLineOf(plan);
  const { kept, used } = suppress(left.found, switches, firstLine);
  const unused = unusedSwitches(plan, left, used, context);
  return [...kept, ...suppress(unused, switches, firstLine).kept];
}

/** A draft hears one next step instead of all that is incomplete; a dropped plan need not be complete. */
function forStatus(
  plan: Plan,
  reported: readonly Found[],
  levels: ReadonlyMap<string, Level>,
): readonly Found[] {
  const dropped = plan.frontMatter?.decision === 'drop';
  if (!dropped && plan.frontMatter?.status !== 'draft') return reported;
  // Nor does a status take away what the house has locked.
  const stays = ({ rule }: Found) => !rule.completeness || plan.config.locked.has(rule.id);
  const complete = reported.filter(stays);
  const gap = firstGap(
    plan,
    reported.filter((found) => !stays(found)),
  );
  if (dropped || !gap || levels.get('plan/next-step')?.off) return complete;
  const step = { ...nextStepOf(gap), range: firstLineOf(plan) };
  return [...suppress([step], switchesOf(plan), step.range).kept, ...complete];
}

function diagnosticOf(
  plan: Plan,
  found: Found,
  levels: ReadonlyMap<string, Level>,
  { language }: LintOptions,
  conflicted: boolean,
  mask: () => Masker,
): Diagnostic {
  const { rule, code, range } = found;
  const params = maskedParams(found.params ?? {}, mask());
  // Between conflict markers nobody knows what is right.
  const edits = conflicted ? [] : (found.edits ?? []);
  const word = rule.messages[code];
  if (!word) throw new Error(`${rule.id} has no message "${code}"`);
  return {
    rule: rule.id,
    severity: severityOf(rule, found.severity, levels.get(rule.id)),
    message: renderMessage(word, params, language),
    range,
    url: ruleUrl(rule.id),
    code,
    params,
    timed: rule.timed === true,
    fixable: edits.length > 0,
    edits: withLineBreaksOf(plan.text, edits),
    cause: found.cause && keyOf(found.cause),
    effectOf: found.effectOf?.map(keyOf),
  };
}

function keyOf(cause: Cause): string {
  return typeof cause === 'string' ? cause : `${cause.why} ${cause.at}`;
}

/** No message repeats what is personal, whatever rule it comes from. */
function maskedParams(
  params: Readonly<Record<string, ProblemParam>>,
  mask: Masker,
): Readonly<Record<string, ProblemParam>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, param]) => [name, maskedParam(param, mask)]),
  );
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.range.start !== b.range.start) return a.range.start - b.range.start;
  if (a.rule === b.rule) return a.range.end - b.range.end;
  return a.rule < b.rule ? -1 : 1;
}
