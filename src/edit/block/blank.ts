import type { Plan, RoeBlock } from '../../plan/model';

/** Whether a block is still as a template leaves it: no figure, no note, placeholder periods. */
export function isBlank(
  plan: Plan,
  { statements, peers, content, fence, invalid }: RoeBlock,
): boolean {
  if (!statements || invalid || peers.length > 0) return false;
  const { rows, opening, reported, weighted } = statements;
  const series = [...Object.values(rows), ...Object.values(reported), ...Object.values(weighted)];
  const hasFigure = series.some((row) => row?.some((value) => value !== null));
  const text = plan.text.slice(content.start, content.end);
  const isIndented = /[ \t>]$/.test(plan.text.slice(0, fence.start));
  return !hasFigure && Object.keys(opening).length === 0 && !text.includes('#') && !isIndented;
}
