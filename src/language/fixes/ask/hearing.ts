/** Fixes for what is weakly supported: a grade, who said it, somebody else to ask, a newer source. */

import {
  at,
  behindSources,
  citationOffset,
  citedOnlyIn,
  freshSourceId,
  innermost,
} from '../../../edit/places';
import { placeholder, plain } from '../../../edit/snippet';
import type { Claim, Plan, Range, Source, TextEdit } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { wholeLines } from '../../../plan/text/lines';
import { clippedLine } from '../../../plan/text/text';
import type { Diagnostic } from '../../../rules/rule';
import { say, type Word } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { remedyWords as w } from '../../../words/editor/remedies';
import type { Fix } from '../../types';
import { markAs } from '../evidence/evidence';
import { inSection, itemIn } from '../format/sections';
import { channelOf, sourceSnippet } from '../sources/sourceLine';
import type { FixContext, Fixes } from '../types';

/** The grade one step down where nothing else confirms it. */
export const rateLower: Fixes = ({ params: { id, lower } }, { plan, language }) => {
  const source = plan.names.sources.get(String(id));
  if (!source?.gradeRange || typeof lower !== 'string') return [];
  const title = say(w.rateIt, language, { grade: lower });
  return [{ title, edits: [{ range: source.gradeRange, text: lower }], preferred: true }];
};

/** `who` on the sources of the statement, or of those under the heading, that don't say it. */
const noteWho = (finding: Diagnostic, { plan, language }: FixContext): Fix[] => {
  const ids = new Set(statementsAt(plan, finding).flatMap(({ sources }) => sources));
  const silent = plan.sources.filter(
    (one) => ids.has(one.id) && !one.duplicate && !one.who && !one.originWritten,
  );
  if (silent.length === 0) return [];
  const written = planLanguage(plan);
  const key = word('sourceKey', 'who', written);
  const snippets = silent.map((source, index) => ({
    range: at(source.firstLine.end),
    snippet: ` · ${key}: ${placeholder(index + 1, key)}`,
  }));
  return [{ title: say(w.noteWho, language), snippets, preferred: true }];
};

/** The claim on that line; where the finding stands on a heading, all down to the next one. */
function statementsAt(plan: Plan, { range }: Diagnostic): readonly Claim[] {
  const one = innermost(plan.claims, range);
  if (one) return [one];
  const next = plan.headings.find((heading) => heading.range.start > range.start);
  const end = next?.range.start ?? plan.text.length;
  return plan.claims.filter((claim) => claim.range.start > range.start && claim.range.end <= end);
}

/** An action to check it with whom the message names. */
export function checkWith(whom: Word): Fixes {
  return (finding, { plan, language, day }) => {
    const written = planLanguage(plan);
    const [claim] = statementsAt(plan, finding);
    const what = say(w.checkWith, written, {
      whom: say(whom, written),
      text: claim ? clippedLine(claim.text, LONGEST) : '…',
    });
    const owner = plan.frontMatter?.owner[0] ?? word('frontMatterKey', 'owner', written);
    const item = `- [ ] ${placeholder(1, day)} ${placeholder(2, owner)}: ${placeholder(3, what)}`;
    return [{ title: say(w.makeCheck, language), snippets: [itemIn(plan, 'actions', item)] }];
  };
}

/** Characters of a claim in an action. */
const LONGEST = 60;

export const singleOriginFixes: Fixes = (finding, context) => [
  ...noteWho(finding, context),
  ...checkWith(w.independent)(finding, context),
];

export const contradictedFixes: Fixes = (finding, context) => [
  ...markAs('open')(finding, context),
  ...checkWith(w.independent)(finding, context),
];

/** A newer source of the same kind, cited wherever the stale one is. */
export const newerSource: Fixes = (finding, { plan, language, day }) => {
  const source = sourceAt(plan, finding);
  if (!source) return [];
  const id = `\${1:${freshSourceId(plan)}}`;
  const cited = plan.citations.filter((citation) => citation.id === source.id);
  const inText = cited.filter(({ range }) => !inBlock(plan, range.start));
  const line = sourceSnippet(plan, {
    id,
    channel: source.channel,
    day,
    ...(source.kind ? { kinds: [source.kind] } : {}),
  });
  return [
    {
      title: say(w.newerSource, language),
      snippets: [
        ...inText.map(({ range }) => ({ range: at(range.end), snippet: `[^${id}]` })),
        behindSources(plan, line),
      ],
      preferred: true,
    },
  ];
};

function inBlock(plan: Plan, offset: number): boolean {
  return [...plan.roe, ...plan.segments].some(
    ({ range }) => range.start <= offset && offset < range.end,
  );
}

