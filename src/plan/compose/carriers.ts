/** Resolves what one section refers to in another: ids to sources, `(^id)` to claims, bound figures to blocks. */
import { onceFor } from '../../finance/once';
import type { Answer, BoundFigure, Citation, Reference, RoeBlock, SegmentsBlock } from '../model';
import type { Reading } from '../read/reading';
import { fold } from '../text/text';
import { namedOf, nameKey } from './ids';
import { movedReading } from './offset';

interface Carrier {
  readonly citations: readonly Citation[];
  readonly inherited?: readonly Citation[];
  readonly references: readonly Reference[];
  readonly inheritedReferences?: readonly Reference[];
  readonly boundFigures?: readonly BoundFigure[];
}

type NamedCarrier = Carrier & { readonly id: string };

/** Whether it refers to no other statement and to no block. */
function restsOnCitations(carrier: Carrier): boolean {
  return (
    carrier.references.length === 0 &&
    !carrier.inheritedReferences?.length &&
    !carrier.boundFigures?.length
  );
}

const NONE: readonly string[] = [];

/** Finds the existing sources that carry a statement. */
export class Resolver {
  /** The ids of all sources: what a statement that cites nothing else depends on. */
  readonly sourceIds: string;
  /** All that one section lends another: what any other statement depends on. */
  readonly lent: string;
  private readonly ids = new Map<string, string>();
  /** Ids as cited → as defined; the same few are cited again and again. */
  private readonly known = new Map<string, string | undefined>();
  private readonly lists = new Map<string, readonly string[]>();
  private readonly named = new Map<string, NamedCarrier>();
  private readonly blocks = new Map<string, readonly Citation[]>();

  constructor(readings: readonly Reading[]) {
    for (const reading of readings) {
      for (const { id } of reading.sources)
        if (!this.ids.has(nameKey(id))) this.ids.set(nameKey(id), id);
      for (const [key, named] of namedIn(reading)) {
        if (!this.named.has(key)) this.named.set(key, named);
      }
    }
    this.sourceIds = [...this.ids.values()].join('\n');
    this.lent = readings.map(lentBy).join('\n');
    const blocks = readings.flatMap((reading) => reading.roe);
    for (const block of firstOfEach(blocks)) {
      this.addBlock(block.kind, block.entity, block.sources);
      for (const { entity, sources } of block.peers) {
        this.addBlock('roe', entity, sources.length > 0 ? sources : block.sources);
      }
    }
    for (const block of firstOfEach(readings.flatMap((reading) => reading.segments))) {
      this.addBlock(block.kind, block.entity, block.sources);
    }
  }

  private addBlock(kind: string, entity: string | null, sources: readonly Citation[]): void {
    const key = `${kind}:${fold(entity ?? '')}`;
    if (!this.blocks.has(key)) this.blocks.set(key, sources);
  }

  private idOf(cited: string): string | undefined {
    if (!this.known.has(cited)) this.known.set(cited, this.ids.get(nameKey(cited)));
    return this.known.get(cited);
  }

  /** The id as its definition writes it. */
  canonical<T extends Citation>(citation: T): T {
    const id = this.idOf(citation.id);
    return id === undefined || id === citation.id ? citation : { ...citation, id };
  }

  /** Citations with canonical ids; the same list where they are so already. */
  canonicalAll(citations: readonly Citation[]): readonly Citation[] {
    return citations.some((c) => this.canonical(c) !== c)
      ? citations.map((c) => this.canonical(c))
      : citations;
  }

  /** References with the ids as their definitions write them; the same list where they are so already. */
  readonly referring = <T extends readonly Reference[]>(references: T): T | Reference[] => {
    const defined = ({ id }: Reference) => this.named.get(nameKey(id))?.id ?? id;
    return references.some((one) => defined(one) !== one.id)
      ? references.map((one) => ({ ...one, id: defined(one) }))
      : references;
  };

