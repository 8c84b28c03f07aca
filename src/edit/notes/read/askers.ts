/** Who of those present is ours, by what is said: a list of people doesn't always tell. */
import { SELF, WILL_EN } from '../../../plan/terms/notes';
import { fold } from '../../../plan/text/text';
import type { NotesNames } from './names';
import { asks, type Sentence } from './sentences';
import { type Present, presentCalled } from './talk';
import { isTelling } from './telling';

/**
 * Whoever only asks, thanks and promises came to ask, unless nobody answers or the
 * notes or the plan know what he does.
 */
export function withOurAskers(
  present: readonly Present[],
  sentences: readonly Sentence[],
  names: NotesNames,
): Present[] {
  const said = new Map<Present, Sentence[]>();
  for (const sentence of sentences) {
    const who = sentence.speaker === null ? undefined : presentCalled(present, sentence.speaker);
    if (who) said.set(who, [...(said.get(who) ?? []), sentence]);
  }
  const isOpen = (one: Present) =>
    one.side === null && one.title === '' && !names.isOurs(one.name) && !names.person(one.name);
  const onlyAsks = (one: Present) => {
    const own = said.get(one) ?? [];
    return own.some(({ text }) => asks(text)) && own.every(isAsking);
  };
  const askers = new Set(present.filter((one) => isOpen(one) && onlyAsks(one)));
  const isAnswered = [...said.keys()].some((one) => !askers.has(one) && one.side !== 'ours');
  if (!isAnswered) return [...present];
  return present.map((one) => (askers.has(one) ? { ...one, side: 'ours' as const } : one));
}

function isAsking({ text }: Sentence): boolean {
  const folded = fold(text);
  const self = SELF.exec(folded)?.[0];
  const promises = self !== undefined && WILL_EN.test(folded.slice(self.length));
  return asks(text) || promises || !isTelling(text);
}
