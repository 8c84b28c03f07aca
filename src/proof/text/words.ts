/** The words of a text that say what it is about: Latin words by stem, Han text in pairs, known terms in both languages. */

import { simplified } from '../../finance/traditional';
import { COMMON_HAN, COMMON_WORDS } from '../../plan/terms/figures/business';
import { conceptsIn } from './concepts';

const LATIN = /[a-z][a-z'’]*[a-z]/g;
const HAN = /\p{Script=Han}+/gu;

/** Enough of a stem that `costs`, `costing` and `cost` are one. */
function stem(word: string): string {
  const bare = word.replace(/['’]s?$/, '').replace(/['’]/g, '');
  if (bare.length <= 3) return bare;
  return bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=.{3})(?:ing|ed|es|s)$/, '')
    .replace(/e$/, '');
}

/** Each once. Numbers are none: they are looked up elsewhere. */
export function wordsOf(text: string): string[] {
  const plain = simplified(text.normalize('NFKC').toLowerCase());
  const found = new Set<string>(conceptsIn(plain));
  for (const [word] of plain.matchAll(LATIN)) {
    if (word.length > 2 && !COMMON_WORDS.has(word)) found.add(stem(word));
  }
  for (const [run] of plain.matchAll(HAN)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      const pair = run.slice(i, i + 2);
      if (!COMMON_HAN.test(pair)) found.add(pair);
    }
  }
  return [...found];
}
