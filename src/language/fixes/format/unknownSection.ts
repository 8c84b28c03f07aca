/** A heading that opens no section: with the word of one before it, it does. */
import { at } from '../../../edit/places';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import type { Fixes } from '../types';

export const readAs: Fixes = ({ range, params: { near } }, { plan, language }) => {
  const heading = plan.headings.find((candidate) => candidate.range.start === range.start);
  if (typeof near !== 'string' || !heading) return [];
  const edits = [{ range: at(heading.textRange.start), text: `${near}: ` }];
  return [{ title: say(editorWords.readAs, language, { name: near }), edits, preferred: true }];
};