  /** Existing source ids, each once, in the order of citing. */
  sourcesOf(carrier: Carrier): readonly string[] {
    if (restsOnCitations(carrier) && !carrier.inherited?.length && carrier.citations.length < 2) {
      const id = carrier.citations[0] ? this.idOf(carrier.citations[0].id) : undefined;
      return id === undefined ? NONE : this.alone(id);
    }
    const found = new Set<string>();
    this.gather(carrier, found, new Set());
    return [...found];
  }

  /** The list of one id, made once. */
  private alone(id: string): readonly string[] {
    let list = this.lists.get(id);
    if (!list) {
      list = [id];
      this.lists.set(id, list);
    }
    return list;
  }

  /** With canonical ids and the sources that carry it. */
  readonly citing = <T extends Carrier>(item: T): T => ({
    ...item,
    citations: this.canonicalAll(item.citations),
    references: this.referring(item.references),
    ...(item.inheritedReferences && {
      inheritedReferences: this.referring(item.inheritedReferences),
    }),
    sources: this.sourcesOf(item),
  });

  private gather(carrier: Carrier, found: Set<string>, seen: Set<string>): void {
    this.take(carrier.citations, found);
    if (carrier.inherited) this.take(carrier.inherited, found);
    for (const figure of carrier.boundFigures ?? []) {
      const sources = this.blocks.get(`${figure.scheme}:${fold(figure.entity ?? '')}`);
      if (sources) this.take(sources, found);
    }
    this.follow(carrier.references, found, seen);
    if (carrier.inheritedReferences) this.follow(carrier.inheritedReferences, found, seen);
  }

  private follow(references: readonly Reference[], found: Set<string>, seen: Set<string>): void {
    for (const reference of references) {
      const id = nameKey(reference.id);
      const target = this.named.get(id);
      if (!target || seen.has(id)) continue;
      seen.add(id);
      this.gather(target, found, seen);
    }
  }

  private take(citations: readonly Citation[], found: Set<string>): void {
    for (const citation of citations) {
      const id = this.idOf(citation.id);
      if (id !== undefined) found.add(id);
    }
  }
}

/** What of a section bears an id, by how ids are compared. */
const namedIn = onceFor((reading: Reading): readonly (readonly [string, NamedCarrier])[] =>
  namedOf(reading).flatMap((item) => {
    const { id } = item;
    return id ? [[nameKey(id), { ...carrierOf(item), id }] as const] : [];
  }),
);

/** A question carries what its answers cite. */
function carrierOf(item: Carrier & { readonly answers?: readonly Answer[] }): Carrier {
  if (!item.answers) return item;
  return {
    citations: [
      ...item.citations,
      ...item.answers.flatMap((a) => [...a.citations, ...a.inherited]),
    ],
    references: [...item.references, ...item.answers.flatMap((a) => a.references)],
    boundFigures: item.answers.flatMap((a) => a.boundFigures),
  };
}

/** Without the second block of one entity. */
function firstOfEach<T extends RoeBlock | SegmentsBlock>(blocks: readonly T[]): T[] {
  const seen = new Set<string | null>();
  return blocks.filter(({ entity }) => {
    const first = entity === null || !seen.has(entity);
    seen.add(entity);
    return first;
  });
}

/** The reading with the sources that carry each statement. */
function resolved(reading: Reading, resolver: Resolver): Reading {
  const { citing } = resolver;
  return {
    ...reading,
    claims: reading.claims.map((claim) => ({
      ...citing(claim),
      against: claim.against.length > 0 ? claim.against.map(citing) : claim.against,
    })),
    questions: reading.questions.map((q) => ({
      ...q,
      references: resolver.referring(q.references),
      answers: q.answers.map(citing),
    })),
    pains: reading.pains.map(citing),
    hypotheses: reading.hypotheses.map(citing),
    opportunities: reading.opportunities.map(citing),
    actions: reading.actions.map(citing),
    fit: reading.fit.map((f) => ({ ...f, sources: resolver.sourcesOf({ ...f, references: [] }) })),
    citations: reading.citations.map((citation) => resolver.canonical(citation)),
    references: [...resolver.referring(reading.references)],
  };
}

