/** What each party needs and how we meet it; an empty answer is a gap that is seen. */
import type { Need } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { type Language, marks, say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, NOTHING } from './html';
import { term } from './words';

export interface ShownNeed {
  /** The party, as `partyText` says it. */
  readonly party: string;
  readonly need: Html;
  readonly answer: Html;
  /** Shown only where one of them has any. */
  readonly conflict: Html;
  readonly at?: Html;
}

/** The needs as a table, a row each; the column of conflicts only where there is one. Empty without needs. */
export function needsTable(needs: readonly ShownNeed[], language: Language): Html {
  if (needs.length === 0) return NOTHING;
  const hasConflicts = needs.some(({ conflict }) => !conflict.empty);
  const columns = ['party', 'need', 'answer', ...(hasConflicts ? ['conflict'] : [])];
  const heads = columns.map(
    (column) => html`<th scope="col">${term('needsColumn', column, language)}</th>`,
  );
  const missing = html`<span class="zb-none">${say(w.missing, language)}</span>`;
  const rows = needs.map(
    ({ party, need, answer, conflict, at }) =>
      html`<tr${at ?? NOTHING}><th scope="row">${party}</th><td>${need.empty ? missing : need}</td><td>${answer.empty ? missing : answer}</td>${hasConflicts ? html`<td>${conflict}</td>` : NOTHING}</tr>`,
  );
  return html`<table class="zb-table"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** The organization's own name of a party, with ours behind it where it says something else. */
export function partyText(
  { party, name }: Pick<Need, 'party' | 'name'>,
  language: Language,
): string {
  const ours = party === null ? '' : term('party', party, language);
  if (ours === '' || fold(name).includes(fold(ours))) return name;
  return say(marks.aside, language, { text: name, aside: ours });
}
