/** Where a bound figure leads: to a value, to nothing, or to something that can't be read. */

import type { PlanIndex } from '../../evidence/planIndex';
import { type BoundValue, metricValue, segmentValue } from '../../finance/analyse';
import type { Block, BoundFigure, Plan } from '../../plan/model';
import { hasProblem } from '../shared/places';

export type Bound =
  | BoundValue
  /** The address has too few parts. */
  | { readonly found: false; readonly missing: 'address' }
  /** A block that couldn't be read may hold it; that is reported there. */
  | { readonly found: false; readonly missing: 'unread' };

/** All bound figures of a plan, in order, and where each leads. */
export function boundFiguresOf(index: PlanIndex): readonly (readonly [BoundFigure, Bound])[] {
  return index.found(resolveAll);
}

function resolveAll(plan: Plan, index: PlanIndex): (readonly [BoundFigure, Bound])[] {
  const resolve = resolver(plan, index);
  return plan.boundFigures.map((figure) => [figure, resolve(figure)]);
}

function resolver(plan: Plan, index: PlanIndex): (figure: BoundFigure) => Bound {
  return (figure) => {
    const { scheme, entity, period, segment, metric } = figure;
    if (entity === null || period === null || metric === null) return lacking('address');
    if (scheme === 'segments') {
      if (segment === null) return lacking('address');
      const value = segmentValue(index.segmentAnalyses, entity, period, segment, metric);
      return value.found || !isUnread(plan, plan.segments, entity) ? value : lacking('unread');
    }
    const { analysis } = index;
    const value: BoundValue = analysis
      ? metricValue(analysis, entity, period, metric)
      : { found: false, missing: 'entity' };
    return value.found || !isUnread(plan, plan.roe, entity) ? value : lacking('unread');
  };
}

function lacking(missing: 'address' | 'unread'): Bound {
  return { found: false, missing };
}

/** A block that may hold the entity is broken, wholly or in a row. */
function isUnread(plan: Plan, blocks: readonly Block[], entity: string): boolean {
  return blocks.some((block) => {
    if (!block.invalid && !hasProblem(plan, 'roe/invalid', block.range)) return false;
    if (block.entity === null || block.entity === entity) return true;
    const peer = 'statements' in block ? (block as Plan['roe'][number]).statements?.peers : [];
    return !peer || peer.some((candidate) => candidate.entity === entity);
  });
}
