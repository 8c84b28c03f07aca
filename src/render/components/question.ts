/** A question with whether it was asked, its step and its answers. */
import type { Question } from '../../plan/model';
import { type Language, say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, NOTHING } from './html';
import { term } from './words';

type Shown = Pick<Question, 'asked' | 'step'>;

/** `answers`: a list of its answers, or nothing. */
export function questionCard(
  { asked, step }: Shown,
  text: Html,
  answers: Html,
  language: Language,
): Html {
  const state = say(asked ? w.asked : w.notAsked, language);
  const badge = step
    ? html` <span class="zb-badge">${term('step', step, language)}</span>`
    : NOTHING;
  const open = asked ? NOTHING : html` <span class="zb-badge open">${state}</span>`;
  const none =
    asked && answers.empty ? html`<p class="zb-quiet">${say(w.noAnswer, language)}</p>` : NOTHING;
  return html`<p class="zb-asks">${tick(asked, state)} ${text}${badge}${open}</p>${answers}${none}`;
}

/** A box that is ticked or not; `state` is what it says to who can't see it. */
export function tick(done: boolean, state: string): Html {
  return html`<span class="zb-tick${done ? ' on' : ''}" role="img" aria-label="${state}">${done ? '✓' : ''}</span>`;
}