/** Whether the ids of the sources are all that its statements depend on. */
function isSelfContained({
  references,
  claims,
  questions,
  pains,
  hypotheses,
  opportunities,
  actions,
}: Reading): boolean {
  const carriers: readonly Carrier[] = [
    ...claims,
    ...claims.flatMap((claim) => claim.against),
    ...questions.flatMap((question) => question.answers),
    ...[...pains, ...hypotheses, ...opportunities, ...actions],
  ];
  return references.length === 0 && carriers.every(restsOnCitations);
}

const lent = new WeakMap<Reading, string>();

/** What a section lends others, in words: its sources, and by what its statements and blocks are carried. */
function lentBy(reading: Reading): string {
  let words = lent.get(reading);
  if (words === undefined) {
    words = JSON.stringify([
      reading.sources.map(({ id }) => id),
      namedOf(reading).flatMap((item) =>
        item.id === null ? [] : [[item.id, ...carriedBy(carrierOf(item))]],
      ),
      [...reading.roe, ...reading.segments].map((block) => [
        ...[block.kind, block.entity, idsOf(block.sources)],
        ...(block.kind === 'roe' ? block.peers : []).map((p) => [p.entity, idsOf(p.sources)]),
      ]),
    ]);
    lent.set(reading, words);
  }
  return words;
}

function carriedBy(carrier: Carrier): (readonly string[])[] {
  const { citations, inherited, references, inheritedReferences, boundFigures } = carrier;
  return [
    ...[citations, inherited, references, inheritedReferences].map(idsOf),
    (boundFigures ?? []).map(({ scheme, entity }) => `${scheme}:${entity ?? ''}`),
  ];
}

function idsOf(list: readonly { readonly id: string }[] = []): string[] {
  return list.map(({ id }) => id);
}

interface Settled {
  /** What it was resolved with. */
  readonly by: string;
  readonly resolved: Reading;
}

/** A reading in its place. */
interface Placed {
  readonly resolved: Reading;
  readonly placed: Reading;
}

/** Readings resolved and put in their place, as they were while what they rest on and their place are. */
export class Settlement {
  private readonly selfContained = new WeakMap<Reading, boolean>();
  private readonly known = new WeakMap<Reading, Settled>();
  /** By where it starts: one text may stand in several places. */
  private placed = new Map<number, Placed>();
  private sourceIds = '';
  private lent = '';

  /** All readings of a plan, each moved to where its section starts. */
  of(readings: readonly Reading[], starts: readonly number[], resolver: Resolver): Reading[] {
    // The same words stay the same string, which is compared at a glance.
    if (this.sourceIds !== resolver.sourceIds) this.sourceIds = resolver.sourceIds;
    if (this.lent !== resolver.lent) this.lent = resolver.lent;
    const before = this.placed;
    // What a fence swallows is still there when it is closed again.
    if (before.size > 2 * readings.length + SLACK) this.placed = new Map();
    return readings.map((reading, i) => {
      const start = starts[i] ?? 0;
      const whole = this.resolved(reading, resolver);
      let known = before.get(start);
      if (known?.resolved !== whole)
        known = { resolved: whole, placed: movedReading(whole, start) };
      this.placed.set(start, known);
      return known.placed;
    });
  }

  private resolved(reading: Reading, resolver: Resolver): Reading {
    const by = this.restsOnSources(reading) ? this.sourceIds : this.lent;
    const known = this.known.get(reading);
    if (known?.by === by) return known.resolved;
    const whole = resolved(reading, resolver);
    this.known.set(reading, { by, resolved: whole });
    return whole;
  }

  private restsOnSources(reading: Reading): boolean {
    const contained = this.selfContained.get(reading) ?? isSelfContained(reading);
    this.selfContained.set(reading, contained);
    return contained;
  }
}

const SLACK = 32;
