/** A plan's blocks by their lines, for viewers of Markdown, which know no offsets. */
import type { Plan } from '../../../plan/model';
import { positionAt } from '../../../plan/text/text';
import type { Options } from '../../components/look';
import type { PlanPage } from '../planHtml';
import type { LineBlock } from './markdownIt';

/** The plan's blocks with the lines (0-based, end exclusive) that they take up. */
export function lineBlocks(plan: Plan, page: PlanPage, options: Options): LineBlock[] {
  const lineOf = (offset: number) => positionAt(plan.lineStarts, offset).line;
  return page.blocks(plan, options).map(({ start, end, html }) => ({
    line: lineOf(start),
    end: lineOf(Math.max(start, end - 1)) + 1,
    html,
  }));
}

/** What a text cell of a notebook shows, kept in its metadata: its renderer has no plan at hand. */
export interface CellView {
  /** The cell's text that it was made of; of another text it isn't the view. */
  readonly text: string;
  readonly blocks: readonly LineBlock[];
}

/** Where it is kept; nothing of it goes into the file. */
export const CELL_VIEW = 'zhibiView';
