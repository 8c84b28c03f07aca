/** What the parts of a shown plan are written with. */
import type { Node, Paragraph } from 'mdast';
import type { Claim, SectionId } from '../../../plan/model';
import type { Html } from '../../components/html';
import type { Look } from '../../components/look';
import type { Things } from '../things';
import type { Inline } from './inline';

/** Where a block stands. */
export interface BlockPlace {
  readonly shift: number;
  readonly section: SectionId | null;
}

/** What blocks and items are shown with. */
export interface Pen {
  readonly look: Look;
  readonly inline: Inline;
  readonly things: Things;
  start(node: Node, place: BlockPlace): number;
  /** The attribute that leads to its line. */
  at(node: Node, place: BlockPlace): Html;
  words(nodes: readonly Node[], place: BlockPlace, claim?: number | null): Html;
  statement(node: Paragraph, claim: Claim | undefined, place: BlockPlace): Html;
  below(nodes: readonly Node[], place: BlockPlace): Html;
}
