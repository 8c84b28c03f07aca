/** High, medium, low as filled steps with their word. */
import type { Language } from '../../words';
import { type Html, html, NOTHING } from './html';
import { term } from './words';

const LEVELS = ['low', 'medium', 'high'];

/** `importance ▮▮▯ medium`; nothing for no level. */
export function rating(name: string, level: string | null, language: Language): Html {
  if (level === null) return NOTHING;
  const steps = LEVELS.indexOf(level) + 1;
  const word = term('level', level, language);
  return html`<span class="zb-rating">${name} ${meter(steps, LEVELS.length)} ${word}</span>`;
}

/** Filled steps, hidden from screen readers: the word beside them says it. */
export function meter(filled: number, of: number): Html {
  const steps = Array.from({ length: of }, (_, at) =>
    at < filled ? html`<i class="on"></i>` : html`<i></i>`,
  );
  return html`<span class="zb-meter" aria-hidden="true">${steps}</span>`;
}
