/** Completion: what can be written where the caret stands. */

import { entriesOf } from '../../plan/lexicon';
import type { Plan, Range } from '../../plan/model';
import { lineOf } from '../../plan/text/lines';
import type { Language } from '../../words';
import { criterionCompletions } from '../criteria';
import type { Completion } from '../types';
import { blockCompletions } from './blocks/blocks';
import { boundFigureCompletions } from './blocks/figures';
import { frontMatterCompletions } from './blocks/frontMatter';
import { insertCompletions } from './insert';
import { questionCompletions } from './lines/ask';
import { claimKindCompletions } from './lines/claims';
import { headingCompletions } from './lines/headings';
import { listenCompletions } from './lines/listen';
import { opportunityCompletions } from './lines/opportunities';
import { personCompletions } from './lines/people';
import { type Completer, placeAt } from './place';
import { citationCompletions, referenceCompletions } from './sources/citations';
import { sourceLineCompletions } from './sources/sourceLine';

/** Asked in order; the first that returns a list, even an empty one, wins. */
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
  criterionCompletions,
  claimKindCompletions,
];

/** Characters after which the editor asks by itself: for Markdown it has completion while typing switched off. */
export const TRIGGERS: readonly string[] = [
  ...['^', '#', ':', '·', '/', '[', '(', ' ', ','],
  // What a Chinese keyboard gives for them.
  ...['【', '［', '…', '（', '：', '／', '、', '，'],
];

/** Where a key or a field is begun, its first letter asks as well. */
export const LETTERS: readonly string[] = [
  ...new Set(
    (['row', 'blockKey', 'frontMatterKey', 'personKey', 'role'] as const).flatMap((field) =>
      entriesOf(field).flatMap(([term, { en, zh }]) =>
        [term, en, zh].map((name) => [...name][0] ?? ''),
      ),
    ),
  ),
].filter((letter) => /\p{L}/u.test(letter));

/** Whether a letter typed here should open the list: only where a key or field begins, not in a sentence. */
export function asksOnLetter(plan: Plan, offset: number): boolean {
  const { start } = lineOf(plan.text, offset);
  const before = plan.text.slice(start, offset);
  const within = (range: Range | undefined) =>
    range !== undefined && range.start <= offset && offset <= range.end;
  const blocks = [...plan.roe, ...plan.segments].map(({ content }) => content);
  if ([plan.frontMatter?.content, ...blocks].some(within)) {
    return /(?:^|[{,])\s*(?:- +)?\p{L}{1,2}$/u.test(before);
  }
  const people = plan.sections.find(({ id, range }) => id === 'people' && within(range));
  return people !== undefined && /^\s*[-*+]\s.*[·•・‧|｜]\s*\p{L}{1,2}$/u.test(before);
}

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
