/** The report on a plan as a page, for `zhibi report` and for the editor. */

import { planHealth } from '../evidence/health';
import { Gate } from '../evidence/outward';
import { maskerOf } from '../evidence/personal/masked';
import { customerOf, indexOf } from '../evidence/planIndex';
import { coverageOf } from '../evidence/weight/coverage';
import { readPlan } from '../plan/document';
import type { Plan, Range } from '../plan/model';
import { withEdits } from '../plan/text/text';
import type { Proof } from '../proof/model';
import type { Brand, Logo } from '../render/report/brand';
import type { Flag, Flagged } from '../render/report/model';
import { mutualHtml, mutualOf } from '../render/report/mutual';
import { maskedOutline, type Outline, outlineOf } from '../render/report/outline';
import { reportOf } from '../render/report/report';
import { reportHtml } from '../render/report/reportPage';
import { unconfirmed } from '../rules/figure/stale';
import { lint } from '../rules/lint';
import type { Diagnostic } from '../rules/rule';
import type { Language } from '../words';
import { stakesOf } from './portfolio/stake';

/** A report on a plan in all its layouts, with what was left out of it. */
export interface PlanReport {
  readonly html: string;
  readonly brand: Brand;
  /** The same without a layout, for documents and slides. */
  readonly outline: Outline;
  /** Statements, blocks, needs and opportunities that must stay internal. */
  readonly leftOut: number;
  /** Bound figures that are shown as their block says, not as written. */
  readonly corrected: number;
}

export interface ReportWish {
  readonly internal: boolean;
  /** ISO day. */
  readonly today: string;
  /** Page one alone. */
  readonly summary?: boolean;
  /** Where the claims begin that the copies of their sources bear out; `null` where none was looked at. */
  readonly proven?: ReadonlySet<number> | null;
  /** The organization's, as `.zhibi.yaml` names it. */
  readonly logo?: Logo | null;
  /** What the copies say, where they were looked at. */
  readonly proof?: Proof | null;
}

/**
 * Makes the report; unless `internal` it holds only what may be shown to outsiders.
 * `today` is an ISO day. A bound figure that was written wrong is shown with the
 * value of its block; what rests on one without a value stays internal.
 */
export function planReport(
  written: Plan,
  { internal, today, summary = false, proven = null, proof = null, logo = null }: ReportWish,
  language: Language,
): PlanReport {
  const { plan, found, corrected, shift } = withTrueFigures(written, today);
  const unproven = notFoundIn(proof).map(shift);
  const report = reportOf(plan, {
    internal,
    today,
    customer: customerOf(plan),
    evidence: planHealth(plan, [], today).channels,
    // Both by the places of the text as it is written.
    shares: coverageOf(written, proven),
    stakes: stakesOf(plan),
    doubtful: doubtfulIn(plan),
    disputed: internal ? [] : [...disputedOf(found), ...unproven],
    flagged: internal ? flaggedOf(found, unproven) : [],
  });
  const mask = maskerOf(plan);
  const brand = { logo, colour: written.config.brand?.colour ?? null };
  const html = mask(reportHtml(report, language, { summary, brand }));
  const whole = maskedOutline(outlineOf(report, language), mask);
  const outline = summary ? { ...whole, details: [], sources: [] } : whole;
  return { html, brand, outline, leftOut: report.leftOut, corrected };
}

/**
 * The mutual plan as a page for both sides, through the same gate as the shared report:
 * nothing that rests on what only we may know, and nothing that something speaks against.
 */
export function mutualPlan(
  written: Plan,
  today: string,
  language: Language,
): { readonly html: string; readonly leftOut: number } {
  const { plan, found } = withTrueFigures(written, today);
  const gate = new Gate(plan, false, doubtfulIn(plan), disputedOf(found));
  const html = maskerOf(plan)(mutualHtml(mutualOf(plan, gate, today), language));
  return { html, leftOut: gate.leftOut };
}

/** Where bound figures without a value begin. */
function doubtfulIn(plan: Plan): ReadonlySet<number> {
  return new Set([...unconfirmed(indexOf(plan))].map(({ figure }) => figure.range.start));
}

/** What speaks against a statement: it may be wrong, or not ours to tell. */
const AGAINST = /^(?:evidence\/(?!missing|ungraded)|figure\/|source\/(?:undefined|future-date))/;
/** Of these the statement itself is sound. */
const SOUND: ReadonlySet<string> = new Set([
  ...(['evidence/wrong-channel', 'evidence/single-origin', 'evidence/insider-only'] as const),
  ...(['evidence/one-voice', 'evidence/one-side', 'evidence/out-of-reach'] as const),
]);

/** Found whatever the plan or its organization switches off: a switch silences a finding, it settles nothing. */
function foundIn(plan: Plan, today: string): readonly Diagnostic[] {
  const { frontMatter, config } = plan;
  const bare = {
    ...plan,
    suppressions: [],
    frontMatter: frontMatter && { ...frontMatter, rules: [], status: 'review' as const },
    config: { ...config, rules: [], locked: new Set<string>() },
  };
  return lint(bare, { language: 'en', today });
}

function disputedOf(found: readonly Diagnostic[]): Range[] {
  return found
    .filter(({ rule }) => AGAINST.test(rule) && !SOUND.has(rule))
    .map(({ range }) => range);
}

/** By the rule that says so, the gravest first. */
const FLAGS: readonly (readonly [rule: string, flag: Flag])[] = [
  ['evidence/contradicted', 'contradicted'],
  ['figure/contradicts', 'doubtful'],
  ['figure/direction', 'doubtful'],
  ['figure/stale', 'doubtful'],
  ['evidence/unreliable', 'unreliable'],
  ['evidence/own-word', 'ours'],
  ['hypothesis/weak-verdict', 'hasty'],
];

function flaggedOf(found: readonly Diagnostic[], unproven: readonly Range[]): Flagged[] {
  const ranked = FLAGS.map(([rule, flag]) =>
    found.filter((one) => one.rule === rule).map(({ range }) => ({ flag, range })),
  );
  const [first = [], ...rest] = ranked;
  const refuted = unproven.map((range) => ({ flag: 'unproven' as const, range }));
  return [...first, ...refuted, ...rest.flat()];
}

/** What the copies don't say, though they were read. */
function notFoundIn(proof: Proof | null): Range[] {
  return (proof?.checks ?? [])
    .filter(({ result, claim }) => result === 'not-found' && claim !== null)
    .map(({ range, claim }) => ({ start: claim ?? range.start, end: range.end }));
}

/**
 * The plan with its figures put right, and what is found in it. Corrected are those that lag
 * behind a block without a finding of its own; of others nobody knows which side is right.
 */
function withTrueFigures(written: Plan, today: string) {
  const { path, config } = written;
  const before = foundIn(written, today);
  const edits = before.flatMap(({ rule, edits }) => (rule === 'figure/stale' ? edits : []));
  const shift = ({ start, end }: Range): Range => {
    const moved = (at: number) =>
      edits.reduce(
        (sum, { range, text }) =>
          range.end <= at ? sum + text.length - (range.end - range.start) : sum,
        at,
      );
    return { start: moved(start), end: moved(end) };
  };
  if (edits.length === 0) return { plan: written, found: before, corrected: 0, shift };
  const plan = readPlan(withEdits(written.text, edits), { path, config });
  return { plan, found: foundIn(plan, today), corrected: edits.length, shift };
}
