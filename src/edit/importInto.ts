/** Brings imported statements into a plan: its `roe` block and the footnote of their source. */

import { isSameCompany as isOneCompany } from '../finance/statements/company';
import { isRowKey } from '../finance/statements/statements';
import { entityNotes, numberOf } from '../imports/facts/entity';
import { whole } from '../imports/gather';
import { ImportError } from '../imports/importError';
import type { Imported, SegmentTable } from '../imports/imported';
import type { Note } from '../imports/note';
import type { Plan, RoeBlock, TextEdit } from '../plan/model';
import { eolOf, fold, lineNumberAt } from '../plan/text/text';
import type { Language } from '../words';
import { isBlank } from './block/blank';
import { type FigureChange, mergeBlock } from './block/merge/merge';
import { besideBlock } from './block/merge/surer';
import { type WriteOptions, writeBlock } from './block/write';
import {
  axesOf,
  type SegmentAxis,
  segmentTable,
  tableNotes,
  unreadNotes,
  writeSegments,
} from './block/writeSegments';
import { inMoneyOf, largestOf } from './importMoney';
import { amountText, oneLine } from './importNotes';
import { placeBlock, placeSegments } from './importPlace';
import { type CopiedFrom, type Footnote, footnotesOf } from './importSources';

export interface ImportTarget {
  /** As asked for; else the file's, else the plan's account. */
  readonly entity?: string | null;
  /** Of what is written into the plan. */
  readonly language: Language;
  /** For the title of the source, without folders. */
  readonly fileName: string;
  /** What the figures were copied from, where there is no file. */
  readonly copiedFrom?: CopiedFrom;
  /** The file's company is the one asked for, by another name. */
  readonly isSameCompany?: boolean;
  /** The file's way from the plan's folder, where it lies below it: the source has it as its copy. */
  readonly copy?: string | null;
  /** Also write the company's segments by this axis, where the plan has none of it. */
  readonly segments?: SegmentAxis | null;
}

/** What an import changes in a plan. */
export interface PlanImport {
  readonly entity: string;
  /** In the order of the text; none where the plan holds all of it. */
  readonly edits: readonly TextEdit[];
  readonly changes: readonly FigureChange[];
  /** New or already there; one at least. */
  readonly footnotes: readonly Footnote[];
  /** The import as it was read beside the plan, with what is to be said of it. */
  readonly imported: Imported;
  /** The segments that are written; `null` for none. */
  readonly segments: SegmentTable | null;
}

/**
 * Whose figures they are. Throws `ImportError` where nobody says, and where the
 * file says another company than the one asked for.
 */
export function entityOf(
  imported: Imported,
  asked: string | null | undefined,
  plan: Plan | null,
  isSameCompany = false,
): string {
  const byCode = asked ? isCode(asked, imported) : false;
  if (asked && !byCode) {
    entityNotes(imported.entity, { entity: asked, sameEntity: isSameCompany });
  }
  const account = plan?.frontMatter?.account;
  // `WALMART INC.` of a filing is the Walmart of the plan.
  const isAccount = account && imported.entity && isOneCompany(account, imported.entity);
  const entity =
    (byCode && imported.entity ? '' : asked) || (isAccount ? account : imported.entity) || account;
  if (!entity) throw new ImportError('no-entity');
  return oneLine(entity);
}

/** A company may be asked for by its code. */
function isCode(asked: string, { code }: Imported): boolean {
  return Boolean(code) && numberOf(code ?? '') === numberOf(asked);
}

/** The edits that bring `imported` into `plan`. Throws `ImportError` where they would be wrong. */
export function importInto(plan: Plan, file: Imported, target: ImportTarget): PlanImport {
  const entity = entityOf(file, target.entity, plan, target.isSameCompany);
  const { language } = target;
  const block = blockOf(plan, entity);
  const line = block ? lineNumberAt(plan.lineStarts, block.range.start) : 0;
  const imported = block ? fitted(file, block, line) : withUnit(file);
  const { fileName, copiedFrom, copy = null } = target;
  const cited = { entity, fileName, language, copiedFrom, copy, plan };
  const footnotes = footnotesOf(imported, cited);
  const options = { entity, language, sourceIds: footnotes.map(({ id }) => id) };
  const merge =
    block && !isBlank(plan, block)
      ? mergeBlock(plan.text, block, imported, options, line)
      : { edits: [wholeBlock(plan, block, imported, options)], changes: [] };
  const asked = segmentNotes(plan, imported, target.segments ?? null, entity);
  const said = { ...imported, notes: [...relevant(imported, block), ...asked] };
  const segments = askedFor(plan, imported, target.segments ?? null, entity);
  const parts = segments
    ? [placeSegments(plan, writeSegments(segments, imported, options), language)]
    : [];
  if (merge.edits.length + parts.length === 0) {
    return { entity, edits: [], changes: [], footnotes, imported: said, segments: null };
  }
  const lines = footnotes.filter(({ isKnown }) => !isKnown).map(({ line }) => line);
  const edits = [...parts, ...merge.edits, ...(lines.length > 0 ? [footnote(plan, lines)] : [])];
  return {
    entity,
    // A footnote at the place of a new block stands behind it.
    edits: [...edits].sort((a, b) => a.range.start - b.range.start),
    changes: merge.changes,
    footnotes,
    imported: said,
    segments,
  };
}

