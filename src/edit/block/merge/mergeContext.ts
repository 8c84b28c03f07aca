/** What a merge of statements into a block works with. */
import { resolveRowNames } from '../../../finance/statements/names';
import type { RowKey, Statements } from '../../../finance/statements/statements';
import type { Imported } from '../../../imports/imported';
import { inScope } from '../../../imports/statements';
import { termOf } from '../../../plan/lexicon';
import type { YamlPair } from '../../../plan/read/yaml/yamlValue';
import type { Language } from '../../../words';
import { amountText } from '../../importNotes';
import { BlockColumns } from '../columns';
import { pairOf } from '../keys';
import type { WriteOptions } from '../write';
import { BlockEdits } from '../yamlEdits';
import { type MergedColumn, mergeColumns } from './mergePeriods';
import { vagueRows } from './surer';

/** A figure before and after, in the block's unit. */
export interface FigureChange {
  readonly row: RowKey;
  /** Label of a period, or `opening`. */
  readonly period: string;
  readonly before: string | null;
  readonly after: string;
}

/** One merge at work: the block and the import side by side, and the edits so far. */
export class MergeContext {
  readonly changes: FigureChange[] = [];
  readonly edits: BlockEdits;
  readonly columns: readonly MergedColumn[];
  readonly wide: BlockColumns;
  readonly unit: number;
  readonly rows: Partial<Record<RowKey, readonly (number | null)[]>>;
  /** The pair of each row. */
  readonly pairOfRow = new Map<RowKey, YamlPair>();
  /** Pairs that hold statements, and not settings of the block. */
  readonly statementPairs: readonly YamlPair[];
  /** Rows that only stand in for others, or of which nobody says whose they are. */
  readonly vague: ReadonlySet<RowKey>;
  /** The language of the block's own keys. */
  readonly language: Language;

  constructor(
    readonly text: string,
    readonly pairs: readonly YamlPair[],
    readonly statements: Statements,
    readonly imported: Imported,
    readonly options: WriteOptions,
  ) {
    this.columns = mergeColumns(statements.periods, imported.periods);
    this.edits = new BlockEdits(text, pairs[0]?.keyRange.start ?? 0);
    this.wide = new BlockColumns(this.edits, this.columns);
    this.unit = statements.unit ?? 1;
    this.vague = vagueRows(imported.notes);
    const chinese = pairs.filter(({ key }) => /\p{Script=Han}/u.test(key)).length;
    this.language = chinese * 2 > pairs.length ? 'zh-cn' : 'en';
    this.rows = inScope(imported.rows, statements.scope);
    this.statementPairs = pairs.filter((pair) => termOf('blockKey', pair.key) === null);
    const names = resolveRowNames(this.statementPairs.map((pair) => pair.key));
    const ranks = new Map<RowKey, number>();
    names.forEach((name, i) => {
      const pair = this.statementPairs[i];
      if (!name || !pair || name.rank >= (ranks.get(name.key) ?? Number.POSITIVE_INFINITY)) return;
      this.pairOfRow.set(name.key, pair);
      ranks.set(name.key, name.rank);
    });
  }

  pair(term: string): YamlPair | undefined {
    return pairOf(this.pairs, term);
  }

  /** As the block writes it. */
  amount(value: number): string {
    return amountText(value, this.unit);
  }
}

/** Equal but for floating-point noise. */
export function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
