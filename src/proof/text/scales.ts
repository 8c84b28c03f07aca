/** The units that a document may write its numbers in. */

/** Units that a table may be in without a word beside each number: ones, thousands, millions … */
const WESTERN = [0, 3, 6, 9, 12];
/** … 万, 亿, and lakhs and crores where the document speaks of them. */
const HAN = [0, 3, 4, 6, 8];
const INDIAN = [5, 7];

/** The powers of ten that may explain a bare number of this document. */
export function scalesOf(lines: readonly string[], language: 'en' | 'zh' | null): Set<number> {
  const units = new Set(language === 'zh' ? HAN : WESTERN);
  const all = lines.join('\n');
  if (/\b(?:lakhs?|lacs?|crores?|Cr\.)/i.test(all)) for (const unit of INDIAN) units.add(unit);
  if (/[万萬億亿]/.test(all)) for (const unit of HAN) units.add(unit);
  if (/\b(?:in )?(?:thousands|millions|billions)\b|['’]000|百万|百萬/i.test(all))
    for (const unit of WESTERN) units.add(unit);
  return units;
}
