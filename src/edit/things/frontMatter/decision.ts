/** What a meeting decided of an account, written into its plan. */
import { readPlan } from '../../../plan/document';
import type { Plan, TextEdit } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { withEdits } from '../../../plan/text/text';
import { typed } from '../typed';
import { type KeyValue, sentence, setKeys } from './frontMatterKeys';

/** A decision on an account, as a meeting made it. */
export interface Decision {
  /** Term of `decision`. */
  readonly decision: string;
  readonly reason: string;
  /** What would bring us back; empty leaves what is there. */
  readonly revisit: string;
}

/**
 * The edits, or `null` where the plan can't hold them: each is read back first, so
 * that a front matter of an unusual shape is left alone rather than broken.
 */
export function setDecision(
  plan: Plan,
  { decision, reason, revisit }: Decision,
): TextEdit[] | null {
  const [why, back] = [typed(reason), typed(revisit)];
  const values: KeyValue[] = [
    {
      term: 'decision',
      text: word('decision', decision, planLanguage(plan)),
      behind: ['reviewBy', 'owner', 'account'],
    },
    { term: 'reason', text: sentence(why), behind: ['decision', 'reviewBy', 'owner', 'account'] },
    ...(back === ''
      ? []
      : [{ term: 'revisit', text: sentence(back), behind: ['reason', 'decision', 'account'] }]),
  ];
  const edits = setKeys(plan, values);
  if (!edits) return null;
  const { frontMatter } = readPlan(withEdits(plan.text, edits), plan);
  const isRead =
    frontMatter?.valid === true &&
    frontMatter.decision === decision &&
    frontMatter.reason === why &&
    (back === '' || frontMatter.revisit === back);
  return isRead ? edits : null;
}
