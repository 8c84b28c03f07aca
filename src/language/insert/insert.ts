/** Writes an item of the menu into a plan: tidy Markdown with the places to fill, and the source that it needs. */

import { at, behindSources, freshId, freshSourceId, innermost, takenIds } from '../../edit/places';
import { choice, placeholder, type SnippetEdit } from '../../edit/snippet';
import { soberOptions } from '../../edit/things/sources/sober';
import { customerOf } from '../../evidence/planIndex';
import type { Channel, Plan, SectionId } from '../../plan/model';
import { options, planLanguage, word } from '../../plan/terms/vocabulary';
import { lineOf } from '../../plan/text/lines';
import { say } from '../../words';
import { editorWords as w } from '../../words/editor/editor';
import { personLine, roeBlock, sectionBody, segmentsBlock } from '../cells/bodies';
import { addPeers } from '../fixes/blocks/blocks';
import { inSection, itemIn } from '../fixes/format/sections';
import { channelOf } from '../fixes/sources/sourceLine';
import { cited, fitting, type InsertedText } from './citing';
import { type InsertId, type InsertItem, insertItem } from './items';
import { namings, opportunityText } from './opportunity';
import type { Asked, InsertContext } from './writing';

/**
 * The edits, as snippets, that write an item: on the caret's own line where
 * that is blank and stands in a section of the item's, else at the end of its
 * first section, which is made where there is none.
 *
 * @param caret an offset of the plan, or null
 * @param day ISO, the day that dates begin with
 * @returns nothing where a command asks for it, or there is nothing that it can go with
 */
export function insertEdits(
  plan: Plan,
  id: InsertId,
  caret: number | null,
  day: string,
  asked: Asked = {},
): readonly SnippetEdit[] {
  const item = insertItem(id);
  if (!item || item.command || item.sections.length === 0) return [];
  const section = goesInto(plan, item, caret);
  const writing = { plan, written: planLanguage(plan), day, section, caret, ...asked };
  if (id === 'against') return againstEdits(writing, caret);
  if (id === 'peers') return peerEdits(writing);
  const { text: body, sources } = bodyOf(id, writing);
  // `$0` last: the caret stays here, though other edits insert text elsewhere.
  const text = `${body}$0`;
  const inPlace = caret !== null && sectionAt(plan, caret) === section && isBlank(plan, caret);
  const place = inPlace ? onLine(plan, caret, text, isBlock(id)) : atEnd(item, writing, text);
  const named = id === 'opportunity' ? namings(writing).edits : [];
  const edits = sources === null ? [place] : [place, behindSources(plan, sources)];
  return [...edits, ...named, ...(inPlace ? [] : leftover(plan, caret))];
}

/** The marker that Enter left behind a list, when what is chosen there goes elsewhere. */
function leftover(plan: Plan, caret: number | null): SnippetEdit[] {
  if (caret === null) return [];
  const line = lineOf(plan.text, caret);
  const own = plan.text.slice(line.start, line.end);
  const before = lineOf(plan.text, Math.max(0, line.start - 1));
  const isBehindItem = /^\s*(?:[-*+]|\d+[.)])\s+\S/.test(plan.text.slice(before.start, before.end));
  if (!/^\s*[-*+]\s*$/.test(own) || !isBehindItem) return [];
  return [{ range: { start: before.end, end: line.end }, snippet: '' }];
}

/** The section of the caret where the item belongs there, else its first. */
function goesInto(plan: Plan, { sections }: InsertItem, caret: number | null): SectionId {
  const here = caret === null ? undefined : sectionAt(plan, caret);
  return here && sections.includes(here) ? here : (sections[0] ?? 'look');
}

const CITES: ReadonlySet<InsertId> = new Set([
  ...(['fact', 'newFact', 'inference', 'shift', 'fit', 'pain'] as const),
  ...(['heard', 'buying', 'seen', 'rival', 'risk'] as const),
]);

