/** Fixes for sections that are missing or empty; and where a new section goes. */

import { at, atEndOf, endOfProse, itemInSection } from '../../../edit/places';
import type { SnippetEdit } from '../../../edit/snippet';
import { newSection } from '../../../edit/things/sections';
import type { Plan, SectionId } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { sectionBody } from '../../cells/bodies';
import type { Fixes } from '../types';

/** The four channels that a plan is to have: those that are missing, each in its place. */
export const missingSections: Fixes = (_finding, { plan, language }) => {
  const channels: readonly SectionId[] = ['look', 'listen', 'ask', 'feel'];
  const missing = channels.filter((id) => !plan.sections.some((section) => section.id === id));
  return missing.map((id) => ({
    title: say(editorWords.addSection, language, { name: word('section', id, planLanguage(plan)) }),
    snippets: [newSection(plan, id, sectionHint(id, plan))],
  }));
};

function sectionHint(id: SectionId, plan: Plan): string {
  return sectionBody(id, planLanguage(plan), plan.frontMatter?.asOf ?? '');
}

export const emptySection: Fixes = (finding, { plan, language, day }) => {
  const section = plan.sections.find(({ heading }) => heading.range.start === finding.range.start);
  if (!section) return [];
  const body = sectionBody(section.id, planLanguage(plan), day);
  return [
    {
      title: say(editorWords.beginSection, language),
      snippets: [{ range: at(section.heading.range.end), snippet: `\n\n${body}` }],
      preferred: true,
    },
  ];
};

/** Paragraph or block at the end of a section, which is made where it isn't there. */
export function inSection(plan: Plan, id: SectionId, text: string): SnippetEdit {
  const section = plan.sections.find((candidate) => candidate.id === id);
  if (!section) return newSection(plan, id, text);
  return atEndOf(
    plan,
    { start: section.range.start, end: endOfProse(plan, section.range) },
    text,
    true,
  );
}

/** An item at the end of a section's list; the section is made where it isn't there. */
export function itemIn(plan: Plan, id: SectionId, item: string): SnippetEdit {
  return itemInSection(plan, id, item) ?? newSection(plan, id, item);
}
