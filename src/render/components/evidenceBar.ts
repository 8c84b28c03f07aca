/** How firmly a plan stands: three bars from loose to firm, each with its share. */
import type { Coverage } from '../../evidence/weight/coverage';
import { type Language, say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { formatShare } from '../roe/dupontNumbers';
import { type Html, html, NOTHING } from './html';

/** Cited, independent and proven as bars with their shares; nothing for a plan without facts. */
export function evidenceBar(shares: Coverage, language: Language): Html {
  const { facts, share, independent, proven } = shares;
  if (facts === 0) return NOTHING;
  const bar = (name: keyof typeof w, value: number | null) => {
    const said =
      value === null
        ? say(name === 'proven' ? w.notChecked : w.unrated, language)
        : formatShare(value);
    const width = Math.round((value ?? 0) * 100);
    return html`<li><span class="zb-key">${say(w[name], language)}</span> <svg class="zb-track" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="zb-ground" width="100" height="8" rx="3"/><rect width="${width}" height="8" rx="3"/></svg> <span>${said}</span></li>`;
  };
  const count = say(w.facts, language, { n: facts });
  return html`<p class="zb-quiet">${count}</p><ul class="zb-bars">${bar('cited', share)}${bar('independent', independent)}${bar('proven', proven)}</ul>`;
}
