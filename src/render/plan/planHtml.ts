/** A whole plan as people read it: parts by section, blocks in them, in the order of the text. */
import type { Plan, Range, Section } from '../../plan/model';
import { type PlacedBlock, PlacedBlocks } from '../../plan/parse/placed';
import { say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, joined, NOTHING } from '../components/html';
import { Look, type Options } from '../components/look';
import { headerHtml } from './header';
import { Blocks, tooComplex } from './markdown/blocks';

/** A part of the page: the head, a section, or the sources. */
export interface ShownPart {
  /** The same while it is the same section, so that a page keeps what didn't change. */
  readonly key: string;
  /** What a list of sections calls it; empty for the head. */
  readonly title: string;
  /** Where offsets in its HTML count from. */
  readonly start: number;
  readonly end: number;
  readonly html: string;
}

export interface ShownBlock extends Range {
  /** `null` where a viewer of Markdown shows it better. */
  readonly html: string | null;
}

interface Group {
  readonly section: Section | null;
  readonly blocks: PlacedBlock[];
}

/** Shows a plan, and keeps the trees of what stays from one text to the next. */
export class PlanPage {
  readonly #placed = new PlacedBlocks();

  /** For Plan View: the head, each section, the sources at the end. */
  parts(plan: Plan, options: Options): ShownPart[] {
    const look = new Look(plan, options);
    const blocks = new Blocks(look);
    const { groups, sources } = grouped(plan, this.#placed.of(plan));
    const counts = new Map<string, number>();
    const parts = groups.map(({ section, blocks: own }): ShownPart => {
      const start = section?.range.start ?? 0;
      look.origin = start;
      const body = own.map((block) => shown(block, section, blocks));
      const all = section ? joined(body) : html`${headerHtml(look)}${body}`;
      const name = section?.id ?? 'head';
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return {
        key: `${name}-${counts.get(name)}`,
        title: section?.heading.text ?? '',
        start,
        end: section?.range.end ?? own.at(-1)?.range.end ?? plan.frontMatter?.range.end ?? 0,
        html: all.markup,
      };
    });
    return sources.length === 0 ? parts : [...parts, sourcesPart(sources, plan, blocks)];
  }

  /** For viewers of Markdown: block by block. */
  blocks(plan: Plan, options: Options): ShownBlock[] {
    const look = new Look(plan, options);
    const blocks = new Blocks(look);
    const { groups, sources } = grouped(plan, this.#placed.of(plan));
    const all = groups.flatMap(({ section, blocks: own }) =>
      own.map((block): ShownBlock => ({ ...block.range, html: ownHtml(block, section, blocks) })),
    );
    const rows = sources.map(
      (block): ShownBlock => ({ ...block.range, html: ownHtml(block, null, blocks) }),
    );
    const head = plan.frontMatter
      ? [{ ...plan.frontMatter.range, html: headerHtml(look).markup }]
      : [];
    return [...head, ...all, ...rows].sort((a, b) => a.start - b.start);
  }
}

function ownHtml(block: PlacedBlock, section: Section | null, blocks: Blocks): string | null {
  const { node, shift, more } = block;
  if (!node) return tooComplex(blocks.look).markup;
  return blocks.own(node, { shift, section: section?.id ?? null }, more)?.markup ?? null;
}

function shown({ node, shift, more }: PlacedBlock, section: Section | null, blocks: Blocks): Html {
  if (!node) return tooComplex(blocks.look);
  return blocks.of(node, { shift, section: section?.id ?? null }, more);
}

/** Blocks by their section; those that define sources apart, wherever they stand. */
function grouped(
  plan: Plan,
  placed: readonly PlacedBlock[],
): { readonly groups: readonly Group[]; readonly sources: readonly PlacedBlock[] } {
  const starts = plan.sources.map(({ range }) => range.start).sort((a, b) => a - b);
  const groups: Group[] = [{ section: null, blocks: [] }];
  const sources: PlacedBlock[] = [];
  let at = 0;
  for (const block of placed) {
    const { start, end } = block.range;
    for (
      let next = plan.sections[at];
      next && next.range.start <= start;
      next = plan.sections[at]
    ) {
      groups.push({ section: next, blocks: [] });
      at += 1;
    }
    const defines =
      block.node?.type === 'footnoteDefinition' ||
      (block.node?.type === 'paragraph' && starts.some((one) => start <= one && one < end));
    if (defines) sources.push(block);
    else groups.at(-1)?.blocks.push(block);
  }
  return { groups, sources };
}

function sourcesPart(sources: readonly PlacedBlock[], plan: Plan, blocks: Blocks): ShownPart {
  const { look } = blocks;
  const start = sources[0]?.range.start ?? 0;
  const title = say(w.sources, look.language);
  look.origin = start;
  const rows = sources.map((block) => shown(block, null, blocks));
  const body = html`<h2>${title}</h2>${rows.length > 0 ? rows : NOTHING}`;
  return { key: 'sources', title, start, end: plan.text.length, html: body.markup };
}
