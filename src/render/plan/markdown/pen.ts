/** What the parts of a shown plan are written with. */
import type { Node, Paragraph } from 'mdast';
import type { Claim, SectionId } from '../../../plan/model';
import type { Html } from '../../components/html';
import type { Look } from '../../components/look';
import type { Things } from '../things';
import type { Inline } from './inline';

/** Where a block stands. */
export interface Place {
  readonly shift: number;
  readonly section: SectionId | null;
}

export interface Pen {
  readonly look: Look;
  readonly inline: Inline;
  readonly things: Things;
  start(node: Node, place: Place): number;
  /** The attribute that leads to its line. */
  at(node: Node, place: Place): Html;
  words(nodes: readonly Node[], place: Place, claim?: number | null): Html;
  statement(node: Paragraph, claim: Claim | undefined, place: Place): Html;
  below(nodes: readonly Node[], place: Place): Html;
}
