/** Fixes for what is still to be asked or felt. */

import { at, behindSources, citationOffset, freshSourceId, innermost } from '../../../edit/places';
import { choice, placeholder, plain } from '../../../edit/snippet';
import { naming } from '../../../edit/things/naming';
import { soberOptions } from '../../../edit/things/sources/sober';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { itemIn } from '../format/sections';
import { sourceSnippet } from '../sources/sourceLine';
import type { Fixes } from '../types';

/** First-hand experience: a statement with the line of its source. */
export const addFirstHand: Fixes = (_finding, { plan, language, day }) => {
  const id = `\${1:${freshSourceId(plan)}}`;
  const statement = `- \${6:${say(editorWords.statementHere, planLanguage(plan))}} [^${id}]`;
  const kinds = ['trial', 'visit', 'on-the-job'];
  return [
    {
      title: say(editorWords.addFirstHand, language),
      snippets: [
        itemIn(plan, 'feel', statement),
        behindSources(plan, sourceSnippet(plan, { id, channel: 'feel', day, kinds })),
      ],
      preferred: true,
    },
  ];
};

/** Importance and hiddenness of a pain, before its citations. */
export const ratePain: Fixes = (finding, { plan, language }) => {
  const pain = innermost(plan.pains, finding.range);
  if (!pain) return [];
  const written = planLanguage(plan);
  const fields: string[] = [];
  const add = (key: 'importance' | 'hiddenness') =>
    fields.push(
      ` · ${word('painKey', key, written)}: ${choice(fields.length + 1, soberOptions('level', written))}`,
    );
  if (!pain.importance) add('importance');
  if (!pain.hiddenness) add('hiddenness');
  const end = citationOffset(plan, pain);
  const own = plan.text.slice(pain.firstLine.start, end);
  const bare = own.replace(/(?<!\s)(?:\s*(?:\[\^[^[\]]+\]|\(\^[^()]+\))){1,20}$/, '');
  return [
    {
      title: say(editorWords.ratePain, language),
      snippets: [{ range: at(pain.firstLine.start + bare.length), snippet: fields.join('') }],
      preferred: true,
    },
  ];
};

/** Of each step that a rule asks for, a question in the plan's language. */
const ASKED = {
  strategy: editorWords.askStrategy,
  kpi: editorWords.askKpi,
  motive: editorWords.askMotive,
  satisfaction: editorWords.askSatisfaction,
} as const;

/** A question of that step at the end of the questions. */
export function addQuestion(step: keyof typeof ASKED): Fixes {
  return (_finding, { plan, language }) => {
    const written = planLanguage(plan);
    const line = `- [ ] ${placeholder(1, say(ASKED[step], written))} #${word('step', step, written)}`;
    return [
      {
        title: say(editorWords.addQuestion, language),
        snippets: [itemIn(plan, 'ask', line)],
        preferred: true,
      },
    ];
  };
}

/** A question that tests a hypothesis; it gets an id where it has none. */
export const testHypothesis: Fixes = (finding, { plan, language }) => {
  const hypothesis = innermost(plan.hypotheses, finding.range);
  if (!hypothesis) return [];
  const { id, edits } = naming(plan, hypothesis);
  const line = `- [ ] ${placeholder(1, say(editorWords.questionHere, planLanguage(plan)))} (^${id})`;
  const named = edits.map(({ range, text }) => ({ range, snippet: plain(text) }));
  const snippets = [itemIn(plan, 'ask', line), ...named];
  return [{ title: say(editorWords.addTest, language), snippets, preferred: true }];
};
