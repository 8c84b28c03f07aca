/** The report on a plan as a page, for `zhibi report` and for the editor. */

import { planHealth } from '../evidence/health';
import { customerOf, indexOf } from '../evidence/planIndex';
import { readPlan } from '../plan/document';
import type { Plan } from '../plan/model';
import { withEdits } from '../plan/text/text';
import { reportOf } from '../render/report/report';
import { reportHtml } from '../render/report/reportPage';
import { unconfirmed } from '../rules/figure/stale';
import type { Language } from '../words';

export interface PlanReport {
  readonly html: string;
  /** Statements, blocks, needs and opportunities that aren't fit to leave the house. */
  readonly leftOut: number;
  /** Bound figures that are shown as their block says, not as written. */
  readonly corrected: number;
}

/**
 * Makes the report; unless `internal` it holds only what may leave the house.
 * `today` is an ISO day. A bound figure that was written wrong is shown with the
 * value of its block; what rests on one without a value stays in the house.
 */
export function planReport(
  written: Plan,
  { internal, today }: { readonly internal: boolean; readonly today: string },
  language: Language,
): PlanReport {
  const { plan, corrected } = withTrueFigures(written);
  const report = reportOf(plan, {
    internal,
    today,
    customer: customerOf(plan),
    evidence: planHealth(plan, [], today).channels,
    doubtful: new Set(
      [...unconfirmed(plan, indexOf(plan))].map(({ figure }) => figure.range.start),
    ),
  });
  return { html: reportHtml(report, language), leftOut: report.leftOut, corrected };
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
