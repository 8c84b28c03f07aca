/** What `zhibi notes` prints: each proposal with the words that it comes from. */

import type { Proposal, Talk } from '../../../edit/notes/model';
import { labelOf } from '../../../edit/notes/read/labels';
import { word } from '../../../plan/terms/vocabulary';
import { visible } from '../../../review/formats/quote';
import { type Language, marks, say } from '../../../words';
import { notesWords as w } from '../../../words/shown/notes';

/** What a run of `zhibi notes` found and did. */
export interface NotesOutcome {
  /** Of the plan. */
  readonly path: string;
  readonly file: string;
  readonly dryRun: boolean;
  /** The source that has these notes already. */
  readonly already: string | null;
  readonly talk: Talk | null;
  readonly dated: boolean;
  readonly proposals: readonly Proposal[];
  /** Path of the copy from the plan. */
  readonly copy: string | null;
  /** The source's line. */
  readonly source: string | null;
}

/** The proposals one by one, the source's line and what was written, for a terminal. */
export function notesText(outcome: NotesOutcome, language: Language): string {
  const { path, file, already, talk, dated, proposals, copy, source, dryRun } = outcome;
  if (already !== null)
    return `${visible(say(w.already, language, { path, file, id: already }))}\n`;
  const lines = [
    say(w.found, language, { path, file, count: proposals.length }),
    ...proposals.flatMap((proposal) => proposalLines(proposal, language)),
    ...(source === null
      ? []
      : [`${say(w.source, language)}${say(marks.colon, language)}${source}`]),
  ];
  if (proposals.length === 0) lines.push(say(w.nothing, language, { file }));
  if (!dated && talk) lines.push(say(w.undated, language, { file, date: talk.date }));
  const done = dryRun ? w.wouldWrite : w.written;
  lines.push(say(done, language, { path, copy: copy ?? '' }));
  return `${lines.map(visible).join('\n')}\n`;
}

function proposalLines(proposal: Proposal, language: Language): string[] {
  const colon = say(marks.colon, language);
  const said = wordsOf(proposal, language);
  const from = proposal.from.text;
  return [
    `- ${labelOf(proposal, language)}${colon}${said}`,
    ...(said.includes(from) ? [] : [`  ${say(w.from, language)}${colon}${from}`]),
  ];
}

function wordsOf(proposal: Proposal, language: Language): string {
  const level = (term: string) => word('level', term, language);
  switch (proposal.kind) {
    case 'fact':
      return proposal.speaker ? `${proposal.speaker}: ${proposal.text}` : proposal.text;
    case 'answer':
      return `${proposal.question.text} → ${proposal.text}`;
    case 'pain': {
      const { importance, hiddenness } = proposal;
      const rated = [
        `${say(w.importance, language)} ${level(importance)}`,
        `${say(w.hiddenness, language)} ${level(hiddenness)}`,
      ];
      return `${proposal.text} · ${rated.join(' · ')}`;
    }
    case 'person':
      return [proposal.name, proposal.title].filter(Boolean).join(' · ');
    case 'seen':
      return proposal.name;
    case 'action':
      return [proposal.due, proposal.owner, proposal.text].filter(Boolean).join(' · ');
    case 'tested':
      return `${proposal.hypothesis} ← ${proposal.text}`;
    default:
      return proposal.text;
  }
}