/**
 * Of which channel the source is that has to be asked for; null where the item
 * cites nothing, or can choose among those that are there while it is written.
 */
export function sourceToAsk(plan: Plan, id: InsertId, caret: number | null): Channel | null {
  const item = insertItem(id);
  if (!item || !CITES.has(id)) return null;
  const section = goesInto(plan, item, caret);
  const channel = channelOf(section);
  // Hearsay and first-hand experience need a new source each time.
  const each = id === 'newFact' || section === 'listen' || section === 'feel';
  return each || fitting(plan, section, caret).length === 0 ? channel : null;
}

function sectionAt(plan: Plan, offset: number): SectionId | undefined {
  return plan.sections.findLast(({ range }) => range.start <= offset && offset <= range.end)?.id;
}

function isBlank({ text }: Plan, offset: number): boolean {
  const { start, end } = lineOf(text, offset);
  return /^\s*(?:[-*+]\s*)?$/.test(text.slice(start, end));
}

function isBlock(id: InsertId): boolean {
  return id === 'roe' || id === 'segments' || id === 'opportunity';
}

/** In place of the blank line, or of the marker that stands on it; a block is set off. */
function onLine(plan: Plan, caret: number, text: string, block: boolean): SnippetEdit {
  const range = lineOf(plan.text, caret);
  const before = plan.text.slice(0, range.start).replace(/\r/g, '');
  const after = plan.text.slice(range.end).replace(/\r/g, '');
  const inList = /(?:^|\n)[^\S\n]*(?:[-*+]|\d+[.)])\s[^\n]*\n$/.test(before);
  const gap = before === '' || before.endsWith('\n\n') || (inList && !block) ? '' : '\n';
  const item = /^\n\s*(?:[-*+]|\d+[.)])\s/.test(after);
  const end = after === '' || /^\n\s*(?:\n|$)/.test(after) || (item && !block) ? '' : '\n';
  return { range, snippet: `${gap}${text}${end}` };
}

function atEnd(item: InsertItem, { plan, section }: InsertContext, text: string): SnippetEdit {
  const free = freePlace(plan, section);
  if (free !== undefined) return onLine(plan, free, text, isBlock(item.id));
  return isBlock(item.id) ? inSection(plan, section, text) : itemIn(plan, section, text);
}

/** A marker that stands alone in the section: a place to be filled. */
function freePlace(plan: Plan, id: SectionId): number | undefined {
  const section = plan.sections.find((candidate) => candidate.id === id);
  if (!section) return undefined;
  const { start } = section.heading.range;
  const own = plan.text.slice(start, section.range.end);
  const marker = /(?:^|\n)([-*+])[ \t]*(?=\r?\n|$)/.exec(own);
  return marker ? start + marker.index + marker[0].length : undefined;
}

function bodyOf(id: InsertId, writing: InsertContext): InsertedText {
  const { plan, written, day, section } = writing;
  const kind = (name: string) => `${word('claimKind', name, written)}: `;
  const text = (index: number) => placeholder(index, say(w.statementHere, written));
  const bare = (body: string): InsertedText => ({ text: body, sources: null });
  switch (id) {
    case 'inference':
      return cited(writing, `- ${kind('inference')}${text(1)}`);
    case 'open':
      return bare(`- ${kind('open')}${text(1)}`);
    case 'shift':
      return cited(
        writing,
        `- ${kind('shift')}${placeholder(1, 'A')} → ${placeholder(2, 'B')}`,
        ` ^${freshAnchor(plan, 'c')}`,
      );
    case 'fit':
      return cited(
        writing,
        `- ${placeholder(1, say(w.criterionHere, written))}: \${2|3,4,5,2,1|}/5 ${say(w.because, written)}${text(3)}`,
      );
    case 'person':
      return bare(personLine(written));
    case 'ownQuestion':
      return bare(sectionBody('ask', written, day));
    case 'pain':
      return painBody(writing);
    case 'hypothesis':
      return bare(`- ${text(1)} ^${freshAnchor(plan, 'h')}`);
    case 'need':
      return bare(
        `- ${choice(1, options('party', written))}: ${placeholder(2, word('needsColumn', 'need', written))} → ${placeholder(3, word('needsColumn', 'answer', written))}`,
      );
    case 'opportunity':
      return bare(opportunityText(writing));
    case 'action':
      return bare(actionLine(writing));
    case 'roe':
      return bare(blockBody(writing, roeBlock));
    case 'segments':
      return bare(blockBody(writing, segmentsBlock));
    default:
      return section === 'ask' ? bare(`- ${text(1)}`) : cited(writing, `- ${text(1)}`);
  }
}

