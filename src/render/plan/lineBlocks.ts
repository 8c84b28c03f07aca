/** A plan's blocks by their lines, for viewers of Markdown, which know no offsets. */
import type { Plan } from '../../plan/model';
import { positionAt } from '../../plan/text/text';
import type { Options } from '../components/look';
import type { PlanPage } from './planHtml';

export interface ShownLines {
  /** 0-based. */
  readonly line: number;
  /** Exclusive. */
  readonly end: number;
  /** `null` where a viewer of Markdown shows it better. */
  readonly html: string | null;
}

export function lineBlocks(plan: Plan, page: PlanPage, options: Options): ShownLines[] {
  const lineOf = (offset: number) => positionAt(plan.lineStarts, offset).line;
  return page.blocks(plan, options).map(({ start, end, html }) => ({
    line: lineOf(start),
    end: lineOf(Math.max(start, end - 1)) + 1,
    html,
  }));
}