/** A source dated in the future: mark what rests on it as open, or correct a mistyped date. */
export const futureFixes: Fixes = (finding, context) => {
  const { plan, language, day } = context;
  const source = sourceAt(plan, finding);
  if (!source) return [];
  const written = planLanguage(plan);
  const kind = word('claimKind', 'open', written);
  const mark = `${kind}:${written === 'zh-cn' ? '' : ' '}`;
  const facts = plan.claims.filter(
    (claim) => claim.kind === 'fact' && !claim.table && claim.sources.includes(source.id),
  );
  const fixes: Fix[] = [];
  if (finding.code === 'rests' && facts.length > 0) {
    const edits = facts.map(({ firstLine }) => ({ range: at(firstLine.start), text: mark }));
    const title = say(editorWords.supposeIt, language, { mark: `${kind}:` });
    fixes.push({ title, edits, preferred: true });
  }
  if (source.dateRange) {
    fixes.push({
      title: say(editorWords.writeDate, language),
      snippets: [{ range: source.dateRange, snippet: placeholder(1, day) }],
    });
  }
  return fixes;
};

/** Takes a source out, its citations, and the statements that rest on nothing else. */
export const takeSourceOut: Fixes = (finding, { plan, language }) => {
  const source = sourceAt(plan, finding);
  if (!source) return [];
  const alone = plan.claims.filter(
    ({ sources, table }) => !table && sources.length > 0 && sources.every((id) => id === source.id),
  );
  const outer = alone.filter(
    (claim) =>
      !alone.some(
        (other) =>
          other !== claim &&
          other.range.start <= claim.range.start &&
          claim.range.end <= other.range.end,
      ),
  );
  const gone = [source, ...outer].map(({ range }) => wholeLines(plan.text, range));
  const kept = plan.citations.filter(
    ({ id, range }) =>
      id === source.id && !gone.some((one) => one.start <= range.start && range.end <= one.end),
  );
  const edits: TextEdit[] = [...gone, ...kept.map(({ range }) => range)]
    .sort((a, b) => a.start - b.start)
    .map((range) => ({ range, text: '' }));
  return [{ title: say(w.takeSourceOut, language), edits }];
};

export const takeClaimOut: Fixes = (finding, { plan, language }) => {
  const claim = innermost(plan.claims, finding.range);
  if (!claim || claim.table) return [];
  const range = wholeLines(plan.text, claim.range);
  const gone = [range, ...sourcesOnlyIn(plan, range)].sort((a, b) => a.start - b.start);
  const edits = gone.map((one) => ({ range: one, text: '' }));
  return [{ title: say(w.takeOut, language), edits }];
};

/** The lines of the sources that nothing but this stretch cites: they go with it. */
function sourcesOnlyIn(plan: Plan, stretch: Range): Range[] {
  const ids = citedOnlyIn(plan, stretch);
  return plan.sources
    .filter(
      ({ id, range }) =>
        ids.includes(id) && !(stretch.start <= range.start && range.end <= stretch.end),
    )
    .map(({ range }) => wholeLines(plan.text, range));
}

/** A statement with a source of the section's own channel. */
export const addToChannel: Fixes = (finding, { plan, language, day }) => {
  const section = plan.sections.find(({ heading }) => heading.range.start === finding.range.start);
  if (!section) return [];
  const id = `\${1:${freshSourceId(plan)}}`;
  const text = say(editorWords.statementHere, planLanguage(plan));
  const item = `- \${9:${text}} [^${id}]`;
  const line = sourceSnippet(plan, { id, channel: channelOf(section.id), day });
  const name = word('section', section.id, language);
  return [
    {
      title: say(w.addStatement, language, { name }),
      snippets: [itemIn(plan, section.id, item), behindSources(plan, line)],
      preferred: true,
    },
  ];
};

/** Something open, and something against: what a plan full of certainties lacks. */
export const noteOpen: Fixes = (_finding, { plan, language }) => {
  const written = planLanguage(plan);
  const text = placeholder(1, say(editorWords.statementHere, written));
  const sep = written === 'zh-cn' ? '' : ' ';
  const open = `- ${word('claimKind', 'open', written)}:${sep}${text}`;
  const fixes: Fix[] = [
    {
      title: say(w.noteOpen, language),
      snippets: [
        plan.sections.some(({ id }) => id === 'look')
          ? itemIn(plan, 'look', open)
          : inSection(plan, 'look', open),
      ],
      preferred: true,
    },
  ];
  const fact = plan.claims.find((claim) => claim.kind === 'fact' && !claim.table);
  if (fact) {
    const end = citationOffset(plan, fact);
    const line = plan.text.indexOf('\n', end);
    const against = `  - ${word('claimKind', 'against', written)}:${sep}${text} [^\${2:s1}]`;
    fixes.push({
      title: say(w.noteAgainst, language),
      snippets: [{ range: at(line < 0 ? plan.text.length : line), snippet: `\n${against}` }],
    });
  }
  return fixes;
};

/** The source whose line the finding stands on. */
function sourceAt(plan: Plan, { range }: Diagnostic): Source | undefined {
  return plan.sources.find(
    (source) => source.range.start <= range.start && range.start <= source.range.end,
  );
}

/** A row's value as the source has it, where the row holds that text once. */
export const takeValue: Fixes = ({ range, params: { near, value } }, { plan, language }) => {
  if (typeof near !== 'string' || typeof value !== 'string') return [];
  if (plan.text.slice(range.start, range.end) !== value || /[\n|,#]/.test(near)) return [];
  return [
    { title: say(w.takeValue, language, { text: plain(near) }), edits: [{ range, text: near }] },
  ];
};
