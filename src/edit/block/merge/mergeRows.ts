/** The rows of a block after a merge, figure by figure. */
import { ROW_KEYS, type RowKey } from '../../../finance/statements/statements';
import type { YamlPair, YamlValue } from '../../../plan/read/yaml/yamlValue';
import { lineEnd } from '../../../plan/text/text';
import { rowComment } from '../../importNotes';
import { spanOf } from '../keys';
import { blockKey, reportedText, rowKey, sourceKey } from '../write';
import { isEqual, type MergeContext } from './mergeContext';

/** Merges one row; a proxy never replaces the figure itself. */
export function mergeRow(merge: MergeContext, key: RowKey): void {
  const incoming = merge.rows[key];
  const pair = merge.pairOfRow.get(key);
  if (!incoming && !pair) return;
  const old = merge.statements.rows[key];
  const isVague = merge.vague.has(sourceKey(key, merge.statements));
  let touched = false;
  const cells = merge.columns.map((column) => {
    const before = column.old === null ? null : (old?.[column.old] ?? null);
    const after = column.incoming === null ? null : (incoming?.[column.incoming] ?? null);
    if (after === null || (before !== null && isEqual(before, after))) return null;
    if (before !== null && isVague) return null;
    const text = merge.amount(after);
    const shown = before === null ? null : merge.amount(before);
    merge.changes.push({ row: key, period: column.period.label, before: shown, after: text });
    touched = true;
    return text;
  });
  if (pair && pair.value.kind !== 'none') {
    merge.wide.fill(pair.value, cells);
    if (touched) comment(merge, key, pair.value);
  } else if (touched) {
    const value = cells.map((cell) => cell ?? '--').join(' | ');
    if (pair) merge.edits.insert(pair.value.range.start, ` ${value}`);
    else newRow(merge, key, value);
  }
}

function newRow(merge: MergeContext, key: RowKey, value: string): void {
  const comment = commentOf(merge, key);
  const line = `${rowKey(key, merge.language)}: ${value}${comment === null ? '' : ` # ${comment}`}`;
  const above = rowAbove(merge, key);
  if (above) merge.edits.behind(spanOf(above), line);
}

/** What a new row stands behind: the row before it in our order, so that the order of imports doesn't matter. */
function rowAbove(merge: MergeContext, key: RowKey): YamlPair | undefined {
  const earlier = ROW_KEYS.slice(0, ROW_KEYS.indexOf(key)).toReversed();
  for (const row of earlier) {
    const pair = merge.pairOfRow.get(row);
    if (pair) return pair;
  }
  const head = merge.pair('opening') ?? merge.pair('ends') ?? merge.pair('periods');
  const first = merge.statementPairs[0];
  if (head && (!first || head.keyRange.start < first.keyRange.start)) return head;
  return merge.statementPairs.at(-1) ?? head ?? merge.pairs.at(-1);
}

/** Published ratios of a block that has none; those that are there stay. */
export function mergeReported(merge: MergeContext): void {
  if (merge.pair('reported') || merge.columns.some(({ incoming }) => incoming === null)) return;
  const { reported = {} } = merge.imported;
  const inOrder = Object.fromEntries(
    Object.entries(reported).map(([ratio, series]) => [
      ratio,
      merge.columns.map(({ incoming }) => series?.[incoming ?? -1] ?? null),
    ]),
  );
  const text = reportedText({ ...merge.imported, reported: inOrder }, merge.language);
  const last = merge.statementPairs.at(-1) ?? merge.pair('periods');
  if (text && last) {
    merge.edits.behind(spanOf(last), `${blockKey('reported', merge.language)}: {${text}}`);
  }
}

function commentOf(merge: MergeContext, key: RowKey): string | null {
  const row = sourceKey(key, merge.statements);
  return rowComment(merge.imported.notes, row, merge.options.language, merge.unit);
}

function comment(merge: MergeContext, key: RowKey, value: YamlValue): void {
  const comment = commentOf(merge, key);
  const end = lineEnd(merge.text, value.range.start);
  const isOneLine = merge.edits.trimmedEnd(value.range) <= end;
  if (comment === null || !isOneLine) return;
  const rest = merge.text.slice(merge.edits.trimmedEnd(value.range), end);
  if (!rest.includes('#')) merge.edits.insert(end, ` # ${comment}`);
}
