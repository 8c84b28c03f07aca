/** Brings imported statements into a plan: its `roe` block and the footnote of their source. */
import { sameEntity } from '../imports/facts/entity';
import { ImportError, type Imported } from '../imports/imported';
import { termWord } from '../plan/lexicon';
import type { Plan, RoeBlock, TextEdit } from '../plan/model';
import { eolOf, fold } from '../plan/text/text';
import { type Language, say } from '../words';
import { importWords } from '../words/import';
import { type FigureChange, mergeBlock } from './block/merge';
import { besideBlock } from './block/surer';
import { writeBlock } from './block/write';
import { inMoneyOf, largestOf } from './importMoney';
import { amountText, oneLine } from './importNotes';
import { placeBlock } from './importPlace';

export interface ImportTarget {
  /** As asked for; else the file's, else the plan's account. */
  readonly entity?: string | null;
  /** Of what is written into the plan. */
  readonly language: Language;
  /** For the title of the source, without folders. */
  readonly fileName: string;
  /** The file's company is the one asked for, by another name. */
  readonly isSameCompany?: boolean;
}

export interface PlanImport {
  readonly entity: string;
  /** In the order of the text; none where the plan holds all of it. */
  readonly edits: readonly TextEdit[];
  readonly changes: readonly FigureChange[];
  /** The footnote, new or already there. */
  readonly source: string;
  /** The import as it was read beside the plan, with what is to be said of it. */
  readonly imported: Imported;
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
  if (asked && !isCode(asked, imported)) {
    sameEntity(imported.entity, { entity: asked, sameEntity: isSameCompany });
  }
  const entity = asked || imported.entity || plan?.frontMatter?.account;
  if (!entity) throw new ImportError('no-entity');
  return oneLine(entity);
}

/** A company may be asked for by its code. */
function isCode(asked: string, { code }: Imported): boolean {
  return Boolean(code) && fold(code ?? '') === fold(asked);
}

/** The edits that bring `imported` into `plan`. Throws `ImportError` where they would be wrong. */
export function importInto(plan: Plan, file: Imported, target: ImportTarget): PlanImport {
  const entity = entityOf(file, target.entity, plan, target.isSameCompany);
  const { language } = target;
  const block = blockOf(plan, entity);
  const line = block ? lineOf(plan, block.range.start) : 0;
  const imported = block ? fitted(file, block, line) : withUnit(file);
  const title = sourceTitle(imported, entity, target.fileName, language);
  const known = plan.sources.find((source) => fold(source.title) === fold(title));
  const id = known?.id ?? freshId(plan, imported, language);
  const source = sourceLine(imported, title, id, language);
  const options = { entity, language, sourceId: id };
  const merge = block
    ? mergeBlock(plan.text, block, imported, options, line)
    : { edits: [placeBlock(plan, writeBlock(imported, options), language)], changes: [] };
  const said = { ...imported, notes: relevant(imported, block) };
  if (merge.edits.length === 0) return { entity, edits: [], changes: [], source, imported: said };
  const edits = known ? merge.edits : [...merge.edits, footnote(plan, source)];
  return {
    entity,
    // A footnote at the place of a new block stands behind it.
    edits: [...edits].sort((a, b) => a.range.start - b.range.start),
    changes: merge.changes,
    source,
    imported: said,
  };
}

/** The import in the block's money and beside its rows. A block that can't be read is told when merging. */
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

/** Of figures without a unit nobody can make a block. */
function withUnit(file: Imported): Imported {
  if (!file.notes.some(({ code }) => code === 'unit-unknown')) return file;
  throw new ImportError('which-unit', { largest: amountText(largestOf(file.rows), 1) });
}

/** What the plan still lacks after the import, not what the file does. */
function relevant(imported: Imported, block: RoeBlock | null) {
  const rows = block?.statements?.rows ?? {};
  return imported.notes.filter(
    ({ code, row }) => code !== 'missing' || row === null || rows[row] === undefined,
  );
}

/** `[^sec2025]: 年报 · … · 2025-04-02`: what is known of the source, without a grade nobody gave. */
export function sourceLine(
  imported: Imported,
  title: string,
  id: string,
  language: Language,
): string {
  const kind = termWord('sourceKind', imported.filing ? 'annual-report' : 'dataset');
  const fields = [say(kind, language), title, imported.filing?.date].filter(Boolean);
  return `[^${id}]: ${fields.join(' · ')}`;
}

/** Without marks that would cut the line into fields or make Markdown of it. */
export function sourceTitle(
  imported: Imported,
  entity: string,
  fileName: string,
  language: Language,
): string {
  // A citation names the company that the file names.
  const own = imported.entity ?? (imported.code ? `${entity} ${imported.code}` : entity);
  const title = imported.filing
    ? say(importWords.factsTitle, language, { entity: own, ...imported.filing })
    : say(importWords.tableTitle, language, { entity: own, file: fileName });
  const plain = title.replace(
    /[·•・‧|｜[\]<>`*~\\:：]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    ' ',
  );
  return oneLine(plain).replace(/\s+/g, ' ').slice(0, 200);
}

/** Like the ids of the template: what the file is, never a provider that it doesn't name. */
export function sourceIdOf({ filing }: Imported, language: Language): string {
  if (filing) return say(importWords.filingId, language) + filing.date.slice(0, 4);
  return say(importWords.sourceId, language);
}

function freshId(plan: Plan, imported: Imported, language: Language): string {
  const wish = sourceIdOf(imported, language);
  const taken = new Set([
    ...plan.sources.map((source) => source.id),
    ...plan.citations.map((citation) => citation.id),
  ]);
  for (let n = 1; ; n++) {
    const id = n === 1 ? wish : `${wish}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The block of that entity. A peer inside another block is not written over. */
function blockOf(plan: Plan, entity: string): RoeBlock | null {
  const name = fold(entity);
  const own = plan.roe.find((block) => block.entity !== null && fold(block.entity) === name);
  if (own) return own;
  const host = plan.roe.find((block) =>
    block.statements?.peers.some((peer) => fold(peer.entity) === name),
  );
  if (host) throw new ImportError('peer-inside', { entity, line: lineOf(plan, host.range.start) });
  return null;
}

/** Behind the last footnote, else at the end of the plan. */
function footnote(plan: Plan, line: string): TextEdit {
  const eol = eolOf(plan.text);
  const last = Math.max(0, ...plan.sources.map((source) => source.range.end));
  const end = plan.text.slice(0, last || plan.text.length).trimEnd().length;
  const isLast = end === plan.text.length;
  const text = `${last > 0 ? eol : eol + eol}${line}${isLast ? eol : ''}`;
  return { range: { start: end, end }, text };
}

function lineOf(plan: Plan, offset: number): number {
  return plan.text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
