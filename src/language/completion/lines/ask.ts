/** In `ask`: questions of the bank, step tags, and pains. */

import { QUESTION_BANK, questionItem, wordsIn } from '../../../edit/questions';
import type { BankQuestion } from '../../../edit/questions/model';
import { entriesOf } from '../../../plan/lexicon';
import { word } from '../../../plan/terms/vocabulary';
import { fold } from '../../../plan/text/text';
import { escapeMarkdown } from '../../../render/escapeMarkdown';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, rank, typed } from '../place';
import { claimKindItem } from './claims';

export const questionCompletions: Completer = (place) => {
  if (place.section !== 'ask') return undefined;
  const tag = /^\s*[-*+]\s+\[.\].*\s#([^\s#]*)$/.exec(place.before);
  if (tag) return tagItems(place, tag[1] ?? '');
  const item = /^(\s*)([-*+]\s+(?:\[.\]\s*)?([^\s#]*))$/.exec(place.before);
  if (!item) return undefined;
  const [, indent = '', text = '', words = ''] = item;
  const pain = claimKindItem(place, words, 'pain', 900);
  if (indent !== '') return [pain];
  return /\[.\]/.test(text) ? bankItems(place, text) : [...bankItems(place, text), pain];
};

/** The questions of the plan's stage that it doesn't ask yet, in the order in which to ask them. */
function bankItems(place: CaretPlace, text: string): Completion[] {
  const { plan, written } = place;
  const stage = plan.frontMatter?.stage;
  const asked = new Set(plan.questions.map((question) => fold(question.text)));
  return QUESTION_BANK.filter(
    (question) =>
      (!stage || question.stage === stage) && !asked.has(fold(say(question.text, written))),
  ).map((question, index) => bankItem(place, question, text, index));
}

function bankItem(
  place: CaretPlace,
  question: BankQuestion,
  text: string,
  index: number,
): Completion {
  const { written, language } = place;
  const words = wordsIn(question, place.plan);
  const step = word('step', question.step, language);
  const role = word('role', question.role, language);
  return {
    label: say(words, written),
    description: `${step} · ${role}`,
    documentation: [
      escapeMarkdown(say(question.purpose, language)),
      `${say(editorWords.followUp, language)}: ${escapeMarkdown(say(question.followUp, language))}`,
    ].join('\n\n'),
    kind: 'question',
    range: typed(place, text.length),
    insert: questionItem({ ...question, text: words }, written),
    filter: `${text}${say(words, written)} ${question.step}`,
    sort: rank(index),
  };
}

function tagItems(place: CaretPlace, text: string): Completion[] {
  return entriesOf('step').map(([term], index) => {
    const name = word('step', term, place.written);
    return {
      label: `#${name}`,
      description: name === term ? '' : term,
      kind: 'value',
      range: typed(place, text.length),
      insert: name,
      filter: `${name} ${term}`,
      sort: rank(index),
    };
  });
}
