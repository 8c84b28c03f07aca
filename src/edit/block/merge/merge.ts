/**
 * Merges imported statements into a `roe` block by edits of single cells and
 * lines, so that comments, order, layout and all that is not touched stay.
 */
import { ROW_KEYS } from '../../../finance/statements/statements';
import { ImportError } from '../../../imports/importError';
import type { Imported } from '../../../imports/imported';
import type { RoeBlock, TextEdit } from '../../../plan/model';
import { readYaml } from '../../../plan/read/yaml/yaml';
import { addCurrency, citeSources } from '../keys';
import type { WriteOptions } from '../write';
import { type FigureChange, MergeContext } from './mergeContext';
import { laterOpenings, openingBalances } from './mergeOpening';
import { mergeReported, mergeRow } from './mergeRows';
import { mergeBreaks, mergeTime } from './mergeTime';

export type { FigureChange } from './mergeContext';

export interface BlockMerge {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly FigureChange[];
}

/**
 * The edits of the plan's `text` that bring the import into `block`; none when it
 * holds all of it. Throws `ImportError` for a block with errors or in another
 * currency.
 */
export function mergeBlock(
  text: string,
  block: RoeBlock,
  imported: Imported,
  options: WriteOptions,
  line: number,
): BlockMerge {
  const { statements } = block;
  const source = text.slice(block.content.start, block.content.end);
  const { root, errors } = readYaml(source, block.content.start);
  if (block.invalid || !statements || errors.length > 0 || root.kind !== 'map' || root.flow) {
    throw new ImportError('block-invalid', { entity: options.entity, line });
  }
  const { currency } = statements;
  if (currency !== null && imported.currency !== null && currency !== imported.currency) {
    throw new ImportError('currency-differs', { line, plan: currency, file: imported.currency });
  }
  return mergeInto(new MergeContext(text, root.pairs, statements, imported, options));
}

function mergeInto(merge: MergeContext): BlockMerge {
  mergeTime(merge);
  mergeBreaks(merge);
  openingBalances(merge);
  laterOpenings(merge);
  // Report changed rows before changed openings.
  const opening = merge.changes.splice(0);
  for (const key of ROW_KEYS) mergeRow(merge, key);
  merge.changes.push(...opening);
  mergeReported(merge);
  const { edits, pairs, imported, statements, language } = merge;
  if (!edits.isEmpty) {
    const { currency } = imported;
    if (statements.currency === null && currency !== null) {
      addCurrency(edits, pairs, currency, language);
    }
    citeSources(edits, pairs, merge.text, merge.options.sourceIds, language);
  }
  return { edits: edits.all(), changes: merge.changes };
}
