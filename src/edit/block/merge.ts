/**
 * Merges imported statements into a `roe` block by edits of single cells and
 * lines, so that comments, order, layout and all that is not touched stay.
 */

import { resolveRowNames } from '../../finance/statements/names';
import { labelKey } from '../../finance/statements/periods';
import { ROW_KEYS, type RowKey, type Statements } from '../../finance/statements/statements';
import { ImportError, type Imported } from '../../imports/imported';
import { inScope } from '../../imports/statements';
import { termOf } from '../../plan/lexicon';
import type { RoeBlock, TextEdit } from '../../plan/model';
import { readYaml } from '../../plan/read/yaml/yaml';
import type { YamlPair, YamlValue } from '../../plan/read/yaml/yamlValue';
import { lineEnd } from '../../plan/text/text';
import type { Language } from '../../words';
import { amountText, rowComment } from '../importNotes';
import { BlockColumns } from './columns';
import { addCurrency, citeSources, pairOf, spanOf } from './keys';
import { earliest, isSame, type MergedColumn, mergeColumns } from './mergePeriods';
import { vagueRows } from './surer';
import { blockKey, reportedText, rowKey, sourceKey, type WriteOptions, yamlText } from './write';
import { BlockEdits } from './yamlEdits';

/** A figure before and after, in the block's unit. */
export interface FigureChange {
  readonly row: RowKey;
  /** Label of a period, or `opening`. */
  readonly period: string;
  readonly before: string | null;
  readonly after: string;
}

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
  return new Merger(text, root.pairs, statements, imported, options).run();
}

class Merger {
  private readonly changes: FigureChange[] = [];
  private readonly edits: BlockEdits;
  private readonly columns: readonly MergedColumn[];
  private readonly wide: BlockColumns;
  private readonly unit: number;
  private readonly rows: Partial<Record<RowKey, readonly (number | null)[]>>;
  private readonly opening: Partial<Record<RowKey, number>>;
  /** The pair of each row. */
  private readonly pairOf = new Map<RowKey, YamlPair>();
  private readonly statementPairs: readonly YamlPair[];
  /** Rows that only stand in for others, or of which nobody says whose they are. */
  private readonly vague: ReadonlySet<RowKey>;
  /** That of the block's own keys. */
  private readonly language: Language;

  constructor(
    private readonly text: string,
    private readonly pairs: readonly YamlPair[],
    private readonly statements: Statements,
    private readonly imported: Imported,
    private readonly options: WriteOptions,
  ) {
    this.columns = mergeColumns(statements.periods, imported.periods);
    this.edits = new BlockEdits(text, pairs[0]?.keyRange.start ?? 0);
    this.wide = new BlockColumns(this.edits, this.columns);
    this.unit = statements.unit ?? 1;
    this.vague = vagueRows(imported.notes);
    const chinese = pairs.filter(({ key }) => /\p{Script=Han}/u.test(key)).length;
    this.language = chinese * 2 > pairs.length ? 'zh-cn' : 'en';
    const scope = statements.scope === 'total' ? 'total' : 'attributable';
    this.rows = inScope(imported.rows, scope);
    this.opening = inScope(imported.opening, scope);
    this.statementPairs = pairs.filter((pair) => termOf('blockKey', pair.key) === null);
    const names = resolveRowNames(this.statementPairs.map((pair) => pair.key));
    const ranks = new Map<RowKey, number>();
    names.forEach((name, i) => {
      const pair = this.statementPairs[i];
      if (!name || !pair || name.rank >= (ranks.get(name.key) ?? Number.POSITIVE_INFINITY)) return;
      this.pairOf.set(name.key, pair);
      ranks.set(name.key, name.rank);
    });
  }

  run(): BlockMerge {
    this.periods();
    this.openingBalances();
    this.laterOpenings();
    const opening = this.changes.splice(0);
    for (const key of ROW_KEYS) this.row(key);
    this.changes.push(...opening);
    this.reported();
    if (!this.edits.isEmpty) {
      const { currency } = this.imported;
      if (this.statements.currency === null && currency !== null) {
        addCurrency(this.edits, this.pairs, currency, this.language);
      }
      citeSources(this.edits, this.pairs, this.text, this.options.sourceIds, this.language);
    }
    return { edits: this.edits.all(), changes: this.changes };
  }

