/** The criteria of `fit:`, by which the house weighs a customer. */
import { termOf } from '../../../lexicon';
import type { Criterion } from '../../../model';
import { textOf } from '../yaml';
import type { YamlPair } from '../yamlValue';
import { numberIn, type Reader, shown } from './configReader';

/** `growth: 3`, or `growth: {weight: 3, direction: higher, 1: shrinks, 5: doubles in three years}`. */
export function criteriaOf(pair: YamlPair, reader: Reader): Map<string, Criterion> {
  const criteria = new Map<string, Criterion>();
  for (const entry of reader.pairs(pair)) {
    const name = entry.key.trim();
    if (name === '') continue;
    if (entry.value.kind !== 'map') {
      const weight = numberIn(entry, WEIGHTS, reader);
      if (weight !== null) criteria.set(name, { weight, direction: 'higher', means: new Map() });
      continue;
    }
    const found = criterionOf(entry.value.pairs, reader);
    if (found) criteria.set(name, found);
  }
  return criteria;
}

const WEIGHTS = [1, 5] as const;
const LONGEST_MEANING = 300;

/** Without a weight it weighs one; `null` where the weight can't be read. */
function criterionOf(pairs: readonly YamlPair[], reader: Reader): Criterion | null {
  const means = new Map<number, string>();
  let weight: number | null = 1;
  let direction: Criterion['direction'] = 'higher';
  for (const pair of pairs) {
    const term = termOf('criterionKey', pair.key);
    const text = textOf(pair.value)?.trim() ?? '';
    if (term === 'weight') weight = numberIn(pair, WEIGHTS, reader);
    else if (term === 'direction') {
      const named = termOf('direction', text);
      if (named === 'higher' || named === 'lower') direction = named;
      else reader.value(pair.key, shown(pair.value), ['higher', 'lower'], pair.value.range);
    } else if (/^[0-5]$/.test(pair.key.trim()) && text !== '') {
      means.set(Number(pair.key), text.slice(0, LONGEST_MEANING));
    } else reader.fault('unknownKey', pair.keyRange, { key: pair.key });
  }
  return weight === null ? null : { weight, direction, means };
}
