/** Resolves what one section refers to in another: ids to sources, `(^id)` to claims, bound figures to blocks. */
import { onceFor } from '../../finance/once';
import type { Answer, BoundFigure, Citation, Reference, RoeBlock, SegmentsBlock } from '../model';
import type { Reading } from '../read/reading';
import { fold } from '../text/text';
import { namedOf, nameKey } from './ids';

/** What sources carry. */
export interface Carrier {
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

/** What a section asks of a resolver: ids that it cites, ids that it refers to, blocks whose figures it names. */
export interface Asked {
  readonly cited: readonly string[];
  readonly referred: readonly string[];
  /** By `blockKey`. */
  readonly blocks: readonly string[];
}

/** The block whose figure it is, in words. */
export function blockKey({ scheme, entity }: Pick<BoundFigure, 'scheme' | 'entity'>): string {
  return `${scheme}:${fold(entity ?? '')}`;
}

const NONE: readonly string[] = [];

/** Finds the existing sources that carry a statement. */
export class Resolver {
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

  private definedAs(referred: string): string {
    return this.named.get(nameKey(referred))?.id ?? referred;
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
    return references.some(({ id }) => this.definedAs(id) !== id)
      ? references.map((one) => ({ ...one, id: this.definedAs(one.id) }))
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

  /** All that it knows of what is asked, in words: where they are the same, a section is resolved alike. */
  answers({ cited, referred, blocks }: Asked): string {
    const found = (gather: (into: Set<string>) => void) => {
      const into = new Set<string>();
      gather(into);
      return [...into];
    };
    const ledTo = (id: string) => found((into) => this.follow([{ id }], into, new Set()));
    const ofBlock = (key: string) => found((into) => this.take(this.blocks.get(key) ?? [], into));
    const words = [
      ...cited.map((id) => [this.idOf(id)]),
      ...referred.map((id) => [this.definedAs(id), ...ledTo(id)]),
      ...blocks.map(ofBlock),
    ];
    return words.map((line) => line.join('\t')).join('\n');
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
      const sources = this.blocks.get(blockKey(figure));
      if (sources) this.take(sources, found);
    }
    this.follow(carrier.references, found, seen);
    if (carrier.inheritedReferences) this.follow(carrier.inheritedReferences, found, seen);
  }

  private follow(
    references: readonly { readonly id: string }[],
    found: Set<string>,
    seen: Set<string>,
  ): void {
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
export function carrierOf(item: Carrier & { readonly answers?: readonly Answer[] }): Carrier {
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
