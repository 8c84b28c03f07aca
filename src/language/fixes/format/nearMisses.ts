/** Fixes for what was nearly right and has no safe edit: they change what is read, so the writer says so. */

import { placeholder, plain } from '../../../edit/snippet';
import { termWord } from '../../../plan/lexicon';
import type { Range } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { daysMeant } from '../../../plan/text/daysMeant';
import { lineAt, lineOf } from '../../../plan/text/lines';
import type { Diagnostic } from '../../../rules/rule';
import { type Language, say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { remedyWords } from '../../../words/editor/remedies';
import type { Fix } from '../../types';
import { type FixContext, type Fixes, isTerm } from '../types';

export const nearMissFixes: Fixes = (finding, context) => {
  if (finding.edits.length > 0) return [];
  const make = FIXES[finding.code];
  return make ? make(finding, context) : [];
};

const FIXES: Readonly<Record<string, Fixes>> = {
  date: writeDay,
  opportunityKey: renamed,
  personField: renamed,
  swallowed: ({ range }, { plan, language }) => {
    const start = { start: lineOf(plan.text, range.start).start, end: range.start };
    return [edited(remedyWords.blankLine, language, start, '\n')];
  },
  hidden: outOfComment,
  sectionLine: asHeading,
  opportunityItem: asOpportunity,
  actionItem: asAction,
  tableCut: joinTable,
};

function edited(
  title: Parameters<typeof say>[0],
  language: Language,
  range: Range,
  text: string,
): Fix {
  return { title: say(title, language), edits: [{ range, text }], preferred: true };
}

/** The day that was meant: with the year nearest to today, both readings of `4/10/2026`, else today's to write over. */
function writeDay({ range }: Diagnostic, { plan, language, day }: FixContext): Fix[] {
  const isSource = plan.sources.some(
    (source) => source.range.start <= range.start && range.end <= source.range.end,
  );
  const days = daysMeant(plan.text.slice(range.start, range.end), day, isSource);
  if (days.length > 1) {
    return days.map((iso): Fix => {
      const title = say(editorWords.changeTo, language, { text: iso });
      return { title, edits: [{ range, text: iso }] };
    });
  }
  const title = say(editorWords.writeDate, language);
  return [
    { title, snippets: [{ range, snippet: placeholder(1, days[0] ?? day) }], preferred: true },
  ];
}

function renamed({ range, params }: Diagnostic, { plan, language }: FixContext): Fix[] {
  if (!isTerm(params.near)) return [];
  const own = plan.text.slice(range.start, range.end);
  const key = typeof params.key === 'string' ? own.indexOf(params.key) : -1;
  if (key < 0) return [];
  const start = range.start + key;
  const end = start + String(params.key).length;
  const text = say(termWord(params.near.field, params.near.term), planLanguage(plan));
  const title = say(editorWords.changeTo, language, { text });
  return [{ title, edits: [{ range: { start, end }, text }], preferred: true }];
}

/** The marks of the comment are taken away, what it holds stays. */
function outOfComment({ range }: Diagnostic, { plan, language }: FixContext): Fix[] {
  const { text } = plan;
  const close = text.indexOf('-->', range.start);
  if (close < 0 || !text.startsWith('<!--', range.start)) return [];
  const open = /^<!--[ \t]*(?:\r?\n)?/.exec(text.slice(range.start, close))?.[0].length ?? 4;
  const before =
    /(?:\r?\n[ \t]*|(?<![ \t])[ \t]*)$/.exec(text.slice(range.start + open, close))?.[0].length ??
    0;
  return [
    {
      title: say(remedyWords.outOfComment, language),
      edits: [
        { range: { start: range.start, end: range.start + open }, text: '' },
        { range: { start: close - before, end: close + 3 }, text: '' },
      ],
      preferred: true,
    },
  ];
}

/** `**关键人**：张总` → a heading, and what follows below it. */
function asHeading({ range, params }: Diagnostic, { plan, language }: FixContext): Fix[] {
  const line = lineOf(plan.text, range.start);
  const source = lineAt(plan.text, range.start);
  const heading = typeof params.heading === 'string' ? params.heading : source;
  const marks = '#'.repeat(plan.sectionLevel || 2);
  const rest = /^\s*\*\*[^*]+\*\*\s*[:：]?\s*(.*)$/.exec(source)?.[1]?.trim() ?? '';
  const before = line.start > 0 && !/\n\r?\n$/.test(plan.text.slice(0, line.start)) ? '\n' : '';
  const text = `${before}${marks} ${heading}${rest ? `\n\n${rest}` : blankAfter(plan.text, line.end)}`;
  return [edited(remedyWords.makeHeading, language, line, text)];
}

/** The line break that sets a heading off from what follows; none where a blank line or the end does. */
function blankAfter(text: string, lineEnd: number): string {
  return /^(?:\r\n|\n|\r)?[ \t]*(?:\r|\n|$)/.test(text.slice(lineEnd, lineEnd + 200)) ? '' : '\n';
}

/** `- **Kiln** — $350k, 60%` → a heading, and an item with the rest. */
function asOpportunity({ range }: Diagnostic, { plan, language }: FixContext): Fix[] {
  const line = lineOf(plan.text, range.start);
  const source = lineAt(plan.text, range.start);
  const found =
    /^\s*(?:[-*+]|\d+[.)])\s+(?:\*\*([^*]+)\*\*|([^:：—–,，;；(（]+))\s*[:：—–,，;；-]*\s*(.*)$/.exec(
      source,
    );
  if (!found) return [];
  const [, bold, words, rest = ''] = found;
  const title = (bold ?? words ?? '').replace(/[:：]\s*$/, '').trim();
  const marks = '#'.repeat((plan.sectionLevel || 2) + 1);
  const after = blankAfter(plan.text, line.end);
  const text = `${marks} ${title}${rest ? `\n\n- ${rest}` : ''}${after}`;
  return [edited(remedyWords.makeHeading, language, line, text)];
}

function asAction({ range }: Diagnostic, { plan, language, day }: FixContext): Fix[] {
  const { text } = plan;
  const line = lineOf(text, range.start);
  const mark = /^\s*(?:[-*+]|\d+[.)])\s+/.exec(text.slice(line.start, range.start))?.[0];
  const owner = plan.frontMatter?.owner[0] ?? word('frontMatterKey', 'owner', planLanguage(plan));
  const box = `[ ] ${placeholder(1, day)} ${placeholder(2, owner)}: `;
  const start = mark === undefined ? line.start : range.start;
  return [
    {
      title: say(editorWords.makeAction, language),
      snippets: [
        {
          range: { start, end: range.start },
          snippet: mark === undefined ? `${plain('- ')}${box}` : box,
        },
      ],
      preferred: true,
    },
  ];
}