function painBody(writing: InsertContext): InsertedText {
  const { written } = writing;
  const level = soberOptions('level', written);
  const key = (name: string) => word('painKey', name, written);
  const text = placeholder(1, say(w.statementHere, written));
  return cited(
    writing,
    `- ${word('claimKind', 'pain', written)}: ${text} · ${key('importance')}: ${choice(2, level)} · ${key('hiddenness')}: ${choice(3, level)}`,
  );
}

function actionLine({ plan, written, day }: InsertContext): string {
  const owner = plan.frontMatter?.owner[0] ?? word('frontMatterKey', 'owner', written);
  return `- [ ] ${placeholder(1, day)} ${placeholder(2, owner)}: ${placeholder(3, say(w.actionHere, written))}`;
}

/** A block of the customer's; its source is the first public one that is there. */
function blockBody({ plan, written }: InsertContext, block: typeof segmentsBlock): string {
  const text = block(written, plan.frontMatter?.account ?? '', customerOf(plan)?.statements);
  const customer = customerOf(plan)?.sources.map(({ id }) => id) ?? [];
  const known =
    plan.sources.find(({ id }) => customer.includes(id)) ??
    plan.sources.find(({ channel, duplicate }) => channel === 'look' && !duplicate);
  return known ? text.replace(/\$\{(\d+):s1\}/, `\${$1:${known.id}}`) : text;
}

/** Below the statement that the caret stands in, or the last one above it. */
function againstEdits(
  { plan, written }: InsertContext,
  caret: number | null,
): readonly SnippetEdit[] {
  const claims = plan.claims.filter(({ table }) => !table);
  const claim =
    (caret === null ? undefined : innermost(claims, at(caret))) ??
    claims.findLast(({ range }) => caret === null || range.end <= caret);
  if (!claim) return [];
  const line = lineOf(plan.text, claim.firstLine.start);
  const marks = /^(\s*)([-*+]|\d+[.)])(\s+)/.exec(plan.text.slice(line.start, line.end));
  if (!marks) return [];
  const indent = ' '.repeat(marks[0].length);
  const ids = plan.sources.map(({ id }) => id).reverse();
  const cite = ids.length > 0 ? choice(2, ids) : placeholder(2, freshSourceId(plan));
  const text = placeholder(1, say(w.statementHere, written));
  const end = plan.text.slice(0, claim.range.end).trimEnd().length;
  return [
    {
      range: at(end),
      snippet: `\n${indent}- ${word('claimKind', 'against', written)}: ${text} [^${cite}]`,
    },
  ];
}

/** Peers go into the customer's block; without one, that comes first. */
function peerEdits(writing: InsertContext): readonly SnippetEdit[] {
  const { plan, written, day } = writing;
  const block = customerOf(plan);
  if (!block || block.invalid) return insertEdits(plan, 'roe', null, day);
  const finding = { range: block.fence } as Parameters<typeof addPeers>[0];
  return addPeers(finding, { plan, language: written, day }).flatMap(
    ({ snippets = [] }) => snippets,
  );
}

function freshAnchor(plan: Plan, letter: string): string {
  return freshId(letter, takenIds(plan.anchors, plan.sources));
}