/** A new block, or one in the place of a blank one: the rows that the file lacks stay to be filled. */
function wholeBlock(
  plan: Plan,
  blank: RoeBlock | null,
  imported: Imported,
  options: WriteOptions,
): TextEdit {
  const lines = writeBlock(imported, options);
  if (!blank) return placeBlock(plan, lines, options.language);
  const { content, rows } = blank;
  const eol = eolOf(plan.text);
  const cells = imported.periods.map(() => '--').join(' | ');
  const left = rows.flatMap(({ path, keyRange }) =>
    isRowKey(path) && !imported.rows[path]
      ? [`${plan.text.slice(keyRange.start, keyRange.end)}: ${cells}`]
      : [],
  );
  return { range: content, text: [...lines, ...left].map((line) => line + eol).join('') };
}

/** Whether the plan has a `segments` block of that company. */
export function hasSegments(plan: Plan, entity: string): boolean {
  return plan.segments.some((block) => block.entity && isOneCompany(block.entity, entity));
}

/** What is said where segments are asked for: why none are written, else what to know of them. */
export function segmentNotes(
  plan: Plan | null,
  imported: Imported,
  axis: SegmentAxis | null,
  entity: string,
): Note[] {
  if (axis === null) return [];
  const table = segmentTable(imported, axis);
  if (!table) {
    const axes = axesOf(imported).join(', ');
    const unread = unreadNotes(imported, axis);
    if (axes !== '') return [whole('no-axis', { axis, axes }), ...unread];
    return unread.length > 0 ? unread : [whole('no-segments')];
  }
  if (plan && hasSegments(plan, entity)) return [whole('segments-there')];
  return tableNotes(table, imported);
}

/** The segments that are asked for, where the plan has none of that company. */
function askedFor(plan: Plan, imported: Imported, axis: SegmentAxis | null, entity: string) {
  const table = axis === null ? undefined : segmentTable(imported, axis);
  return table && !hasSegments(plan, entity) ? table : null;
}

/** The import in the block's money and beside its rows. A block that can't be read is reported when merging. */
function fitted(file: Imported, { statements }: RoeBlock, line: number): Imported {
  if (!statements) return file;
  if (
    statements.currency !== null &&
    file.currency !== null &&
    statements.currency !== file.currency
  ) {
    return file;
  }
  return besideBlock(inMoneyOf(file, statements, line), statements);
}

/** Throws where nobody says the unit: such figures make no block. */
function withUnit(file: Imported): Imported {
  if (!file.notes.some(({ code }) => code === 'unit-unknown')) return file;
  throw new ImportError('which-unit', { largest: amountText(largestOf(file.rows), 1) });
}

/** Keeps the notes on gaps that the plan still has after the import. */
function relevant(imported: Imported, block: RoeBlock | null) {
  const rows = block?.statements?.rows ?? {};
  const currency = block?.statements?.currency ?? null;
  return imported.notes.filter(({ code, row }) => {
    if (code === 'currency-unknown') return currency === null;
    return code !== 'missing' || row === null || rows[row] === undefined;
  });
}

/** The block of that entity. A peer inside another block is not written over. */
function blockOf(plan: Plan, entity: string): RoeBlock | null {
  const name = fold(entity);
  const own =
    plan.roe.find((block) => block.entity !== null && fold(block.entity) === name) ??
    plan.roe.find((block) => block.entity !== null && isOneCompany(block.entity, entity));
  if (own) return own;
  const host = plan.roe.find((block) =>
    block.statements?.peers.some((peer) => fold(peer.entity) === name),
  );
  if (host)
    throw new ImportError('peer-inside', {
      entity,
      line: lineNumberAt(plan.lineStarts, host.range.start),
    });
  return null;
}

/** Behind the last footnote, else at the end of the plan. */
export function footnote(plan: Plan, lines: readonly string[]): TextEdit {
  const eol = eolOf(plan.text);
  const last = Math.max(0, ...plan.sources.map((source) => source.range.end));
  const end = plan.text.slice(0, last || plan.text.length).trimEnd().length;
  const isLast = end === plan.text.length;
  const text = `${last > 0 ? eol : eol + eol}${lines.join(eol)}${isLast ? eol : ''}`;
  return { range: { start: end, end }, text };
}
