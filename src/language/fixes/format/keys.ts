/** A key that is no word of the format: the nearest, for the writer to choose where another may be meant. */
import { lineOf, wholeLines } from '../../../plan/text/lines';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { remedyWords } from '../../../words/editor/remedies';
import type { Fixes } from '../types';

export const renameKey: Fixes = ({ range, params: { near }, edits }, { plan, language }) => {
  if (edits.length > 0) return [];
  if (typeof near !== 'string') {
    const whole = wholeLines(plan.text, lineOf(plan.text, range.start));
    return [{ title: say(remedyWords.takeLineOut, language), edits: [{ range: whole, text: '' }] }];
  }
  const title = say(editorWords.changeTo, language, { text: near });
  return [{ title, edits: [{ range, text: near }] }];
};