  private row(key: RowKey): void {
    const incoming = this.rows[key];
    const pair = this.pairOf.get(key);
    if (!incoming && !pair) return;
    const old = this.statements.rows[key];
    let touched = false;
    const cells = this.columns.map((column) => {
      const before = column.old === null ? null : (old?.[column.old] ?? null);
      const after = column.incoming === null ? null : (incoming?.[column.incoming] ?? null);
      if (after === null || (before !== null && this.equal(before, after))) return null;
      if (before !== null && this.vague.has(sourceKey(key, this.statements))) return null;
      const text = amountText(after, this.unit);
      const shown = before === null ? null : amountText(before, this.unit);
      this.changes.push({ row: key, period: column.period.label, before: shown, after: text });
      touched = true;
      return text;
    });
    if (pair && pair.value.kind !== 'none') {
      this.wide.fill(pair.value, cells);
      if (touched) this.comment(key, pair.value);
    } else if (touched) {
      const value = cells.map((cell) => cell ?? '--').join(' | ');
      if (pair) this.edits.insert(pair.value.range.start, ` ${value}`);
      else this.newRow(key, value);
    }
  }

  /** Numbers that differ by the noise of a float only are one. */
  private equal(a: number, b: number): boolean {
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }

  private newRow(key: RowKey, value: string): void {
    const comment = this.commentOf(key);
    const line = `${rowKey(key, this.language)}: ${value}${comment === null ? '' : ` # ${comment}`}`;
    const before = this.before(key);
    if (before) this.edits.behind(spanOf(before), line);
  }

  /** What a new row stands behind: the row before it in our order, so that the order of imports doesn't matter. */
  private before(key: RowKey): YamlPair | undefined {
    const earlier = ROW_KEYS.slice(0, ROW_KEYS.indexOf(key)).toReversed();
    for (const row of earlier) {
      const pair = this.pairOf.get(row);
      if (pair) return pair;
    }
    const head = this.pair('opening') ?? this.pair('ends') ?? this.pair('periods');
    const first = this.statementPairs[0];
    if (head && (!first || head.keyRange.start < first.keyRange.start)) return head;
    return this.statementPairs.at(-1) ?? head ?? this.pairs.at(-1);
  }

  /** Published ratios of a block that has none; those that are there stay. */
  private reported(): void {
    if (this.pair('reported') || this.columns.some(({ incoming }) => incoming === null)) return;
    const { reported = {} } = this.imported;
    const inOrder = Object.fromEntries(
      Object.entries(reported).map(([ratio, series]) => [
        ratio,
        this.columns.map(({ incoming }) => series?.[incoming ?? -1] ?? null),
      ]),
    );
    const text = reportedText({ ...this.imported, reported: inOrder }, this.language);
    const last = this.statementPairs.at(-1) ?? this.pair('periods');
    if (text && last) {
      this.edits.behind(spanOf(last), `${blockKey('reported', this.language)}: {${text}}`);
    }
  }

  private commentOf(key: RowKey): string | null {
    const row = sourceKey(key, this.statements);
    return rowComment(this.imported.notes, row, this.options.language, this.unit);
  }

  private comment(key: RowKey, value: YamlValue): void {
    const comment = this.commentOf(key);
    const end = lineEnd(this.text, value.range.start);
    const isOneLine = this.edits.trimmedEnd(value.range) <= end;
    if (comment === null || !isOneLine) return;
    const rest = this.text.slice(this.edits.trimmedEnd(value.range), end);
    if (!rest.includes('#')) this.edits.insert(end, ` # ${comment}`);
  }

  /** Labels, ends, and the rows that the import knows nothing of. */
  private periods(): void {
    if (this.columns.every((column) => column.old !== null)) {
      this.newEnds();
      return;
    }
    const labels = this.columns.map(({ old, period }) =>
      old === null ? yamlText(period.label) : null,
    );
    const periods = this.pair('periods');
    if (periods) this.wide.fill(periods.value, labels);
    this.newEnds();
    const known = new Set(this.pairOf.values());
    for (const pair of this.statementPairs) if (!known.has(pair)) this.wide.fill(pair.value);
    this.wide.maps(this.pairs);
    this.wide.peers(this.pairs);
  }

