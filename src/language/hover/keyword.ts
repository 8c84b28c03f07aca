/** Hovers of the format's own words: section headings, claim kinds, keys, kinds of source, grades. */

import { type Field, termOf } from '../../plan/lexicon';
import type { Plan, Range } from '../../plan/model';
import { SOURCE_KINDS } from '../../plan/terms/sources/sources';
import { word } from '../../plan/terms/vocabulary';
import { lineOf } from '../../plan/text/lines';
import { term } from '../../render/components/words';
import { type Language, say, type Word } from '../../words';
import { editorWords } from '../../words/editor/editor';
import * as guide from '../../words/editor/guide';
import { touches } from '../navigation/cursor';
import { gradeText } from '../navigation/describe';
import type { Hover } from '../types';

/** The meaning of the keyword at `offset`, if one stands there. */
export function keywordHover(plan: Plan, offset: number, language: Language): Hover | undefined {
  const found =
    headingAt(plan, offset) ??
    frontMatterKeyAt(plan, offset) ??
    opportunityKeyAt(plan, offset) ??
    claimKindAt(plan, offset);
  if (found) return hover(found, language);
  return sourceFieldAt(plan, offset, language);
}

interface Keyword {
  readonly range: Range;
  readonly field: Field;
  readonly term: string;
  readonly text: Word | undefined;
}

function hover({ range, field, term, text }: Keyword, language: Language): Hover | undefined {
  if (!text) return undefined;
  return { range, markdown: `**${word(field, term, language)}**\n\n${say(text, language)}` };
}

function headingAt(plan: Plan, offset: number): Keyword | undefined {
  const section = plan.sections.find(({ heading }) => touches(heading.textRange, offset));
  if (!section) return undefined;
  const range = section.heading.textRange;
  return { range, field: 'section', term: section.id, text: guide.sections[section.id] };
}

function frontMatterKeyAt(plan: Plan, offset: number): Keyword | undefined {
  const entry = plan.frontMatter?.entries.find(({ keyRange }) => touches(keyRange, offset));
  if (!entry?.term) return undefined;
  const { term, keyRange } = entry;
  return { range: keyRange, field: 'frontMatterKey', term, text: guide.frontMatterKeys[term] };
}

function opportunityKeyAt(plan: Plan, offset: number): Keyword | undefined {
  const items = plan.opportunities.flatMap((opportunity) => opportunity.items);
  const item = items.find(({ range }) => touches(range, offset));
  if (!item) return undefined;
  if (touches(item.keyRange, offset)) {
    const { key, keyRange } = item;
    return {
      range: keyRange,
      field: 'opportunityKey',
      term: key,
      text: guide.opportunityKeys[key],
    };
  }
  const driver = item.key === 'driver' ? termOf('driver', item.value) : null;
  if (driver === null || !touches(item.valueRange, offset)) return undefined;
  return { range: item.valueRange, field: 'driver', term: driver, text: guide.drivers[driver] };
}

/** `推断:` and the like at the start of an item or paragraph. */
function claimKindAt(plan: Plan, offset: number): Keyword | undefined {
  const line = lineOf(plan.text, offset);
  const match = /^(\s*(?:[-*+]\s+|\d+[.)]\s+)?)(\S+?)\s*[:：]/.exec(
    plan.text.slice(line.start, line.end),
  );
  const term = match ? termOf('claimKind', match[2] ?? '') : null;
  if (!match || term === null) return undefined;
  const start = line.start + (match[1]?.length ?? 0);
  const range = { start, end: start + (match[2]?.length ?? 0) };
  if (!touches(range, offset)) return undefined;
  return { range, field: 'claimKind', term, text: guide.claimKinds[term] };
}

/** In a source line: its grade, or its kind with channel and freshness. */
function sourceFieldAt(plan: Plan, offset: number, language: Language): Hover | undefined {
  const source = plan.sources.find(({ range }) => touches(range, offset));
  if (!source) return undefined;
  if (source.grade && source.gradeRange && touches(source.gradeRange, offset)) {
    return { range: source.gradeRange, markdown: gradeText(source.grade, language) };
  }
  const { kind } = source;
  const range = kind === null ? undefined : fieldRange(plan, offset);
  if (kind === null || !range) return undefined;
  if (termOf('sourceKind', plan.text.slice(range.start, range.end)) !== kind) return undefined;
  const channel = SOURCE_KINDS[kind as keyof typeof SOURCE_KINDS]?.channel;
  const parts = [
    channel && word('channel', channel, language),
    source.freshMonths !== null &&
      say(editorWords.freshFor, language, { months: source.freshMonths }),
  ];
  const text = parts.filter(Boolean).join(' · ');
  return { range, markdown: `**${term('sourceKind', kind, language)}**\n\n${text}` };
}

/** The field between separators at `offset`, without blanks and without the source's `[^id]:`. */
function fieldRange(plan: Plan, offset: number): Range {
  const line = lineOf(plan.text, offset);
  const text = plan.text.slice(line.start, line.end);
  const lead = /^\s*\[\^[^\]]*\]:\s*/.exec(text)?.[0].length ?? 0;
  let start = lead;
  for (const match of text.matchAll(/(?<!\s)\s*[·•・‧|｜]\s*/g)) {
    if (line.start + match.index >= offset) {
      return { start: line.start + start, end: line.start + match.index };
    }
    start = match.index + match[0].length;
  }
  return { start: line.start + start, end: line.end };
}
