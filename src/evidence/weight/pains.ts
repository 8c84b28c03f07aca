/** Pains by what they weigh: importance times hiddenness, since what matters and isn't said is worth most. */
import type { Pain } from '../../plan/model';

const POINTS: Readonly<Record<string, number>> = { high: 3, medium: 2, low: 1 };

/** 1–9; 0 where either isn't rated. */
export function weightOf({
  importance,
  hiddenness,
}: Pick<Pain, 'importance' | 'hiddenness'>): number {
  return (POINTS[importance ?? ''] ?? 0) * (POINTS[hiddenness ?? ''] ?? 0);
}

/** The heaviest first; equals, and those not rated, stay in the plan's order. */
export function byWeight<T extends Pick<Pain, 'importance' | 'hiddenness'>>(
  pains: readonly T[],
): T[] {
  return [...pains].sort((a, b) => weightOf(b) - weightOf(a));
}
