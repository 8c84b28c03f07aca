/** Which source stands for what is said. */

import { bestRank } from '../../evidence/weight/support';
import type { Source } from '../../plan/model';

/** The best graded source; the first where none is graded. */
export function bestOf(sources: readonly Source[]): Source | null {
  const ranked = [...sources].sort((a, b) => {
    const [x, y] = [bestRank([a]), bestRank([b])];
    return x === y ? 0 : x - y;
  });
  return ranked[0] ?? null;
}
