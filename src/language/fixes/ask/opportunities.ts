/** Fixes for opportunities, people, needs and actions. */

import {
  at,
  atEndOf,
  behindSources,
  citationOffset,
  endOfProse,
  freshSourceId,
  innermost,
} from '../../../edit/places';
import { choice, placeholder, plain } from '../../../edit/snippet';
import { soberOptions } from '../../../edit/things/sources/sober';
import type { Need, Opportunity, Plan } from '../../../plan/model';
import { options, planLanguage, word } from '../../../plan/terms/vocabulary';
import { lineOf } from '../../../plan/text/lines';
import type { Diagnostic } from '../../../rules/rule';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { opportunityLine, personLine } from '../../cells/bodies';
import type { Fix } from '../../types';
import { itemIn } from '../format/sections';
import { sourceSnippet } from '../sources/sourceLine';
import type { FixContext, Fixes } from '../types';

function opportunityAt(plan: Plan, finding: Diagnostic): Opportunity | undefined {
  return innermost(plan.opportunities, finding.range);
}

/** The missing links of an opportunity's chain, as key items at its end. */
export const completeChain: Fixes = (finding, { plan, language }) => {
  const opportunity = opportunityAt(plan, finding);
  // A row has no place for more keys than its table has columns.
  if (!opportunity || opportunity.missing.length === 0 || opportunity.from === 'table') return [];
  const written = planLanguage(plan);
  const indent = opportunity.from === 'list' ? '  ' : '';
  const lines = opportunity.missing.map(
    (key, index) => indent + opportunityLine(key, index + 1, written),
  );
  const blankLine = opportunity.items.length === 0;
  const range = { start: opportunity.range.start, end: endOfProse(plan, opportunity.range) };
  return [
    {
      title: say(editorWords.addLinks, language),
      snippets: [atEndOf(plan, range, lines.join('\n'), blankLine)],
      preferred: true,
    },
  ];
};

/** `依据: (^c1)` where claims have ids, else the citation of a new source. */
export const supportOpportunity: Fixes = (finding, { plan, language, day }) => {
  const opportunity = opportunityAt(plan, finding);
  if (!opportunity) return [];
  const key = word('opportunityKey', 'because', planLanguage(plan));
  const start = opportunity.headingRange.end;
  const claims = plan.claims.flatMap((claim) => claim.id ?? []);
  const id = `\${1:${freshSourceId(plan)}}`;
  const fixes: Fix[] = [];
  if (claims.length > 0 && opportunity.from === 'heading') {
    fixes.push({
      title: say(editorWords.referToClaim, language),
      snippets: [{ range: at(start), snippet: `\n\n- ${key}: (^${choice(1, claims)})` }],
      preferred: true,
    });
  }
  fixes.push({
    title: say(editorWords.addSource, language),
    snippets: [
      { range: at(start), snippet: ` [^${id}]` },
      behindSources(plan, sourceSnippet(plan, { id, channel: 'ask', day })),
    ],
  });
  return fixes;
};

/** A line for a person whom an opportunity or `reportsTo` names. */
export const addPerson: Fixes = (finding, { plan, language }) => {
  const name = plan.text
    .slice(finding.range.start, finding.range.end)
    .replace(/[(（].*$/s, '')
    .trim();
  const written = planLanguage(plan);
  const line = `- ${placeholder(1, name)} · ${placeholder(2, word('personKey', 'title', written))} · ${choice(3, soberOptions('role', written))}`;
  return [
    {
      title: say(editorWords.addPersonNamed, language, { name }),
      snippets: [itemIn(plan, 'people', line)],
      preferred: true,
    },
  ];
};

export const addEconomicBuyer: Fixes = (_finding, { plan, language }) => {
  const line = personLine(planLanguage(plan), 'economic-buyer');
  return [
    {
      title: say(editorWords.addEconomicBuyer, language),
      snippets: [itemIn(plan, 'people', line)],
      preferred: true,
    },
  ];
};

/** Date and owner in front of an action. */
export const completeAction: Fixes = (finding, { plan, language, day }) => {
  const action = innermost(plan.actions, finding.range);
  // Cells of a table say what they are by their column.
  if (!action || plan.text[action.range.start] === '|') return [];
  const box = /^\s*(?:[-*+]|\d+[.)])\s+\[.\]\s+/.exec(plan.text.slice(action.range.start));
  const start = action.dueRange?.end ?? action.range.start + (box?.[0].length ?? 0);
  const owner = placeholder(2, word('frontMatterKey', 'owner', planLanguage(plan)));
  const parts: string[] = [];
  if (!action.due) parts.push(placeholder(1, day));
  if (!action.owner) parts.push(`${owner}:`);
  const text = parts.join(' ');
  return [
    {
      title: say(editorWords.completeAction, language),
      snippets: [{ range: at(start), snippet: action.dueRange ? ` ${text}` : `${text} ` }],
      preferred: true,
    },
  ];
};

/** A need of a party that has none, or the answer to a need. */
export const addNeed: Fixes = (finding, { plan, language }) => {
  const written = planLanguage(plan);
  const answer = placeholder(1, word('needsColumn', 'answer', written));
  const need = plan.needs.find(({ needRange }) => needRange.start === finding.range.start);
  if (need) {
    const line = plan.text.slice(need.range.start, need.range.end);
    if (line.includes('|')) return cellOfNeed(plan, need, finding.code, language);
    return [
      {
        title: say(editorWords.answerNeed, language),
        snippets: [
          {
            range: at(citationOffset(plan, { range: need.range, firstLine: need.needRange })),
            snippet: ` → ${answer}`,
          },
        ],
        preferred: true,
      },
    ];
  }
  const item = `- ${choice(1, options('party', written))}: ${placeholder(2, word('needsColumn', 'need', written))} → ${placeholder(3, word('needsColumn', 'answer', written))}`;
  return [
    {
      title: say(editorWords.addNeed, language),
      snippets: [itemIn(plan, 'needs', item)],
    },
  ];
};

/** In a table: the first empty cell of the row, or a cell more. */
function cellOfNeed(plan: Plan, need: Need, code: string, language: FixContext['language']): Fix[] {
  const row = lineOf(plan.text, need.range.start);
  const own = plan.text.slice(row.start, row.end).trimEnd();
  const column = code === 'empty' ? 'need' : 'answer';
  const words = placeholder(1, word('needsColumn', column, planLanguage(plan)));
  const cell = /\|[ \t]*(?=\|)/.exec(own);
  const range = cell
    ? { start: row.start + cell.index + 1, end: row.start + cell.index + cell[0].length }
    : at(row.start + own.length);
  const snippet = cell ? ` ${words} ` : `${own.endsWith('|') ? '' : ' |'} ${words} |`;
  const name = code === 'empty' ? editorWords.addNeed : editorWords.answerNeed;
  return [{ title: say(name, language), snippets: [{ range, snippet }], preferred: true }];
}

/** The next step of an opportunity as an open action: the day and who, then its words. */
export const makeAction: Fixes = (finding, { plan, language, day }) => {
  const step = plan.text.slice(finding.range.start, finding.range.end).trim();
  const owner = plan.frontMatter?.owner[0] ?? '';
  const item = `- [ ] ${placeholder(1, day)} ${placeholder(2, owner || '…')}: ${plain(step)}`;
  return [
    {
      title: say(editorWords.makeAction, language),
      snippets: [itemIn(plan, 'actions', item)],
      preferred: true,
    },
  ];
};
