/**
 * A plan's text and its model, re-reading only what changed.
 *
 * The text is cut into chunks that parse by themselves; a chunk or a section
 * whose text was there before keeps its tree and its reading (see `renew`).
 */
import type { Language } from '../words';
import {
  joined,
  partyResolver,
  Resolver,
  settledBlocks,
  settledNeeds,
  settledPeople,
  settledSources,
  type Whole,
} from './compose';
import { bounded } from './limits';
import { linkDefinitionsOf, type ParsedChunk, parseChunk } from './markdown';
import type { Config, Plan, Problem, Section } from './model';
import { clean, type Place, proseOf } from './prose';
import { emptyConfig } from './read/config';
import { type FrontMatterReading, frontMatterSpan, readFrontMatter } from './read/frontMatter';
import type { Block } from './read/items';
import { readSection } from './read/section';
import { emptyReading, moved, type Reading } from './reading';
import { editBetween, renewedChunks, SpanCache } from './renew';
import type { Chunk } from './scan';
import { cutSections, type HeadingSpot, openerOf, type Piece } from './sections';
import { suppressionsOf } from './suppressions';
import { firstLineOf, lineStartsOf } from './text';

export interface ReadOptions {
  readonly path: string;
  readonly config?: Config;
}

/** A chunk's blocks, and the headings among them by their offset in it. */
interface Tree extends ParsedChunk {
  readonly headings: readonly HeadingSpot[];
}

interface Parsed {
  readonly tree: Tree;
  readonly chunk: Chunk;
}

/** Reads a plan once. `text` has no BOM. Never throws, whatever the text. */
export function readPlan(text: string, options: ReadOptions): Plan {
  return new PlanDocument(options.path, options.config).update(text);
}

export class PlanDocument {
  /** What was read of `current`: its text within bounds, its chunks, their trees and the readings of its pieces. */
  private text = '';
  private chunks: readonly Chunk[] = [];
  private readonly trees = new SpanCache<Tree>();
  private readonly readings = new SpanCache<Reading>();
  private placed = new WeakMap<Reading, { offset: number; reading: Reading }>();
  private front: { source: string; reading: FrontMatterReading } | null = null;
  private current: Plan | null = null;
  /** The link definitions that `trees` and `readings` were read with. */
  private definitions = '';

  constructor(
    readonly path: string,
    readonly config: Config = emptyConfig,
  ) {}

  /** The plan of the last text. */
  get plan(): Plan {
    return this.current ?? this.update('');
  }

  /** Reads `text` (without BOM); unchanged parts cost a look-up. */
  update(text: string): Plan {
    if (this.current?.text === text) return this.current;
    const read = bounded(text);
    const span = frontMatterSpan(read);
    const from = span?.range.end ?? 0;
    const front = span ? this.frontMatter(read, from) : null;
    const definitions = linkDefinitionsOf(read);
    this.begin(read, [...definitions.values()].join('\n'), from);
    const parsed = this.parse(read, definitions);
    const { level, pieces } = cutSections(headingsOf(parsed), from, read.length);
    const readings = this.read(pieces, parsed, read, level, definitions);
    const problems = tooComplex(text, read, parsed);
    this.current = this.compose(text, front, pieces, readings, level, problems);
    return this.current;
  }

  /** Goes on to the next version; what was read with other link definitions may read differently now. */
  private begin(text: string, definitions: string, from: number): void {
    const edit = editBetween(this.text, text);
    this.chunks = renewedChunks(text, from, this.chunks, edit);
    this.trees.begin(this.text, edit);
    this.readings.begin(this.text, edit);
    if (this.definitions !== definitions) {
      this.trees.clear();
      this.readings.clear();
    }
    this.definitions = definitions;
    this.text = text;
  }

  private frontMatter(text: string, end: number): FrontMatterReading {
    const source = text.slice(0, end);
    if (this.front?.source !== source) {
      const span = frontMatterSpan(source);
      this.front = span ? { source, reading: readFrontMatter(source, span) } : null;
    }
    return (this.front as { reading: FrontMatterReading }).reading;
  }

  /** Trees of all chunks, those that were there before as they were. */
  private parse(text: string, definitions: ReadonlyMap<string, string>): Parsed[] {
    const read = (source: string): Tree => {
      const tree = parseChunk(source, definitions);
      return { ...tree, headings: this.headingsIn(tree, source) };
    };
    return this.chunks.map((chunk) => ({ chunk, tree: this.trees.take(text, chunk, '', read) }));
  }

  private headingsIn({ nodes, shift }: ParsedChunk, text: string): HeadingSpot[] {
    const place: Place = { text, shift, definitions: new Map() };
    return nodes
      .filter((node) => node.type === 'heading')
      .map((node) => ({
        node,
        start: (node.position?.start.offset ?? 0) + shift,
        opens: openerOf(clean(proseOf(node, place)), this.config.terms),
      }));
  }

  private read(
    pieces: readonly Piece[],
    parsed: readonly Parsed[],
    text: string,
    level: number,
    definitions: ReadonlyMap<string, string>,
  ): Reading[] {
    let at = 0;
    return pieces.map((piece) => {
      const first = at;
      while (at < parsed.length && (parsed[at]?.chunk.start ?? 0) < piece.end) at++;
      const reading = this.readings.take(text, piece, `${piece.section}${level}`, (source) =>
        readSection({
          section: piece.section,
          text: source,
          blocks: blocksOf(parsed.slice(Math.max(0, first - 1), at), piece, source, definitions),
          level,
          config: this.config,
        }),
      );
      return this.place(reading, piece.start);
    });
  }

