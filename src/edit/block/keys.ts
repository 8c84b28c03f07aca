/** The keys of a block that say where its figures come from, after a merge. */

import { termOf } from '../../plan/lexicon';
import type { Range } from '../../plan/model';
import type { YamlPair } from '../../plan/read/yaml/yaml';
import type { Language } from '../../words';
import { blockKey } from './write';
import type { BlockEdits } from './yamlEdits';

export function pairOf(pairs: readonly YamlPair[], term: string): YamlPair | undefined {
  return pairs.find((pair) => termOf('blockKey', pair.key) === term);
}

/** From the key to the end of the value. */
export function spanOf(pair: YamlPair): Range {
  return { start: pair.keyRange.start, end: Math.max(pair.keyRange.end, pair.value.range.end) };
}

/** Names the currency of a block that has none. */
export function addCurrency(
  edits: BlockEdits,
  pairs: readonly YamlPair[],
  currency: string,
  language: Language,
): void {
  const pair = pairOf(pairs, 'currency');
  const entity = pairOf(pairs, 'entity');
  if (pair) edits.insert(pair.value.range.start, ` ${currency}`);
  else if (entity) edits.behind(spanOf(entity), `${blockKey('currency', language)}: ${currency}`);
}

/** Adds a footnote to those of the block, if it isn't among them. */
export function citeSource(
  edits: BlockEdits,
  pairs: readonly YamlPair[],
  text: string,
  id: string,
  language: Language,
): void {
  const value = pairOf(pairs, 'source')?.value;
  if (!value) {
    const last = pairs.findLast((pair) => termOf('blockKey', pair.key) !== 'peers');
    if (last) edits.behind(spanOf(last), `${blockKey('source', language)}: [${id}]`);
    return;
  }
  const written = text.slice(value.range.start, value.range.end);
  if (written.split(/[\s,，、;；[\]^"']+/).includes(id)) return;
  if (value.kind === 'none') edits.insert(value.range.start, ` [${id}]`);
  else if (value.kind !== 'list') edits.replace(value.range, `[${written}, ${id}]`);
  else {
    const end = value.items.at(-1)?.range.end;
    if (end === undefined) edits.insert(value.range.start + 1, id);
    else edits.append(end, edits.separatorOf(value), id);
  }
}
