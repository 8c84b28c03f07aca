/** What an item of the menu cites: the source that was asked for, one that is there, or a new one. */

import { freshSourceId } from '../../edit/places';
import { choice, plain } from '../../edit/snippet';
import { sourceId, sourceLine } from '../../edit/things/sources/source';
import { customerOf } from '../../evidence/planIndex';
import type { Channel, Plan, SectionId, Source } from '../../plan/model';
import { channelOf, sourceSnippet } from '../fixes/sources/sourceLine';
import type { InsertContext } from './writing';

/** What is written, and the source that goes with it. */
export interface InsertedText {
  readonly text: string;
  /** The line of a new source that the text cites. */
  readonly sources: string | null;
}

/** The text with the citation of the source that was asked for, else of one that is there, the newest first. */
export function cited(writing: InsertContext, text: string, tail = ''): InsertedText {
  const { plan, day, section, cite, written, caret } = writing;
  if (cite && 'known' in cite)
    return { text: `${text} [^${plain(cite.known)}]${tail}`, sources: null };
  if (cite) {
    const id = sourceId(plan, cite.draft);
    const sources = plain(sourceLine(id, cite.draft, written));
    return { text: `${text} [^${plain(id)}]${tail}`, sources };
  }
  const fit = fitting(plan, section, caret);
  if (fit.length > 0) {
    return {
      text: `${text} [^${choice(
        20,
        fit.map(({ id }) => id),
      )}]${tail}`,
      sources: null,
    };
  }
  const id = freshSourceId(plan);
  const line = sourceSnippet(plan, { id, channel: channelOf(section), day }).replace(
    /\$\{(\d+)/g,
    (_, index: string) => `\${${Number(index) + 20}`,
  );
  return { text: `${text} [^${id}]${tail}`, sources: line };
}

/**
 * The sources that a section's statement can cite: those of the statement
 * before it, then those of the customer's figures, the newest of the others, and
 * last what is cited for a peer alone.
 */
export function fitting(plan: Plan, section: SectionId, caret: number | null): Source[] {
  const channel = channelOf(section);
  const before = plan.claims.findLast(
    (claim) =>
      claim.section === section &&
      claim.sources.length > 0 &&
      claim.range.end <= (caret ?? Infinity),
  );
  const customer = customerOf(plan);
  const peers = plan.roe.filter((block) => block !== customer).flatMap(({ sources }) => sources);
  const inOrder = (source: Source) => {
    if (before?.sources.includes(source.id)) return 0;
    if (customer?.sources.some(({ id }) => id === source.id)) return 1;
    const isCited = plan.claims.some(({ sources }) => sources.includes(source.id));
    return !isCited && peers.some(({ id }) => id === source.id) ? 3 : 2;
  };
  return plan.sources
    .filter((one) => !one.duplicate && isOf(one.channel, channel, section))
    .reverse()
    .sort((a, b) => from(section, a) - from(section, b) || inOrder(a) - inOrder(b));
}

/** Ranks channels for a section: pains are told in talks, so talks come before papers there. */
function from(section: SectionId, { channel }: Source): number {
  if (section !== 'ask' && section !== 'hypotheses') return 0;
  return channel === 'ask' ? 0 : channel === 'listen' ? 1 : channel === 'feel' ? 2 : 3;
}

/** Whether a source fits: heard and felt sections need their own channel, others take any. */
function isOf(own: Channel | null, wanted: Channel, section: SectionId): boolean {
  return section === 'listen' || section === 'feel' ? own === wanted : true;
}
