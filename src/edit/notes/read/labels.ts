/** What proposals are called. */
import { type Language, say } from '../../../words';
import { notesWords as w } from '../../../words/shown/notes';
import type { Proposal } from '../model';

/** What one proposal is: `Pain`, `Answer`, `痛点`. */
export function labelOf(proposal: Proposal, language: Language): string {
  if (proposal.kind === 'fact') {
    const buys = proposal.section === 'buying' ? w.buying : w.fact;
    return say(proposal.decision ? w.decision : buys, language);
  }
  const isNew = proposal.kind === 'answer' && proposal.question.of === 'notes';
  return say(isNew ? w.answerNew : w[proposal.kind], language);
}
