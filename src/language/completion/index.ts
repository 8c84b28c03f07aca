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
  opportunityCompletions,
  personCompletions,
  questionCompletions,
  claimKindCompletions,
];

/** After these the editor asks by itself; Markdown has completion while typing switched off. */
export const TRIGGERS: readonly string[] = [
  ...['^', '#', ':', '·', '/', '[', '(', ' ', ','],
  // What a Chinese keyboard gives for them.
  ...['【', '［', '…', '（', '：', '／', '，'],
];

/** What can be written at `offset`. `today` is an ISO day. */
export function completionsAt(
  plan: Plan,
  offset: number,
  language: Language,
  today: string,
): readonly Completion[] {
  const place = placeAt(plan, offset, language, today);
  for (const complete of completers) {
    const found = complete(place);
    if (found) return found;
  }
  return [];
}
