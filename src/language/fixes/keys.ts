/** A key that is no word of the format: the nearest, for the writer to choose where another may be meant. */
import { say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import type { Fixes } from './types';

export const renameKey: Fixes = ({ range, params: { near }, edits }, { language }) => {
  if (typeof near !== 'string' || edits.length > 0) return [];
  const title = say(editorWords.changeTo, language, { text: near });
  return [{ title, edits: [{ range, text: near }] }];
};
