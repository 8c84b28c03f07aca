/** How well an account fits: its scores, weighed as the organization's picture of a good customer says. */
import type { Plan } from '../plan/model';
import { fold } from '../plan/text/text';

export interface Fit {
  /** 0–1; `null` where nothing that counts is scored. */
  readonly score: number | null;
  /** Criteria of the organization that this plan doesn't score, as the organization writes them. */
  readonly missing: readonly string[];
}

/**
 * The weighted mean of the criteria that `.zhibi.yaml` names; without any, points
 * over possible points. A criterion scored twice counts once, as first written.
 */
export function fitOf({ fit, config }: Plan): Fit {
  const scored = new Map<string, { score: number; of: number }>();
  for (const { criterion, score, of } of fit) {
    const key = fold(criterion);
    if (score === null || of === null || of <= 0 || scored.has(key)) continue;
    scored.set(key, { score: Math.min(score, of), of });
  }
  if (config.fit.size === 0) return { score: pointsOf([...scored.values()]), missing: [] };
  let sum = 0;
  let weights = 0;
  const missing: string[] = [];
  for (const [criterion, { weight, direction }] of config.fit) {
    const own = scored.get(fold(criterion));
    if (!own) missing.push(criterion);
    else {
      // Of 1 to 5 points 1 is the best where less is better.
      const points = direction === 'lower' ? own.of + 1 - Math.max(1, own.score) : own.score;
      sum += (weight * points) / own.of;
      weights += weight;
    }
  }
  return { score: weights > 0 ? sum / weights : null, missing };
}

function pointsOf(scores: readonly { readonly score: number; readonly of: number }[]) {
  const possible = scores.reduce((sum, { of }) => sum + of, 0);
  const points = scores.reduce((sum, { score }) => sum + score, 0);
  return possible > 0 ? points / possible : null;
}
