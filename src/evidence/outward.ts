/**
 * What of a plan may be shown to outsiders, for every way out: the report, the figures
 * of a brief, exports. Only what rests on nothing but public and permitted
 * sources, names nobody and holds nothing personal. When in doubt, a statement is left out.
 */
import type {
  BoundFigure,
  Citation,
  Plan,
  Range,
  Reference,
  RoeBlock,
  SegmentsBlock,
  Source,
} from '../plan/model';
import { hasLooseLocator, isPlace } from '../plan/read/prose/locators';
import { covers } from '../plan/text/ranges';
import { fold } from '../plan/text/text';
import { type Namer, namerOf } from './naming';
import { isPersonal, type Masker, maskerOf } from './personal/masked';
import { isWeak } from './weight/support';
import { isWithdrawn, ownText, saysConfidential, underConfidence } from './withheld';

const ON_FURTHER_LINES = /\S[ \t]*(?:\r\n|\r|\n)[ \t]*\S/;
const CITATION = /\[\^([^\]\n]{1,100})\]/g;

/** Anything of a plan that cites: a claim, an answer, a need, an opportunity. */
export interface Citing {
  readonly citations: readonly Citation[];
  readonly inherited?: readonly Citation[];
  readonly references: readonly Reference[];
  readonly inheritedReferences?: readonly Reference[];
  readonly boundFigures?: readonly BoundFigure[];
  /** Ids of the sources that carry it. */
  readonly sources: readonly string[];
  readonly range?: Range;
}

/**
 * Decides what of a plan may be shown to outsiders; when in doubt, it refuses. An internal page gets
 * everything.
 */
export class Gate {
  /** People aren't among them: what refers to one names somebody. */
  private readonly anchored = new Map<string, Citing>();
  private readonly names: Namer;
  private readonly mask: Masker;
  private readonly fit = new Map<string, boolean>();
  private readonly inConfidence: readonly Range[];
  /** What was asked for and is not shown. */
  leftOut = 0;

  /**
   * `doubtful`: where bound figures begin that their block doesn't confirm;
   * `disputed`: where something speaks against what stands there.
   */
  constructor(
    private readonly plan: Plan,
    readonly internal: boolean,
    private readonly doubtful: ReadonlySet<number>,
    private readonly disputed: readonly Range[] = [],
  ) {
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
    this.names = namerOf(plan);
    this.mask = maskerOf(plan);
    this.inConfidence = internal ? [] : underConfidence(plan);
  }

  /** The source of that id; undefined when the plan defines none. */
  source(id: string): Source | undefined {
    return this.plan.names.sources.get(id);
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
      this.rests(item, new Set()) &&
      !this.isWithheld(item) &&
      !this.isRumour(item) &&
      !this.isDisputed(item) &&
      said.every((text) => text === null || this.mayBeRead(text))
    );
  }

  /** A block of figures: what it and its peers cite is fit, and there is something. */
  showsBlock(block: RoeBlock | SegmentsBlock): boolean {
    if (this.internal) return true;
    const cited = this.citedBy(block);
    return (
      cited.length > 0 &&
      cited.every((id) => this.isFit(id)) &&
      namesIn(block).every((name) => this.mayBeRead(name))
    );
  }

  /** Ids of the sources of a block and of the peers in it. */
  citedBy(block: RoeBlock | SegmentsBlock): string[] {
    const peers = block.kind === 'roe' ? block.peers : [];
    return [block, ...peers].flatMap(({ sources }) => sources.map(({ id }) => id));
  }

  /** The text names nobody and holds no personal number: a title, a heading, a key's value. */
  mayBeRead(text: string): boolean {
    if (this.internal) return true;
    return !this.names(text) && this.mask(text) === text && !isPersonal(text);
  }

  /** Of a source its kind and date only: who said it stays with us, and so does a title that says so. */
  isUnnamed({ who, channel, title, page, url, range }: Source): boolean {
    if (this.internal) return false;
    // What was written on under it belongs to no key that is known.
    if (ON_FURTHER_LINES.test(this.plan.text.slice(range.start, range.end))) return true;
    if (who !== null || channel === 'listen' || channel === 'ask' || channel === null) return true;
    return ![title, page ?? '', decoded(url ?? '')].every((text) => this.mayBeRead(text));
  }

  /** A source as it may be told: its `page` where that is a place, and no free text. */
  told(source: Source): Source {
    if (this.internal || source.page === null || isPlace(source.page)) return source;
    return { ...source, page: null };
  }

  private isDisputed({ range }: Citing): boolean {
    if (!range) return false;
    return this.disputed.some(({ start, end }) => start < range.end && range.start <= end);
  }

  /** Nothing better than a weak source says it. */
  private isRumour({ sources }: Citing): boolean {
    const known = sources.flatMap((id) => this.source(id) ?? []);
    return known.length > 0 && known.every(isWeak);
  }

  /** Every definition of it, with all that is written there, allows it. */
  private isFit(id: string): boolean {
    const known = this.fit.get(id);
    if (known !== undefined) return known;
    const source = this.source(id);
    const all = this.plan.sources.filter((one) => source && fold(one.id) === fold(source.id));
    const fit =
      all.length > 0 &&
      all.every(({ access, range }) => {
        const isOpen = access === 'public' || access === 'permitted';
        return isOpen && !saysConfidential(this.plan.text.slice(range.start, range.end));
      });
    this.fit.set(id, fit);
    return fit;
  }

  /** It, or a heading above it, says that it is not for everybody, or it cites such a thing out of sight. */
  private isWithheld({ range }: Citing): boolean {
    if (!range) return false;
    const own = ownText(this.plan, range);
    const cited = [...own.matchAll(CITATION)].map(([, id = '']) => id);
    return (
      isWithdrawn(own) ||
      saysConfidential(own) ||
      hasLooseLocator(own) ||
      covers(this.inConfidence, range.start) ||
      !cited.every((id) => this.isFit(id))
    );
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

/** Whatever a block calls by a name. */
function namesIn(block: RoeBlock | SegmentsBlock): string[] {
  const own = block.kind === 'segments' ? block.segments : block.peers;
  const named = own.map((one) => ('name' in one ? one.name : one.entity));
  return [block.entity, ...named].flatMap((name) => name ?? []);
}

/** An address as a reader reads it. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
