import type { PlanIndex } from '../../evidence/planIndex';
import { analyseSegments, type BoundValue, metricValue, segmentValue } from '../../finance/analyse';
import type { Statements } from '../../finance/statements/statements';
import type { BoundFigure, Plan } from '../../plan/model';

/** What a bound figure's address leads to; undefined where it has too few parts or there is no block. */
export function boundValueOf(
  plan: Plan,
  index: PlanIndex,
  figure: BoundFigure,
): BoundValue | undefined {
  const { entity, period, segment, metric } = figure;
  if (entity === null || period === null || metric === null) return undefined;
  if (figure.scheme === 'roe') {
    return index.analysis ? metricValue(index.analysis, entity, period, metric) : undefined;
  }
  if (segment === null) return undefined;
  const blocks = plan.segments
    .filter((block) => !block.duplicate)
    .map((block) => analyseSegments(block, statementsOf(plan, block.entity)));
  return segmentValue(blocks, entity, period, segment, metric);
}

function statementsOf(plan: Plan, entity: string | null): Statements | null {
  return plan.roe.find((block) => block.entity === entity)?.statements ?? null;
}
