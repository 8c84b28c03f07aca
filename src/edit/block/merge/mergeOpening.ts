/** The balances at the start of a block's periods, after a merge. */
import { resolveRowNames } from '../../../finance/statements/names';
import { labelKey } from '../../../finance/statements/periods/periods';
import { ROW_KEYS, type RowKey } from '../../../finance/statements/statements';
import { inScope } from '../../../imports/statements';
import type { YamlPair } from '../../../plan/read/yaml/yamlValue';
import { spanOf } from '../keys';
import { blockKey, rowKey, yamlText } from '../write';
import { isEqual, type MergeContext } from './mergeContext';
import { earliest, isSame } from './mergePeriods';

/** Balances before the first period: the import's where it begins there, else none where an earlier period came. */
export function openingBalances(merge: MergeContext): void {
  const opening = inScope(merge.imported.opening, merge.statements.scope);
  const first = earliest(merge.columns.map(({ period }) => period));
  const own = earliest(merge.imported.periods);
  const before = earliest(merge.statements.periods);
  if (!first || !own || !isSame(first, own)) return;
  const isMoved = !before || !isSame(first, before);
  const pair = merge.pair('opening');
  const names = pair?.value.kind === 'map' ? pair.value.pairs : [];
  const keys = resolveRowNames(names.map(({ key }) => key));
  const seen = new Set<RowKey>();
  names.forEach((entry, i) => {
    const key = keys[i]?.key;
    if (!key || seen.has(key)) return;
    seen.add(key);
    const after = opening[key] ?? null;
    const old = merge.statements.opening[key] ?? null;
    if (after === null && (!isMoved || old === null)) return;
    if (after !== null && old !== null && isEqual(after, old)) return;
    const text = after === null ? '--' : merge.amount(after);
    const shown = old === null ? null : merge.amount(old);
    merge.changes.push({ row: key, period: 'opening', before: shown, after: text });
    merge.edits.replace(entry.value.range, text);
  });
  const fresh = ROW_KEYS.flatMap((key) => {
    const value = opening[key];
    if (value === undefined || seen.has(key)) return [];
    const after = merge.amount(value);
    merge.changes.push({ row: key, period: 'opening', before: null, after });
    return [`${rowKey(key, merge.language)}: ${after}`];
  });
  if (fresh.length > 0) addOpening(merge, pair, fresh);
}

/** Balances at the start of a later period that the block hasn't yet. */
export function laterOpenings(merge: MergeContext): void {
  const pair = merge.pair('opening');
  const names = pair?.value.kind === 'map' ? pair.value.pairs : [];
  const known = new Set(names.map(({ key }) => labelKey(key)));
  const scope = merge.statements.scope;
  const fresh = Object.entries(merge.imported.openings ?? {}).flatMap(([label, balances]) => {
    const own = inScope(balances, scope);
    const rows = ROW_KEYS.flatMap((key) => {
      const value = own[key];
      return value === undefined ? [] : [`${rowKey(key, merge.language)}: ${merge.amount(value)}`];
    });
    const isHere = merge.columns.some(({ period }) => labelKey(period.label) === labelKey(label));
    if (rows.length === 0 || !isHere || known.has(labelKey(label))) return [];
    return [`${yamlText(label)}: {${rows.join(', ')}}`];
  });
  if (fresh.length > 0) addOpening(merge, pair, fresh);
}

function addOpening(
  merge: MergeContext,
  pair: YamlPair | undefined,
  fresh: readonly string[],
): void {
  const value = pair?.value;
  if (!pair || !value) {
    const behind = merge.pair('ends') ?? merge.pair('periods');
    if (behind)
      merge.edits.behind(
        spanOf(behind),
        `${blockKey('opening', merge.language)}: {${fresh.join(', ')}}`,
      );
  } else if (value.kind === 'none') {
    merge.edits.insert(value.range.start, ` {${fresh.join(', ')}}`);
  } else if (value.kind === 'map') {
    const last = value.pairs.at(-1);
    if (!last) merge.edits.insert(value.range.start + 1, fresh.join(', '));
    else {
      const separator = merge.edits.separator(value.flow, last.keyRange.start);
      const at = merge.edits.trimmedEnd(spanOf(last));
      for (const entry of fresh) merge.edits.append(at, separator, entry);
    }
  }
}
