/** The keys of a block that say where its figures come from, after a merge. */

import { termOf } from '../../plan/lexicon';
import type { Range } from '../../plan/model';
import type { YamlPair } from '../../plan/read/yaml/yamlValue';
import type { Language } from '../../words';
import { blockKey } from './write';
import type { BlockEdits } from './yamlEdits';

/** The pair whose key means `term`, in either language. */
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

/** Adds footnotes to those of the block, if they aren't among them. */
export function citeSources(
  edits: BlockEdits,
  pairs: readonly YamlPair[],
  text: string,
  ids: readonly string[],
  language: Language,
): void {
  const value = pairOf(pairs, 'source')?.value;
  if (!value) {
    const last = pairs.findLast((pair) => termOf('blockKey', pair.key) !== 'peers');
    if (last) edits.behind(spanOf(last), `${blockKey('source', language)}: [${ids.join(', ')}]`);
    return;
  }
  const written = text.slice(value.range.start, value.range.end);
  const known = new Set(written.split(/[\s,，、;；[\]^"']+/));
  const fresh = ids.filter((id) => !known.has(id));
  if (fresh.length === 0) return;
  const list = fresh.join(', ');
  if (value.kind === 'none') edits.insert(value.range.start, ` [${list}]`);
  else if (value.kind !== 'list') edits.replace(value.range, `[${written}, ${list}]`);
  else {
    const end = value.items.at(-1)?.range.end;
    if (end === undefined) edits.insert(value.range.start + 1, list);
    else for (const id of fresh) edits.append(end, edits.separatorOf(value), id);
  }
}