  private newEnds(): void {
    const pair = this.pair('ends');
    const hasNew = this.columns.some(({ old }) => old === null);
    const ends = this.columns.map(({ old, incoming, period }) => {
      if (old === null) return period.end ?? '--';
      const end = incoming === null ? null : (this.imported.periods[incoming]?.end ?? null);
      return period.end === null && end !== null ? end : null;
    });
    if (pair && pair.value.kind !== 'none') {
      if (hasNew || ends.some((end) => end !== null)) this.wide.fill(pair.value, ends);
      return;
    }
    if (pair || ends.every((end) => end === null || end === '--')) return;
    const texts = this.columns.map(({ period }, i) => ends[i] ?? period.end ?? '--');
    const periods = this.pair('periods');
    if (periods)
      this.edits.behind(
        spanOf(periods),
        `${blockKey('ends', this.language)}: [${texts.join(', ')}]`,
      );
  }

  /** Balances before the first period: the import's where it begins there, else none where an earlier period came. */
  private openingBalances(): void {
    const first = earliest(this.columns.map(({ period }) => period));
    const own = earliest(this.imported.periods);
    const before = earliest(this.statements.periods);
    if (!first || !own || !isSame(first, own)) return;
    const isMoved = !before || !isSame(first, before);
    const pair = this.pair('opening');
    const names = pair?.value.kind === 'map' ? pair.value.pairs : [];
    const keys = resolveRowNames(names.map(({ key }) => key));
    const seen = new Set<RowKey>();
    names.forEach((entry, i) => {
      const key = keys[i]?.key;
      if (!key || seen.has(key)) return;
      seen.add(key);
      const after = this.opening[key] ?? null;
      const old = this.statements.opening[key] ?? null;
      if (after === null && (!isMoved || old === null)) return;
      if (after !== null && old !== null && this.equal(after, old)) return;
      const text = after === null ? '--' : amountText(after, this.unit);
      const shown = old === null ? null : amountText(old, this.unit);
      this.changes.push({ row: key, period: 'opening', before: shown, after: text });
      this.edits.replace(entry.value.range, text);
    });
    const fresh = ROW_KEYS.flatMap((key) => {
      const value = this.opening[key];
      if (value === undefined || seen.has(key)) return [];
      const after = amountText(value, this.unit);
      this.changes.push({ row: key, period: 'opening', before: null, after });
      return [`${rowKey(key, this.language)}: ${after}`];
    });
    if (fresh.length > 0) this.addOpening(pair, fresh);
  }

  /** Balances at the start of a later period that the block hasn't yet. */
  private laterOpenings(): void {
    const pair = this.pair('opening');
    const names = pair?.value.kind === 'map' ? pair.value.pairs : [];
    const known = new Set(names.map(({ key }) => labelKey(key)));
    const scope = this.statements.scope;
    const fresh = Object.entries(this.imported.openings ?? {}).flatMap(([label, balances]) => {
      const own = inScope(balances, scope);
      const rows = ROW_KEYS.flatMap((key) => {
        const value = own[key];
        return value === undefined
          ? []
          : [`${rowKey(key, this.language)}: ${amountText(value, this.unit)}`];
      });
      const isHere = this.columns.some(({ period }) => labelKey(period.label) === labelKey(label));
      if (rows.length === 0 || !isHere || known.has(labelKey(label))) return [];
      return [`${yamlText(label)}: {${rows.join(', ')}}`];
    });
    if (fresh.length > 0) this.addOpening(pair, fresh);
  }

  private addOpening(pair: YamlPair | undefined, fresh: readonly string[]): void {
    const value = pair?.value;
    if (!pair || !value) {
      const behind = this.pair('ends') ?? this.pair('periods');
      if (behind)
        this.edits.behind(
          spanOf(behind),
          `${blockKey('opening', this.language)}: {${fresh.join(', ')}}`,
        );
    } else if (value.kind === 'none') {
      this.edits.insert(value.range.start, ` {${fresh.join(', ')}}`);
    } else if (value.kind === 'map') {
      const last = value.pairs.at(-1);
      if (!last) this.edits.insert(value.range.start + 1, fresh.join(', '));
      else {
        const separator = this.edits.separator(value.flow, last.keyRange.start);
        const at = this.edits.trimmedEnd(spanOf(last));
        for (const entry of fresh) this.edits.append(at, separator, entry);
      }
    }
  }

  private pair(term: string): YamlPair | undefined {
    return pairOf(this.pairs, term);
  }
}
