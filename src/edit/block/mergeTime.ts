/** The periods of a block after a merge: their labels, ends and breaks. */
import { labelKey } from '../../finance/statements/periods';
import { textsOf } from '../../plan/read/yaml/yaml';
import { spanOf } from './keys';
import type { MergeContext } from './mergeContext';
import { blockKey, breaksOf, yamlText } from './write';

/** Labels, ends, and the rows that the import knows nothing of. */
export function mergeTime(merge: MergeContext): void {
  if (merge.columns.every((column) => column.old !== null)) {
    newEnds(merge);
    return;
  }
  const labels = merge.columns.map(({ old, period }) =>
    old === null ? yamlText(period.label) : null,
  );
  const periods = merge.pair('periods');
  if (periods) merge.wide.fill(periods.value, labels);
  newEnds(merge);
  const known = new Set(merge.pairOfRow.values());
  for (const pair of merge.statementPairs) if (!known.has(pair)) merge.wide.fill(pair.value);
  merge.wide.maps(merge.pairs);
  merge.wide.peers(merge.pairs);
}

function newEnds(merge: MergeContext): void {
  const pair = merge.pair('ends');
  const hasNew = merge.columns.some(({ old }) => old === null);
  const ends = merge.columns.map(({ old, incoming, period }) => {
    if (old === null) return period.end ?? '--';
    const end = incoming === null ? null : (merge.imported.periods[incoming]?.end ?? null);
    return period.end === null && end !== null ? end : null;
  });
  if (pair && pair.value.kind !== 'none') {
    if (hasNew || ends.some((end) => end !== null)) merge.wide.fill(pair.value, ends);
    return;
  }
  if (pair || ends.every((end) => end === null || end === '--')) return;
  const texts = merge.columns.map(({ period }, i) => ends[i] ?? period.end ?? '--');
  const periods = merge.pair('periods');
  if (periods)
    merge.edits.behind(
      spanOf(periods),
      `${blockKey('ends', merge.language)}: [${texts.join(', ')}]`,
    );
}

/** The periods that the import has in another vintage than the one before, beside those that the block names. */
export function mergeBreaks(merge: MergeContext): void {
  const pair = merge.pair('breaks');
  const known = new Set(textsOf(pair?.value).map(({ value }) => labelKey(value)));
  const fresh = breaksOf(merge.imported).filter((label) => !known.has(labelKey(label)));
  if (fresh.length === 0) return;
  const list = fresh.map(yamlText).join(', ');
  const value = pair?.value;
  if (!value) {
    const behind = merge.pair('ends') ?? merge.pair('periods');
    if (behind) {
      merge.edits.behind(spanOf(behind), `${blockKey('breaks', merge.language)}: [${list}]`);
    }
  } else if (value.kind === 'none') merge.edits.insert(value.range.start, ` [${list}]`);
  else if (value.kind === 'list') {
    const last = value.items.at(-1)?.range.end;
    if (last === undefined) merge.edits.insert(value.range.start + 1, list);
    else for (const label of fresh) merge.edits.append(last, merge.edits.separatorOf(value), label);
  }
}
