/** Fixes for what is judged too surely: verdicts, certainties, values that say nothing; and for overdue actions. */

import { at, citationOffset, citedOnlyIn, innermost } from '../../../edit/places';
import { placeholder } from '../../../edit/snippet';
import { addMonths } from '../../../finance/statements/periods/days';
import type { Plan, Range, TextEdit } from '../../../plan/model';
import { certaintyShare } from '../../../plan/terms/sources/certainty';
import { verdictIn } from '../../../plan/terms/structure/verdicts';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { wholeLines } from '../../../plan/text/lines';
import { say } from '../../../words';
import { remedyWords as w } from '../../../words/editor/remedies';
import type { Fix } from '../../types';
import type { Fixes } from '../types';

/** One level less: 高 → 中, 70% → 中 → 低; the finding stands on the certainty's value. */
export const lowerCertainty: Fixes = ({ range }, { plan, language }) => {
  const share = certaintyShare(plan.text.slice(range.start, range.end));
  if (share === null || share < 0.35) return [];
  const text = word('level', share > 0.5 ? 'medium' : 'low', planLanguage(plan));
  const title = say(w.lower, language, { text });
  return [{ title, edits: [{ range, text }], preferred: true }];
};

/** Offers values for a link of the chain that says nothing. */
export const writeOver: Fixes = ({ range, code }, { plan, language, day }) => {
  const written = planLanguage(plan);
  if (code === 'size') {
    const text = say(w.tbd, written);
    const title = say(w.toBeFound, language, { text });
    return [{ title, edits: [{ range, text }], preferred: true }];
  }
  const offered =
    code === 'time' ? addMonths(day, 3) : say(code === 'next' ? w.stepHere : w.gainHere, written);
  const snippets = [{ range, snippet: placeholder(1, offered) }];
  return [{ title: say(w.writeOver, language), snippets, preferred: true }];
};

/** Soften the verdict, take it back, or add an action to have it confirmed. */
export const softenVerdict: Fixes = ({ range, code }, { plan, language }) => {
  const fixes: Fix[] = [];
  const written = planLanguage(plan);
  const line = plan.text.slice(range.start, range.end);
  const said = /^([^:：]*[:：]\s*)([^\s[(（。.，,·]+(?: [a-z]+)?)/.exec(line);
  const partly = say(w.partlyConfirmed, written);
  if (code === 'weak' && said?.[2] && verdictIn(said[2]) === 'confirmed') {
    const start = range.start + (said[1]?.length ?? 0);
    const edits = [{ range: { start, end: start + said[2].length }, text: partly }];
    fixes.push({ title: say(w.partly, language, { text: partly }), edits, preferred: true });
  }
  return [...fixes, { title: say(w.takeBack, language), edits: withoutVerdict(plan, range) }];
};

/** What the verdict cites stays with the hypothesis: it was asked, though it proves little. */
function withoutVerdict(plan: Plan, range: Range): TextEdit[] {
  const gone = { range: wholeLines(plan.text, range), text: '' };
  const hypothesis = innermost(plan.hypotheses, range);
  if (!hypothesis) return [gone];
  const text = citedOnlyIn(plan, gone.range).map((id) => `[^${id}]`);
  const offset = citationOffset(plan, hypothesis);
  return text.length === 0 ? [gone] : [{ range: at(offset), text: ` ${text.join('')}` }, gone];
}

/** Done, or on another day. */
export const overdueFixes: Fixes = (finding, { plan, language, day }) => {
  const action = innermost(plan.actions, finding.range);
  if (!action) return [];
  const fixes: Fix[] = [];
  const box = /\[ \]/.exec(plan.text.slice(action.range.start, action.range.end));
  if (box) {
    const start = action.range.start + box.index;
    const edits = [{ range: { start, end: start + 3 }, text: '[x]' }];
    fixes.push({ title: say(w.tickOff, language), edits });
  }
  if (action.dueRange) {
    fixes.push({
      title: say(w.newDay, language),
      snippets: [{ range: action.dueRange, snippet: placeholder(1, day) }],
    });
  }
  return fixes;
};
