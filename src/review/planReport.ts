/** The report on a plan as a page, for `zhibi report` and for the editor. */

import { coverageOf } from '../evidence/coverage';
import { planHealth } from '../evidence/health';
import { maskerOf } from '../evidence/masked';
import { Gate } from '../evidence/outward';
import { customerOf, indexOf } from '../evidence/planIndex';
import { readPlan } from '../plan/document';
import type { Plan, Range } from '../plan/model';
import { withEdits } from '../plan/text/text';
import type { Brand, Logo } from '../render/report/brand';
import { mutualHtml, mutualOf } from '../render/report/mutual';
import { maskedOutline, type Outline, outlineOf } from '../render/report/outline';
import { reportOf } from '../render/report/report';
import { reportHtml } from '../render/report/reportPage';
import { unconfirmed } from '../rules/figure/stale';
import { lint } from '../rules/lint';
import type { Language } from '../words';
import { stakesOf } from './stake';

export interface PlanReport {
  readonly html: string;
  readonly brand: Brand;
  /** The same without a layout, for documents and slides. */
  readonly outline: Outline;
  /** Statements, blocks, needs and opportunities that aren't fit to leave the house. */
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
  /** The house's, as `.zhibi.yaml` names it. */
  readonly logo?: Logo | null;
}

/**
 * Makes the report; unless `internal` it holds only what may leave the house.
 * `today` is an ISO day. A bound figure that was written wrong is shown with the
 * value of its block; what rests on one without a value stays in the house.
 */
export function planReport(
  written: Plan,
  { internal, today, summary = false, proven = null, logo = null }: ReportWish,
  language: Language,
): PlanReport {
  const { plan, corrected } = withTrueFigures(written);
  const { doubtful, disputed } = against(plan, today);
  const report = reportOf(plan, {
    internal,
    today,
    customer: customerOf(plan),
    evidence: planHealth(plan, [], today).channels,
    shares: coverageOf(plan, proven),
    stakes: stakesOf(plan),
    doubtful,
    disputed: internal ? [] : disputed,
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
  const { plan } = withTrueFigures(written);
  const { doubtful, disputed } = against(plan, today);
  const gate = new Gate(plan, false, doubtful, disputed);
  const html = maskerOf(plan)(mutualHtml(mutualOf(plan, gate, today), language));
  return { html, leftOut: gate.leftOut };
}

/** Bound figures without a value, and what speaks against statements. */
function against(plan: Plan, today: string) {
  const doubtful = new Set(
    [...unconfirmed(plan, indexOf(plan))].map(({ figure }) => figure.range.start),
  );
  return { doubtful, disputed: disputedIn(plan, today) };
}

/** What speaks against a statement: it may be wrong, or not ours to tell. */
const AGAINST = /^(?:evidence\/(?!missing|ungraded)|figure\/|source\/(?:undefined|future-date))/;
/** Of these the statement itself is sound. */
const SOUND: ReadonlySet<string> = new Set([
  ...(['evidence/wrong-channel', 'evidence/single-origin', 'evidence/insider-only'] as const),
  ...(['evidence/one-voice', 'evidence/one-side', 'evidence/out-of-reach'] as const),
  'evidence/own-word',
]);

/** Found whatever the plan or its house switches off: a switch silences a finding, it settles nothing. */
function disputedIn(plan: Plan, today: string): Range[] {
  const { frontMatter, config } = plan;
  const bare = {
    ...plan,
    suppressions: [],
    frontMatter: frontMatter && { ...frontMatter, rules: [], status: 'review' as const },
    config: { ...config, rules: [], locked: new Set<string>() },
  };
  return lint(bare, { language: 'en', today })
    .filter(({ rule }) => AGAINST.test(rule) && !SOUND.has(rule))
    .map(({ range }) => range);
}

function withTrueFigures(plan: Plan): { plan: Plan; corrected: number } {
  const { path, config } = plan;
  const edits = [...unconfirmed(plan, indexOf(plan))].flatMap(({ figure, right }) =>
    right === null ? [] : [{ range: figure.writtenRange, text: right }],
  );
  if (edits.length === 0) return { plan, corrected: 0 };
  return {
    plan: readPlan(withEdits(plan.text, edits), { path, config }),
    corrected: edits.length,
  };
}
