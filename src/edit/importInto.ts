/** Brings imported statements into a plan: its `roe` block and the footnote of their source. */
import { ImportError, type Imported } from '../imports/imported';
import { termWord } from '../plan/lexicon';
import type { Plan, RoeBlock, TextEdit } from '../plan/model';
import { eolOf, fold } from '../plan/text/text';
import { type Language, say } from '../words';
import { importWords } from '../words/import';
import { type FigureChange, mergeBlock } from './block/merge';
import { writeBlock } from './block/write';
import { oneLine } from './importNotes';

export interface ImportTarget {
  /** As asked for; else the file's, else the plan's account. */
  readonly entity?: string | null;
  /** Of what is written into the plan. */
  readonly language: Language;
  /** For the title of the source, without folders. */
  readonly fileName: string;
}

export interface PlanImport {
  readonly entity: string;
  /** In the order of the text; none where the plan holds all of it. */
  readonly edits: readonly TextEdit[];
  readonly changes: readonly FigureChange[];
  /** The footnote, new or already there. */
  readonly source: string;
}

/** Whose figures they are. Throws `ImportError` where nobody says. */
export function entityOf(
  imported: Imported,
  asked: string | null | undefined,
  plan: Plan | null,
): string {
  const entity = asked || imported.entity || plan?.frontMatter?.account;
  if (!entity) throw new ImportError('no-entity');
  return oneLine(entity);
}

/** The edits that bring `imported` into `plan`. Throws `ImportError` where they would be wrong. */
export function importInto(plan: Plan, imported: Imported, target: ImportTarget): PlanImport {
  const entity = entityOf(imported, target.entity, plan);
  const { language } = target;
  const title = sourceTitle(imported, entity, target.fileName, language);
  const known = plan.sources.find((source) => fold(source.title) === fold(title));
  const id = known?.id ?? freshId(plan, imported);
  const line = sourceLine(imported, title, id, language);
  const options = { entity, language, sourceId: id };
  const block = blockOf(plan, entity);
  const merge = block
    ? mergeBlock(plan.text, block, imported, options, lineOf(plan, block.range.start))
    : newBlock(plan, imported, options);
  if (merge.edits.length === 0) return { entity, edits: [], changes: [], source: line };
  const edits = known ? merge.edits : [...merge.edits, footnote(plan, line)];
  return {
    entity,
    // A footnote at the place of a new block stands behind it.
    edits: [...edits].sort((a, b) => a.range.start - b.range.start),
    changes: merge.changes,
    source: line,
  };
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
  const title = imported.filing
    ? say(importWords.factsTitle, language, { entity, ...imported.filing })
    : say(importWords.tableTitle, language, { entity, file: fileName });
  return oneLine(title.replace(/[·•・‧|｜[\]<>`*_~\\:：]/g, ' '))
    .replace(/\s+/g, ' ')
    .slice(0, 200);
}

export function sourceIdOf(imported: Imported): string {
  const { filing, shape } = imported;
  return filing ? `sec${filing.date.slice(0, 4)}` : shape === 'generic' ? 'statements' : shape;
}

function freshId(plan: Plan, imported: Imported): string {
  const wish = sourceIdOf(imported);
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

function newBlock(
  plan: Plan,
  imported: Imported,
  options: Parameters<typeof writeBlock>[1],
): { edits: TextEdit[]; changes: FigureChange[] } {
  const eol = eolOf(plan.text);
  const lines = ['```roe', ...writeBlock(imported, options), '```'];
  const look = plan.sections.find((section) => section.id === 'look');
  if (!look) {
    const mark = '#'.repeat(plan.sectionLevel || 2);
    lines.unshift(`${mark} ${say(termWord('section', 'look'), options.language)}`, '');
  }
  const at = endOfProse(plan, look?.range.end ?? plan.text.length);
  const before = at === 0 ? '' : eol + eol;
  const text = before + lines.join(eol) + (at === plan.text.length ? eol : '');
  return { edits: [{ range: { start: at, end: at }, text }], changes: [] };
}

/** Before the blanks and the footnotes that end a section. */
function endOfProse(plan: Plan, end: number): number {
  let at = plan.text.slice(0, end).trimEnd().length;
  for (const source of [...plan.sources].reverse()) {
    if (source.range.start < at && source.range.end >= at) {
      at = plan.text.slice(0, source.range.start).trimEnd().length;
    }
  }
  return at;
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
