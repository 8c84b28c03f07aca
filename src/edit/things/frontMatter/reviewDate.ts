import type { Plan, TextEdit } from '../../../plan/model';
import { setKeys } from './frontMatterKeys';

/**
 * Sets `reviewBy` in the front matter: its value alone, or one more line behind
 * the owner's. `null` where there is no front matter that can be read.
 *
 * @param day ISO
 */
export function setReviewDate(plan: Plan, day: string): TextEdit[] | null {
  return setKeys(plan, [{ term: 'reviewBy', text: day, behind: ['owner'] }]);
}
