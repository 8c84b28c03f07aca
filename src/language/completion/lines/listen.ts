/** In `listen`: questions to rivals, suppliers, dealers, end users and employees. */

import { LISTEN_BANK } from '../../../edit/questions/listen';
import { fold } from '../../../plan/text/text';
import { term } from '../../../render/components/words';
import { escapeMarkdown } from '../../../render/escapeMarkdown';
import { say } from '../../../words';
import { type Completer, rank, typed } from '../place';

/** Behind `- [ ]`: a question asked there is a task, not a statement. */
export const listenCompletions: Completer = (place) => {
  if (place.section !== 'listen') return undefined;
  const text = /^\s*([-*+]\s+\[.\]\s*[^\s#]*)$/.exec(place.before)?.[1];
  if (text === undefined) return undefined;
  const { plan, language, written } = place;
  const there = fold(plan.text);
  return LISTEN_BANK.filter(({ text: words }) => !there.includes(fold(say(words, written)))).map(
    ({ of, text: words, purpose }, index) => ({
      label: say(words, written),
      description: term('sourceKind', of, language),
      documentation: escapeMarkdown(say(purpose, language)),
      kind: 'question',
      range: typed(place, text.length),
      insert: `- [ ] ${say(words, written)}`,
      filter: `${text}${say(words, written)} ${of}`,
      sort: rank(index),
    }),
  );
};
