/** The line over each `roe` block. */
import type { Plan, RoeBlock } from '../plan/model';
import { dupontLine } from '../render/dupont';
import { type Language, say } from '../words';
import { dupontWords } from '../words/dupont';
import type { Lens } from './types';

/** `ROE 6.57% = 净利率 7.26% × 周转 0.504 × 权益乘数 1.795 · 较上年 −11.19pp(净利率 −11.60)` over each block. */
export function roeLenses(plan: Plan, language: Language): Lens[] {
  return plan.roe
    .filter((block) => !block.duplicate)
    .map((block) => ({ range: block.fence, title: titleOf(block, language) }));
}

function titleOf(block: RoeBlock, language: Language): string {
  if (block.statements) return dupontLine(block.statements, language);
  return say(block.invalid ? dupontWords.invalidBlock : dupontWords.noPeriods, language);
}
