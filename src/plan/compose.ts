/**
 * Puts the readings of all sections together and resolves what one refers to in
 * another: ids to sources, `(^id)` to claims, names to parties, comments to what
 * they switch off.
 */
import type {
  Answer,
  BoundFigure,
  Citation,
  Claim,
  Config,
  FrontMatter,
  Hypothesis,
  Need,
  Person,
  Problem,
  Reference,
  RoeBlock,
  SegmentsBlock,
  Source,
} from './model';
import { partyOf } from './read/needs';
import type { Reading } from './reading';
import { originHost } from './terms/documents';
import { fold } from './text';

/** All readings in one, in the order of the text. */
export type Whole = Omit<Reading, 'section' | 'filled' | 'revenueMix'>;

const LISTS = [
  'headings',
  'people',
  'sources',
  'claims',
  'questions',
  'pains',
  'needs',
  'hypotheses',
  'opportunities',
  'actions',
  'fit',
  'roe',
  'segments',
  'citations',
  'references',
  'anchors',
  'boundFigures',
  'switches',
  'problems',
] as const;

/** Joins readings list by list. */
export function joined(readings: readonly Reading[]): Whole {
  const whole: Record<string, unknown[]> = {};
  for (const list of LISTS) {
    const all: unknown[] = [];
    for (const reading of readings) for (const one of reading[list]) all.push(one);
    whole[list] = all;
  }
  return whole as unknown as Whole;
}

/** The sources with duplicates marked and origins named. */
export function settledSources(
  sources: readonly Source[],
  account: string | null,
  entities: readonly string[],
): Source[] {
  const seen = new Set<string>();
  return sources.map((source) => {
    const key = fold(source.id);
    const duplicate = seen.has(key);
    seen.add(key);
    return { ...source, duplicate, origin: originOf(source, account, entities) };
  });
}

const ISSUED = new Set(['annual-report', 'interim-report', 'prospectus', 'filing']);

/** Who a source comes from, for independence. */
function originOf(
  source: Source,
  account: string | null,
  entities: readonly string[],
): string | null {
  if (source.originWritten) return source.originWritten;
  if (source.who) return source.who;
  if (source.kind && ISSUED.has(source.kind)) {
    const title = fold(source.title);
    const named = entities.find((e) => e !== account && e !== '' && title.includes(fold(e)));
    const own = account !== null && title.includes(fold(account));
    return (own ? account : named) ?? account;
  }
  return originHost(source.url);
}

/** Blocks with the second of one entity marked and reported. */
export function settledBlocks<T extends RoeBlock | SegmentsBlock>(
  blocks: readonly T[],
  report: (problem: Problem) => void,
): T[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    if (block.entity === null) return block;
    const duplicate = seen.has(block.entity);
    seen.add(block.entity);
    if (!duplicate) return block;
    report({
      rule: 'roe/invalid',
      range: block.entityRange ?? block.fence,
      code: 'duplicate-entity',
      params: { entity: block.entity },
    });
    return { ...block, duplicate: true, invalid: true };
  });
}

interface Carrier {
  readonly citations: readonly Citation[];
  readonly inherited?: readonly Citation[];
  readonly references: readonly Reference[];
  readonly inheritedReferences?: readonly Reference[];
  readonly boundFigures?: readonly BoundFigure[];
}

const NONE: readonly string[] = [];

/** Finds the existing sources that carry a statement. */
export class Resolver {
  private readonly ids = new Map<string, string>();
  /** Ids as cited → as defined; the same few are cited again and again. */
  private readonly known = new Map<string, string | undefined>();
  private readonly lists = new Map<string, readonly string[]>();
  private readonly named = new Map<string, Carrier>();
  private readonly blocks = new Map<string, readonly Citation[]>();

  constructor(sources: readonly Source[], whole: Whole) {
    for (const { id } of sources) if (!this.ids.has(fold(id))) this.ids.set(fold(id), id);
    const anchored: readonly (
      | Claim
      | Hypothesis
      | {
          id: string | null;
          answers: readonly Answer[];
          citations: readonly Citation[];
          references: readonly Reference[];
        }
    )[] = [...whole.claims, ...whole.questions, ...whole.hypotheses];
    for (const item of anchored)
      if (item.id && !this.named.has(item.id)) this.named.set(item.id, carrierOf(item));
    for (const block of [...whole.roe, ...whole.segments]) {
      if (block.duplicate) continue;
      this.addBlock(block.kind, block.entity, block.sources);
      for (const { entity, sources } of block.kind === 'roe' ? block.peers : []) {
        this.addBlock('roe', entity, sources.length > 0 ? sources : block.sources);
      }
    }
  }

  private addBlock(kind: string, entity: string | null, sources: readonly Citation[]): void {
    const key = `${kind}:${fold(entity ?? '')}`;
    if (!this.blocks.has(key)) this.blocks.set(key, sources);
  }

  private idOf(cited: string): string | undefined {
    if (!this.known.has(cited)) this.known.set(cited, this.ids.get(fold(cited)));
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

  /** Existing source ids, each once, in the order of citing. */
  sourcesOf(carrier: Carrier): readonly string[] {
    const plain =
      carrier.references.length === 0 &&
      !carrier.inheritedReferences?.length &&
      !carrier.boundFigures?.length;
    if (plain && !carrier.inherited?.length && carrier.citations.length < 2) {
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
    for (const { id } of references) {
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

/** Whose party a name is: ours, one of the house's, or a person's. */
export function partyResolver(
  frontMatter: FrontMatter | null,
  config: Config,
  people: readonly Person[],
): (name: string) => string | null {
  const house = (name: string) =>
    partyOf(name) ??
    frontMatter?.parties.get(fold(name))?.value ??
    config.parties.get(fold(name)) ??
    null;
  return (name) => {
    const own = house(name) ?? bracketed(name, house);
    if (own) return own;
    const person = people.find((p) => p.name === name || p.id === name);
    return person
      ? (person.party ?? (person.partyName ? house(person.partyName) : 'customer'))
      : null;
  };
}

/** `留学生(持卡人)`: the name before the bracket, or the one in it. */
function bracketed(name: string, house: (name: string) => string | null): string | null {
  const match = /^([^(（]+?)\s*[(（]([^)）]*)[)）]$/.exec(name);
  return match ? (house(match[1] ?? '') ?? house(match[2] ?? '')) : null;
}

export function settledPeople(
  people: readonly Person[],
  party: (name: string) => string | null,
): Person[] {
  const seen = new Set<string>();
  return people.map((person) => {
    const duplicate = person.id !== null && seen.has(person.id);
    if (person.id !== null) seen.add(person.id);
    const settled = person.party ?? (person.partyName ? party(person.partyName) : null);
    return { ...person, duplicate, party: settled };
  });
}

export function settledNeeds(
  needs: readonly Need[],
  party: (name: string) => string | null,
): Need[] {
  return needs.map((need) => ({ ...need, party: need.party ?? party(need.name) }));
}
