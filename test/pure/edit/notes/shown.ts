import type { Proposal } from '../../../../src/edit/notes/model';

/** A proposal in one line, as the labels write it. */
export function shown(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'fact': {
      const what = proposal.decision
        ? 'decision'
        : proposal.section === 'buying'
          ? 'buying'
          : 'fact';
      return `${what}: ${proposal.speaker ? `${proposal.speaker} | ` : ''}${proposal.text}`;
    }
    case 'answer':
      return `answer (${proposal.question.of}): ${proposal.question.text} | ${proposal.text}`;
    case 'pain':
      return `pain (${proposal.importance}, ${proposal.hiddenness}): ${proposal.text}`;
    case 'person':
      return `person: ${[proposal.name, proposal.title].filter(Boolean).join(' | ')}`;
    case 'seen':
      return `seen: ${proposal.name}`;
    case 'action':
      return `action: ${proposal.due} | ${proposal.owner} | ${proposal.text}`;
    case 'tested':
      return `tested: ${proposal.hypothesis} | ${proposal.text}`;
    default:
      return `shift: ${proposal.text}`;
  }
}
