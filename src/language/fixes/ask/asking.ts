/** Fixes for the order and the answers of questions. */

import { innermost } from '../../../edit/places';
import { questionsFor } from '../../../edit/questions';
import { placeholder } from '../../../edit/snippet';
import { itemBefore, itemsUnder } from '../../../edit/things/place';
import { questionWords } from '../../../edit/things/questions';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { lineOf, wholeLines } from '../../../plan/text/lines';
import { say } from '../../../words';
import { remedyWords as w } from '../../../words/editor/remedies';
import type { Fix } from '../../types';
import type { Fixes } from '../types';

/** A question on the business before the first on problems: the plan's own, moved up, or one of the bank. */
export const businessFirst: Fixes = (finding, { plan, language }) => {
  const problem = innermost(plan.questions, finding.range);
  if (!problem) return [];
  const own = plan.questions.find(({ step }) => step === 'business');
  if (own) {
    const from = wholeLines(plan.text, own.range);
    const { start } = lineOf(plan.text, problem.firstLine.start);
    const text = `${plan.text
      .slice(from.start, from.end)
      .trimEnd()
      .replace(/^[\r\n]+/, '')}\n`;
    const edits = [
      { range: { start, end: start }, text },
      { range: from, text: '' },
    ];
    return [{ title: say(w.moveUp, language), edits, preferred: true }];
  }
  const [bank] = questionsFor({ stage: 'pre-sale', step: 'business' });
  const edit = bank && itemBefore(plan, problem, `[ ] ${questionWords(bank, planLanguage(plan))}`);
  return edit ? [{ title: say(w.askBusiness, language), edits: [edit], preferred: true }] : [];
};

/** The bank, which holds open questions alone. */
export const openQuestions: Fixes = (_finding, { language }) => [
  {
    title: say(w.addOpen, language),
    command: { id: 'zhibi.addQuestion', args: [] },
    preferred: true,
  },
];

/** The answer below a question that is ticked, or that it is still to come. */
export const answerIt: Fixes = (finding, { plan, language }) => {
  const question = innermost(plan.questions, finding.range);
  if (!question) return [];
  const written = planLanguage(plan);
  const open = `${word('claimKind', 'open', written)}:`;
  const under = (words: string) => itemsUnder(plan, question, [], [words]);
  const answer = under(`${placeholder(1, say(w.answerHere, written))} [^\${2:s1}]`);
  const later = under(open);
  const fixes: Fix[] = [];
  if (answer) {
    const snippets = [{ range: answer.range, snippet: answer.text }];
    fixes.push({ title: say(w.writeAnswer, language), snippets, preferred: true });
  }
  if (later) fixes.push({ title: say(w.answerOpen, language), edits: [later] });
  return fixes;
};
