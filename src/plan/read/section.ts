/** Reads one section (or a stretch outside of any): its blocks → what the model holds of it. */
import type { Code, FootnoteDefinition, Heading as HeadingNode, Html, Node, Parent } from 'mdast';
import { termOf } from '../lexicon';
import type { Citation, Claim, Config, Heading, SectionId } from '../model';
import { fold, trimmed } from '../text/text';
import { type Item, itemsOf, type MarkdownBlock, walk } from './items';
import { actionsOf } from './kinds/actions';
import { CLAIM_SECTIONS, claimOf, claimsOf } from './kinds/claims';
import { fitOf } from './kinds/fit';
import { hypothesesOf } from './kinds/hypotheses';
import { needsOf } from './kinds/needs';
import { opportunitiesOf } from './kinds/opportunities/opportunities';
import { isLoose, nearKeyOf, opportunityMiss } from './kinds/opportunities/opportunityMisses';
import {
  isKeyTable,
  isListed,
  keyOf,
  opportunityTable,
} from './kinds/opportunities/opportunityShapes';
import { answerClaims, painsOf, questionsOf } from './kinds/questions';
import { sourceOf } from './kinds/sources/sources';
import { whitespaceOf } from './kinds/whitespace';
import { headingLine, hiddenContent, questionMisses, swallowedLines } from './misses/itemMisses';
import {
  isDefinitionMiss,
  missesOf,
  setextMiss,
  spacedCitations,
  typedReferences,
} from './misses/markdownMisses';
import { peopleOf } from './people/people';
import { notInList, type Report } from './problems';
import { clean, endOf, type Place, proseOf, rangeOf } from './prose/prose';
import { emptyReading, type Reading } from './reading';
import { openerOf } from './sections';
import { switchesIn } from './switches';
import { blockKind, readBlock } from './yaml/blocks/blocks';

export interface SectionInput {
  readonly section: SectionId | null;
  readonly text: string;
  readonly blocks: readonly MarkdownBlock[];
  readonly level: number;
  readonly config: Config;
}

/** Everything that stands in the section; positions relative to its start. */
export function readSection(input: SectionInput): Reading {
  const { section, config } = input;
  const reading = emptyReading(section);
  const report: Report = (problem) => reading.problems.push(problem);
  const headingOf = (node: HeadingNode, place: Place) => takeHeading(node, place, input, reading);
  const { items, headings } = itemsOf(input.blocks, headingOf, input.level);
  reading.headings.push(...headings);
  for (const block of input.blocks) collect(block.node, block.place, reading, config, report);
  for (const item of walk(items)) takeItem(item, section, reading, config);
  const statements = items.filter((item) => !isDefinitionMiss(item.prose, item.place));
  if (section) takeSection(section, statements, headings, input, reading, report);
  reading.filled = items.some((item) => isContent(item));
  reading.revenueMix = section === 'look' && hasTableUnderEarns(items);
  reading.claims.sort((a, b) => a.range.start - b.range.start);
  takeAnchors(reading);
  return reading;
}

function takeHeading(
  node: HeadingNode,
  place: Place,
  input: SectionInput,
  reading: Reading,
): Heading {
  const prose = proseOf(node, place);
  const range = trimmed(place.text, rangeOf(node, place));
  const opens = node.depth === input.level ? openerOf(clean(prose), input.config.terms) : null;
  reading.citations.push(...prose.citations);
  reading.references.push(...prose.references);
  reading.boundFigures.push(...prose.boundFigures);
  reading.problems.push(...setextMiss(node, clean(prose), place, opens !== null));
  const textRange = prose.text ? prose.rangeOf(0, prose.text.length) : range;
  return { depth: node.depth, text: clean(prose), range, textRange, opens };
}

/** Definitions, comments, and citations of quotes, wherever they stand. */
function collect(node: Node, place: Place, reading: Reading, config: Config, report: Report): void {
  if (node.type === 'footnoteDefinition') {
    const definition = node as FootnoteDefinition;
    reading.sources.push(sourceOf(definition, place, config, report));
    const { start, end } = rangeOf(node, place);
    // Few sources cite; the look is cheaper than reading each once more.
    if (/[[(（]\^|roe:|segments:/i.test(place.text.slice(start + 2, end))) {
      for (const child of definition.children) collectCitations(child, place, reading);
    }
    return;
  }
  if (node.type === 'html') {
    const { value } = node as Html;
    reading.switches.push(...switchesIn(value, rangeOf(node, place).start, false));
    reading.problems.push(...hiddenContent(node as Html, rangeOf(node, place)));
    return;
  }
  if (node.type === 'blockquote') collectCitations(node, place, reading);
  for (const child of (node as Parent).children ?? [])
    collect(child, place, reading, config, report);
}

function collectCitations(node: Node, place: Place, reading: Reading): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const prose = proseOf(node as Parent, place);
    reading.citations.push(...prose.citations);
    reading.references.push(...prose.references);
    reading.boundFigures.push(...prose.boundFigures);
    return;
  }
  for (const child of (node as Parent).children ?? []) collectCitations(child, place, reading);
}

