/** Masks a personal number or address: for the writer to choose, since it is nowhere else then. */
import { personalDataOf } from '../../../evidence/personal/masked';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { remedyWords } from '../../../words/editor/remedies';
import type { Fixes } from '../types';

export const maskPersonal: Fixes = ({ range }, { plan, language }) => {
  const datum = personalDataOf(plan).find((candidate) => candidate.range.start === range.start);
  if (!datum) return [];
  if (datum.mask === null) {
    const edits = [{ range: datum.range, text: '' }];
    return [{ title: say(remedyWords.takeOut, language), edits, preferred: true }];
  }
  return [
    {
      title: say(editorWords.maskPersonal, language),
      edits: [{ range: datum.range, text: datum.mask }],
      preferred: true,
    },
  ];
};
