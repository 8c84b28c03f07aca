/** Completion: what can be written where the caret stands. */
import type { Plan } from '../../plan/model';
import type { Language } from '../../words';
import type { Completion } from '../types';
import { questionCompletions } from './ask';
import { blockCompletions } from './blocks';
import { citationCompletions, referenceCompletions } from './citations';
import { claimKindCompletions } from './claims';
import { boundFigureCompletions } from './figures';
import { frontMatterCompletions } from './frontMatter';
import { headingCompletions } from './headings';
import { insertCompletions } from './insert';
import { listenCompletions } from './listen';
import { opportunityCompletions } from './opportunities';
import { personCompletions } from './people';
import { type Completer, placeAt } from './place';
import { sourceLineCompletions } from './sourceLine';

/** The first that knows the place answers, even with nothing. */
const completers: readonly Completer[] = [
  frontMatterCompletions,
  insertCompletions,
  boundFigureCompletions,
  citationCompletions,
  referenceCompletions,
  blockCompletions,
  sourceLineCompletions,
  headingCompletions,
  listenCompletions,
  opportunityCompletions,
  personCompletions,
  questionCompletions,
  claimKindCompletions,
];

/** After these the editor asks by itself; Markdown has completion while typing switched off. */
export const TRIGGERS: readonly string[] = [
  ...['^', '#', ':', '·', '/', '[', '(', ' ', ','],
  // What a Chinese keyboard gives for them.
  ...['【', '［', '…', '（', '：', '／', '、', '，'],
];

/** What can be written at `offset`. `today` is an ISO day. */
export function completionsAt(
  plan: Plan,
  offset: number,
  language: Language,
  today: string,
): readonly Completion[] {
  if (inComment(plan.text, offset)) return [];
  const place = placeAt(plan, offset, language, today);
  for (const complete of completers) {
    const found = complete(place);
    if (found) return found;
  }
  return [];
}

/** Between `<!--` and `-->`: what is written there is read by nobody. */
function inComment(text: string, offset: number): boolean {
  const open = text.lastIndexOf('<!--', offset - 1);
  if (open < 0 || open + 4 > offset) return false;
  const close = text.indexOf('-->', open + 4);
  return close < 0 || close + 3 > offset;
}