/** What every item may hold: citations, bound figures, near-misses, a block. */
function takeItem(item: Item, section: SectionId | null, reading: Reading, config: Config): void {
  const { prose } = item;
  // The id of a source line that isn't read as one cites nothing.
  const named = isDefinitionMiss(prose, item.place) ? prose.range.start : -1;
  reading.citations.push(...prose.citations.filter(({ range }) => range.start !== named));
  reading.boundFigures.push(...prose.boundFigures);
  // `人: (^han)` names a person, not a claim.
  const isWho = section === 'opportunities' && keyOf(prose)?.key === 'who';
  if (!isWho) reading.references.push(...prose.references);
  const opens = (text: string) => openerOf(text, config.terms) !== null;
  reading.problems.push(
    ...missesOf(item, opens),
    ...swallowedLines(item, section),
    ...headingLine(item, opens, section === null),
  );
  if (item.kind !== 'code') return;
  const code = item.node as Code;
  const kind = blockKind(code);
  if (!kind) return;
  const block = readBlock(code, kind, item.place, section, item.passed.citations);
  if (block.roe) reading.roe.push(block.roe);
  if (block.segments) reading.segments.push(block.segments);
  reading.problems.push(...block.problems);
  reading.switches.push(...block.switches);
  const own = (block.roe ?? block.segments)?.sources ?? [];
  reading.citations.push(
    ...own.filter((c) => !item.passed.citations.includes(c)),
    ...(block.roe?.peers ?? []).flatMap(({ sources }) => sources),
  );
}

function takeSection(
  section: SectionId,
  items: readonly Item[],
  headings: readonly Heading[],
  input: SectionInput,
  reading: Reading,
  report: Report,
): void {
  const { text } = input;
  if (CLAIM_SECTIONS.has(section)) {
    const stated = section === 'opportunities' ? withoutKeyItems(items) : items;
    reading.claims.push(...withSpaced(claimsOf(stated, section, text), items));
  }
  switch (section) {
    case 'people':
      reading.people.push(...peopleOf(items, text, report));
      break;
    case 'ask':
      takeAsk(items, text, reading, report);
      break;
    case 'needs':
      reading.needs.push(...needsOf(items, text));
      break;
    case 'whitespace':
      if (reading.whitespace.length === 0) reading.whitespace.push(...whitespaceOf(items));
      break;
    case 'hypotheses':
      reading.hypotheses.push(...hypothesesOf(items, text));
      break;
    case 'opportunities':
      for (const item of walk(items)) opportunityMiss(item, report);
      reading.opportunities.push(
        ...opportunitiesOf(items, headings, input.level, text.length, report),
      );
      break;
    case 'actions':
      reading.actions.push(...actionsOf(items, text, report));
      break;
    case 'fit':
      reading.fit.push(...fitOf(items));
      break;
    case 'proposal':
      reading.claims.push(...claimsOfProposal(items, section, text));
      break;
  }
}

function takeAsk(items: readonly Item[], text: string, reading: Reading, report: Report): void {
  for (const problem of questionMisses(items)) report(problem);
  reading.questions.push(...questionsOf(items, text));
  reading.claims.push(...answerClaims(items, text));
  const pains = painsOf(items, text, (item, from, to, key, value) => {
    const range = item.prose.rangeOf(from, to);
    report(notInList({ field: 'painKey', term: key }, 'level', value, range));
  });
  reading.pains.push(...pains);
}

/** Only figures are claims in a proposal. */
function claimsOfProposal(items: readonly Item[], section: SectionId, text: string): Claim[] {
  return walk(items).flatMap((item) => {
    const claim = item.kind === 'task' ? null : claimOf(item, section, text);
    return claim && claim.figures.length + claim.boundFigures.length > 0 ? [claim] : [];
  });
}

/** Items of an opportunity's keys, and what is nested in them, are no claims. */
function withoutKeyItems(items: readonly Item[]): Item[] {
  return items
    .filter((item) => !isKeyItem(item))
    .map((item) => ({ ...item, children: withoutKeyItems(item.children) }));
}

function isKeyItem(item: Item): boolean {
  return (
    keyOf(item.prose) !== null ||
    opportunityTable(item) !== null ||
    isKeyTable(item) ||
    isListed(item) ||
    isLoose(item) ||
    nearKeyOf(item) !== null
  );
}

/** `[^访谈 1]` and `（……s1）` count for their claim, so that one slip is told once. */
function withSpaced(claims: readonly Claim[], items: readonly Item[]): readonly Claim[] {
  const meant = new Map<number, { citations: Citation[]; references: Citation[] }>();
  for (const { prose } of walk(items)) {
    const citations = spacedCitations(prose);
    const references = typedReferences(prose);
    if (citations.length + references.length > 0)
      meant.set(prose.range.start, { citations, references });
  }
  if (meant.size === 0) return claims;
  return claims.map((claim) => {
    const more = meant.get(claim.range.start);
    if (!more) return claim;
    return {
      ...claim,
      citations: [...claim.citations, ...more.citations],
      references: [...claim.references, ...more.references],
    };
  });
}

function isContent(item: Item): boolean {
  if (item.kind === 'html')
    return item.prose.text !== '' || /<(?:img|table)\b/i.test((item.node as Html).value);
  if (item.kind === 'other') return false;
  // A marker alone is a place to be filled.
  if (item.kind === 'item' && item.prose.text.trim() === '' && item.children.length === 0) {
    return false;
  }
  return endOf(item.node, item.place) > item.prose.range.start;
}

function hasTableUnderEarns(items: readonly Item[]): boolean {
  return walk(items).some(
    (item) =>
      (item.kind === 'table' ||
        (item.kind === 'html' && /<table/i.test((item.node as Html).value))) &&
      item.heading !== null &&
      isEarns(item.heading.text),
  );
}

function isEarns(heading: string): boolean {
  const bare = fold(heading).replace(/^(?:[\d.、()一二三四五六七八九十]+)\s*/, '');
  const head = bare.split(/[:·,、—(/?]/)[0]?.trim() ?? '';
  return termOf('lookHeading', head) === 'earns' || termOf('lookHeading', bare) === 'earns';
}

function takeAnchors(reading: Reading): void {
  for (const list of [reading.claims, reading.people, reading.questions, reading.hypotheses]) {
    for (const { anchor } of list) if (anchor) reading.anchors.push(anchor);
  }
}
