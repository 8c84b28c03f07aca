/**
 * What of a plan may leave the house: only what rests on nothing but public and
 * permitted sources. In doubt a statement stays in.
 */
import type {
  BoundFigure,
  Citation,
  Plan,
  Reference,
  RoeBlock,
  SegmentsBlock,
  Source,
} from '../../plan/model';
import { fold } from '../../plan/text/text';

/** Anything of a plan that cites: a claim, an answer, a need, an opportunity. */
export interface Citing {
  readonly citations: readonly Citation[];
  readonly inherited?: readonly Citation[];
  readonly references: readonly Reference[];
  readonly inheritedReferences?: readonly Reference[];
  readonly boundFigures?: readonly BoundFigure[];
  /** Ids of the sources that carry it. */
  readonly sources: readonly string[];
}

export class Gate {
  private readonly sources = new Map<string, Source>();
  private readonly anchored = new Map<string, Citing>();
  private readonly names: readonly string[];
  /** What was asked for and is not shown. */
  leftOut = 0;

  /** `doubtful`: where bound figures begin that their block doesn't confirm. */
  constructor(
    private readonly plan: Plan,
    readonly internal: boolean,
    private readonly doubtful: ReadonlySet<number>,
  ) {
    for (const source of plan.sources) {
      if (!source.duplicate) this.sources.set(fold(source.id), source);
    }
    const questions = plan.questions.map(({ id, citations, references, answers }) => ({
      id,
      citations: [...citations, ...answers.flatMap((a) => [...a.citations, ...a.inherited])],
      references: [...references, ...answers.flatMap((a) => a.references)],
      boundFigures: answers.flatMap((a) => a.boundFigures),
      sources: answers.flatMap((a) => a.sources),
    }));
    for (const item of [...plan.claims, ...questions, ...plan.hypotheses, ...plan.pains]) {
      if (item.id !== null && !this.anchored.has(fold(item.id))) {
        this.anchored.set(fold(item.id), item);
      }
    }
    this.names = plan.people.map(({ name }) => fold(name)).filter((name) => name.length > 1);
  }

  /** The source of that id; undefined when the plan defines none. */
  source(id: string): Source | undefined {
    return this.sources.get(fold(id));
  }

  /** Passes the answer on, and counts what is not shown. */
  keeps(shown: boolean): boolean {
    if (!shown) this.leftOut++;
    return shown;
  }

  /** All that it says may be shown: every one of its sources is fit, and it names none of the people. */
  shows(item: Citing, ...said: readonly (string | null)[]): boolean {
    if (this.internal) return true;
    return (
      this.rests(item, new Set()) && !said.some((text) => text !== null && this.namesSomebody(text))
    );
  }

  /** A block of figures: what it and its peers cite is fit, and there is something. */
  showsBlock(block: RoeBlock | SegmentsBlock): boolean {
    if (this.internal) return true;
    const cited = this.citedBy(block);
    return cited.length > 0 && cited.every((id) => this.isFit(id));
  }

  /** Ids of the sources of a block and of the peers in it. */
  citedBy(block: RoeBlock | SegmentsBlock): string[] {
    const peers = block.kind === 'roe' ? block.peers : [];
    return [block, ...peers].flatMap(({ sources }) => sources.map(({ id }) => id));
  }

  private namesSomebody(text: string): boolean {
    const folded = fold(text);
    return this.names.some((name) => folded.includes(name));
  }

  private isFit(id: string): boolean {
    const access = this.source(id)?.access;
    return access === 'public' || access === 'permitted';
  }

  private rests(item: Citing, seen: Set<Citing>): boolean {
    if (seen.has(item)) return true;
    seen.add(item);
    const cited = [...item.citations, ...(item.inherited ?? [])].map(({ id }) => id);
    const ids = [...item.sources, ...cited];
    if (item.sources.length === 0 || !ids.every((id) => this.isFit(id))) return false;
    const references = [...item.references, ...(item.inheritedReferences ?? [])];
    return (
      references.every(({ id }) => {
        const base = this.anchored.get(fold(id));
        return base !== undefined && this.rests(base, seen);
      }) && (item.boundFigures ?? []).every((figure) => this.figureRests(figure))
    );
  }

  /** A bound figure is its block's statement, and says what the block does. */
  private figureRests({ scheme, entity, range }: BoundFigure): boolean {
    if (entity === null || this.doubtful.has(range.start)) return false;
    const wanted = fold(entity);
    const is = (name: string | null) => name !== null && fold(name) === wanted;
    const blocks =
      scheme === 'segments'
        ? this.plan.segments.filter((block) => is(block.entity))
        : this.plan.roe.filter(
            (block) =>
              is(block.entity) || block.statements?.peers.some((peer) => is(peer.entity)) === true,
          );
    return blocks.length > 0 && blocks.every((block) => this.showsBlock(block));
  }
}
