/** A pain with its ratings, and all pains of a plan by importance and hiddenness. */
import type { Pain } from '../../plan/model';
import { type Language, marks, say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, joined, NOTHING } from './html';
import { rating } from './rating';
import { term } from './words';

type Rated = Pick<Pain, 'importance' | 'hiddenness'>;

/** Both ratings of a pain. */
export function painRatings({ importance, hiddenness }: Rated, language: Language): Html {
  const key = (name: string) => term('painKey', name, language);
  const rated = [
    rating(key('importance'), importance, language),
    rating(key('hiddenness'), hiddenness, language),
  ];
  return joined(rated, ' ');
}

/** The word “Pain” as a badge in front of a pain. */
export function painBadge(language: Language): Html {
  return html`<span class="zb-badge pain">${term('opportunityKey', 'pain', language)}</span>`;
}

/** What stands for a pain in the matrix. */
export interface PlacedPain extends Rated {
  readonly text: Html;
}

const DOWN = ['high', 'medium', 'low'];
const ACROSS = ['low', 'medium', 'high'];
/** Fewest pains that make a matrix. */
const LEAST = 2;

/** Importance down, hiddenness across; nothing below two pains that are rated on both. */
export function painsMatrix(pains: readonly PlacedPain[], language: Language): Html {
  const rated = pains.filter(({ importance, hiddenness }) => importance && hiddenness);
  if (rated.length < LEAST) return NOTHING;
  const level = (one: string) => term('level', one, language);
  const key = (name: string) => term('painKey', name, language);
  const named = (name: string, one: string) =>
    `${key(name)}${say(marks.colon, language)}${level(one)}`;
  const rows = DOWN.map((importance) => {
    const cells = ACROSS.map((hiddenness) => {
      const own = rated.filter(
        (pain) => pain.importance === importance && pain.hiddenness === hiddenness,
      );
      const items = own.map(({ text }) => html`<li>${text}</li>`);
      const heat = DOWN.length - 1 - DOWN.indexOf(importance) + ACROSS.indexOf(hiddenness);
      return html`<td class="heat-${heat}">${items.length > 0 ? html`<ul>${items}</ul>` : NOTHING}</td>`;
    });
    return html`<tr><th scope="row">${named('importance', importance)}</th>${cells}</tr>`;
  });
  const heads = ACROSS.map((one) => html`<th scope="col">${named('hiddenness', one)}</th>`);
  return html`<table class="zb-matrix"><caption>${say(w.matrix, language)}</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}