/** Moves what splits a table above it, so that its rows are one table again. */
function joinTable({ range }: Diagnostic, { plan, language }: FixContext): Fix[] {
  const { text } = plan;
  const line = lineOf(text, range.start);
  const isRow = text.slice(line.start, line.end).trimStart().startsWith('|');
  let from = line.start;
  if (isRow) {
    // Rows behind empty lines: those are taken away.
    while (from > 0 && /^[ \t]*$/.test(lineAt(text, from - 1))) from = lineOf(text, from - 1).start;
    return from === line.start
      ? []
      : [edited(remedyWords.joinTable, language, { start: from, end: line.start }, '')];
  }
  const close = text.indexOf('-->', line.start);
  if (close < 0) return [];
  let to = Math.min(text.length, lineOf(text, close).end + 1);
  while (to < text.length && /^[ \t]*$/.test(lineAt(text, to))) to = lineOf(text, to).end + 1;
  while (from > 0 && !lineAt(text, from - 1).trim()) from = lineOf(text, from - 1).start;
  let top = from;
  while (
    top > 0 &&
    lineAt(text, top - 1)
      .trim()
      .startsWith('|')
  )
    top = lineOf(text, top - 1).start;
  const comment = text.slice(line.start, close + 3);
  return [
    {
      title: say(remedyWords.joinTable, language),
      edits: [
        { range: { start: top, end: top }, text: `${comment}\n\n` },
        { range: { start: from, end: to }, text: '' },
      ],
      preferred: true,
    },
  ];
}
