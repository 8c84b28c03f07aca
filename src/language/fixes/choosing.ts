/** Fixes for what was chosen too lightly, and for people whom nobody has answered. */

import { at } from '../../edit/places';
import { placeholder } from '../../edit/snippet';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { remedyWords as w } from '../../words/editor/remedies';
import { sectionBody } from '../cells/bodies';
import { itemIn } from './format/sections';
import type { Fixes } from './types';

/** A criterion with its score. */
export const addScore: Fixes = (_finding, { plan, language, day }) => [
  {
    title: say(w.addScore, language),
    snippets: [itemIn(plan, 'fit', sectionBody('fit', planLanguage(plan), day))],
    preferred: true,
  },
];

/** `revisit` at the end of the front matter. */
export const addReturn: Fixes = (_finding, { plan, language }) => {
  const { frontMatter } = plan;
  if (!frontMatter?.valid) return [];
  const written = planLanguage(plan);
  const key = word('frontMatterKey', 'revisit', written);
  const end = plan.text.slice(0, frontMatter.content.end).trimEnd().length;
  const snippet = `\n${key}: ${placeholder(1, say(w.returnHere, written))}`;
  return [
    { title: say(w.addKey, language, { name: key }), snippets: [{ range: at(end), snippet }] },
  ];
};

/** What is pursued on weak grounds is nurtured instead. */
export const nurture: Fixes = decideOn('nurture');

/** A decision, whichever it is. */
export const decide: Fixes = decideOn('nurture', 'drop', 'pursue');

function decideOn(...decisions: readonly string[]): Fixes {
  return (_finding, { plan, language }) => {
    const entry = plan.frontMatter?.entries.find(({ term }) => term === 'decision');
    if (!entry) return [];
    return decisions.map((decision) => {
      const text = word('decision', decision, planLanguage(plan));
      return {
        title: say(editorWords.changeTo, language, { text }),
        edits: [{ range: entry.valueRange, text }],
      };
    });
  };
}

/** An action that has to do with the people whom the finding names. */
export const meetThem: Fixes = ({ params }, { plan, language, day }) => {
  const written = planLanguage(plan);
  const { name } = params;
  const owner = plan.frontMatter?.owner[0] ?? word('frontMatterKey', 'owner', written);
  const what = say(w.talkTo, written, { name: typeof name === 'string' ? name : '…' });
  const item = `- [ ] ${placeholder(1, day)} ${placeholder(2, owner)}: ${placeholder(3, what)}`;
  return [
    { title: say(editorWords.makeAction, language), snippets: [itemIn(plan, 'actions', item)] },
  ];
};
