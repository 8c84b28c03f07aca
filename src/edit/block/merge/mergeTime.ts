/** The periods of a block after a merge: their labels, ends and breaks. */
import { labelKey } from '../../../finance/statements/periods/periods';
import { cellsOf } from '../../../plan/read/yaml/blocks/blockRows';
import { spanOf } from '../keys';
import { blockKey, breaksOf, yamlText } from '../write';
import type { MergeContext } from './mergeContext';

/** Writes labels and ends, and widens the rows that the import doesn't have. */
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
  const value = merge.pair('breaks')?.value;
  const cells = (value && cellsOf(value)) ?? [];
  const known = new Set(cells.map(({ text }) => labelKey(text)));
  const fresh = breaksOf(merge.imported).filter((label) => !known.has(labelKey(label)));
  if (fresh.length === 0 || value?.kind === 'map') return;
  const labels = fresh.map(yamlText);
  const last = cells.at(-1)?.range.end;
  if (value && last !== undefined) {
    for (const label of labels) merge.edits.append(last, merge.edits.separatorOf(value), label);
  } else if (value?.kind === 'list') {
    merge.edits.insert(value.range.start + 1, labels.join(', '));
  } else if (value) {
    merge.edits.insert(value.range.start, ` [${labels.join(', ')}]`);
  } else {
    const behind = merge.pair('ends') ?? merge.pair('periods');
    const line = `${blockKey('breaks', merge.language)}: [${labels.join(', ')}]`;
    if (behind) merge.edits.behind(spanOf(behind), line);
  }
}
