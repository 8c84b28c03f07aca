/** Fixes for the source lines and for what cites them. */

import { at, behindSources, citationOffset, freshSourceId } from '../../../edit/places';
import { choice, placeholder, plain } from '../../../edit/snippet';
import { gradesFor } from '../../../edit/things/sources/sober';
import type { Plan, Range, Source } from '../../../plan/model';
import { kindsOf, planLanguage, word } from '../../../plan/terms/vocabulary';
import { wholeLines } from '../../../plan/text/lines';
import type { Diagnostic } from '../../../rules/rule';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { nearestWord } from '../../nearestWord';
import type { Fix } from '../../types';
import { citableAt, sectionAt } from '../evidence/evidence';
import type { FixContext } from '../types';
import { channelOf, listenFields, sourceSnippet } from './sourceLine';

/** `[^x]` that names nothing: define it, or take the id that was nearly written. */
export function undefinedFixes(finding: Diagnostic, context: FixContext): Fix[] {
  const { plan, language } = context;
  const citation = plan.citations.find((item) => item.range.start === finding.range.start);
  if (!citation) return referenceFixes(finding, context);
  if (finding.code === 'claimNamed')
    return [asWritten(finding.range, `(^${citation.id})`, language)];
  const known = plan.sources.map((source) => source.id);
  const line = sourceSnippet(plan, {
    id: plain(citation.id),
    channel: channelOf(sectionAt(plan, finding.range.start)),
    day: context.day,
  });
  return [
    ...insteadFixes(plan, finding.range, citation.id, known, language),
    {
      title: say(editorWords.defineSource, language, { id: citation.id }),
      snippets: [behindSources(plan, line)],
    },
  ];
}

function referenceFixes(finding: Diagnostic, { plan, language }: FixContext): Fix[] {
  const reference = plan.references.find((item) => item.range.start === finding.range.start);
  if (!reference) return [];
  if (finding.code === 'sourceNamed')
    return [asWritten(finding.range, `[^${reference.id}]`, language)];
  const known = plan.anchors.map((anchor) => anchor.id);
  return insteadFixes(plan, finding.range, reference.id, known, language);
}

function asWritten(range: Range, text: string, language: FixContext['language']): Fix {
  const title = say(editorWords.changeTo, language, { text });
  return { title, edits: [{ range, text }], preferred: true };
}

function insteadFixes(
  plan: Plan,
  range: Range,
  id: string,
  known: readonly string[],
  language: FixContext['language'],
): Fix[] {
  const meant = nearestWord(id, known);
  const start = plan.text.indexOf(id, range.start);
  if (!meant || start < 0 || start >= range.end) return [];
  return [
    {
      title: say(editorWords.changeTo, language, { text: meant }),
      edits: [{ range: { start, end: start + id.length }, text: meant }],
      preferred: true,
    },
  ];
}

/** A source that nothing cites: take its lines away. */
export function unusedFixes(finding: Diagnostic, { plan, language }: FixContext): Fix[] {
  const source = sourceAt(plan, finding.range);
  if (!source) return [];
  return [
    {
      title: say(editorWords.removeSource, language, { id: source.id }),
      edits: [{ range: wholeLines(plan.text, source.range), text: '' }],
    },
  ];
}

/** The fields that a source line lacks, with placeholders, at its end. */
export function incompleteFixes(finding: Diagnostic, context: FixContext): Fix[] {
  const { plan } = context;
  const source = sourceAt(plan, finding.range);
  if (!source) return [];
  const written = planLanguage(plan);
  const fields: string[] = [];
  const next = () => fields.length + 1;
  if (!source.kind) {
    const kinds = kindsOf(null).map((kind) => word('sourceKind', kind, written));
    fields.push(choice(next(), kinds));
  }
  if (source.title === '') fields.push(placeholder(next(), say(editorWords.titleHere, written)));
  if (!source.date) fields.push(placeholder(next(), context.day));
  return appended(source, fields, context);
}

/** Grade, stance and expertise of what was heard. */
export function ungradedFixes(finding: Diagnostic, context: FixContext): Fix[] {
  const { plan } = context;
  const source = sourceAt(plan, finding.range);
  if (!source) return [];
  const fields: string[] = [];
  if (!source.grade) fields.push(choice(1, gradesFor(source.kind ?? 'other')));
  const [stance, expertise] = listenFields(plan, 2);
  if (!source.stance && stance) fields.push(stance);
  if (!source.expertise && expertise) fields.push(expertise);
  return appended(source, fields, context);
}

function appended(source: Source, fields: readonly string[], { language }: FixContext): Fix[] {
  if (fields.length === 0) return [];
  const snippet = fields.map((field) => ` · ${field}`).join('');
  return [
    {
      title: say(editorWords.completeSource, language, { id: source.id }),
      snippets: [{ range: at(source.firstLine.end), snippet }],
      preferred: true,
    },
  ];
}

/** A claim that rests on a plain link: the link becomes a source. */
export function bareLinkFixes(finding: Diagnostic, context: FixContext): Fix[] {
  const { plan, language } = context;
  const claim = citableAt(plan, finding.range);
  const link = plan.claims
    .flatMap((item) => item.links)
    .find(({ range }) => claim && claim.range.start <= range.start && range.end <= claim.range.end);
  if (!claim || !link) return [];
  const id = `\${1:${freshSourceId(plan)}}`;
  const title = link.text === link.url ? undefined : link.text;
  const line = sourceSnippet(plan, {
    id,
    channel: 'look',
    kinds: ['website', ...kindsOf('look').filter((kind) => kind !== 'website')],
    day: context.day,
    title,
    url: link.url,
  });
  return [
    {
      title: say(editorWords.linkToSource, language),
      snippets: [
        { range: at(citationOffset(plan, claim)), snippet: `[^${id}]` },
        behindSources(plan, line),
      ],
      preferred: true,
    },
  ];
}

function sourceAt(plan: Plan, range: Range): Source | undefined {
  return plan.sources.find(
    (source) => source.range.start <= range.start && range.start <= source.range.end,
  );
}
