/**
 * A plan's text and its model, re-reading only what changed.
 *
 * The text is cut into chunks that parse by themselves; a chunk or a section
 * whose text was there before keeps its tree and its reading.
 */
import { Composer } from './compose/composer';
import { readInParts } from './compose/parts';
import { inText } from './compose/placed';
import { type Layout, layOut, type ReadPart, Room } from './compose/room';
import { emptyConfig } from './emptyConfig';
import type { Config, Plan, Problem } from './model';
import { blocksOf, ChunkTrees, chunksOf, headingsOf, type PlacedStretch } from './parse/chunkTrees';
import { ContentCache } from './parse/contentCache';
import { readable } from './parse/limits';
import { linkDefinitionsOf } from './parse/markdown';
import type { Reading } from './read/reading';
import { readSection } from './read/section';
import { cutSections, type Piece } from './read/sections';
import { type FrontMatterReading, readFrontMatter } from './read/yaml/frontMatter/frontMatter';
import { type FrontMatterSpan, frontMatterSpan } from './read/yaml/frontMatter/frontMatterSpan';
import { firstLineOf } from './text/text';

/** What a reading depends on besides the text: where the file lies, and its configuration. */
export interface ReadOptions {
  readonly path: string;
  readonly config?: Config;
}

/** Reads a plan once. `text` has no BOM. Never throws, whatever the text. */
export function readPlan(text: string, options: ReadOptions): Plan {
  return new PlanDocument(options.path, options.config).update(text);
}

/**
 * A plan that follows its text: `update` reads anew only what changed, and gives the same plan as
 * a fresh reading.
 */
export class PlanDocument {
  private readonly chunks: ChunkTrees;
  private readonly readings = new ContentCache<Reading>();
  private readonly room = new Room();
  private readonly composer: Composer;
  private front: { source: string; reading: FrontMatterReading } | null = null;
  private current: Plan | null = null;
  /** The link definitions that `chunks` and `readings` were read with. */
  private definitions = '';

  constructor(
    readonly path: string,
    readonly config: Config = emptyConfig,
  ) {
    this.chunks = new ChunkTrees(config.terms);
    this.composer = new Composer(path, config);
  }

  /** The plan of the last text. */
  get plan(): Plan {
    return this.current ?? this.update('');
  }

  /** Reads `text` (without BOM); unchanged parts cost a look-up. */
  update(text: string): Plan {
    if (this.current?.text === text) return this.current;
    const read = readable(text);
    const span = frontMatterSpan(read);
    const from = span?.range.end ?? 0;
    const front = span ? this.frontMatter(read, span) : null;
    const definitions = linkDefinitionsOf(read);
    this.forgetUnless([...definitions.values()].join('\n'));
    const stretches = this.chunks.parse(read, from, definitions);
    const { level, pieces } = cutSections(headingsOf(stretches), from, read.length);
    const readings = this.read(pieces, stretches, read, level, definitions);
    const parts = partsOf(text, span, front, pieces, readings);
    const layout = this.room.of(text, parts);
    const problems = tooComplex(text, read, stretches, layout);
    const spaced = this.composer.plan({ text, layout, front, pieces, readings, level, problems });
    readInParts(spaced, layout.parts);
    const plan = layout.tight ? spaced : inText(text, spaced, layout);
    if (plan !== spaced) layOut(plan, { plan: spaced, layout });
    readInParts(plan, parts);
    this.current = plan;
    return plan;
  }

  /** Link definitions changed: forget what was read with the old ones. */
  private forgetUnless(definitions: string): void {
    if (this.definitions === definitions) return;
    this.definitions = definitions;
    this.chunks.forget();
    this.readings.clear();
  }

  private frontMatter(text: string, span: FrontMatterSpan): FrontMatterReading {
    const source = text.slice(0, span.range.end);
    if (this.front?.source !== source) {
      this.front = { source, reading: readFrontMatter(source, span) };
    }
    return this.front.reading;
  }

  private read(
    pieces: readonly Piece[],
    stretches: readonly PlacedStretch[],
    text: string,
    level: number,
    definitions: ReadonlyMap<string, string>,
  ): Reading[] {
    const readings = pieces.map((piece) => {
      const source = text.slice(piece.start, piece.end);
      return this.readings.take(`${piece.section}${level}`, source, (own) =>
        readSection({
          section: piece.section,
          text: own,
          blocks: blocksOf(stretches, piece, own, definitions),
          level,
          config: this.config,
        }),
      );
    });
    this.readings.turn(pieces.length);
    return readings;
  }
}

/** All of the text: the front matter, the sections, and what was too long to be read. */
function partsOf(
  text: string,
  span: FrontMatterSpan | null,
  front: FrontMatterReading | null,
  pieces: readonly Piece[],
  readings: readonly Reading[],
): ReadPart[] {
  const parts: ReadPart[] = [];
  const from = span?.range.end ?? 0;
  const isApart = (start: number) =>
    (text[start] === '#' && /[\r\n]/.test(text[start - 1] ?? '\n')) ||
    (start === from && span?.closed);
  const add = (start: number, end: number, key: object) => {
    const before = parts.at(-1);
    if (start >= end) return;
    if (!before || isApart(start)) parts.push({ key, range: { start, end }, readings: [key] });
    else {
      const range = { start: before.range.start, end };
      parts.splice(-1, 1, { key: {}, range, readings: [...before.readings, key] });
    }
  };
  add(0, from, front ?? {});
  for (const [i, { start, end }] of pieces.entries()) add(start, end, readings[i] ?? {});
  add(pieces.at(-1)?.end ?? from, text.length, {});
  return parts;
}

/** What was not read, and where. */
function tooComplex(
  text: string,
  read: string,
  stretches: readonly PlacedStretch[],
  layout: Layout,
): Problem[] {
  const rule = 'format/too-complex';
  const problems: Problem[] = chunksOf(stretches.filter(({ stretch }) => stretch.tooComplex))
    .filter(({ tree }) => tree.tooComplex)
    .map(({ chunk }) => firstLineOf(text, chunk))
    .map((range) => ({ rule, range: layout.spacedRange(range), code: 'section', params: {} }));
  if (read.length < text.length) {
    const range = layout.spacedRange(firstLineOf(text, { start: read.length, end: text.length }));
    problems.push({ rule, range, code: 'long', params: {} });
  }
  return problems;
}
