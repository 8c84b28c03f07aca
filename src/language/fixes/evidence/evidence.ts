/** Fixes for a claim, answer or block that has no source. */

import {
  at,
  behindSources,
  type Citable,
  citationOffset,
  freshSourceId,
  innermost,
  trimmedEnd,
} from '../../../edit/places';
import { choice, plain } from '../../../edit/snippet';
import type { Plan, Range, SectionId } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import type { Diagnostic } from '../../../rules/rule';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import type { Fix } from '../../types';
import { channelOf, sourceSnippet } from '../sources/sourceLine';
import type { FixContext, Fixes } from '../types';

/** The statement that a finding is about, and the section it is in. */
export function citableAt(plan: Plan, range: Range): Citable | undefined {
  const answers = plan.questions.flatMap((question) => question.answers);
  return innermost<Citable & { readonly range: Range }>(
    [...plan.claims, ...answers, ...plan.pains, ...plan.hypotheses],
    range,
  );
}

/** The section that holds an offset. */
export function sectionAt(plan: Plan, offset: number): SectionId | undefined {
  return plan.sections.find(
    (section) => section.range.start <= offset && offset < section.range.end,
  )?.id;
}

/** For a statement without a source: a new source, one that is there, or a mark that it is no fact. */
export function evidenceFixes(finding: Diagnostic, context: FixContext): Fix[] {
  const { plan, language } = context;
  if (finding.code === 'heading') return [citeOnHeading(finding, context)];
  const item = citableAt(plan, finding.range);
  if (!item) return [];
  const fixes: Fix[] = [addSource(item, context)];
  if (plan.sources.length > 0) {
    fixes.push({
      title: say(editorWords.citeSource, language),
      command: { id: 'zhibi.citeSource', args: [citationOffset(plan, item)] },
    });
  }
  if (finding.rule !== 'ask/answer-without-source') {
    fixes.push(...markFixes(finding, item, context));
  }
  return fixes;
}

/** One source for all that stands below a heading: cited on the heading, its line behind the others. */
function citeOnHeading(finding: Diagnostic, { plan, language, day }: FixContext): Fix {
  const { start, end } = finding.range;
  const id = `\${1:${freshSourceId(plan)}}`;
  const line = sourceSnippet(plan, { id, channel: channelOf(sectionAt(plan, start)), day });
  return {
    title: say(editorWords.citeOnHeading, language),
    snippets: [
      { range: at(trimmedEnd(plan.text, end)), snippet: ` [^${id}]` },
      behindSources(plan, line),
    ],
    preferred: true,
  };
}

/** Cites a new source at the statement's end and begins its line behind the other sources. */
function addSource(item: Citable, context: FixContext): Fix {
  const { plan, language } = context;
  const id = `\${1:${freshSourceId(plan)}}`;
  const line = sourceSnippet(plan, {
    id,
    channel: channelOf(sectionAt(plan, item.range.start)),
    day: context.day,
  });
  return {
    title: say(editorWords.addSource, language),
    snippets: [
      { range: at(citationOffset(plan, item)), snippet: `[^${id}]` },
      behindSources(plan, line),
    ],
    preferred: true,
  };
}

/** `待查:` in front; and `推断:` with what it is inferred from, where there are sources. */
function markFixes(finding: Diagnostic, item: Citable, context: FixContext): Fix[] {
  const { plan, language } = context;
  const written = planLanguage(plan);
  const start = at(item.firstLine.start);
  const claim = plan.claims.find((candidate) => candidate.range === item.range);
  if (!claim || claim.table) return [];
  const mark = (kind: string) =>
    `${word('claimKind', kind, written)}:${written === 'zh-cn' ? '' : ' '}`;
  if (finding.rule === 'evidence/inference-without-basis') return [];
  const fixes: Fix[] = [];
  if (claim.kind === 'fact') {
    fixes.push({
      title: say(editorWords.markOpen, language),
      edits: [{ range: start, text: mark('open') }],
    });
  }
  const ids = plan.sources.map((source) => source.id);
  if (claim.kind === 'fact' && ids.length > 0) {
    fixes.push({
      title: say(editorWords.markInference, language),
      snippets: [
        { range: start, snippet: plain(mark('inference')) },
        {
          range: at(citationOffset(plan, item)),
          snippet: `[^${choice(1, ids)}]`,
        },
      ],
    });
  }
  return fixes;
}

const LABEL = /^[^:：\n]{1,20}[:：]\s{0,4}/;

/** `假设:` or `待查:` in front of a statement that can't bear being a fact, in place of `推断:` where it says that. */
export function markAs(kind: 'hypothesis' | 'open'): Fixes {
  return (finding, { plan, language }) => {
    const item = citableAt(plan, finding.range);
    const claim = plan.claims.find((one) => one.range === item?.range);
    if (!claim || claim.table || (claim.kind !== 'fact' && claim.kind !== 'inference')) return [];
    const { start, end } = claim.firstLine;
    const own = claim.kind === 'inference' ? LABEL.exec(plan.text.slice(start, end))?.[0] : '';
    if (own === undefined) return [];
    const written = planLanguage(plan);
    const mark = `${word('claimKind', kind, written)}:`;
    const text = `${mark}${written === 'zh-cn' ? '' : ' '}`;
    return [
      {
        title: say(editorWords.supposeIt, language, { mark }),
        edits: [{ range: { start, end: start + own.length }, text }],
        preferred: true,
      },
    ];
  };
}
