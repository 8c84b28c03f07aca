/** The words of a text that say what it is about: Latin words by stem, Han text in pairs, known terms in both languages. */
import { conceptsIn } from './concepts';

const LATIN = /[a-z][a-z'’]*[a-z]/g;
const HAN = /\p{Script=Han}+/gu;

/** Words that every text has. */
const STOP: ReadonlySet<string> = new Set(
  (
    'the and for with from that this these those their its our was were are has have had been will would can ' +
    'which who when than then also into over under about around nearly more less only most year years fiscal ' +
    'reached rose fell grew came were increased decreased increase decrease growth million billion thousand ' +
    'percent points basis approximately compared respectively ended company we they says said'
  ).split(' '),
);
const STOP_HAN =
  /^(?:公司|我们|他们|同比|增长|下降|亿元|万元|报告|期内|年度|约为|达到|其中|以及|以上|以下|占比|去年|今年|上年|财年|美元|人民|民币|百分|分点|个百|提高|减少|增加|左右)$/;

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
  const plain = text.normalize('NFKC').toLowerCase();
  const found = new Set<string>(conceptsIn(plain));
  for (const [word] of plain.matchAll(LATIN)) {
    if (word.length > 2 && !STOP.has(word)) found.add(stem(word));
  }
  for (const [run] of plain.matchAll(HAN)) {
    for (let i = 0; i + 2 <= run.length; i++) {
      const pair = run.slice(i, i + 2);
      if (!STOP_HAN.test(pair)) found.add(pair);
    }
  }
  return [...found];
}
