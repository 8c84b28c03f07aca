/** Claims from random places of a document, at most so many of each kind. */
import { bareOf, proseClaims, sentencesOf } from './prose.mjs';
import { isTold, rowClaims } from './rows.mjs';
import { looseRowsOf, rowsOf } from './tables.mjs';
import { Truth } from './truth.mjs';

/** Sentences of other documents that this one doesn't have: the law makes all of them say some. */
export function strangersTo({ name, copy }, copies, { pick }) {
  // Over pages, too: what stands at their edges is no part of a sentence.
  const inner = ({ lines, edges }) => lines.slice(edges.top, lines.length - edges.bottom);
  const whole = bareOf(copy.pages.flatMap(inner).join(' '));
  return copies
    .filter((one) => one.name !== name && one.copy.about.language === copy.about.language)
    .flatMap(({ copy: other }) => sentencesOf(pick(other.pages)).slice(0, 40))
    .filter((one) => !whole.includes(bareOf(one)));
}

/** At most `most` claims of each kind. */
export function claimsOf(copy, { most, strangers, draw }) {
  const rows = rowsOf(copy);
  const truth = new Truth(rows, looseRowsOf(copy));
  const told = rows.filter((row) => isTold(row));
  const sign = signOf(copy);
  const counts = new Map();
  const claims = [];
  const keep = (made) => {
    for (const claim of made) {
      const count = counts.get(claim.kind) ?? 0;
      if (count >= most) continue;
      counts.set(claim.kind, count + 1);
      claims.push(claim);
    }
  };
  for (let tries = 0; tries < most * 6; tries++) {
    const page = draw.pick(copy.pages);
    const sentences = sentencesOf(page);
    if (sentences.length > 0) {
      const sentence = draw.pick(sentences);
      const others = sentences.filter((one) => one !== sentence);
      const other = others.length > 0 ? draw.pick(others) : null;
      keep(proseClaims({ sentence, other, strangers, page, pages: copy.pages, truth, draw }));
    }
    if (told.length === 0) continue;
    const row = draw.pick(told);
    const beside = rows.filter(
      (one) => one.page === row.page && Math.abs(one.line - row.line) < 12 && one !== row,
    );
    keep(rowClaims({ row, beside, truth, sign, draw }));
  }
  return claims;
}

/** The sign that the document's money has most. */
function signOf(copy) {
  const text = copy.pages.flatMap(({ lines }) => lines).join('\n');
  const count = (sign) => text.split(sign).length;
  return ['$', '£', '€'].sort((a, b) => count(b) - count(a))[0];
}
