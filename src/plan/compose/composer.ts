/** Puts what was read of a plan's parts together; what rests on the same as before is the same list as before. */
import { whileSame } from '../../finance/once';
import type {
  Citation,
  Config,
  Need,
  Person,
  Plan,
  Problem,
  Reference,
  Section,
  Source,
  WhitespaceCell,
} from '../model';
import { emptyReading, type Reading } from '../read/reading';
import type { Piece } from '../read/sections';
import type { FrontMatterReading } from '../read/yaml/frontMatter/frontMatter';
import { lineStartsOf } from '../text/text';
import type { Resolver } from './carriers';
import { NameTables } from './ids';
import { type InSection, readInSections } from './parts';
import type { Layout } from './room';
import {
  Joint,
  partyResolver,
  settledBlocks,
  settledCells,
  settledNeeds,
  settledPeople,
  settledSources,
  type Whole,
} from './settle';
import { Settlement } from './settlement';
import { suppressionsOf } from './switches';

/** What was read of a text. */
interface Read {
  readonly text: string;
  readonly layout: Layout;
  readonly front: FrontMatterReading | null;
  readonly pieces: readonly Piece[];
  readonly readings: readonly Reading[];
  /** Level of the section headings. */
  readonly level: number;
  readonly problems: readonly Problem[];
}

/** Makes the plans of a document, with room between their parts. */
export class Composer {
  private readonly settlement = new Settlement();
  private readonly joint = new Joint();
  private readonly names = new NameTables();
  private readonly sources = whileSame<Source[]>();
  private readonly people = whileSame<Person[]>();
  private readonly needs = whileSame<Need[]>();
  private readonly cells = whileSame<WhitespaceCell[]>();
  private readonly citations = whileSame<Citation[]>();
  private readonly references = whileSame<Reference[]>();
  private readonly ofFront = whileSame<InSection>();

  constructor(
    private readonly path: string,
    private readonly config: Config,
  ) {}

  /** The plan of a text, where its layout puts it. */
  plan({ text, layout, front, pieces, readings, level, problems }: Read): Plan {
    const starts = pieces.map(({ start }) => layout.spaced(start));
    const placed = this.settlement.of(readings, starts);
    const { resolver } = this.settlement;
    const whole = this.joint.of(placed);
    const repeated: Problem[] = [];
    const report = (problem: Problem) => repeated.push(problem);
    const roe = settledBlocks(whole.roe, report);
    const segments = settledBlocks(whole.segments, report);
    const sources = this.sourcesOf(whole, front, [...roe, ...segments]);
    const { people, needs } = this.peopleOf(whole, front, resolver);
    const plan: Plan = {
      path: this.path,
      text: layout.text,
      lineStarts: layout.lineStarts(lineStartsOf(text)),
      frontMatter: front?.frontMatter ?? null,
      sectionLevel: level,
      headings: whole.headings,
      sections: sectionsOf(pieces, starts, placed),
      sources,
      roe,
      segments,
      names: this.names.of({ ...whole, sources, people }),
      people,
      needs,
      claims: whole.claims,
      questions: whole.questions,
      pains: whole.pains,
      hypotheses: whole.hypotheses,
      opportunities: whole.opportunities,
      actions: whole.actions,
      fit: whole.fit,
      whitespace: this.cells([whole.whitespace, whole.opportunities, resolver], () =>
        settledCells(whole.whitespace, whole.opportunities).map((cell) => ({
          ...cell,
          sources: resolver.sourcesOf(cell),
        })),
      ),
      citations: this.citations([whole.citations, front, resolver], () => {
        const { citations } = frontSection(front, resolver);
        return [...citations, ...whole.citations].sort(byStart);
      }),
      references: this.references([whole.references], () => [...whole.references].sort(byStart)),
      anchors: whole.anchors,
      boundFigures: whole.boundFigures,
      suppressions: suppressionsOf([...(front?.switches ?? []), ...whole.switches], layout.text),
      problems: [...(front?.problems ?? []), ...whole.problems, ...problems, ...repeated],
      hasRevenueMix: segments.length > 0 || readings.some((r) => r.revenueMix),
      config: this.config,
    };
    readInSections(plan, [
      this.ofFront([front, resolver], () => frontSection(front, resolver)),
      ...placed,
    ]);
    return plan;
  }

  private sourcesOf(
    whole: Whole,
    front: FrontMatterReading | null,
    blocks: readonly (Plan['roe'] | Plan['segments'])[number][],
  ): Source[] {
    const account = front?.frontMatter.account ?? null;
    const entities = blocks.flatMap((b) => [
      b.entity ?? '',
      ...(b.kind === 'roe' ? (b.statements?.peers.map((p) => p.entity) ?? []) : []),
    ]);
    return this.sources([whole.sources, account, ...entities], () =>
      settledSources(whole.sources, account, entities),
    );
  }

  private peopleOf(
    whole: Whole,
    front: FrontMatterReading | null,
    resolver: Resolver,
  ): Pick<Plan, 'people' | 'needs'> {
    const everyone = [...(front?.people ?? []), ...whole.people];
    const party = partyResolver(front?.frontMatter ?? null, this.config, everyone);
    const on = [front, whole.people, resolver];
    return {
      people: this.people(on, () =>
        settledPeople(everyone, party).map((p) => ({
          ...p,
          sources: resolver.sourcesOf({ ...p, references: [] }),
        })),
      ),
      needs: this.needs([whole.needs, ...on], () =>
        settledNeeds(whole.needs, party).map((n) => ({ ...n, sources: resolver.sourcesOf(n) })),
      ),
    };
  }
}

function frontSection(front: FrontMatterReading | null, resolver: Resolver): InSection {
  const citations = (front?.personSources ?? []).map((one) => resolver.canonical(one));
  return { headings: [], claims: [], citations, references: [] };
}

function byStart(a: { range: { start: number } }, b: { range: { start: number } }): number {
  return a.range.start - b.range.start;
}

function sectionsOf(
  pieces: readonly Piece[],
  starts: readonly number[],
  readings: readonly Reading[],
): Section[] {
  return pieces.flatMap((piece, i) => {
    const reading = readings[i] ?? emptyReading(null);
    const heading = reading.headings[0];
    if (!piece.section || !heading) return [];
    const start = starts[i] ?? 0;
    const range = { start, end: start + piece.end - piece.start };
    return [{ id: piece.section, heading, range, empty: !reading.filled }];
  });
}
