/** The whitespace as a matrix: units down, offerings across, each cell by its state. */
import type { WhitespaceCell } from '../../plan/model';
import { say } from '../../words';
import { whitespaceWords } from '../../words/shown/whitespace';
import { type Html, html } from '../components/html';
import { whitespaceText } from '../whitespace/whitespaceSvg';
import type { Pen } from './markdown/pen';

/** The cells as a table with a row a unit and a column an offering. */
export function whitespaceTable(cells: readonly WhitespaceCell[], pen: Pen): Html {
  const { look, inline } = pen;
  const { language } = look;
  const offerings = [...new Set(cells.map(({ offering }) => offering))];
  const units = [...new Set(cells.map(({ unit }) => unit))];
  const rows = units.map((unit) => {
    const own = offerings.map((offering) => {
      const cell = cells.find((one) => one.unit === unit && one.offering === offering);
      const text =
        cell && cell.state !== 'unknown'
          ? html`${inline.words(cell.text)}${look.chipsIn(cell.citations)}`
          : html`<span class="zb-quiet">${say(whitespaceWords.unknown, language)}</span>`;
      return html`<td class="state-${cell?.state ?? 'unknown'}"${cell ? look.at(cell.range) : ''}>${text}</td>`;
    });
    return html`<tr><th scope="row">${unit}</th>${own}</tr>`;
  });
  const heads = offerings.map((offering) => html`<th scope="col">${offering}</th>`);
  const caption = whitespaceText(look.plan, language);
  return html`<div class="zb-wide"><table class="zb-table zb-white"><caption>${caption}</caption><thead><tr><td></td>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
