import { entityAnalysis } from '../../finance/analyse';
import type { Plan, RoeBlock } from '../../plan/model';
import { dupontLine } from '../../render/dupont';
import { dupontMarkdown } from '../../render/dupontTable';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { indexOf } from '../../rules/planIndex';
import type { Language } from '../../words';
import { touches } from '../cursor';
import type { Hover } from '../types';

/** The DuPont table of a `roe` block, with the peers where it is the customer's. */
export function blockHover(plan: Plan, offset: number, language: Language): Hover | undefined {
  const block = plan.roe.find(({ range }) => touches(range, offset));
  if (!block?.statements) return undefined;
  return { range: hoverRange(block, offset), markdown: blockMarkdown(plan, block, language) };
}

export function blockMarkdown(plan: Plan, block: RoeBlock, language: Language): string {
  const { statements } = block;
  if (!statements) return '';
  const index = indexOf(plan);
  const analysis = index.customerBlock === block ? index.analysis : null;
  const entity = analysis?.customer ?? entityAnalysis(statements, null);
  return [
    `**${escapeMarkdown(statements.entity)}**`,
    escapeMarkdown(dupontLine(statements, language)),
    dupontMarkdown(entity, analysis, language),
  ].join('\n\n');
}

/** The row under the mouse, else the opening fence: a hover doesn't light up the whole block. */
function hoverRange(block: RoeBlock, offset: number) {
  const row = block.rows.find(
    ({ keyRange, valueRange }) => keyRange.start <= offset && offset <= valueRange.end,
  );
  if (!row) return block.fence;
  return { start: row.keyRange.start, end: row.valueRange.end };
}