  private place(reading: Reading, offset: number): Reading {
    const known = this.placed.get(reading);
    if (known?.offset === offset) return known.reading;
    const placed = moved(reading, offset);
    this.placed.set(reading, { offset, reading: placed });
    return placed;
  }

  private compose(
    text: string,
    front: FrontMatterReading | null,
    pieces: readonly Piece[],
    readings: readonly Reading[],
    level: number,
    problems: Problem[],
  ): Plan {
    const whole = joined(readings);
    const frontMatter = front?.frontMatter ?? null;
    const report = (problem: Problem) => problems.push(problem);
    const roe = settledBlocks(whole.roe, report);
    const segments = settledBlocks(whole.segments, report);
    const entities = [...roe, ...segments].flatMap((b) => [
      b.entity ?? '',
      ...(b.kind === 'roe' ? (b.statements?.peers.map((p) => p.entity) ?? []) : []),
    ]);
    const sources = settledSources(whole.sources, frontMatter?.account ?? null, entities);
    const everyone = [...(front?.people ?? []), ...whole.people];
    const party = partyResolver(frontMatter, this.config, everyone);
    const resolver = new Resolver(sources, { ...whole, roe, segments });
    const citations = [...(front?.personSources ?? []), ...whole.citations];
    return {
      path: this.path,
      text,
      lineStarts: lineStartsOf(text),
      frontMatter,
      sectionLevel: level,
      headings: whole.headings,
      sections: sectionsOf(pieces, readings),
      sources,
      roe,
      segments,
      people: settledPeople(everyone, party).map((p) => ({
        ...p,
        sources: resolver.sourcesOf({ ...p, references: [] }),
      })),
      needs: settledNeeds(whole.needs, party).map((n) => ({
        ...n,
        sources: resolver.sourcesOf(n),
      })),
      ...resolved(whole, resolver),
      citations: citations.map((c) => resolver.canonical(c)).sort(byStart),
      references: [...whole.references].sort(byStart),
      anchors: whole.anchors,
      boundFigures: whole.boundFigures,
      suppressions: suppressionsOf([...(front?.switches ?? []), ...whole.switches], text),
      problems: [...(front?.problems ?? []), ...whole.problems, ...problems],
      hasRevenueMix: segments.length > 0 || readings.some((r) => r.revenueMix),
      config: this.config,
      script: scriptOf(text),
    };
  }
}

/** Everything that cites, with the sources that carry it. */
function resolved(whole: Whole, resolver: Resolver) {
  const citing = <T extends Parameters<Resolver['sourcesOf']>[0]>(item: T) => ({
    ...item,
    citations: resolver.canonicalAll(item.citations),
    sources: resolver.sourcesOf(item),
  });
  return {
    claims: whole.claims.map((claim) => ({
      ...citing(claim),
      against: claim.against.length > 0 ? claim.against.map(citing) : claim.against,
    })),
    questions: whole.questions.map((q) => ({ ...q, answers: q.answers.map(citing) })),
    pains: whole.pains.map(citing),
    hypotheses: whole.hypotheses.map(citing),
    opportunities: whole.opportunities.map(citing),
    actions: whole.actions.map(citing),
    fit: whole.fit.map((f) => ({ ...f, sources: resolver.sourcesOf({ ...f, references: [] }) })),
  };
}

function byStart(a: { range: { start: number } }, b: { range: { start: number } }): number {
  return a.range.start - b.range.start;
}

/** All headings in the order of the text. */
function headingsOf(parsed: readonly Parsed[]): HeadingSpot[] {
  return parsed.flatMap(({ tree, chunk }) =>
    tree.headings.map((spot) => ({ ...spot, start: spot.start + chunk.start })),
  );
}

/** Blocks of a piece, positions relative to its start. */
function blocksOf(
  parsed: readonly Parsed[],
  piece: Piece,
  text: string,
  definitions: ReadonlyMap<string, string>,
): Block[] {
  const blocks: Block[] = [];
  for (const { tree, chunk } of parsed) {
    const { nodes, shift } = tree;
    const place = { text, shift: shift + chunk.start - piece.start, definitions };
    nodes.forEach((node, i) => {
      const start = (node.position?.start.offset ?? 0) + shift + chunk.start;
      if (start < piece.start || start >= piece.end) return;
      const joins = i === 0 && chunk.joins && node.type === 'list';
      blocks.push({ node, place, joins });
    });
  }
  return blocks;
}

function sectionsOf(pieces: readonly Piece[], readings: readonly Reading[]): Section[] {
  return pieces.flatMap((piece, i) => {
    const reading = readings[i] ?? emptyReading(null);
    const heading = reading.headings[0];
    if (!piece.section || !heading) return [];
    const range = { start: piece.start, end: piece.end };
    return [{ id: piece.section, heading, range, empty: !reading.filled }];
  });
}

/** What was not read, and where. */
function tooComplex(text: string, read: string, parsed: readonly Parsed[]): Problem[] {
  const rule = 'format/too-complex';
  const problems: Problem[] = parsed
    .filter(({ tree }) => tree.tooComplex)
    .map(({ chunk }) => ({ rule, range: firstLineOf(text, chunk), code: 'section', params: {} }));
  if (read.length < text.length) {
    const range = firstLineOf(text, { start: read.length, end: text.length });
    problems.push({ rule, range, code: 'long', params: {} });
  }
  return problems;
}

/** The script that most of the text is written in. */
function scriptOf(text: string): Language {
  const head = text.slice(0, 20_000);
  const han = head.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = head.match(/[a-z]+/gi)?.length ?? 0;
  return han > latin ? 'zh-cn' : 'en';
}
